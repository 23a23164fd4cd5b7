import { type Client, MessageFlags } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCalls } from "./checks.ts";
import { onNext, repliable } from "./client-side.ts";
import { clientOf, logIn } from "./connect-client.ts";
import { type DiscordServer, startDiscord } from "./server.ts";

let server: DiscordServer;
let client: Client<true>;

beforeEach(async () => {
  server = await startDiscord();
  client = await logIn(server, clientOf(server));
  await client.application.commands.set([{ name: "ask", description: "Ask" }]);
});

afterEach(async () => {
  await client.destroy();
  await server.close();
  checkCalls(server);
});

const button = (custom_id: string, label = custom_id, disabled = false) =>
  ({ type: 1, components: [{ type: 2, style: 1, custom_id, label, disabled }] }) as const;

const ask = () => server.person("ada").runs("ask");

test("a button of an ephemeral message changes it for the one who presses it, and nobody else can", async () => {
  const replied = onNext(client, (interaction) =>
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

  const pressed = onNext(client, (interaction) =>
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
  const replied = onNext(client, (interaction) =>
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
    const next = onNext(client, async (interaction) => {
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

test("a button that is off or is not there cannot be pressed", async () => {
  const replied = onNext(client, (interaction) =>
    repliable(interaction).reply({ content: "Decided", components: [button("approve", "Approve", true)] }),
  );
  ask();
  await replied;
  const [shown] = server.person("hank").sees("general");
  if (!shown) throw new Error("Nothing is shown");

  expect(shown.buttons).toMatchObject([{ label: "Approve", disabled: true }]);
  expect(() => server.person("hank").presses(shown, "Approve")).toThrow(/is off/);
  expect(() => server.person("hank").presses(shown, "Decline")).toThrow(/no Decline in it/);
});
