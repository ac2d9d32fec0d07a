import { existsSync, readFileSync } from 'node:fs';
import { sampleHistory } from '../src/sample/sample-history.ts';
import { fitForBulk, type Listed } from '../test/bulk/bulk-folder.ts';

const folder = '../shared/fit/';
const hour = 3600;

type Entry = Listed & { readonly timerS?: number };

const entries: readonly Entry[] = existsSync(`${folder}manifest.json`)
  ? JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'))
  : [];

const bytesOf = ({ file }: Entry): Uint8Array => new Uint8Array(readFileSync(folder + file));

/** Recordings of about an hour with a record for nearly every second; without recordings the sample runner's. */
export function hourLongRuns(): { readonly files: readonly Uint8Array[]; readonly note: string } {
  const chosen = entries.filter(({ bytes, records, timerS = 0, ...entry }) => {
    const isHour = timerS > 0.7 * hour && timerS < 1.3 * hour && (records ?? 0) > 0.8 * timerS;
    return isHour && fitForBulk({ ...entry, records, bytes: Math.min(bytes, 1) });
  });
  if (chosen.length > 0) return { files: chosen.map(bytesOf), note: 'real recordings of 42 to 78 minutes' };
  return { files: sampleHistory(1).map(({ bytes }) => bytes), note: 'sample runs' };
}

/** Recordings for a folder of thousands. */
export function bulkRuns(): readonly Uint8Array[] {
  const chosen = entries.filter(fitForBulk);
  return chosen.length > 0 ? chosen.map(bytesOf) : sampleHistory(1).map(({ bytes }) => bytes);
}
