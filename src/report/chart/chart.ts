import type { Span } from '../../core/training/activity.ts';

/** An unbroken stretch of a signal, one value per second from `startSeconds` on. */
export type Trace = { readonly startSeconds: number; readonly values: readonly number[] };

/** A stretch that counts as over the cap; `label` says how much, `size` orders them (fraction or bpm). */
export type OverSpan = Span & { readonly label: string; readonly size: number };

/** A stretch of heart rate that was not believed, with its raw values where there are any. */
export type StripedSpan = Span & { readonly cause: string; readonly raw: readonly Trace[] };

/** A cap line; `label` in the wide and the narrow drawing. */
export type CapLine = {
  readonly value: number;
  readonly wide: string;
  readonly narrow: string;
  /** drawn dashed: the cap itself is not certain yet. */
  readonly provisional: boolean;
};

/** One panel. Pace is in seconds per kilometre or mile (smaller is faster, drawn higher), heart rate in bpm. */
export type Panel = {
  readonly title: string;
  readonly unit: string;
  readonly cap: CapLine | null;
  /** value at the lower and at the upper edge of the drawing. */
  readonly bottom: number;
  readonly top: number;
  readonly traces: readonly Trace[];
  readonly over: readonly OverSpan[];
  /** why there is nothing to draw; the panel is then one empty striped span. */
  readonly missing: string | null;
};

export type HeartRatePanel = Panel & {
  /** the 60-70 % band, bpm. */
  readonly band: { readonly floor: number; readonly ceiling: number } | null;
  readonly untrusted: readonly StripedSpan[];
  /** stands beside the longest striped span: how long, and why. */
  readonly untrustedLabel: { readonly lead: string; readonly wide: string; readonly narrow: string } | null;
};

/** A stretch of running as it is named above the panels. */
export type NamedRun = Span & { readonly number: number | null; readonly name: string | null };

/** Pace above, heart rate below, one time axis in seconds elapsed. */
export type Chart = {
  readonly seconds: number;
  readonly walks: readonly (Span & { readonly wide: string | null; readonly narrow: string | null })[];
  readonly runs: readonly NamedRun[];
  readonly pace: Panel;
  readonly heartRate: HeartRatePanel;
  /** what the drawing says, in one or two sentences, for those who cannot see it. */
  readonly name: string;
};
