import { minuteStep } from '../../words/minute-step.ts';

const paceSteps = [5, 10, 15, 30, 60, 120, 300];

/** Minutes at which the time axis is marked, at most `most` of them. */
export function minuteTicks(seconds: number, most: number): readonly number[] {
  const step = minuteStep(seconds, most);
  const ticks: number[] = [];
  for (let minute = 0; minute * 60 <= seconds; minute += step) ticks.push(minute);
  return ticks;
}

/** Round paces (seconds per unit) between the panel's edges, three to five of them. */
export function paceTicks(top: number, bottom: number): readonly number[] {
  const step = paceSteps.find((each) => (bottom - top) / each <= 5) ?? 600;
  const ticks: number[] = [];
  for (let pace = Math.ceil(top / step) * step; pace < bottom; pace += step) ticks.push(pace);
  return ticks;
}

/** Heart-rate marks: both ends of the band first, then steps away from it (VISUAL.md, charts 3). */
export function heartRateTicks(
  bottom: number,
  top: number,
  band: { readonly floor: number; readonly ceiling: number } | null,
): readonly number[] {
  const step = top - bottom > 90 ? 20 : 16;
  if (band === null) {
    const ticks: number[] = [];
    for (let bpm = Math.ceil(bottom / 20) * 20; bpm <= top; bpm += 20) ticks.push(bpm);
    return ticks;
  }
  const ticks = [Math.round(band.floor), Math.round(band.ceiling)];
  for (let bpm = Math.round(band.floor) - step; bpm >= bottom; bpm -= step) ticks.push(bpm);
  for (let bpm = Math.ceil((band.ceiling + 12) / 10) * 10; bpm <= top; bpm += 20) ticks.push(bpm);
  return ticks;
}

/** Keeps marks that have room: none within `room` pixels of an earlier one or of what is already there. */
export function withRoom(
  ticks: readonly number[],
  y: (value: number) => number,
  room: number,
  taken: readonly number[],
): readonly number[] {
  const used = [...taken];
  return ticks.filter((tick) => {
    const at = y(tick);
    if (used.some((other) => Math.abs(other - at) < room)) return false;
    used.push(at);
    return true;
  });
}
