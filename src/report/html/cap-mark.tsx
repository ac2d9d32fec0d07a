import type { VNode } from 'preact';
import type { CapMark, Placement, Tone } from '../report.ts';

/** Centre of a shape by where it stands relative to the line at 13. */
const squareTop: Readonly<Record<Placement, number>> = { under: 16.2, on: 8.7, above: 1.2, 'not-judged': 9 };
const discCentre: Readonly<Record<Placement, number>> = { under: 20.5, on: 13, above: 5.5, 'not-judged': 13 };

/** The cap line with a gap wherever an instrument did not judge. */
function linePath(pace: Placement, heartRate: Placement): string {
  const breaks = [
    ...(pace === 'not-judged' ? [[3.5, 15.7]] : []),
    ...(heartRate === 'not-judged' ? [[18.5, 30.5]] : []),
  ];
  let from = 0;
  let path = '';
  for (const [start = 0, end = 0] of breaks) {
    path += `M${from} 13H${start}`;
    from = end;
  }
  return `${path}M${from} 13H34`;
}

function Square({ at }: { readonly at: Placement }): VNode {
  return at === 'not-judged' ? (
    <rect x="5.6" y="9" width="8" height="8" fill="none" stroke="currentColor" stroke-width="2" />
  ) : (
    <rect x="5.2" y={squareTop[at]} width="8.6" height="8.6" fill="currentColor" />
  );
}

function Disc({ at }: { readonly at: Placement }): VNode {
  return at === 'not-judged' ? (
    <circle cx="24.5" cy="13" r="4" fill="none" stroke="currentColor" stroke-width="2" />
  ) : (
    <circle cx="24.5" cy={discCentre[at]} r="4.7" fill="currentColor" />
  );
}

/** Upper and lower edge of what is drawn, so that the mark sits tight on its heading. */
function extent(mark: CapMark): readonly [top: number, bottom: number] {
  if (mark.kind === 'intervals') return [3, 19.7];
  if (mark.kind === 'line') return [10.5, 15.5];
  const places = [mark.pace, mark.heartRate];
  return [
    places.includes('above') ? 0.8 : places.some((at) => at === 'on' || at === 'not-judged') ? 8 : 11.8,
    places.includes('under') ? 25.2 : places.some((at) => at === 'on' || at === 'not-judged') ? 18 : 14.2,
  ];
}

/** The verdict as shapes on the cap line. It never stands without its word, so it has no name of its own. */
export function CapMarkDrawing(props: {
  readonly mark: CapMark;
  readonly tone: Tone | 'ink';
  readonly width: number;
}): VNode {
  const { mark, tone, width } = props;
  const [top, bottom] = extent(mark);
  const height = ((bottom - top) * width) / 34;
  return (
    <svg
      class={`mark ${tone}`}
      width={width}
      height={height.toFixed(1)}
      viewBox={`0 ${top} 34 ${(bottom - top).toFixed(1)}`}
      aria-hidden="true"
    >
      {mark.kind === 'intervals' ? (
        <g>
          <path d="M0 18.5H34" stroke="currentColor" stroke-width="2.4" />
          <path d="M2.5 3H8.7V18H2.5ZM13.9 3H20.1V18H13.9ZM25.3 3H31.5V18H25.3Z" fill="currentColor" />
        </g>
      ) : (
        <g>
          <path
            d={mark.kind === 'line' ? 'M0 13H34' : linePath(mark.pace, mark.heartRate)}
            stroke="currentColor"
            stroke-width="2.4"
          />
          {mark.kind === 'two' && <Square at={mark.pace} />}
          {mark.kind === 'two' && <Disc at={mark.heartRate} />}
        </g>
      )}
    </svg>
  );
}
