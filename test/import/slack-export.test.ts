import { expect, test } from "vitest";
import type { SpaceId } from "../../src/core/ids.ts";
import type { OldMessage } from "../../src/import/old-message.ts";
import { openExport } from "../../src/import/open-export.ts";
import type { Skipped } from "../../src/import/problem.ts";
import { HELP, helpInThread, slackFiles, slackTs, TEAM, zipOf } from "../support/exports.ts";

const SPACE = `slack:${TEAM}` as SpaceId;
const AT = "2026-09-01T10:00:00Z";

async function readAll(files: Record<string, string>, from = 0) {
  const old = await openExport(await zipOf(files), SPACE, { workspace: "acme" });
  const messages: OldMessage[] = [];
  const skipped: Skipped[] = [...old.skipped];
  for (const channel of old.channels) {
    for await (const portion of channel.messages(from)) {
      messages.push(...portion.messages);
      skipped.push(...portion.skipped);
    }
  }
  await old.close();
  return { messages, skipped, channels: old.channels };
}

test("messages have the ids that they have live, in their threads", async () => {
  const { messages, skipped } = await readAll(slackFiles(helpInThread(AT)));

  const channel = `slack:${TEAM}:${HELP}`;
  expect(skipped).toEqual([]);
  expect(
    messages.map(({ ref, by, at, isRoot }) => ({ place: ref.place.id, id: ref.id, by: by.account, at, isRoot })),
  ).toEqual([
    { place: channel, id: slackTs(AT), by: `slack:${TEAM}:U0ADA`, at: Date.parse(AT), isRoot: true },
    {
      place: `${channel}:${slackTs(AT)}`,
      id: slackTs("2026-09-01T10:05:00Z"),
      by: `slack:${TEAM}:U0BOB`,
      at: Date.parse("2026-09-01T10:05:00Z"),
      isRoot: undefined,
    },
    expect.objectContaining({ place: `${channel}:${slackTs(AT)}` }),
  ]);
  expect(messages[1]?.ref.place).toMatchObject({ kind: "thread", parent: channel, root: slackTs(AT) });
  expect(messages[1]?.link).toBe(
    `https://acme.slack.com/archives/${HELP}/p1788257100000000?thread_ts=1788256800.000000&cid=${HELP}`,
  );
});

test("what people wrote is read as live: mentions symbolic, marks as signs, files counted", async () => {
  const { messages } = await readAll(
    slackFiles([
      {
        user: "U0ADA",
        text: "thanks <@U0BOB> &amp; all, see <https://example.org/a|this>",
        at: AT,
        files: [{}, {}],
        reactions: [{ name: "white_check_mark", users: ["U0EVE"] }],
      },
    ]),
  );

  expect(messages[0]).toMatchObject({
    text: [
      "thanks ",
      { person: { account: `slack:${TEAM}:U0BOB`, name: "u0bob" } },
      " & all, see ",
      { link: "https://example.org/a", text: "this" },
    ],
    files: 2,
    reactions: [{ emoji: "✅", by: [{ account: `slack:${TEAM}:U0EVE` }] }],
  });
});

test("bots, people of other workspaces, and who is in no list are told apart", async () => {
  const { messages } = await readAll(
    slackFiles([
      { text: "build passed", at: AT, subtype: "bot_message", bot_id: "B1", username: "CI" },
      { user: "U0OUT", text: "hello", at: "2026-09-01T10:01:00Z", user_team: "T0OTHER" },
      { user: "U0ADA", text: "joined", at: "2026-09-01T10:02:00Z", subtype: "channel_join" },
    ]),
  );

  expect(messages.map(({ by, known }) => ({ name: by.name, bot: by.bot, foreign: by.foreign, known }))).toEqual([
    { name: "CI", bot: true, foreign: false, known: false },
    { name: "U0OUT", bot: false, foreign: true, known: false },
  ]);
});

test("what is broken is told with its place, and everything else is read", async () => {
  const good = slackFiles(helpInThread(AT));
  const { messages, skipped } = await readAll({
    ...good,
    "users.json": '[{"id":"U0ADA","name":"ada"},{"no":1},{"id":"U0BOB"',
    "help/2026-09-02.json": '[{"type":"message","user":"U0ADA","text":"hi","ts":"1788343200.000000"},{"type":"mess',
    "help/2026-09-03.json":
      '[{"type":"message","text":"no time"},{"type":"message","user":"U0BOB","text":"late","ts":"1788429600.000000"}]',
    "strange/2026-09-01.json": "[]",
    "help/notes.txt": "no day",
  });

  expect(messages.map(({ text }) => text.join("")).slice(3)).toEqual(["hi", "late"]);
  expect(skipped).toEqual([
    { where: "users.json, entry 2", why: "lacks what it should have" },
    { where: "users.json, entry 3", why: "the file ends in the middle: it is cut off" },
    { where: "strange", why: "channels.json does not name it" },
    { where: "help/2026-09-02.json, message 2", why: "the file ends in the middle: it is cut off" },
    { where: "help/2026-09-03.json, message 1", why: "is no message" },
  ]);
});

test("days long before are left out", async () => {
  const { messages } = await readAll(
    slackFiles([...helpInThread("2024-01-01T10:00:00Z"), ...helpInThread(AT)]),
    Date.parse("2026-08-01T00:00:00Z"),
  );

  expect(messages).toHaveLength(3);
});

test.each([
  [{ "channels.json": "[]" }, /names no channel/],
  [{ "readme.txt": "hello" }, /is no Slack export: it has no channels\.json/],
])("a zip that is no Slack export is refused in words", async (files, why) => {
  await expect(openExport(await zipOf(files), SPACE)).rejects.toThrow(why);
});

test("a Slack export is not taken for one of a Discord server", async () => {
  const path = await zipOf(slackFiles(helpInThread(AT)));

  await expect(openExport(path, "discord:123456" as SpaceId)).rejects.toThrow(
    /is a Slack export, and discord:123456 is no/,
  );
});
