import { fillId } from "./fills.ts";
import { drawableName, fitted, number, widthOf } from "./labels.ts";
import { FRAME, INK, svg, TYPE } from "./svg.ts";
import type { ChartKind, YearChart } from "./year-chart.ts";

const ROW = 54;
const COLUMNS = 2;
const GAP = 40;
const SWATCH = 36;
const COLUMN = (FRAME.width - 2 * FRAME.margin - (COLUMNS - 1) * GAP) / COLUMNS;

/** Of the key below the months, in pixels. */
export const keyHeight = ({ kinds }: YearChart): number => Math.ceil(kinds.length / COLUMNS) * ROW;

/** Which kind looks how, with its number and, in brackets, that of the year before. Column by column, from the left. */
export function drawKey(chart: YearChart, top: number) {
  const rows = Math.ceil(chart.kinds.length / COLUMNS);
  return svg`
    <g class="key">
      ${chart.kinds.map((kind, index) =>
        entry(
          kind,
          index,
          FRAME.margin + Math.floor(index / rows) * (COLUMN + GAP),
          top + (index % rows) * ROW + (ROW - SWATCH) / 2,
        ),
      )}
    </g>
  `;
}

function entry(kind: ChartKind, index: number, x: number, y: number) {
  const words = x + SWATCH + 14;
  const [now, before] = [number(kind.contributions), ` (${number(kind.before)})`];
  const room = x + COLUMN - words - widthOf(`${now}${before}`, TYPE.words);
  const baseline = y + SWATCH - 7;
  return svg`
    <rect x=${x} y=${y} width=${SWATCH} height=${SWATCH} fill=${`url(#${fillId(index)})`} />
    <text x=${words} y=${baseline} fill=${INK.words}>${fitted(drawableName(kind), TYPE.words, room)}</text>
    <text x=${x + COLUMN} y=${baseline} text-anchor="end" fill=${INK.words}>
      <tspan font-weight="600">${now}</tspan>
      <tspan fill=${INK.pale}>${before}</tspan>
    </text>
  `;
}
