import { trackOf } from '../core/compliance/track/track-of.ts';
import { buildChart } from './chart/build-chart.ts';
import { buildStrip } from './chart/strip.ts';
import { buildFacts } from './facts.ts';
import { toRecord } from './json/to-record.ts';
import { judgedWith, recordingText } from './judged-with.ts';
import { buildNextSession } from './next-session.ts';
import { buildRepTable } from './rep-table.ts';
import type { Report, VerdictHead } from './report.ts';
import type { ReportFacts } from './report-facts.ts';
import { runFigures } from './run-figures.ts';
import { dayAndTime } from './words/day.ts';
import { spoken } from './words/duration.ts';
import { nextAction } from './words/next-action.ts';
import { hintsFor } from './words/not-assessed.ts';
import { shortNotation } from './words/notation.ts';
import { buildNotes } from './words/notes.ts';
import { rulesNamed } from './words/rules.ts';
import { oneLine, verdictSentence } from './words/verdict-sentence.ts';
import { verdictWords } from './words/verdict-words.ts';

/** Stands at the end of every report, whatever it says. */
const footer =
  'TalkTest compares your recording with caps that you, your coach or your physio agreed on. It gives no medical advice and is not a medical device. If something worries you, call your physio or doctor.';

/** Heading that fits a run which nobody called easy (PHYSIOLOGY 12.2). */
function kicker(facts: ReportFacts): string | null {
  const { verdict, evidence } = facts.judgement;
  if (evidence.intent === 'easy' || verdict === 'not-assessed' || verdict === 'no-running-found') return null;
  const kept = verdict.includes('kept');
  if (evidence.intent === 'not-easy') {
    return kept
      ? 'Not meant to be easy; as an easy run:'
      : 'Not meant to be easy; as an easy run this would have been:';
  }
  return kept ? 'As an easy run:' : 'As an easy run this would have been:';
}

function verdictHead(facts: ReportFacts): VerdictHead {
  const { judgement, units, decision } = facts;
  const words = verdictWords(judgement);
  const action = nextAction(judgement, units, decision);
  const head = { ...words, kicker: kicker(facts) };
  return {
    code: judgement.verdict,
    ...head,
    line: oneLine(
      judgement,
      units,
      head,
      action.lead.endsWith(':') ? `${action.lead} ${action.rest}` : action.lead,
    ),
    sentence: verdictSentence(judgement, units),
    action,
  };
}

function context(facts: ReportFacts): Report['context'] {
  const { judgement, activity, source } = facts;
  const notation = judgement.plan.notation;
  const session =
    notation === null
      ? judgement.runningSeconds > 0
        ? `${spoken(Math.round(judgement.runningSeconds / 60) * 60)} running`
        : 'no running'
      : shortNotation(notation);
  return { long: [session, recordingText(activity, source)], short: [session] };
}

/** An old verdict says first of all that it is one. */
function earlierVersion({ replaced, verdictVersion }: ReportFacts): readonly string[] {
  if (replaced === undefined || replaced === null || verdictVersion === null) return [];
  return [
    `This is version ${verdictVersion} of the verdict, as it was given on ${replaced.givenOn}. Version ${replaced.by} holds now.`,
  ];
}

/**
 * Tells one judged run: every sentence, figure and drawing as plain data, the same for every way of showing it.
 * @param facts what was recorded, what the judge found and what the plan decided
 */
export function buildReport(facts: ReportFacts): Report {
  const { activity, judgement, units } = facts;
  const track = facts.track ?? trackOf(activity, judgement.evidence.beltSpeed);
  const figures = runFigures(judgement, track);
  const when = dayAndTime(activity.startTime, activity.utcOffsetSeconds);
  const verdict = verdictHead(facts);
  const rows = judgedWith(judgement, activity, facts.source, units);
  const rules = new Set(rows.flatMap((row) => (row.rule === null ? [] : [row.rule])));
  if (judgement.caps.heartRate !== null) rules.add('maximum-heart-rate');
  if (activity.samples.heartRate !== null) rules.add('trusted-heart-rate');
  const version = facts.verdictVersion === null ? '' : ` Version ${facts.verdictVersion} of this verdict.`;
  return {
    title: `${verdict.word}, ${when.day}`,
    when,
    context: context(facts),
    athleteName: facts.athleteName,
    sample: facts.sample,
    verdict,
    facts: buildFacts(judgement, activity, figures, units),
    strip: buildStrip(judgement, units),
    chart: buildChart(judgement, track, units),
    notes: [...earlierVersion(facts), ...buildNotes(judgement, figures)],
    table: buildRepTable(judgement, units),
    judgedWith: rows,
    judgedHow: `Rules ${judgement.rulesVersion}.${version}`,
    hints: hintsFor(judgement),
    next: buildNextSession(facts.decision),
    rules: rulesNamed(rules),
    warnings: activity.warnings.map((warning) => warning.message),
    footer,
    // Worked out when it is asked for: a report in text has none.
    get record() {
      return toRecord(facts);
    },
  };
}
