import type { Recording } from '../watch/recording.ts';

/** Water in the barometer's holes: every so many seconds the altitude leaps up, and the next time down again. */
export function leapingAltimeter(
  recording: Recording,
  { from, every, metres }: { readonly from: number; readonly every: number; readonly metres: number },
): Recording {
  if (recording.altitude === null) return recording;
  const altitude = recording.altitude.map((value, second) => {
    const leaps = second < from ? 0 : 1 + Math.floor((second - from) / every);
    return leaps % 2 === 1 ? value + metres : value;
  });
  return { ...recording, altitude };
}
