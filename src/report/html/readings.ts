import type { Chart, Trace } from '../chart/chart.ts';

/** What the reading script shows: one entry per `step` seconds; 0 stands for nothing there. */
export type Readings = {
  readonly seconds: number;
  readonly step: number;
  readonly pace: readonly number[];
  readonly heartRate: readonly number[];
  readonly paceUnit: string;
};

/** More entries than this would be finer than a pixel of the wide drawing. */
const mostEntries = 720;

function sampled(traces: readonly Trace[], count: number, step: number): readonly number[] {
  const entries = new Array<number>(count).fill(0);
  for (const trace of traces) {
    for (const [index, value] of trace.values.entries()) {
      const second = trace.startSeconds + index;
      if (second % step === 0 && second / step < count) entries[second / step] = Math.round(value);
    }
  }
  return entries;
}

/** The drawn values of a chart, thinned for reading. */
export function readingsOf(chart: Chart): Readings {
  const step = Math.max(1, Math.ceil(chart.seconds / mostEntries));
  const count = Math.floor(chart.seconds / step) + 1;
  return {
    seconds: chart.seconds,
    step,
    pace: sampled(chart.pace.traces, count, step),
    heartRate: sampled(chart.heartRate.traces, count, step),
    paceUnit: chart.pace.unit.includes('/mi') ? '/mi' : '/km',
  };
}
