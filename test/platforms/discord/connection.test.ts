// The connection to Discord: refused with words, lost and found again, closed in order.
import { expect, test } from "vitest";
import { plainText } from "../../../src/chat/rich.ts";
import { DiscordProblem } from "../../../src/platforms/discord/problem.ts";
import type { Platform } from "../../../src/platforms/platform.ts";
import { scriptedInlet } from "../../contracts/platform/scripted-inlet.ts";
import { newOnce, publicNotice } from "../../contracts/platform/stage.ts";
import { overwrite } from "../../support/discord/changing.ts";
import { followed } from "./following.ts";
import { type Stage, stage } from "./stage.ts";

const MESSAGE_CONTENT = 1 << 15;
const MEMBERS = 1 << 1;
const problemOf = (platform: Platform): Promise<Error> =>
  platform
    .start(
      scriptedInlet(() => platform, []),
      [],
    )
    .then(
      () => new Error("it started"),
      (error: Error) => error,
    );
const heard = ({ inlet }: Stage) =>
  inlet.taken.flatMap((event) => (event.kind === "message" ? [plainText(event.text ?? [])] : []));

test("a wrong token is refused with a sentence for the operator, and stands in none", async () => {
  const on = await stage();
  const problem = await problemOf(on.again({ token: "a-wrong.token" }));

  expect(problem).toBeInstanceOf(DiscordProblem);
  expect(problem.message).toMatch(/does not know this bot token/);
  expect([problem.message, ...on.logged].join()).not.toContain("a-wrong.token");
});

test.for([
  ["Message Content", { readsMessages: true, hearsMembers: false }, MEMBERS],
  ["Server Members", { readsMessages: false, hearsMembers: true }, MESSAGE_CONTENT],
] as const)(
  "when the %s intent is switched off, the start says so, and how to go on without it",
  async ([name, asked, left]) => {
    const on = await stage({ readsMessages: false, hearsMembers: false });
    on.server.gateway.portalIntents = left;
    const identifies = () => on.server.calls.frames.filter(({ from, op }) => from === "bot" && op === 2).length;
    const before = identifies();
    const problem = await problemOf(on.again(asked));

    expect(problem).toBeInstanceOf(DiscordProblem);
    expect(problem.message).toContain(`${name} intent`);
    expect(problem.message).toMatch(/discord\.com\/developers.*Privileged Gateway Intents.*without it Laurel/);
    expect(identifies() - before).toBe(1);
  },
);

test("without the settings that need them, no privileged intent is asked for", async () => {
  const on = await stage({
    readsMessages: false,
    hearsMembers: false,
    before: (server) => {
      server.gateway.portalIntents = 0;
    },
  });

  expect(on.platform.connected()).toBe(true);
  expect(on.platform.can["message text"]).toMatchObject({ reason: expect.stringMatching(/Message Content/) });
});

test("after a broken connection the session is taken up, and nothing is missed or taken twice", async () => {
  const on = await stage();
  on.server.gateway.drop();
  await on.server.calls.until("the end of the connection", () =>
    on.server.gateway.sockets.size === 0 ? true : undefined,
  );
  const wasUp = on.platform.connected();
  on.server.person("ada").writes("general", "while you were away");
  await on.server.calls.until("a resumed session", () => resumed(on));
  await on.settled();

  expect([wasUp, on.platform.connected()]).toEqual([false, true]);
  expect(heard(on)).toEqual(["while you were away"]);
});

const resumed = ({ server }: Stage) => server.calls.frames.find(({ from, t }) => from === "server" && t === "RESUMED");

test("what was said while no session could be taken up is read afterwards, the oldest first", {
  timeout: 20_000,
}, async () => {
  const on = await stage();
  on.server.gateway.drop({ resumable: false });
  await on.server.calls.until("the end of the connection", () =>
    on.server.gateway.sockets.size === 0 ? true : undefined,
  );
  const ada = on.server.person("ada");
  ada.writes("general", "first");
  ada.writes("general", "second");
  const { post } = ada.posts("help", "How long?", "third");
  const end = await on.server.calls.until(
    "what was missed in the post",
    () => on.server.calls.of(`GET /channels/${post.id}/messages`)[0]?.status,
  );
  await on.settled();

  expect(end).toBe(200);
  expect(heard(on)).toEqual(["first", "second", "third"]);
});

test("a start reads what was said since the run before, within an hour, where it may look", async () => {
  const on = await stage();
  const ada = on.server.person("ada");
  ada.writes("general", "long ago");
  on.timer.advance(2 * 60 * 60_000);
  const stopped = on.platform.stop(0);
  on.timer.advance(0);
  await stopped;
  const lastTakenAt = on.timer.now();
  on.timer.advance(60_000);
  ada.writes("general", `${on.server.mention} who can nominate?`);
  on.server.person("sue").writes("staff", "unseen");
  overwrite(on.server, on.server.channel("staff"), on.server.world.bot.username, {
    deny: ["ReadMessageHistory"],
    allow: ["ViewChannel"],
  });

  const next = on.again();
  const inlet = scriptedInlet(() => next, []);
  const { inlet: following, settled } = followed(on.server, { ...inlet, lastTakenAt });
  await next.start(following, []);
  await on.server.calls.until(
    "what was missed",
    () => on.server.calls.of(`GET /channels/${on.server.channel("general").id}/messages`)[0]?.status,
  );
  await settled();

  expect(inlet.taken).toMatchObject([{ kind: "message", toBot: true, text: ["who can nominate?"] }]);
});

test("a message that was missed has the key under which it would have come", async () => {
  const on = await stage();
  on.server.person("ada").writes("general", "hello");
  await on.settled();
  const next = on.again();
  const inlet = scriptedInlet(() => next, []);
  const { inlet: following, settled } = followed(on.server, { ...inlet, lastTakenAt: on.timer.now() - 1000 });
  await next.start(following, []);
  await on.server.calls.until("what was missed", () => on.server.calls.of("GET /channels/:id/messages").at(-1)?.status);
  await settled();

  expect(inlet.taken.map(({ key, at }) => [key, at])).toEqual(on.inlet.taken.map(({ key, at }) => [key, at]));
});

test("a handler that fails ends neither the process nor the ones after it", async () => {
  const on = await stage();
  on.inlet.failNext();
  on.server.person("ada").writes("general", "one");
  on.server.person("ada").writes("general", "two");
  await on.settled();

  expect(heard(on)).toEqual(["one", "two"]);
  expect(on.platform.connected()).toBe(true);
  expect(on.logged.join()).toContain("an event could not be taken");
});

test("what was said, and to whom, never reaches the log, even when Discord refuses it", async () => {
  const on = await stage();
  on.server.faults.add("POST /channels/:id/messages", { is: "refused", as: "missing permissions" });
  await on.platform.perform(
    { kind: "post", view: publicNotice("Grace is a candidate."), to: { place: on.place("general") } },
    newOnce(),
  );
  const log = on.logged.join("");

  expect(log).toContain("50013");
  expect(log).not.toContain("Grace");
});

test("a stop closes the session, and nothing of it stays", async () => {
  const on = await stage();
  const stopped = on.platform.stop(0);
  on.timer.advance(0);
  await stopped;

  expect(on.platform.connected()).toBe(false);
  expect(on.timer.nextDueAt()).toBeUndefined();
  await on.server.calls.until("the end of the connection", () =>
    on.server.gateway.sockets.size === 0 ? true : undefined,
  );
});

test("a stop does not wait longer than its grace for what is under way", async () => {
  const on = await stage();
  const { reached, release } = on.inlet.holdNext();
  on.server.person("ada").writes("general", "hello");
  await reached;
  const stopped = on.platform.stop(5_000);
  on.timer.advance(5_000);
  await stopped;
  release();

  expect(on.platform.connected()).toBe(false);
});

test.for([
  [4004, /does not know this bot token.*Reset Token.*start Laurel again/],
  [4014, /Privileged Gateway Intents/],
] as const)(
  "when Discord ends it for good with %d while Laurel runs, the log says what to do",
  async ([code, words]) => {
    const { server, platform, logged } = await stage();

    server.gateway.drop({ code });

    await expect.poll(() => logged.find((line) => line.includes("for good"))).toMatch(words);
    expect(platform.connected()).toBe(false);
  },
);

test("a Discord that cannot be reached is told in words for the operator", async () => {
  const on = await stage();
  const problem = await problemOf(on.again({ apiUrl: "http://127.0.0.1:1/api" }));

  expect(problem).toBeInstanceOf(DiscordProblem);
  expect(problem.message).toMatch(/could not be reached/);
});

test("a packet that cannot be read harms nothing that comes after it", async () => {
  const on = await stage();
  const channel = on.server.channel("general");
  on.server.emitIn(channel, "MESSAGE_REACTION_ADD", () => ({
    channel_id: channel.id,
    guild_id: channel.guild_id,
    message_id: "1",
    user_id: "2",
  }));
  on.server.person("ada").writes("general", "still there?");
  await on.settled();

  expect(heard(on)).toEqual(["still there?"]);
  expect(on.logged.join()).toContain("a packet could not be read");
});
