import type { UnitSystem } from '../../core/training/athlete.ts';

/** Metres in one unit of distance; the international mile. */
export const metresPerUnit: Readonly<Record<UnitSystem, number>> = { metric: 1000, imperial: 1609.344 };

/** `/km` or `/mi`. */
export const paceUnit = (units: UnitSystem): string => (units === 'metric' ? '/km' : '/mi');

/** Seconds for one kilometre or mile at a speed in m/s. */
export const secondsPerUnit = (speed: number, units: UnitSystem): number => metresPerUnit[units] / speed;

/** Seconds per unit as people say it: 465 -> `7:45`. */
export function paceText(secondsPerUnit: number): string {
  const whole = Math.round(secondsPerUnit);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A speed in m/s as pace without unit, `7:45`. */
export const pace = (speed: number, units: UnitSystem): string => paceText(secondsPerUnit(speed, units));

/** A speed in m/s as pace with unit, `7:45 /km`. */
export const paceWithUnit = (speed: number, units: UnitSystem): string =>
  `${pace(speed, units)} ${paceUnit(units)}`;

/** Metres as `5.02 km` or `3.12 mi`. */
export function distanceText(metres: number, units: UnitSystem): string {
  return `${(metres / metresPerUnit[units]).toFixed(2)} ${units === 'metric' ? 'km' : 'mi'}`;
}
