import type { Judgement } from '../../core/compliance/judgement.ts';
import type { Track } from '../../core/compliance/track.ts';
import type { Span } from '../../core/training/activity.ts';
import type { UnitSystem } from '../../core/training/athlete.ts';
import { spoken } from '../words/duration.ts';
import { plainText, verdictSentence } from '../words/verdict-sentence.ts';
import type { Chart, NamedRun } from './chart.ts';
import { heartRatePanel } from './heart-rate-panel.ts';
import { pacePanel } from './pace-panel.ts';

/** Walks of this length are named above the drawing, seconds. */
const longWalk = 120;

/** What lies between the runs, and before and after them. */
function between(runs: readonly Span[], end: number): readonly Span[] {
  const walks: Span[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.startSeconds > at) walks.push({ startSeconds: at, endSeconds: run.startSeconds });
    at = Math.max(at, run.endSeconds);
  }
  if (end > at) walks.push({ startSeconds: at, endSeconds: end });
  return walks;
}

function named(walk: Span, runs: readonly Span[]): Chart['walks'][number] {
  const seconds = walk.endSeconds - walk.startSeconds;
  if (seconds < longWalk) return { ...walk, wide: null, narrow: null };
  const first = runs[0];
  const last = runs.at(-1);
  const wide =
    first !== undefined && walk.endSeconds <= first.startSeconds
      ? 'warm-up walk'
      : last !== undefined && walk.startSeconds >= last.endSeconds
        ? 'cool-down walk'
        : 'walk';
  return { ...walk, wide, narrow: 'walk' };
}

function namedRuns(judgement: Judgement): readonly NamedRun[] {
  const reps = judgement.reps.filter((rep) => rep.startSeconds !== null && rep.actualSeconds !== null);
  if (reps.length > 1) {
    return reps.map((rep) => ({
      startSeconds: rep.startSeconds ?? 0,
      endSeconds: (rep.startSeconds ?? 0) + (rep.actualSeconds ?? 0),
      number: rep.index,
      name: null,
    }));
  }
  return judgement.runSegments.map((run) => ({
    startSeconds: run.startSeconds,
    endSeconds: run.endSeconds,
    number: null,
    name: `${spoken(Math.round((run.endSeconds - run.startSeconds) / 60) * 60)} running`,
  }));
}

/** The drawing of one run; null when the recording has no second to draw. */
export function buildChart(judgement: Judgement, track: Track, units: UnitSystem): Chart | null {
  if (track.length < 2) return null;
  const runs = judgement.runSegments;
  return {
    seconds: track.length,
    walks: between(runs, track.length).map((walk) => named(walk, runs)),
    runs: namedRuns(judgement),
    pace: pacePanel(judgement, track, units),
    heartRate: heartRatePanel(judgement, track),
    name: `Pace and heart rate over ${spoken(Math.round(track.length / 60) * 60)}. ${plainText(verdictSentence(judgement, units))}`,
  };
}
