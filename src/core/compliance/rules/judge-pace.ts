import type { Caps } from '../../training/caps.ts';
import { confidenceRule, sustainedRule } from '../constants.ts';
import type { Confidence } from '../judgement.ts';
import type { Session } from '../matching/session.ts';
import { Gait, type Track } from '../track.ts';
import { assessed, notAssessed, type Outcome } from './outcome.ts';
import { lowestScore, worstPart } from './part.ts';
import { isJudgedRep } from './rep-length.ts';
import type { RepPace } from './rep-pace.ts';
import { repPacePart } from './rep-parts.ts';
import { type OnEnd, pacePart } from './sustained-parts.ts';
import { atMost } from './tier.ts';

/** What the pace rule goes by. `level`: no hills, so that no altitude is needed. */
export type PaceInput = {
  readonly track: Track;
  readonly session: Session;
  readonly onEnd: OnEnd;
  readonly rows: readonly RepPace[];
  readonly caps: Caps;
  readonly level: boolean;
};

/** Ratio to the cap that is still kept: wider where hills or GPS are not known well (4, 6.2, 12.15.10). */
export const paceTolerance = (track: Track, level: boolean): number =>
  track.speedPoor || !(track.altitudeTrusted || level) ? sustainedRule.paceOverPoor : sustainedRule.paceOver;

/** The pace rule: 6.2 for running on end, 6.4 for repetitions, the worse counts (12.14). */
export function judgePace({ track, session, onEnd, rows, caps, level }: PaceInput): Outcome {
  if (track.speedMissing !== null) return notAssessed(track.speedMissing);
  const coverage = measuredShare(track);
  const basis = { confidence: confidenceOf(track, coverage), coverage };
  if (caps.pace === null) return notAssessed('no-pace-cap', basis);
  if (coverage < confidenceRule.paceAssessed)
    return notAssessed('no-speed', { ...basis, confidence: 'none' });
  const cap = caps.pace.metresPerSecond;
  const tolerance = paceTolerance(track, level);
  const judged = session.reps.filter(isJudgedRep);
  const ratios = rows.flatMap((row, at) => {
    const rep = session.reps[at];
    return rep !== undefined && isJudgedRep(rep) ? [row.ratio] : [];
  });
  const repetitions = judged.length === 0 ? null : repPacePart(judged, ratios, tolerance);
  const parts = [
    repetitions,
    pacePart(track, onEnd.inReps, cap, tolerance),
    pacePart(track, onEnd.outside, cap, tolerance),
  ].filter((part) => part !== null);
  const worst = worstPart(parts);
  const unmeasured = judged.length > 0 && repetitions === null;
  if (unmeasured && (worst === null || worst.tier === 'none')) {
    return notAssessed('too-few-measured-repetitions', basis, worst);
  }
  if (worst === null) return notAssessed('too-short', basis);
  const tier = caps.pace.provisional ? atMost(worst.tier, 'minor') : worst.tier;
  return assessed(worst, basis, tier, 'ok', lowestScore(parts));
}

/** Share of the running seconds that have a speed. */
function measuredShare({ gait, speed }: Track): number {
  let running = 0;
  let measured = 0;
  for (let second = 0; second < gait.length; second++) {
    if (gait[second] !== Gait.run) continue;
    running++;
    if (!Number.isNaN(speed[second] ?? Number.NaN)) measured++;
  }
  return running === 0 ? 0 : measured / running;
}

const confidenceOf = (track: Track, coverage: number): Confidence =>
  track.speedPoor || coverage < confidenceRule.paceHigh ? 'medium' : 'high';
