import type { Span } from '../../training/activity.ts';
import { matchingRule, repRule } from '../constants.ts';
import type { PlanMatch, RepMatch } from '../judgement.ts';
import { alignBouts, type Pairing } from './align-bouts.ts';
import type { PlannedBout } from './planned-bouts.ts';
import { type MatchedRep, type Session, secondsOf } from './session.ts';

/**
 * Runs matched to a plan by their order and length, without help from laps (5, 12.14, 12.16).
 * @param runs detected run segments in order
 * @returns a session without repetitions when fewer than two stretches of the plan are to be judged
 */
export function givenSession(plan: PlanMatch, bouts: readonly PlannedBout[], runs: readonly Span[]): Session {
  const plannedRunningSeconds = bouts.reduce<number | null>(
    (sum, bout) => (sum === null || bout.seconds === null ? null : sum + bout.seconds),
    bouts.length === 0 ? null : 0,
  );
  if (bouts.length * runs.length > matchingRule.comparedAtMost) {
    return { plan, reps: [], marked: [], plannedRunningSeconds };
  }
  const pairings = alignBouts(
    bouts,
    runs.map((run) => ({ startSeconds: run.startSeconds, seconds: secondsOf(run) })),
  );
  const marked = pairings.flatMap((pairing) => windowsIn(pairing, bouts, runs));
  const judged = bouts.filter((bout) => !bout.marked).length;
  const reps = judged < 2 ? [] : inTime(repsOf(pairings, bouts, runs));
  return { plan, reps, marked, plannedRunningSeconds };
}

/** Marked windows where they were run; the plan's clock inside a bout is the runner's from its start. */
function windowsIn(pairing: Pairing, bouts: readonly PlannedBout[], runs: readonly Span[]): Span[] {
  const run = runs[pairing.run];
  const first = bouts[pairing.firstBout];
  if (run === undefined || first === undefined) return [];
  return bouts.slice(pairing.firstBout, pairing.firstBout + pairing.count).flatMap((bout) => {
    if (bout.marked && pairing.count === 1) return [run];
    const offset = run.startSeconds + bout.startSeconds - first.startSeconds;
    return bout.windows
      .map((window) => ({
        startSeconds: Math.floor(Math.min(run.endSeconds, offset + window.startSeconds)),
        endSeconds: Math.floor(Math.min(run.endSeconds, offset + window.endSeconds)),
      }))
      .filter((window) => secondsOf(window) > 0);
  });
}

function repsOf(
  pairings: readonly Pairing[],
  bouts: readonly PlannedBout[],
  runs: readonly Span[],
): MatchedRep[] {
  const ofBout = new Map<number, Pairing>();
  for (const pairing of pairings) {
    for (let at = 0; at < pairing.count; at++) ofBout.set(pairing.firstBout + at, pairing);
  }
  const planned = bouts.map((bout, at): MatchedRep => {
    const pairing = ofBout.get(at);
    const run = pairing === undefined ? undefined : runs[pairing.run];
    const { seconds, marked } = bout;
    if (pairing === undefined || run === undefined) {
      return { match: 'missed', plannedSeconds: seconds, span: null, ownRun: false, marked };
    }
    return {
      match: pairing.count > 1 ? 'merged' : matchOf(secondsOf(run), seconds),
      plannedSeconds: seconds,
      span: pairing.count > 1 ? partOf(run, bouts, pairing, at) : run,
      ownRun: isOwnRun(secondsOf(run), seconds),
      marked,
    };
  });
  const paired = new Set(pairings.map((pairing) => pairing.run));
  return [
    ...planned,
    ...extrasOf(
      runs.filter((_, at) => !paired.has(at)),
      bouts,
    ),
  ];
}

/** `done` from 70 % of the plan on; a longer one is done as well (5). */
export function matchOf(ran: number, planned: number | null): RepMatch {
  return planned !== null && ran < matchingRule.done * planned ? 'short' : 'done';
}

/** Longer than 130 % of its step and no short repetition: a run of its own (12.16.6). */
export function isOwnRun(ran: number, planned: number | null): boolean {
  return planned !== null && ran >= repRule.short && ran > matchingRule.longer * planned;
}

/** A run that stands for several bouts is cut in proportion to them. */
function partOf(run: Span, bouts: readonly PlannedBout[], { firstBout, count }: Pairing, at: number): Span {
  const share = (to: number): number => {
    const seconds = bouts.slice(firstBout, to).map((bout) => bout.seconds);
    return seconds.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  };
  const all = share(firstBout + count);
  const cut = (to: number): number =>
    Math.round(run.startSeconds + secondsOf(run) * (all === 0 ? (to - firstBout) / count : share(to) / all));
  return { startSeconds: cut(at), endSeconds: cut(at + 1) };
}

/** What was run beyond the plan in the manner of a repetition; the rest is running outside of it (12.14). */
function extrasOf(runs: readonly Span[], bouts: readonly PlannedBout[]): MatchedRep[] {
  const seconds = bouts.filter((bout) => !bout.marked).map((bout) => bout.seconds ?? Number.NaN);
  const shortest = Math.min(...seconds);
  const longest = Math.max(...seconds);
  return runs
    .filter(
      (run) => secondsOf(run) >= matchingRule.extraShare * shortest && !isOwnRun(secondsOf(run), longest),
    )
    .map((span) => ({ match: 'extra', plannedSeconds: null, span, ownRun: false, marked: false }));
}

/** Extra repetitions take their place in time; missed ones keep theirs in the plan. */
function inTime(reps: readonly MatchedRep[]): MatchedRep[] {
  const planned = reps.filter((rep) => rep.match !== 'extra');
  for (const extra of reps.filter((rep) => rep.match === 'extra')) {
    const start = extra.span?.startSeconds ?? 0;
    const after = planned.findIndex((rep) => rep.span !== null && rep.span.startSeconds > start);
    if (after < 0) planned.push(extra);
    else planned.splice(after, 0, extra);
  }
  return planned;
}
