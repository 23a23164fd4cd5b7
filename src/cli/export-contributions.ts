import { existsSync } from "node:fs";
import { readRecord } from "../app/contributions/read-record.ts";
import { foldEntries } from "../core/contribution.ts";
import { countsIn } from "../core/counting.ts";
import type { AccountId, CalendarDate, RowId } from "../core/ids.ts";
import { csvHeader, csvRecords } from "../export/csv.ts";
import { plain } from "../export/file.ts";
import type { Format } from "../export/formats.ts";
import { JSON_BEGIN, JSON_BETWEEN, JSON_END, jsonRecord } from "../export/json.ts";
import { type Pasted, portalFile } from "../export/portal-activities.ts";
import { ImportProblem } from "../import/problem.ts";
import type { Program } from "../program/schema.ts";
import type { ContributionRow, Reads } from "../store/store.ts";
import { EXIT } from "./exit.ts";
import { withRecord } from "./opened-record.ts";
import { sendTo } from "./send-to.ts";

export interface ExportChoice {
  readonly format: Format;
  readonly person?: AccountId;
  readonly since?: CalendarDate;
  readonly until?: CalendarDate;
  readonly out?: string;
  /** Whether a file that is there already may be replaced. */
  readonly force?: boolean;
}

interface Wanted {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly person: RowId<"person"> | undefined;
}

const FIRST_DAY = "0001-01-01" as CalendarDate;
const LAST_DAY = "9999-12-31" as CalendarDate;
const PAGE = 500;

/** Writes contributions to a file or to standard output, a page at a time. What was left out or cut is told on standard error. */
export async function exportFromCommandLine(choice: ExportChoice): Promise<void> {
  const { format } = choice;
  const { person: account, since: from = FIRST_DAY, until = LAST_DAY } = choice;
  if (format === "mvp" && account === undefined) {
    console.error("The portal's entries are one person's: name them with --person discord:users:ID.");
    process.exitCode = EXIT.usage;
    return;
  }
  if (choice.out !== undefined && !choice.force && existsSync(choice.out))
    throw new ImportProblem(`${choice.out} is there already: name another file, or replace it with --force.`);
  await withRecord("look", async ({ store, program }) => {
    const person = account && (await personOf(store.read, account));
    const rows = rowsOf(store.read, { from, until, person });
    await sendTo(
      choice.out,
      format === "mvp" ? asActivities(store.read, rows, program) : asRecords(store.read, rows, format),
    );
  });
}

async function personOf(reads: Reads, account: AccountId): Promise<RowId<"person">> {
  const person = await reads.accounts.personOf(account);
  if (person === undefined) throw new ImportProblem(`The record knows no account ${account}.`);
  return person;
}

/** Those of a person by their day, those of all by their number. */
async function* rowsOf(reads: Reads, { from, until, person }: Wanted): AsyncGenerator<ContributionRow> {
  if (person !== undefined) {
    yield* (await reads.ledger.ofPerson(person, { from, until })).toReversed();
    return;
  }
  let after: RowId<"contribution"> | undefined;
  for (;;) {
    const page = await reads.ledger.page(after, PAGE);
    for (const row of page) {
      const { day } = foldEntries(row.entries).facts;
      if (day >= from && day < until) yield row;
    }
    after = page.at(-1)?.id;
    if (after === undefined) return;
  }
}

async function* asRecords(
  reads: Reads,
  rows: AsyncIterable<ContributionRow>,
  format: "csv" | "json",
): AsyncGenerator<string> {
  let count = 0;
  yield format === "csv" ? csvHeader() : JSON_BEGIN;
  for await (const row of rows) {
    const record = plain(await readRecord(reads, row));
    yield format === "csv" ? csvRecords([record]) : (count === 0 ? "" : JSON_BETWEEN) + jsonRecord(record);
    count++;
  }
  if (format === "json") yield JSON_END;
  console.error(`${counted(count, "contribution")}.`);
}

async function* asActivities(
  reads: Reads,
  rows: AsyncIterable<ContributionRow>,
  program: Program,
): AsyncGenerator<string> {
  const records: Pasted[] = [];
  let notCounted = 0;
  for await (const row of rows) {
    if (countsIn(foldEntries(row.entries), program.contributions) === true) records.push(await readRecord(reads, row));
    else notCounted++;
  }
  const { text, activities, underNda, cut } = portalFile(records, program);
  yield text;
  console.error(
    `${activities === 1 ? "1 entry" : `${activities} entries`} of the portal's form, from ${counted(records.length - underNda, "contribution")}.`,
  );
  if (notCounted > 0) console.error(`${counted(notCounted, "contribution")} left out, in no sum either.`);
  if (underNda > 0)
    console.error(`${counted(underNda, "contribution")} left out, under an NDA: enter what is to be told by hand.`);
  for (const sentence of cut) console.error(sentence);
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
