import { type Client, Events, Routes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCalls } from "./checks.ts";
import { clientOf, logIn } from "./connect-client.ts";
import { type DiscordServer, startDiscord } from "./server.ts";

let server: DiscordServer;
let client: Client<true>;
let now = Date.parse("2026-03-02T09:00:00Z");

beforeEach(async () => {
  server = await startDiscord({ now: () => now });
  client = await logIn(server, clientOf(server));
});

afterEach(async () => {
  await client.destroy();
  await server.close();
  checkCalls(server);
});

const general = async () => {
  const channel = await client.channels.fetch(server.channel("general").id);
  if (!channel?.isSendable()) throw new Error("The channel takes no messages");
  return channel;
};

const refusalOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => "done",
    ({ code, rawError }) => [code, Object.keys(rawError.errors ?? {}).join()],
  );

test("a second message of the same nonce within minutes is the first one", async () => {
  const channel = await general();
  const once = { content: "hello", nonce: "outbox-42", enforceNonce: true };

  const [first, second] = [await channel.send(once), await channel.send(once)];
  now += 6 * 60_000;
  const later = await channel.send(once);

  expect(second.id).toBe(first.id);
  expect(later.id).not.toBe(first.id);
  expect(server.created({ nonce: "outbox-42" })).toBe(2);
});

test("messages are listed around, before and after one, newest first", async () => {
  const channel = await general();
  const ids = ["a", "b", "c", "d", "e"].map((text) => server.person("ada").writes("general", text).id);
  const listed = async (options: object) =>
    (await channel.messages.fetch({ limit: 2, ...options })).map(({ content }) => content);

  expect(await listed({})).toEqual(["e", "d"]);
  expect(await listed({ before: ids[3] })).toEqual(["c", "b"]);
  expect(await listed({ after: ids[1] })).toEqual(["d", "c"]);
  expect(await listed({ around: ids[2], limit: 3 })).toEqual(["d", "c", "b"]);
});

test("a message is edited and deleted, and the client hears of it", async () => {
  const heard: string[] = [];
  client.on(Events.MessageUpdate, (_before, { content }) => void heard.push(`now ${content}`));
  client.on(Events.MessageDelete, ({ content }) => void heard.push(`gone ${content}`));
  const ada = server.person("ada");
  const message = ada.writes("general", "helo");

  ada.edits(message, "hello");
  ada.deletes(message);
  await server.gateway.delivered();

  expect(heard).toEqual(["now hello", "gone hello"]);
  expect(() => server.person("hank").edits(message, "mine")).toThrow(/is gone/);
});

test("the bot replies to what is there, and edits what is its own", async () => {
  const channel = await general();
  const question = server.person("ada").writes("general", "when?");
  server.person("ada").deletes(question);
  const other = server.person("ada").writes("general", "who?");
  const path = Routes.channelMessage(channel.id, other.id);
  const reply = (failIfNotExists: boolean) =>
    refusalOf(channel.send({ content: "In July.", reply: { messageReference: question.id, failIfNotExists } }));

  expect([await reply(true), await reply(false)]).toEqual([[10008, ""], "done"]);
  expect(
    await refusalOf(client.rest.patch(path, { body: { content: "mine", allowed_mentions: { parse: [] } } })),
  ).toEqual([50005, ""]);
});

test("a reaction on a message that the client does not know leads to its author", async () => {
  const answer = server.person("hank").writes("general", "the answer");
  await client.destroy();
  client = await logIn(server, clientOf(server));
  const seen: unknown[] = [];
  client.on(Events.Raw, ({ t, d }) => {
    if (t === "MESSAGE_REACTION_ADD") seen.push(d.message_author_id);
  });
  const reacted = new Promise<string>((resolve) => {
    client.on(Events.MessageReactionAdd, (reaction) => {
      seen.push(reaction.message.partial);
      void reaction.message.fetch().then(({ author }) => resolve(author.username));
    });
  });

  server.person("ada").reacts(answer, "✅");

  expect(await reacted).toBe("hank");
  expect(seen).toEqual([server.person("hank").id, true]);
});

test("reactions of the bot and of people are told apart, and can be taken back", async () => {
  const message = await (await general()).send("Was this helpful?");
  await message.react("✅");
  server.person("ada").reacts(message, "✅");
  const users = await message.reactions.resolve("✅")?.users.fetch();
  await message.reactions.resolve("✅")?.users.remove();

  expect(users?.map(({ username }) => username)).toEqual(["laurel", "ada"]);
  expect(server.person("ada").sees("general")[0]?.reactions).toEqual({ "✅": ["ada"] });
  server.person("ada").unreacts(message, "✅");
  expect(server.person("ada").sees("general")[0]?.reactions).toEqual({});
});

test("a file is shown by a gallery, and can be fetched", async () => {
  const channel = await general();
  await channel.send({
    flags: 1 << 15,
    components: [{ type: 12, items: [{ media: { url: "attachment://chart.png" }, description: "By month" }] }],
    files: [{ attachment: Buffer.from("png"), name: "chart.png" }],
  });

  const [shown] = server.person("ada").sees("general");
  const url = shown?.components[0]?.items?.[0]?.media.url ?? "";
  expect(await (await fetch(url)).text()).toBe("png");
  expect(shown?.attachments[0]?.filename).toBe("chart.png");
});

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (over: object = {}) => ({ type: 2, style: 1, label: "Go", custom_id: "go", ...over });
const options = (count: number) => Array.from({ length: count }, (_, each) => ({ label: `${each}`, value: `${each}` }));
const select = (over: object = {}) => row({ type: 3, custom_id: "s", options: options(2), ...over });

test.for<[what: string, body: object, refusal: unknown]>([
  ["2000 characters", { content: "a".repeat(2000) }, "done"],
  ["2001 characters", { content: "a".repeat(2001) }, [50035, "content"]],
  ["nothing at all", {}, [50006, ""]],
  ["a nonce of 26 characters", { content: "a", nonce: "n".repeat(26) }, [50035, "nonce"]],
  ["a nonce to enforce and none given", { content: "a", enforce_nonce: true }, [50035, "nonce"]],
  ["components v2 and content", { flags: V2, content: "a", components: [text("b")] }, [50035, "content"]],
  ["components v2 and an embed", { flags: V2, embeds: [{ title: "a" }], components: [text("b")] }, [50035, "embeds"]],
  ["40 components", { flags: V2, components: Array(40).fill(text("a")) }, "done"],
  ["41 components", { flags: V2, components: Array(41).fill(text("a")) }, [50035, "components"]],
  [
    "41 with those inside",
    { flags: V2, components: [{ type: 17, components: Array(40).fill(text("a")) }] },
    [50035, "components"],
  ],
  [
    "4001 characters of text",
    { flags: V2, components: [text("a".repeat(2001)), text("a".repeat(2000))] },
    [50035, "components"],
  ],
  ["a text display without the flag", { components: [text("a")] }, [50035, "components"]],
  ["a label of 81 characters", { components: [row(button({ label: "a".repeat(81) }))] }, [50035, "components"]],
  ["an id of 101 characters", { components: [row(button({ custom_id: "a".repeat(101) }))] }, [50035, "components"]],
  ["two buttons of one id", { components: [row(button(), button())] }, [50035, "components"]],
  [
    "six buttons in a row",
    { components: [row(...Array.from({ length: 6 }, (_, i) => button({ custom_id: `${i}` })))] },
    [50035, "components"],
  ],
  ["25 options", { components: [select({ options: options(25) })] }, "done"],
  ["26 options", { components: [select({ options: options(26) })] }, [50035, "components"]],
  ["no options", { components: [select({ options: [] })] }, [50035, "components"]],
  [
    "an option of 101 characters",
    { components: [select({ options: [{ label: "a".repeat(101), value: "a" }] })] },
    [50035, "components"],
  ],
  [
    "a value of 101 characters",
    { components: [select({ options: [{ label: "a", value: "a".repeat(101) }] })] },
    [50035, "components"],
  ],
  [
    "a file that is not there",
    { flags: V2, components: [{ type: 13, file: { url: "attachment://a.txt" } }] },
    [50035, "components"],
  ],
  [
    "a section without accessory",
    { flags: V2, components: [{ type: 9, components: [text("a")] }] },
    [50035, "components"],
  ],
  ["an embed title of 257 characters", { embeds: [{ title: "a".repeat(257) }] }, [50035, "embeds"]],
  [
    "embeds of 6001 characters",
    { embeds: [{ description: "a".repeat(4000) }, { description: "a".repeat(2001) }] },
    [50035, "embeds"],
  ],
  [
    "users parsed and named",
    { content: "a", allowed_mentions: { parse: ["users"], users: ["1"] } },
    [50035, "allowed_mentions"],
  ],
])("of a message with %s, Discord's answer is known", async ([, body, refusal]) => {
  server.expectedCodes.add(50035);
  const sent = { allowed_mentions: { parse: [] }, ...body };

  const answer = await refusalOf(
    client.rest.post(Routes.channelMessages(server.channel("general").id), { body: sent }),
  );

  expect(answer).toEqual(refusal);
});

test("the refusal names the place that is wrong", async () => {
  server.expectedCodes.add(50035);
  const body = { components: [row(button({ label: "a".repeat(81) }))], allowed_mentions: { parse: [] } };

  const attempt = client.rest.post(Routes.channelMessages(server.channel("general").id), { body });

  await expect(attempt).rejects.toThrow("components[0].components[0].label[BASE_TYPE_MAX_LENGTH]: Must be 80 or fewer");
});

test("a message with components v2 stays one", async () => {
  server.expectedCodes.add(50035);
  const channel = await general();
  const message = await channel.send({ flags: V2, components: [{ type: 10, content: "a" }] });

  expect(await refusalOf(message.edit({ content: "b" }))).toEqual([50035, "content"]);
});

test("a file above 10 MiB is refused", async () => {
  const channel = await general();
  const file = { attachment: Buffer.alloc(10 * 1024 * 1024 + 1), name: "a.bin" };

  expect(await refusalOf(channel.send({ files: [file] }))).toEqual([40005, ""]);
});
