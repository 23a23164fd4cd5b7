import { type Client, Events, MessageFlags, Routes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCalls } from "./checks.ts";
import { onNext, refusalOf, repliable } from "./client-side.ts";
import { clientOf, logIn } from "./connect-client.ts";
import { type DiscordServer, startDiscord } from "./server.ts";

let server: DiscordServer;
let client: Client<true>;
let now: number;

const START = Date.parse("2026-03-02T09:00:00Z");
const MINUTE = 60_000;
beforeEach(async () => {
  now = START;
  server = await startDiscord({ now: () => now });
  client = await logIn(server, clientOf(server));
  await client.application.commands.set([
    { name: "ask", description: "Ask", options: [{ type: 3, name: "question", description: "What", required: true }] },
    {
      name: "program",
      description: "For staff",
      default_member_permissions: "0",
      options: [{ type: 1, name: "status", description: "How it goes" }],
    },
    {
      name: "nominate",
      description: "Put forward",
      contexts: [0],
      options: [
        { type: 6, name: "nominee", description: "Whom", required: true },
        { type: 3, name: "expertise", description: "What for", autocomplete: true },
        { type: 7, name: "channel", description: "Where" },
        { type: 8, name: "role", description: "Which" },
        { type: 3, name: "level", description: "How", choices: [{ name: "Gold", value: "g" }] },
        { type: 11, name: "file", description: "A file" },
      ],
    },
    { type: 3, name: "Mark as helpful" },
    { type: 2, name: "Nominate" },
  ]);
});

afterEach(async () => {
  await client.destroy();
  await server.close();
  checkCalls(server);
});

const ask = () => server.person("ada").runs("ask", { question: "when?" });

test("options arrive with the people, channels, roles and files they stand for", async () => {
  const seen = onNext(client, (interaction) => {
    if (!interaction.isChatInputCommand()) return [];
    const { options } = interaction;
    return [
      options.getUser("nominee")?.username,
      options.getChannel("channel")?.name,
      options.getRole("role")?.name,
      options.getString("level"),
      options.getAttachment("file")?.name,
      interaction.member?.user.username,
      interaction.inCachedGuild() && interaction.appPermissions.has("ManageRoles"),
    ];
  });

  const file = { name: "proof.txt", type: "text/plain", bytes: Buffer.from("yes") };
  server.person("ada").runs("nominate", { nominee: "hank", channel: "help", role: "awardee", level: "Gold", file });

  expect(await seen).toEqual(["hank", "help", "awardee", "g", "proof.txt", "ada", true]);
});

test("a channel that was picked comes with what the person and the bot may do there", async () => {
  const seen = new Promise<object>((resolve) => {
    client.on(Events.Raw, ({ t, d }) => {
      if (t === "INTERACTION_CREATE") resolve(d.data.resolved.channels[server.channel("general").id]);
    });
  });
  const { world } = server;

  server.person("ada").runs("nominate", { nominee: "hank", channel: "general" });

  expect(await seen).toMatchObject({
    permissions: String(world.permissions(server.channel("general"), server.person("ada").id)),
    app_permissions: String(world.permissions(server.channel("general"), world.bot.id)),
  });
});

test("a command is offered only where and to whom it was published, with the options it has", () => {
  const ada = server.person("ada");

  expect(() => ada.runs("tell")).toThrow(/published no command tell/);
  expect(() => ada.runs("ask")).toThrow(/needs the option question/);
  expect(() => ada.runs("ask", { question: "?", more: 1 })).toThrow(/no option more/);
  expect(() => ada.runs("nominate", { nominee: "hank" }, { at: "dm" })).toThrow(/not offered here/);
  expect(() => ada.runs("nominate", { nominee: "hank", level: "Tin" })).toThrow(/no choice/);
  expect(() => ada.runs("program status")).toThrow(/not offered to ada/);
});

test("a subcommand of an administrator arrives as such", async () => {
  const name = onNext(client, (interaction) => interaction.isChatInputCommand() && interaction.options.getSubcommand());

  server.person("owner-of-program").runs("program status");

  expect(await name).toBe("status");
});

test("suggestions reach the one who types", async () => {
  const focused = onNext(client, async (interaction) => {
    if (!interaction.isAutocomplete()) return undefined;
    await interaction.respond([{ name: "Hyper-V", value: "hyper-v" }]);
    return interaction.options.getFocused(true);
  });

  const choices = await server.person("ada").completes("nominate", "expertise", "hyp");

  expect(choices).toEqual([{ name: "Hyper-V", value: "hyper-v" }]);
  expect(await focused).toMatchObject({ name: "expertise", value: "hyp" });
});

test("the menus of messages and people bring their target", async () => {
  const message = server.person("hank").writes("general", "use the guide");
  const onMessage = onNext(client, (each) => each.isMessageContextMenuCommand() && each.targetMessage.content);
  server.person("ada").picksOnMessage(message, "Mark as helpful");
  expect(await onMessage).toBe("use the guide");

  const onPerson = onNext(client, (each) => each.isUserContextMenuCommand() && each.targetUser.username);
  server.person("ada").picksOnPerson("hank", "Nominate");
  expect(await onPerson).toBe("hank");
});

test("an interaction is answered within three seconds, or not at all", async () => {
  const refusal = onNext(client, (interaction) => {
    now += 3001;
    return refusalOf(repliable(interaction).reply("too late"));
  });

  ask();

  expect(await refusal).toBe(10062);
  expect(server.person("ada").sees("general")).toEqual([]);
});

test("an interaction is acknowledged once", async () => {
  const refusal = onNext(client, async (interaction) => {
    await repliable(interaction).deferReply();
    const path = Routes.interactionCallback(interaction.id, interaction.token);
    return refusalOf(client.rest.post(path, { body: { type: 5 }, auth: false }));
  });

  ask();

  expect(await refusal).toBe(40060);
});

test("the token serves for a quarter of an hour after the first answer, and not before it", async () => {
  const refusals = onNext(client, async (interaction) => {
    const path = Routes.webhook(client.application.id, interaction.token);
    const body = { content: "hello", allowed_mentions: { parse: [] } };
    const before = await refusalOf(client.rest.post(path, { body, auth: false }));
    await repliable(interaction).reply("first");
    now += 15 * MINUTE - 1;
    const intime = await refusalOf(repliable(interaction).editReply("second"));
    now += 2;
    return [before, intime, await refusalOf(repliable(interaction).editReply("third"))];
  });

  ask();

  expect(await refusals).toEqual([10015, "done", 50027]);
  expect(server.person("hank").sees("general")).toMatchObject([{ text: "second", edited: true }]);
});

test("an answer that was deleted cannot be edited", async () => {
  const refusal = onNext(client, async (interaction) => {
    await repliable(interaction).reply({ content: "secret", flags: MessageFlags.Ephemeral });
    await repliable(interaction).deleteReply();
    return refusalOf(repliable(interaction).editReply("again"));
  });

  ask();

  expect(await refusal).toBe(10008);
  expect(server.person("ada").sees("general")).toEqual([]);
});

test("the response says which message was made, if it is asked to", async () => {
  const id = onNext(client, async (interaction) => {
    const response = await repliable(interaction).reply({ content: "hello", withResponse: true });
    return response.resource?.message?.id;
  });

  ask();
  const made = await id;

  expect(server.person("ada").sees("general")[0]?.id).toBe(made);
});
