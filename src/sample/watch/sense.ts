import type { Random } from '../random.ts';
import type { Truth } from '../runner/truth.ts';
import { wander } from '../wander.ts';
import { placeAt } from './place-at.ts';
import type { Recording } from './recording.ts';

/** What is on the wrist and on the body. */
export type Sensors = {
  readonly heartRate: 'strap' | 'optical' | 'none';
  /** `treadmill`: no positions; the distance is the arm's guess, or the foot pod's. */
  readonly place: 'outdoors' | 'treadmill';
  readonly footPod: boolean;
  /** where the altitude comes from. */
  readonly altitude: 'barometer' | 'satellites' | 'none';
};

/** What the sensors add to a recording. */
export type Sensed = Pick<
  Recording,
  | 'length'
  | 'timer'
  | 'heartRate'
  | 'speed'
  | 'distance'
  | 'steps'
  | 'altitude'
  | 'latitude'
  | 'longitude'
  | 'temperature'
>;

/** s that a watch's speed and distance lie behind (PHYSIOLOGY 5: 3 to 8 s, mostly made up for by the filter). */
const satelliteLag = 3;
/** metres along the way, and memory in s. */
const satelliteError = { spread: 1.4, memory: 45 };
const podError = { spread: 0.3, memory: 45 };
/** Steps tell an arm nothing of their length: so much of the speed a treadmill guess may be off. */
const armGuess = 0.88;
/** metres and s. */
const barometerError = { spread: 0.25, memory: 20 };
const satelliteAltitudeError = { spread: 5, memory: 35 };
/** an optical sensor comes behind a chest strap (PHYSIOLOGY 2.1), s. */
const opticalLag = 8;
/** degrees that a wrist is warmer than the air. */
const wristWarmth = 3;

/** What a watch makes of what happened: lag, wandering positions, whole beats, half steps. */
export function sense(truth: Truth, sensors: Sensors, random: Random): Sensed {
  const { length } = truth;
  const column = (): Float64Array => new Float64Array(length);
  const speed = column();
  const distance = column();
  const indoors = sensors.place === 'treadmill';
  const measured = !indoors || sensors.footPod ? 1 : armGuess;
  const { spread, memory } = indoors || sensors.footPod ? podError : satelliteError;
  const off = wander(random, spread, memory);
  const unsteady = wander(random, 0.05, 6);
  const follow = 1 - Math.exp(-1 / satelliteLag);
  let lagged = 0;
  let covered = 0;
  let shown = off();
  const startOff = shown;
  let previous = startOff;
  for (let second = 0; second < length; second++) {
    if (truth.timer[second] === 1) {
      lagged += follow * ((truth.speed[second] ?? 0) * measured - lagged);
      previous = off();
      covered += lagged;
      shown = Math.max(shown, covered + previous);
    } else lagged = 0;
    distance[second] = Math.max(0, shown - startOff);
    speed[second] = Math.max(0, lagged + unsteady());
  }
  return {
    length,
    timer: truth.timer,
    speed,
    distance,
    steps: truth.steps.map((value) => Math.round(value)),
    heartRate: heartRateOf(truth, sensors, random),
    altitude: altitudeOf(truth, sensors, random),
    ...(indoors ? { latitude: null, longitude: null } : positions(distance, random)),
    temperature: truth.temperature.map((value) => Math.round(value + wristWarmth)),
  };
}

function heartRateOf({ heartRate }: Truth, sensors: Sensors, random: Random): Float64Array | null {
  if (sensors.heartRate === 'none') return null;
  if (sensors.heartRate === 'strap') return heartRate.map((bpm) => Math.round(bpm));
  const follow = 1 - Math.exp(-1 / opticalLag);
  const unsteady = wander(random, 0.6, 15);
  let shown = heartRate[0] ?? 0;
  return heartRate.map((bpm) => {
    shown += follow * (bpm - shown);
    return Math.round(shown + unsteady());
  });
}

function altitudeOf({ altitude }: Truth, sensors: Sensors, random: Random): Float64Array | null {
  if (sensors.altitude === 'none' || sensors.place === 'treadmill') return null;
  const error = sensors.altitude === 'barometer' ? barometerError : satelliteAltitudeError;
  const off = wander(random, error.spread, error.memory);
  return altitude.map((metres) => Math.round((metres + off()) * 5) / 5);
}

function positions(
  distance: Float64Array,
  random: Random,
): { latitude: Float64Array; longitude: Float64Array } {
  const aside = wander(random, 2, 60);
  const latitude = new Float64Array(distance.length);
  const longitude = new Float64Array(distance.length);
  for (const [second, metres] of distance.entries()) {
    const place = placeAt(metres, aside());
    latitude[second] = place.latitude;
    longitude[second] = place.longitude;
  }
  return { latitude, longitude };
}
