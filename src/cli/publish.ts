import { choosePlatforms } from "../chosen-platforms.ts";
import { realTimer } from "../clock.ts";
import type { PublishedCommand } from "../command/published.ts";
import { loadRegistry } from "../command/registry.ts";
import { COMMANDS } from "../compose.ts";
import { readEnv } from "../env.ts";
import { openLog } from "../log.ts";
import type { CommandChange, Platform } from "../platforms/platform.ts";
import { loadProgram } from "../program/load.ts";
import { EXIT } from "./exit.ts";
import { print } from "./output.ts";

/** Where lines go; standard output and standard error if absent. */
interface Voice {
  readonly say?: (line: string) => Promise<void>;
  readonly complain?: (line: string) => void;
}

const MARKS: Readonly<Record<CommandChange["change"], string>> = { added: "+", changed: "~", removed: "-" };

/**
 * Shows how what is published differs from what is declared, and with `apply` publishes it. Sets the exit code to 1 if
 * a platform cannot be asked, and with `check` also if something would change.
 */
export async function publishFromCommandLine(
  mode: "plan" | "apply",
  { check = false }: { check?: boolean } = {},
): Promise<void> {
  const env = readEnv();
  const program = await loadProgram(env.program);
  const registry = await loadRegistry(COMMANDS);
  const log = openLog({ level: "silent", format: "json" });
  const platforms = await choosePlatforms(env, { timer: realTimer, log, program });
  if (platforms.length === 0) {
    console.error("There is nowhere to publish to: set DISCORD_TOKEN or SLACK_BOT_TOKEN (see .env.example).");
    process.exitCode = EXIT.configuration;
    return;
  }
  const { changes, failed } = await publishCommands(platforms, registry.published, mode, program.program.command);
  if (failed > 0 || (check && changes > 0)) process.exitCode = EXIT.failed;
}

/** Prints the changes of each platform, applies them if asked, and counts them. One that fails holds up no other. */
export async function publishCommands(
  platforms: readonly Platform[],
  commands: readonly PublishedCommand[],
  mode: "plan" | "apply",
  slackCommand: string,
  { say = print, complain = console.error }: Voice = {},
): Promise<{ readonly changes: number; readonly failed: number }> {
  let changes = 0;
  let failed = 0;
  for (const platform of platforms) {
    if (platform.name === "slack") {
      for (const line of slackLines(commands, slackCommand)) await say(line);
      continue;
    }
    try {
      // Shown before anything is done, so that what went wrong half way can be told from what did not.
      const planned = await platform.publish(commands, "plan");
      changes += planned.length;
      await say(`${platform.name}: ${inWords(planned.length, mode)}`);
      for (const { name, change } of planned) await say(`  ${MARKS[change]} ${name} (${change})`);
      if (mode === "apply" && planned.length > 0) {
        await platform.publish(commands, "apply");
        await say(`${platform.name}: published.`);
      }
    } catch (error) {
      failed += 1;
      complain(`${platform.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { changes, failed };
}

function inWords(changes: number, mode: "plan" | "apply"): string {
  if (changes === 0) return "everything is published as it is declared.";
  const count = changes === 1 ? "one change" : `${changes} changes`;
  return mode === "plan" ? `${count}; "npx laurel commands publish" makes them:` : `${count}:`;
}

/** On Slack what is published stands in the manifest of the app, which no token of Laurel's can change. */
function slackLines(commands: readonly PublishedCommand[], command: string): readonly string[] {
  const shortcuts = commands.flatMap(({ command: { menus } }) => menus.filter(({ on }) => on === "message"));
  return [
    "slack: commands come with the app's manifest, which only you can change:",
    "  1. npx laurel manifest slack > manifest.yaml",
    "  2. at api.slack.com/apps choose the app, then App Manifest, put the file's text in and save",
    "  3. reinstall the app if Slack says so",
    `  It has to hold the command /${command}${shortcuts.map(({ label }) => ` and the shortcut "${label}"`).join("")}.`,
    `  What stands behind /${command} needs no publishing.`,
  ];
}
