import type { NextSession } from '../report.ts';
import { wrapped } from './lines.ts';
import type { Paint } from './paint.ts';

const widestRibbon = 60;

function ribbonText(ribbon: NextSession['ribbon'], columns: number): string {
  const whole = ribbon.reduce((sum, stretch) => sum + stretch.seconds, 0);
  return ribbon
    .map((stretch, index) => {
      const before = ribbon.slice(0, index).reduce((sum, each) => sum + each.seconds, 0);
      const from = Math.round((before / whole) * columns);
      const to = Math.round(((before + stretch.seconds) / whole) * columns);
      return (stretch.run ? '█' : '▁').repeat(Math.max(0, to - from));
    })
    .join('');
}

/** The next session as lines for a terminal: what, when, its shape true to time, and why. */
export function nextText(session: NextSession, width: number, paint: Paint): readonly string[] {
  return [
    `${paint.strong(session.title)}  ${paint.faint(session.when)}`,
    ribbonText(session.ribbon, Math.min(widestRibbon, width)),
    ...wrapped(session.description, width),
    ...(session.file === null
      ? []
      : wrapped(`File: ${session.file} - copy it to GARMIN/NewFiles on your watch.`, width)),
    ...session.reasons.flatMap((reason) => wrapped(`${reason.lead} ${reason.rest}`, width)),
  ];
}
