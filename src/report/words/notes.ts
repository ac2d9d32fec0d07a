import type { ContextTag, Judgement } from '../../core/compliance/judgement.ts';
import type { RunFigures } from '../run-figures.ts';
import { spoken, timed } from './duration.ts';
import { untrustedWords } from './untrusted-words.ts';

/** What a context explains when something was over, and what it says when nothing was; null: nothing. */
function tagNote(tag: ContextTag, judgement: Judgement, figures: RunFigures): string | null {
  const ceiling = judgement.caps.heartRate?.ceiling;
  const line = ceiling === undefined ? 'the cap stays' : `the cap stays ${Math.round(ceiling)} bpm`;
  const heartRateOver = judgement.heartRate.status === 'violated';
  switch (tag) {
    case 'drift':
      return heartRateOver
        ? `Heart rate first passed the line after 20 minutes at an even pace. Such drift explains part of it; ${line}.`
        : null;
    case 'heat':
      if (!heartRateOver) return null;
      return figures.temperature === null
        ? `Heat explains part of it; ${line}.`
        : `${Math.round(figures.temperature)} degrees explain part of it; ${line}.`;
    case 'hills':
      return heartRateOver ? `The hills explain part of it; walking them is easy too, and ${line}.` : null;
    case 'no-easy-speed':
      return 'Your easy paces all sit above the heart-rate line, though they felt easy. Put walk breaks in, and check whether your maximum is set too low. You did not run hard.';
    case 'under-the-band':
      return 'Heart rate stayed below the easy band for most of the run. That is fine.';
    case 'treadmill':
      return 'On a treadmill pace counts only from a foot pod or the belt speed you enter.';
    case 'trough-creep':
      return 'Heart rate fell less and less in the walks: they were too short, or the runs too hard.';
    case 'uncertain-maximum':
      return heartRateOver
        ? 'Your maximum is not certain, and the excess is smaller than that uncertainty: hence “probably”.'
        : null;
    case 'provisional-cap':
      return 'Your pace cap is provisional, so being over it counts as slightly over at most.';
    case 'altitude-untrusted':
    case 'walked-only':
      return null;
  }
}

/** Heart rate in short runs: why silence is no all-clear. */
function shortRunsNote(judgement: Judgement): string | null {
  const ceiling = judgement.caps.heartRate?.ceiling;
  const peaks = judgement.reps.flatMap((rep) =>
    rep.peakHeartRate === null ? [] : [Math.round(rep.peakHeartRate)],
  );
  if (judgement.heartRate.status !== 'no-information' || ceiling === undefined || peaks.length === 0)
    return null;
  const low = Math.min(...peaks);
  const high = Math.max(...peaks);
  const range = low === high ? String(low) : `${low}–${high}`;
  return `Heart rate peaked at ${range} bpm; the cap is ${Math.round(ceiling)}. That does not clear the session: heart rate needs about a minute to follow a change of pace, so in short runs only pace can tell.`;
}

/** Which heart rate was left out, how much, and that it counts for nothing. */
function untrustedNote(judgement: Judgement): string | null {
  const { untrusted, heartRate, runningSeconds, trustedRunSeconds } = judgement;
  if (heartRate.reason === 'no-heart-rate' || untrusted.length === 0) return null;
  const longest = [...untrusted].sort(
    (a, b) => b.endSeconds - b.startSeconds - (a.endSeconds - a.startSeconds),
  )[0];
  if (longest === undefined || longest.endSeconds - longest.startSeconds < 30) return null;
  const from = Math.floor(longest.startSeconds / 60);
  const to = Math.ceil(longest.endSeconds / 60);
  const lost = Math.max(0, runningSeconds - trustedRunSeconds);
  const counts = lost < 1 ? '' : ` In all ${timed(lost)} of running count neither for nor against you.`;
  const rest =
    heartRate.status === 'not-assessed' || runningSeconds === 0
      ? ''
      : ` The rest is enough to judge: ${Math.round((trustedRunSeconds / runningSeconds) * 100)} % of the running.`;
  return `From minute ${from} to ${to} heart rate is not trusted: ${untrustedWords[longest.cause].long}.${counts}${rest}`;
}

/** Crossing the line for less time than counts, so that the picture is not misread. */
function briefNote(judgement: Judgement): string | null {
  const { pace, verdict } = judgement;
  if (pace.status !== 'ok' || verdict === 'not-assessed' || pace.episodes.length === 0) return null;
  const seconds = pace.episodes.reduce((sum, episode) => sum + episode.seconds, 0);
  return `Pace was over the cap for ${spoken(seconds)} in all, less than counts.`;
}

/** Low confidence takes the weight of a large excess (PHYSIOLOGY 6.2), which needs saying beside its number. */
function unsureNote({ heartRate }: Judgement): string | null {
  const limited =
    heartRate.status === 'violated' && heartRate.confidence === 'low' && heartRate.tier === 'minor';
  return limited && (heartRate.meanExcess ?? 0) >= 5
    ? 'Too little of the heart rate can be trusted for it to count as more than slightly over.'
    : null;
}

/** What explains the drawing: short runs, untrusted heart rate, context. Explanation, never excuse. */
export function buildNotes(judgement: Judgement, figures: RunFigures): readonly string[] {
  const tags = judgement.tags.map((tag) => tagNote(tag, judgement, figures));
  return [
    shortRunsNote(judgement),
    untrustedNote(judgement),
    unsureNote(judgement),
    briefNote(judgement),
    ...tags,
  ].filter((note) => note !== null);
}
