import { type Client, Events, Routes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addForum } from "./building.ts";
import { changeRole } from "./changing.ts";
import { checkCalls } from "./checks.ts";
import { refusalOf } from "./client-side.ts";
import { clientOf, logIn } from "./connect-client.ts";
import { type DiscordServer, startDiscord } from "./server.ts";

let server: DiscordServer;
let client: Client<true>;

beforeEach(async () => {
  server = await startDiscord();
  client = await logIn(server, clientOf(server));
});

afterEach(async () => {
  await client.destroy();
  await server.close();
  checkCalls(server);
});

const tagNamed = (name: string) => server.channel("help").available_tags?.find((tag) => tag.name === name)?.id ?? "";

test("a post is a thread whose first message has its id and whose owner asked", async () => {
  const heard: unknown[] = [];
  client.on(Events.ThreadCreate, ({ id, ownerId, appliedTags }) => void heard.push([id, ownerId, appliedTags]));
  client.on(Events.MessageCreate, ({ id, content }) => void heard.push([id, content]));
  const ada = server.person("ada");

  const { post } = ada.posts("help", "My build fails", "It says no.", ["question"]);
  await server.gateway.delivered();

  expect(heard).toEqual([
    [post.id, ada.id, [tagNamed("question")]],
    [post.id, "It says no."],
  ]);
});

test("tags of a post that the client does not know come as a raw event alone", async () => {
  const ada = server.person("ada");
  const { post } = ada.posts("help", "Old", "It says no.");
  ada.archives(post);
  const known = ada.posts("help", "New", "It says no.").post;
  await client.destroy();
  client = await logIn(server, clientOf(server));
  const cooked: string[] = [];
  const raw: unknown[] = [];
  client.on(Events.ThreadUpdate, (_before, { id }) => void cooked.push(id));
  client.on(Events.Raw, ({ t, d }) => {
    if (t === "THREAD_UPDATE") raw.push([d.id, d.owner_id, d.applied_tags]);
  });

  ada.tags(post, ["solved"]);
  ada.tags(known, ["solved"]);
  await server.gateway.delivered();

  expect(cooked).toEqual([known.id]);
  expect(raw).toEqual([
    [post.id, ada.id, [tagNamed("solved")]],
    [known.id, ada.id, [tagNamed("solved")]],
  ]);
});

test("a moderated tag, and the post of somebody else, are for moderators", () => {
  addForum(server, server.guild(), "support", ["open", "official!"]);
  const { post } = server.person("ada").posts("support", "My build fails", "It says no.");

  expect(() => server.person("ada").tags(post, ["official"])).toThrow(/lacks ManageThreads/);
  expect(() => server.person("hank").tags(post, ["open"])).toThrow(/lacks ManageThreads/);
  server.person("owner-of-program").tags(post, ["official"]);
  expect(() => server.person("ada").tags(post, ["official", "open"])).not.toThrow();
});

test("the bot sets a moderated tag only where it manages threads", async () => {
  const forum = addForum(server, server.guild(), "support", ["official!"]);
  const start = () =>
    client.rest.post(Routes.threads(forum.id), {
      body: {
        name: "Award dates",
        message: { content: "Four a year.", allowed_mentions: { parse: [] } },
        applied_tags: forum.available_tags?.map(({ id }) => id),
      },
    });

  const before = await refusalOf(start());
  changeRole(server, server.guild(), "laurel", { permissions: ["Administrator"] });

  expect([before, await refusalOf(start())]).toEqual([50013, "done"]);
});

test("the bot posts in a forum, and changes what is its own", async () => {
  const forum = client.channels.cache.get(server.channel("help").id);
  if (!forum?.isThreadOnly()) throw new Error("It is no forum");

  const thread = await forum.threads.create({
    name: "Award dates",
    message: { content: "Four a year." },
    appliedTags: [tagNamed("question")],
  });
  await thread.setAppliedTags([tagNamed("solved")]);
  await thread.setArchived(true);

  expect(server.person("ada").sees(thread.id)).toMatchObject([{ id: thread.id, text: "Four a year." }]);
  expect(server.channel(thread.id)).toMatchObject({
    applied_tags: [tagNamed("solved")],
    thread_metadata: { archived: true },
  });
  expect(await refusalOf(thread.setName("New"))).toBe(50083);
});

test("a thread starts from a message once, and is listed with what it starts from", async () => {
  const question = server.person("ada").writes("general", "when?");
  const channel = client.channels.cache.get(server.channel("general").id);
  const message = channel?.isTextBased() ? await channel.messages.fetch(question.id) : undefined;

  const thread = await message?.startThread({ name: "when?" });
  await thread?.send("In July.");
  server.person("ada").writes(question.id, "Thank you");

  const again = await message?.fetch(true);
  expect(thread?.id).toBe(question.id);
  expect([again?.hasThread, again?.flags.has("HasThread")]).toEqual([true, true]);
  expect(
    server
      .person("hank")
      .sees(question.id)
      .map(({ type, text }) => [type, text]),
  ).toEqual([
    [21, ""],
    [0, "In July."],
    [0, "Thank you"],
  ]);
  const path = Routes.threads(server.channel("general").id, question.id);
  expect(await refusalOf(client.rest.post(path, { body: { name: "again" } }))).toBe(160004);
});

test("what is written in an archived thread wakes it, and a locked one takes nothing", async () => {
  const { post } = server.person("ada").posts("help", "My build fails", "It says no.");
  const send = () =>
    client.rest.post(Routes.channelMessages(post.id), { body: { content: "hello", allowed_mentions: { parse: [] } } });
  server.person("ada").archives(post);

  await send();
  const awake = post.thread_metadata?.archived;
  server.person("owner-of-program").locks(post);

  expect(awake).toBe(false);
  expect(await refusalOf(send())).toBe(50083);
  expect(() => server.person("ada").writes(post, "hello")).toThrow(/lacks ManageThreads/);
});

test("the bot changes the thread of somebody else only where it manages threads", async () => {
  const { post } = server.person("ada").posts("help", "My build fails", "It says no.");
  const close = () => client.rest.patch(Routes.channel(post.id), { body: { archived: true } });

  const before = await refusalOf(close());
  changeRole(server, server.guild(), "laurel", { permissions: ["ViewChannel", "ManageThreads"] });

  expect([before, await refusalOf(close())]).toEqual([50013, "done"]);
});

test("who is in a thread can be asked and changed", async () => {
  const { post } = server.person("ada").posts("help", "My build fails", "It says no.");
  const thread = await client.channels.fetch(post.id);
  if (!thread?.isThread()) throw new Error("It is no thread");

  await thread.join();
  await thread.members.add(server.person("hank").id);
  const members = await thread.members.fetch({ cache: false });

  expect(members.map(({ id }) => server.world.users.get(id)?.username)).toEqual(["ada", "laurel", "hank"]);
});
