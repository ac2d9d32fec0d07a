import type { MarkRule } from '../../../companion/mark-by-rule.ts';
import type { MarkChange } from '../../../companion/mark-run.ts';
import type { Mark } from '../../../companion/ports/marks.ts';
import type { LocalDay } from '../../../core/units/instant.ts';
import type { Metres } from '../../../core/units/quantities.ts';
import { parseChoice } from '../parse/parse-number.ts';
import { WrongUsage } from '../wrong-usage.ts';

/** The options as typed and parsed. */
export type MarkOptions = {
  readonly rpe?: number | 'none';
  readonly talkTest?: boolean | 'none';
  readonly race?: boolean;
  readonly longerThan?: Metres;
  readonly shorterThan?: Metres;
  readonly named?: string;
  readonly since?: LocalDay;
  readonly until?: LocalDay;
  readonly dryRun?: boolean;
};

/** What was typed: a mark on one run, or a rule for many. */
export type MarkRequest =
  | { readonly kind: 'one'; readonly run: string; readonly change: MarkChange }
  | {
      readonly kind: 'rule';
      readonly rule: MarkRule;
      /** the rule as it was typed. */
      readonly words: string;
      readonly intent: Mark['intent'];
      readonly dryRun: boolean;
    };

const intents = ['easy', 'not-easy', 'unknown'] as const;

function intentOf(text: string): Mark['intent'] {
  const intent = parseChoice(text, 'A mark', intents);
  return intent === 'unknown' ? null : intent;
}

/** `--longer-than 15000 m`: every condition as it is kept beside the marks. */
function conditions(options: MarkOptions): readonly string[] {
  const { race, longerThan, shorterThan, named, since, until } = options;
  const metres = (value: number): string => `${Math.round(value)} m`;
  return [
    race === true ? 'race' : null,
    longerThan === undefined ? null : `longer than ${metres(longerThan)}`,
    shorterThan === undefined ? null : `shorter than ${metres(shorterThan)}`,
    named === undefined ? null : `named ${JSON.stringify(named)}`,
    since === undefined ? null : `since ${since}`,
    until === undefined ? null : `until ${until}`,
  ].filter((words) => words !== null);
}

function byRule(words: readonly string[], options: MarkOptions, told: readonly string[]): MarkRequest {
  const [intent, ...rest] = words;
  if (rest.length > 0) {
    throw new WrongUsage(
      'A rule and a run do not go together. Name the run alone, or leave it away and give the rule.',
    );
  }
  if (options.rpe !== undefined || options.talkTest !== undefined) {
    throw new WrongUsage('How a run felt is told run by run: --rpe and --talk-test take no rule.');
  }
  if (intent === undefined && options.race !== true) {
    throw new WrongUsage(
      'Say what these runs were meant to be: "talktest mark not-easy --longer-than 15km".',
    );
  }
  const { race = false, longerThan = null, shorterThan = null, named = null } = options;
  const { since = null, until = null, dryRun = false } = options;
  return {
    kind: 'rule',
    rule: { race, longerThan, shorterThan, named, since, until },
    words: told.join(', '),
    intent: intent === undefined ? 'not-easy' : intentOf(intent),
    dryRun,
  };
}

/**
 * What is to be marked, from the words and options typed.
 * @throws WrongUsage when they do not make one mark or one rule
 */
export function markRequest(words: readonly string[], options: MarkOptions): MarkRequest {
  const told = conditions(options);
  if (told.length > 0) return byRule(words, options, told);
  const [run, intent, ...rest] = words;
  const { rpe, talkTest } = options;
  const felt = rpe !== undefined || talkTest !== undefined;
  if (run === undefined || rest.length > 0 || (intent === undefined && !felt)) {
    throw new WrongUsage(
      'Name one run and what it was meant to be: "talktest mark 2026-03-02 easy". "talktest mark --help" shows more.',
    );
  }
  if (options.dryRun === true) throw new WrongUsage('--dry-run goes with a rule, like --longer-than 15km.');
  return {
    kind: 'one',
    run,
    change: {
      ...(intent === undefined ? {} : { intent: intentOf(intent) }),
      ...(rpe === undefined ? {} : { rpe: rpe === 'none' ? null : rpe }),
      ...(talkTest === undefined
        ? {}
        : { talkTest: talkTest === 'none' ? null : talkTest ? 'passed' : 'failed' }),
    },
  };
}
