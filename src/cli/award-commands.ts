import { type Command, InvalidArgumentError, Option } from "commander";
import type { AwardExport } from "./export-awards.ts";

const EXPORTS: Readonly<Record<AwardExport, string>> = {
  people: "write everybody on record as CSV, which `import awardees` reads again",
  terms: "write every term with whose it is as CSV, which `import awardees` reads again",
  candidacies: "write how every candidacy stands as CSV; without reasons, votes and who put anybody forward",
};

/** Commands that bring people and their awards into the record. */
export function addAwardCommands(
  laurel: Command,
  { imports, exports }: { readonly imports: Command; readonly exports: Command },
): void {
  imports
    .command("awardees")
    .description("record people and their terms from a CSV file; nobody is written to, and nothing is announced")
    .argument(
      "<file>",
      "each row is a person, most often with one term; what is wrong with a row is told with its line",
    )
    .option("--dry-run", "show what would be recorded, and record nothing")
    .action(async (file: string, options: { dryRun?: boolean }) =>
      (await import("./import-awardees.ts")).importAwardeesFromCommandLine(file, options),
    );
  for (const [what, description] of Object.entries(EXPORTS) as [AwardExport, string][])
    exports
      .command(what)
      .description(description)
      .addOption(new Option("--format <format>", "of the file").choices(["csv"]).default("csv"))
      .option("--out <file>", "where to; standard output if left out")
      .action(async (options: { out?: string }) =>
        (await import("./export-awards.ts")).exportAwardsFromCommandLine(what, options),
      );
  laurel
    .command("claims")
    .description("codes by which awardees without an account find their way to what is on record of them")
    .command("export")
    .description("write a code for each into a CSV file, for a mail of your own; the codes made before hold no longer")
    .requiredOption("--out <file>", "where to; who reads it can be anybody in it")
    .option("--days <days>", "how long the codes hold", readDays, 60)
    .action(async (options: { out: string; days: number }) =>
      (await import("./claims.ts")).exportClaimsFromCommandLine(options),
    );
  laurel
    .command("go-live")
    .description("let Laurel remind people whose terms were imported; until then it writes to none of them")
    .option("--dry-run", "only tell what it means")
    .action(async (options: { dryRun?: boolean }) => (await import("./go-live.ts")).goLiveFromCommandLine(options));
}

const MOST_DAYS = 365;
function readDays(typed: string): number {
  const days = Number(typed);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  throw new InvalidArgumentError(`Write a number of days from 1 to ${MOST_DAYS}.`);
}
