import type { Brand } from './brand.ts';

/** Duration in seconds; fractions allowed. */
export type Seconds = Brand<number, 's'>;
/** Length in metres. */
export type Metres = Brand<number, 'm'>;
/** Speed in metres per second; pace exists only in `report/` and `entry/`. */
export type MetresPerSecond = Brand<number, 'm/s'>;
/** Heart rate in beats per minute. */
export type BeatsPerMinute = Brand<number, 'bpm'>;

/** Marks a number as seconds. */
export const seconds = (value: number): Seconds => value as Seconds;
/** Marks a number as metres. */
export const metres = (value: number): Metres => value as Metres;
/** Marks a number as metres per second. */
export const metresPerSecond = (value: number): MetresPerSecond => value as MetresPerSecond;
/** Marks a number as beats per minute. */
export const beatsPerMinute = (value: number): BeatsPerMinute => value as BeatsPerMinute;
