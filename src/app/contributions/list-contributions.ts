import { foldEntries } from "../../core/contribution.ts";
import type { CalendarDate } from "../../core/ids.ts";
import type { ContributionRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { describeOwn, ownRows } from "./own-contribution.ts";
import type { ContributionFilter, ContributionPage, OwnContribution } from "./use-cases.ts";

const PER_PAGE = 10;
const FIRST_DAY = "0001-01-01" as CalendarDate;
const LAST_DAY = "9999-12-31" as CalendarDate;

/** A page of one's own contributions, whatever became of them, the latest day first. */
export async function listContributions(
  { program }: Pick<Parts, "program">,
  acting: Acting,
  filter: ContributionFilter,
  wanted: number,
): Promise<ContributionPage> {
  return acting.work.read(async (reads) => {
    const rows = await filteredRows(reads, acting, filter);
    const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
    // There may be fewer than when the button was made.
    const page = Math.min(Math.max(0, Math.trunc(wanted) || 0), pages - 1);
    const contributions: OwnContribution[] = [];
    // Words are read for what is shown alone.
    for (const row of rows.slice(page * PER_PAGE, (page + 1) * PER_PAGE))
      contributions.push(await describeOwn(reads, program, row));
    return { contributions, total: rows.length, page, pages };
  });
}

/** One's own contributions that a filter lets through, the latest day first. */
export async function filteredRows(
  reads: Reads,
  acting: Acting,
  { kind, from = FIRST_DAY, until = LAST_DAY }: ContributionFilter,
): Promise<readonly ContributionRow[]> {
  const rows = await ownRows(reads, acting, { from, until });
  return kind === undefined ? rows : rows.filter(({ entries }) => foldEntries(entries).facts.kind === kind);
}
