import { paceCapRule } from '../core/compliance/constants.ts';
import type { Judgement, RuleResult } from '../core/compliance/judgement.ts';
import type { Activity } from '../core/training/activity.ts';
import type { UnitSystem } from '../core/training/athlete.ts';
import type { PaceCap } from '../core/training/caps.ts';
import { intervalsRow } from './intervals-row.ts';
import type { JudgedRow } from './report.ts';
import type { ReportSource } from './report-facts.ts';
import { deviceName } from './words/device-name.ts';
import { clock } from './words/duration.ts';
import { missingClause } from './words/not-assessed.ts';
import { shortNotation } from './words/notation.ts';
import { percent, sentenceCase } from './words/number-words.ts';
import { paceWithUnit } from './words/pace.ts';

function outcome(rule: RuleResult): Pick<JudgedRow, 'outcome' | 'tone'> {
  const sure =
    rule.confidence === 'medium' || rule.confidence === 'low' ? `, confidence ${rule.confidence}` : '';
  switch (rule.status) {
    case 'ok':
      return { outcome: `Kept${sure}.`, tone: 'kept' };
    case 'no-information':
      return { outcome: 'Cannot tell.', tone: 'plain' };
    case 'not-assessed':
      return { outcome: 'Not judged.', tone: 'none' };
    case 'violated':
      return rule.tier === 'minor'
        ? { outcome: `Slightly over${sure}.`, tone: 'slight' }
        : { outcome: `Over${sure}.`, tone: 'over' };
  }
}

const paceSources = {
  entered: 'Entered as your easy pace.',
  race: 'From a race result, allowing for the days off.',
  provisional: 'Provisional, from your first easy runs; at most slightly over until it is confirmed.',
};

/** A derived cap is never slower than anybody runs (PHYSIOLOGY 3.3). */
function atFloor(cap: PaceCap): string {
  if (cap.source === 'entered' || cap.metresPerSecond > paceCapRule.floor) return '';
  return ' This is the slowest cap there is: where no running is that easy for you, use walk breaks.';
}

function paceRow(judgement: Judgement, units: UnitSystem): JudgedRow {
  const cap = judgement.caps.pace;
  const missing =
    judgement.pace.status === 'not-assessed'
      ? ` ${sentenceCase(missingClause(judgement.pace.reason, judgement))}.`
      : '';
  const hills = judgement.tags.includes('altitude-untrusted')
    ? ' Hills are not evened out: the altitude of this recording is not exact enough.'
    : '';
  return {
    label: 'Pace',
    ...outcome(judgement.pace),
    text: cap === null ? missing.trim() : `Easy cap ${paceWithUnit(cap.metresPerSecond, units)}.${missing}`,
    detail: cap === null ? null : `${paceSources[cap.source]}${atFloor(cap)}${hills}`,
    rule: 'easy-pace',
  };
}

const maximumSources = {
  tested: 'Maximum entered as tested, give or take 3 bpm.',
  guess: 'Maximum entered as a guess, give or take 7 bpm.',
  observed: 'Maximum seen in your own runs, and accepted by you.',
  'age-formula': 'Maximum from age, give or take 10 bpm.',
  clinician: 'Line set by a clinician.',
};

function heartRateRow(judgement: Judgement): JudgedRow {
  const { heartRate, caps } = judgement;
  const cap = caps.heartRate;
  const missing =
    heartRate.status === 'not-assessed'
      ? ` ${sentenceCase(missingClause(heartRate.reason, judgement))}.`
      : '';
  const details = cap === null ? [] : [maximumSources[cap.source]];
  if (heartRate.coverage !== null && judgement.runningSeconds > 0) {
    details.push(
      `Trusted for ${percent(judgement.trustedRunSeconds / judgement.runningSeconds)} of the running.`,
    );
  }
  if (heartRate.status === 'no-information') {
    details.push('Runs under 3 minutes can be over on heart rate, never cleared by it.');
  }
  return {
    label: 'Heart rate',
    ...outcome(heartRate),
    text:
      cap === null
        ? missing.trim()
        : `Cap ${Math.round(cap.ceiling)} bpm = ${percent(cap.ceiling / cap.maximum)} of ${Math.round(cap.maximum)}.${missing}`,
    detail: details.length === 0 ? null : details.join(' '),
    rule: heartRate.status === 'no-information' ? 'short-runs' : 'easy-heart-rate',
  };
}

function effortRow(judgement: Judgement): JudgedRow | null {
  const { rpe, talkTest } = judgement.evidence;
  if (rpe === null && talkTest === null) return null;
  const talk = talkTest === null ? null : talkTest === 'passed' ? 'full sentences' : 'no full sentences';
  const told = [rpe === null ? null : `${rpe} of 10`, talk].filter((word) => word !== null).join(', ');
  return {
    label: 'Effort',
    outcome: null,
    tone: 'plain',
    text: `${sentenceCase(told)}.`,
    detail: null,
    rule: 'effort',
  };
}

const bands = {
  short: 'shorter than planned',
  'as-planned': 'as planned',
  more: 'more than planned',
  'much-more': 'much more than planned',
};

function volumeRow(judgement: Judgement): JudgedRow | null {
  const { plannedSeconds, executedSeconds, band } = judgement.volume;
  if (plannedSeconds === null || band === null) return null;
  return {
    label: 'Running minutes',
    outcome: null,
    tone: 'plain',
    text: `${clock(executedSeconds)} of ${clock(plannedSeconds)} planned: ${bands[band]}.`,
    detail: 'Never changes the verdict.',
    rule: 'running-minutes',
  };
}

const sensors = { strap: 'chest strap', optical: 'wrist heart rate', unknown: null };
const provenances = {
  'fit-file': 'FIT file',
  'tcx-file': 'TCX file',
  'gpx-file': 'GPX file',
  'strava-export': 'Strava export',
  'strava-api': 'Strava',
  'intervals-icu': 'intervals.icu',
  manual: 'Entered by hand',
  sample: 'Invented sample run',
};

/** `FIT file from a Forerunner 255, wrist heart rate`. */
export function recordingText(activity: Activity, source: ReportSource): string {
  const device = deviceName(activity.device);
  const from = device === null ? '' : ` from a ${device}`;
  const sensor = activity.samples.heartRate === null ? null : sensors[activity.sensors.heartRate];
  return `${provenances[source.provenance]}${from}${sensor === null ? '' : `, ${sensor}`}`;
}

function recordingRow(activity: Activity, source: ReportSource): JudgedRow {
  const name = source.path.split(/[\\/]/).at(-1) ?? source.path;
  const part = source.part > 1 ? `, part ${source.part}` : '';
  return {
    label: 'Recording',
    outcome: null,
    tone: 'plain',
    text: `${recordingText(activity, source)}.`,
    detail: name === '' ? null : `${name}${part}`,
    rule: null,
  };
}

const planSources = {
  embedded: 'the workout in the recording',
  given: 'the session you named',
  inferred: 'recognised from the run itself',
};

function planRow(judgement: Judgement): JudgedRow {
  const { source, notation, workout } = judgement.plan;
  // A session of a plan carries the plan's name for it, one that was typed in has none.
  const named = source === 'given' ? (workout?.name ?? null) : null;
  const what = notation === null ? '' : `${shortNotation(notation)}, `;
  return {
    label: 'Matched to',
    outcome: null,
    tone: 'plain',
    text:
      source === 'none'
        ? 'No plan; judged as one continuous run.'
        : sentenceCase(`${what}${named === null ? planSources[source] : `session ${named} of your plan`}.`),
    detail: null,
    rule: null,
  };
}

/** What the verdict rests on, line by line. */
export function judgedWith(
  judgement: Judgement,
  activity: Activity,
  source: ReportSource,
  units: UnitSystem,
): readonly JudgedRow[] {
  return [
    paceRow(judgement, units),
    heartRateRow(judgement),
    intervalsRow(judgement),
    effortRow(judgement),
    volumeRow(judgement),
    recordingRow(activity, source),
    planRow(judgement),
  ].filter((row) => row !== null);
}
