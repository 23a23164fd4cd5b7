import { render } from "preact-render-to-string";
import { FILLS, type Fill, fillId, TILE } from "./fills.ts";
import { drawKey, keyHeight } from "./key.ts";
import { drawMonths } from "./months.ts";
import { BEFORE, FRAME, INK, svg, TYPE } from "./svg.ts";
import { withFewKinds, type YearChart } from "./year-chart.ts";

const { width, height, margin } = FRAME;
const MONTHS_TOP = 184;
const BELOW_MONTHS = 106;
const BEFORE_AT = 790;

/** The chart of a year as an SVG image of the size in `FRAME`. The same chart gives the same image. */
export function drawYear(given: YearChart): string {
  const chart = withFewKinds(given);
  const keyTop = height - margin + 8 - keyHeight(chart);
  return render(svg`
    <svg xmlns="http://www.w3.org/2000/svg" width=${width} height=${height} font-family=${TYPE.font} font-size=${TYPE.words}>
      <defs>${FILLS.map(pattern)}</defs>
      <rect width=${width} height=${height} fill=${INK.ground} />
      ${heading(chart)}
      ${drawMonths(chart, { top: MONTHS_TOP, bottom: keyTop - BELOW_MONTHS })}
      ${drawKey(chart, keyTop)}
    </svg>
  `);
}

const heading = ({ span }: YearChart) => svg`
  <g class="heading">
    <text x=${margin} y="58" font-size=${TYPE.title} font-weight="600" fill=${INK.words}>Contributions by month and kind</text>
    <text x=${margin} y="110" fill=${INK.words}>${span}</text>
    <rect x=${BEFORE_AT} y="81" width="34" height="34" ...${BEFORE} />
    <text x=${BEFORE_AT + 48} y="110" fill=${INK.pale}>(the year before)</text>
  </g>
`;

const pattern = ({ colour, strokes }: Fill, index: number) => svg`
  <pattern id=${fillId(index)} width=${TILE} height=${TILE} patternUnits="userSpaceOnUse">
    <rect width=${TILE} height=${TILE} fill=${colour} />
    ${strokes === undefined ? null : svg`<path d=${strokes} stroke="#ffffff" stroke-width="2.5" />`}
  </pattern>
`;
