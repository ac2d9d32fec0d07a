import type { Judgement } from '../../core/compliance/judgement.ts';
import type { Track } from '../../core/compliance/track.ts';
import type { UnitSystem } from '../../core/training/athlete.ts';
import { repsOver } from '../run-figures.ts';
import { missingClause } from '../words/not-assessed.ts';
import { metresPerUnit, pace, paceUnit, secondsPerUnit } from '../words/pace.ts';
import type { CapLine, OverSpan, Panel, Trace } from './chart.ts';
import { allValues, percentile, smoothingSeconds, tracesIn } from './traces.ts';

/** Slower than this is no running pace worth an axis: 1 m/s. */
const slowest = 1;

/** The easy-pace cap as a line with its label. */
export function paceCapLine(judgement: Judgement, units: UnitSystem): CapLine | null {
  const cap = judgement.caps.pace;
  if (cap === null) return null;
  const text = pace(cap.metresPerSecond, units);
  const provisional = cap.provisional ? ', provisional' : '';
  return {
    value: secondsPerUnit(cap.metresPerSecond, units),
    wide: `easy cap ${text} ${paceUnit(units)}${provisional}`,
    narrow: `cap ${text}${provisional}`,
    provisional: cap.provisional,
  };
}

function overSpans(judgement: Judgement): readonly OverSpan[] {
  if (judgement.pace.status !== 'violated') return [];
  const span = (startSeconds: number, seconds: number, excess: number): OverSpan => ({
    startSeconds,
    endSeconds: startSeconds + seconds,
    label: `+${Math.round(excess * 100)} %`,
    size: excess,
  });
  const reps = repsOver(judgement).flatMap((rep) =>
    rep.startSeconds === null || rep.actualSeconds === null || rep.ratio === null
      ? []
      : [span(rep.startSeconds, rep.actualSeconds, rep.ratio - 1)],
  );
  const episodes = judgement.pace.episodes.map((episode) =>
    span(episode.startSeconds, episode.seconds, episode.meanExcess),
  );
  const outside = episodes.filter(
    (episode) =>
      !reps.some((rep) => rep.startSeconds < episode.endSeconds && episode.startSeconds < rep.endSeconds),
  );
  return [...reps, ...outside].sort((a, b) => a.startSeconds - b.startSeconds);
}

/** Robust range of the drawn paces with the cap always inside (VISUAL.md, charts 2). */
function range(
  traces: readonly Trace[],
  cap: number | null,
): { readonly bottom: number; readonly top: number } {
  const values = allValues(traces);
  const fast = percentile(values, 0.02) ?? (cap === null ? 360 : cap - 60);
  const slow = percentile(values, 0.98) ?? (cap === null ? 480 : cap + 30);
  const top = cap === null ? fast : Math.min(fast, cap - 8);
  const bottom = cap === null ? slow : Math.max(slow, cap + 8);
  const room = Math.max(10, (bottom - top) * 0.08);
  return { top: top - room, bottom: bottom + room };
}

/** The panel of pace: running only, one trace per run, never across its edge. */
export function pacePanel(judgement: Judgement, track: Track, units: UnitSystem): Panel {
  const window = smoothingSeconds(judgement.runSegments);
  const perUnit = metresPerUnit[units];
  const traces = judgement.runSegments
    .flatMap((run) => tracesIn(track.effectiveSpeed, run, window))
    .map((trace) => ({ ...trace, values: trace.values.map((speed) => perUnit / Math.max(speed, slowest)) }));
  const cap = paceCapLine(judgement, units);
  const noRun = judgement.runSegments.length === 0 ? ('no-running-found' as const) : null;
  const silent = noRun ?? track.speedMissing ?? (traces.length === 0 ? 'no-speed' : null);
  const hills = judgement.runSegments.length > 0 && track.altitudeTrusted ? ', hills evened out' : '';
  return {
    title: 'Pace',
    unit: `min${paceUnit(units)}, faster is higher${hills}`,
    cap,
    ...range(traces, cap?.value ?? null),
    traces: silent === null ? traces : [],
    over: overSpans(judgement),
    missing: silent === null ? null : missingClause(silent, judgement),
  };
}
