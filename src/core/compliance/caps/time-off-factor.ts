import { paceCapRule } from '../constants.ts';

/**
 * What is left of VDOT after days without running: the official VDOT table (3.1 b), linear from the sixth day to
 * the tenth week.
 * @param daysOff days without running
 * @param crossTrained true when the legs were kept working in another sport
 * @returns 0.8..1
 */
export function timeOffFactor(daysOff: number, crossTrained: boolean): number {
  const { freeDaysOff, lastDayOff } = paceCapRule;
  if (daysOff >= lastDayOff) {
    return crossTrained ? paceCapRule.leastFactorCrossTrained : paceCapRule.leastFactor;
  }
  const lossPerDay = crossTrained ? paceCapRule.lossPerDayCrossTrained : paceCapRule.lossPerDay;
  return 1 - lossPerDay * Math.max(0, daysOff - freeDaysOff);
}
