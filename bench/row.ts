/** One line of the bench table; `ok` compares with the floor, `aim` is to be tried. */
export type BenchRow = {
  readonly figure: string;
  readonly measured: string;
  readonly floor: string;
  readonly aim: string;
  readonly ok: boolean;
};

/** The middle value of an odd or even number of figures. */
export function middle(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}
