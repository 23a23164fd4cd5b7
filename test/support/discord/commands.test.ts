import { type Client, Routes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCalls } from "./checks.ts";
import { clientOf, logIn } from "./connect-client.ts";
import { type DiscordServer, startDiscord } from "./server.ts";

let server: DiscordServer;
let client: Client<true>;

beforeEach(async () => {
  server = await startDiscord();
  client = await logIn(server, clientOf(server));
  server.expectedCodes.add(50035);
});

afterEach(async () => {
  await client.destroy();
  await server.close();
  checkCalls(server);
});

const put = (commands: readonly object[]) =>
  client.rest.put(Routes.applicationCommands(client.application.id), { body: commands }).then(
    () => "done",
    ({ code }) => code,
  );
const many = (count: number, over: object = {}) =>
  Array.from({ length: count }, (_, each) => ({ name: `c${each}`, description: "Some", ...over }));
const menus = (count: number, type: number) => many(count, { type, description: undefined });
const ask = (over: object) => [{ name: "ask", description: "Ask", ...over }];
const option = (over: object = {}) => ({ type: 3, name: "question", description: "What", ...over });
const options = (count: number, over: object = {}) =>
  Array.from({ length: count }, (_, each) => option({ name: `o${each}`, ...over }));

test("publishing again keeps the ids of commands that stay, and removes those that are left out", async () => {
  const { commands } = client.application;
  const first = await commands.set([...many(1), { name: "ask", description: "Ask" }]);
  const second = await commands.set([{ name: "ask", description: "Ask anything" }]);

  expect(second.map(({ id }) => id)).toEqual(first.filter(({ name }) => name === "ask").map(({ id }) => id));
  expect((await commands.fetch()).map(({ description }) => description)).toEqual(["Ask anything"]);
});

test("commands of a guild stand beside the global ones", async () => {
  const { commands } = client.application;
  await commands.set([{ name: "ask", description: "Ask" }]);
  await commands.set([{ name: "help", description: "Help" }], server.guild().id);
  const one = await commands.create({ name: "me", description: "Mine" });
  await commands.edit(one, { description: "All that is mine" });
  await commands.delete(one);

  expect((await commands.fetch()).map(({ name }) => name)).toEqual(["ask"]);
  expect((await commands.fetch({ guildId: server.guild().id })).map(({ name }) => name)).toEqual(["help"]);
});

test.for<[what: string, commands: readonly object[], refusal: unknown]>([
  ["100 commands", many(100), "done"],
  ["101 commands", many(101), 30032],
  ["15 menus of messages and 15 of people", [...menus(15, 2), ...menus(15, 3)], "done"],
  ["16 menus of messages", menus(16, 3), 30032],
  ["two of one name", [...many(1), ...many(1)], 50035],
  ["a name with a space", ask({ name: "ask me" }), 50035],
  ["a name in capitals", ask({ name: "Ask" }), 50035],
  ["a name of 33 characters", ask({ name: "a".repeat(33) }), 50035],
  ["no description", ask({ description: "" }), 50035],
  ["a description of 101 characters", ask({ description: "a".repeat(101) }), 50035],
  ["a long translation", ask({ description_localizations: { de: "a".repeat(101) } }), 50035],
  ["25 options", ask({ options: options(25) }), "done"],
  ["26 options", ask({ options: options(26) }), 50035],
  ["two options of one name", ask({ options: [option(), option()] }), 50035],
  [
    "an optional option before a required one",
    ask({ options: [option(), option({ name: "b", required: true })] }),
    50035,
  ],
  ["a subcommand beside an option", ask({ options: [option(), option({ name: "b", type: 1 })] }), 50035],
  [
    "26 choices",
    ask({ options: [option({ choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) })] }),
    50035,
  ],
  [
    "a choice of 101 characters",
    ask({ options: [option({ choices: [{ name: "a".repeat(101), value: "a" }] })] }),
    50035,
  ],
  [
    "choices and suggestions",
    ask({ options: [option({ autocomplete: true, choices: [{ name: "a", value: "a" }] })] }),
    50035,
  ],
  ["a menu with a description", [{ type: 2, name: "Nominate", description: "a" }], 50035],
  [
    "more than 8000 characters",
    ask({
      options: options(25, {
        choices: Array.from({ length: 4 }, (_, each) => ({ name: `${each}${"a".repeat(79)}`, value: `${each}` })),
      }),
    }),
    50035,
  ],
])("to %s, Discord's answer is known", async ([, commands, refusal]) => {
  expect(await put(commands)).toBe(refusal);
});
