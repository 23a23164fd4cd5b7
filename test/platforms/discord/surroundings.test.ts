// What Laurel tells of a server: channels, roles, missing rights, and how it stands there.
import { expect, test } from "vitest";
import { plainText } from "../../../src/chat/rich.ts";
import { ABILITIES, type Use } from "../../../src/platforms/platform.ts";
import { addRole, addText } from "../../support/discord/building.ts";
import { changeRole, overwrite } from "../../support/discord/changing.ts";
import type { Permission } from "../../support/discord/permissions.ts";
import { SAMPLE_COMMANDS } from "./sample-commands.ts";
import { placeNamed, stage } from "./stage.ts";

test.for<readonly [Permission, Use, string]>([
  ["ViewChannel", "post", "View Channel"],
  ["SendMessages", "post", "Send Messages"],
  ["SendMessagesInThreads", "answer in threads", "Send Messages in Threads"],
  ["CreatePublicThreads", "answer in threads", "Create Public Threads"],
  ["AddReactions", "react", "Add Reactions"],
  ["ReadMessageHistory", "read", "Read Message History"],
])(
  "without %s it is said that Laurel cannot %s, and the right is named as Discord does",
  async ([permission, use, name]) => {
    const on = await stage({
      before: (server) => overwrite(server, server.channel("general"), "laurel", { deny: [permission] }),
    });
    const [lack, ...others] = await on.platform.checkPlace(on.place("general"), [use]);

    expect(others).toEqual([]);
    expect(lack?.what).toMatch(/^I /);
    expect(lack?.remedy).toContain(name);
  },
);

test("to post in a forum is not offered, and to remove one's own messages needs no right", async () => {
  const on = await stage();

  expect(await on.platform.checkPlace(on.place("help"), ["post"])).toMatchObject([
    { remedy: expect.stringContaining("text channel") },
  ]);
  expect(await on.platform.checkPlace(on.place("help"), ["answer in threads", "remove"])).toEqual([]);
});

test("channels and forums that Laurel can see are listed with who reads there", async () => {
  const on = await stage({
    before(server) {
      const hidden = addText(server, server.guild(), "hidden");
      overwrite(server, hidden, "@everyone", { deny: ["ViewChannel"] });
    },
  });
  const places = await on.platform.placesOf(on.place("general").space);

  expect(places.map(({ name, kind, readers }) => [name, kind, readers])).toEqual([
    ["general", "channel", "members"],
    ["staff", "channel", "members"],
    ["help", "forum", "members"],
  ]);
});

test("roles are listed from the highest, with why one cannot be given", async () => {
  const on = await stage({
    before(server) {
      addRole(server, server.guild(), "board", { position: 60 });
      addRole(server, server.guild(), "music bot", { managed: true });
    },
  });
  const roles = await on.platform.rolesIn(on.place("general").space);

  expect(roles[0]?.name).toBe("board");
  expect(Object.fromEntries(roles.map(({ name, mayGive }) => [name, mayGive === true || mayGive.reason]))).toEqual({
    board: expect.stringMatching(/above my role/),
    laurel: expect.stringMatching(/belongs to a bot/),
    "music bot": expect.stringMatching(/belongs to a bot/),
    staff: true,
    awardee: true,
  });
});

test("how Laurel stands is told thing by thing, and all is well where it is", async () => {
  const on = await stage();
  const findings = await on.platform.examine(on.place("general").space);

  expect(findings.map(({ subject, isWell }) => [subject, isWell])).toEqual([
    ["Message Content intent", true],
    ["Server Members intent", true],
    ["rights in the server", true],
    ["commands", true],
  ]);
});

test("what is wrong is named with its remedy: an intent, a right, the commands", async () => {
  const on = await stage();
  const { server, platform } = on;
  server.gateway.portalIntents = 0;
  changeRole(server, server.guild(), "laurel", { permissions: ["ViewChannel", "SendMessages"], position: 0 });
  changeRole(server, server.guild(), "@everyone", { permissions: ["ViewChannel", "SendMessages"] });
  await on.settled();
  await platform.publish(SAMPLE_COMMANDS.slice(1), "apply");
  const wrong = (await platform.examine(on.place("general").space)).filter(({ isWell }) => !isWell);

  expect(wrong.map(({ subject, words }) => [subject, plainText(words)])).toEqual([
    ["Message Content intent", expect.stringMatching(/Privileged Gateway Intents/)],
    ["Server Members intent", expect.stringMatching(/Privileged Gateway Intents/)],
    [
      "rights in the server",
      expect.stringMatching(
        /lacks Read Message History, Create Public Threads, Send Messages in Threads, Add Reactions\./,
      ),
    ],
    ["commands", expect.stringMatching(/ask, Mark as helpful/)],
  ]);
});

test("a file is fetched from Discord alone, and one that is gone is gone", async () => {
  const on = await stage();
  const file = { name: "talk.txt", type: "text/plain", bytes: Buffer.from("The talk.") };
  const { url } = on.server.upload(on.server.channel("general").id, file);
  const sent = { name: file.name, type: file.type, size: 9 };

  expect(await on.platform.fetchFile({ ...sent, token: url })).toEqual({
    ...sent,
    size: undefined,
    bytes: file.bytes.toString("base64"),
  });
  expect(await on.platform.fetchFile({ ...sent, token: url.replace(/\d{17,}\/talk/, "1/talk") })).toBe("gone");
  for (const token of [
    "http://127.0.0.1:1/attachments/1/1/talk.txt",
    "https://cdn.discordapp.com/attachments/1/1/a",
    "no address",
  ])
    expect(await on.platform.fetchFile({ ...sent, token })).toBe("gone");
});

test("a file that is larger than a bot may send again is not taken in", async () => {
  const on = await stage();
  const file = { name: "film.bin", type: "application/octet-stream", bytes: Buffer.alloc(10 * 1024 * 1024 + 1) };
  const { url } = on.server.upload(on.server.channel("general").id, file);

  await expect(on.platform.fetchFile({ name: file.name, type: file.type, size: 1, token: url })).rejects.toThrow(
    /more than/,
  );
});

test("what Discord cannot do is named, each with its reason", async () => {
  const on = await stage();
  const lacking = ABILITIES.filter((ability) => on.platform.can[ability] !== true);

  expect(lacking).toEqual(["hidden posts", "errors at fields", "form after form", "home"]);
});

test("a place of a thread is told by its channel", async () => {
  const on = await stage();
  const thread = on.server.person("ada").startsThread("general", "Lunch");
  await on.settled();

  expect(await on.platform.checkPlace(placeNamed(on.server, thread.id), ["post", "react"])).toEqual([]);
});
