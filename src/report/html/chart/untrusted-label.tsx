import type { VNode } from 'preact';
import type { HeartRatePanel } from '../../chart/chart.ts';
import { type Box, letters, overlap } from './boxes.ts';
import type { Drawing } from './drawing.ts';
import { pointsInside, type Scale } from './paths.ts';

/** Two lines of words, their anchor and the room they take. */
type Place = {
  readonly lead: string;
  readonly why: string;
  readonly at: number;
  readonly anchor: 'start' | 'end';
  readonly baseline: number;
  readonly box: Box;
};

/** Room from the first baseline up and from there down to below the second line, pixels. */
const ascent = 14;
const descent = 21;
/** Bars of what is over and their numbers stand in this strip at the top. */
const barRoom = 34;

/** Where the words on untrusted heart rate stand: beside the longest striped span, over as little as can be. */
export function untrustedPlace(
  panel: HeartRatePanel,
  x: Scale,
  y: Scale,
  drawing: Drawing,
  taken: Box | null,
): Place | null {
  const label = panel.untrustedLabel;
  const longest = [...panel.untrusted].sort(
    (a, b) => b.endSeconds - b.startSeconds - (a.endSeconds - a.startSeconds),
  )[0];
  if (label === null || longest === undefined) return null;
  const why = drawing.narrow ? label.narrow : label.wide;
  const width = Math.max(label.lead.length, why.length) * letters.text;
  const { left, heartTop, heartBottom } = drawing;
  const sides = [
    { at: x(longest.endSeconds) + 8, anchor: 'start' },
    { at: x(longest.startSeconds) - 8, anchor: 'end' },
    { at: left + 6, anchor: 'start' },
    { at: drawing.width - 4, anchor: 'end' },
  ] as const;
  const top = heartTop + 16;
  const foot = heartBottom - 24;
  const heights = panel.over.length > 0 ? [foot, heartTop + barRoom + 14] : [top, foot];
  const places = heights.flatMap((baseline) =>
    sides.flatMap(({ at, anchor }) => {
      const fromX = anchor === 'start' ? at : at - width;
      const box = { fromX, toX: fromX + width, fromY: baseline - ascent, toY: baseline + descent };
      const inside = fromX >= left && box.toX <= drawing.width;
      return inside ? [{ lead: label.lead, why, at, anchor, baseline, box }] : [];
    }),
  );
  const covered = ({ box }: Place): number =>
    pointsInside(panel.traces, x, y, box) + (taken !== null && overlap(box, taken) ? drawing.width : 0);
  const least = Math.min(...places.map(covered));
  return places.find((place) => covered(place) === least) ?? null;
}

/** How long heart rate was not trusted, and why. */
export function UntrustedLabel({ place }: { readonly place: Place }): VNode {
  const { lead, why, at, anchor, baseline } = place;
  return (
    <g>
      <text class="label halo" x={at.toFixed(1)} y={baseline} text-anchor={anchor}>
        {lead}
      </text>
      <text class="sub halo" x={at.toFixed(1)} y={baseline + 16} text-anchor={anchor}>
        {why}
      </text>
    </g>
  );
}
