import type { Span } from '../../training/activity.ts';

/** 1 for every second of the grid whose middle lies in a pause of the timer. */
export function pausedSeconds(pauses: readonly Span[], length: number): Uint8Array {
  const paused = new Uint8Array(length);
  for (const { startSeconds, endSeconds } of pauses) {
    const first = Math.max(0, Math.ceil(startSeconds - 0.5));
    const end = Math.min(length, Math.ceil(endSeconds - 0.5));
    if (end > first) paused.fill(1, first, end);
  }
  return paused;
}
