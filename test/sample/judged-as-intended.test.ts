import { describe, expect, test } from 'vitest';
import { judge } from '../../src/core/compliance/judge.ts';
import type { Caps } from '../../src/core/training/caps.ts';
import { noEvidence } from '../../src/core/training/evidence.ts';
import { workoutOfNotation } from '../../src/core/training/notation/workout-of-notation.ts';
import { beatsPerMinute } from '../../src/core/units/quantities.ts';
import { readWatchFile } from '../../src/formats/watch/read-watch-file.ts';
import { sampleAthlete } from '../../src/sample/sample-athlete.ts';
import { sampleHistory } from '../../src/sample/sample-history.ts';

const maximum = sampleAthlete.maximumHeartRate?.bpm ?? Number.NaN;
const caps: Caps = {
  heartRate: {
    ceiling: beatsPerMinute(0.7 * maximum),
    floor: beatsPerMinute(0.6 * maximum),
    maximum: beatsPerMinute(maximum),
    sigma: 3,
    source: 'tested',
  },
  pace:
    sampleAthlete.paceCap === null
      ? null
      : { metresPerSecond: sampleAthlete.paceCap, source: 'entered', provisional: false },
  heartRateIsNoInstrument: false,
};

// The history is made without the judge: what Nora did, not what is said of it. Three histories, so that no lucky
// noise speaks for either side.
describe.each([1, 2, 3])('the history of seed %i', (seed) => {
  test.each(sampleHistory(seed))('$name: $about', async ({ bytes, truth }) => {
    const file = await readWatchFile(bytes);
    const activity = file.outcome === 'activities' ? file.activities[0] : undefined;
    if (activity === undefined) throw new Error('no run');
    const given = activity.embeddedWorkout === null ? workoutOfNotation(truth.notation) : null;
    const { verdict, treatedAsIntervals } = judge(
      activity,
      given?.ok ? given.workout : null,
      caps,
      noEvidence,
    );
    expect(verdict).toBe(truth.intended);
    expect(treatedAsIntervals === 'definite').toBe(truth.treatedAsIntervals);
  });
});
