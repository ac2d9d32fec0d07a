import { ordinary, type Slot } from './slot.ts';

const ones = (times: number): string => `${times} x [1 min run : 1 min walk]`;
const twos = (times: number): string => `${times} x [2 min run : 1 min walk]`;

/** One minute at a time, then two. */
export const weeksOneToFive: readonly Slot[] = [
  ordinary(1, 'Mon', 'a-w01-mon', ones(10), 'forerunner-245', 0.93, 'The first run of the comeback.'),
  ordinary(1, 'Wed', 'a-w01-wed', ones(10), 'forerunner-245', 0.935),
  ordinary(1, 'Fri', 'a-w01-fri', ones(10), 'forerunner-245', 0.94),
  ordinary(1, 'Sun', 'a-w01-sun', ones(10), 'forerunner-245', 0.945),
  {
    ...ordinary(2, 'Mon', 'a-w02-mon', ones(10), 'forerunner-245', 0.94),
    about: 'Easy legs on the last hot day of the year, 30 degrees: the heart was not easy.',
    oddity: 'hot day',
    intended: 'easy-pace-high-heart-rate',
    clean: false,
    conditions: { temperature: 30, extraHeartRate: 17 },
  },
  ordinary(2, 'Wed', 'a-w02-mon', ones(10), 'forerunner-245', 0.945, 'The same session again, in the cool.'),
  ordinary(2, 'Fri', 'a-w02-wed', ones(11), 'forerunner-245', 0.95),
  {
    ...ordinary(2, 'Sun', 'a-w02-fri', ones(12), 'forerunner-245', 0.945),
    about: 'The watch was set to smart recording: a record every few seconds.',
    oddity: 'smart recording',
    smart: true,
  },
  ordinary(3, 'Mon', 'a-w02-sun', ones(11), 'forerunner-245', 0.95),
  ordinary(3, 'Wed', 'a-w03-mon', ones(10), 'forerunner-245', 0.955),
  {
    ...ordinary(3, 'Fri', 'a-w03-wed', ones(13), 'forerunner-245', 1.22),
    about: 'Thirteen minutes run as thirteen intervals, a fifth faster than easy.',
    oddity: 'run as intervals',
    intended: 'too-fast',
    treatedAsIntervals: true,
    clean: false,
  },
  ordinary(
    3,
    'Sun',
    'a-w03-wed',
    ones(13),
    'forerunner-245',
    0.94,
    'The same session again, easy this time.',
  ),
  {
    ...ordinary(4, 'Mon', 'a-w03-fri', ones(14), 'forerunner-245', 0.95),
    about: 'Walked through the eighth minute of running: a shoelace.',
    oddity: 'one repetition missed',
    legs: (planned) => {
      let runs = 0;
      return planned.map((leg) => {
        if (leg.gait === 'run') runs += 1;
        return leg.gait === 'run' && runs === 8 ? { ...leg, gait: 'walk', speed: 1.3 } : leg;
      });
    },
  },
  ordinary(4, 'Wed', 'a-w03-sun', ones(11), 'forerunner-245', 0.955),
  ordinary(4, 'Fri', 'a-w04-mon', twos(5), 'forerunner-245', 0.95),
  ordinary(4, 'Sun', 'a-w04-wed', '7 x [2:1] + 1 x [1:1]', 'forerunner-245', 0.95),
  {
    ...ordinary(5, 'Mon', 'a-w04-fri', twos(8), 'coros-pace-3', 0.955),
    about: 'On a borrowed watch: a COROS knows of no workout.',
    oddity: 'written by a COROS',
  },
  {
    ...ordinary(5, 'Wed', 'a-w04-sun', ones(11), 'coros-pace-3', 0.96),
    about: 'On the borrowed watch again.',
    oddity: 'written by a COROS',
  },
  {
    ...ordinary(5, 'Fri', 'a-w05-mon', '4 x [3 min run : 1 min walk]', 'coros-pace-3', 0.955),
    about: 'The last one on the borrowed watch.',
    oddity: 'written by a COROS',
  },
];
