import { rulesVersion } from '../core/compliance/rules-version.ts';
import type { PlannedSession } from '../core/plan/plan-template.ts';
import type { Evidence } from '../core/training/evidence.ts';
import type { LocalDay } from '../core/units/instant.ts';
import { capsOn } from './athlete-on.ts';
import { contentHash } from './content-hash.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { Mark } from './ports/marks.ts';
import type { VerdictInputs } from './ports/runs.ts';

/**
 * What a run of that day is judged with. What a person said of it holds; else a session of the plan was meant easy,
 * and of any other run nobody said (PHYSIOLOGY 12.2).
 */
export function verdictInputs(
  athlete: AthleteRecord,
  day: LocalDay,
  session: PlannedSession | null,
  told: Evidence,
  mark: Mark | null = null,
): VerdictInputs {
  return {
    rulesVersion,
    caps: capsOn(athlete, day),
    planned: session?.workout ?? null,
    session:
      session === null ? null : { id: session.id, plan: session.plan, week: session.week, day: session.day },
    evidence: {
      ...told,
      rpe: mark?.rpe ?? null,
      talkTest: mark?.talkTest ?? null,
      intent: mark?.intent ?? (session === null ? 'unknown' : 'easy'),
    },
  };
}

/** Keys in alphabetical order at every depth, so that equal values are equal texts. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** Equal values are equal texts, whatever the order of their keys. */
export const canonicalText = (value: unknown): string => JSON.stringify(canonical(value));

const encoder = new TextEncoder();

/** Equal inputs have equal keys, and only they. */
export function inputsKey(inputs: VerdictInputs): string {
  return contentHash(encoder.encode(canonicalText(inputs)));
}
