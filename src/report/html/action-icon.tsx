import type { VNode } from 'preact';
import type { ActionIcon } from '../report.ts';

/** Decisions in ink only, so that nobody takes them for verdicts (VISUAL.md, decisions). */
const paths: Readonly<Record<ActionIcon, string>> = {
  advance: 'M2 20H9V13H16V6H23',
  repeat: 'M5 12a7.5 7.5 0 1 0 3-6M8 1.5V6.4H13',
  hold: 'M8 4V21M17 4V21',
  'step-back': 'M2 6H9V13H16V20H23',
  stop: 'M8.2 2H16.8L23 8.2V16.8L16.8 23H8.2L2 16.8V8.2Z',
  next: 'M4 12.5H20M13 5.5L20 12.5L13 19.5',
};

/** The sign of a decision; always beside its words. */
export function ActionIconDrawing(props: { readonly icon: ActionIcon; readonly size: number }): VNode {
  const { icon, size } = props;
  return (
    <svg
      class="sign"
      width={size}
      height={size}
      viewBox="0 0 25 25"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2.6"
    >
      <path d={paths[icon]} fill={icon === 'stop' ? 'currentColor' : 'none'} />
      {icon === 'stop' && <path class="stop-bar" d="M8 12.5H17" />}
    </svg>
  );
}
