import type { UnitSystem } from '../core/training/athlete.ts';
import type { Caps } from '../core/training/caps.ts';
import type { WorkoutCaps } from '../core/training/workout.ts';
import { addDays, instant, localDayOf } from '../core/units/instant.ts';
import { writeWorkout } from '../formats/watch/write-workout.ts';
import type { ReportDecision } from '../report/report-facts.ts';
import { capsOn, planOn } from './athlete-on.ts';
import { followed, planDecision, reportDecisionOf } from './plan-decision.ts';
import { type SettlePorts, settleVerdicts } from './settle-verdicts.ts';

export type NextPorts = SettlePorts;

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

/** The limits that today's session is run under. */
function workoutCaps(caps: Caps): WorkoutCaps {
  return {
    heartRateCeiling: caps.heartRateIsNoInstrument ? null : (caps.heartRate?.ceiling ?? null),
    paceCap: caps.pace?.metresPerSecond ?? null,
  };
}

/** The session after the last clean one, or the same again, and the reason in one sentence. */
export async function nextSession(ports: NextPorts, athleteId: string): Promise<NextOutcome> {
  const { athletes, clock } = ports;
  const athlete = await athletes.load(athleteId);
  if (athlete === null) return { outcome: 'no-plan' };
  const today = localDayOf(clock.now(), clock.utcOffsetSeconds(clock.now()));
  // A plan that has not begun yet is still the one whose first session comes next.
  const choice = followed(planOn(athlete, today) ?? athlete.plans.at(-1) ?? null);
  if (choice === null) return { outcome: 'no-plan' };
  await settleVerdicts(ports, athleteId);
  const decided = await planDecision(ports, athleteId, choice, null, today);
  const { session } = decided;
  const caps = workoutCaps(capsOn(athlete, today));
  // The same session of the same plan is the same file whenever it is asked for.
  const created = instant(Date.parse(addDays(choice.start, session?.index ?? 0)));
  return {
    outcome: 'decided',
    decision: reportDecisionOf(decided),
    workout:
      session === null
        ? null
        : {
            fileName: `${session.id}.fit`,
            fit: () =>
              writeWorkout({
                workout: session.workout,
                caps,
                sessionId: session.id,
                created,
                name: session.workout.name ?? session.notation,
                units: athlete.units,
              }),
          },
    caps,
    units: athlete.units,
    sample: athlete.sample,
    painAsked: false,
  };
}
