/** Stretches in which the timer ran, seconds elapsed, end exclusive. */
export function timerSpans(timer: Uint8Array): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let second = 0; second < timer.length; second++) {
    if (timer[second] !== 1) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.to === second) last.to = second + 1;
    else spans.push({ from: second, to: second + 1 });
  }
  return spans;
}
