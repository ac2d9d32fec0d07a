import type { Warning } from '../../core/training/activity.ts';
import type { SessionMessage } from '../fit/messages.ts';
import type { PlacedSamples } from './samples.ts';
import type { SessionClock } from './session-clock.ts';

/** What was odd about the records of a session, for people. Never holds a position. */
export function readingWarnings(
  session: SessionMessage | null,
  clock: SessionClock,
  placed: PlacedSamples,
  recordCount: number,
): Warning[] {
  const warnings: Warning[] = [];
  const add = (code: string, message: string): void => {
    warnings.push({ code, message });
  };
  if (session === null) {
    add('no-session', 'The file has no session message; start, end and sport were taken from the records.');
  }
  if (recordCount === 0) add('no-records', 'The file has a session but no records.');
  if (clock.jump !== null) {
    const gap = clock.jump.seconds;
    add(
      'clock-jump',
      `The watch's clock was set ${gap} s forward during the run; later times were moved back.`,
    );
  }
  if (placed.absurd > 0) {
    add('impossible-times', `${count(placed.absurd)} with an impossible time ${left(placed.absurd)}.`);
  }
  if (placed.goingBack > 0) {
    add(
      'time-goes-back',
      `${count(placed.goingBack)} whose time lies before the latest one ${left(placed.goingBack)}.`,
    );
  }
  if (placed.withoutTime > 0) {
    add('records-without-time', `${count(placed.withoutTime)} without a time ${left(placed.withoutTime)}.`);
  }
  return warnings;
}

const count = (records: number): string => (records === 1 ? '1 record' : `${records} records`);
const left = (records: number): string => (records === 1 ? 'was left out' : 'were left out');
