import { addDays, type LocalDay } from '../core/units/instant.ts';
import type { Intended, Slot } from './history/slot.ts';
import { weeksOneToFive } from './history/weeks-one-to-five.ts';
import { weeksSixToNine } from './history/weeks-six-to-nine.ts';
import { writeSlot } from './history/write-slot.ts';
import { sampleAthlete, sampleStart } from './sample-athlete.ts';

/** How a run of the sample history was made; nothing of it comes from the judge. */
export type SampleTruth = {
  readonly day: LocalDay;
  /** week of the calendar since the start, from 1. */
  readonly week: number;
  /** id in plan A, and notation. */
  readonly session: string;
  readonly notation: string;
  /** intended speed of the runs as a share of the cap. */
  readonly ratio: number;
  /** what is odd about it; null for an ordinary run. */
  readonly oddity: string | null;
  readonly intended: Intended;
  readonly treatedAsIntervals: boolean;
  readonly clean: boolean;
};

export type SampleRun = {
  /** file name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** what happened, in one sentence. */
  readonly about: string;
  readonly truth: SampleTruth;
};

const offsets = { Mon: 0, Wed: 2, Fri: 4, Sun: 6 } as const;

/**
 * Nine weeks of the sample athlete on plan A, 34 runs as her watches wrote them: mostly easy, some with an oddity,
 * a session that was not clean run again as the plan asks for. Same seed and start, same bytes.
 * @param start a Monday
 */
export function sampleHistory(seed: number, start: LocalDay = sampleStart): readonly SampleRun[] {
  const cap = sampleAthlete.paceCap ?? Number.NaN;
  return [...weeksOneToFive, ...weeksSixToNine].map((slot, i) => {
    const day = addDays(start, 7 * (slot.week - 1) + offsets[slot.weekday]);
    const { startOfDay, bytes } = writeSlot(slot, day, cap, seed * 1000 + 10 * i);
    return { name: fileName(slot, day, startOfDay), bytes, about: slot.about, truth: truthOf(slot, day) };
  });
}

/** As watches name their files, by the local time of the start. */
function fileName({ watch }: Slot, day: LocalDay, startOfDay: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const time = [startOfDay / 3600, (startOfDay / 60) % 60, startOfDay % 60].map(two).join('-');
  return `${day}-${time}-${watch}.fit`;
}

const truthOf = (slot: Slot, day: LocalDay): SampleTruth => ({
  day,
  week: slot.week,
  session: slot.session,
  notation: slot.notation,
  ratio: slot.ratio,
  oddity: slot.oddity,
  intended: slot.intended,
  treatedAsIntervals: slot.treatedAsIntervals ?? false,
  clean: slot.clean,
});
