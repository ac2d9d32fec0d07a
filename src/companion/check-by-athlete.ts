import { type Attention, byAttention, farFromEasy, isOver } from '../core/coach/attention.ts';
import { isRun } from '../core/compliance/is-run.ts';
import type { Judgement } from '../core/compliance/judgement.ts';
import type { Activity } from '../core/training/activity.ts';
import { type LocalDay, localDayOf } from '../core/units/instant.ts';
import { plainText, verdictSentence } from '../report/words/verdict-sentence.ts';
import { verdictWords } from '../report/words/verdict-words.ts';
import { type AthleteLabel, folderOf, type ToldApartBy, Watches } from './athlete-of-file.ts';
import { type CheckInputs, judged } from './check-file.ts';
import type { Files } from './ports/files.ts';
import { type ReadActivity, readRuns } from './read-runs.ts';

/** The run that a coach should open first. */
export type WorstRun = {
  readonly path: string;
  readonly day: LocalDay;
  readonly verdict: Judgement['verdict'];
  readonly treatedAsIntervals: Judgement['treatedAsIntervals'];
  readonly heading: string;
  readonly sentence: string;
  readonly score: number | null;
};

/** One athlete's runs, each judged as an easy one. */
export type AthleteChecked = Attention &
  AthleteLabel & {
    /** of the watch, when it says; told apart by watch alone. */
    readonly device: string | null;
    readonly runs: number;
    readonly otherSports: number;
    /** files that held runs met before. */
    readonly again: number;
    readonly unreadable: number;
    readonly first: LocalDay | null;
    readonly last: LocalDay | null;
    /** why nothing could be assessed: the sentence of the last run; null when something was. */
    readonly cannotTell: string | null;
    readonly worst: WorstRun | null;
  };

/** What comes out, file by file and then all athletes, the one who needs a look first. */
export type ByAthleteStep =
  | { readonly kind: 'unreadable'; readonly path: string; readonly code: string; readonly reason: string }
  | { readonly kind: 'end'; readonly files: number; readonly athletes: readonly AthleteChecked[] };

export type ByAthleteOptions = {
  readonly toldApartBy: ToldApartBy;
  /** what is known of the athlete of this name. */
  readonly inputsFor: (name: string) => CheckInputs;
};

/** Grows run by run; of the runs themselves only the worst is remembered. */
type Tally = { -readonly [Key in keyof AthleteChecked]: AthleteChecked[Key] } & {
  readonly seen: Set<string>;
};

const newTally = (label: AthleteLabel): Tally => ({
  ...label,
  device: null,
  runs: 0,
  assessed: 0,
  worthALook: 0,
  farFromEasy: 0,
  otherSports: 0,
  again: 0,
  unreadable: 0,
  first: null,
  last: null,
  cannotTell: null,
  worst: null,
  seen: new Set(),
});

/** The sentences speak to the runner; here they are about one. */
const ofAnother = (sentence: string): string =>
  sentence.replaceAll(/\b([Yy])our\b/g, (_, first: string) => (first === 'Y' ? 'The' : 'the'));

class Squad {
  readonly #tallies = new Map<string, Tally>();
  readonly #watches = new Watches();
  readonly #options: ByAthleteOptions;

  constructor(options: ByAthleteOptions) {
    this.#options = options;
  }

  of(folder: string | null, activity: Activity | null): Tally | null {
    const { toldApartBy } = this.#options;
    if (toldApartBy !== 'watch' && folder !== null) return this.#tally({ name: folder, by: 'folder' });
    if (toldApartBy === 'folder') return this.#tally({ name: 'in no folder', by: 'folder' });
    if (activity === null) return null;
    const tally = this.#tally({ name: this.#watches.labelOf(activity.device), by: 'watch' });
    // Of a watch without a number nobody knows whether it is one.
    if (activity.device.serialNumber !== null) tally.device ??= activity.device.product;
    return tally;
  }

  take(folder: string | null, path: string, { activity, contentHash }: ReadActivity): void {
    const tally = this.of(folder, activity);
    if (tally === null) return;
    const key = `${contentHash} ${activity.startTime}`;
    if (tally.seen.has(key)) {
      tally.again += 1;
      return;
    }
    tally.seen.add(key);
    if (!isRun(activity)) {
      tally.otherSports += 1;
      return;
    }
    const inputs = this.#options.inputsFor(tally.name);
    const { judgement } = judged(activity, inputs);
    // A recording that does not say what it is has to show some running.
    if (activity.sport !== 'running' && judgement.verdict === 'no-running-found') tally.otherSports += 1;
    else count(tally, path, activity, judgement, inputs);
  }

  inOrder(): readonly AthleteChecked[] {
    return [...this.#tallies.values()]
      .map(({ seen: _, ...athlete }) => athlete)
      .sort((a, b) => byAttention(a, b) || (a.name < b.name ? -1 : 1));
  }

  #tally(label: AthleteLabel): Tally {
    const key = `${label.by} ${label.name}`;
    const tally = this.#tallies.get(key) ?? newTally(label);
    this.#tallies.set(key, tally);
    return tally;
  }
}

function count(
  tally: Tally,
  path: string,
  activity: Activity,
  judgement: Judgement,
  { units }: CheckInputs,
): void {
  const day = localDayOf(activity.startTime, activity.utcOffsetSeconds ?? 0);
  tally.runs += 1;
  if (tally.first === null || day < tally.first) tally.first = day;
  if (tally.last === null || day > tally.last) tally.last = day;
  if (judgement.verdict === 'not-assessed' || judgement.verdict === 'no-running-found') {
    if (tally.assessed === 0) tally.cannotTell = ofAnother(plainText(verdictSentence(judgement, units)));
    return;
  }
  tally.assessed += 1;
  tally.cannotTell = null;
  const { pace, heartRate, treatedAsIntervals, score, verdict } = judgement;
  if (!isOver({ paceStatus: pace.status, heartRateStatus: heartRate.status, treatedAsIntervals })) return;
  tally.worthALook += 1;
  const far = farFromEasy(judgement);
  const isWorse =
    tally.worst === null ||
    far > tally.farFromEasy ||
    (far === tally.farFromEasy && (score ?? 0) < (tally.worst.score ?? 0));
  if (!isWorse) return;
  tally.farFromEasy = far;
  tally.worst = {
    path,
    day,
    verdict,
    treatedAsIntervals,
    heading: verdictWords(judgement).word,
    sentence: ofAnother(plainText(verdictSentence(judgement, units))),
    score,
  };
}

/**
 * Judges every run under some folders as an easy one, each athlete's apart. Nothing is kept, and one file at a time
 * is in memory.
 */
export async function* checkByAthlete(
  { files }: { readonly files: Files },
  paths: readonly string[],
  options: ByAthleteOptions,
): AsyncGenerator<ByAthleteStep> {
  const squad = new Squad(options);
  let count = 0;
  for (const root of paths) {
    for await (const found of files.walk([root])) {
      count += 1;
      const { path } = found;
      const folder = folderOf(path, root, paths.length === 1);
      const file = found.outcome === 'found' ? await files.read(path) : found;
      if (file.outcome === 'refused') {
        const tally = squad.of(folder, null);
        if (tally !== null) tally.unreadable += 1;
        yield { kind: 'unreadable', path, code: file.code, reason: file.reason };
        continue;
      }
      const { activities, rest } = await readRuns(file.bytes);
      for (const activity of activities) squad.take(folder, path, activity);
      for (const { entry, outcome, code, reason } of rest) {
        if (outcome !== 'unreadable') continue;
        const tally = squad.of(folder, null);
        if (tally !== null) tally.unreadable += 1;
        yield { kind: 'unreadable', path: entry === null ? path : `${path} (${entry})`, code, reason };
      }
    }
  }
  yield { kind: 'end', files: count, athletes: squad.inOrder() };
}
