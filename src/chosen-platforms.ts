// The platforms that the environment asks for. Each adapter is loaded only where it is used: its SDK costs memory and time.
import type { Timer } from "./clock.ts";
import type { ChoiceOption } from "./command/define.ts";
import type { Env } from "./env.ts";
import type { Log } from "./log.ts";
import type { DiscordOptions } from "./platforms/discord/index.ts";
import type { Platform } from "./platforms/platform.ts";
import type { SlackOptions } from "./platforms/slack/index.ts";
import { ConfigProblems } from "./program/problems.ts";
import type { Program } from "./program/schema.ts";

interface Shared {
  readonly timer: Timer;
  readonly log: Log;
}

/** How an adapter is loaded and made. It connects to nothing before it is started. */
export interface Adapters {
  readonly discord: (options: DiscordOptions) => Promise<Platform>;
  readonly slack: (options: SlackOptions) => Promise<Platform>;
}

const ADAPTERS: Adapters = {
  discord: async (options) => (await import("./platforms/discord/index.ts")).createDiscord(options),
  slack: async (options) => (await import("./platforms/slack/index.ts")).createSlack(options),
};

/** Makes the platforms that the environment asks for, but for the playground. */
export async function choosePlatforms(
  { discord, slack }: Pick<Env, "discord" | "slack">,
  { program, ...shared }: Shared & { readonly program: Program },
  adapters: Adapters = ADAPTERS,
): Promise<readonly Platform[]> {
  const choicesOf = (option: ChoiceOption) => option.options(program);
  return [
    ...(discord ? [await adapters.discord({ ...discord, ...shared, choicesOf })] : []),
    ...(slack ? [await adapters.slack({ ...slack, ...shared, command: program.program.command })] : []),
  ];
}

/** Throws ConfigProblems where nothing is left to run on. */
export function refuseNowhere(env: Pick<Env, "discord" | "slack" | "playground">): void {
  if (env.discord || env.slack || env.playground) return;
  throw new ConfigProblems([
    {
      file: "environment",
      path: "LAUREL_PLAYGROUND",
      sentence:
        "is off, and neither Discord nor Slack is set up, so there is nobody to talk to; set DISCORD_TOKEN or SLACK_BOT_TOKEN, or switch the playground on",
    },
  ]);
}
