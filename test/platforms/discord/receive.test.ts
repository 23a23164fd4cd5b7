// What happens on Discord, as Laurel hears of it.
import { expect, test } from "vitest";
import { plainText } from "../../../src/chat/rich.ts";
import { accountId } from "../../../src/platforms/discord/ids.ts";
import { scriptedInlet } from "../../contracts/platform/scripted-inlet.ts";
import { newOnce, publicNotice } from "../../contracts/platform/stage.ts";
import { addText } from "../../support/discord/building.ts";
import { inviteBot, kickBot } from "../../support/discord/changing.ts";
import { post } from "../../support/discord/posting.ts";
import type { DiscordServer } from "../../support/discord/server.ts";
import { stage } from "./stage.ts";

/** Who may do everything there. */
const ownerOf = (server: DiscordServer) =>
  server.person(server.world.users.get(server.guild().owner_id)?.username ?? "");

test("a DM of which nothing was known before arrives, and is Laurel's alone to answer", async () => {
  const { server, inlet, settled } = await stage();
  server.person("ada").writes("dm", "hello");
  await settled();

  expect(inlet.last("message")).toMatchObject({
    toBot: true,
    text: ["hello"],
    by: { account: accountId(server.person("ada").id), name: "Ada" },
    place: { space: "discord:dm", kind: "dm", readers: "one" },
    handle: { canHide: true, mayOpenForm: false },
  });
});

test("without the intent, what is not written to Laurel comes without its text, and what is comes with it", async () => {
  const { server, inlet, settled } = await stage({ readsMessages: false });
  const ada = server.person("ada");
  ada.writes("general", "how long does an award last?");
  ada.writes("general", `${server.mention} how long does an award last?`);
  ada.writes("dm", "how long does an award last?");
  await settled();

  const texts = inlet.taken.map((event) => (event.kind === "message" ? event.text?.join("") : ""));
  expect(texts).toEqual([undefined, "how long does an award last?", "how long does an award last?"]);
});

test("a mention is cut out wherever it stands, and other people stay people", async () => {
  const { server, inlet, settled, account } = await stage();
  const hank = server.person("hank");
  server
    .person("ada")
    .writes("general", `hey ${server.mention} is ${hank.mention} eligible in <#${server.channel("help").id}>?`);
  await settled();

  expect(inlet.last("message").text).toMatchObject([
    "hey is ",
    { person: { account: account("hank"), name: "Hank" } },
    " eligible in ",
    { place: { name: "help", kind: "forum" } },
    "?",
  ]);
});

test("a reply to Laurel that notifies it is to Laurel", async () => {
  const { server, inlet, settled, platform, place } = await stage();
  await platform.perform({ kind: "post", view: publicNotice("A year."), to: { place: place("general") } }, newOnce());
  const [answer] = server.person("ada").sees("general");
  server.person("ada").writes("general", "and then?", { replyTo: { id: answer?.id ?? "" } });
  await settled();

  expect(inlet.last("message")).toMatchObject({ toBot: true, text: ["and then?"], replyTo: { id: answer?.id } });
});

test("Laurel does not hear itself, neither its messages nor its reactions", async () => {
  const { server, inlet, settled, platform, place } = await stage();
  const posted = await platform.perform(
    { kind: "post", view: publicNotice("A year."), to: { place: place("general") } },
    newOnce(),
  );
  const on = posted.kind === "sent" && posted.ref;
  if (on) await platform.perform({ kind: "react", emoji: "👏", on }, newOnce());
  await settled();

  expect(server.person("ada").sees("general")).toMatchObject([{ reactions: { "👏": [server.world.bot.username] } }]);
  expect(inlet.taken).toEqual([]);
});

test("what another bot or a webhook wrote is called a bot's", async () => {
  const { server, inlet, settled } = await stage();
  const message = server.person("robot").writes("general", "beep");
  const channel = server.channel("general");
  const { author } = server.person("ada").writes("general", "hello");
  server.emitIn(channel, "MESSAGE_CREATE", () => ({
    ...message,
    id: String(BigInt(message.id) + 1n),
    author,
    webhook_id: "1",
    guild_id: channel.guild_id,
  }));
  await settled();

  expect(inlet.taken.map(({ by }) => by.bot)).toEqual([true, false, true]);
});

test("a message that only unfolds its link was not edited", async () => {
  const { server, inlet, settled } = await stage();
  const message = server.person("ada").writes("general", "see https://example.org");
  const channel = server.channel("general");
  server.emitIn(channel, "MESSAGE_UPDATE", () => ({
    ...message,
    guild_id: channel.guild_id,
    embeds: [{ title: "Example" }],
  }));
  await settled();

  expect(inlet.taken.map(({ kind }) => kind)).toEqual(["message"]);
});

test("an edit and its redelivery have one key, and a further edit another", async () => {
  const { server, inlet, settled, timer } = await stage();
  const ada = server.person("ada");
  const message = ada.writes("general", "helo");
  timer.advance(1000);
  ada.edits(message, "hello");
  server.gateway.redeliver();
  timer.advance(1000);
  ada.edits(message, "hello!");
  await settled();

  const keys = inlet.taken.filter(({ kind }) => kind === "edited").map(({ key }) => key);
  expect([keys[0] === keys[1], keys[0] === keys[2], keys.length]).toEqual([true, false, 3]);
});

test("messages that are deleted in bulk are each told, in the post they stood in", async () => {
  const { server, inlet, settled, place } = await stage();
  const ada = server.person("ada");
  const { post: thread, message } = ada.posts("help", "How long?", "How long does an award last?");
  const ids = [message.id, ...["one", "two"].map((words) => ada.writes(thread, words).id)];
  ownerOf(server).deletesAll(
    thread,
    ids.map((id) => ({ id })),
  );
  await settled();

  const deleted = inlet.taken.filter((event) => event.kind === "deleted");
  expect(deleted.map(({ ref }) => ref.id)).toEqual(ids);
  for (const event of deleted) expect(event.place).toMatchObject({ kind: "post", parent: place("help").id });
});

test("reactions that a moderator takes off at once, all of them or all of one emoji, tell nothing", async () => {
  const { server, inlet, settled } = await stage();
  const message = server.person("hank").writes("general", "use the guide");
  for (const emoji of ["✅", "👏"]) server.person("ada").reacts(message, emoji);
  const moderator = ownerOf(server);
  moderator.clearsReactions(message, "✅");
  moderator.clearsReactions(message);
  server.person("ada").reacts(message, "✅");
  await settled();

  const reactions = inlet.taken.filter((event) => event.kind === "reaction");
  expect(reactions.map(({ emoji, added }) => [emoji, added])).toEqual([
    ["✅", true],
    ["👏", true],
    ["✅", true],
  ]);
  expect(server.world.findMessage(message.id)?.reactions.size).toBe(1);
});

test("without privileged intents, a check mark in a thread that nobody remembers tells channel and author", async () => {
  const old = { answer: "" };
  const on = await stage({
    readsMessages: false,
    hearsMembers: false,
    before(server) {
      server.gateway.portalIntents = 0;
      const question = server.person("ada").writes("general", "how long?");
      const thread = server.person("ada").startsThread("general", "How long", question);
      old.answer = server.person("hank").writes(thread, "a year").id;
      server.person("ada").archives(thread);
    },
  });
  on.server.person("ada").reacts({ id: old.answer }, "✅");
  on.server.person("ada").unreacts({ id: old.answer }, "✅");
  // The thread is looked up before anything is handed over.
  while (on.inlet.taken.length < 2) await on.settled();

  const reactions = on.inlet.taken.filter((event) => event.kind === "reaction");
  expect(reactions.map(({ added, author }) => [added, author])).toEqual([
    [true, on.account("hank")],
    [false, undefined],
  ]);
  for (const { place } of reactions)
    expect(place).toMatchObject({
      kind: "thread",
      parent: on.place("general").id,
      root: expect.stringMatching(/^\d+$/),
    });
});

test("a reaction on a message of long ago names its author, without one call to Discord", async () => {
  const { server, inlet, settled, account } = await stage();
  const message = server.person("hank").writes("general", "use the guide");
  await settled();
  const before = server.calls.calls.length;
  server.person("ada").reacts(message, "✅");
  await settled();

  expect(inlet.last("reaction")).toMatchObject({
    author: account("hank"),
    by: { account: account("ada") },
    emoji: "✅",
  });
  expect(server.calls.calls.length).toBe(before);
});

test("a reaction that is put on again after it was taken off is an event of its own", async () => {
  const { server, inlet, settled } = await stage();
  const message = server.person("hank").writes("general", "use the guide");
  const ada = server.person("ada");
  ada.reacts(message, "✅");
  ada.unreacts(message, "✅");
  ada.reacts(message, "✅");
  await settled();

  const reactions = inlet.taken.filter(({ kind }) => kind === "reaction");
  expect(new Set(reactions.map(({ key }) => key)).size).toBe(3);
});

test("a reaction in another run is an event of its own, even where both runs count alike", async () => {
  let id = "";
  const on = await stage({
    before(server) {
      id = server.person("hank").writes("general", "use the guide").id;
    },
  });
  const ada = on.server.person("ada");
  ada.reacts({ id }, "✅");
  await on.settled();
  const stopped = on.platform.stop(0);
  on.timer.advance(0);
  await stopped;
  ada.unreacts({ id }, "✅");
  const next = on.again();
  const inlet = scriptedInlet(() => next, []);
  const { settled } = await on.start(inlet, next);
  ada.reacts({ id }, "✅");
  await settled();

  expect(inlet.last("reaction").on.id).toBe(on.inlet.last("reaction").on.id);
  expect(inlet.last("reaction").key).not.toBe(on.inlet.last("reaction").key);
});

test("the solved tag of a post that was archived before Laurel came is heard", async () => {
  const old: { id?: string } = {};
  const { server, inlet, settled, account } = await stage({
    before(server) {
      const { post } = server.person("ada").posts("help", "My build fails", "It says no.", ["question"]);
      server.person("ada").archives(post);
      old.id = post.id;
    },
  });
  server.person("ada").tags(old.id ?? "", ["question", "solved"]);
  await settled();

  expect(inlet.last("tagged")).toMatchObject({
    owner: account("ada"),
    tags: ["question", "solved"],
    post: { kind: "post", name: "My build fails" },
  });
});

test("a post that changes in another way has no new tags", async () => {
  const { server, inlet, settled } = await stage();
  const { post } = server.person("ada").posts("help", "My build fails", "It says no.", ["question"]);
  await settled();
  server.person("ada").archives(post);
  await settled();

  expect(inlet.taken.filter(({ kind }) => kind === "tagged")).toEqual([]);
});

test("a message in a thread that nobody remembers knows its channel, and costs one call for all that follow", async () => {
  const old: { id?: string } = {};
  const { server, inlet, settled, place } = await stage({
    before(server) {
      const thread = server.person("ada").startsThread("general", "Old matters");
      server.person("ada").archives(thread);
      old.id = thread.id;
    },
  });
  server.person("hank").writes(old.id ?? "", "one more thing");
  server.person("hank").writes(old.id ?? "", "and another");
  await settled();

  expect(inlet.last("message").place).toMatchObject({
    kind: "thread",
    parent: place("general").id,
    readers: "members",
  });
  expect(server.calls.of("GET /channels/:id").length).toBeLessThanOrEqual(1);
});

test("a new server, and one that shows Laurel out, are told, each under a key that comes again", async () => {
  const { server, inlet, settled } = await stage();
  const guild = server.guild();
  kickBot(server, guild);
  await settled();
  inviteBot(server, guild);
  await settled();

  expect(inlet.taken.map(({ kind, place }) => [kind, place.space])).toEqual([
    ["removed", `discord:${guild.id}`],
    ["installed", `discord:${guild.id}`],
  ]);
});

test("who joins and leaves is told only where that was asked for", async () => {
  const deaf = await stage({ hearsMembers: false });
  deaf.server.person("hank").leaves();
  await deaf.settled();
  const hearing = await stage();
  hearing.server.person("hank").leaves();
  hearing.server.person("hank").joins();
  await hearing.settled();

  expect(deaf.inlet.taken).toEqual([]);
  expect(hearing.inlet.taken.map(({ kind }) => kind)).toEqual(["left", "joined"]);
});

test("two packets in the wrong order are both taken", async () => {
  const { server, inlet, settled } = await stage();
  server.gateway.holdBack("MESSAGE_CREATE");
  const message = server.person("ada").writes("general", "helo");
  server.person("ada").edits(message, "hello");
  await settled();

  expect(inlet.taken.map(({ kind }) => kind)).toEqual(["edited", "message"]);
});

test("the menu of a message brings its text although the intent is off", async () => {
  const { server, inlet, settled } = await stage({ readsMessages: false });
  const message = server.person("hank").writes("general", "use the guide");
  const deed = server.person("ada").picksOnMessage(message, "Mark as helpful");
  await deed.done();
  await settled();

  const { on } = inlet.last("menu");
  expect("message" in on && plainText(on.text ?? [])).toBe("use the guide");
});

test("a command brings language and roles; who runs the server is an admin", async () => {
  const { server, inlet, settled } = await stage();
  const owner = server.person("owner-of-program");
  await owner.runs("help").done();
  await server.person("sue").runs("help").done();
  await settled();

  const [ofOwner, ofSue] = inlet.taken;
  expect(ofOwner?.by.roles).toContain("admin");
  expect(ofSue?.by.roles).toEqual([server.role("staff")]);
  expect(ofSue?.locale).toBe("en-US");
});

test("a channel that is made while Laurel runs is known at once", async () => {
  const { server, inlet, settled } = await stage();
  addText(server, server.guild(), "late", ["staff"]);
  server.person("sue").writes("late", "hello");
  await settled();

  expect(inlet.last("message").place).toMatchObject({ name: "late", kind: "channel" });
});

test("what Discord writes by itself, such as a pin, is no message of anybody", async () => {
  const { server, inlet, settled } = await stage();
  const channel = server.channel("general");
  const { message } = post(server, { content: "" }, { channel, author: server.person("ada").user });
  inlet.concernedIf(({ kind }) => kind === "message");
  await settled();
  const before = inlet.taken.length;
  server.emitIn(channel, "MESSAGE_CREATE", () => ({
    ...message,
    id: `${message.id.slice(0, -1)}1`,
    type: 6,
    guild_id: channel.guild_id,
  }));
  await settled();

  expect(inlet.taken.length).toBe(before);
});

test("a thread that is no forum post has no tags, whatever changes about it", async () => {
  const { server, inlet, settled } = await stage();
  const thread = server.person("ada").startsThread("general", "Lunch");
  server.person("ada").archives(thread);
  await settled();

  expect(inlet.taken.filter(({ kind }) => kind === "tagged")).toEqual([]);
});
