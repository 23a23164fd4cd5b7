// Two Laurels on one record. The lock lets one of them run; where a database drops it, two are there for a moment, and then
// what holds is the record itself: the key of an event, the key of a credit, and the rows that are taken for a cap.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { realTimer } from "../../src/clock.ts";
import type { AccountId } from "../../src/core/ids.ts";
import { type OpenedStore, openStore } from "../../src/store/open.ts";
import { program } from "../support/parts.ts";
import { makeTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { postgresUrl } from "../support/services.ts";
import { checkCalls } from "../support/slack/check-calls.ts";
import type { Delivery } from "../support/slack/deliveries.ts";
import { type SlackServer, startSlackServer } from "../support/slack/server.ts";
import type { Workspace } from "../support/slack/workspace.ts";
import { deploy, PATIENCE_MS } from "./laurel-process.ts";
import { chooseSignals, creditsOn, deliverTo, helps } from "./wire-help.ts";

const CHILD = fileURLToPath(new URL("./unlocked-laurel.ts", import.meta.url));
const THANKS = "thank you so much, that fixed it";
const MARK = "white_check_mark";
/** More than may credit one person in a day. */
const SEVERAL = Array.from({ length: program.credit.caps.perHelperPerDay + 3 }, (_, number) => number);
const ASKERS = SEVERAL.map((number) => `asker${number}`);
/** Accounts of one person: no two of the askers' credits have an account in common. */
const HELPERS = SEVERAL.map((number) => `hank${number}`);

interface Stage {
  readonly server: SlackServer;
  readonly space: Workspace;
  readonly database: TestDatabase;
  readonly store: OpenedStore;
}

async function stage(people: readonly string[]): Promise<Stage> {
  const database = await makeTestDatabase(postgresUrl() as string);
  onTestFinished(() => database.drop());
  const store = await openStore({ url: database.url, timer: realTimer });
  onTestFinished(() => store.close());
  const server = await startSlackServer();
  onTestFinished(() => server.close());
  const space = server.addWorkspace("Contoso");
  for (const name of people) space.addPerson(name);
  await chooseSignals(store, `slack:${space.teamId}`, space.addChannel("general").id);
  return { server, space, database, store };
}

/** A Laurel that takes no lock. */
async function unlocked({ database, server, space }: Stage) {
  const given = [CHILD, database.url, server.api, space.botToken, space.signingSecret];
  const child = spawn(process.execPath, given, { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => ended(child));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: url } = await lines.next();
  return {
    url: String(url),
    async idle() {
      child.stdin.write("idle\n");
      await lines.next();
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const closed = once(child, "close");
  child.stdin?.end();
  await closed;
}

/** Two at once, and events that go to one or to both of them. */
async function two(on: Stage) {
  const [one, other] = await Promise.all([unlocked(on), unlocked(on)]);
  const both = [one.url, other.url];
  return {
    each: () => deliverTo(on.space, (number) => [both[number % 2] ?? ""]),
    both: () => deliverTo(on.space, (number) => (number % 2 ? both : both.toReversed())),
    async idle() {
      await one.idle();
      await other.idle();
      // What the first one put out last may have been taken by the other, and the other way round.
      await one.idle();
    },
  };
}

/** Links the accounts of these. */
const isOnePerson = ({ store, space }: Stage, names: readonly string[]): Promise<void> =>
  store.transact(async (tx) => {
    const at = realTimer.now();
    const account = (name: string) => `slack:${space.teamId}:${space.user(name).id}` as AccountId;
    const seen = [];
    for (const name of names)
      seen.push(await tx.accounts.ensure({ account: account(name), name, bot: false, at, inDm: false }));
    for (const { person } of seen.slice(1)) await tx.links.merge(person, seen[0]?.person ?? person, at);
  });

const again = ({ server }: Stage, deliveries: readonly Delivery[]) =>
  Promise.all(deliveries.map((delivery) => server.redeliver(delivery)));

const shown = ({ space }: Stage): number =>
  space
    .channel("general")
    .messages.filter(({ reactions }) => reactions.some(({ users }) => users.includes(space.bot.id))).length;

describe.skipIf(!postgresUrl())("on PostgreSQL, with events over HTTP", () => {
  test(
    "two that hear of the same help at once, by the same signals and by others, credit it once, and no pair past its cap",
    async () => {
      const on = await stage(["noor", "hank"]);
      const { server, space, store } = on;
      const [noor, hank] = [space.person("noor"), space.person("hank")];
      const laurels = await two(on);
      const all: (typeof asked)[] = [];
      laurels.both();
      let asked = await helps(noor, hank);
      all.push(asked);
      while (all.length < program.credit.caps.perPairPerMonth + 4) {
        asked = await helps(noor, hank);
        all.push(asked);
      }
      const before = server.deliveries.length;

      // One hears the words and the other sees the mark; then both hear and see everything.
      laurels.each();
      await Promise.all(
        all.flatMap(({ answer, question }) => [noor.replies(question, THANKS), noor.reacts(answer, MARK)]),
      );
      laurels.both();
      await again(on, server.deliveries.slice(before));
      await laurels.idle();

      const credits = await creditsOn(store);
      expect(credits.map(({ entries }) => entries)).toEqual(
        Array.from({ length: program.credit.caps.perPairPerMonth }, () => "recorded"),
      );
      expect(new Set(credits.map(({ question }) => question)).size).toBe(credits.length);
      expect(shown(on)).toBe(credits.length);
      expect(server.callsOf("conversations.open")).toEqual([]);
      checkCalls(server, { expectsRefusals: true });
    },
    2 * PATIENCE_MS,
  );

  test(
    "two that hear many askers thank the many accounts of one person at once credit them no more than the cap of a day",
    async () => {
      const on = await stage([...ASKERS, ...HELPERS]);
      const { server, space, store } = on;
      await isOnePerson(on, HELPERS);
      const laurels = await two(on);
      laurels.both();
      const answers = [];
      for (const number of SEVERAL)
        answers.push((await helps(space.person(ASKERS[number] ?? ""), space.person(HELPERS[number] ?? ""))).answer);
      const before = server.deliveries.length;

      laurels.each();
      await Promise.all(answers.map((answer, index) => space.person(ASKERS[index] ?? "").reacts(answer, MARK)));
      laurels.both();
      await again(on, server.deliveries.slice(before));
      await laurels.idle();

      const credits = await creditsOn(store);
      expect(credits.map(({ entries }) => entries)).toEqual(
        Array.from({ length: program.credit.caps.perHelperPerDay }, () => "recorded"),
      );
      expect(shown(on)).toBe(credits.length);
    },
    2 * PATIENCE_MS,
  );

  test(
    "a second one that is started ends and says why; when the first is gone it takes over, and what comes again is credited once",
    async () => {
      const on = await stage(["noor", "ada", "hank"]);
      const { server, space, store, database } = on;
      const [noor, ada, hank] = [space.person("noor"), space.person("ada"), space.person("hank")];
      const ports = [await freePort(), await freePort()] as const;
      const urls = ports.map((port) => `http://127.0.0.1:${port}/slack/main/events`);
      const deployment = await deploy({
        DATABASE_URL: database.url,
        SLACK_BOT_TOKEN: space.botToken,
        SLACK_SIGNING_SECRET: space.signingSecret,
        SLACK_API_URL: server.api,
        SLACK_READS_MESSAGES: "yes",
        LOG_LEVEL: "info",
      });
      const startAt = (port: number) => deployment.start({ SLACK_HTTP_PORT: String(port) });
      const first = startAt(ports[0]);
      await first.running();
      deliverTo(space, () => urls);

      const refused = await startAt(ports[1]).ended();
      const { answer } = await helps(noor, hank);
      await noor.reacts(answer, MARK);
      await server.until("its reaction", () => shown(on) === 1, PATIENCE_MS);
      await first.kill();
      const unheard = await helps(ada, hank);
      await ada.reacts(unheard.answer, MARK);
      const second = startAt(ports[1]);
      await second.running();
      await again(on, server.deliveries);
      await server.until("the other reaction", () => shown(on) === 2, PATIENCE_MS);
      await second.stop();

      expect(refused).toMatchObject({
        code: 1,
        said: expect.stringMatching(/running already .*Stop that process first/),
      });
      expect((await creditsOn(store)).map(({ entries }) => entries)).toEqual(["recorded", "recorded"]);
      expect(shown(on)).toBe(2);
    },
    2 * PATIENCE_MS,
  );
});

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
