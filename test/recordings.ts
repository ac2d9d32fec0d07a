import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { z } from 'zod';

/** Folder of real recordings beside the repository; never copied into it. */
const folder = fileURLToPath(new URL('../../shared/fit/', import.meta.url));
const required = process.env['TALKTEST_REQUIRE_RECORDINGS'] === '1';

const entrySchema = z.looseObject({
  file: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  tags: z.array(z.string()).default([]),
  fileType: z.string().nullish(),
  manufacturer: z.union([z.string(), z.number()]).nullish(),
  sport: z.union([z.string(), z.number()]).nullish(),
  subSport: z.union([z.string(), z.number()]).nullish(),
  records: z.number().nullish(),
  recordsHR: z.number().nullish(),
  avgHR: z.number().nullish(),
  maxHR: z.number().nullish(),
  timerS: z.number().nullish(),
  elapsedS: z.number().nullish(),
  distanceM: z.number().nullish(),
  laps: z.number().nullish(),
  sessions: z.number().nullish(),
  hrMesgs: z.number().nullish(),
  sdkErrors: z.array(z.unknown()).nullish(),
});

export type Recording = z.infer<typeof entrySchema> & { readonly path: string };

const available = existsSync(`${folder}manifest.json`);

/** Every recording the manifest lists; empty when the folder is absent. */
export const recordings: readonly Recording[] = available
  ? z
      .array(entrySchema)
      .parse(JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')))
      .map((entry) => ({ ...entry, path: `${folder}${entry.file}` }))
  : [];

/** The bytes of one recording. */
export function recordingBytes(recording: Recording): Uint8Array {
  return new Uint8Array(readFileSync(recording.path));
}

/** Like `describe`, but says plainly that it is skipped without recordings, and fails where they are required. */
export function describeRecordings(title: string, body: () => void): void {
  if (available) {
    describe(title, body);
  } else if (required) {
    describe(title, () => {
      test('needs the real recordings', () => {
        throw new Error('TALKTEST_REQUIRE_RECORDINGS=1 is set, but ../shared/fit/manifest.json is missing');
      });
    });
  } else {
    describe.skip(`${title} (skipped: no recordings in ../shared/fit)`, body);
  }
}
