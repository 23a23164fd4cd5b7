import type { FileContent } from "../../chat/view.ts";
import { foldEntries } from "../../core/contribution.ts";
import { countsIn } from "../../core/counting.ts";
import { fileOf, MEDIA_TYPES } from "../../export/file.ts";
import type { Pasted } from "../../export/portal-activities.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { filteredRows } from "./list-contributions.ts";
import { readRecord } from "./read-record.ts";
import type { ContributionCases, ContributionFilter } from "./use-cases.ts";

type Format = Parameters<ContributionCases["exportContributions"]>[1];

/**
 * One's own contributions as a file, the earliest day first. `csv` and `json` hold all that a filter lets through,
 * whatever became of it; `mvp` holds what counts, as entries of the portal's form.
 */
export async function exportContributions(
  { program }: Pick<Parts, "program">,
  acting: Acting,
  filter: ContributionFilter,
  format: Format,
): Promise<FileContent> {
  return acting.work.read(async (reads) => {
    const records: Pasted[] = [];
    for (const row of (await filteredRows(reads, acting, filter)).toReversed())
      if (format !== "mvp" || countsIn(foldEntries(row.entries), program.contributions) === true)
        records.push(await readRecord(reads, row));
    return {
      name: format === "mvp" ? "contributions-mvp.csv" : `contributions.${format}`,
      type: MEDIA_TYPES[format],
      bytes: Buffer.from(fileOf(records, format, program)).toString("base64"),
    };
  });
}
