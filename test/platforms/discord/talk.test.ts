// What was said, fetched from Discord: in threads that nobody remembers, without rights, without intents.
import { RateLimitError } from "discord.js";
import { expect, test } from "vitest";
import type { MessageId } from "../../../src/core/ids.ts";
import type { Talk } from "../../../src/platforms/platform.ts";
import { newOnce, publicNotice } from "../../contracts/platform/stage.ts";
import { overwrite } from "../../support/discord/changing.ts";
import type { DiscordServer } from "../../support/discord/server.ts";
import { placeNamed, stage } from "./stage.ts";

const UNPRIVILEGED = {
  readsMessages: false,
  hearsMembers: false,
  before(server: DiscordServer) {
    server.gateway.portalIntents = 0;
  },
};

const told = (talk: Talk | "gone" | "forbidden"): Talk => {
  if (typeof talk === "string") throw new Error(`the talk is ${talk}`);
  return talk;
};
const words = (talk: Talk | "gone" | "forbidden") => told(talk).messages.map(({ text }) => text);

test("a message is looked up with its link, and without its text where that may not be read", async () => {
  const on = await stage(UNPRIVILEGED);
  const message = on.server.person("hank").writes("general", "use the guide");
  const ref = { place: on.place("general"), id: message.id as MessageId };

  expect(await on.platform.look(ref)).toEqual({
    ref: { place: { ...ref.place, readers: "members" }, id: ref.id },
    by: { account: on.account("hank"), name: "Hank", bot: false, foreign: false },
    at: on.timer.now(),
    files: 0,
    link: `https://discord.com/channels/${on.server.guild().id}/${message.channel_id}/${message.id}`,
  });
});

test("without the intent, what is written to Laurel and what it wrote itself come with their text", async () => {
  const on = await stage(UNPRIVILEGED);
  on.server.person("hank").writes("general", "use the guide");
  on.server.person("ada").writes("general", `${on.server.mention} how long?`);
  await on.platform.perform(
    { kind: "post", view: publicNotice("A year."), to: { place: on.place("general") } },
    newOnce(),
  );

  const [overheard, addressed, own] = words(await on.platform.talk(on.place("general"), 10));
  expect([overheard, addressed]).toEqual([undefined, ["how long?"]]);
  expect(own?.join("")).toContain("A year.");
});

test.for(["ViewChannel", "ReadMessageHistory"] as const)(
  "without %s nothing is told, where Discord would tell of an empty channel",
  async (right) => {
    const on = await stage();
    const question = on.server.person("ada").writes("general", "how long?");
    const thread = on.server.person("ada").startsThread("general", "How long", question);
    const below = placeNamed(on.server, "How long");
    overwrite(on.server, on.server.channel("general"), "laurel", { deny: [right] });
    await on.settled();

    expect(await on.platform.talk(on.place("general"), 10)).toBe("forbidden");
    expect(await on.platform.talk(below, 10)).toBe("forbidden");
    expect(await on.platform.look({ place: on.place("general"), id: question.id as MessageId })).toBe("forbidden");
    expect(thread.id).toBe(question.id);
  },
);

test("an archived thread that nobody remembers is told with its root and who opened it, by its id alone", async () => {
  const old = { root: "" };
  const on = await stage({
    before(server) {
      old.root = server.person("ada").writes("general", "how long?").id;
      const thread = server.person("hank").startsThread("general", "How long", { id: old.root });
      server.person("hank").writes(thread, "a year");
      server.person("hank").archives(thread);
    },
  });
  const { root: _root, parent: _parent, ...bare } = { root: "", ...placeNamed(on.server, "How long") };
  const talk = told(await on.platform.talk(bare, 10));

  expect(talk).toMatchObject({
    root: { ref: { place: { id: on.place("general").id } }, by: { account: on.account("ada") }, text: ["how long?"] },
    owner: on.account("hank"),
    messages: [{ ref: { place: { kind: "thread", parent: on.place("general").id, root: old.root } } }],
  });
  expect(words(talk)).toEqual([["a year"]]);
});

test("the message above a thread is found even where it is looked for in the thread", async () => {
  const on = await stage();
  const question = on.server.person("ada").writes("general", "how long?");
  on.server.person("ada").startsThread("general", "How long", question);
  const { parent: _parent, ...bare } = placeNamed(on.server, "How long");

  expect(await on.platform.look({ place: bare, id: question.id as MessageId })).toMatchObject({
    ref: { id: question.id, place: { id: on.place("general").id, kind: "channel" } },
  });
});

test("a thread that stands under no message has no root", async () => {
  const on = await stage();
  on.server.person("hank").writes(on.server.person("ada").startsThread("general", "Lunch"), "at noon");
  const talk = told(await on.platform.talk(placeNamed(on.server, "Lunch"), 10));

  expect(talk).not.toHaveProperty("root");
  expect(talk.owner).toBe(on.account("ada"));
  expect(words(talk)).toEqual([["at noon"]]);
});

test("a forum holds posts and no messages", async () => {
  const on = await stage();

  expect(await on.platform.talk(on.place("help"), 10)).toEqual({ messages: [] });
});

test("a webhook is a bot, and a forwarded message replies to nothing", async () => {
  const on = await stage();
  const { id } = on.server.person("ada").writes("general", "how long?");
  on.server.person("hank").writes("general", "a year", { replyTo: { id } });
  const [asked, reply] = on.server.world.messagesIn(on.server.channel("general").id);
  Object.assign(asked?.message ?? {}, { webhook_id: "1000000000000000001" });
  const before = told(await on.platform.talk(on.place("general"), 10));
  Object.assign(reply?.message.message_reference ?? {}, { type: 1 });
  const after = told(await on.platform.talk(on.place("general"), 10));

  expect(before.messages.map(({ by, replyTo }) => [by.bot, replyTo])).toEqual([
    [true, undefined],
    [false, id],
  ]);
  expect(after.messages[1]).not.toHaveProperty("replyTo");
});

test("where Discord asks to wait for longer than anybody would, look and talk say so", async () => {
  const on = await stage();
  const { id } = on.server.person("ada").writes("general", "how long?");
  const slow = { is: "rate limit", retryAfterMs: 60_000 } as const;
  on.server.faults.add("GET /channels/:channel/messages/:message", slow);
  on.server.faults.add("GET /channels/:channel/messages", slow);

  await expect(on.platform.look({ place: on.place("general"), id: id as MessageId })).rejects.toBeInstanceOf(
    RateLimitError,
  );
  await expect(on.platform.talk(on.place("general"), 5)).rejects.toBeInstanceOf(RateLimitError);
});
