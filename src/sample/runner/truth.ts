/**
 * What really happened, one value per second elapsed since the start, pauses included. No watch knows this; the
 * columns that it sees are made of it.
 */
export type Truth = {
  /** seconds, one more than elapsed. */
  readonly length: number;
  /** 1 while the timer runs. */
  readonly timer: Uint8Array;
  /** 1 while running (not walking, not standing). */
  readonly running: Uint8Array;
  /** m/s and metres. */
  readonly speed: Float64Array;
  readonly distance: Float64Array;
  /** steps per minute. */
  readonly steps: Float64Array;
  /** bpm. */
  readonly heartRate: Float64Array;
  /** metres above sea level. */
  readonly altitude: Float64Array;
  /** degrees Celsius. */
  readonly temperature: Float64Array;
};
