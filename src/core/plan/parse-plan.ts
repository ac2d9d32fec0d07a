import { checkPhases } from './check-phases.ts';
import { checkVolume } from './check-volume.ts';
import type { PlanFile } from './plan-file-schema.ts';
import { type PlanSource, readPlanSource, type SourcePath } from './plan-source.ts';
import type { PlannedSession, PlanPhase, PlanTemplate, PlanWeek } from './plan-template.ts';
import { NotASession, plannedSession, type WalksAround, walkAround } from './planned-session.ts';
import { weekdays } from './weekdays.ts';

/**
 * Reads a plan of `workouts/` and holds it to its promises: weeks without gaps, sessions that add up, at most
 * +10 % a week and 110 % of the longest session of 30 days, and the article's example in every phase.
 * @param text YAML.
 * @param file its name, for messages.
 * @throws PlanError with file and line.
 */
export function parsePlan(text: string, file: string): PlanTemplate {
  const source = readPlanSource(text, file);
  const { content } = source;
  const walks: WalksAround = {
    warmUp: asSession(source, ['warm-up'], () => walkAround(content['warm-up'], 'warm-up')),
    coolDown: asSession(source, ['cool-down'], () => walkAround(content['cool-down'], 'cool-down')),
  };
  const weeks = weeksOf(source, walks);
  const template: PlanTemplate = {
    name: content.plan,
    title: content.title,
    runsPerWeek: Math.max(...weeks.map((week) => week.sessions.length)),
    phases: content.phases.map(phaseOf),
    easier: content.easier.map((text, position) =>
      asSession(source, ['easier', position], () =>
        plannedSession(
          {
            plan: content.plan,
            week: 0,
            day: 'easier',
            index: -1 - position,
            id: idOf(content, `easier-${position + 1}`),
          },
          text,
          walks,
        ),
      ),
    ),
    weeks,
    sessions: weeks.flatMap((week) => week.sessions),
  };
  checkVolume(template, source);
  checkPhases(template, source);
  return template;
}

function weeksOf(source: PlanSource, walks: WalksAround): readonly PlanWeek[] {
  const { content } = source;
  let index = 0;
  return content.weeks.map((week, position) => {
    if (week.week !== position + 1) {
      throw source.complain(['weeks', position, 'week'], `expected week ${position + 1}, found ${week.week}`);
    }
    const sessions: PlannedSession[] = [];
    for (const day of weekdays) {
      const text = week.sessions[day];
      if (text === undefined) continue;
      const id = idOf(content, `w${String(week.week).padStart(2, '0')}-${day.toLowerCase()}`);
      const place = { plan: content.plan, week: week.week, day, index, id };
      sessions.push(
        asSession(source, ['weeks', position, 'sessions', day], () => plannedSession(place, text, walks)),
      );
      index += 1;
    }
    const runningSeconds = sessions.reduce((sum, session) => sum + session.runningSeconds, 0);
    return { week: week.week, runningSeconds, sessions };
  });
}

const idOf = (content: PlanFile, rest: string): string => `${content.plan.toLowerCase()}-${rest}`;

function phaseOf({ name, focus, weeks, example, shortfall }: PlanFile['phases'][number]): PlanPhase {
  const [first = 0, last = 0] = weeks.split('-').map(Number);
  return { name, focus, firstWeek: first, lastWeek: last, example, shortfall: shortfall ?? null };
}

function asSession<T>(source: PlanSource, path: SourcePath, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof NotASession) throw source.complain(path, cause.message);
    throw cause;
  }
}
