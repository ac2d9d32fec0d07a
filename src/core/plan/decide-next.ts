import type { LocalDay } from '../units/instant.ts';
import { dayInWords } from './day-in-words.ts';
import { type Issued, issuedOn } from './issue-session.ts';
import type { PlanDecision } from './plan-decision.ts';
import type { LastSession, PlanState, TimeOff } from './plan-state.ts';
import type { PlannedSession, PlanTemplate } from './plan-template.ts';
import { weekdayName } from './weekdays.ts';

/** Every decision says it, until the check-in asks. */
const notAsked = 'pain was not asked yet';
const ifQuiet = `${notAsked}, so run it only if pain stayed at 2 of 10 or less and was gone by the next morning`;

/**
 * What comes next on `day` and why, in one sentence (PHYSIOLOGY 7.2, 7.3).
 * @param state already stepped back for time off.
 */
export function decideNext(plan: PlanTemplate, state: PlanState, day: LocalDay): PlanDecision {
  const issued = issuedOn(plan, state, day);
  if (issued === null)
    return { action: 'hold', rule: 'empty plan', sentence: 'The plan has no sessions.', session: null };
  const { session } = issued;
  const when =
    issued.from === day
      ? ''
      : `, not before ${dayInWords(issued.from)} because this week has its share of running`;
  if (issued.heldBy !== null) return { ...held(issued, state.last), session };
  if (state.timeOff !== null) return { ...resumed(state.timeOff, session), session };
  const { last } = state;
  if (last === null) return { ...begun(session, day, state), session };
  if (state.complete && last.clean) {
    const sentence = `The plan is complete: its last week again${when}, or run on without a plan; ${notAsked}.`;
    return { action: 'hold', rule: 'plan complete', sentence, session };
  }
  if (last.clean) {
    const sentence = `${placeOf(last.session)} was clean, as ${last.why}; go on with ${inSentence(session)}${when}; ${ifQuiet}.`;
    return { action: 'advance', rule: 'clean session', sentence, session };
  }
  const again = session === last.session ? 'again' : `not counted, so ${inSentence(session)} is next`;
  const sentence = `${placeOf(last.session)} ${again}${when}, because ${last.why}; ${notAsked}.`;
  return { action: 'repeat', rule: 'not clean', sentence, session };
}

type Reason = Omit<PlanDecision, 'session'>;

function begun(session: PlannedSession, day: LocalDay, state: PlanState): Reason {
  const when = day <= state.due ? ` on ${dayInWords(state.due)}` : '';
  const sentence = `The plan begins with ${inSentence(session)}${when}; ${notAsked}, so begin only after five days without pain at rest or walking.`;
  return { action: 'start', rule: 'plan start', sentence };
}

function resumed({ days, factor }: TimeOff, session: PlannedSession): Reason {
  if (factor === 0) {
    const sentence = `${days} days without running, so the plan begins again with week 1, once walking and resting are free of pain; ${notAsked}.`;
    return { action: 'start', rule: 'more than 28 days off', sentence };
  }
  const sentence = `${days} days without running, so the plan goes on from week ${session.week}, within ${factor * 100} % of the last full week; ${ifQuiet}.`;
  return { action: 'step-back', rule: days <= 14 ? '8 to 14 days off' : '15 to 28 days off', sentence };
}

function held({ session, wanted, heldBy, limit, from }: Issued, last: LastSession | null): Reason {
  const most = minutes(limit);
  const reason =
    heldBy === 'week'
      ? `would be more than 10 % above last week, which leaves ${most}`
      : `would be more than 110 % of the longest run of 30 days, which allows ${most}`;
  const because = last === null || last.clean ? '' : ` and in ${inSentence(last.session)} ${last.why}`;
  const what = session.week === 0 ? 'an easier session' : inSentence(session);
  const sentence = `${placeOf(wanted)} with ${minutes(wanted.runningSeconds)} ${reason}${because}, so first ${what} from ${dayInWords(from)} on; ${notAsked}.`;
  return { action: 'hold', rule: heldBy === 'week' ? '+10 % a week' : '110 % of the longest run', sentence };
}

const placeOf = (session: PlannedSession): string =>
  session.week === 0 ? 'The easier session' : `Week ${session.week}, ${weekdayName(session.day)}`;

const inSentence = (session: PlannedSession): string => {
  const place = placeOf(session);
  return place.charAt(0).toLowerCase() + place.slice(1);
};

function minutes(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const rest = whole % 60;
  return `${Math.floor(whole / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`} min`;
}
