/**
 * Every number of the estimates, with unit and source (sections of the physiology notes: numbers alone). They stand
 * apart from those of the judge because no verdict rests on them: `rulesVersion` does not change with them.
 */

/** The highest heart rate that history shows (1.2). */
export const observedMaximumRule = {
  window: 30, // s of the rolling mean (1.2)
  windowNeeds: 25, // believed s in it (1.2)
  leastTrusted: 600, // believed s that a run needs (1.2)
  jumpReach: 20, // s around a jump that no window may touch (1.2)
  aboveFormula: 30, // bpm above the age formula that are still believed of a run (1.2)
  months: 24, // that count (1.2)
  alike: 5, // bpm: peaks so near confirm each other, one further above is alone (1.2)
  highActivities: 3, // alike, with a strap in one of them: confidence is high (1.2)
  mediumActivities: 2, // alike: medium (1.2)
  belowFormula: 5, // bpm below the age formula that still take its place; lower never does (1.2)
  aboveKnown: 3, // bpm above a maximum that was told, from which on it is offered (choice: sigma of a test)
} as const;

/** The speed at which this runner's heart beats at the ceiling: v70 (3.2). */
export const ownEasySpeedRule = {
  days: 42, // that count (3.2)
  leastBout: 240, // s of continuous running (3.2)
  settling: 120, // s from the start of a bout that are left out (3.2)
  until: 1800, // s from the first running on; later ones drift (3.2)
  window: 60, // s (3.2)
  lag: 20, // s that heart rate is read later than speed (3.2)
  speedBlock: 15, // s whose mean speeds are compared: one second of GPS is off by 14-22 % (choice)
  speedVariation: 0.06, // coefficient of variation of them at most (3.2)
  speedNeeds: 0.9, // of the window's seconds with a speed (choice, as for heart rate)
  heartRateNeeds: 0.9, // of the window's seconds believed (3.2)
  heartRateDrift: 4, // bpm per min; less is steady (3.2)
  downhill: -0.015, // rise over run; below, grade-adjusted speed is held back and tells nothing (choice on 3.2)
  warm: 25, // degrees Celsius; warmer runs are left out (3.2)
  leastShareOfMaximum: 0.5, // of the maximum; lower is a sensor that has not woken up (Q4)
  slope: 24.2, // bpm per m/s, prior (3.2; Hunt 2015)
  slopeSd: 8.3, // bpm per m/s (3.2)
  slopeError: 4, // bpm: standard error of a measured slope is this / (sd of speeds * sqrt(runs)) (3.2)
  lowestSlope: 10, // bpm per m/s; a measured slope outside is not believed (3.2)
  highestSlope: 45, // bpm per m/s (3.2)
  medianError: 1.25, // standard error of a median / that of a mean (3.2)
  leastRuns: 3, // (3.2)
  leastDays: 3, // (3.2)
  leastWindows: 15, // (3.2)
  furthest: 12, // bpm between mean heart rate and ceiling (3.2)
  largestError: 0.2, // m/s, standard error without that of the maximum (3.2)
  inflation: 1.5, // of the standard error: the plain one covers too little (3.2)
  ninetyPercent: 1.645, // standard deviations to either side that hold 90 % of a normal distribution
} as const;

/** How a cap that follows from history may change (3.3). */
export const capChangeRule = {
  rise: 0.03, // of the cap, at most (3.3)
  riseDays: 14, // in so many days (3.3)
} as const;
