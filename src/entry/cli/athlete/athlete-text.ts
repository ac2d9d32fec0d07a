import type { AthleteShown } from '../../../companion/athlete.ts';
import { hanging } from '../../../report/text/lines.ts';
import { painter } from '../../../report/text/paint.ts';
import { clock } from '../../../report/words/duration.ts';
import { distanceText, paceWithUnit } from '../../../report/words/pace.ts';
import { showsColour, type Terminal, widthOf } from '../terminal.ts';

type Row = readonly [label: string, value: string];

const notGiven = (option: string): string => `not given (${option})`;

const heartRateSources = {
  tested: 'tested',
  guess: 'a guess, uncertain by 7 bpm',
  observed: 'seen in your own runs',
  'observed-high': 'seen in your own runs, uncertain by 4 bpm',
  'observed-medium': 'seen in your own runs, uncertain by 6 bpm',
  'age-formula': 'from your age, uncertain by 10 bpm',
  clinician: 'set by your clinician',
};
const paceSources = {
  entered: 'as you entered it',
  race: 'from your race, allowing for the days off',
  provisional: 'provisional, from your first easy runs',
};

function entered({ athlete }: AthleteShown): readonly Row[] {
  const { maximumHeartRate: maximum, paceCap, race, daysOff, units } = athlete;
  return [
    ['Name', athlete.name ?? notGiven('--name')],
    [
      'Maximum heart rate',
      maximum === null
        ? notGiven('--max-hr 186, or ~186 for a guess')
        : `${maximum.bpm} bpm (${heartRateSources[maximum.known]})`,
    ],
    ['Birth year', athlete.birthYear === null ? notGiven('--birth-year 1982') : String(athlete.birthYear)],
    ['Easy pace', paceCap === null ? notGiven('--cap 7:45/km') : paceWithUnit(paceCap, units)],
    [
      'Race',
      race === null
        ? notGiven('--race "5 km 24:34 on 2026-03-01"')
        : `${distanceText(race.distance, units)} in ${clock(race.time)} on ${race.day}`,
    ],
    [
      'Days off',
      daysOff === null
        ? notGiven('--days-off 90')
        : `${daysOff}${athlete.crossTrained ? ', trained otherwise' : ''}`,
    ],
    ...(athlete.heartRateIsNoInstrument
      ? ([['Heart rate', 'not used: it says nothing about your effort']] as const)
      : []),
    ['Units', units === 'metric' ? 'kilometres' : 'miles'],
    [
      'Plan',
      athlete.plan === null
        ? notGiven('--plan A --start 2026-11-30')
        : `${athlete.plan}${athlete.planStart === null ? '' : `, from ${athlete.planStart}`}`,
    ],
  ];
}

function derived({ caps, athlete }: AthleteShown): readonly Row[] {
  const { heartRate, pace } = caps;
  const better =
    heartRate?.source === 'age-formula' ? '. Your runs may know better: talktest athlete proposals' : '';
  return [
    [
      'Heart-rate cap',
      caps.heartRateIsNoInstrument
        ? 'none: heart rate is no instrument for you'
        : heartRate === null
          ? 'none: give --max-hr or --birth-year'
          : `${Math.round(heartRate.ceiling)} bpm, 70 % of ${Math.round(heartRate.maximum)} (${heartRateSources[heartRate.source]})${better}`,
    ],
    [
      'Pace cap',
      pace === null
        ? 'none: give --cap or --race'
        : `${paceWithUnit(pace.metresPerSecond, athlete.units)} (${paceSources[pace.source]})`,
    ],
  ];
}

/** What is known of the runner, and what follows from it. */
export function athleteText(shown: AthleteShown, { out, env }: Terminal): string {
  const width = Math.min(100, widthOf(out));
  const paint = painter(showsColour(out, env));
  const lines = (rows: readonly Row[]): readonly string[] =>
    rows.flatMap(([label, value]) => hanging(label, value, 22, width));
  const sample = shown.sample ? [paint.strong('Sample runner: invented, none of it is your data.'), ''] : [];
  return `${[...sample, ...lines(entered(shown)), '', paint.strong('Today you are judged with'), ...lines(derived(shown))].join('\n')}\n`;
}

/** The same for programs: SI units, absent = null. */
export function athleteJson({ athlete, caps, sample }: AthleteShown): string {
  const { maximumHeartRate: maximum, race } = athlete;
  return `${JSON.stringify(
    {
      name: athlete.name,
      birthYear: athlete.birthYear,
      maximumHeartRate: maximum,
      paceCapMetresPerSecond: athlete.paceCap,
      race: race === null ? null : { distanceMetres: race.distance, seconds: race.time, day: race.day },
      daysOff: athlete.daysOff,
      crossTrained: athlete.crossTrained,
      heartRateIsNoInstrument: athlete.heartRateIsNoInstrument,
      units: athlete.units,
      plan: athlete.plan,
      planStart: athlete.planStart,
      caps: {
        heartRate: caps.heartRate,
        pace: caps.pace,
      },
      sample,
    },
    null,
    2,
  )}\n`;
}
