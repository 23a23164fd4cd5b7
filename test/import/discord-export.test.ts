import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { SpaceId } from "../../src/core/ids.ts";
import type { OldMessage } from "../../src/import/old-message.ts";
import { openExport } from "../../src/import/open-export.ts";
import { discordFile, exportFolder, GUILD, snowflake, zipOf } from "../support/exports.ts";

const SPACE = `discord:${GUILD}` as SpaceId;
const CHANNEL = "111222333444555666";
const AT = "2026-09-01T10:00:00Z";
const [ADA, BOB] = ["900000000000000001", "900000000000000002"];

async function readAll(files: Record<string, string>) {
  const old = await openExport(await zipOf(files), SPACE);
  const channels: { place: unknown; messages: OldMessage[] }[] = [];
  for (const { place, messages } of old.channels) {
    const here: OldMessage[] = [];
    for await (const portion of messages(0)) here.push(...portion.messages);
    channels.push({ place, messages: here });
  }
  await old.close();
  return { channels, skipped: old.skipped };
}

test("messages have the ids that they have live, with what they reply to and who marked them", async () => {
  const [question, answer] = [snowflake(AT), snowflake("2026-09-01T10:05:00Z")];
  const { channels } = await readAll({
    "help.json": discordFile([
      { id: question, author: ADA, content: "How?" },
      { id: answer, author: BOB, content: "Like this.", replyTo: question, checkedBy: [ADA] },
    ]),
  });

  const [{ place, messages }] = channels as [(typeof channels)[0]];
  expect(place).toMatchObject({ id: `discord:${GUILD}:${CHANNEL}`, kind: "channel", space: SPACE });
  expect(messages[1]).toMatchObject({
    ref: { id: answer },
    at: Date.parse("2026-09-01T10:05:00Z"),
    by: { account: `discord:users:${BOB}`, bot: false },
    replyTo: question,
    link: `https://discord.com/channels/${GUILD}/${CHANNEL}/${answer}`,
    reactions: [{ emoji: "✅", by: [{ account: `discord:users:${ADA}` }] }],
  });
});

test("a thread that has its first message is a forum post; one below a message is a thread, and comes after its channel", async () => {
  const [root, post] = [snowflake(AT), snowflake(AT, 1)];
  const below = { type: "GuildPublicThread", categoryId: CHANNEL };
  const { channels } = await readAll({
    "a-thread.json": discordFile([{ id: snowflake(AT, 2), author: BOB, content: "So." }], { ...below, id: root }),
    "b-post.json": discordFile([{ id: post, author: ADA, content: "Why?" }], { ...below, id: post, categoryId: "777" }),
    "z-channel.json": discordFile([{ id: root, author: ADA, content: "How?" }]),
  });

  expect(channels.map(({ place }) => place)).toEqual([
    expect.objectContaining({ kind: "channel" }),
    expect.objectContaining({ kind: "thread", root, parent: `discord:${GUILD}:${CHANNEL}` }),
    expect.objectContaining({ kind: "post", parent: `discord:${GUILD}:777` }),
  ]);
  expect(channels[0]?.messages[0]?.isRoot).toBe(true);
  expect(channels[2]?.messages[0]?.opens).toBe(true);
});

test("mentions are symbolic, whichever way the export shows them", async () => {
  const mentions = [{ id: BOB, name: "bob", nickname: "Bob the Great", isBot: false }];
  const { channels } = await readAll({
    "help.json": discordFile([
      { id: snowflake(AT), author: ADA, content: "thanks @Bob the Great!", mentions },
      { id: snowflake(AT, 1), author: ADA, content: `thanks <@${BOB}>!`, mentions },
    ]),
  });

  for (const { text } of channels[0]?.messages ?? [])
    expect(text).toEqual(["thanks ", { person: { account: `discord:users:${BOB}`, name: "Bob the Great" } }, "!"]);
  expect(channels[0]?.messages).toHaveLength(2);
});

test("what is no export, or of another server, is told and passed over", async () => {
  const { channels, skipped } = await readAll({
    "broken.json": '{"guild":{"id":"1"},"chan',
    "good.json": discordFile([{ id: snowflake(AT), author: ADA, content: "How?" }]),
    "notes.json": '{"messages":[]}',
    "other.json": discordFile([], {}, "42424242"),
  });

  expect(channels).toHaveLength(1);
  expect(skipped).toEqual([
    { where: "broken.json", why: expect.stringMatching(/^is no export of DiscordChatExporter/) },
    { where: "notes.json", why: "is no export of DiscordChatExporter" },
    { where: "other.json", why: "is of another server" },
  ]);
});

test("one file alone is an export too", async () => {
  const path = join(await exportFolder(), "help.json");
  await writeFile(path, discordFile([{ id: snowflake(AT), author: ADA, content: "How?" }]));

  const old = await openExport(path, SPACE);

  expect(old.channels).toHaveLength(1);
});

test("an export of nothing of this server is refused, with what was found in it", async () => {
  const path = await zipOf({ "other.json": discordFile([], {}, "42424242") });

  await expect(openExport(path, SPACE)).rejects.toThrow(
    /There is no export of discord:\d+ in it[\s\S]*other\.json: is of another server/,
  );
});
