/**
 * Every threshold of the judge, with unit and source (sections of the physiology notes: numbers alone).
 * `rulesVersion` is derived from them: a changed constant is a changed version.
 */

// Track: resampling, gait, grade.

/** From records to one value per second. */
export const resampling = {
  longestHold: 15, // s; a value holds until the next record if that is at most so far away (12.13)
  longestAcross: 5, // s; and across records without it, until the next one with it (2.3)
  longestStateGap: 30, // s; further apart there is no run/walk state and it starts anew (12.13)
  longestGrid: 864_000, // s, ten days: a recording is followed so long, which bounds memory (choice)
} as const;

/** Where speed comes from. */
export const speedSource = {
  fastest: 12.5, // m/s; faster is a leap of the position (choice: the sprint record is 12.3)
  frozenSeconds: 60, // s of running timer without new distance: the column is suspect (12.13)
  frozenSessionSpeed: 1, // m/s; session distance / timer above which that was no standing runner (12.13)
  standingMetres: 30, // m; positions that stay within show standing (choice: GPS wander at rest)
  standingStepsPerMinute: 60, // steps/min; a cadence below shows standing (choice)
  positionSpacing: 3, // s between positions that a distance is summed from; closer ones add jitter (choice)
  earthRadius: 6_371_009, // m, mean radius of the earth (IUGG)
  poorMissingShare: 0.1, // of running seconds without speed: from here on poorly measured (choice)
} as const;

/** Running, walking, standing. */
export const gaitRule = {
  runFrom: 140, // steps/min, with cadence (5)
  walkBelow: 130, // steps/min; between the two the state is kept (5)
  cadenceHold: 4, // s on end (5)
  cadenceSmoothing: 5, // s, median (5)
  runFromSpeed: 2.0, // m/s, without cadence (5)
  walkBelowSpeed: 1.8, // m/s (5)
  speedHold: 8, // s on end (5)
  speedSmoothing: 9, // s, mean (5)
  clusterSeparation: 0.5, // m/s; two clusters of speed are clear when so far apart (5)
  slowCluster: 1.9, // m/s; and the slower one at most so fast (5)
  fastCluster: 1.75, // m/s; and the faster one faster than brisk walking (choice)
  clusterShare: 0.1, // of the moving seconds in each of them at least (choice)
  clusterMargin: 0.1, // m/s around their middle (5)
  stopBelowSpeed: 0.5, // m/s, standing (5)
  stopHold: 5, // s on end (5)
  neverWalkFrom: 2.5, // m/s of the smoothed speed (12.13)
  shortestSegment: 12, // s; shorter ones join a neighbour (5, 12.15.5)
  edgeReach: 8, // s to either side in which an edge moves to the steepest change of cadence (5)
  edgeWindow: 4, // s on either side that the steepness is measured over (choice)
  cadencePresentShare: 0.5, // of the moving seconds with data: cadence above 0 (12.15.4)
  doubledFrom: 240, // steps/min, median while running: the file holds steps, not strides (12.15.2)
} as const;

/** Hills. */
export const gradeRule = {
  altitudeSmoothing: 5, // s, median (4)
  reach: 50, // m to either side of the line through altitude over distance (4)
  shortestSpan: 50, // m that the window must really span, else no grade is told (choice)
  level: 0.015, // rise over run; less is level (4)
  steepest: 0.15, // rise over run; more is taken as this (4)
  leastRatio: 0.95, // least factor on speed: downhill must not license much faster legs (4)
  altitudeShare: 0.8, // of the running seconds with an altitude (choice)
  fastestClimb: 2, // m/s; faster up or down is an altimeter that leaps (choice: real runs reach 1.5)
  climbSeconds: 5, // s that this is measured over (choice)
  leapShare: 0.1, // of the running seconds near leaps: from here on not trusted (choice)
} as const;

// Heart-rate trust: detectors Q0-Q6.

/** When heart rate is not believed (2.3, 12.13). */
export const heartRateTrustRule = {
  lowest: 35, // bpm; lower is no pulse (Q0)
  aboveMaximum: 15, // bpm above the maximum that are still believed (Q0)
  highest: 230, // bpm, where no maximum is known (choice: nobody's)
  spikeWindow: 15, // s, median (Q1)
  spikeBpm: 8, // bpm off it at least (Q1)
  spikeDeviations: 3, // robust standard deviations off it at least (Q1)
  deviationOfMad: 1.4826, // standard deviation of a normal distribution / its median absolute deviation
  jumpSmoothing: 5, // s, median (Q2)
  jumpLag: 10, // s apart (Q2)
  jumpBpm: 20, // bpm (Q2)
  jumpMargin: 5, // s to either side that are not believed (Q2)
  flatSeconds: 120, // s of one value while moving (Q3, 12.13)
  stuckSeconds: 600, // s of running (Q3, 12.13)
  stuckValues: 4, // fewer different values in them are a stuck sensor (Q3, 12.13)
  coldStartReach: 300, // s from the first running (Q4)
  coldStartShare: 0.5, // of the maximum (Q4)
  coldStartSeconds: 60, // s of running below it (Q4)
  coldStartRise: 20, // bpm of the rise that follows (Q4)
  coldStartRiseSeconds: 20, // s it takes at most (Q4)
  lowAfter: 180, // s of running (Q5)
  lowBpm: 25, // bpm below what is expected (Q5)
  lowSeconds: 60, // s on end (Q5)
  tau: 55, // s, time constant of the expected heart rate (2.3; Hunt 2015 measured 57.6 +- 23.6)
  closeWindow: 60, // s (Q6)
  closeStep: 5, // s between windows (Q6)
  closeRunning: 40, // s of running that a window needs (Q6)
  closeCadence: 140, // steps/min that count as running there (Q6)
  closeMedian: 4, // bpm, median of heart rate - steps per minute (Q6)
  closeSpread: 4, // bpm, their interquartile range (Q6)
  closeJoin: 60, // s between close stretches that are one (12.13)
  evidenceReach: 30, // s around a stretch's ends for a jump (E1, E2)
  togetherCorrelation: 0.8, // of heart rate and steps per minute (E3)
  togetherSmoothing: 9, // s, mean of both (E3)
  togetherSpread: 1, // steps/min, least standard deviation (E3)
  togetherSeconds: 120, // s that the stretch lasts at least (E3, 12.13)
  highBpm: 20, // bpm above what is expected (E4)
  hardShare: 0.8, // of the maximum (E5)
  easyRpe: 4, // perceived exertion up to which that cannot be (E5)
  smoothing: 5, // s, median of the believed heart rate (12.15.11)
} as const;

// Rules: settling, episodes, tiers, score.

/** Which seconds are judged, and what makes an episode (6.2, 12.13, 12.15.6, 12.16.3). */
export const sustainedRule = {
  /** s from the start of a run that heart rate is not judged: after a break, and after a short one (12.13). */
  settling: 120,
  settlingAfterShortBreak: 30,
  /** s without running from which on a break is one, and what breaks are rounded to first (12.13, 12.16.3). */
  breakSeconds: 60,
  breakRounding: 10,
  /** s from the start of a run that pace is not judged: the lag of GPS (6.2). */
  paceSettling: 10,
  /** s of the centred window, and the seconds with a value that it needs (6.2, 12.15.6). */
  window: 30,
  windowNeeds: 15,
  /** s; fewer judged seconds are not assessed (12.15.7). */
  leastJudged: 60,
  /** s between episodes that are one (6.2). */
  joinGaps: 10,
  /** bpm above the ceiling, and s on end, of a heart-rate episode (6.2). */
  heartRateOver: 2,
  heartRateEpisode: 60,
  /** ratio to the cap, wider where altitude or GPS is poor, and s on end, of a pace episode (6.2). */
  paceOver: 1.03,
  paceOverPoor: 1.05,
  paceEpisode: 45,
} as const;

/** How much is minor, moderate, major over a whole run (6.2, 12.14, 12.16.7). */
export const sustainedTiers = {
  /** share of judged seconds in episodes. */
  minorShare: 0.05,
  moderateShare: 0.2,
  majorShare: 0.5,
  /** s; one episode that long counts whatever its share. */
  longEpisode: 180,
  /** share that a major by mean excess needs, or a long episode (12.14). */
  weightyShare: 0.1,
  /** share of the maximum: mean excess of heart rate from which on it is moderate, and beyond which major. */
  heartRateModerate: 0.03,
  heartRateMajor: 0.08,
  /** share of the maximum, and trusted s above it, that are major whatever the share (6.2, 12.14). */
  hardShare: 0.8,
  hardSeconds: 60,
  /** fraction of the cap: mean excess of pace from which on it is moderate, and beyond which major. */
  paceModerate: 0.08,
  paceMajor: 0.15,
} as const;

/** How far heart rate can be judged by (2.4, 12.13). */
export const confidenceRule = {
  /** share of running seconds with a heart rate to go by. */
  high: 0.9,
  medium: 0.75,
  low: 0.5,
  /** share of cadence-like running seconds from which on they no longer help (2.4). */
  cadenceLike: 0.1,
  /** s of trusted running that heart rate needs at least (2.4). */
  leastTrusted: 300,
  /** share of the repetitions that need this share of trusted seconds (2.4). */
  trustedReps: 0.7,
  trustedShareOfRep: 0.7,
  /** share of running seconds with a speed that pace needs, and needs to be sure (choice, as for heart rate). */
  paceAssessed: 0.5,
  paceHigh: 0.9,
} as const;

/** What the runner felt (6.2, 12.15.14). */
export const effortRule = {
  /** perceived exertion that raises one tier, and that is at least moderate. */
  raises: 5,
  moderate: 6,
} as const;

/** Trend only (6.3). */
export const scoreRule = {
  /** share of the maximum, and fraction of the cap, at which nothing is left of the score. */
  heartRateEmpty: 0.1,
  paceEmpty: 0.2,
} as const;

/** How much was run of what was planned (6.3, 12.14). */
export const volumeRule = { short: 0.8, asPlanned: 1.1, more: 1.25 } as const;

/** What explains without excusing (1.4). */
export const contextRule = {
  /** s after the first running that drift begins, and the minutes its pace is compared with (1.4). */
  driftAfter: 1200,
  driftFrom: 300,
  driftTo: 900,
  /** fraction of the speed that may differ (1.4). */
  driftSpeed: 0.03,
  /** degrees Celsius, median while running (1.4). */
  heat: 25,
  /** rise over run that is uphill, and its share of the running (choice). */
  uphill: 0.03,
  uphillShare: 0.15,
  /** share of judged seconds below 60 % of the maximum (choice: most of them). */
  underShare: 0.5,
  /** m/s; a line of heart rate over speed that meets the ceiling below it leaves no easy running (3.3). */
  slowestRun: 1.9,
  /** perceived exertion that felt easy (1.4). */
  easyRpe: 4,
  /** bpm that troughs may rise, and the troughs they are told from (6.4). */
  troughCreep: 8,
  troughsCompared: 3,
  leastTroughs: 5,
} as const;

// Repetitions and intervals.

/** What is a run to judge (12.15.13). */
export const runningRule = {
  /** s; less running is none. */
  least: 60,
} as const;

/** How repetitions are found and matched (5, 12.14, 12.15.8, 12.15.9, 12.16). */
export const matchingRule = {
  /** shares of the planned seconds between which a repetition is done as planned (5). */
  done: 0.7,
  longer: 1.3,
  /** cost of an offset of so many seconds; of a repetition too few, too many, run into one (5). */
  offsetCost: 0.5,
  offsetSeconds: 120,
  missedCost: 1,
  extraCost: 1,
  mergedCost: 0.8,
  /** planned repetitions that one run can stand for (choice: bounds the work). */
  mergedAtMost: 60,
  /** planned repetitions, and runs, left out between two matches (choice: bounds the work). */
  skippedAtMost: 20,
  /** share of a step's seconds of run and walk that are running: it is a run step (12.15.8). */
  mostly: 0.5,
  /** share of the steps between that must be walked (12.15.8). */
  walkedBetween: 0.5,
  /** s of running in a step from which on it was begun, and its share of shorter steps (choice). */
  begun: 12,
  begunShare: 0.5,
  /** share of a time step after which the next lap of the same step is the next repetition (choice). */
  stepComplete: 0.9,
  /** run segments, their median in s, and the share of time in shorter ones, of run:walk without a plan (12.15.9). */
  inferredLeast: 3,
  inferredMedian: 180,
  inferredShare: 0.8,
  /** s of walking that part two repetitions (choice: the shortest segment). */
  inferredWalk: 12,
  /** share of the shortest planned step under which an unplanned run is no repetition (choice). */
  extraShare: 0.5,
  /** steps, and repetitions, that a run is followed for; watches take 50 steps (choice: bounds the work). */
  longestPlan: 1000,
  /** pairs of planned and actual runs that are compared; beyond, nothing is matched (choice: bounds the work). */
  comparedAtMost: 50_000,
} as const;

/** One row per repetition, and the session they make (6.4, 12.1, 12.14, 12.16.1). */
export const repRule = {
  /** s, planned: shorter repetitions never clear heart rate (12.14). */
  short: 180,
  /** s: in shorter ones the peaks have to pass as well (12.14). */
  peaksCount: 300,
  /** s that durations without a plan are rounded to (12.14). */
  rounding: 10,
  /** s dropped from the start; of repetitions shorter than so many s fewer (5, 12.14). */
  lag: 10,
  veryShort: 30,
  veryShortLag: 3,
  /** share of its seconds that a repetition needs a speed in (choice). */
  measured: 0.5,
  /** share of the repetitions that must be measured (12.14). */
  measuredReps: 0.7,
  /** ratio to the cap up to which a repetition is ok, fast, hard (6.4). */
  ok: 1.05,
  fast: 1.1,
  hard: 1.2,
  /** median ratio up to which the session is minor, moderate (6.4); below, the tolerance of `sustainedRule`. */
  minor: 1.08,
  moderate: 1.15,
  /** share of hard repetitions that is at least moderate (6.4). */
  hardShare: 0.3,
  /** s that the heart lags behind a repetition: its peak is looked for so much later (6.4). */
  heartRateLag: 20,
  /** share of repetitions over the line from which on it is minor, beyond which moderate (12.1). */
  overMinor: 0.2,
  overModerate: 0.5,
  /** share of repetitions above 80 % of the maximum that is major (12.1). */
  overHard: 0.5,
  /** share of the running in stretches that can clear heart rate (12.16.9). */
  clearing: 0.5,
  /** s before the next run in which the walk's last heart rate is read (choice). */
  afterWalk: 5,
  /** s around the start in which a repetition's lowest heart rate lies (choice). */
  riseFrom: 10,
} as const;

/** Easy running that was run as intervals (6.5). */
export const intervalRule = {
  /** s of the longest run step, and repetitions, that it is told from. */
  longestStep: 180,
  leastReps: 5,
  /** A: median ratio, ratio, share of repetitions. */
  paceMedian: 1.1,
  paceRatio: 1.08,
  paceShare: 0.6,
  /** definite by pace alone: median ratio. */
  paceAlone: 1.15,
  /** B: share of repetitions above 80 % of the maximum. */
  hardShare: 0.5,
  /** B and E need a median ratio above. */
  overMedian: 1.03,
  /** C: bpm of rise, share of repetitions. */
  rise: 25,
  riseShare: 0.6,
  /** D: times the runner's own easy speed. */
  ownSpeed: 1.15,
  /** E: repetitions at either end, ratio of their medians. */
  fadeReps: 3,
  fade: 0.95,
  /** F: perceived exertion. */
  rpe: 6,
} as const;

// Caps: maximum heart rate, easy pace.

/** The 60-70 % rule and how well a maximum is known. */
export const heartRateCapRule = {
  ceiling: 0.7, // of the maximum (0)
  floor: 0.6, // of the maximum (0)
  sigmaTested: 3, // bpm, standard deviation of a maximum that was tested (1.2)
  sigmaGuess: 7, // bpm, of one that is a guess (1.2)
  sigmaObservedHigh: 4, // bpm, of one seen in three runs, one of them with a strap (1.2)
  sigmaObservedMedium: 6, // bpm, of one seen in two (1.2)
  sigmaAge: 10, // bpm, of one from age (1.1)
  tanakaAtBirth: 208, // bpm (Tanaka 2001; 1.1)
  tanakaPerYear: 0.7, // bpm per year of age (Tanaka 2001; 1.1)
} as const;

/** Easy pace from a race or from the first sessions. */
export const paceCapRule = {
  easyShare: 0.63, // of VO2max: the slow end of Daniels' easy range (3.1 b)
  floor: 1.9, // m/s; no derived cap is slower (3.3)
  freeDaysOff: 5, // days without running that cost nothing (3.1 b)
  lossPerDay: 0.003, // of VDOT for each further day (3.1 b)
  lossPerDayCrossTrained: 0.0015, // the same with cross-training (3.1 b)
  lastDayOff: 72, // days; from here on it loses no more (3.1 b)
  leastFactor: 0.8, // of VDOT that is left then (3.1 b)
  leastFactorCrossTrained: 0.9, // the same with cross-training (3.1 b)
  provisionalAtLeast: 2, // sessions that a provisional cap needs (3.3)
  provisionalAtMost: 3, // sessions that it is founded on (3.3)
  provisionalRpe: 4, // perceived exertion of such a session at most (3.3)
  provisionalPain: 2, // pain in such a session at most, 0-10 (3.3)
} as const;
