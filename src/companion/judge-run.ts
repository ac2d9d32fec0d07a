import { judgeTrack } from '../core/compliance/judge.ts';
import type { Judgement } from '../core/compliance/judgement.ts';
import type { Track } from '../core/compliance/track.ts';
import type { Activity } from '../core/training/activity.ts';
import type { Instant } from '../core/units/instant.ts';
import type { VerdictFacts } from './plan-run.ts';
import type { NewVerdict, VerdictInputs } from './ports/runs.ts';
import { inputsKey } from './verdict-inputs.ts';

/** Seconds of each stretch of running. */
export const runBoutsOf = (track: Track): readonly number[] =>
  track.runs.map(({ startSeconds, endSeconds }) => endSeconds - startSeconds);

/** Judges a run and says what the verdict rests on. */
export function judgeRun(
  run: { readonly id: string; readonly activity: Activity; readonly track: Track },
  inputs: VerdictInputs,
  judgedAt: Instant,
): NewVerdict {
  const { id, activity, track } = run;
  return {
    runId: id,
    judgedAt,
    inputs,
    inputsKey: inputsKey(inputs),
    runBouts: runBoutsOf(track),
    judgement: judgeTrack(track, activity, inputs.planned, inputs.caps, inputs.evidence),
  };
}

/** What plans and lists ask of a fresh judgement. */
export function verdictFactsOf(judgement: Judgement): VerdictFacts {
  return {
    verdict: judgement.verdict,
    treatedAsIntervals: judgement.treatedAsIntervals,
    paceTier: judgement.pace.tier,
    heartRateTier: judgement.heartRate.tier,
    paceStatus: judgement.pace.status,
    heartRateStatus: judgement.heartRate.status,
    done: judgement.volume.done,
    evidence: judgement.evidence,
  };
}
