import type { Judgement, Rep, RuleResult, Verdict } from '../../src/core/compliance/judgement.ts';
import { Gait, type Track } from '../../src/core/compliance/track.ts';
import type { Activity, Span } from '../../src/core/training/activity.ts';
import type { Caps } from '../../src/core/training/caps.ts';
import { noEvidence } from '../../src/core/training/evidence.ts';
import { instant } from '../../src/core/units/instant.ts';
import { beatsPerMinute, metres, metresPerSecond, seconds } from '../../src/core/units/quantities.ts';
import type { ReportFacts } from '../../src/report/report-facts.ts';

/** 7:45 per kilometre. */
export const easyCap = 1000 / 465;

export const bothCaps: Caps = {
  heartRate: {
    ceiling: beatsPerMinute(130.2),
    floor: beatsPerMinute(111.6),
    maximum: beatsPerMinute(186),
    sigma: 3,
    source: 'tested',
  },
  pace: { metresPerSecond: metresPerSecond(easyCap), source: 'entered', provisional: false },
  heartRateIsNoInstrument: false,
};

export const rule = (changes: Partial<RuleResult> = {}): RuleResult => ({
  status: 'ok',
  reason: null,
  confidence: 'high',
  coverage: 0.97,
  tier: 'none',
  share: 0,
  meanExcess: null,
  longestSeconds: null,
  episodes: [],
  ...changes,
});

/** A one-second grid drawn by hand: walking 5 min, the runs with a minute of walking between, walking 5 min. */
export function handTrack(runs: readonly Span[], length: number, speedAt: (second: number) => number): Track {
  const running = (second: number): boolean =>
    runs.some((run) => second >= run.startSeconds && second < run.endSeconds);
  const column = (value: (second: number) => number): Float64Array =>
    Float64Array.from({ length }, (_, second) => value(second));
  const speed = column((second) => (running(second) ? speedAt(second) : 1.5));
  let bpm = 88;
  const heartRate = column((second) => {
    const target = running(second) ? 100 + ((speed[second] ?? 0) - 1.5) * 42 : 98;
    bpm += (target - bpm) / 57.6;
    return Math.round(bpm + Math.sin(second / 7));
  });
  return {
    length,
    heartRate,
    speed,
    effectiveSpeed: speed,
    distance: column((second) => second * 1.8),
    grade: column(() => 0),
    stepsPerMinute: column((second) => (running(second) ? 164 : 110)),
    temperature: column(() => 26),
    gait: Uint8Array.from({ length }, (_, second) => (running(second) ? Gait.run : Gait.walk)),
    runs,
    altitudeTrusted: false,
    speedPoor: false,
    speedMissing: null,
  };
}

export function handActivity(track: Track, changes: Partial<Activity> = {}): Activity {
  return {
    sport: 'running',
    subSport: null,
    startTime: instant(Date.UTC(2026, 8, 28, 16, 12)),
    utcOffsetSeconds: 7200,
    device: {
      manufacturer: 'garmin',
      product: 'fr255',
      manufacturerId: 1,
      productId: 3992,
      serialNumber: '3141592653',
    },
    sensors: { heartRate: 'optical', footPod: false, barometer: false },
    elapsedSeconds: seconds(track.length),
    timerSeconds: seconds(track.length),
    distanceMetres: metres(3300),
    recordCount: track.length,
    samples: {
      length: track.length,
      seconds: Float64Array.from({ length: track.length }, (_, second) => second),
      heartRate: track.heartRate,
      speed: track.speed,
      distance: track.distance,
      cadence: null,
      altitude: null,
      latitude: Float64Array.from({ length: track.length }, () => 52.123456),
      longitude: Float64Array.from({ length: track.length }, () => 4.987654),
      temperature: null,
    },
    laps: [],
    pauses: [],
    embeddedWorkout: null,
    deviceTotals: { averageHeartRate: null, maxHeartRate: null, distanceMetres: null, averageSpeed: null },
    warnings: [],
    ...changes,
  };
}

export function handJudgement(verdict: Verdict, changes: Partial<Judgement> = {}): Judgement {
  return {
    verdict,
    score: 80,
    treatedAsIntervals: 'not-applicable',
    intervalSigns: [],
    rulesVersion: '1.0',
    heartRate: rule(),
    pace: rule(),
    reps: [],
    medianRatio: null,
    tags: [],
    plan: { source: 'none', workout: null, notation: null },
    volume: { executedSeconds: 1500, plannedSeconds: null, done: null, band: null },
    caps: bothCaps,
    evidence: { ...noEvidence, intent: 'easy' },
    runningSeconds: 1500,
    runSegments: [{ startSeconds: 300, endSeconds: 1800, rep: null }],
    untrusted: [],
    trustedRunSeconds: 1455,
    runSpeed: 1000 / 477,
    ...changes,
  };
}

function markOf(ratio: number): Rep['paceMark'] {
  if (ratio <= 1.05) return 'ok';
  if (ratio <= 1.1) return 'fast';
  return ratio <= 1.2 ? 'hard' : 'very-hard';
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half - 0.5)] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
};

/** A session of one-minute runs, each at its own ratio to the cap, as its track and its repetitions. */
export function minuteRuns(ratios: readonly number[]): {
  readonly track: Track;
  readonly changes: Partial<Judgement>;
} {
  const runs = ratios.map((_, index) => ({ startSeconds: 300 + index * 120, endSeconds: 360 + index * 120 }));
  const track = handTrack(runs, 600 + ratios.length * 120, (second) => {
    const ratio = ratios[Math.floor((second - 300) / 120)] ?? 1;
    return easyCap * ratio * (1 + 0.02 * Math.sin(second / 9));
  });
  const reps = ratios.map((ratio, index): Rep => {
    const startSeconds = 300 + index * 120;
    const window = track.heartRate.slice(startSeconds + 20, startSeconds + 80);
    const peak = Math.max(...window);
    const after = track.heartRate[startSeconds + 119] ?? 100;
    return {
      index: index + 1,
      plannedSeconds: 60,
      actualSeconds: 60,
      match: 'done',
      startSeconds,
      metresPerSecond: easyCap * ratio,
      ratio,
      grade: 0,
      peakHeartRate: peak,
      heartRateAfterWalk: after,
      drop: peak - after,
      trusted: 0.97,
      paceMark: markOf(ratio),
      heartRateMark: peak > 132.2 ? 'over' : 'no-information',
    };
  });
  return {
    track,
    changes: {
      reps,
      medianRatio: median(ratios),
      runSegments: runs.map((run, index) => ({ ...run, rep: index + 1 })),
      runningSeconds: ratios.length * 60,
      trustedRunSeconds: ratios.length * 58,
      runSpeed: easyCap * median(ratios),
      plan: { source: 'given', workout: null, notation: `${ratios.length} x [1 min run : 1 min walk]` },
      volume: {
        executedSeconds: ratios.length * 60,
        plannedSeconds: ratios.length * 60,
        done: 1,
        band: 'as-planned',
      },
      heartRate: rule({ status: 'no-information' }),
    },
  };
}

/** Twenty-five minutes at about `ratio` of the cap. */
export function steadyTrack(ratio: number): Track {
  return handTrack([{ startSeconds: 300, endSeconds: 1800 }], 2100, (second) => {
    return easyCap * (ratio + 0.03 * Math.sin(second / 37) + 0.02 * Math.sin(second / 11));
  });
}

export function factsOf(judgement: Judgement, track: Track, changes: Partial<ReportFacts> = {}): ReportFacts {
  return {
    activity: handActivity(track),
    judgement,
    source: { path: 'runs/2026-09-28.fit', part: 1, sha256: 'a'.repeat(64), provenance: 'fit-file' },
    units: 'metric',
    decision: null,
    sample: false,
    verdictVersion: 1,
    athleteName: 'Nora Feld',
    track,
    ...changes,
  };
}
