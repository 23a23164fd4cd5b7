// How well thanks are understood: `node bench/thanks-table.ts` prints both halves of the table of thanks by language.
import { GOALS, type JudgedRow, judgeTable, scoreOf, type ThanksHalf } from "../test/support/thanks-table.ts";

const percent = (share: number): string => (100 * share).toFixed(1).padStart(10);

function line(name: string, rows: readonly JudgedRow[]): string {
  const { precision, recall, asked, exact } = scoreOf(rows);
  const shares = [precision, recall, asked, exact].map(percent).join("");
  return `${name.padEnd(9)}${String(rows.length).padStart(5)}${shares}`;
}

function describe(half: ThanksHalf): readonly string[] {
  const rows = judgeTable(half);
  const languages = [...new Set(rows.map(({ lang }) => lang))];
  return [
    half,
    `${"".padEnd(9)} rows precision    recall with asking   exact`,
    ...languages.map((language) =>
      line(
        language,
        rows.filter(({ lang }) => lang === language),
      ),
    ),
    line("all", rows),
    "",
  ];
}

for (const half of ["tuning", "held-out"] as const) console.log(describe(half).join("\n"));
console.log(
  `Wanted in every language, in percent: precision ${100 * GOALS.precision}, recall ${100 * GOALS.recall}, with asking ${100 * GOALS.asked}`,
);
