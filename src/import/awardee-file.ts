// A file of awardees: each row is a person, most often with one term.
import { createReadStream } from "node:fs";
import { type AwardCells, type AwardColumn, TERM_COLUMNS } from "../export/award-columns.ts";
import { type AwardeeRead, type AwardeeRules, readAwardeeRow } from "./awardee-row.ts";
import { readTable } from "./csv-rows.ts";
import { ImportProblem } from "./problem.ts";
import { beginningOfText } from "./text-beginning.ts";

export interface AwardeeFile {
  /** Columns that are not read. */
  readonly unread: readonly string[];
  readonly rows: AsyncIterable<{ readonly line: number; readonly row: AwardeeRead }>;
}

/** What people call the columns otherwise. */
const ALSO: Readonly<Record<string, AwardColumn>> = {
  id: "key",
  email: "mail",
  emailaddress: "mail",
  mailaddress: "mail",
  account: "accounts",
  expertise: "expertises",
  start: "from",
  end: "until",
  to: "until",
};

/** Opens a CSV file. Throws an ImportProblem where it is none of awardees. */
export async function openAwardeeFile(path: string, rules: AwardeeRules): Promise<AwardeeFile> {
  await beginningOfText(path);
  const { columns, rows } = await readTable(createReadStream(path));
  const read = new Map(columns.flatMap((name) => (columnOf(name) ? [[name, columnOf(name) as AwardColumn]] : [])));
  const known = [...read.values()];
  const twice = known.find((column, index) => known.indexOf(column) !== index);
  if (twice !== undefined) throw new ImportProblem(`Two columns say the same: ${twice}. Take one of them away.`);
  if (!known.some((column) => column === "key" || column === "mail" || column === "accounts"))
    throw new ImportProblem(
      `The columns are none of awardees: ${columns.slice(0, 12).join(", ")}.\nThere are: ${TERM_COLUMNS.join(", ")}; one of key, mail and accounts has to be there.`,
    );
  const cellsOf = (cells: Readonly<Record<string, string>>): AwardCells =>
    Object.fromEntries(
      [...read].flatMap(([name, column]) => {
        const cell = cells[name]?.trim() ?? "";
        return cell === "" ? [] : [[column, cell]];
      }),
    );
  return {
    unread: columns.filter((name) => name !== "" && !read.has(name)),
    rows: (async function* () {
      for await (const { line, cells, why } of rows)
        yield { line, row: cells ? readAwardeeRow(cellsOf(cells), rules) : { problems: [why ?? ""] } };
    })(),
  };
}

function columnOf(name: string): AwardColumn | undefined {
  const plain = name.toLowerCase().replaceAll(/[^a-z]/g, "");
  return TERM_COLUMNS.find((column) => column === plain) ?? (Object.hasOwn(ALSO, plain) ? ALSO[plain] : undefined);
}
