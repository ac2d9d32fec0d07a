import { expect, test } from 'vitest';
import { parseNotation } from '../../src/core/training/notation/parse-notation.ts';
import { printNotation } from '../../src/core/training/notation/print-notation.ts';
import type { Block, Workout } from '../../src/core/training/workout.ts';
import { instant } from '../../src/core/units/instant.ts';
import { seconds } from '../../src/core/units/quantities.ts';
import { readWatchFile } from '../../src/formats/watch/read-watch-file.ts';
import { writeWorkout } from '../../src/formats/watch/write-workout.ts';
import { executed, planned, readBySdk } from '../formats/watch/workout-readers.ts';
import { describeRecordings, recordingBytes, recordings } from '../recordings.ts';

/** Blocks as notation can say them: no warm-up and cool-down, whole seconds. */
const sayable = (workout: Workout): readonly Block[] =>
  workout.blocks
    .map(({ times, steps }) => ({
      times,
      steps: steps
        .filter((step) => step.kind !== 'warm-up' && step.kind !== 'cool-down')
        .map((step) => ({
          kind: step.kind,
          seconds: step.seconds === null ? null : seconds(Math.round(step.seconds)),
        })),
    }))
    .filter((block) => block.steps.length > 0);

describeRecordings('workouts that real runners had on their watches', () => {
  test('are said in notation, read back, and written as a file that says the same', async () => {
    let seen = 0;
    for (const recording of recordings.filter((each) => each.file.startsWith('activities/'))) {
      const file = await readWatchFile(recordingBytes(recording));
      if (file.outcome !== 'activities') continue;
      for (const { embeddedWorkout } of file.activities) {
        const workout = embeddedWorkout?.workout ?? null;
        if (workout === null) continue;
        seen += 1;
        const notation = printNotation(workout.blocks);
        expect(parseNotation(notation), `${recording.file}: ${notation}`).toEqual({
          ok: true,
          blocks: sayable(workout),
        });
        const bytes = writeWorkout({
          workout,
          caps: { heartRateCeiling: null, paceCap: null },
          sessionId: recording.sha256,
          created: instant(Date.UTC(2026, 0, 1)),
          name: workout.name ?? '',
          units: 'metric',
        });
        expect(executed(readBySdk(bytes).steps)).toEqual(planned(workout));
      }
    }
    expect(seen).toBeGreaterThanOrEqual(10);
  });
});
