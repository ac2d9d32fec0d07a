import type { Judgement, UntrustedCause } from '../../core/compliance/judgement.ts';
import type { Track } from '../../core/compliance/track.ts';
import { untrustedSeconds } from '../run-figures.ts';
import { clock } from '../words/duration.ts';
import { missingClause } from '../words/not-assessed.ts';
import { percent } from '../words/number-words.ts';
import { untrustedWords } from '../words/untrusted-words.ts';
import type { CapLine, HeartRatePanel, OverSpan, StripedSpan, Trace } from './chart.ts';
import { allValues, percentile, tracesIn } from './traces.ts';

/** Shorter untrusted stretches only interrupt the trace; a stripe of two pixels says nothing. */
const shortestStripe = 10;
/** Untrusted spans this close together are drawn as one, seconds. */
const joinStripes = 5;
/** Heart rate is drawn almost as recorded, seconds. */
const smoothing = 5;

function capLine(judgement: Judgement): CapLine | null {
  const cap = judgement.caps.heartRate;
  if (cap === null) return null;
  const bpm = Math.round(cap.ceiling);
  const share = percent(cap.ceiling / cap.maximum);
  return {
    value: cap.ceiling,
    wide: `cap ${bpm} bpm, ${share} of maximum`,
    narrow: `cap ${bpm} bpm`,
    provisional: false,
  };
}

function overSpans(judgement: Judgement): readonly OverSpan[] {
  const ceiling = judgement.caps.heartRate?.ceiling;
  if (ceiling === undefined || judgement.heartRate.status !== 'violated') return [];
  const span = (startSeconds: number, seconds: number, excess: number): OverSpan => ({
    startSeconds,
    endSeconds: startSeconds + seconds,
    label: `+${Math.max(1, Math.round(excess))} bpm`,
    size: excess,
  });
  const reps = judgement.reps.flatMap((rep) =>
    rep.heartRateMark === 'over' &&
    rep.startSeconds !== null &&
    rep.actualSeconds !== null &&
    rep.peakHeartRate !== null
      ? [span(rep.startSeconds, rep.actualSeconds + 20, rep.peakHeartRate - ceiling)]
      : [],
  );
  const episodes = judgement.heartRate.episodes.map((each) =>
    span(each.startSeconds, each.seconds, each.meanExcess),
  );
  const outside = episodes.filter(
    (episode) =>
      !reps.some((rep) => rep.startSeconds < episode.endSeconds && episode.startSeconds < rep.endSeconds),
  );
  return [...reps, ...outside].sort((a, b) => a.startSeconds - b.startSeconds);
}

type Stripe = { startSeconds: number; endSeconds: number; cause: UntrustedCause };

function stripes(judgement: Judgement): readonly Stripe[] {
  const joined: Stripe[] = [];
  for (const span of [...judgement.untrusted].sort((a, b) => a.startSeconds - b.startSeconds)) {
    const last = joined.at(-1);
    if (last !== undefined && span.startSeconds - last.endSeconds <= joinStripes) {
      const longer = span.endSeconds - span.startSeconds > last.endSeconds - last.startSeconds;
      if (longer) last.cause = span.cause;
      last.endSeconds = Math.max(last.endSeconds, span.endSeconds);
    } else {
      joined.push({ ...span });
    }
  }
  return joined.filter((span) => span.endSeconds - span.startSeconds >= shortestStripe);
}

const longestFirst = (a: Stripe, b: Stripe): number =>
  b.endSeconds - b.startSeconds - (a.endSeconds - a.startSeconds);

/** Untrusted seconds that lie inside the drawn stripes; joining adds none. */
function secondsInside(spans: readonly Stripe[], judgement: Judgement): number {
  const inside = judgement.untrusted.filter((each) =>
    spans.some((span) => span.startSeconds <= each.startSeconds && each.endSeconds <= span.endSeconds),
  );
  return inside.reduce((sum, each) => sum + each.endSeconds - each.startSeconds, 0);
}

function stripeLabel(spans: readonly Stripe[], judgement: Judgement): HeartRatePanel['untrustedLabel'] {
  const longest = [...spans].sort(longestFirst)[0];
  if (longest === undefined || longest.endSeconds - longest.startSeconds < 30) return null;
  const total = secondsInside(spans, judgement);
  const words = untrustedWords[longest.cause];
  const lead = longest.cause === 'missing' ? 'no signal' : 'not trusted';
  return {
    lead: `${lead}, ${clock(total)}${spans.length > 1 ? ' in all' : ''}`,
    wide: words.long,
    narrow: longest.cause === 'missing' ? '' : words.short,
  };
}

function range(
  traces: readonly Trace[],
  raw: readonly Trace[],
  cap: Judgement['caps']['heartRate'],
  labelled: boolean,
): { readonly bottom: number; readonly top: number } {
  const values = allValues(traces);
  const low = percentile(values, 0.01) ?? cap?.floor ?? 90;
  const high = percentile(values, 0.998) ?? cap?.ceiling ?? 150;
  const rawHigh = percentile(allValues(raw), 0.9) ?? high;
  const top = Math.max(high, Math.min(rawHigh, high + 50), cap === null ? 0 : cap.ceiling + 8) + 4;
  const bottom = Math.floor(Math.min(low, cap === null ? low : cap.floor - 24) / 4) * 4;
  // Two lines of text stand above the cap line; they need two fifths of the panel.
  const forLabel = labelled && cap !== null ? cap.ceiling + (cap.ceiling - bottom) * 0.7 : top;
  return { bottom, top: Math.max(top, forLabel) };
}

/** The panel of heart rate: trusted values as a line, the rest striped with the raw values dotted inside. */
export function heartRatePanel(judgement: Judgement, track: Track): HeartRatePanel {
  const untrusted = untrustedSeconds(judgement, track.length);
  const whole = { startSeconds: 0, endSeconds: track.length };
  const traces = tracesIn(track.heartRate, whole, smoothing, (second) => untrusted[second] === true);
  const spans = stripes(judgement);
  const striped: readonly StripedSpan[] = spans.map((span) => ({
    startSeconds: span.startSeconds,
    endSeconds: span.endSeconds,
    cause: untrustedWords[span.cause].long,
    raw: tracesIn(track.heartRate, span, smoothing),
  }));
  const raw = striped.flatMap((span) => span.raw);
  const untrustedLabel = stripeLabel(spans, judgement);
  const { heartRate: cap, heartRateIsNoInstrument } = judgement.caps;
  return {
    title: 'Heart rate',
    unit: 'bpm',
    cap: heartRateIsNoInstrument ? null : capLine(judgement),
    band: cap === null || heartRateIsNoInstrument ? null : { floor: cap.floor, ceiling: cap.ceiling },
    ...range(traces, raw, cap, untrustedLabel !== null),
    traces,
    over: overSpans(judgement),
    untrusted: striped,
    untrustedLabel,
    missing: traces.length === 0 && raw.length === 0 ? missingClause('no-heart-rate', judgement) : null,
  };
}
