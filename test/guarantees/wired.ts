// All of Laurel over a real Discord client and a real Bolt, each at its platform's server on loopback, for one test.
// What was sent is looked through at the end, and so is the log: nothing that people wrote, and no secret, is in it.
import { setImmediate } from "node:timers/promises";
import { pino } from "pino";
import { expect, onTestFinished } from "vitest";
import { type App, startApp } from "../../src/app/app.ts";
import { openCache } from "../../src/cache.ts";
import { movableClock } from "../../src/clock.ts";
import { createDiscord } from "../../src/platforms/discord/index.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import { createSlack } from "../../src/platforms/slack/index.ts";
import { dayIds, nextLinkCode, rowIds } from "../../src/row-ids.ts";
import { IN_MEMORY, type OpenedStore, openStore } from "../../src/store/open.ts";
import { checkCalls as checkDiscord } from "../support/discord/checks.ts";
import type { Deed } from "../support/discord/interactions.ts";
import { type DiscordServer, startDiscord } from "../support/discord/server.ts";
import { type ManualTimer, manualTimer } from "../support/manual-timer.ts";
import { knowledge, program, registry } from "../support/parts.ts";
import { checkCalls as checkSlack } from "../support/slack/check-calls.ts";
import { type SlackServer, startSlackServer } from "../support/slack/server.ts";
import type { Workspace } from "../support/slack/workspace.ts";
import { chooseSignals } from "./wire-help.ts";

export interface Wired {
  readonly discord: DiscordServer;
  readonly slack: SlackServer;
  readonly space: Workspace;
  readonly timer: ManualTimer;
  readonly store: OpenedStore;
  readonly app: App;
  /** Lines of the log, at its most talkative. */
  readonly log: readonly string[];
  /** Waits until a deed on Discord is answered. */
  done(deed: Deed): Promise<void>;
  /** Resolves when all that arrived is answered and all that is due is sent. */
  settled(): Promise<void>;
}

export interface WiredOptions {
  /** Whether every signal of help is chosen for #general of both; else nothing is. */
  readonly credits?: boolean;
  /** Both platforms take what is sent as fast as it comes, where a test sends very much. */
  readonly unpaced?: boolean;
}

export async function wired({ credits = false, unpaced = false }: WiredOptions = {}): Promise<Wired> {
  const timer = manualTimer(Date.now());
  const discord = await startDiscord({ now: timer.now });
  const slack = await startSlackServer({ now: timer.now });
  const space = slack.addWorkspace("Contoso");
  for (const name of ["ada", "hank", "sam", "alma"]) space.addPerson(name, { isAdmin: name === "alma" });
  for (const name of ["general", "help"]) space.addChannel(name);
  space.addChannel("staff", { private: true, members: ["sam"] });
  const group = space.addGroup("award-staff", ["sam"]);

  const log: string[] = [];
  const logger = pino({ level: "trace" }, { write: (line: string) => void log.push(line) });
  const shared = { timer, log: logger, readsMessages: true };
  const onDiscord = createDiscord({
    ...shared,
    token: discord.token,
    apiUrl: discord.api,
    ...(unpaced ? { callsPerSecond: Number.MAX_SAFE_INTEGER } : {}),
  });
  const onSlack = createSlack({
    ...shared,
    workspaces: [{ name: "contoso", botToken: space.botToken, appToken: space.appToken }],
    apiUrl: slack.api,
    command: program.program.command,
  });
  await onDiscord.publish(registry.published, "apply");
  const store = await openStore({ url: IN_MEMORY, timer });
  if (credits) {
    const guild = `discord:${discord.guild().id}` as const;
    await chooseSignals(store, guild, discord.channel("general").id);
    await chooseSignals(store, `slack:${space.teamId}`, space.channel("general").id);
  }
  const nextId = rowIds(timer);
  const app = await startApp({
    version: "0.0.0-test",
    program: {
      ...program,
      answers: { ...program.answers, perPersonPerMinute: 1_000 },
      roles: {
        ...program.roles,
        staff: { playground: [], discord: [discord.role("staff")], slack: [group.id] },
      },
    },
    knowledge,
    registry,
    platforms: unpaced ? [onDiscord, onSlack].map(withoutPace) : [onDiscord, onSlack],
    store,
    cache: await openCache({ timer, log: logger }),
    clock: movableClock(timer, timer.now()),
    timer,
    nextId,
    nextDayId: dayIds(timer),
    nextCode: nextLinkCode,
    log: logger,
    startedAt: timer.now(),
  });
  // What was handed to Bolt's socket before it listened would be lost.
  await space.person("hank").dms("hello");
  const settled = async () => {
    await discord.gateway.delivered();
    await app.idle();
  };
  await settled();
  onTestFinished(async () => {
    let isOver = false;
    void app.stop().finally(() => {
      isOver = true;
    });
    // Its graces are of the test's timer.
    while (!isOver) {
      timer.advance(1_000);
      await setImmediate();
    }
    await store.close();
    await Promise.all([discord.close(), slack.close()]);
    checkDiscord(discord);
    checkSlack(slack);
    expect(secretsIn(log, { discord, slack, space })).toEqual([]);
  });
  return {
    discord,
    slack,
    space,
    timer,
    store,
    app,
    log,
    settled,
    async done(deed) {
      await deed.done();
      await settled();
    },
  };
}

const withoutPace = (platform: Platform): Platform => ({
  ...platform,
  limits: { ...platform.limits, delivery: { concurrency: 10, gapMs: 0 } },
});

function secretsIn(log: readonly string[], { discord, slack, space }: Pick<Wired, "discord" | "slack" | "space">) {
  const secrets = [
    discord.token,
    space.botToken,
    space.appToken,
    space.signingSecret,
    `${slack.world.origin}/respond/`,
    ...[...discord.interactions.values()].map(({ token }) => token),
  ];
  return log.filter((line) => secrets.some((secret) => line.includes(secret)));
}
