// The platforms that the environment asks for. Each adapter is loaded only where it is used: its SDK costs memory and time.
import type { Timer } from "./clock.ts";
import type { Env } from "./env.ts";
import type { DiscordEnv, SlackEnv } from "./env-platforms.ts";
import type { Log } from "./log.ts";
import type { Platform } from "./platforms/platform.ts";
import { ConfigProblems } from "./program/problems.ts";
import type { Program } from "./program/schema.ts";

interface Shared {
  readonly timer: Timer;
  readonly log: Log;
}
export type DiscordOptions = DiscordEnv & Shared;
/** `command` is the one word that Slack publishes. */
export type SlackOptions = SlackEnv & Shared & { readonly command: string };

/** How an adapter is loaded and made. It connects to nothing before it is started. */
export interface Adapters {
  readonly discord?: (options: DiscordOptions) => Promise<Platform>;
  readonly slack?: (options: SlackOptions) => Promise<Platform>;
}

const ADAPTERS: Adapters = {};

/**
 * Makes the platforms that the environment asks for, but for the playground.
 * Throws ConfigProblems where it asks for one that this version does not have.
 */
export async function choosePlatforms(
  { discord, slack }: Pick<Env, "discord" | "slack">,
  { program, ...shared }: Shared & { readonly program: Program },
  adapters: Adapters = ADAPTERS,
): Promise<readonly Platform[]> {
  const missing = [
    ...(discord && !adapters.discord ? [{ path: "DISCORD_TOKEN", what: "Discord" }] : []),
    ...(slack && !adapters.slack ? [{ path: "SLACK_BOT_TOKEN", what: "Slack" }] : []),
  ];
  if (missing.length > 0)
    throw new ConfigProblems(
      missing.map(({ path, what }) => ({
        file: "environment",
        path,
        sentence: `is set, and this version of Laurel does not speak with ${what}; take it away`,
      })),
    );
  return [
    ...(discord && adapters.discord ? [await adapters.discord({ ...discord, ...shared })] : []),
    ...(slack && adapters.slack
      ? [await adapters.slack({ ...slack, ...shared, command: program.program.command })]
      : []),
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
