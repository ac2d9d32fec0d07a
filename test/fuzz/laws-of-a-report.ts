import { isDeepStrictEqual } from 'node:util';
import { activityOf, activityRow } from '../../src/adapters/store/activity-row.ts';
import { judgementSchema } from '../../src/adapters/store/json/judgement-schema.ts';
import { readJson } from '../../src/adapters/store/json/stored-json.ts';
import { decodeSamples, encodeSamples } from '../../src/adapters/store/samples/samples-block.ts';
import { judgeRun } from '../../src/companion/judge-run.ts';
import { runFacts } from '../../src/companion/run-facts.ts';
import type { Judgement, RuleResult } from '../../src/core/compliance/judgement.ts';
import type { Samples } from '../../src/core/training/activity.ts';
import { instant } from '../../src/core/units/instant.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { renderHtml } from '../../src/report/html/render-html.tsx';
import { reportSchema } from '../../src/report/json/report-schema.ts';
import { toJson } from '../../src/report/json/to-json.ts';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.ts';
import type { ReportFacts } from '../../src/report/report-facts.ts';
import { renderLine, renderText } from '../../src/report/text/render-text.ts';
import { readable } from '../report/every-rendering.ts';

/** Rounding of a sum of seconds. */
const little = 1e-6;

/** Paths of numbers that are none; JSON would make `null` of them. */
function* notFinite(value: unknown, path: string): Generator<string> {
  if (typeof value === 'number' && !Number.isFinite(value)) yield `${path} is ${value}`;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  for (const [key, inner] of Object.entries(value)) yield* notFinite(inner, `${path}.${key}`);
}

/** As JSON tells it, which knows no minus nought. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const isShare = (share: number | null): boolean => share === null || (share >= 0 && share <= 1 + little);

function* brokenByRule(name: string, rule: RuleResult, end: number): Generator<string> {
  if (!isShare(rule.share)) yield `${name}: share ${rule.share}`;
  if (!isShare(rule.coverage)) yield `${name}: coverage ${rule.coverage}`;
  if ((rule.status === 'not-assessed') !== (rule.reason !== null))
    yield `${name}: status and reason disagree`;
  for (const { startSeconds, seconds } of rule.episodes) {
    if (!(startSeconds >= 0 && seconds > 0 && startSeconds + seconds <= end)) {
      yield `${name}: an episode from ${startSeconds} s of ${seconds} s in ${end} s`;
    }
  }
}

function* brokenByJudgement(judgement: Judgement, end: number): Generator<string> {
  const { score, runningSeconds, trustedRunSeconds, reps, runSegments } = judgement;
  yield* notFinite(judgement, 'judgement');
  yield* brokenByRule('heart rate', judgement.heartRate, end);
  yield* brokenByRule('pace', judgement.pace, end);
  if (score !== null && !(score >= 0 && score <= 100)) yield `score ${score}`;
  if (!(runningSeconds >= 0 && runningSeconds <= end)) yield `${runningSeconds} s of running in ${end} s`;
  if (!(trustedRunSeconds >= 0 && trustedRunSeconds <= runningSeconds + little)) {
    yield `${trustedRunSeconds} s trusted of ${runningSeconds} s`;
  }
  if (reps.some(({ trusted }) => !isShare(trusted))) yield 'a repetition trusted by more than all of it';
  if (runSegments.some(({ startSeconds, endSeconds }) => startSeconds < 0 || endSeconds > end)) {
    yield 'running outside the run';
  }
}

const sameSamples = (a: Samples | null, b: Samples): boolean => {
  const columns = new Map<string, unknown>(Object.entries(a ?? {}));
  return Object.entries(b).every(([name, column]) => isDeepStrictEqual(columns.get(name), column));
};

const clock = { now: () => instant(0), utcOffsetSeconds: () => 0 };

/** What goes into the database comes out of it again. */
function* brokenByKeeping({ activity, judgement, source, track }: ReportFacts): Generator<string> {
  const text = JSON.stringify(judgement);
  const back = readJson(judgementSchema, 'verdicts.judgement', text);
  if (!isDeepStrictEqual(back, JSON.parse(text)))
    yield 'the judgement comes back from the database as another one';
  const block = decodeSamples(encodeSamples(activity.samples));
  if (!sameSamples(block, activity.samples)) yield 'the samples come back from the database as others';
  if (block === null || track === undefined) return;
  const read = { activity, contentHash: source.sha256, part: source.part, entry: null };
  const facts = runFacts(read, clock);
  const inputs = {
    rulesVersion: judgement.rulesVersion,
    caps: judgement.caps,
    planned: null,
    session: null,
    evidence: judgement.evidence,
  };
  const verdict = judgeRun({ id: facts.id, activity, track }, inputs, instant(0));
  const row = activityRow('me', source.sha256, { ...facts, ...read, verdict });
  yield* notFinite(row, 'row');
  const { samples: _, ...kept } = activityOf(row, block);
  const { samples: __, ...was } = activity;
  if (!isDeepStrictEqual(asJson(kept), asJson(was)))
    yield 'the run comes back from the database as another one';
}

/** Neither a number that is none, nor a value that was forgotten, nor what moves a cursor. */
function* brokenByText(way: string, text: string): Generator<string> {
  const found = /\b(NaN|Infinity|undefined)\b|\[object /.exec(text);
  if (found !== null) yield `${way} says ${JSON.stringify(text.slice(found.index - 40, found.index + 20))}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.exec(text);
  if (control !== null) {
    yield `${way} holds ${JSON.stringify(text.slice(control.index - 40, control.index + 9))}`;
  }
}

/**
 * What holds for the verdict and report on whatever recording, however it is told and kept.
 * @param thorough false: only the quick ways of telling it
 * @returns the laws that are broken, in words; empty when all hold
 */
export function* brokenByReport(facts: ReportFacts, thorough: boolean): Generator<string> {
  const { activity, judgement } = facts;
  const end = Math.max(activity.elapsedSeconds, activity.samples.seconds.at(-1) ?? 0) + 1 + little;
  yield* brokenByJudgement(judgement, end);
  const report = buildReport(facts);
  yield* notFinite(report, 'report');
  const json = toJson(report);
  const text = JSON.stringify(json);
  if (!isDeepStrictEqual(reportSchema.parse(JSON.parse(text)), JSON.parse(text)))
    yield 'JSON does not follow its schema';
  yield* brokenByText('the line', renderLine(report));
  const plain = renderText(report, { colour: false, width: 80 });
  yield* brokenByText('the text', plain);
  if (!thorough) return;
  const long = plain.split('\n').find((line) => line.length > 80);
  if (long !== undefined) yield `a line of ${long.length} letters: ${long}`;
  yield* brokenByText('a narrow terminal', renderText(report, { colour: false, width: 40 }));
  renderText(report, { colour: true, width: 200 });
  yield* brokenByText('Markdown', renderMarkdown(report));
  const page = renderHtml(report);
  const drawn = page
    .replaceAll(/<script[\s\S]*?<\/script>/g, ' ')
    .replaceAll(/<style>[\s\S]*?<\/style>/g, ' ');
  yield* brokenByText('the page', readable(page).replaceAll('\t', ' '));
  const none = /="[^"]*\b(NaN|Infinity|undefined)\b/.exec(drawn);
  if (none !== null) yield `the page is drawn with ${none[0].slice(0, 80)}`;
  yield* brokenByKeeping(facts);
}
