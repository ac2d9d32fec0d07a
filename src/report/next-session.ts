import type { Workout } from '../core/training/workout.ts';
import type { NextSession } from './report.ts';
import type { ReportDecision } from './report-facts.ts';
import { spoken } from './words/duration.ts';
import { decisionIcon } from './words/next-action.ts';
import { shortNotation } from './words/notation.ts';

const running = new Set(['run', 'stride', 'tempo']);

/** The stretches of a session in order, true to time. Steps without a duration take no room. */
export function ribbonOf(workout: Workout): NextSession['ribbon'] {
  const stretches: { run: boolean; seconds: number }[] = [];
  for (const block of workout.blocks) {
    for (let time = 0; time < block.times; time += 1) {
      for (const step of block.steps) {
        if (step.seconds === null) continue;
        stretches.push({ run: running.has(step.kind), seconds: step.seconds });
      }
    }
  }
  return stretches;
}

function describe(ribbon: NextSession['ribbon'], runningSeconds: number): string {
  const whole = ribbon.reduce((sum, stretch) => sum + stretch.seconds, 0);
  const before = ribbon[0]?.run === false ? ribbon[0].seconds : 0;
  const after = ribbon.at(-1)?.run === false && ribbon.length > 1 ? (ribbon.at(-1)?.seconds ?? 0) : 0;
  const runs = ribbon.filter((stretch) => stretch.run);
  const first = runs[0]?.seconds ?? 0;
  const even = runs.every((stretch) => stretch.seconds === first);
  const middle =
    runs.length === 1
      ? `${spoken(first)} running`
      : even
        ? `${runs.length} runs of ${spoken(first)} with walks between`
        : `${runs.length} runs with walks between`;
  const parts = [
    before > 0 ? `${spoken(before)} walk` : null,
    middle,
    after > 0 ? `${spoken(after)} walk` : null,
  ];
  const said = parts.filter((part) => part !== null).join(', ');
  return `${said}. ${spoken(whole)} in all, ${spoken(runningSeconds)} of it running.`;
}

const leads: Readonly<Record<ReportDecision['action'], string>> = {
  start: 'Begin here.',
  advance: 'Go on as planned.',
  repeat: 'Repeat, not advance.',
  hold: 'Hold this level.',
  'step-back': 'One step back.',
  stop: 'Stop.',
};

/** Nothing asks about pain yet, so the runner has to (PHYSIOLOGY 7.2, row 3). */
const askAboutPain = {
  icon: 'hold',
  lead: 'Before you run it:',
  rest: 'if it hurts more than 3 of 10, or still hurts in the morning, do not run this session.',
} as const;

/** Sessions that stand in for easier ones carry week 0: they lie below the plan's first week. */
function placeInPlan({ plan, week, day }: NonNullable<ReportDecision['session']>): string {
  return week === 0 ? `Plan ${plan}, easier than week 1` : `Plan ${plan}, week ${week}, ${day}`;
}

/** The next session as the plan decided it; null when it decided none. */
export function buildNextSession(decision: ReportDecision | null): NextSession | null {
  if (decision === null) return null;
  const { session } = decision;
  if (session === null) return null;
  const ribbon = ribbonOf(session.workout);
  return {
    title: shortNotation(session.notation),
    when: placeInPlan(session),
    ribbon,
    description: describe(ribbon, session.runningSeconds),
    file: decision.file,
    reasons: [
      {
        icon: decisionIcon(decision.action),
        lead: leads[decision.action],
        rest: `${decision.sentence}${decision.rule === '' ? '' : ` Rule: ${decision.rule}.`}`,
      },
      askAboutPain,
    ],
  };
}
