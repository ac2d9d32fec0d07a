import { runBoutsOf } from '../training/run-bouts.ts';
import type { Workout } from '../training/workout.ts';
import type { PlanSource } from './plan-source.ts';
import type { PlanTemplate } from './plan-template.ts';
import { NotASession, plannedSession } from './planned-session.ts';

/**
 * Every phase reaches the session that the article gives as its example, or says in `shortfall` that it does not.
 * Reached: a session of the phase runs at least as long in all, at least as long at a stretch, and has the
 * same marked windows.
 * @throws PlanError with the line of the phase.
 */
export function checkPhases(plan: PlanTemplate, source: PlanSource): void {
  for (const [position, phase] of plan.phases.entries()) {
    const path = ['phases', position, 'example'];
    const example = exampleOf(phase.example, (message) => source.complain(path, message));
    const weeks = plan.weeks.filter((week) => week.week >= phase.firstWeek && week.week <= phase.lastWeek);
    if (weeks.length !== phase.lastWeek - phase.firstWeek + 1) {
      throw source.complain(['phases', position, 'weeks'], 'the plan does not have all of these weeks');
    }
    const reached = weeks.some((week) => week.sessions.some(({ workout }) => reaches(workout, example)));
    if (!reached && phase.shortfall === null) {
      throw source.complain(path, `no session of weeks ${phase.firstWeek} to ${phase.lastWeek} reaches it`);
    }
  }
}

function exampleOf(text: string, complain: (message: string) => Error): Workout {
  const none = { times: 1, steps: [] };
  try {
    const place = { plan: '', week: 0, day: '', index: 0, id: '' };
    return plannedSession(place, text, { warmUp: none, coolDown: none }).workout;
  } catch (cause) {
    if (cause instanceof NotASession) throw complain(cause.message);
    throw cause;
  }
}

function reaches(session: Workout, example: Workout): boolean {
  const [ours, theirs] = [runBoutsOf(session), runBoutsOf(example)];
  const sum = (bouts: readonly number[]): number => bouts.reduce((total, bout) => total + bout, 0);
  const longest = (bouts: readonly number[]): number => Math.max(0, ...bouts);
  return (
    sum(ours) >= sum(theirs) &&
    longest(ours) >= longest(theirs) &&
    marked(example).every((kind) => marked(session).includes(kind))
  );
}

const marked = (workout: Workout): readonly string[] =>
  workout.blocks.flatMap((block) =>
    block.steps.map((step) => step.kind).filter((kind) => kind === 'stride' || kind === 'tempo'),
  );
