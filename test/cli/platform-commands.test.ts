import { describe, expect, test } from "vitest";
import { type ManifestChoice, makeManifest } from "../../src/cli/manifest.ts";
import { publishCommands } from "../../src/cli/publish.ts";
import type { Env } from "../../src/env.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import type { ManifestOptions } from "../../src/platforms/slack/manifest.ts";
import { startTestBot } from "../support/bot.ts";
import { runLaurel } from "../support/command-line.ts";
import { program, registry } from "../support/parts.ts";
import { apiServer } from "./api-server.ts";

const TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.hunter2-hunter2-hunter2";

describe("invite discord", () => {
  test("prints the address of the application that the token belongs to, and why it asks for each right", async () => {
    const { address } = await apiServer({
      "/api/v10/oauth2/applications/@me": { body: { id: "1000000000000000001", name: "Laurel" } },
    });

    const { code, stdout, stderr } = await runLaurel(["invite", "discord"], {
      env: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `${address}/api` },
    });

    const [url = "", , , ...lines] = stdout.split("\n");
    expect(new URL(url).searchParams.get("client_id")).toBe("1000000000000000001");
    expect(lines.join("\n")).toMatch(/View Channels +sees/);
    expect(stdout).toMatch(/No privileged intent is needed/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("needs no network where the application is named", async () => {
    const { code, stdout } = await runLaurel(["invite", "discord", "--application", "1000000000000000009"]);

    expect(stdout).toMatch(/client_id=1000000000000000009/);
    expect(code).toBe(0);
  });

  test.each([
    [["invite", "discord"], {}, 2, /Set DISCORD_TOKEN, or name the application/],
    [["invite", "discord", "--application", "laurel"], {}, 2, /a number of 17 to 20 digits/],
    [["invite", "discord"], { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "http://127.0.0.1:2" }, 1, /cannot be reached/],
  ])("%j with %o ends with %d and a sentence", async (args, env, expected, sentence) => {
    const { code, stdout, stderr } = await runLaurel(args, { env });

    expect(code).toBe(expected);
    expect(stderr).toMatch(sentence);
    expect(stdout + stderr).not.toMatch(/hunter2/);
  });
});

describe("commands plan and publish", () => {
  test("the plan changes nothing, publishing makes it true, and doing it again changes nothing", async () => {
    const { playground } = await startTestBot();
    const published = () => playground.world.published.size;

    const planned = await publishes([playground], "plan");
    const afterPlan = published();
    const applied = await publishes([playground], "apply");
    const again = await publishes([playground], "apply");

    expect(planned.lines[0]).toMatch(/^playground: \d+ changes; "npx laurel commands publish" makes them:$/);
    expect(planned.lines).toContain("  + ask (added)");
    expect(afterPlan).toBe(0);
    expect(applied.lines.at(-1)).toBe("playground: published.");
    expect(published()).toBe(registry.published.length);
    expect(again).toEqual({
      result: { changes: 0, failed: 0 },
      complaints: [],
      lines: ["playground: everything is published as it is declared."],
    });
  });

  test("a platform that cannot be asked is counted, and holds up no other", async () => {
    const { playground } = await startTestBot();
    const broken: Platform = {
      ...playground,
      name: "discord",
      publish: () => Promise.reject(new Error("It is down.")),
    };

    const { result, complaints } = await publishes([broken, playground], "apply");

    expect(result.failed).toBe(1);
    expect(complaints).toEqual(["discord: It is down."]);
    expect(playground.world.published.size).toBe(registry.published.length);
  });

  test("Slack's commands come with the manifest, which is said", async () => {
    const { playground } = await startTestBot();

    const { lines } = await publishes([{ ...playground, name: "slack" }], "apply");

    expect(lines.join("\n")).toMatch(/npx laurel manifest slack[\s\S]*App Manifest[\s\S]*the command \/mvp/);
    expect(playground.world.published.size).toBe(0);
  });

  test("with no platform set up there is nowhere to publish to", async () => {
    const { code, stderr } = await runLaurel(["commands", "plan"]);

    expect(code).toBe(3);
    expect(stderr).toMatch(/nowhere to publish to: set DISCORD_TOKEN or SLACK_BOT_TOKEN/);
  });
});

describe("manifest slack", () => {
  const NOT_READING = { readsMessages: { discord: false, slack: false } };
  const sources = { program, published: registry.published, env: NOT_READING };
  /** Writes down what the manifest would be made from. */
  const asGiven = ({ published: _commands, ...options }: ManifestOptions) => options;
  const made = (choice: ManifestChoice, env: Pick<Env, "readsMessages"> = NOT_READING) =>
    makeManifest(choice, { ...sources, env }, asGiven);

  test("is for Socket Mode unless Slack is to come over HTTP, and needs nothing set", () => {
    expect(made({})).toEqual({ text: "command: mvp\nfeatures:\n  readsMessages: false\nmode: socket" });
  });

  test("is printed for the program's command, with its scopes and events", async () => {
    const { code, stdout } = await runLaurel(["manifest", "slack"]);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {4}- command: \/mvp$/m);
    expect(stdout).toMatch(/^ {6}- chat:write$/m);
    expect(stdout).toMatch(/^ {6}- app_mention$/m);
  });

  test("has the events of messages where they are to be read, before there is any token", async () => {
    const { stdout } = await runLaurel(["manifest", "slack"], { env: { SLACK_READS_MESSAGES: "yes" } });

    expect(stdout).toMatch(/^ {6}- message\.channels$/m);
  });

  test("names the address on which Laurel listens for the workspace", () => {
    const env = { readsMessages: { discord: false, slack: true } };

    const { text } = made({ http: "https://laurel.example.org/hooks/", workspace: "acme", json: true }, env) as {
      text: string;
    };

    expect(JSON.parse(text)).toEqual({
      command: "mvp",
      features: { readsMessages: true },
      mode: { requestUrl: "https://laurel.example.org/hooks/slack/acme/events" },
    });
  });

  test.each<[string, ManifestChoice, RegExp]>([
    ["an address without https", { http: "http://laurel.example.org" }, /over https alone/],
    ["no address", { http: "laurel" }, /over https alone/],
    ["a workspace's name that cannot be", { workspace: "My Team" }, /small letters and digits alone/],
  ])("refuses %s", (_case, choice, sentence) => {
    expect(made(choice)).toEqual({ fault: expect.stringMatching(sentence) });
  });
});

/** Publishes the project's commands, and keeps what is said. */
async function publishes(platforms: readonly Platform[], mode: "plan" | "apply") {
  const lines: string[] = [];
  const complaints: string[] = [];
  const voice = {
    say: async (line: string) => void lines.push(line),
    complain: (line: string) => void complaints.push(line),
  };
  const result = await publishCommands(platforms, registry.published, mode, "mvp", voice);
  return { result, lines, complaints };
}
