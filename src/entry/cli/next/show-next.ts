import type { NextOutcome } from '../../../companion/next-session.ts';
import { buildNextSession } from '../../../report/next-session.ts';
import { wrapped } from '../../../report/text/lines.ts';
import { nextText } from '../../../report/text/next-text.ts';
import { painter } from '../../../report/text/paint.ts';
import { showsColour, type Terminal, widthOf } from '../terminal.ts';

const choosePlan =
  'No plan is chosen yet. Choose one with: talktest athlete set --plan A --start 2026-11-30 (A: four runs a week, B: three).';

/** What to say where a file was asked for and there is none. */
export function withoutWorkout(next: NextOutcome): string {
  return next.outcome === 'no-plan' ? choosePlan : `there is no session to write. ${next.decision.sentence}`;
}

/** The decision and the session for programs: keys always there, absent = null. */
export function nextJson(next: NextOutcome): string {
  if (next.outcome === 'no-plan') return `${JSON.stringify({ decision: null, session: null }, null, 2)}\n`;
  const { action, rule, sentence, session, file } = next.decision;
  const shown = {
    decision: { action, rule, sentence },
    session:
      session === null
        ? null
        : {
            plan: session.plan,
            week: session.week,
            day: session.day,
            notation: session.notation,
            runningSeconds: session.runningSeconds,
          },
    caps: {
      heartRateCeiling: next.caps.heartRateCeiling,
      metresPerSecond: next.caps.paceCap,
    },
    painAsked: next.painAsked,
    sample: next.sample,
    file,
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

/** The decision and the session for a terminal. */
export function nextShown(next: NextOutcome, { out, env }: Terminal): string {
  const width = Math.min(96, widthOf(out) - 4);
  const paint = painter(showsColour(out, env));
  const session = next.outcome === 'decided' ? buildNextSession(next.decision) : null;
  const sentences =
    next.outcome === 'no-plan'
      ? wrapped(choosePlan, width)
      : session === null
        ? wrapped(next.decision.sentence, width)
        : nextText(session, width, paint);
  const sample =
    next.outcome === 'decided' && next.sample
      ? [paint.strong('Sample runner: these runs are invented, none of it is your data.'), '']
      : [];
  return `${[...sample, ...sentences].map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n`;
}
