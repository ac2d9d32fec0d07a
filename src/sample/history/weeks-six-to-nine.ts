import { lockedToCadence, lost } from '../oddity/heart-rate-oddities.ts';
import { leapingAltimeter } from '../oddity/leaping-altimeter.ts';
import { ordinary, type Slot } from './slot.ts';

const twos = (times: number): string => `${times} x [2 min run : 1 min walk]`;

/** metres: up at 2.5 % where the second of three six-minute runs lies, down again in the third. */
function ridge(metres: number): number {
  const up = Math.min(700, Math.max(0, metres - 1260));
  const down = Math.min(700, Math.max(0, metres - 2060));
  return 12 + 0.025 * (up - down);
}

/** From two minutes to twenty-two. The Sundays of weeks 5 and 6 were spent with family. */
export const weeksSixToNine: readonly Slot[] = [
  {
    ...ordinary(6, 'Mon', 'a-w05-wed', twos(8), 'fenix-7', 1.075),
    about: 'A new watch, and no patience for it: sixteen minutes in one go instead of eight times two.',
    oddity: 'ignored plan',
    intended: 'too-hard',
    clean: false,
    legs: (_, cap) => [
      { gait: 'walk', seconds: 300, speed: 1.45 },
      { gait: 'run', seconds: 960, speed: 1.075 * cap },
      { gait: 'walk', seconds: 780, speed: 1.4 },
    ],
  },
  ordinary(6, 'Wed', 'a-w05-wed', twos(8), 'fenix-7', 0.955, 'The same session again, with its walks.'),
  {
    ...ordinary(6, 'Fri', 'a-w05-fri', '5 x [3:1] + 1 x [2:1]', 'fenix-7', 0.955),
    about: 'The strap lost contact for three minutes.',
    oddity: 'dropout',
    damage: (recording) => lost(recording, { from: 790, to: 970 }),
  },
  {
    ...ordinary(7, 'Mon', 'a-w05-sun', twos(6), 'fenix-7', 1.055),
    about: 'Late for work: every repetition a touch over the cap.',
    oddity: 'slightly fast',
    intended: 'slightly-fast',
  },
  ordinary(7, 'Wed', 'a-w06-mon', '2 x [5:1] + 1 x [4:1]', 'fenix-7', 0.96),
  {
    ...ordinary(7, 'Fri', 'a-w06-wed', '5 x [3:1] + 1 x [2:1]', 'fenix-7', 0.96),
    about: 'Without the strap; for most of the run the watch took the steps for the pulse.',
    oddity: 'cadence lock',
    intended: 'pace-kept-heart-rate-not-judged',
    sensors: { heartRate: 'optical' },
    damage: (recording) => lockedToCadence(recording, { from: 420, to: 1470 }, 7),
  },
  {
    ...ordinary(7, 'Sun', 'a-w06-fri', '3 x [6 min run : 1 min walk]', 'fenix-7', 0.965),
    about: 'Over the ridge, slower uphill: the barometer tells why.',
    oddity: 'hills',
    conditions: { altitudeAt: ridge },
    legs: (planned, cap) => {
      let runs = 0;
      return planned.map((leg) => {
        if (leg.gait === 'run') runs += 1;
        return leg.gait === 'run' && runs === 2 ? { ...leg, speed: 0.855 * cap } : leg;
      });
    },
  },
  {
    ...ordinary(8, 'Mon', 'a-w06-sun', '4 x [3:1] + 1 x [1:1]', 'fenix-7', 0.96),
    about: 'Timer stopped at a level crossing, and once more for a phone call.',
    oddity: 'pause',
    breaks: [
      { after: 510, seconds: 82 },
      { after: 1225, seconds: 145 },
    ],
  },
  {
    ...ordinary(8, 'Wed', 'a-w07-mon', '[8:1] + [7:1]', 'fenix-7', 0.955),
    about: 'Rain: on the treadmill, without a foot pod.',
    oddity: 'treadmill',
    intended: 'heart-rate-kept-pace-not-judged',
    sensors: { place: 'treadmill', altitude: 'none' },
  },
  {
    ...ordinary(8, 'Fri', 'a-w07-wed', '2 x [8:1] + 1 x [3:1]', 'fenix-7', 0.96),
    about: 'Rain again, outdoors: water in the barometer, and the altitude leapt up and down.',
    oddity: 'bad altimeter',
    damage: (recording) => leapingAltimeter(recording, { from: 400, every: 150, metres: 31 }),
  },
  ordinary(8, 'Sun', 'a-w07-fri', '2 x [10 min run : 1 min walk]', 'fenix-7', 0.965),
  ordinary(9, 'Mon', 'a-w07-sun', '2 x [7 min run : 1 min walk]', 'fenix-7', 0.97),
  ordinary(9, 'Wed', 'a-w08-mon', '15 min continuous', 'fenix-7', 0.965, 'The first quarter of an hour.'),
  ordinary(9, 'Fri', 'a-w08-wed', '[15:1] + [6:1]', 'fenix-7', 0.97),
  {
    ...ordinary(9, 'Sun', 'a-w08-fri', '22 min continuous', 'fenix-7', 0.97),
    about: 'The first twenty-two minutes: easy for ten, then somebody came from behind, and she went along.',
    oddity: 'faster and faster',
    intended: 'too-hard',
    clean: false,
    runner: { drift: 0.2 },
    legs: (_, cap) => [
      { gait: 'walk', seconds: 300, speed: 1.45 },
      { gait: 'run', seconds: 600, speed: 0.97 * cap },
      { gait: 'run', seconds: 180, speed: 0.97 * cap, to: 1.1 * cap },
      { gait: 'run', seconds: 540, speed: 1.1 * cap, to: 1.16 * cap },
      { gait: 'walk', seconds: 300, speed: 1.4 },
    ],
  },
];
