import { type Client, type ClientOptions, Events, GatewayIntentBits as Intent } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { addGuild, addText } from "./building.ts";
import { inviteBot, kickBot } from "./changing.ts";
import { checkCalls } from "./checks.ts";
import { clientOf, logIn } from "./connect-client.ts";
import { MESSAGE_CONTENT, PRIVILEGED } from "./intents.ts";
import { type DiscordServer, startDiscord } from "./server.ts";

let server: DiscordServer;
const clients: Client[] = [];

beforeEach(async () => {
  server = await startDiscord();
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.destroy()));
  await server.close();
  checkCalls(server);
});

const clientWith = (options: Partial<ClientOptions> = {}) => {
  const client = clientOf(server, options);
  clients.push(client);
  return client;
};

test("the bot finds its guilds, channels and itself", async () => {
  addText(server, addGuild(server, "second"), "lobby");

  const client = await logIn(server, clientWith());

  expect(client.guilds.cache.map(({ name }) => name)).toEqual(["program", "second"]);
  expect(client.channels.cache.size).toBe(4);
  expect(client.guilds.cache.every(({ members }) => members.me?.user.username === "laurel")).toBe(true);
});

test("a wrong token is refused", async () => {
  const client = clientWith();

  await expect(client.login("not.the.token")).rejects.toThrow(/invalid token/i);
});

test("the gateway closes with 4004 on a wrong token", async () => {
  const socket = new WebSocket(`${server.gateway.url}?v=10&encoding=json`);
  socket.on("open", () => socket.send(JSON.stringify({ op: 2, d: { token: "not.the.token", intents: 1 } })));

  const code = await new Promise((resolve) => socket.on("close", resolve));

  expect(code).toBe(4004);
});

test("an intent that is switched off in the settings is refused at the gateway, and the others are not", async () => {
  server.gateway.portalIntents = PRIVILEGED & ~MESSAGE_CONTENT;

  await expect(clientWith().login(server.token)).rejects.toThrow(/disallowed intents/i);
  await expect(clientWith({ intents: [Intent.Guilds, Intent.GuildMembers] }).login(server.token)).resolves.toBe(
    server.token,
  );
});

test("the application says which privileged intents its settings allow", async () => {
  server.gateway.portalIntents = MESSAGE_CONTENT;
  const client = await logIn(server, clientWith({ intents: [Intent.Guilds] }));

  const { flags } = await client.application.fetch();

  expect(flags.toArray()).toEqual(["GatewayMessageContentLimited"]);
});

test("events come for the intents of the session alone", async () => {
  const client = await logIn(server, clientWith({ intents: [Intent.Guilds] }));
  const heard: string[] = [];
  client.on(Events.Raw, ({ t }: { t: string }) => heard.push(t));

  server.person("ada").writes("general", "hello");
  server.person("ada").leaves();
  server.person("hank").posts("help", "My build fails", "It says no.");
  await server.gateway.delivered();

  expect(heard).toEqual(["THREAD_CREATE"]);
});

test("without the content intent a message is empty, unless it is to the bot", async () => {
  const intents = [Intent.Guilds, Intent.GuildMessages, Intent.DirectMessages];
  const client = await logIn(server, clientWith({ intents }));
  const read: string[] = [];
  client.on(Events.MessageCreate, ({ author, content }) => {
    if (!author.bot) read.push(content);
  });
  const general = await client.channels.fetch(server.channel("general").id);
  if (!general?.isSendable()) throw new Error("The channel takes no messages");
  const notice = await general.send("A notice");
  const ada = server.person("ada");

  ada.writes("general", "chatter");
  ada.writes("general", `${server.mention} when?`);
  ada.writes("general", "a reply with a ping", { replyTo: notice });
  ada.writes("general", "a reply without", { replyTo: notice, ping: false });
  ada.writes("dm", "hello");
  await server.gateway.delivered();

  expect(read).toEqual(["", `${server.mention} when?`, "a reply with a ping", "", "hello"]);
});

test("a reply to what answered an interaction does not count as to the bot", async () => {
  const client = await logIn(server, clientWith({ intents: [Intent.Guilds, Intent.GuildMessages] }));
  await client.application.commands.set([{ name: "ask", description: "Ask" }]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isRepliable()) void interaction.reply("In July.");
  });
  const read: string[] = [];
  client.on(Events.MessageCreate, ({ author, content }) => {
    if (!author.bot) read.push(content);
  });
  const ada = server.person("ada");
  await ada.runs("ask").done();
  const [answer] = ada.sees("general");

  ada.writes("general", "Thank you", { replyTo: answer });
  ada.writes("general", `Thank you, ${server.mention}`, { replyTo: answer });
  await server.gateway.delivered();

  expect(read).toEqual(["", `Thank you, ${server.mention}`]);
});

test("what a reply refers to is as empty as it would be itself", async () => {
  const client = await logIn(server, clientWith({ intents: [Intent.Guilds, Intent.GuildMessages] }));
  const quoted: unknown[] = [];
  client.on(Events.Raw, ({ d }: { d: { referenced_message?: { content: string } } }) =>
    quoted.push(d.referenced_message?.content),
  );

  const secret = server.person("hank").writes("general", "not for bots");
  server.person("ada").writes("general", `${server.mention} look`, { replyTo: secret });
  await server.gateway.delivered();

  expect(quoted).toEqual([undefined, ""]);
});

test("a private channel that the bot cannot see is silent", async () => {
  const guild = server.guild();
  const hidden = addText(server, guild, "board", ["staff"]);
  hidden.permission_overwrites = hidden.permission_overwrites?.filter(({ id }) => id !== server.world.bot.id);
  const client = await logIn(server, clientWith());
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => void heard.push(content));

  server.person("sue").writes("board", "confidential");
  server.person("sue").writes("staff", "for staff");
  await server.gateway.delivered();

  expect(heard).toEqual(["for staff"]);
  await expect(client.channels.fetch(hidden.id, { force: true })).rejects.toMatchObject({ code: 50001, status: 403 });
});

test("the bot hears when it is thrown out of a guild, and when it is invited", async () => {
  const client = await logIn(server, clientWith());
  const guild = server.guild();

  kickBot(server, guild);
  await server.gateway.delivered();
  const without = client.guilds.cache.size;
  inviteBot(server, guild);
  await server.gateway.delivered();

  expect([without, client.guilds.cache.size]).toEqual([0, 1]);
});
