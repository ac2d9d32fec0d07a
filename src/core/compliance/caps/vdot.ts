import { type Metres, type MetresPerSecond, metresPerSecond, type Seconds } from '../../units/quantities.ts';

/** Coefficients of Daniels and Gilbert, *Oxygen Power* (1979): metres per minute, minutes, ml/kg/min. */
const restingCost = -4.6;
const linearCost = 0.182258;
const squareCost = 0.000104;

/** Oxygen that running on the level takes, ml/kg/min. @param metresPerMinute speed */
export const oxygenCost = (metresPerMinute: number): number =>
  restingCost + linearCost * metresPerMinute + squareCost * metresPerMinute ** 2;

/** Share of VO2max that can be held in a race of so many minutes. */
export const sustainableShare = (minutes: number): number =>
  0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);

/** VDOT of a race result: its oxygen cost over the share of VO2max that its duration allows, ml/kg/min. */
export function vdotOf(distance: Metres, time: Seconds): number {
  const minutes = time / 60;
  return oxygenCost(distance / minutes) / sustainableShare(minutes);
}

/**
 * Speed that takes a share of VDOT: the positive root of `oxygenCost(v) = share * vdot`.
 * @param share 0..1; Daniels' printed easy range is met by 0.63 (slow) to 0.735 (fast)
 */
export function speedAtShare(vdot: number, share: number): MetresPerSecond {
  const root = Math.sqrt(linearCost ** 2 + 4 * squareCost * (share * vdot - restingCost));
  return metresPerSecond((root - linearCost) / (2 * squareCost) / 60);
}
