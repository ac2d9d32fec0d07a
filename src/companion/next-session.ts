import type { UnitSystem } from '../core/training/athlete.ts';
import type { WorkoutCaps } from '../core/training/workout.ts';
import type { ReportDecision } from '../report/report-facts.ts';
import type { Athletes } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { Runs } from './ports/runs.ts';

export type NextPorts = { readonly athletes: Athletes; readonly runs: Runs; readonly clock: Clock };

/** What comes next. */
export type NextOutcome =
  | { readonly outcome: 'no-plan' }
  | {
      readonly outcome: 'decided';
      /** `file` is null; whoever writes the workout fills it in. */
      readonly decision: ReportDecision;
      /** The workout for the watch: a file name that suits it, and its bytes on request; null without a session. */
      readonly workout: { readonly fileName: string; readonly fit: () => Uint8Array } | null;
      readonly caps: WorkoutCaps;
      readonly units: UnitSystem;
      readonly sample: boolean;
      /** Pain is not asked in this version; whoever shows the decision says so. */
      readonly painAsked: false;
    };

/** The session after the last clean one, or the same again, and the reason in one sentence. */
export async function nextSession(_ports: NextPorts, _athleteId: string): Promise<NextOutcome> {
  throw new Error('not yet');
}
