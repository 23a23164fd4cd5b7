import { number } from "./labels.ts";
import { monthName, sum, type YearChart } from "./year-chart.ts";

/** Slack takes 1000 characters, Discord 1024. */
export const ALT_MOST_CHARACTERS = 1_000;
const MOST_BUSIEST = 3;

/**
 * All numbers of the chart in words, for those who do not see it: the whole, the kinds, the busiest months, then every
 * month. What is too long ends with a whole sentence.
 */
export function altText({ span, kinds, months }: YearChart): string {
  const all = sum(kinds.map(({ contributions }) => contributions));
  const allBefore = sum(kinds.map(({ before }) => before));
  const sentences = [
    `A chart of contributions by month and kind, ${span}, beside the twelve months before.`,
    `In all ${number(all)}, the year before ${number(allBefore)}.`,
    ...kinds.map(
      ({ name, contributions, before }) => `${name}: ${number(contributions)}, the year before ${number(before)}.`,
    ),
    ...busiest(months),
    `By month, with the year before in brackets: ${months.map(inBrackets).join(", ")}.`,
  ];
  return withinSentences(sentences);
}

function busiest(months: YearChart["months"]): readonly string[] {
  const totals = months.map(({ month, byKind }) => ({ name: monthName(month), total: sum(byKind) }));
  const most = Math.max(...totals.map(({ total }) => total));
  const names = totals.filter(({ total }) => total === most).map(({ name }) => name);
  // Where most months are alike, none of them is busy.
  return most === 0 || names.length > MOST_BUSIEST ? [] : [`Most were in ${listed(names)}: ${number(most)}.`];
}

const inBrackets = ({ month, byKind, before }: YearChart["months"][number]): string =>
  `${monthName(month)} ${number(sum(byKind))} (${number(before)})`;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

function withinSentences(sentences: readonly string[]): string {
  let text = "";
  for (const sentence of sentences) {
    const longer = text === "" ? sentence : `${text} ${sentence}`;
    if (longer.length > ALT_MOST_CHARACTERS) break;
    text = longer;
  }
  return text;
}
