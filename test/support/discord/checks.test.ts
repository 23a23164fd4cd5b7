// The checks after each test, shown what they are for.
import { type Client, Events, type Interaction, Routes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCalls, problemsIn } from "./checks.ts";
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

const CLOSED = { allowed_mentions: { parse: [] } };
const send = (channel: string, body: object, files: { name: string; data: Buffer }[] = []) =>
  client.rest.post(Routes.channelMessages(server.channel(channel).id), { body: { ...CLOSED, ...body }, files });

test("what is as it should be passes", async () => {
  server.keepsSecret("ada was put forward", "sue");

  await send("staff", { content: "ada was put forward" });
  await send("general", { content: "hello" });

  expect(problemsIn(server)).toEqual([expect.stringMatching(/read by owner-of-program/)]);
  server.keepsSecret("hello", "ada", "hank", "sue", "owner-of-program");
  server.secrets.shift();
  expect(() => checkCalls(server)).not.toThrow();
});

test.for([
  ["open mentions", () => send("general", { content: "hello", allowed_mentions: undefined }), /mentions are parsed/],
  [
    "mentions of users left open",
    () => send("general", { content: "a", allowed_mentions: { parse: ["users"] } }),
    /parsed/,
  ],
  ["the bot token", () => send("general", { content: server.token }), /token stands in the body/],
  ["text that is too long", () => send("general", { content: "a".repeat(2001) }).catch(() => {}), /refused as invalid/],
  [
    "a secret in the open",
    () => send("general", { content: "a SECRET" }),
    /"SECRET" stood in general, read by owner-of-program, ada/,
  ],
  [
    "a secret in a file",
    () => send("general", { content: "" }, [{ name: "a.txt", data: Buffer.from("a SECRET") }]),
    /"SECRET" stood in general/,
  ],
] as const)("%s is found", async ([, deed, expected]) => {
  server.keepsSecret("SECRET", "sue");

  await deed();

  expect(problemsIn(server)).toEqual([expect.stringMatching(expected)]);
});

test("a secret in the title of a post is found, and one in a form only before eyes that may not see it", async () => {
  server.keepsSecret("SECRET", "ada");
  await client.application.commands.set([{ name: "ask", description: "Ask" }]);
  const heard = new Promise<Interaction>((resolve) => client.once(Events.InteractionCreate, resolve));
  server.person("ada").runs("ask");
  const { id, token } = await heard;
  const form = { custom_id: "f", title: "SECRET", components: [{ type: 10, content: "hello" }] };
  await client.rest.post(Routes.interactionCallback(id, token), { body: { type: 9, data: form }, auth: false });
  const before = problemsIn(server);

  const path = Routes.threads(server.channel("help").id);
  await client.rest.post(path, { body: { name: "SECRET", message: { content: "hello", ...CLOSED } } });

  expect(before).toEqual([]);
  expect(problemsIn(server)).toEqual([expect.stringMatching(/stood in SECRET, read by .*hank/)]);
});

test("a secret in an edit that came after is found too", async () => {
  server.keepsSecret("SECRET", "sue");
  await send("general", { content: "hello" });
  const [shown] = server.person("ada").sees("general");

  const path = Routes.channelMessage(server.channel("general").id, shown?.id ?? "");
  await client.rest.patch(path, { body: { ...CLOSED, content: "SECRET" } });

  expect(problemsIn(server)).toHaveLength(1);
});

test("a route that the server does not know is named", async () => {
  await expect(client.rest.get("/stage-instances")).rejects.toMatchObject({ status: 404 });

  expect(problemsIn(server)).toEqual(["GET /stage-instances: the server has no such route"]);
});
