import type { Recording } from '../watch/recording.ts';

/** Water in the barometer's holes: the altitude leaps by so many metres and creeps back over the minutes after. */
export function leapingAltimeter(
  recording: Recording,
  leaps: readonly { readonly at: number; readonly metres: number }[],
): Recording {
  const creepBack = 240;
  if (recording.altitude === null) return recording;
  const altitude = recording.altitude.map((metres, second) =>
    leaps.reduce(
      (sum, leap) => (second < leap.at ? sum : sum + leap.metres * Math.exp(-(second - leap.at) / creepBack)),
      metres,
    ),
  );
  return { ...recording, altitude };
}
