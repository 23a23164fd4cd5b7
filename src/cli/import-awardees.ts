import { type ImportedAwardee, importAwardees } from "../app/awards/import-awardees.ts";
import { wallClock } from "../clock.ts";
import { today } from "../core/calendar.ts";
import { openAwardeeFile } from "../import/awardee-file.ts";
import { EXIT } from "./exit.ts";
import { withRecord } from "./opened-record.ts";
import { print } from "./output.ts";
import { lineOf, printable } from "./printable.ts";

const WIDTHS = [6, 30, 22, 10, 10];

/**
 * Records the awardees of a file, or with `--dry-run` shows what would be recorded. What is wrong with a row is told with
 * its line, and the others are recorded all the same. Nobody is written to. Sets the exit code to 1 if a row was wrong.
 */
export async function importAwardeesFromCommandLine(
  file: string,
  { dryRun = false }: { dryRun?: boolean },
): Promise<void> {
  await withRecord(dryRun ? "look" : "change", async ({ program, store, nextId, timer, elapsedMs }) => {
    const now = wallClock.now();
    const { unread, rows } = await openAwardeeFile(file, { ...program, today: today(now, program.program.timeZone) });
    if (unread.length > 0) console.error(`These columns are not read: ${unread.map(printable).join(", ")}`);
    const counts: Record<ImportedAwardee["is"], number> = { recorded: 0, known: 0, twice: 0, wrong: 0 };
    let people = 0;
    if (dryRun) await print(lineOf(["line", "name", "region", "from", "until", "expertises"], WIDTHS));
    const parts = { store, nextId, timer, elapsedMs, now, isDryRun: dryRun };
    for await (const each of importAwardees(parts, rows)) {
      counts[each.is]++;
      if (each.is === "recorded" && each.isNew) people++;
      for (const line of linesOf(each, dryRun)) await print(line);
    }
    await print(
      [
        `${counts.recorded} ${dryRun ? "would be recorded" : "recorded"}`,
        // In a dry run every row of somebody new finds them new.
        ...(dryRun ? [] : [`${people} of people who were not known`]),
        `${counts.known} on record already`,
        `${counts.twice} twice in the file`,
        `${counts.wrong} with something wrong`,
      ].join(", "),
    );
    if (!dryRun && counts.recorded > 0)
      await print(
        "Nobody was written to. `laurel claims export` makes codes for a mail of yours; `laurel go-live` starts reminders.",
      );
    if (counts.wrong > 0) process.exitCode = EXIT.failed;
  });
}

function linesOf(each: ImportedAwardee, isDryRun: boolean): readonly string[] {
  const at = `line ${each.line}`;
  switch (each.is) {
    case "recorded": {
      const { name, mail, key, accounts, region, term } = each.read;
      const who = name ?? mail ?? key ?? accounts.join(" ");
      const row = [
        String(each.line),
        who,
        region ?? "",
        term?.from ?? "",
        term?.until ?? "",
        term?.expertises.join(" ") ?? "",
      ];
      return [
        ...(isDryRun ? [lineOf(row.map(printable), WIDTHS)] : []),
        ...each.remarks.map((remark) => `${at}: ${printable(remark)}`),
      ];
    }
    case "known":
      return [`${at}: is on record`, ...each.remarks.map((remark) => `${at}: ${printable(remark)}`)];
    case "twice":
      return [`${at}: is the same as line ${each.before}`];
    case "wrong":
      return each.problems.map((problem) => `${at}: ${printable(problem)}`);
  }
}
