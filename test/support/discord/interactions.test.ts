import { type Client, Events, type Interaction, MessageFlags, type RepliableInteraction, Routes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCalls } from "./checks.ts";
import { clientOf, logIn } from "./connect-client.ts";
import { type DiscordServer, startDiscord } from "./server.ts";

let server: DiscordServer;
let client: Client<true>;
let now: number;

const START = Date.parse("2026-03-02T09:00:00Z");
const MINUTE = 60_000;
const button = (custom_id: string, label = custom_id) =>
  ({ type: 1, components: [{ type: 2, style: 1, custom_id, label }] }) as const;

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

/** The next interaction of the client, and what is done with it. */
const onNext = <T>(handle: (interaction: Interaction) => Promise<T> | T): Promise<T> =>
  new Promise((resolve, reject) => {
    client.once(Events.InteractionCreate, (interaction) => {
      Promise.resolve(handle(interaction)).then(resolve, reject);
    });
  });

const repliable = (interaction: Interaction): RepliableInteraction => {
  if (!interaction.isRepliable()) throw new Error("It takes no reply");
  return interaction;
};

const refusalOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => "done",
    ({ code }) => code,
  );

const ask = () => server.person("ada").runs("ask", { question: "when?" });

test("options arrive with the people, channels, roles and files they stand for", async () => {
  const seen = onNext((interaction) => {
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
  const name = onNext((interaction) => interaction.isChatInputCommand() && interaction.options.getSubcommand());

  server.person("owner-of-program").runs("program status");

  expect(await name).toBe("status");
});

test("suggestions reach the one who types", async () => {
  const focused = onNext(async (interaction) => {
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
  const onMessage = onNext((each) => each.isMessageContextMenuCommand() && each.targetMessage.content);
  server.person("ada").picksOnMessage(message, "Mark as helpful");
  expect(await onMessage).toBe("use the guide");

  const onPerson = onNext((each) => each.isUserContextMenuCommand() && each.targetUser.username);
  server.person("ada").picksOnPerson("hank", "Nominate");
  expect(await onPerson).toBe("hank");
});

test("an interaction is answered within three seconds, or not at all", async () => {
  const refusal = onNext((interaction) => {
    now += 3001;
    return refusalOf(repliable(interaction).reply("too late"));
  });

  ask();

  expect(await refusal).toBe(10062);
  expect(server.person("ada").sees("general")).toEqual([]);
});

test("an interaction is acknowledged once", async () => {
  const refusal = onNext(async (interaction) => {
    await repliable(interaction).deferReply();
    const path = Routes.interactionCallback(interaction.id, interaction.token);
    return refusalOf(client.rest.post(path, { body: { type: 5 }, auth: false }));
  });

  ask();

  expect(await refusal).toBe(40060);
});

test("the token serves for a quarter of an hour after the first answer, and not before it", async () => {
  const refusals = onNext(async (interaction) => {
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
  const refusal = onNext(async (interaction) => {
    await repliable(interaction).reply({ content: "secret", flags: MessageFlags.Ephemeral });
    await repliable(interaction).deleteReply();
    return refusalOf(repliable(interaction).editReply("again"));
  });

  ask();

  expect(await refusal).toBe(10008);
  expect(server.person("ada").sees("general")).toEqual([]);
});

test("the response says which message was made, if it is asked to", async () => {
  const id = onNext(async (interaction) => {
    const response = await repliable(interaction).reply({ content: "hello", withResponse: true });
    return response.resource?.message?.id;
  });

  ask();
  const made = await id;

  expect(server.person("ada").sees("general")[0]?.id).toBe(made);
});

test("a button of an ephemeral message changes it for the one who presses it, and nobody else can", async () => {
  const replied = onNext((interaction) =>
    repliable(interaction).reply({
      content: "Draft",
      components: [button("share", "Share")],
      flags: MessageFlags.Ephemeral,
    }),
  );
  ask();
  await replied;
  const [draft] = server.person("ada").sees("general");
  if (!draft) throw new Error("There is no draft");

  const pressed = onNext((interaction) =>
    interaction.isButton() ? interaction.update({ content: "Shared", components: [] }) : undefined,
  );
  expect(() => server.person("hank").presses(draft, "Share")).toThrow(/cannot see/);
  const deed = server.person("ada").presses(draft, "Share");
  await pressed;

  expect((await deed.done()).type).toBe(7);
  expect(server.person("ada").sees("general")).toMatchObject([{ text: "Shared", buttons: [], ephemeral: true }]);
  expect(server.person("hank").sees("general")).toEqual([]);
});

test("selects of people, roles and channels bring what was chosen", async () => {
  const replied = onNext((interaction) =>
    repliable(interaction).reply({
      components: [5, 6, 8].map((type) => ({ type: 1, components: [{ type, custom_id: `select-${type}` }] })),
    }),
  );
  ask();
  await replied;
  const [shown] = server.person("ada").sees("general");
  if (!shown) throw new Error("Nothing is shown");

  const chosen: unknown[] = [];
  for (const [type, name] of [
    [5, "hank"],
    [6, "awardee"],
    [8, "help"],
  ] as const) {
    const next = onNext(async (interaction) => {
      if (interaction.isUserSelectMenu()) chosen.push(interaction.users.first()?.username);
      if (interaction.isRoleSelectMenu()) chosen.push(interaction.roles.first()?.name);
      if (interaction.isChannelSelectMenu()) chosen.push(Object(interaction.channels.first()).name);
      if (interaction.isMessageComponent()) await interaction.deferUpdate();
    });
    server.person("ada").chooses(shown, `select-${type}`, [name]);
    await next;
  }

  expect(chosen).toEqual(["hank", "awardee", "help"]);
  expect(() => server.person("ada").chooses(shown, "select-5", [])).toThrow(/takes 1 to 1 values/);
});
