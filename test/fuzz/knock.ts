import type { Outcome, Target } from './target.ts';

/** How one case ended, when it ended at all. */
export type Knocked = { readonly signature: string; readonly faults: readonly string[] };

export type Limits = {
  /** of the processor, so that a busy machine proves nothing. */
  readonly milliseconds: number;
  /** that one case may add to the most memory the process ever held. */
  readonly megabytes: number;
};

export const usualLimits: Limits = { milliseconds: 2000, megabytes: 400 };

const thrown = (error: unknown): string =>
  `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

async function timed(target: Target, bytes: Uint8Array) {
  const cpu = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  const outcome: Outcome = await target
    .run(bytes)
    .catch((error: unknown) => ({ signature: 'threw', broken: [thrown(error)] }));
  const { user, system } = process.cpuUsage(cpu);
  const megabytes = (process.resourceUsage().maxRSS - maxRSS) / 1024;
  return { outcome, milliseconds: (user + system) / 1000, megabytes };
}

/** Runs one case and says what is wrong with how it went. */
export async function knock(target: Target, bytes: Uint8Array, limits: Limits): Promise<Knocked> {
  const { outcome, milliseconds, megabytes } = await timed(target, bytes);
  const faults = [...outcome.broken];
  // Once more: compiling and tidying up are not the case's own.
  if (milliseconds > limits.milliseconds) {
    const again = await timed(target, bytes);
    if (again.milliseconds > limits.milliseconds) {
      faults.push(`took ${Math.round(again.milliseconds)} ms of the processor`);
    }
  }
  if (megabytes > limits.megabytes) faults.push(`took ${Math.round(megabytes)} MB`);
  return { signature: outcome.signature, faults };
}
