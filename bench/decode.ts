import { existsSync, readFileSync } from 'node:fs';
import { Decoder, Stream } from '@garmin/fitsdk';
import { readFit } from '../src/formats/fit/read-fit.ts';
import { sampleHistory } from '../src/sample/sample-history.ts';
import { type BenchRow, middle } from './row.ts';

const folder = '../shared/fit/';
const floorRatio = 40;
const aimRatio = 65;
const rounds = 7;
/** Our reader is so much faster that it reads the pile several times for one reading of the SDK. */
const ownRepeats = 10;

type Entry = {
  readonly file: string;
  readonly records?: number;
  readonly hrMesgs?: number;
  readonly sdkErrors?: readonly string[];
  readonly integrity?: boolean;
};

/** The recordings without `hr` messages that the SDK reads without error; without recordings the sample runner's. */
function pile(): { readonly files: readonly Uint8Array[]; readonly note: string } {
  if (!existsSync(`${folder}manifest.json`)) {
    return { files: sampleHistory(1).map((run) => run.bytes), note: "the sample runner's files" };
  }
  const entries: readonly Entry[] = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'));
  const chosen = entries.filter(
    (entry) => entry.hrMesgs === 0 && entry.sdkErrors?.length === 0 && (entry.records ?? 0) > 0,
  );
  const files = chosen.map((entry) => new Uint8Array(readFileSync(folder + entry.file)));
  return { files: files.filter((bytes) => bytes[0] !== 0x1f), note: 'real recordings without hr messages' };
}

const milliseconds = (since: bigint): number => Number(process.hrtime.bigint() - since) / 1e6;

function sdkOnce(files: readonly Uint8Array[]): number {
  const started = process.hrtime.bigint();
  for (const bytes of files) new Decoder(Stream.fromByteArray(bytes)).read();
  return milliseconds(started);
}

async function ownOnce(files: readonly Uint8Array[]): Promise<number> {
  const started = process.hrtime.bigint();
  for (let repeat = 0; repeat < ownRepeats; repeat += 1) for (const bytes of files) await readFit(bytes);
  return milliseconds(started) / ownRepeats;
}

/**
 * Decoding in memory, warm, one thread: ours (checksum included) against @garmin/fitsdk with default options,
 * in turn, median of the ratios; and how many files needed the SDK although they hold no `hr` messages.
 */
export async function benchDecode(): Promise<BenchRow[]> {
  const { files, note } = pile();
  const bytes = files.reduce((sum, file) => sum + file.length, 0);
  sdkOnce(files);
  await ownOnce(files);
  const ratios: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const sdk = sdkOnce(files);
    const ours = await ownOnce(files);
    own.push(ours);
    ratios.push(sdk / ours);
  }
  let throughSdk = 0;
  for (const file of files) {
    const decoded = await readFit(file);
    if (decoded.ok && decoded.path === 'sdk') throughSdk += 1;
  }
  const ratio = middle(ratios);
  const speed = bytes / 1e3 / middle(own);
  return [
    {
      figure: `decode, times faster than @garmin/fitsdk (${files.length} ${note}, ${speed.toFixed(0)} MB/s)`,
      measured: `${ratio.toFixed(1)} x`,
      floor: `${floorRatio} x`,
      aim: `${aimRatio} x`,
      ok: ratio >= floorRatio,
    },
    {
      figure: 'files without hr messages that took the SDK path',
      measured: String(throughSdk),
      floor: '0',
      aim: '0',
      ok: throughSdk === 0,
    },
  ];
}
