import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';

/** Looks at the memory of the whole process every two milliseconds, also while the main thread is busy. */
const watching = `
  const { workerData } = require('node:worker_threads');
  const sleep = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    const megabytes = Math.ceil(process.memoryUsage.rss() / 1048576);
    if (megabytes > Atomics.load(workerData, 0)) Atomics.store(workerData, 0, megabytes);
    Atomics.wait(sleep, 0, 0, 2);
  }
`;

type MemoryWatch = {
  /** Collects garbage and begins anew from what is left. */
  restart(): void;
  /** The highest growth since `restart`, in MB. */
  grownMegabytes(): number;
  stop(): Promise<number>;
};

export function watchMemory(): MemoryWatch {
  const peak = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(watching, { eval: true, workerData: peak });
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  let before = 0;
  const now = () => Math.ceil(process.memoryUsage.rss() / 1_048_576);
  return {
    restart: () => {
      collect();
      before = now();
      Atomics.store(peak, 0, before);
    },
    grownMegabytes: () => Math.max(now(), Atomics.load(peak, 0)) - before,
    stop: () => worker.terminate(),
  };
}
