import { sustainedTiers } from '../constants.ts';
import type { Tier } from '../judgement.ts';

/** What a tier is told from: share 0..1, longest episode in s, mean excess (heart rate: share of the maximum). */
export type Over = { readonly share: number; readonly longestSeconds: number; readonly meanExcess: number };

const { minorShare, moderateShare, majorShare, longEpisode, weightyShare } = sustainedTiers;

/** 6.2 with 12.14 and 12.16.7. Excess as a share of the maximum. `hardSeconds`: trusted, above 80 % of it. */
export function heartRateTier(over: Over, hardSeconds: number): Tier {
  if (hardSeconds >= sustainedTiers.hardSeconds) return 'major';
  const { heartRateModerate, heartRateMajor } = sustainedTiers;
  const muchOver = over.meanExcess >= heartRateModerate;
  return tierOf(over, muchOver, muchOver, over.meanExcess > heartRateMajor);
}

/** 6.2 with 12.14 and 12.16.7. Excess as a fraction of the cap. */
export function paceTier(over: Over): Tier {
  const { paceModerate, paceMajor } = sustainedTiers;
  const { meanExcess } = over;
  return tierOf(over, meanExcess >= paceModerate, meanExcess > paceModerate, meanExcess > paceMajor);
}

/** A share of more than half with a small excess is moderate; so is a large excess of little weight. */
function tierOf(
  { share, longestSeconds }: Over,
  isModerate: boolean,
  isMuchOver: boolean,
  isFarOver: boolean,
): Tier {
  if (share < minorShare) return longestSeconds >= longEpisode ? 'minor' : 'none';
  if (isFarOver) return share >= weightyShare || longestSeconds >= longEpisode ? 'major' : 'moderate';
  if (share > majorShare && isMuchOver) return 'major';
  return share >= moderateShare || isModerate ? 'moderate' : 'minor';
}
