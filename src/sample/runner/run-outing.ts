import type { Random } from '../random.ts';
import { wander } from '../wander.ts';
import { costOfGrade } from './cost-of-grade.ts';
import type { Leg, Outing } from './outing.ts';
import { type Gait, type Runner, steadyHeartRate, stepsPerMinute } from './runner.ts';
import type { Truth } from './truth.ts';

/** s to change from one speed, and from one step rate, to another. */
const speedChange = 2;
const gaitChange = 1.2;
/** share of the speed that a runner wanders off by, and its memory in s. */
const unevenness = 0.022;
const unevennessMemory = 25;
/** steps per minute and s. */
const stepSpread = 2.4;
const stepMemory = 12;
/** bpm and s: what a pulse does beside all models. */
const pulseSpread = 0.9;
const pulseMemory = 9;
/** s of running that cost no drift. */
const driftFrom = 600;
/** metres before and after, over which a slope is felt. */
const slopeReach = 8;

/**
 * Lets a runner do an outing, second by second: speed towards what is meant, steps of the gait, heart rate by
 * first-order kinetics towards what speed, slope, heat and drift ask for (PHYSIOLOGY 2.1).
 */
export function runOuting(runner: Runner, outing: Outing, random: Random): Truth {
  const { conditions } = outing;
  const plan = secondBySecond(outing);
  const length = plan.length;
  const column = (): Float64Array => new Float64Array(length);
  const truth = {
    length,
    timer: new Uint8Array(length),
    running: new Uint8Array(length),
    speed: column(),
    distance: column(),
    steps: column(),
    heartRate: column(),
    altitude: column(),
    temperature: column(),
  };
  const uneven = wander(random, unevenness, unevennessMemory);
  const unevenSteps = wander(random, stepSpread, stepMemory);
  const pulse = wander(random, pulseSpread, pulseMemory);
  const towards = (from: number, to: number, time: number): number => to + (from - to) * Math.exp(-1 / time);

  let speed = 0;
  let steps = 0;
  let distance = 0;
  let ran = 0;
  let heart = runner.standing + 4;
  for (const [second, { gait, speed: meant, timer }] of plan.entries()) {
    const wish = meant * (1 + uneven());
    speed = towards(speed, wish, speedChange);
    if (gait === 'stand' && speed < 0.1) speed = 0;
    steps = towards(steps, stepsPerMinute(runner, gait, meant), gaitChange);
    distance += speed;
    if (gait === 'run') ran += 1;
    const slope =
      (conditions.altitudeAt(distance + slopeReach) - conditions.altitudeAt(distance - slopeReach)) /
      (2 * slopeReach);
    const drift = gait === 'run' ? (runner.drift * Math.max(0, ran - driftFrom)) / 60 : 0;
    const asked =
      steadyHeartRate(runner, gait, speed * costOfGrade(slope)) + drift + conditions.extraHeartRate;
    heart = towards(heart, Math.min(asked, runner.maximum ?? asked), runner.tau);
    truth.timer[second] = timer ? 1 : 0;
    truth.running[second] = gait === 'run' ? 1 : 0;
    truth.speed[second] = speed;
    truth.distance[second] = distance;
    truth.steps[second] = gait === 'stand' ? steps : Math.max(0, steps + unevenSteps());
    truth.heartRate[second] = heart + pulse();
    truth.altitude[second] = conditions.altitudeAt(distance);
    truth.temperature[second] = conditions.temperature;
  }
  return truth;
}

type Second = { readonly gait: Gait; readonly speed: number; readonly timer: boolean };

/** Legs laid out over elapsed time, with the breaks in between; the last second stands for the end. */
function secondBySecond({ legs, breaks }: Outing): Second[] {
  const seconds: Second[] = [];
  const stand: Second = { gait: 'stand', speed: 0, timer: false };
  let onTimer = 0;
  for (const leg of legs) {
    for (let into = 0; into < leg.seconds; into++) {
      const stop = breaks.find((each) => each.after === onTimer);
      for (let i = 0; i < (stop?.seconds ?? 0); i++) seconds.push(stand);
      seconds.push({ gait: leg.gait, speed: speedIn(leg, into), timer: true });
      onTimer += 1;
    }
  }
  const last = seconds.at(-1);
  return last === undefined ? [] : [...seconds, last];
}

const speedIn = ({ speed, to, seconds }: Leg, into: number): number =>
  to === undefined ? speed : speed + ((to - speed) * into) / seconds;
