import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { fillId } from "./fills.ts";
import { number } from "./labels.ts";
import { BEFORE, FRAME, INK, svg, TYPE } from "./svg.ts";
import { monthName, sum, type YearChart } from "./year-chart.ts";

const LEFT = 122;
const RIGHT = FRAME.width - FRAME.margin;
const MOST_TICKS = 5;
/** Of the column of the year before, which stands behind and shows on both sides. */
const COLUMN_SHARE = 0.66;

/** A column for each month, its kinds upon each other, before an outline of the same month a year before. */
export function drawMonths({ kinds, months }: YearChart, { top, bottom }: { top: number; bottom: number }) {
  const totals = months.map(({ byKind }) => sum(byKind));
  const x = scaleBand(
    months.map(({ month }) => month),
    [LEFT, RIGHT],
  ).padding(0.16);
  const most = Math.max(1, ...totals, ...months.map(({ before }) => before));
  const y = scaleLinear([0, most], [bottom, top]).nice(MOST_TICKS);
  const column = { width: x.bandwidth() * COLUMN_SHARE, inset: (x.bandwidth() * (1 - COLUMN_SHARE)) / 2 };
  const layers = stack<(typeof months)[number], number>()
    .keys(kinds.keys())
    .value(({ byKind }, kind) => byKind[kind] ?? 0)([...months]);
  const at = (month: string): number => x(month) ?? LEFT;
  return svg`
    <g class="months">
      ${y
        .ticks(MOST_TICKS)
        .filter(Number.isInteger)
        .map((tick) => gridLine(tick, y(tick)))}
      ${months.map(({ month, before }) =>
        before === 0
          ? null
          : svg`<rect class="before" x=${px(at(month))} y=${px(y(before))} width=${px(x.bandwidth())} height=${px(y(0) - y(before))} ...${BEFORE} />`,
      )}
      ${layers.map((layer) =>
        layer.map(([low, high], index) =>
          high === low
            ? null
            : svg`<rect class="kind" x=${px(at(months[index]?.month ?? "") + column.inset)} y=${px(y(high))} width=${px(column.width)} height=${px(y(low) - y(high))} fill=${`url(#${fillId(layer.key)})`} stroke=${INK.ground} stroke-width="2" />`,
        ),
      )}
      ${months.map(({ month }, index) => {
        const middle = px(at(month) + x.bandwidth() / 2);
        return svg`
          ${totals[index] ? total(totals[index], middle, y(totals[index])) : null}
          ${monthLabel(month, index === 0, middle, bottom)}
        `;
      })}
      <line x1=${LEFT} x2=${RIGHT} y1=${px(bottom)} y2=${px(bottom)} stroke=${INK.words} stroke-width="2" />
    </g>
  `;
}

const gridLine = (tick: number, y: number) => svg`
  <line x1=${LEFT} x2=${RIGHT} y1=${px(y)} y2=${px(y)} stroke=${INK.grid} stroke-width="2" />
  <text x=${LEFT - 14} y=${px(y + 11)} text-anchor="end" fill=${INK.pale}>${number(tick)}</text>
`;

/** Set off from an outline that may run through it. */
const total = (value: number, middle: number, y: number) => svg`
  <text class="total" x=${middle} y=${px(y - 10)} text-anchor="middle" font-size=${TYPE.totals} font-weight="600" fill=${INK.words} stroke=${INK.ground} stroke-width="7" stroke-linejoin="round" paint-order="stroke">${number(value)}</text>
`;

function monthLabel(month: string, isFirst: boolean, middle: number, bottom: number) {
  const year = isFirst || month.endsWith("-01") ? month.slice(0, 4) : undefined;
  return svg`
    <text x=${middle} y=${px(bottom + 42)} text-anchor="middle" fill=${INK.words}>${monthName(month).slice(0, 3)}</text>
    ${year === undefined ? null : svg`<text x=${middle} y=${px(bottom + 80)} text-anchor="middle" fill=${INK.pale}>${year}</text>`}
  `;
}

/** To a tenth of a pixel. */
const px = (value: number): number => Math.round(value * 10) / 10;
