import type { Verdict } from '../core/compliance/judgement.ts';
import type { Chart } from './chart/chart.ts';
import type { Strip } from './chart/strip-shape.ts';
import type { ReportJson } from './json/report-schema.ts';
import type { RuleNote } from './words/rules.ts';

/** Running text in which the numbers that matter stand out. */
export type Rich = readonly (string | { readonly strong: string })[];

/** Colour family of a verdict; never the only carrier of a meaning. */
export type Tone = 'kept' | 'slight' | 'over' | 'none';

/** Where a shape of the cap mark stands relative to the line. */
export type Placement = 'under' | 'on' | 'above' | 'not-judged';

/** The verdict as shapes on a line: square pace, disc heart rate. */
export type CapMark =
  | { readonly kind: 'two'; readonly pace: Placement; readonly heartRate: Placement }
  | { readonly kind: 'intervals' }
  | { readonly kind: 'line' };

export type Answer = 'Yes' | 'Nearly' | 'No' | "Can't tell";

export type ActionIcon = 'advance' | 'repeat' | 'hold' | 'step-back' | 'stop' | 'next';

/** The one thing to do next. */
export type NextAction = { readonly icon: ActionIcon; readonly lead: string; readonly rest: string };

export type VerdictHead = {
  readonly code: Verdict;
  readonly tone: Tone;
  readonly mark: CapMark;
  /** the heading, e.g. `Run as intervals`. */
  readonly word: string;
  /** stands before the heading when the run was not known to be meant easy; else null. */
  readonly kicker: string | null;
  readonly answer: Answer;
  /** answer, one cause, one next action: the terminal's first line, a notification, spoken. */
  readonly line: string;
  readonly sentence: Rich;
  readonly action: NextAction;
};

/** One of the four figures beside the verdict. */
export type Fact = {
  readonly label: string;
  readonly value: string;
  readonly unit: string | null;
  /** the figure it stands against: plan, cap, whole. */
  readonly against: string | null;
  readonly tone: 'plain' | 'over' | 'none';
};

/** One line of the table of repetitions; every text is ready to print, `-` never stands for a number. */
export type RepRow = {
  readonly number: number;
  readonly time: string | null;
  readonly pace: string | null;
  /** per cent from the cap, rounded; positive is faster. */
  readonly percent: number | null;
  readonly highest: number | null;
  readonly afterWalk: number | null;
  readonly drop: number | null;
  readonly mark: string;
  readonly over: boolean;
  readonly heartRateOver: boolean;
};

export type RepTable = {
  readonly rows: readonly RepRow[];
  readonly paceUnit: string;
  /** one line on how to read it. */
  readonly how: string;
  /** what the marks mean. */
  readonly marks: string;
};

/** One line of "Judged with". */
export type JudgedRow = {
  readonly label: string;
  /** the outcome in one or two words, coloured by `tone`; null when there is nothing to judge. */
  readonly outcome: string | null;
  readonly tone: Tone | 'plain';
  readonly text: string;
  readonly detail: string | null;
  /** the rule behind it, explained at the end of the report. */
  readonly rule: string | null;
};

/** The next session, when the plan has decided one. */
export type NextSession = {
  readonly title: string;
  readonly when: string;
  /** alternating stretches, true to time. */
  readonly ribbon: readonly { readonly run: boolean; readonly seconds: number }[];
  readonly description: string;
  readonly file: string | null;
  readonly reasons: readonly { readonly icon: ActionIcon; readonly lead: string; readonly rest: string }[];
};

/** A thing that would make the next run judgeable. `option` is how the command line takes it. */
export type Hint = { readonly text: string; readonly option: string | null };

/** One run, told. The same plain data feeds terminal, page, Markdown and JSON. */
export type Report = {
  readonly title: string;
  readonly when: { readonly long: string; readonly short: string };
  /** what the run was and where it was recorded; `short` fits a phone. */
  readonly context: { readonly long: readonly string[]; readonly short: readonly string[] };
  readonly athleteName: string | null;
  readonly sample: boolean;
  readonly verdict: VerdictHead;
  readonly facts: readonly Fact[];
  readonly strip: Strip | null;
  readonly chart: Chart | null;
  /** what explains the picture without excusing it. */
  readonly notes: readonly string[];
  readonly table: RepTable | null;
  readonly judgedWith: readonly JudgedRow[];
  readonly judgedHow: string;
  readonly hints: readonly Hint[];
  readonly next: NextSession | null;
  readonly rules: readonly RuleNote[];
  readonly warnings: readonly string[];
  readonly footer: string;
  readonly record: ReportJson;
};
