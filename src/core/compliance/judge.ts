import type { Activity } from '../training/activity.ts';
import type { Caps } from '../training/caps.ts';
import type { Evidence } from '../training/evidence.ts';
import type { Workout } from '../training/workout.ts';
import { repRule, runningRule } from './constants.ts';
import type { Detector } from './heart-rate/heart-rate-trust.ts';
import { trustHeartRate } from './heart-rate/trust-heart-rate.ts';
import { isRun } from './is-run.ts';
import type { Judgement } from './judgement.ts';
import { matchSession } from './matching/match-session.ts';
import { notJudged, whyNotJudged } from './not-judged.ts';
import { contextTags } from './rules/context-tags.ts';
import { feltHard, withFeltEffort } from './rules/felt-effort.ts';
import { trustedReading } from './rules/heart-reading.ts';
import { judgeHeartRate } from './rules/judge-heart-rate.ts';
import { judgePace } from './rules/judge-pace.ts';
import { repPace } from './rules/rep-pace.ts';
import { medianRatioOf, repTable } from './rules/rep-table.ts';
import { runSegments } from './rules/run-segments.ts';
import { meanRunSpeed, secondsOfRunning, trustedSecondsOfRunning } from './rules/running-totals.ts';
import { onEnd } from './rules/sustained-parts.ts';
import { treatedAsIntervals } from './rules/treated-as-intervals.ts';
import { volumeOf } from './rules/volume.ts';
import { rulesVersion } from './rules-version.ts';
import { isTreadmill } from './track/speed-of.ts';
import { trackOf } from './track/track-of.ts';
import type { Track } from './track.ts';
import { verdictOf } from './verdict.ts';

/**
 * Was it easy? Holds a recording against the 60-70 % rule and the easy-pace cap.
 * Pure and deterministic: the same inputs give the same judgement, whatever the day.
 * @param planned the session that it was meant to be; null: the one in the recording, else what the run shows
 * @param caps the lines of that runner on that day; a missing one leaves its rule not assessed
 * @example judge(activity, workout, capsFor(...), noEvidence).verdict // 'easy-kept'
 */
export function judge(
  activity: Activity,
  planned: Workout | null,
  caps: Caps,
  evidence: Evidence,
): Judgement {
  return judgeTrack(trackOf(activity, evidence.beltSpeed), activity, planned, caps, evidence);
}

/**
 * The same on a track that is already there.
 * @param detectors of untrusted heart rate that are switched on; all by default
 */
export function judgeTrack(
  track: Track,
  activity: Activity,
  planned: Workout | null,
  caps: Caps,
  evidence: Evidence,
  detectors?: ReadonlySet<Detector>,
): Judgement {
  const trust = trustHeartRate(
    track,
    {
      strap: activity.sensors.heartRate === 'strap',
      maximum: caps.heartRate?.maximum ?? null,
      heartRateLine: evidence.heartRateLine,
      rpe: evidence.rpe,
    },
    detectors,
  );
  const runningSeconds = secondsOfRunning(track);
  const common = {
    rulesVersion,
    caps,
    evidence,
    runningSeconds,
    untrusted: trust.spans,
    trustedRunSeconds: trustedSecondsOfRunning(track, trust),
    runSpeed: meanRunSpeed(track),
  };
  const reason = isRun(activity) ? whyNotJudged(track, runningSeconds, runningRule.least) : 'not-a-run';
  if (reason !== null) return notJudged(reason, track, common);

  const treadmill = isTreadmill(activity);
  const session = matchSession(track, activity, planned);
  const running = onEnd(track, session, repRule.short);
  const judgedCap = track.speedMissing === null ? (caps.pace?.metresPerSecond ?? null) : null;
  const paces = session.reps.map((rep) => repPace(track, rep, judgedCap, session.marked));
  const paceOutcome = judgePace({ track, session, onEnd: running, rows: paces, caps, level: treadmill });
  const heartRateOutcome = judgeHeartRate({
    track,
    trust,
    session,
    onEnd: running,
    caps,
    runningSeconds,
    agrees: paceOutcome.result.status === 'violated' || feltHard(evidence),
  });
  const { heartRate, pace } = withFeltEffort(
    { heartRate: heartRateOutcome.result, pace: paceOutcome.result },
    evidence,
  );
  const reps = repTable(track, session.reps, paces, heartRateOutcome.rows);
  const scores = [heartRateOutcome.score, paceOutcome.score].filter((score) => score !== null);
  return {
    verdict: verdictOf(heartRate, pace),
    score: scores.length === 0 ? null : Math.min(...scores),
    ...treatedAsIntervals({
      reps: session.reps,
      paces,
      heartRates: heartRateOutcome.rows,
      caps,
      evidence,
      paceStatus: paceOutcome.result.status,
      heartRateStatus: heartRateOutcome.result.status,
      paceDataGood: !track.speedPoor,
    }),
    heartRate,
    pace,
    reps,
    medianRatio: medianRatioOf(session.reps, paces),
    tags: contextTags({
      track,
      reading: trustedReading(trust),
      heartRate,
      pace,
      reps,
      caps,
      evidence,
      treadmill,
      uncertain: heartRateOutcome.uncertain,
    }),
    plan: session.plan,
    volume: volumeOf(runningSeconds, session.plannedRunningSeconds),
    ...common,
    runSegments: runSegments(track, session.reps),
  };
}
