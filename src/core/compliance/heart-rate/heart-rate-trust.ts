import type { UntrustedSpan } from '../judgement.ts';

/** Which seconds of heart rate are believed; index = whole second, as in `Track`. */
export type HeartRateTrust = {
  /** 1: believed, can clear and convict. Seconds without a value are 0. */
  readonly trusted: Uint8Array;
  /** 1: `cadence-like`, present but ambiguous: counts in coverage, convicts only together with pace or effort. */
  readonly ambiguous: Uint8Array;
  /** bpm, median of 5 s over believed seconds; NaN where nothing is believed. */
  readonly smoothed: Float64Array;
  /** stretches that were not believed, with their cause, in order. */
  readonly spans: readonly UntrustedSpan[];
};

/** The detectors of PHYSIOLOGY 2.3, by their number there. */
export type Detector = 'Q0' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5' | 'Q6';
