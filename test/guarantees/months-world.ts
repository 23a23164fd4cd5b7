// One Laurel over a real Discord client and a real Bolt at once, on a record in a file, by a program clock that a test
// moves. It lives through months: after each step everything is told to it once more, and it is started anew.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { type App, startApp } from "../../src/app/app.ts";
import { ANNOUNCEMENTS, STAFF_CHANNEL } from "../../src/app/space-settings.ts";
import { openCache } from "../../src/cache.ts";
import { movableClock, realTimer } from "../../src/clock.ts";
import type { PlaceId, SpaceId } from "../../src/core/ids.ts";
import { createDiscord } from "../../src/platforms/discord/index.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import { createSlack } from "../../src/platforms/slack/index.ts";
import type { Program } from "../../src/program/schema.ts";
import { dayIds, nextLinkCode, rowIds } from "../../src/row-ids.ts";
import { type OpenedStore, openStore } from "../../src/store/open.ts";
import { addText, join as joinGuild } from "../support/discord/building.ts";
import { changeRole } from "../support/discord/changing.ts";
import { checkCalls as checkDiscord } from "../support/discord/checks.ts";
import type { Deed } from "../support/discord/interactions.ts";
import type { Person as OnDiscord } from "../support/discord/person.ts";
import { type DiscordServer, startDiscord } from "../support/discord/server.ts";
import type { ManualTimer } from "../support/manual-timer.ts";
import { knowledge, program, registry } from "../support/parts.ts";
import type { Row } from "../support/record.ts";
import { checkCalls as checkSlack } from "../support/slack/check-calls.ts";
import type { Delivery } from "../support/slack/deliveries.ts";
import type { Person as OnSlack } from "../support/slack/person.ts";
import { type SlackServer, startSlackServer } from "../support/slack/server.ts";
import type { Workspace } from "../support/slack/workspace.ts";
import { sleepingTimer } from "./sleeping-timer.ts";
import { chooseSignals } from "./wire-help.ts";

const LONGEST_MS = 2 * 60 * 60_000;
const DAY_MS = 86_400_000;
/** How far the clock moves at once: a week, so that what falls due in between is not passed by. */
const STRIDE_DAYS = 7;

export interface MonthsWorld {
  readonly discord: DiscordServer;
  readonly slack: SlackServer;
  readonly space: Workspace;
  readonly store: OpenedStore;
  readonly program: Program;
  onDiscord(name: string): OnDiscord;
  onSlack(name: string): OnSlack;
  /** The instant of the program clock. */
  now(): number;
  /** How often Laurel was started. */
  readonly starts: number;
  /** Lets something happen; then all of it is told once more, and Laurel is started anew, in turns before and after. */
  step<T>(deed: () => T | Promise<T>): Promise<T>;
  /** Waits until a deed on Discord is answered, and all that follows from it is done. */
  done(deed: Deed): Promise<void>;
  /** Resolves when all that arrived is answered and all that is due is sent. */
  settled(): Promise<void>;
  /** Moves the program clock on to a day, at nine in the morning. */
  becomes(date: string, time?: string): Promise<void>;
  /** Rows of the record past the store. */
  rows(statement: string): readonly Row[];
}

interface Run {
  readonly app: App;
  readonly timer: ManualTimer;
}

export async function monthsWorld(begins: string): Promise<MonthsWorld> {
  let run: Run | undefined;
  const now = () => run?.timer.now() ?? Date.parse(begins);
  const discord = await startDiscord({ now });
  const slack = await startSlackServer({ now });
  const { space, programHere } = furnish(discord, slack);
  const { store, query } = await openFile();
  await choosePlaces(store, discord, space);

  let starts = 0;
  const log = pino({ level: "silent" });
  async function start(): Promise<Run> {
    const timer = sleepingTimer(now());
    const shared = { timer, log, readsMessages: true };
    const platforms = [
      createDiscord({
        ...shared,
        hearsMembers: true,
        token: discord.token,
        apiUrl: discord.api,
        callsPerSecond: Number.MAX_SAFE_INTEGER,
      }),
      createSlack({
        ...shared,
        workspaces: [{ name: "contoso", botToken: space.botToken, appToken: space.appToken }],
        apiUrl: slack.api,
        command: program.program.command,
      }),
    ];
    if (starts === 0) await platforms[0]?.publish(registry.published, "apply");
    const app = await startApp({
      version: "0.0.0-test",
      program: programHere,
      knowledge,
      registry,
      platforms: platforms.map(withoutPace),
      store,
      cache: await openCache({ timer, log }),
      clock: movableClock(timer),
      timer,
      nextId: rowIds(timer),
      nextDayId: dayIds(timer),
      nextCode: nextLinkCode,
      log,
      startedAt: timer.now(),
    });
    starts++;
    run = { app, timer };
    // What was handed to Bolt's socket before it listened would be lost.
    await space.person("bea").opensHome();
    await settled();
    return run;
  }

  async function stop(): Promise<void> {
    if (!run) return;
    let isOver = false;
    const end = run.app.stop().finally(() => {
      isOver = true;
    });
    // Its graces are of the test's timer.
    while (!isOver) {
      run.timer.advance(1_000);
      await setImmediate();
    }
    await end;
  }

  async function settled(): Promise<void> {
    if (!run) return;
    const { app, timer } = run;
    const until = timer.now() + LONGEST_MS;
    for (;;) {
      await discord.gateway.delivered();
      await app.idle();
      const left = query(UNFINISHED);
      if (left.length === 0) return;
      const at = timer.nextDueAt();
      if (at === undefined || at > until) throw new Error(`still not at its end: ${JSON.stringify(left)}`);
      timer.advance(Math.max(0, at - timer.now()));
    }
  }

  async function tellAgain(told: number, events: readonly Delivery[]): Promise<void> {
    discord.gateway.redeliverAfter(told);
    for (const event of events) await slack.redeliver(event);
    await settled();
  }

  async function step<T>(deed: () => T | Promise<T>): Promise<T> {
    const [told, delivered] = [discord.gateway.told, slack.deliveries.length];
    const came = await deed();
    await settled();
    const events = slack.deliveries.slice(delivered).filter(({ kind }) => kind === "events_api");
    const first = starts % 2 === 0;
    if (first) await tellAgain(told, events);
    await stop();
    await start();
    if (!first) await tellAgain(told, events);
    return came;
  }

  await start();
  onTestFinished(async () => {
    await stop();
    await store.close();
    await Promise.all([discord.close(), slack.close()]);
    checkDiscord(discord);
    checkSlack(slack);
  });
  return {
    discord,
    slack,
    space,
    store,
    program: programHere,
    onDiscord: (name) => discord.person(name),
    onSlack: (name) => space.person(name),
    now,
    get starts() {
      return starts;
    },
    step,
    settled,
    async done(deed) {
      await deed.done();
      await settled();
    },
    async becomes(date, time = "09:00") {
      const to = Date.parse(`${date}T${time}:00Z`);
      while (now() < to) {
        run?.timer.advance(Math.min(to - now(), STRIDE_DAYS * DAY_MS));
        await settled();
      }
    },
    rows: query,
  };
}

const UNFINISHED = `
  select id, state from inbox where state in ('recorded', 'decided')
  union all select id, state from outbox where state in ('ready', 'sending')`;

/** Who is where, and what program.yaml and `/program setup` would say of it. */
function furnish(discord: DiscordServer, slack: SlackServer): { space: Workspace; programHere: Program } {
  const guild = discord.guild();
  const { world } = discord;
  addText(discord, guild, "news");
  // An administrator shows `/program` to staff.
  changeRole(discord, guild, "staff", { permissions: ["Administrator"] });
  joinGuild(world, guild, world.addUser("wes"));
  joinGuild(world, guild, world.addUser("amos"), [discord.role("awardee")]);
  joinGuild(world, guild, world.addUser("sid"), [discord.role("staff")]);

  const space = slack.addWorkspace("Contoso");
  for (const name of ["mirabel", "hank", "lena", "sam", "bea"]) space.addPerson(name);
  for (const name of ["general", "news"]) space.addChannel(name);
  space.addChannel("staff", { private: true, members: ["sam", "lena"] });
  const staff = space.addGroup("award-staff", ["sam"]);
  const leads = space.addGroup("award-leads", ["lena"]);
  const holders = space.addGroup("holders", ["mirabel"]);
  const lena = `slack:${space.teamId}:${space.user("lena").id}`;
  const none = { playground: [], discord: [], slack: [] };
  return {
    space,
    programHere: {
      ...program,
      awards: {
        ...program.awards,
        roles: { discord: { everyAwardee: [discord.role("awardee")], byExpertise: {} } },
      },
      roles: {
        ...program.roles,
        staff: { ...none, discord: [discord.role("staff")], slack: [staff.id] },
        lead: { ...none, slack: [leads.id] },
        awardee: { ...none, discord: [discord.role("awardee")], slack: [holders.id] },
      },
      regions: program.regions.map((region) =>
        region.id === "uk-ireland" ? { ...region, lead: { name: "Lena", accounts: [lena] } } : region,
      ) as Program["regions"],
    },
  };
}

async function choosePlaces(store: OpenedStore, discord: DiscordServer, space: Workspace): Promise<void> {
  const guild = `discord:${discord.guild().id}`;
  const team = `slack:${space.teamId}`;
  const place = (of: string, channel: { readonly id: string; readonly name?: string | null }) => ({
    space: of as SpaceId,
    id: `${of}:${channel.id}` as PlaceId,
    kind: "channel" as const,
    name: channel.name ?? "",
  });
  await chooseSignals(store, guild, discord.channel("general").id);
  await store.transact(async (tx) => {
    await tx.settings.set(team as SpaceId, STAFF_CHANNEL, place(team, space.channel("staff")));
    await tx.settings.set(guild as SpaceId, STAFF_CHANNEL, place(guild, discord.channel("staff")));
    await tx.settings.set(team as SpaceId, ANNOUNCEMENTS, place(team, space.channel("news")));
    await tx.settings.set(guild as SpaceId, ANNOUNCEMENTS, place(guild, discord.channel("news")));
  });
}

async function openFile() {
  const folder = await mkdtemp(join(tmpdir(), "laurel-months-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "laurel.db");
  const store = await openStore({ url: path, timer: realTimer });
  const reading = new DatabaseSync(path);
  onTestFinished(() => reading.close());
  return { store, query: (statement: string): readonly Row[] => reading.prepare(statement).all() };
}

const withoutPace = (platform: Platform): Platform => ({
  ...platform,
  limits: { ...platform.limits, delivery: { concurrency: 10, gapMs: 0 } },
});
