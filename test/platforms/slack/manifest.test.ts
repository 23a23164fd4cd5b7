// The manifest and the code say the same: every event that is listened to, every scope that a call needs.
import { expect, test } from "vitest";
import { defineCommand, defineGroup } from "../../../src/command/define.ts";
import type { PublishedCommand } from "../../../src/command/published.ts";
import { slackManifest } from "../../../src/platforms/slack/index.ts";
import { neededEvents, neededScopes } from "../../../src/platforms/slack/needs.ts";
import { commandsOf, readCommand } from "../../../src/platforms/slack/published.ts";
import { readSource, sourceFiles } from "../../project/source-tree.ts";
import { registry } from "../../support/parts.ts";
import { EVENT_SCOPES } from "../../support/slack/scopes.ts";

const EVERYTHING = { readsMessages: true };
const scopes = (features = EVERYTHING) => neededScopes(features).map(({ name }) => name);

/** Methods that this adapter calls, and the scopes that Slack's reference names for each. */
const SCOPES_OF: Readonly<Record<string, readonly string[]>> = {
  "auth.test": [],
  "chat.delete": ["chat:write"],
  "chat.postEphemeral": ["chat:write"],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "conversations.history": ["channels:history", "groups:history", "im:history"],
  "conversations.info": ["channels:read", "groups:read", "im:read"],
  "conversations.list": ["channels:read", "groups:read"],
  "conversations.members": ["channels:read", "groups:read"],
  "conversations.open": ["im:write"],
  "conversations.replies": ["channels:history", "groups:history", "im:history"],
  "files.info": ["files:read"],
  filesUploadV2: ["files:write"],
  "reactions.add": ["reactions:write"],
  "reactions.remove": ["reactions:write"],
  "usergroups.list": ["usergroups:read"],
  "users.conversations": ["channels:read", "groups:read", "im:read"],
  "users.info": ["users:read"],
  "views.open": [],
  "views.publish": [],
};

const CALL = /\b(?:client|web|bulk)\s*\.((?:[a-z]+\.[a-zA-Z]+)|filesUploadV2)\(/g;

const called = () =>
  new Set(
    sourceFiles("src/platforms/slack").flatMap(({ text }) => [...text.matchAll(CALL)].map(([, method = ""]) => method)),
  );

const published: readonly PublishedCommand[] = [
  {
    path: ["nominate"],
    command: defineCommand({
      name: "nominate",
      summary: "Put someone forward",
      example: "/nominate @grace hyper-v",
      menus: [{ on: "message", label: "Mark as helpful", run: async () => "nothing" }],
      run: async () => "nothing",
    }),
  },
  {
    path: ["program", "status"],
    group: defineGroup({ name: "program", summary: "For staff", allowed: ["staff"] }),
    command: defineCommand({
      name: "status",
      summary: "How it stands",
      example: "/program status",
      run: async () => "nothing",
    }),
  },
];

test("every method that is called is known here with its scopes, and the manifest asks for them", () => {
  const methods = [...called()].filter((method) => method !== "websocket.disconnect");
  const needed = methods.flatMap((method) => SCOPES_OF[method] ?? [`unknown method ${method}`]);

  expect(methods.length).toBeGreaterThan(15);
  expect([...new Set(needed)].filter((scope) => !scopes().includes(scope))).toEqual([]);
});

test("every scope that is asked for is needed by a call, an event or the commands", () => {
  const byCalls = [...called()].flatMap((method) => SCOPES_OF[method] ?? []);
  const byEvents = neededEvents(EVERYTHING).flatMap(({ name }) => EVENT_SCOPES[name] ?? []);
  const needed = new Set([...byCalls, ...byEvents, "commands"]);

  expect(scopes().filter((scope) => !needed.has(scope))).toEqual([]);
});

test("every event that is asked for is listened to, and every one listened to is asked for", () => {
  const listened = ["receive.ts", "news.ts"].map((file) => readSource(`src/platforms/slack/${file}`).text).join("\n");
  const asked = neededEvents(EVERYTHING).map(({ name }) => name.replace(/^message\..*/, "message"));
  const known = [...new Set([...Object.keys(EVENT_SCOPES).map((name) => name.replace(/^message\..*/, "message"))])];

  expect(asked.filter((name) => !new RegExp(`\\b${name}\\b`).test(listened))).toEqual([]);
  expect(
    known.filter(
      (name) => new RegExp(`["\\s]${name}[":]`).test(listened) && !asked.includes(name) && name !== "app_rate_limited",
    ),
  ).toEqual([]);
});

test("each scope and event says what it is for, in words that end a sentence", () => {
  for (const { to } of [...neededScopes(EVERYTHING), ...neededEvents(EVERYTHING)])
    expect(to).toMatch(/^[a-z].{8,}[^.]$/);
});

test("with reading switched off, messages that are not written to Laurel are not asked for", () => {
  const { settings } = slackManifest({ command: "mvp", published, features: { readsMessages: false }, mode: "socket" });

  expect(settings.event_subscriptions.bot_events).not.toContain("message.channels");
  expect(settings.event_subscriptions.bot_events).toContain("message.im");
});

test("the manifest has one slash command, the shortcuts of the commands, and a messages tab people can write in", () => {
  const manifest = slackManifest({ command: "mvp", published, features: EVERYTHING, mode: "socket" });

  expect(manifest.features.slash_commands).toEqual([
    {
      command: "/mvp",
      description: "Everything that Laurel does; alone it shows help",
      usage_hint: "nominate | program",
      should_escape: true,
    },
  ]);
  expect(manifest.features.shortcuts).toEqual([
    {
      name: "Mark as helpful",
      type: "message",
      callback_id: "menu:Mark as helpful",
      description: "Put someone forward",
    },
  ]);
  expect(manifest.features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } });
  expect(JSON.stringify(manifest)).not.toContain("url");
});

test("over HTTP every door of the manifest has the address", () => {
  const requestUrl = "https://laurel.example/slack/north/events";
  const manifest = slackManifest({ command: "mvp", published, features: EVERYTHING, mode: { requestUrl } });

  expect(manifest.settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: requestUrl },
    interactivity: { request_url: requestUrl },
  });
  expect(manifest.features.slash_commands.map(({ url }) => url)).toEqual([requestUrl]);
});

test("the commands that Laurel has fit Slack", () => {
  const { features } = slackManifest({
    command: "mvp",
    extraCommands: ["ask"],
    published: registry.published,
    features: EVERYTHING,
    mode: "socket",
  });

  expect(features.slash_commands.map(({ command }) => command)).toEqual(["/mvp", "/mvp-ask"]);
  for (const { command, description, usage_hint } of features.slash_commands) {
    expect(command.length).toBeLessThanOrEqual(32);
    expect(description.length).toBeLessThanOrEqual(2000);
    expect(usage_hint.length).toBeLessThanOrEqual(1000);
  }
  expect(features.shortcuts.length).toBeLessThanOrEqual(10);
});

test.for([
  ["/mvp", "nominate @grace hyper-v", "nominate", "@grace hyper-v"],
  ["/mvp", "  program status ", "program", "status "],
  ["/mvp", "", "help", ""],
  ["/mvp-ask", " how long?", "ask", "how long?"],
  ["/mvp-nominate", "x", "x", ""],
] as const)("%s %s asks for %s", ([slash, text, name, rest]) => {
  expect(readCommand(slash, text, { command: "mvp", extraCommands: ["ask"] })).toEqual({ name, rest });
});

test("a command that is published beside the one is summed up by its own words", () => {
  const [, extra] = commandsOf({ command: "mvp", extraCommands: ["nominate"], published });

  expect(extra).toEqual({ slash: "/mvp-nominate", summary: "Put someone forward", hint: "@grace hyper-v" });
});
