import { describe, expect, test } from 'vitest';
import { buildReport } from '../../src/report/build-report.ts';
import type { Chart } from '../../src/report/chart/chart.ts';
import { percentile, tracesIn } from '../../src/report/chart/traces.ts';
import { heartRateTicks, minuteTicks, paceTicks } from '../../src/report/html/chart/ticks.ts';
import { renderText } from '../../src/report/text/render-text.ts';
import { bothCaps, easyCap, factsOf, handJudgement, handTrack, rule, steadyTrack } from './examples.ts';
import { exampleNamed } from './verdict-examples.ts';

const chartOf = (name: string): Chart => {
  const { chart } = buildReport(exampleNamed(name).facts);
  if (chart === null) throw new Error('nothing was drawn');
  return chart;
};

describe('a trace', () => {
  test('never looks past the edge of its run', () => {
    const column = Float64Array.from({ length: 100 }, (_, second) => (second >= 40 && second < 60 ? 3 : 1));
    const [trace] = tracesIn(column, { startSeconds: 40, endSeconds: 60 }, 13);
    expect(trace?.startSeconds).toBe(40);
    expect(new Set(trace?.values)).toEqual(new Set([3]));
  });

  test('breaks where there is no value, and is never bridged', () => {
    const column = Float64Array.from({ length: 60 }, (_, second) =>
      second >= 20 && second < 30 ? Number.NaN : 120,
    );
    const traces = tracesIn(column, { startSeconds: 0, endSeconds: 60 }, 5);
    expect(traces.map((trace) => [trace.startSeconds, trace.values.length])).toEqual([
      [0, 20],
      [30, 30],
    ]);
  });

  test('does not let hidden seconds leak into their neighbours', () => {
    const column = Float64Array.from({ length: 60 }, (_, second) => (second === 30 ? 220 : 120));
    const traces = tracesIn(column, { startSeconds: 0, endSeconds: 60 }, 5, (second) => second === 30);
    expect(traces.flatMap((trace) => trace.values).every((value) => value === 120)).toBe(true);
  });
});

describe('the pace panel', () => {
  test('holds running only', () => {
    const chart = chartOf('kept continuous');
    expect(chart.pace.traces.map((trace) => trace.startSeconds)).toEqual([300]);
    expect(chart.walks.map((walk) => walk.wide)).toEqual(['warm-up walk', 'cool-down walk']);
  });

  test('always shows the cap, even far from the running', () => {
    for (const ratio of [0.7, 1, 1.5]) {
      const { chart } = buildReport(factsOf(handJudgement('easy-kept'), steadyTrack(ratio)));
      expect(chart?.pace.top).toBeLessThan(465);
      expect(chart?.pace.bottom).toBeGreaterThan(465);
    }
  });

  test('is not flattened by a few wild seconds', () => {
    const track = handTrack([{ startSeconds: 300, endSeconds: 1800 }], 2100, (second) =>
      second > 900 && second < 906 ? 11 : easyCap * 0.98,
    );
    const { chart } = buildReport(factsOf(handJudgement('easy-kept'), track));
    expect(chart?.pace.top).toBeGreaterThan(380);
  });

  test('marks over exactly the seconds that count', () => {
    const chart = chartOf('too fast');
    expect(chart.pace.over).toEqual([{ startSeconds: 600, endSeconds: 1350, label: '+9 %', size: 0.09 }]);
    expect(chartOf('intervals').pace.over.map((span) => span.label)).toEqual([
      '+22 %',
      '+19 %',
      '+19 %',
      '+19 %',
      '+17 %',
      '+19 %',
      '+16 %',
      '+14 %',
      '+13 %',
      '+9 %',
    ]);
  });

  test('marks nothing when crossing the line was too short to count', () => {
    const pace = rule({ share: 0.03, episodes: [{ startSeconds: 600, seconds: 50, meanExcess: 0.05 }] });
    const report = buildReport(factsOf(handJudgement('easy-kept', { pace }), steadyTrack(1)));
    expect(report.chart?.pace.over).toEqual([]);
    expect(report.notes).toContain('Pace was over the cap for 50 s in all, less than counts.');
  });

  test('draws a provisional cap as provisional', () => {
    const caps = {
      ...bothCaps,
      pace: bothCaps.pace === null ? null : { ...bothCaps.pace, provisional: true },
    };
    const report = buildReport(factsOf(handJudgement('easy-kept', { caps }), steadyTrack(0.97)));
    expect(report.chart?.pace.cap).toMatchObject({
      provisional: true,
      wide: 'easy cap 7:45 /km, provisional',
    });
  });
});

describe('the heart-rate panel', () => {
  test('stripes what is not trusted, with the raw values inside and the cause beside it', () => {
    const { heartRate } = chartOf('kept continuous');
    expect(heartRate.untrusted).toHaveLength(1);
    expect(heartRate.untrusted[0]).toMatchObject({ startSeconds: 740, endSeconds: 870 });
    expect(heartRate.untrusted[0]?.raw[0]?.values).toHaveLength(130);
    expect(heartRate.untrustedLabel).toMatchObject({
      lead: 'not trusted, 2:10',
      wide: 'the sensor counted steps, not pulse',
    });
    expect(heartRate.traces.map((trace) => [trace.startSeconds, trace.values.length])).toEqual([
      [0, 740],
      [870, 1230],
    ]);
  });

  test('says that there was none instead of drawing a flat line', () => {
    const { facts } = exampleNamed('no heart rate');
    const track = steadyTrack(0.97);
    const silent = { ...track, heartRate: new Float64Array(track.length).fill(Number.NaN) };
    const { chart } = buildReport({ ...facts, track: silent });
    expect(chart?.heartRate.missing).toBe('no heart rate was recorded');
    expect(chart?.heartRate.traces).toEqual([]);
  });
});

describe('the marks of the axes', () => {
  test('heart rate names both ends of the easy band', () => {
    expect(heartRateTicks(80, 142, { floor: 111.6, ceiling: 130.2 })).toEqual(
      expect.arrayContaining([112, 130]),
    );
  });

  test('pace stands on round values', () => {
    expect(paceTicks(363, 493)).toEqual([390, 420, 450, 480]);
  });

  test('time stays readable from minutes to hours', () => {
    for (const minutes of [3, 20, 35, 75, 240, 900]) {
      const ticks = minuteTicks(minutes * 60, 9);
      expect(ticks.length).toBeLessThanOrEqual(10);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
    }
  });
});

test('a robust range leaves out the fiftieth part at either end', () => {
  const values = Array.from({ length: 101 }, (_, index) => index);
  expect([percentile(values, 0.02), percentile(values, 0.98)]).toEqual([2, 98]);
  expect(percentile([], 0.5)).toBeNull();
});

// Found by the fuzzer: three days of recording wrote "480 720960 1200" on the axis, beyond the terminal's edge.
test.each([10, 90, 600, 4320, 14_400])(
  'a recording of %i minutes has a time axis whose marks stand apart',
  (minutes) => {
    const ratio = 0.95;
    const seconds = minutes * 60;
    const track = handTrack([{ startSeconds: 300, endSeconds: 600 }], seconds, () => easyCap * ratio);
    const report = buildReport(factsOf(handJudgement('easy-kept'), track));
    const lines = renderText(report, { colour: false, width: 80 }).split('\n');
    const axis = lines.find((line) => /^ +0 min/.test(line)) ?? '';
    const marks = [...axis.matchAll(/\d+/g)].map(([mark]) => Number(mark));
    expect(axis.length).toBeLessThanOrEqual(80);
    expect(marks.length).toBeGreaterThan(1);
    expect(marks.length).toBeLessThan(12);
    expect(marks).toEqual([...marks].sort((a, b) => a - b));
    expect(new Set(marks.slice(1).map((mark, i) => mark - (marks[i] ?? 0))).size).toBe(1);
    expect(minuteTicks(seconds, 6).length).toBeLessThan(9);
  },
);
