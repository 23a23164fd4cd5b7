// Whom messages notify. Here they are sent with mentions open, which `checkCalls` forbids elsewhere.
import { type Client, Events, type Interaction, Routes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeRole } from "./changing.ts";
import { problemsIn } from "./checks.ts";
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
});

const everybody = () => `@everyone ${server.person("hank").mention} <@&${server.role("staff")}>`;
const send = (body: object) => client.rest.post(Routes.channelMessages(server.channel("general").id), { body });
const pings = () => server.person("ada").sees("general").at(-1)?.pings;

test("a normal message notifies users, and roles and everybody where the bot may", async () => {
  await send({ content: everybody() });
  const without = pings();
  changeRole(server, server.guild(), "laurel", { permissions: ["Administrator"] });
  await send({ content: everybody() });

  expect(without).toEqual(["hank"]);
  expect(pings()).toEqual(["owner-of-program", "ada", "hank", "sue"]);
});

test.for([
  ["nothing is parsed", { parse: [] }, []],
  ["an empty object", {}, []],
  ["users are parsed", { parse: ["users"] }, ["hank"]],
  ["a user is named", { parse: [], users: ["hank"] }, ["hank"]],
  ["another user is named", { parse: [], users: ["ada"] }, []],
] as const)("where %s, exactly those are notified", async ([, allowed, expected]) => {
  const users = "users" in allowed ? allowed.users.map((name) => server.person(name).id) : undefined;

  await send({ content: everybody(), allowed_mentions: { ...allowed, users } });

  expect(pings()).toEqual(expected);
});

test("a text display notifies as content does, and an embed does not", async () => {
  const { mention } = server.person("hank");
  await send({ flags: 1 << 15, components: [{ type: 10, content: mention }] });
  const display = pings();
  await send({ embeds: [{ description: mention }] });

  expect([display, pings()]).toEqual([["hank"], []]);
});

test("a reply notifies its author only if it says so", async () => {
  const { id } = server.person("hank").writes("general", "a question");
  const reply = { content: "an answer", message_reference: { message_id: id } };
  await send({ ...reply, allowed_mentions: { parse: [] } });
  const quiet = pings();
  await send({ ...reply, allowed_mentions: { parse: [], replied_user: true } });

  expect([quiet, pings()]).toEqual([[], ["hank"]]);
});

test("nobody is notified in a channel that they cannot see", async () => {
  await client.rest.post(Routes.channelMessages(server.channel("staff").id), { body: { content: everybody() } });

  expect(server.person("sue").sees("staff")[0]?.pings).toEqual([]);
});

test("an answer to an interaction notifies users by default, and nobody else", async () => {
  changeRole(server, server.guild(), "laurel", { permissions: ["Administrator"] });
  await client.application.commands.set([{ name: "ask", description: "Ask" }]);
  const heard = new Promise<Interaction>((resolve) => client.once(Events.InteractionCreate, resolve));
  server.person("ada").runs("ask");
  const { id, token } = await heard;

  const body = { type: 4, data: { content: everybody() } };
  await client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });

  expect(pings()).toEqual(["hank"]);
  expect(problemsIn(server)).toEqual([expect.stringMatching(/callback: mentions are parsed/)]);
});
