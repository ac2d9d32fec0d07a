import type { VNode } from 'preact';
import type { NextSession } from '../report.ts';

const width = 320;
const height = 26;

/** A session as blocks of running on a thin line of walking, true to time. */
export function Ribbon({ stretches }: { readonly stretches: NextSession['ribbon'] }): VNode {
  const whole = stretches.reduce((sum, stretch) => sum + stretch.seconds, 0);
  let at = 0;
  return (
    <svg class="ribbon" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {stretches.map((stretch) => {
        const x = at;
        const long = (stretch.seconds / Math.max(1, whole)) * width;
        at += long;
        return (
          <rect
            key={x}
            x={x.toFixed(2)}
            y={stretch.run ? 0 : height - 1.6}
            width={long.toFixed(2)}
            height={stretch.run ? height : 1.6}
            fill="currentColor"
          />
        );
      })}
    </svg>
  );
}
