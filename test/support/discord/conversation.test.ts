import { type Client, Events, type Interaction, type Message, MessageFlags } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCalls } from "./checks.ts";
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

const onInteraction = (answer: (interaction: Interaction) => Promise<unknown>) =>
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));

const publishAsk = () =>
  client.application.commands.set([
    { name: "ask", description: "Ask", options: [{ type: 3, name: "question", description: "What", required: true }] },
  ]);

test("a message of a person arrives, and the answer is shown to everybody", async () => {
  client.on(Events.MessageCreate, (message: Message) => {
    if (!message.author.bot) void message.reply(`You said ${message.content}`);
  });
  const ada = server.person("ada");

  const question = ada.writes("general", "hello");
  const [, answer] = await server.calls.until("the answer", () => {
    const seen = ada.sees("general");
    return seen.length > 1 ? seen : undefined;
  });

  expect(answer).toMatchObject({ author: "laurel", text: "You said hello", replyTo: question.id, pings: [] });
  expect(server.person("hank").sees("general")).toHaveLength(2);
});

test("an ephemeral answer is seen by the one who asked alone", async () => {
  onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(`About ${interaction.options.getString("question")}`);
  });
  await publishAsk();

  const deed = server.person("ada").runs("ask", { question: "dates" });
  await deed.answered();
  await deed.done();

  expect(server.person("ada").sees("general")).toMatchObject([{ text: "About dates", ephemeral: true, edited: false }]);
  expect(server.person("hank").sees("general")).toEqual([]);
});

test("the follow-up to a deferred answer takes its place, and is as private", async () => {
  onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp("first");
    await interaction.followUp("second");
  });
  await publishAsk();

  await server.person("ada").runs("ask", { question: "dates" }).done();
  await server.calls.until("the second", () => server.person("ada").sees("general")[1]);

  expect(server.person("ada").sees("general")).toMatchObject([
    { text: "first", ephemeral: true },
    { text: "second", ephemeral: false },
  ]);
});

test("a DM arrives although nothing is cached", async () => {
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content, guildId }) => void heard.push(`${content} ${guildId}`));

  server.person("ada").writes("dm", "hello");
  await server.gateway.delivered();

  expect(heard).toEqual(["hello null"]);
});
