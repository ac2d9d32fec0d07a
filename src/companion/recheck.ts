import type { Instant } from '../core/units/instant.ts';
import { changedInputs } from './changed-inputs.ts';
import type { Replacement, VerdictVersion } from './ports/verdict-versions.ts';
import { type RejudgePorts, rejudge } from './rejudge.ts';
import type { Rejudged, RejudgedRun, VerdictInShort } from './rejudged.ts';

/** How far it is. */
export type RecheckStep = {
  readonly kind: 'run';
  readonly done: number;
  readonly total: number;
  readonly elapsedSeconds: number;
  readonly perSecond: number;
  /** null until it can be told. */
  readonly remainingSeconds: number | null;
};

/** What came of it; when nothing did, what the re-judgement before it had brought. */
export type RecheckSummary = Rejudged & {
  readonly kind: 'summary';
  readonly dryRun: boolean;
  /** null: something was judged again just now, or nothing ever was. */
  readonly latest: { readonly at: Instant; readonly runs: readonly RejudgedRun[] } | null;
};

/** Runs after which the rate says something. */
const enoughForRate = 5;

/**
 * Judges again every run whose verdict does not follow from what is known, and says which, and why. The same as
 * what happens by itself before anything is shown (`settle-verdicts`), but it looks at every run, whatever was
 * noted before, and it reports. The last item is the summary. Done again it changes nothing.
 * @param dryRun true: says what would change, keeps nothing
 */
export async function* recheck(
  ports: RejudgePorts,
  athleteId: string,
  { dryRun }: { readonly dryRun: boolean },
): AsyncGenerator<RecheckStep | RecheckSummary> {
  const { clock, runs } = ports;
  const started = clock.now();
  for await (const step of rejudge(ports, athleteId, { rehearse: dryRun })) {
    if (step.kind === 'run') {
      const elapsedSeconds = (clock.now() - started) / 1000;
      const perSecond = elapsedSeconds > 0 ? step.done / elapsedSeconds : 0;
      const known = perSecond > 0 && step.done >= enoughForRate;
      const remainingSeconds = known ? (step.total - step.done) / perSecond : null;
      yield { ...step, elapsedSeconds, perSecond, remainingSeconds };
    } else {
      const { checked, runs: again } = step;
      const before = again.length > 0 ? [] : await runs.latestReplacements(athleteId);
      yield { kind: 'summary', dryRun, checked, runs: again, latest: latestOf(before) };
    }
  }
}

function latestOf(replacements: readonly Replacement[]): RecheckSummary['latest'] {
  const [first] = replacements;
  if (first === undefined) return null;
  return { at: first.after.judgedAt, runs: replacements.map(rejudgedOf) };
}

const inShort = ({ version, verdict, treatedAsIntervals }: VerdictVersion): VerdictInShort => ({
  version,
  verdict,
  treatedAsIntervals,
});

function rejudgedOf({ runId, day, before, after }: Replacement): RejudgedRun {
  return {
    runId,
    day,
    before: inShort(before),
    after: inShort(after),
    because: changedInputs(before.inputs, after.inputs),
  };
}
