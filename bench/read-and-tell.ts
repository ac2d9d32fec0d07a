import { readFileSync } from 'node:fs';
import { readWatchFile } from '../src/formats/watch/read-watch-file.ts';
import { peakMegabytes } from '../test/bulk/peak-memory.ts';

// read-and-tell [FILE]: reads a FIT file, or nothing, and prints the peak memory of the process in MB.
const [file] = process.argv.slice(2);

const read = file === undefined ? null : await readWatchFile(new Uint8Array(readFileSync(file)));
if (read !== null && read.outcome !== 'activities') throw new Error(`${file} is ${read.outcome}`);
process.stdout.write(String(peakMegabytes()));
