import { type Command, Option } from "commander";
import { FORMATS } from "../export/formats.ts";
import type { BackfillOptions } from "./backfill-command.ts";
import type { ExportChoice } from "./export-contributions.ts";
import type { ImportChoice } from "./import-contributions.ts";
import { readAccount, readDay, readRef, readSpace } from "./typed-options.ts";

/** Commands that bring contributions into the record, or out of it. Returns those that others are put under. */
export function addLedgerCommands(laurel: Command): { readonly imports: Command; readonly exports: Command } {
  laurel
    .command("backfill")
    .description(
      "credit help in old chat, from a Slack export or DiscordChatExporter's JSON; what is found waits for staff",
    )
    .argument("[file]", "a zip, a folder or a .json file")
    .option("--space <space>", "the space it is of: slack:T024BE7LD or discord:ID", readSpace)
    .option("--since <date>", "credit what was said from this day on; the last twelve months if left out", readDay)
    .option(
      "--channel <name...>",
      "read these channels alone, by name or id; else those chosen in /program setup, or all",
    )
    .option("--workspace <name>", "acme for acme.slack.com, so that links lead to the messages themselves")
    .option("--dry-run", "tell what would be found, and record nothing")
    .option("--report", "show what waits, by helper and channel")
    .option("--accept [refs...]", "let what waits count: C-142 C-143, or everything", readRef)
    .option("--reject [refs...]", "let what waits not count: C-142 C-143, or everything", readRef)
    .action(async (file: string | undefined, options: BackfillOptions) =>
      (await import("./backfill-command.ts")).backfillCommand(file, options),
    );
  const imports = laurel.command("import").description("record what was done elsewhere");
  imports
    .command("contributions")
    .description("record those of a CSV or JSON file: one of Laurel's exports, or one in the shape of the MVP portal")
    .argument("<file>", "each row is one contribution; what is wrong with a row is told with its line")
    .option("--dry-run", "show what would be recorded, and record nothing")
    .option(
      "--person <account>",
      "whose those are whose row names nobody: discord:users:ID or slack:TEAM:USER",
      readAccount,
    )
    .action(async (file: string, options: ImportChoice) =>
      (await import("./import-contributions.ts")).importFromCommandLine(file, options),
    );
  const exports = laurel.command("export").description("write what is on record to a file");
  exports
    .command("contributions")
    .description(
      "write them as CSV or JSON, which can be imported again, or as entries of the MVP portal's activity form",
    )
    .addOption(new Option("--format <format>", "of the file").choices(FORMATS).default("csv"))
    .option(
      "--person <account>",
      "one person's alone, by one of their accounts: discord:users:ID or slack:TEAM:USER",
      readAccount,
    )
    .option("--since <date>", "from this day on, such as 2026-01-31", readDay)
    .option("--until <date>", "before this day", readDay)
    .option("--out <file>", "where to, a file that is not there yet; standard output if left out")
    .option("--force", "replace the file that is there")
    .action(async (options: ExportChoice) =>
      (await import("./export-contributions.ts")).exportFromCommandLine(options),
    );
  return { imports, exports };
}
