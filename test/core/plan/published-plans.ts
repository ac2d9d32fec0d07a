/**
 * The tables of the two plans, weeks 1 to 12, typed by hand from the physiology notes (8.2 and 8.3), not from the
 * files in `workouts/`: sessions as written there, running minutes of each, total of the week.
 */
export type PublishedWeek = readonly [sessions: string, minutes: readonly number[], total: number];

export const publishedA: readonly PublishedWeek[] = [
  ['10x[1:1] | 10x[1:1] | 10x[1:1] | 10x[1:1]', [10, 10, 10, 10], 40],
  ['10x[1:1] | 11x[1:1] | 12x[1:1] | 11x[1:1]', [10, 11, 12, 11], 44],
  ['10x[1:1] | 13x[1:1] | 14x[1:1] | 11x[1:1]', [10, 13, 14, 11], 48],
  ['5x[2:1] | 7x[2:1]+1x[1:1] | 8x[2:1] | 11x[1:1]', [10, 15, 16, 11], 52],
  ['4x[3:1] | 8x[2:1] | 5x[3:1]+1x[2:1] | 6x[2:1]', [12, 16, 17, 12], 57],
  ['2x[5:1]+1x[4:1] | 5x[3:1]+1x[2:1] | 3x[6:1] | 4x[3:1]+1x[1:1]', [14, 17, 18, 13], 62],
  ['[8:1]+[7:1] | 2x[8:1]+1x[3:1] | 2x[10:1] | 2x[7:1]', [15, 19, 20, 14], 68],
  ['15 cont | [15:1]+[6:1] | 22 cont | 2x[8:1]', [15, 21, 22, 16], 74],
  ['17 cont | 23 cont | 25 cont | 16 cont', [17, 23, 25, 16], 81],
  ['16 cont | 27:30 cont | 30 cont | 15:30 cont', [16, 27.5, 30, 15.5], 89],
  ['17 cont | 30 cont | 33 cont | 17 cont', [17, 30, 33, 17], 97],
  ['18 cont | 33 cont | 36 cont | 19 cont', [18, 33, 36, 19], 106],
];

export const publishedB: readonly PublishedWeek[] = [
  ['10x[1:1] | 10x[1:1] | 10x[1:1]', [10, 10, 10], 30],
  ['10x[1:1] | 11x[1:1] | 12x[1:1]', [10, 11, 12], 33],
  ['11x[1:1] | 12x[1:1] | 13x[1:1]', [11, 12, 13], 36],
  ['6x[2:1] | 6x[2:1]+1x[1:1] | 7x[2:1]', [12, 13, 14], 39],
  ['5x[2:1]+1x[1:1] | 5x[3:1] | 8x[2:1]', [11, 15, 16], 42],
  ['4x[3:1]+1x[1:1] | 3x[5:1]+1x[1:1] | 5x[3:1]+1x[2:1]', [13, 16, 17], 46],
  ['2x[5:1]+1x[3:1] | 3x[6:1] | 2x[8:1]+1x[3:1]', [13, 18, 19], 50],
  ['2x[7:1] | 2x[10:1] | [15:1]+[6:1]', [14, 20, 21], 55],
  ['15 cont | 22 cont | 23 cont', [15, 22, 23], 60],
  ['17 cont | 24 cont | 25 cont', [17, 24, 25], 66],
  ['18 cont | 26 cont | 28 cont', [18, 26, 28], 72],
  ['19 cont | 29 cont | 31 cont', [19, 29, 31], 79],
];

/** Weeks 13 to 18 (8.4): running minutes of A and B, strides as count x seconds, on how many days, and tempo minutes. */
export const publishedSpeed: readonly {
  readonly week: number;
  readonly a: number;
  readonly b: number;
  readonly strides: readonly [count: number, seconds: number, days: number] | null;
  readonly tempo: readonly number[];
}[] = [
  { week: 13, a: 106, b: 79, strides: [4, 15, 1], tempo: [] },
  { week: 14, a: 106, b: 79, strides: [5, 20, 2], tempo: [] },
  { week: 15, a: 106, b: 79, strides: [6, 20, 1], tempo: [5] },
  { week: 16, a: 106, b: 79, strides: [6, 20, 1], tempo: [5, 5] },
  { week: 17, a: 112, b: 84, strides: [6, 20, 1], tempo: [5, 5] },
  { week: 18, a: 112, b: 84, strides: [6, 20, 1], tempo: [6, 6] },
];
