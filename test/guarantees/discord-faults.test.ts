// What goes wrong between Laurel and Discord, through the whole of Laurel: everybody gets what they are owed, once.
import { describe, expect, test } from "vitest";
import type { Effect } from "../../src/chat/effect.ts";
import { notice, say } from "../../src/chat/view.ts";
import { accountId } from "../../src/platforms/discord/ids.ts";
import { addGuild, addText } from "../support/discord/building.ts";
import { kickBot, overwrite } from "../support/discord/changing.ts";
import type { FaultKind } from "../support/discord/faults.ts";
import { type DiscordApp, discordApp } from "./discord-app.ts";

const QUESTION = "When are the awards granted?";
const ANSWER = /From: Award dates/;
const NEWS = "The renewal window is open.";
const CALLBACK = "POST /interactions/:id/:token/callback";
const MESSAGES = "POST /channels/:id/messages";
const THREADS = "POST /channels/:id/messages/:message/threads";

const news = (on: DiscordApp, name = "general"): Effect => ({
  kind: "post",
  view: notice(say`${NEWS}`, "public"),
  address: { to: "place", place: on.place(name) },
});
const told = ({ server }: DiscordApp, name: string, where: string, wanted: RegExp = ANSWER): number =>
  server.world.channels.has(where) || ["dm", "general", "staff"].includes(where)
    ? server
        .person(name)
        .sees(where)
        .filter(({ author, text }) => author === server.world.bot.username && wanted.test(text)).length
    : 0;

/** Everything that Laurel is asked for and does by itself, at once; gives how often each of it came in the end. */
async function everything(on: DiscordApp) {
  const { server } = on;
  const command = server.person("ada").runs("ask", { question: QUESTION });
  const mention = server.person("hank").writes("general", `${server.mention} ${QUESTION}`);
  server.person("sue").writes("dm", QUESTION);
  await on.putOut(on.place("general").space, news(on));
  await on.took(3);
  await on.settled();
  await command.answered();
  return {
    "a command": told(on, "ada", "general"),
    "a mention": told(on, "hank", mention.id),
    "a direct message": told(on, "sue", "dm"),
    "a message of its own": told(on, "hank", "general", new RegExp(NEWS)),
  };
}
const ONCE = { "a command": 1, "a mention": 1, "a direct message": 1, "a message of its own": 1 };

test.for<readonly [what: string, kind: FaultKind]>([
  ["a rate limit that is short", { is: "rate limit", retryAfterMs: 20 }],
  ["a rate limit of everything", { is: "rate limit", retryAfterMs: 20, scope: "global" }],
  ["a rate limit of a minute", { is: "rate limit", retryAfterMs: 60_000 }],
  ["an error before anything happened", { is: "error", status: 503, when: "before" }],
  ["an error after it happened", { is: "error", status: 502, when: "after" }],
  ["a connection that broke before anything happened", { is: "drop", when: "before" }],
  ["a connection that broke after it happened", { is: "drop", when: "after" }],
])("%s, at every call at once, costs nobody anything and says nothing twice", async ([, kind]) => {
  const on = await discordApp();
  for (const route of [CALLBACK, MESSAGES, MESSAGES, MESSAGES, THREADS]) on.server.faults.add(route, kind);

  const given = await everything(on);

  expect(given).toEqual(ONCE);
  expect(on.rows().inbox?.map(({ state }) => state)).toEqual(["done", "done", "done"]);
  expect(on.rows().outbox?.map(({ state }) => state)).toEqual(["sent"]);
});

test.for([
  ["that is resumed", true],
  ["that is not", false],
] as const)("what is said while the connection is lost, %s, is answered once", async ([, resumable]) => {
  const on = await discordApp();
  const { server } = on;
  server.person("hank").writes("general", `${server.mention} ${QUESTION}`);
  await on.took(1);
  await on.settled();
  server.gateway.drop({ resumable, hard: true });
  const unheard = server.person("ada").writes("general", `${server.mention} ${QUESTION}`);
  await server.calls.until("an answer", () => (told(on, "ada", unheard.id) > 0 ? true : undefined));
  await on.settled();

  expect(told(on, "ada", unheard.id)).toBe(1);
});

test("an event that Discord sends three times is answered once", async () => {
  const on = await discordApp();
  const { server } = on;
  const command = server.person("ada").runs("ask", { question: QUESTION });
  const mention = server.person("hank").writes("general", `${server.mention} ${QUESTION}`);
  for (const type of ["MESSAGE_CREATE", "MESSAGE_CREATE", "INTERACTION_CREATE", "INTERACTION_CREATE"])
    server.gateway.redeliver(type);
  await on.took(6);
  await on.settled();
  await command.answered();

  expect([told(on, "ada", "general"), told(on, "hank", mention.id)]).toEqual([1, 1]);
});

test("a question that was deleted before it arrived keeps nobody from being answered", async () => {
  const on = await discordApp();
  const { server } = on;
  server.gateway.holdBack("MESSAGE_CREATE");
  const gone = server.person("ada").writes("general", `${server.mention} ${QUESTION}`);
  server.person("ada").deletes(gone);
  await on.took(1);
  await on.settled();
  const mention = server.person("hank").writes("general", `${server.mention} ${QUESTION}`);
  await on.took(2);
  await on.settled();

  expect(told(on, "hank", mention.id)).toBe(1);
  expect(on.rows().inbox?.map(({ state }) => state)).toEqual(["done", "done"]);
});

test("an answer that takes long is announced in time, and then stands in the place of that", async () => {
  const on = await discordApp();
  const { server, timer } = on;
  const quick = on.slowCache();
  const command = server.person("ada").runs("ask", { question: QUESTION });
  await on.took(1);
  await server.calls.until("the wait", () => (on.rows().inbox?.length === 1 ? true : undefined));
  timer.advance(1_500);
  await command.answered();
  const meanwhile = server.person("ada").sees("general");
  quick();
  await command.done();
  await on.settled();

  expect(meanwhile.map(({ thinking }) => thinking)).toEqual([true]);
  expect(told(on, "ada", "general")).toBe(1);
  expect(server.person("ada").sees("general")).toHaveLength(1);
});

describe("what Laurel may not do ends as a visible failure", () => {
  test("and what stands in for it is done, once, where Laurel may not write", async () => {
    const on = await discordApp();
    const { server } = on;
    overwrite(server, server.channel("general"), "laurel", { deny: ["SendMessages"] });
    await on.putOut(on.place("general").space, news(on), news(on, "staff"));
    await on.settled();

    expect([told(on, "sue", "general", /./), told(on, "sue", "staff", new RegExp(NEWS))]).toEqual([0, 1]);
    expect(on.rows().outbox?.map(({ state, why }) => [state, why])).toEqual([
      ["failed", expect.stringMatching(/^forbidden/)],
      ["sent", null],
    ]);
  });

  test("and what stands in for it is done, once, where somebody's direct messages are closed", async () => {
    const on = await discordApp();
    const { server } = on;
    server.person("ada").closesDms();
    const address = { to: "account", account: accountId(server.person("ada").id) } as const;
    await on.putOut(on.place("general").space, { ...news(on), address } as Effect, news(on, "staff"));
    await on.settled();

    expect(told(on, "sue", "staff", new RegExp(NEWS))).toBe(1);
    expect(on.rows().outbox?.map(({ state, why }) => [state, why])).toEqual([
      ["failed", expect.stringMatching(/^closed/)],
      ["sent", null],
    ]);
  });
});

test.for<readonly [what: string, happens: (on: DiscordApp) => void]>([
  ["whose channel is deleted meanwhile", ({ server }) => server.deleteChannel(server.channel("general"))],
  ["from whose server Laurel is thrown out meanwhile", ({ server }) => kickBot(server, server.guild())],
  [
    "for which Laurel loses its rights meanwhile",
    ({ server }) =>
      overwrite(server, server.channel("general"), "laurel", {
        deny: ["ViewChannel", "SendMessages", "CreatePublicThreads"],
      }),
  ],
])("a question %s is given up, and elsewhere everything goes on", async ([, happens]) => {
  const on = await discordApp();
  const { server } = on;
  const elsewhere = addText(server, addGuild(server, "elsewhere"), "lounge");
  const held = server.faults.add(THREADS, { is: "slow", when: "before" });
  server.person("hank").writes("general", `${server.mention} ${QUESTION}`);
  await held.reached;
  happens(on);
  held.release();
  await on.settled();
  const mention = server.person("owner-of-elsewhere").writes(elsewhere, `${server.mention} ${QUESTION}`);
  await on.took(2);
  await on.settled();

  expect(told(on, "owner-of-elsewhere", mention.id)).toBe(1);
  expect(on.rows().inbox?.map(({ state }) => state)).toEqual(["done", "done"]);
});

test("a thread that folds itself away meanwhile is answered in all the same", async () => {
  const on = await discordApp();
  const { server } = on;
  const thread = server.person("hank").startsThread("general", "Dates");
  const held = server.faults.add(MESSAGES, { is: "slow", when: "before" });
  server.person("hank").writes(thread, `${server.mention} ${QUESTION}`);
  await held.reached;
  server.person("hank").archives(thread);
  held.release();
  await on.settled();

  expect(told(on, "hank", thread.id)).toBe(1);
});
