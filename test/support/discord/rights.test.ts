import { type Client, Events, Routes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addRole } from "./building.ts";
import { changeRole, overwrite } from "./changing.ts";
import { checkCalls } from "./checks.ts";
import { refusalOf } from "./client-side.ts";
import { clientOf, logIn } from "./connect-client.ts";
import type { Permission } from "./permissions.ts";
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

const hello = { content: "hello", allowed_mentions: { parse: [] } };
const post = (channelId: string, files: { name: string; data: Buffer }[] = []) =>
  client.rest.post(Routes.channelMessages(channelId), { body: hello, files });
const send = (channel: string) => refusalOf(post(server.channel(channel).id));

test.for<[missing: Permission, refusal: number, deed: (channel: string, message: string) => Promise<unknown>]>([
  ["ViewChannel", 50001, (channel) => post(channel)],
  ["SendMessages", 50013, (channel) => post(channel)],
  ["AttachFiles", 50013, (channel) => post(channel, [{ name: "a.txt", data: Buffer.from("a") }])],
  [
    "AddReactions",
    50013,
    (channel, message) => client.rest.put(Routes.channelMessageOwnReaction(channel, message, "✅")),
  ],
  ["ReadMessageHistory", 50013, (channel, message) => client.rest.get(Routes.channelMessage(channel, message))],
  ["ManageMessages", 50013, (channel, message) => client.rest.delete(Routes.channelMessage(channel, message))],
  [
    "CreatePublicThreads",
    50013,
    (channel, message) => client.rest.post(Routes.threads(channel, message), { body: { name: "a" } }),
  ],
])("without %s the bot is refused with %d, and with it is not", async ([permission, refusal, deed]) => {
  const channel = server.channel("general");
  const message = server.person("ada").writes(channel, "hello").id;

  overwrite(server, channel, "laurel", { deny: [permission] });
  const without = await refusalOf(deed(channel.id, message));
  overwrite(server, channel, "laurel", { allow: [permission] });

  expect([without, await refusalOf(deed(channel.id, message))]).toEqual([refusal, "done"]);
});

test("without sight of the history, a list is empty", async () => {
  server.person("ada").writes("general", "hello");
  overwrite(server, server.channel("general"), "laurel", { deny: ["ReadMessageHistory"] });

  expect(await client.rest.get(Routes.channelMessages(server.channel("general").id))).toEqual([]);
});

test("an administrator may everything, whatever stands at the channel", async () => {
  overwrite(server, server.channel("general"), "laurel", { deny: ["ViewChannel", "SendMessages"] });
  const before = await send("general");
  changeRole(server, server.guild(), "laurel", { permissions: ["Administrator"] });

  expect([before, await send("general")]).toEqual([50001, "done"]);
});

test("what stands for a member wins over roles, and roles over everybody", () => {
  const guild = server.guild();
  const channel = server.channel("general");
  const sees = (name: string) => server.world.readersOf(channel).some(({ username }) => username === name);
  overwrite(server, channel, "@everyone", { deny: ["ViewChannel"] });
  const everyone = [sees("ada"), sees("sue")];
  overwrite(server, channel, "staff", { allow: ["ViewChannel"] });
  const byRole = [sees("ada"), sees("sue")];
  overwrite(server, channel, "sue", { deny: ["ViewChannel"] });

  expect([everyone, byRole, [sees("ada"), sees("sue")]]).toEqual([
    [false, false],
    [false, true],
    [false, false],
  ]);
  expect(server.person("ada").sees(channel)).toEqual([]);
  expect(() => server.person("ada").writes(channel, "hello")).toThrow(/lacks SendMessages/);
  expect(guild.members.size).toBe(6);
});

test("the bot gives roles below its own alone, with the permission to", async () => {
  const guild = client.guilds.cache.first();
  const ada = await guild?.members.fetch(server.person("ada").id);
  const high = addRole(server, server.guild(), "high", { position: 60 });
  const give = (role: string) => refusalOf(ada?.roles.add(role) ?? Promise.resolve());
  const awardee = server.role("awardee");

  const given = await give(awardee);
  const above = await give(high.id);
  changeRole(server, server.guild(), "laurel", { permissions: ["ViewChannel"] });
  const forbidden = await refusalOf(ada?.roles.remove(awardee) ?? Promise.resolve());

  expect([given, above, forbidden]).toEqual(["done", 50013, 50013]);
  expect(server.person("ada").member()?.roles).toEqual([awardee]);
});

test("a change of roles and a farewell are heard", async () => {
  const heard: unknown[] = [];
  client.on(Events.GuildMemberUpdate, (_before, { user }) => void heard.push(["changed", user.username]));
  client.on(Events.GuildMemberRemove, ({ user }) => void heard.push(["left", user.username]));
  const hank = server.person("hank");

  await client.guilds.cache.first()?.members.fetch(hank.id);
  hank.has(["awardee"]);
  hank.leaves();
  await server.gateway.delivered();

  expect(heard).toEqual([
    ["changed", "hank"],
    ["left", "hank"],
  ]);
  expect(await refusalOf(client.rest.get(Routes.guildMember(server.guild().id, hank.id)))).toBe(10007);
});

test("closed DMs, bots and strangers cannot be written to", async () => {
  const write = (name: string) => refusalOf(client.users.send(server.person(name).id, "hello"));
  const open = await write("ada");
  server.person("ada").closesDms();
  const closed = await write("ada");
  server.person("hank").leaves();

  expect([open, closed, await write("hank"), await write("robot")]).toEqual(["done", 50007, 50278, 50007]);
  expect(
    server
      .person("ada")
      .sees("dm")
      .map(({ text }) => text),
  ).toEqual(["hello"]);
});

test("members are found by the beginning of their name, and listed only with the intent", async () => {
  const guild = client.guilds.cache.first();
  const found = await guild?.members.search({ query: "ha", limit: 5 });
  const listed = await guild?.members.list({ limit: 10 });
  server.gateway.portalIntents = 0;

  expect(found?.map(({ user }) => user.username)).toEqual(["hank"]);
  expect(listed?.size).toBe(6);
  expect(await refusalOf(guild?.members.list() ?? Promise.resolve())).toBe(50001);
});
