// The command line. What each command does stands in src/cli/.
import { Command, Option } from "commander";
import { addAwardCommands } from "./cli/award-commands.ts";
import { EXIT, explainFailure } from "./cli/exit.ts";
import { addLedgerCommands } from "./cli/ledger-commands.ts";
import type { ManifestChoice } from "./cli/manifest.ts";
import { AUDIENCES, type Audience } from "./knowledge/section.ts";
import { version } from "./version.ts";

const HELP = `
Examples:
  $ npx laurel start                 run Laurel; with no tokens set, the playground opens as a page on this machine
  $ npx laurel chat                  the playground in this terminal, whatever is set
  $ npx laurel ask "who can nominate?"
  $ cat questions.txt | npx laurel ask --json
  $ npx laurel knowledge lint        what is wrong with program/knowledge, and what could be better
  $ npx laurel knowledge why "who can nominate?"
  $ npx laurel judge "that worked, thanks" --prev "use npm ci"
  $ npx laurel demo                  see the way through the program played, and whether it works
  $ npx laurel doctor                check the configuration and what it points to
  $ npx laurel invite discord        the address that adds Laurel to a Discord server
  $ npx laurel manifest slack        the manifest of a Slack app
  $ npx laurel privacy export 80351110224678912 --out copy.json
  $ npx laurel backfill export.zip --space slack:T024BE7LD --dry-run
  $ npx laurel backfill --report     what waits for staff; "--accept" or "--reject" it, wholly or by number
  $ npx laurel import contributions FILE.csv --dry-run
  $ npx laurel export contributions --format mvp --person discord:users:ID --out mine.csv
  $ npx laurel import awardees FILE.csv --dry-run
  $ npx laurel claims export --out codes.csv
  $ npx laurel go-live --dry-run     what starting reminders means; without --dry-run, start them
  $ npx laurel backup laurel.sqlite  a copy of the record; "restore" puts one back
  $ npx laurel commands plan         what publishing the commands would change; "publish" does it

Configuration: environment variables or a file .env (see .env.example), and program/program.yaml.
Exit codes: 0 done · 1 failed · 2 wrong usage · 3 the configuration has problems, listed on standard error`;

/** Runs the command line. Sets the exit code; never throws. */
export async function run(argv: readonly string[]): Promise<void> {
  const laurel = new Command("laurel")
    .description("Laurel carries a community award program in chat.")
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError('(run "laurel --help" for examples)')
    .addHelpText("after", HELP)
    .exitOverride();

  laurel
    .command("start")
    .description("run Laurel until it is told to stop")
    .action(async () => (await import("./cli/start.ts")).startFromCommandLine());
  laurel
    .command("chat")
    .description("talk to Laurel in this terminal, as any of several people; reads piped lines too")
    .action(async () => (await import("./cli/chat.ts")).chatFromCommandLine());
  laurel
    .command("ask")
    .description("answer one question from the knowledge, or one a line from standard input")
    .argument("[question...]", "the question, quoted or not")
    .option("--json", "read a question a line from standard input, write one line of JSON each, in order")
    .action(async (words: string[], options: { json?: boolean }) =>
      (await import("./cli/ask.ts")).askFromCommandLine(words.join(" "), options),
    );
  laurel
    .command("demo")
    .description("play the way through the program in memory, as a transcript; exit code 1 if something broke")
    .action(async () => (await import("./cli/demo.ts")).demoFromCommandLine());
  laurel
    .command("doctor")
    .description(
      "check Node, configuration, knowledge, record, cache, and the tokens and rights of Discord and Slack, and name the remedy of each fault",
    )
    .action(async () => (await import("./cli/doctor.ts")).examine());

  laurel
    .command("backup")
    .description("copy the record to a file, while Laurel runs or not")
    .argument("<file>", "where to; what stands there is replaced once the copy is whole")
    .action(async (file: string) => (await import("./cli/backup.ts")).backupFromCommandLine(file));
  laurel
    .command("restore")
    .description("put a copy in the place of the record, while Laurel is stopped")
    .argument("<file>", "a copy that `backup` or a day in data/backups made")
    .option("--replace", "though the record holds something; that is kept in data/backups")
    .action(async (file: string, options: { replace?: boolean }) =>
      (await import("./cli/backup.ts")).restoreFromCommandLine(file, options),
    );

  const commands = laurel
    .command("commands")
    .description("compare and publish the commands, on each platform that is set up");
  commands
    .command("plan")
    .description("show what publishing would change, and change nothing")
    .option("--check", "exit code 1 if something would change")
    .action(async (options: { check?: boolean }) =>
      (await import("./cli/publish.ts")).publishFromCommandLine("plan", options),
    );
  commands
    .command("publish")
    .description("show what differs and publish it; doing it again changes nothing")
    .action(async () => (await import("./cli/publish.ts")).publishFromCommandLine("apply"));
  laurel
    .command("manifest")
    .description("print what a platform's app is made from")
    .command("slack")
    .description("the manifest of a workspace's app, to put in at api.slack.com/apps")
    .option(
      "--http <address>",
      "where Slack reaches Laurel, such as https://laurel.example.org; Socket Mode if left out",
    )
    .option("--workspace <name>", "acme for SLACK_ACME_BOT_TOKEN; main, the one without a name, if left out")
    .option("--json", "JSON in place of YAML")
    .action(async (options: ManifestChoice) => (await import("./cli/manifest.ts")).manifestFromCommandLine(options));
  laurel
    .command("invite")
    .description("print the address that adds Laurel to a server")
    .command("discord")
    .description("with exactly the rights that Laurel needs, each with its reason")
    .option("--application <id>", "the application's id; with DISCORD_TOKEN set it is looked up")
    .action(async (options: { application?: string }) =>
      (await import("./cli/invite.ts")).inviteFromCommandLine(options),
    );

  laurel
    .command("judge")
    .description("judge whether a message thanks for help, or one a line from standard input")
    .argument("[text...]", "the message, quoted or not")
    .option("--prev <text>", "the message before it, by somebody else")
    .option("--json", 'read {"text","prev"} a line from standard input, write {"verdict","reason"} for each, in order')
    .action(async (words: string[], options: { json?: boolean; prev?: string }) =>
      (await import("./cli/judge.ts")).judgeFromCommandLine(words.join(" "), options),
    );
  addAwardCommands(laurel, addLedgerCommands(laurel));

  const knowledge = laurel
    .command("knowledge")
    .description("check the knowledge, and see how questions are understood");
  knowledge
    .command("lint")
    .description("list what is wrong with the sections, and what could be better; exit code 1 if something is wrong")
    .action(async () => (await import("./cli/knowledge.ts")).lintFromCommandLine());
  knowledge
    .command("why")
    .description("show how a question is understood, and why it is answered as it is")
    .argument("[question...]", "the question, quoted or not")
    .addOption(new Option("--audience <audience>", "who asks").choices(AUDIENCES).default("public"))
    .action(async (words: string[], options: { audience: Audience }) =>
      (await import("./cli/knowledge.ts")).explainFromCommandLine(words.join(" "), options),
    );

  const privacy = laurel
    .command("privacy")
    .description("for somebody who asks by mail: what /me privacy does for people themselves");
  privacy
    .command("export")
    .description("write all that is held of a person into one file")
    .argument("<account>", "a user's id, or platform:space:id where several have the same")
    .requiredOption("--out <file>", "a file that is not there yet")
    .action(async (account: string, options: { out: string }) =>
      (await import("./cli/privacy.ts")).exportHeldFromCommandLine(account, options),
    );
  privacy
    .command("erase")
    .description("erase a person for good; without --yes, only tell what is held")
    .argument("<account>", "a user's id, or platform:space:id where several have the same")
    .option("--yes", "do it")
    .action(async (account: string, options: { yes?: boolean }) =>
      (await import("./cli/privacy.ts")).eraseHeldFromCommandLine(account, options),
    );

  try {
    await laurel.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = explainFailure(error);
    return;
  }
  process.exitCode ??= EXIT.done;
}
