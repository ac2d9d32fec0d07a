import type { Race } from '../core/training/athlete.ts';
import type { LocalDay } from '../core/units/instant.ts';
import type { Metres } from '../core/units/quantities.ts';
import { markAfter } from './mark-run.ts';
import type { Mark } from './ports/marks.ts';
import type { StoredRun } from './ports/runs.ts';
import type { Rejudged } from './rejudged.ts';
import { type SettlePorts, settled, settleVerdicts } from './settle-verdicts.ts';

/** Which runs are meant; all that is given has to hold, null: no condition. */
export type MarkRule = {
  /** only the races that the athlete told: the same day and about the same distance. */
  readonly race: boolean;
  readonly longerThan: Metres | null;
  readonly shorterThan: Metres | null;
  /** text in the name of the workout on the watch or of the file, in any case. */
  readonly named: string | null;
  /** first and last day, both included. */
  readonly since: LocalDay | null;
  readonly until: LocalDay | null;
};

/** What a rule did, or with `dryRun` would do. */
export type MarkedByRule = {
  readonly dryRun: boolean;
  /** in order of their start. */
  readonly runs: readonly StoredRun[];
  /** runs of the rule that were marked so before. */
  readonly already: number;
  /** runs of the rule that a person had marked otherwise, one by one; they stay so. */
  readonly kept: number;
  readonly rejudged: Rejudged;
};

/** Shares of a race's distance between which a recording is that race: satellites err, a watch is stopped late. */
const nearlyTheRace = [0.95, 1.1] as const;

function isRace({ day, distanceMetres }: StoredRun, races: readonly Race[]): boolean {
  if (distanceMetres === null) return false;
  return races.some((race) => {
    const share = distanceMetres / race.distance;
    return race.day === day && share >= nearlyTheRace[0] && share <= nearlyTheRace[1];
  });
}

function nameHas({ embeddedName, path }: StoredRun, text: string): boolean {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return [embeddedName ?? '', file].some((name) => name.toLowerCase().includes(text.toLowerCase()));
}

/** Whether a rule means this run. A run without a distance is neither longer nor shorter than any. */
export function ruleMeans(rule: MarkRule, run: StoredRun, races: readonly Race[]): boolean {
  const { day, distanceMetres } = run;
  return (
    (!rule.race || isRace(run, races)) &&
    (rule.longerThan === null || (distanceMetres !== null && distanceMetres > rule.longerThan)) &&
    (rule.shorterThan === null || (distanceMetres !== null && distanceMetres < rule.shorterThan)) &&
    (rule.named === null || nameHas(run, rule.named)) &&
    (rule.since === null || day >= rule.since) &&
    (rule.until === null || day <= rule.until)
  );
}

/**
 * Marks every run that a rule means. What a person said of a single run goes before any rule.
 * @param words the rule as it is kept beside each mark
 */
export async function markByRule(
  ports: SettlePorts,
  athleteId: string,
  rule: MarkRule,
  intent: Mark['intent'],
  { words, dryRun }: { readonly words: string; readonly dryRun: boolean },
): Promise<MarkedByRule> {
  const { athletes, runs, clock } = ports;
  await settleVerdicts(ports, athleteId);
  const races = (await athletes.load(athleteId))?.races ?? [];
  const marks = await runs.marks(athleteId);
  const meant = (await runs.list(athleteId, rule.since)).filter((run) => ruleMeans(rule, run, races));
  const intentOf = ({ id }: StoredRun): Mark['intent'] => marks.get(id)?.intent ?? null;
  const others = meant.filter((run) => intentOf(run) !== intent);
  const free = others.filter((run) => intentOf(run) === null || marks.get(run.id)?.rule !== null);
  if (!dryRun && free.length > 0) {
    const by = { at: clock.now(), rule: words };
    await runs.mark(
      athleteId,
      free.map(({ id }) => markAfter(marks.get(id), { intent }, { ...by, runId: id })),
    );
  }
  return {
    dryRun,
    runs: free,
    already: meant.length - others.length,
    kept: others.length - free.length,
    rejudged: dryRun ? { checked: 0, runs: [] } : await settled(ports, athleteId),
  };
}
