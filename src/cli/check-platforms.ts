// The doctor's look at Discord and Slack: reachable, tokens taken, intents and scopes given, clocks together.
import type { ProgramClock, Timer } from "../clock.ts";
import type { DiscordEnv, SlackEnv, SlackWorkspace } from "../env-platforms.ts";
import { neededScopes } from "../platforms/slack/needs.ts";
import { clockSkew } from "./clock-skew.ts";
import { discordApplication, discordBot } from "./discord-api.ts";
import type { Examination } from "./examination.ts";
import { slackSelf, slackSocket } from "./slack-api.ts";

export interface CheckParts {
  readonly timer: Timer;
  readonly clock: ProgramClock;
}

/** Looks at the application that DISCORD_TOKEN belongs to. */
export async function checkDiscord(
  examination: Examination,
  env: DiscordEnv,
  { timer, clock }: CheckParts,
): Promise<void> {
  const bot = await examination.check(
    "Discord",
    () => discordBot(env, timer),
    (name) => `signed in as ${name}`,
  );
  if (bot === undefined) return;
  const application = await examination.check(
    "  application",
    () => discordApplication(env, timer),
    ({ id, name }) => `${name} (${id})`,
  );
  if (!application) return;
  const { mayReadMessages, isPublic, headers } = application;
  if (env.readsMessages && !mayReadMessages)
    await examination.fault(
      "  intents",
      "DISCORD_READS_MESSAGES is yes, and the Message Content intent is off, so Discord will not let Laurel in. Switch it on in the Developer Portal: the application, Bot, Privileged Gateway Intents, Message Content Intent.",
    );
  else
    await examination.well(
      "  intents",
      env.readsMessages ? "Message Content is on, and asked for" : "no privileged intent is asked for",
    );
  if (isPublic)
    await examination.warning(
      "  bot",
      "anybody can add it to a server of theirs. Unless you want that, switch Public Bot off in the Developer Portal, under Bot.",
    );
  await tellSkew(examination, headers, clock);
}

/** Looks at each workspace's app. */
export async function checkSlack(
  examination: Examination,
  env: SlackEnv,
  { timer, clock }: CheckParts,
  needs: typeof neededScopes = neededScopes,
): Promise<void> {
  for (const workspace of env.workspaces) {
    const name = `Slack ${workspace.name}`;
    const self = await examination.check(
      name,
      () => slackSelf(workspace, env, timer),
      ({ team, bot }) => `signed in to ${team} as ${bot}`,
    );
    if (!self) continue;
    await tellScopes(examination, self.scopes, needs(env));
    await tellWayIn(examination, workspace, env, timer);
    await tellSkew(examination, self.headers, clock);
  }
}

async function tellScopes(
  examination: Examination,
  given: readonly string[] | undefined,
  needed: ReturnType<typeof neededScopes>,
): Promise<void> {
  if (!given) return examination.warning("  scopes", "Slack did not tell which scopes the token has");
  const missing = needed.filter(({ name }) => !given.includes(name));
  if (missing.length === 0) return examination.well("  scopes", `all ${needed.length} are given`);
  await examination.fault(
    "  scopes",
    [
      "Missing:",
      ...missing.map(({ name, to }) => `  ${name}, to ${to}`),
      'Put the output of "npx laurel manifest slack" in as the app\'s manifest (App Manifest), then reinstall the app.',
    ].join("\n"),
  );
}

async function tellWayIn(
  examination: Examination,
  { name, appToken }: SlackWorkspace,
  env: SlackEnv,
  timer: Timer,
): Promise<void> {
  if (appToken !== undefined) {
    await examination.check(
      "  socket",
      () => slackSocket(name, appToken, env, timer),
      () => "Socket Mode opens",
    );
    return;
  }
  const { host, port } = env.http ?? {};
  await examination.well("  requests", `Slack's are waited for at http://${host}:${port}/slack/${name}/events`);
}

async function tellSkew(examination: Examination, headers: Headers, clock: ProgramClock): Promise<void> {
  const skew = clockSkew(headers, clock.now());
  if (!skew) return;
  if (skew.kind === "fault") await examination.fault("  clock", skew.words);
  else if (skew.kind === "warning") await examination.warning("  clock", skew.words);
  else await examination.well("  clock", skew.words);
}
