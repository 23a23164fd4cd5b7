import { type Client, Events } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCalls } from "./checks.ts";
import { clientOf, logIn } from "./connect-client.ts";
import { type DiscordServer, startDiscord } from "./server.ts";

let server: DiscordServer;
let client: Client<true>;
let heard: string[];

beforeEach(async () => {
  server = await startDiscord();
  client = await logIn(server, clientOf(server));
  heard = [];
  client.on(Events.MessageCreate, ({ content }) => void heard.push(content));
});

afterEach(async () => {
  await client.destroy();
  await server.close();
  checkCalls(server);
});

const framesOf = (op: number) => server.calls.frames.filter((frame) => frame.from === "bot" && frame.op === op);
const connections = () => server.gateway.sockets.size;
const resumed = (times = 1) =>
  server.calls.until("a resumed session", () =>
    server.calls.frames.filter(({ t }) => t === "RESUMED").length >= times ? true : undefined,
  );

test("after a dropped connection the session is resumed, and what was missed comes after all", async () => {
  server.gateway.drop();
  await server.calls.until("the end of the connection", () => (connections() === 0 ? true : undefined));
  server.person("ada").writes("general", "while you were away");
  await resumed();
  await server.gateway.delivered();

  expect(heard).toEqual(["while you were away"]);
  expect([framesOf(2).length, framesOf(6).length]).toEqual([1, 1]);
});

test("a connection that breaks without a word is resumed as well", async () => {
  server.gateway.drop({ hard: true });
  await resumed();
  server.person("ada").writes("general", "hello");
  await server.gateway.delivered();

  expect(heard).toEqual(["hello"]);
});

test("when the server asks to reconnect, the session is resumed", async () => {
  server.gateway.askToReconnect();
  await resumed();

  expect([framesOf(2).length, framesOf(6).length]).toEqual([1, 1]);
});

test.for([
  ["an invalidated session", () => server.gateway.invalidate()],
  ["a session that cannot be resumed", () => server.gateway.drop({ resumable: false })],
] as const)("after %s the client identifies anew, and what was missed is lost", async ([, strike]) => {
  strike();
  server.person("ada").writes("general", "lost");
  await server.calls.until("a second READY", () =>
    server.calls.frames.filter(({ t }) => t === "READY").length === 2 ? true : undefined,
  );
  server.person("ada").writes("general", "heard");
  await server.gateway.delivered();

  expect(heard).toEqual(["heard"]);
});

test("an event can come twice, with a new number", async () => {
  server.person("ada").writes("general", "hello");
  server.gateway.redeliver("MESSAGE_CREATE");
  await server.gateway.delivered();

  const numbers = server.calls.frames.filter(({ t }) => t === "MESSAGE_CREATE").map(({ s }) => s);
  expect(new Set(numbers).size).toBe(2);
});

test("two events can come in the wrong order", async () => {
  server.gateway.holdBack("MESSAGE_CREATE");
  server.person("ada").writes("general", "first");
  server.person("ada").writes("general", "second");
  await server.gateway.delivered();

  expect(heard).toEqual(["second", "first"]);
});

test("members are found over the gateway by name and by id", async () => {
  const guild = client.guilds.cache.first();
  const byName = await guild?.members.fetch({ query: "ha", limit: 5 });
  const byId = await guild?.members.fetch({ user: [server.person("ada").id] });

  expect(byName?.map(({ user }) => user.username)).toEqual(["hank"]);
  expect(byId?.map(({ user }) => user.username)).toEqual(["ada"]);
});

test("a client that says goodbye cannot come back to its session", async () => {
  await client.destroy();
  await server.calls.until("no session", () => (server.gateway.sessions.size === 0 ? true : undefined));

  expect(connections()).toBe(0);
});
