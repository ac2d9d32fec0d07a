import type { Chart, Panel } from '../../chart/chart.ts';

/** Sizes of one drawing in pixels; it is shown at exactly this size, so text is never scaled. */
export type Drawing = {
  readonly narrow: boolean;
  readonly width: number;
  /** left edge of both panels; the ticks stand before it. */
  readonly left: number;
  readonly paceTop: number;
  readonly paceBottom: number;
  readonly heartTop: number;
  readonly heartBottom: number;
  readonly height: number;
};

/** An empty panel needs room for its stripes and one line of text only. */
const emptyPanel = 64;
/** From the lower edge of pace to the upper edge of heart rate: title and air. */
const betweenPanels = 44;
const titleRoom = 44;
const axisRoom = 30;

function panelHeight(panel: Panel, full: number, calm: number): number {
  if (panel.missing !== null) return emptyPanel;
  return panel.over.length > 0 ? full : calm;
}

/** The narrow (328 px) or the wide (928 px) drawing of a chart. */
export function drawingOf(chart: Chart, narrow: boolean): Drawing {
  const paceHeight = panelHeight(chart.pace, narrow ? 168 : 200, narrow ? 146 : 178);
  const heartHeight = panelHeight(chart.heartRate, narrow ? 150 : 176, narrow ? 130 : 156);
  const paceBottom = titleRoom + paceHeight;
  const heartTop = paceBottom + betweenPanels;
  const heartBottom = heartTop + heartHeight;
  return {
    narrow,
    width: narrow ? 328 : 928,
    left: narrow ? 38 : 46,
    paceTop: titleRoom,
    paceBottom,
    heartTop,
    heartBottom,
    height: heartBottom + axisRoom,
  };
}
