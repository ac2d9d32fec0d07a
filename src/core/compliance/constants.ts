/**
 * Every threshold of the judge, with unit and source (sections of the physiology notes: numbers alone).
 * `rulesVersion` is derived from them: a changed constant is a changed version.
 */

// Track: resampling, gait, grade.

/** From records to one value per second. */
export const resampling = {
  /** s; a value holds until the next record if that is at most so far away (12.13). */
  longestHold: 15,
  /** s; further apart there is no run/walk state and it starts anew (12.13). */
  longestStateGap: 30,
  /** s; a recording is followed this long, ten days: the longest races last six. Bounds memory (choice). */
  longestGrid: 864_000,
} as const;

/** Where speed comes from. */
export const speedSource = {
  /** m/s; faster is no running but a leap of the position (choice: sprint record 12.3 m/s). */
  fastest: 12.5,
  /** s of running timer without any new distance: the column is suspect (12.13). */
  frozenSeconds: 60,
  /** m/s; session distance / timer above which a standing distance is no standing runner (12.13). */
  frozenSessionSpeed: 1,
  /** m within a frozen stretch; less is standing (choice: GPS wander at rest). */
  standingMetres: 30,
  /** steps per minute; below, the cadence shows standing (choice). */
  standingStepsPerMinute: 60,
  /** s between positions that a distance is summed from: closer ones add their jitter (choice). */
  positionSpacing: 3,
  /** m, mean radius of the earth (IUGG). */
  earthRadius: 6_371_009,
  /** share of running seconds without speed from which on pace counts as poorly measured (choice). */
  poorMissingShare: 0.1,
} as const;

/** Running, walking, standing (5). */
export const gaitRule = {
  /** steps per minute and s, with cadence (5). */
  runFrom: 140,
  walkBelow: 130,
  cadenceHold: 4,
  /** s, median of the cadence (5). */
  cadenceSmoothing: 5,
  /** m/s and s, without cadence (5). */
  runFromSpeed: 2.0,
  walkBelowSpeed: 1.8,
  speedHold: 8,
  /** s, mean of the speed (5). */
  speedSmoothing: 9,
  /** m/s; two clusters of speed are clear when so far apart and the slower one this slow (5). */
  clusterSeparation: 0.5,
  slowCluster: 1.9,
  /** m/s; the faster cluster must be faster than brisk walking (choice). */
  fastCluster: 1.75,
  /** share of the moving seconds that each cluster holds at least (choice). */
  clusterShare: 0.1,
  /** m/s around the middle of the clusters (5). */
  clusterMargin: 0.1,
  /** m/s and s: standing (5). */
  stopBelowSpeed: 0.5,
  stopHold: 5,
  /** m/s of the smoothed speed that nobody walks at (12.13). */
  neverWalkFrom: 2.5,
  /** s; shorter segments join a neighbour (5, 12.15.5). */
  shortestSegment: 12,
  /** s to either side in which an edge moves to the steepest change of cadence (5). */
  edgeReach: 8,
  /** s on either side that the steepness is measured over (choice). */
  edgeWindow: 4,
  /** share of the moving seconds with data in which cadence is above 0: it is present (12.15.4). */
  cadencePresentShare: 0.5,
  /** steps per minute; a higher median while running: the file holds steps, not strides (12.15.2). */
  doubledFrom: 240,
} as const;

/** Hills (4, 12.3, 12.13). */
export const gradeRule = {
  /** s, median of the altitude (4). */
  altitudeSmoothing: 5,
  /** m to either side of the straight line through altitude over distance (4). */
  reach: 50,
  /** m that the window must really span, else no grade is told (choice). */
  shortestSpan: 50,
  /** rise over run: below 0, beyond clamped (4). */
  level: 0.015,
  steepest: 0.15,
  /** least factor on speed: downhill credit must not license much faster legs (4). */
  leastRatio: 0.95,
  /** share of running seconds that needs an altitude (choice). */
  altitudeShare: 0.8,
  /** m/s over s: faster up or down is an altimeter that leaps (choice: real runs climb at most 1.5 m/s). */
  fastestClimb: 2,
  climbSeconds: 5,
  /** share of running seconds near such leaps from which on altitude is not trusted (choice). */
  leapShare: 0.1,
} as const;

// Heart-rate trust: detectors Q0-Q6.

/** When heart rate is not believed (2.3, 12.13). */
export const heartRateTrustRule = {
  /** bpm; lower is no pulse (Q0). */
  lowest: 35,
  /** bpm above the maximum (Q0), and the limit where no maximum is known (choice: nobody's). */
  aboveMaximum: 15,
  highest: 230,
  /** s of the median, least bpm and robust standard deviations off it (Q1). */
  spikeWindow: 15,
  spikeBpm: 8,
  spikeDeviations: 3,
  /** standard deviation of a normal distribution / its median absolute deviation. */
  deviationOfMad: 1.4826,
  /** s of the median; s apart; bpm; s untrusted to either side (Q2). */
  jumpSmoothing: 5,
  jumpLag: 10,
  jumpBpm: 20,
  jumpMargin: 5,
  /** s of one value while moving (Q3, 12.13). */
  flatSeconds: 120,
  /** s of running in which fewer different values than this are a stuck sensor (Q3, 12.13). */
  stuckSeconds: 600,
  stuckValues: 4,
  /** s from the first running; share of the maximum; s of running below it; bpm and s of the rise (Q4). */
  coldStartReach: 300,
  coldStartShare: 0.5,
  coldStartSeconds: 60,
  coldStartRise: 20,
  coldStartRiseSeconds: 20,
  /** s of running, bpm below what is expected, s on end (Q5). */
  lowAfter: 180,
  lowBpm: 25,
  lowSeconds: 60,
  /** s, time constant of the expected heart rate (2.3; Hunt 2015 measured 57.6 +- 23.6). */
  tau: 55,
  /** s: windows, their step, the running seconds they need (Q6). */
  closeWindow: 60,
  closeStep: 5,
  closeRunning: 40,
  /** steps per minute that a window's running needs (Q6). */
  closeCadence: 140,
  /** bpm of median and of interquartile range between heart rate and steps per minute (Q6). */
  closeMedian: 4,
  closeSpread: 4,
  /** s between close segments that are one (12.13). */
  closeJoin: 60,
  /** s around a segment's ends for a jump (E1, E2). */
  evidenceReach: 30,
  /** correlation, s of the means, least steps/min of spread, s of segment (E3; 12.13). */
  togetherCorrelation: 0.8,
  togetherSmoothing: 9,
  togetherSpread: 1,
  togetherSeconds: 120,
  /** bpm above what is expected (E4). */
  highBpm: 20,
  /** share of the maximum, and perceived exertion that does not go with it (E5). */
  hardShare: 0.8,
  easyRpe: 4,
  /** s, median of the believed heart rate (12.15.11). */
  smoothing: 5,
} as const;

// Rules: settling, episodes, tiers, score.

// Repetitions and intervals.

// Caps: maximum heart rate, easy pace.

/** The 60-70 % rule and how well a maximum is known (0, 1.1, 1.2). */
export const heartRateCapRule = {
  /** share of the maximum (0). */
  ceiling: 0.7,
  floor: 0.6,
  /** bpm, standard deviation of the maximum by how it is known (1.1, 1.2). */
  sigmaTested: 3,
  sigmaGuess: 7,
  sigmaAge: 10,
  /** bpm and bpm per year: 208 - 0.7 age (Tanaka 2001; 1.1). */
  tanakaAtBirth: 208,
  tanakaPerYear: 0.7,
} as const;

/** Easy pace from a race (3.1 b, 3.3). */
export const paceCapRule = {
  /** share of VO2max: the slow end of Daniels' easy range (3.1 b). */
  easyShare: 0.63,
  /** m/s; no derived cap is slower (3.3). */
  floor: 1.9,
  /** days without running that cost nothing, the loss per further day, and the days and factors it ends at (3.1 b). */
  freeDaysOff: 5,
  lossPerDay: 0.003,
  lossPerDayCrossTrained: 0.0015,
  lastDayOff: 72,
  leastFactor: 0.8,
  leastFactorCrossTrained: 0.9,
  /** sessions that a provisional cap is founded on (3.3). */
  provisionalAtLeast: 2,
  provisionalAtMost: 3,
  /** perceived exertion and pain that such a session may have had (3.3). */
  provisionalRpe: 4,
  provisionalPain: 2,
} as const;
