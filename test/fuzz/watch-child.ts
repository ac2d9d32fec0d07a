import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { processorSeconds } from '../processor-seconds.ts';

const said = z.object({
  alive: z.number().optional(),
  number: z.number().optional(),
  faults: z.array(z.string()).optional(),
  signature: z.string().optional(),
  case: z.string().optional(),
  done: z.number().optional(),
  kinds: z.number().optional(),
});
export type Said = z.infer<typeof said>;

/** How a child ended: by itself with everything said, or in the middle of a case. */
export type ChildEnd = { readonly finished: boolean; readonly how: string };

const heap = '--max-old-space-size=1024';
const look = 50;
/**
 * Runs a child that says what it does, and kills it when it says nothing for too long.
 * @param milliseconds of the processor without a word; of the clock twenty times as many
 */
export function watchChild(
  args: readonly string[],
  milliseconds: number,
  hear: (what: Said) => void,
): Promise<ChildEnd> {
  const env = { ...process.env, TALKTEST_FUZZ_CASE_MS: String(milliseconds) };
  const child = spawn(process.execPath, [heap, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let errors = '';
  let finished = false;
  let hung = false;
  let heard = performance.now();
  let processor: number | null = null;
  createInterface(child.stdout).on('line', (line) => {
    heard = performance.now();
    processor = child.pid === undefined ? null : processorSeconds(child.pid);
    const what = said.parse(JSON.parse(line));
    if (what.done !== undefined) finished = true;
    hear(what);
  });
  child.stderr.on('data', (chunk) => {
    errors = `${errors}${String(chunk)}`.slice(-4000);
  });
  const watch = setInterval(() => {
    const now = child.pid === undefined ? null : processorSeconds(child.pid);
    const used = now === null || processor === null ? 0 : (now - processor) * 1000;
    // A slow case is run twice and says so itself; three times its limit is a hang.
    if (used > 3 * milliseconds || performance.now() - heard > 20 * milliseconds) {
      hung = true;
      child.kill('SIGKILL');
    }
  }, look);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearInterval(watch);
      const how = hung
        ? 'hung: no answer within its time'
        : signal !== null
          ? `died of ${signal}`
          : code === 13
            ? 'never answered: it waits for something that does not come'
            : `ended with status ${code}`;
      resolve({ finished: finished && !hung, how: errors === '' ? how : `${how}\n${errors}` });
    });
  });
}
