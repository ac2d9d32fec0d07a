const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 480];
const day = 1440;

/** Whole minutes between the marks of a time axis, so that there are about `most` of them at most. */
export function minuteStep(seconds: number, most: number): number {
  const minutes = seconds / 60;
  return steps.find((each) => minutes / each <= most) ?? day * Math.ceil(minutes / most / day);
}
