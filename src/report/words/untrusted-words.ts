import type { UntrustedCause } from '../../core/compliance/judgement.ts';

/** Why a stretch of heart rate was not believed: `long` stands in a sentence, `short` beside a narrow drawing. */
export const untrustedWords: Readonly<
  Record<UntrustedCause, { readonly long: string; readonly short: string }>
> = {
  missing: { long: 'no heart rate was recorded', short: 'no signal' },
  range: { long: 'the values are outside what a heart does', short: 'out of range' },
  spike: { long: 'single values jumped out', short: 'spikes' },
  jump: { long: 'the value jumped faster than a heart can', short: 'jumped' },
  flat: { long: 'the sensor stood still on one value', short: 'stood still' },
  'cold-start': { long: 'the sensor had not found the pulse yet', short: 'sensor starting' },
  'implausibly-low': { long: 'far below what this pace takes', short: 'too low' },
  'cadence-lock': { long: 'the sensor counted steps, not pulse', short: 'counted steps' },
  'cadence-like': { long: 'it cannot be told from your step count', short: 'like steps' },
};
