import type { Break, Conditions, Leg } from '../runner/outing.ts';
import type { Runner } from '../runner/runner.ts';
import type { Recording } from '../watch/recording.ts';
import type { Sensors } from '../watch/sense.ts';

export type Weekday = 'Mon' | 'Wed' | 'Fri' | 'Sun';

/** The watches that Nora wore: her old one without a barometer, one that she borrowed, and her new one. */
export type WatchName = 'forerunner-245' | 'coros-pace-3' | 'fenix-7';

/** What a run was meant to look like to anybody who judges it; the judge is never asked. */
export type Intended =
  | 'easy-kept'
  | 'slightly-fast'
  | 'easy-pace-high-heart-rate'
  | 'too-fast'
  | 'too-hard'
  | 'pace-kept-heart-rate-not-judged'
  | 'heart-rate-kept-pace-not-judged';

/** One run of the history: the session it was and what was odd about it. */
export type Slot = {
  readonly week: number;
  readonly weekday: Weekday;
  /** id in plan A, and its notation there. */
  readonly session: string;
  readonly notation: string;
  readonly watch: WatchName;
  /** speed of the runs as a share of the cap. */
  readonly ratio: number;
  readonly about: string;
  /** null: an ordinary run. */
  readonly oddity: string | null;
  readonly intended: Intended;
  readonly treatedAsIntervals?: true;
  /** whether a plan would count it. */
  readonly clean: boolean;
  readonly smart?: true;
  readonly sensors?: Partial<Sensors>;
  readonly conditions?: Partial<Conditions>;
  readonly breaks?: readonly Break[];
  readonly runner?: Partial<Runner>;
  /** what was done instead of what was planned. `cap` in m/s. */
  readonly legs?: (planned: readonly Leg[], cap: number) => readonly Leg[];
  /** what happens to the sensors. */
  readonly damage?: (recording: Recording) => Recording;
};

/** A run as it should be. */
export const ordinary = (
  week: number,
  weekday: Weekday,
  session: string,
  notation: string,
  watch: WatchName,
  ratio: number,
  about = 'As planned.',
): Slot => ({
  week,
  weekday,
  session,
  notation,
  watch,
  ratio,
  about,
  oddity: null,
  intended: 'easy-kept',
  clean: true,
});
