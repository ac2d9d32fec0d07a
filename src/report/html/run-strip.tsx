import type { VNode } from 'preact';
import type { Strip, StripCell } from '../chart/strip-shape.ts';
import { letters } from './chart/boxes.ts';

/** Pixels for one per cent from the cap, and the most a block may take before the scale shrinks. */
const sizes = {
  wide: { width: 928, perPercent: 4.6, most: 110, labelRoom: 26 },
  narrow: { width: 328, perPercent: 3.6, most: 90, labelRoom: 26 },
};

type Size = (typeof sizes)['wide'];

type Layout = {
  readonly size: Size;
  readonly narrow: boolean;
  readonly cell: number;
  readonly block: number;
  readonly perPercent: number;
  readonly capY: number;
  readonly below: number;
};

function layoutOf(strip: Strip, narrow: boolean): Layout {
  const size = narrow ? sizes.narrow : sizes.wide;
  const percents = strip.cells.map((each) => each.percent ?? 0);
  const up = Math.max(0, ...percents);
  const down = Math.max(0, ...percents.map((percent) => -percent));
  const perPercent = Math.min(size.perPercent, size.most / Math.max(1, up, down));
  const capLabel = narrow ? 0 : strip.capLabel.length * letters.label + 8;
  const cell = Math.min(narrow ? 48 : 110, (size.width - capLabel - 6) / strip.cells.length);
  const above = up === 0 ? 22 : up * perPercent + size.labelRoom;
  return {
    size,
    narrow,
    cell,
    block: Math.max(8, cell * strip.runShare - 2),
    perPercent,
    capY: above,
    below: down === 0 ? 10 : down * perPercent + 26,
  };
}

const signed = (percent: number): string =>
  percent > 0 ? `+${percent}` : percent < 0 ? `−${-percent}` : '0';

/** Cells whose number has room: the largest first, none over another. */
function labelledCells(strip: Strip, cell: number): ReadonlySet<number> {
  const room = 20;
  const standing: number[] = [];
  const bySize = [...strip.cells].sort((a, b) => Math.abs(b.percent ?? 0) - Math.abs(a.percent ?? 0));
  for (const each of bySize) {
    if (standing.every((other) => Math.abs(other - each.number) * cell >= room)) standing.push(each.number);
  }
  return new Set(standing);
}

function Block(props: {
  readonly cell: StripCell;
  readonly x: number;
  readonly layout: Layout;
  readonly unit: string;
  readonly labelled: boolean;
}) {
  const { cell, x, layout } = props;
  const { capY, perPercent, block, narrow } = layout;
  const small = narrow && layout.cell < 36 ? ' small' : '';
  const middle = (x + block / 2).toFixed(1);
  if (cell.percent === null) {
    return (
      <g>
        <rect
          class="not-run"
          x={(x + 1).toFixed(1)}
          y={(capY - 18).toFixed(1)}
          width={(block - 2).toFixed(1)}
          height="18"
        />
        {!narrow && layout.cell >= 52 && (
          <text class="tick" x={middle} y={(capY + layout.below + 37).toFixed(1)} text-anchor="middle">
            {cell.kind === 'not-run' ? 'not run' : 'no pace'}
          </text>
        )}
      </g>
    );
  }
  const height = Math.max(1.5, Math.abs(cell.percent) * perPercent);
  const over = cell.percent > 0;
  const label = `${signed(cell.percent)}${narrow || layout.cell < 62 ? '' : ' %'}`;
  return (
    <g>
      <rect
        class={cell.kind === 'over' ? 'over-fill' : 'kept-block'}
        x={x.toFixed(1)}
        y={(over ? capY - height : capY).toFixed(1)}
        width={block.toFixed(1)}
        height={height.toFixed(1)}
      >
        <title>{`Run ${cell.number}: ${cell.pace ?? ''} ${props.unit}`}</title>
      </rect>
      {props.labelled && (
        <text
          class={cell.kind === 'over' ? `label over-text${small}` : `label${small}`}
          x={Math.max((label.length * letters.number) / 2, x + block / 2).toFixed(1)}
          y={(over ? capY - height - 7 : capY + height + 17).toFixed(1)}
          text-anchor="middle"
        >
          {label}
        </text>
      )}
    </g>
  );
}

/** One cell per repetition: up is over the cap, down is kept, the height is per cent. Zero is the cap. */
export function RunStrip(props: { readonly strip: Strip; readonly narrow: boolean }): VNode {
  const { strip, narrow } = props;
  const layout = layoutOf(strip, narrow);
  const { size, cell, block, capY, below } = layout;
  const shadeBottom = capY + below;
  const height = shadeBottom + (narrow ? 26 : 46);
  const left = narrow ? 4 : 3;
  const every = cell < 14 ? 5 : 1;
  const labelled = labelledCells(strip, cell);
  return (
    <svg
      class={narrow ? 'narrow' : 'wide'}
      viewBox={`0 0 ${size.width} ${height.toFixed(0)}`}
      width={size.width}
      height={height.toFixed(0)}
      role="img"
      aria-label={strip.name}
    >
      {strip.cells.map((each, index) => {
        const x = left + index * cell;
        const middle = (x + block / 2).toFixed(1);
        return (
          <g key={each.number}>
            <rect
              class="walk"
              x={(x + block + 2).toFixed(1)}
              y="0"
              width={Math.max(1, cell - block - 4).toFixed(1)}
              height={shadeBottom.toFixed(1)}
            />
            <Block
              cell={each}
              x={x}
              layout={layout}
              unit={strip.paceUnit}
              labelled={labelled.has(each.number)}
            />
            {(each.number - 1) % every === 0 && (
              <text class="tick" x={middle} y={(shadeBottom + 17).toFixed(1)} text-anchor="middle">
                {narrow || cell < 46 ? each.number : `run ${each.number}`}
              </text>
            )}
            {!narrow && cell >= 34 && each.pace !== null && (
              <text class="strip-pace" x={middle} y={(shadeBottom + 37).toFixed(1)} text-anchor="middle">
                {each.pace}
              </text>
            )}
          </g>
        );
      })}
      <path class={strip.provisional ? 'cap provisional' : 'cap'} d={`M0 ${capY.toFixed(1)}H${size.width}`} />
      {!narrow && (
        <text class="label halo" x={size.width} y={(capY - 9).toFixed(1)} text-anchor="end">
          {strip.capLabel}
        </text>
      )}
      {!narrow && (
        <text class="sub" x={size.width} y={(shadeBottom + 37).toFixed(1)} text-anchor="end">
          {`pace, ${strip.paceUnit}`}
        </text>
      )}
    </svg>
  );
}
