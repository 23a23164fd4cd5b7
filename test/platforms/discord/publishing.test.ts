// Publishing commands: compared first, all at once, and only where something changed.
import { expect, onTestFinished, test } from "vitest";
import { registry } from "../../support/parts.ts";
import { openDiscord } from "./opening.ts";
import { SAMPLE_COMMANDS } from "./sample-commands.ts";
import { stage } from "./stage.ts";

const PUT = "PUT /applications/:id/commands";

test("what is published already is not published again, whatever Discord adds to it", async () => {
  const opened = await openDiscord();
  onTestFinished(() => opened.close());
  const { server, platform } = opened;
  const plan = await platform.publish(SAMPLE_COMMANDS, "plan");
  const puts = server.calls.of(PUT).length;
  const applied = await platform.publish(SAMPLE_COMMANDS, "apply");

  expect([puts, server.calls.of(PUT).length]).toEqual([0, 1]);
  expect(applied).toEqual(plan);
  expect(plan.map(({ name, change }) => `${name} ${change}`)).toEqual(
    ["ask", "help", "Mark as helpful", "me", "missing", "nominate", "Nominate", "program", "share"].map(
      (name) => `${name} added`,
    ),
  );
  expect(await platform.publish(SAMPLE_COMMANDS, "apply")).toEqual([]);
  expect(server.calls.of(PUT)).toHaveLength(1);
});

test("commands, groups and subcommands are published in every language, and not again while no language changes", async () => {
  const { server, platform } = await stage();
  await platform.publish(registry.published, "apply");
  const named = (name: string) => server.world.commands.find((each) => each.name === name);
  const again = await platform.publish(registry.published, "plan");
  const reworded = registry.published.map((each) =>
    each.path.join(" ") === "program status" && each.localised
      ? { ...each, localised: { ...each.localised, de: { name: "zustand", summary: "Sehen, wie es mir geht" } } }
      : each,
  );

  expect(named("ask")?.name_localizations).toMatchObject({ de: "fragen", ja: expect.any(String) });
  expect(named("ask")?.description_localizations?.fr).toEqual(expect.any(String));
  expect(named("program")?.name_localizations?.de).toBe("programm");
  expect(named("program")?.options?.find(({ name }) => name === "setup")).toMatchObject({
    name_localizations: { de: "einrichten" },
    description_localizations: { de: expect.stringMatching(/^Mich hier/) },
  });
  expect(again).toEqual([]);
  expect(await platform.publish(reworded, "plan")).toEqual([{ name: "program", change: "changed" }]);
});

test("a changed summary, a command that is gone and a new one are told, and nothing else", async () => {
  const { platform } = await stage();
  const [ask, nominate, , ...others] = SAMPLE_COMMANDS;
  if (!ask || !nominate) throw new Error("there are no sample commands");
  const reworded = { ...ask, command: { ...ask.command, summary: "Ask me anything" } };
  const renamed = { path: ["tell"], command: { ...ask.command, name: "tell", menus: [] } };
  const changes = await platform.publish([reworded, nominate, ...others, renamed], "plan");

  expect(changes).toEqual([
    { name: "ask", change: "changed" },
    { name: "share", change: "removed" },
    { name: "tell", change: "added" },
  ]);
});

test("commands can be published without opening a connection, with one id for each that stays", async () => {
  const opened = await openDiscord();
  onTestFinished(() => opened.close());
  await opened.platform.publish(SAMPLE_COMMANDS, "apply");
  const before = opened.server.world.commands.find(({ name }) => name === "ask")?.id;
  await opened.platform.publish(SAMPLE_COMMANDS.slice(0, 3), "apply");

  expect(opened.server.gateway.sessions.size).toBe(0);
  expect(opened.server.world.commands.find(({ name }) => name === "ask")?.id).toBe(before);
});

test("a published command is shown so that a click types it", async () => {
  const on = await stage();
  const view = { blocks: [{ kind: "text", text: [{ command: "ask" }] }], plain: "/ask", contains: "public" } as const;
  on.inlet.answerWith({ kind: "say", view, hidden: false });
  await on.server.person("ada").runs("help").done();

  const id = on.server.world.commands.find(({ name }) => name === "ask")?.id;
  expect(
    on.server
      .person("ada")
      .sees("general")
      .map(({ text }) => text),
  ).toEqual([`</ask:${id}>`]);
});
