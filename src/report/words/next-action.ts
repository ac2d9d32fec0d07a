import type { Judgement } from '../../core/compliance/judgement.ts';
import type { UnitSystem } from '../../core/training/athlete.ts';
import type { ActionIcon, NextAction } from '../report.ts';
import type { ReportDecision } from '../report-facts.ts';
import { hintsFor } from './not-assessed.ts';
import { shortNotation } from './notation.ts';
import { paceWithUnit } from './pace.ts';

const effort = 'Run it at 4 out of 10. If you cannot say a full sentence, slow down.';

/** One sentence on how to do it better, measured against the caps; null when nothing was over. */
function advice(
  judgement: Judgement,
  units: UnitSystem,
): { readonly lead: string; readonly rest: string } | null {
  const cap = judgement.caps.pace?.metresPerSecond;
  const ceiling = judgement.caps.heartRate?.ceiling;
  const bpm = ceiling === undefined ? 'your cap' : `${Math.round(ceiling)} bpm`;
  const easyPace = cap === undefined ? 'slower' : `${paceWithUnit(cap, units)} or slower`;
  if (judgement.treatedAsIntervals === 'definite' || judgement.treatedAsIntervals === 'likely') {
    return { lead: `Next time: every run at ${easyPace}.`, rest: effort };
  }
  switch (judgement.verdict) {
    case 'too-fast':
    case 'too-hard':
      return { lead: `Next time: ${easyPace}.`, rest: effort };
    case 'slightly-fast':
      return {
        lead: 'Next time: begin a little slower.',
        rest: `Easy is ${easyPace}, full sentences all the way.`,
      };
    case 'slightly-high-heart-rate':
      return { lead: `Next time: ease off before ${bpm}.`, rest: 'Walk for a minute when it stays above.' };
    case 'easy-pace-high-heart-rate':
      return {
        lead: `Next time: walk for a minute whenever it passes ${bpm}.`,
        rest: 'Look for what raised it: heat, tiredness, illness, or a maximum set too low.',
      };
    case 'high-heart-rate-pace-not-judged':
      return { lead: `Next time: slower, or with walk breaks, under ${bpm}.`, rest: effort };
    default:
      return null;
  }
}

const icons: Readonly<Record<ReportDecision['action'], ActionIcon>> = {
  start: 'next',
  advance: 'advance',
  repeat: 'repeat',
  hold: 'hold',
  'step-back': 'step-back',
  stop: 'stop',
};

/** Icon of a decision of the plan. */
export const decisionIcon = (action: ReportDecision['action']): ActionIcon => icons[action];

function decided(decision: ReportDecision): string {
  const session = decision.session;
  if (decision.action === 'stop') return 'Stop, and see your physio.';
  if (session === null) return 'Next: nothing yet.';
  const what = shortNotation(session.notation);
  switch (decision.action) {
    case 'repeat':
      return `Next: the same session again, ${what}.`;
    case 'step-back':
      return `Next: a step back, ${what}.`;
    default:
      return `Next: ${what}.`;
  }
}

/** The one thing to do next: what the plan decided, else what the verdict asks for. */
export function nextAction(
  judgement: Judgement,
  units: UnitSystem,
  decision: ReportDecision | null,
): NextAction {
  const change = advice(judgement, units);
  const hints = hintsFor(judgement);
  const hint = hints.map((each) => each.text).join(' ');
  if (decision !== null) {
    return {
      icon: icons[decision.action],
      lead: decided(decision),
      rest: change === null ? decision.sentence : change.rest,
    };
  }
  if (change !== null) return { icon: 'repeat', ...change };
  if (judgement.verdict === 'not-assessed' || judgement.verdict === 'no-running-found') {
    return { icon: 'next', lead: 'For a verdict next time:', rest: hint };
  }
  if (hints.length > 0)
    return { icon: 'next', lead: 'Go on as planned.', rest: `To have both judged: ${lowerFirst(hint)}` };
  return { icon: 'next', lead: 'Go on as planned.', rest: 'Nothing about this run needs to change.' };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
