import { type Imported, importContributions } from "../app/contributions/import-contributions.ts";
import { wallClock } from "../clock.ts";
import { today } from "../core/calendar.ts";
import type { AccountId } from "../core/ids.ts";
import { openContributionFile } from "../import/contribution-file.ts";
import { EXIT } from "./exit.ts";
import { withRecord } from "./opened-record.ts";
import { print } from "./output.ts";
import { lineOf, printable } from "./printable.ts";

export interface ImportChoice {
  readonly dryRun?: boolean;
  readonly person?: AccountId;
}

/**
 * Records the contributions of a file, or with `--dry-run` shows what would be recorded. What is wrong with a row is told
 * with its line, and the others are recorded all the same. Sets the exit code to 1 if a row was wrong.
 */
export async function importFromCommandLine(file: string, { dryRun = false, person }: ImportChoice): Promise<void> {
  await withRecord(dryRun ? "look" : "change", async ({ program, store, nextId, timer, elapsedMs }) => {
    const now = wallClock.now();
    const rules = { ...program, today: today(now, program.program.timeZone), account: person };
    const { columns, rows } = await openContributionFile(file, rules);
    if (columns.unread.length > 0) console.error(`These columns are not read: ${columns.unread.join(", ")}`);
    const counts: Record<Imported["is"], number> = { recorded: 0, known: 0, twice: 0, "passed over": 0, wrong: 0 };
    if (dryRun) await print(lineOf(["line", "day", "kind", "quantity", "account", "title"], WIDTHS));
    for await (const each of importContributions({ store, nextId, timer, elapsedMs, now, isDryRun: dryRun }, rows)) {
      counts[each.is]++;
      for (const line of linesOf(each, dryRun)) await print(line);
    }
    await print(summary(counts, dryRun));
    if (counts.wrong > 0) process.exitCode = EXIT.failed;
  });
}

function linesOf(each: Imported, isDryRun: boolean): readonly string[] {
  const at = `line ${each.line}`;
  switch (each.is) {
    case "recorded": {
      const { day, kind, quantity, account, title, link } = each.read;
      const row = [String(each.line), day, kind, String(quantity), account, printable(title ?? link ?? "")];
      return [
        ...(isDryRun ? [lineOf(row, WIDTHS)] : []),
        ...each.remarks.map((remark) => `${at}: ${printable(remark)}`),
      ];
    }
    case "known":
      return [`${at}: is on record as C-${each.ref}`];
    case "twice":
      return [`${at}: is the same as line ${each.before}`];
    case "passed over":
      return [`${at}: passed over, since ${each.why}`];
    case "wrong":
      return each.problems.map((problem) => `${at}: ${printable(problem)}`);
  }
}

const WIDTHS = [6, 10, 18, 8, 32];

function summary(counts: Record<Imported["is"], number>, isDryRun: boolean): string {
  const told = [
    `${counts.recorded} ${isDryRun ? "would be recorded" : "recorded"}`,
    `${counts.known} on record already`,
    `${counts.twice} twice in the file`,
    `${counts["passed over"]} passed over`,
    `${counts.wrong} with something wrong`,
  ];
  return told.join(", ");
}
