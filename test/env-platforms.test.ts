import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnv } from "../src/env.ts";
import { ConfigProblems, renderProblem } from "../src/program/problems.ts";

const NO_FILE = join(tmpdir(), "laurel-has-no-such-file.env");
const DISCORD = "MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.hunter2-hunter2-hunter2";
const BOT = "xoxb-hunter2-1";
const APP = "xapp-hunter2-1";
const SECRET = "0123456789abcdef0123456789abcdef";

const read = (source: NodeJS.ProcessEnv) => readEnv(source, NO_FILE);

function problemsOf(source: NodeJS.ProcessEnv): string[] {
  try {
    read(source);
    return [];
  } catch (error) {
    if (error instanceof ConfigProblems) return error.problems.map(renderProblem);
    throw error;
  }
}

describe("Discord", () => {
  test("needs a token alone, and reads no messages unless told to", () => {
    expect(read({ DISCORD_TOKEN: DISCORD })).toMatchObject({
      discord: { token: DISCORD, readsMessages: false },
      playground: false,
    });
  });

  test("can be told to read messages, and where its API is", () => {
    const { discord } = read({
      DISCORD_TOKEN: DISCORD,
      DISCORD_READS_MESSAGES: "yes",
      DISCORD_API_URL: "http://127.0.0.1:4000/api/",
    });

    expect(discord).toEqual({ token: DISCORD, readsMessages: true, apiUrl: "http://127.0.0.1:4000/api" });
  });

  test.each([
    [
      "a token with its scheme",
      { DISCORD_TOKEN: `Bot ${DISCORD}` },
      'DISCORD_TOKEN: begins with "Bot"; write the token alone',
    ],
    ["a token of Slack's", { DISCORD_TOKEN: BOT }, "DISCORD_TOKEN: holds a token of Slack's; "],
    ["a client secret", { DISCORD_TOKEN: "hunter2" }, "DISCORD_TOKEN: is no bot token, which has three parts"],
    ["neither yes nor no", { DISCORD_READS_MESSAGES: "true" }, "DISCORD_READS_MESSAGES: is neither yes nor no"],
    ["an address without http", { DISCORD_API_URL: "hunter2:4000" }, "DISCORD_API_URL: is no address of an API"],
    [
      "a name that is all but right",
      { DISCORD_TOKN: DISCORD },
      "DISCORD_TOKN: is not known; did you mean DISCORD_TOKEN?",
    ],
  ])("%s is told at once, without being quoted", (_case, source, expected) => {
    const problems = problemsOf(source);

    expect(problems).toEqual([expect.stringContaining(`environment ${expected}`)]);
    expect(problems.join()).not.toMatch(/hunter2/);
  });
});

describe("Slack", () => {
  test("needs a bot token and an app-level token for Socket Mode", () => {
    expect(read({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP })).toMatchObject({
      slack: { workspaces: [{ name: "main", botToken: BOT, appToken: APP }], readsMessages: false },
      playground: false,
    });
  });

  test("needs a bot token, a signing secret and a port for HTTP, on this machine alone unless told otherwise", () => {
    const { slack } = read({ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET, SLACK_HTTP_PORT: "3000" });

    expect(slack).toEqual({
      workspaces: [{ name: "main", botToken: BOT, signingSecret: SECRET }],
      readsMessages: false,
      http: { host: "127.0.0.1", port: 3000 },
    });
  });

  test("takes a workspace over HTTP where there is a port and it has both, else in Socket Mode", () => {
    const both = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SECRET };

    expect(read(both).slack?.workspaces).toEqual([{ name: "main", botToken: BOT, appToken: APP }]);
    expect(read({ ...both, SLACK_HTTP_PORT: "3000" }).slack?.workspaces).toEqual([
      { name: "main", botToken: BOT, signingSecret: SECRET },
    ]);
  });

  test("has as many workspaces as are named, each with an app of its own", () => {
    const { slack } = read({
      SLACK_BOT_TOKEN: BOT,
      SLACK_APP_TOKEN: APP,
      SLACK_ACME_BOT_TOKEN: "xoxb-2",
      SLACK_ACME_APP_TOKEN: "xapp-2",
      SLACK_BETA2_BOT_TOKEN: "xoxb-3",
      SLACK_BETA2_SIGNING_SECRET: SECRET,
      SLACK_HTTP_PORT: "3000",
      SLACK_HTTP_HOST: "0.0.0.0",
      SLACK_READS_MESSAGES: "yes",
      SLACK_API_URL: "https://proxy.example/slack/api",
    });

    expect(slack).toEqual({
      workspaces: [
        { name: "acme", botToken: "xoxb-2", appToken: "xapp-2" },
        { name: "beta2", botToken: "xoxb-3", signingSecret: SECRET },
        { name: "main", botToken: BOT, appToken: APP },
      ],
      readsMessages: true,
      http: { host: "0.0.0.0", port: 3000 },
      apiUrl: "https://proxy.example/slack/api/",
    });
  });

  test.each<[string, NodeJS.ProcessEnv, string[]]>([
    [
      "swapped tokens",
      { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT },
      [
        "SLACK_APP_TOKEN: holds a bot token (xoxb-), which belongs into SLACK_BOT_TOKEN",
        "SLACK_BOT_TOKEN: holds an app-level token (xapp-), which belongs into SLACK_APP_TOKEN",
      ],
    ],
    [
      "a signing secret in place of a token",
      { SLACK_ACME_BOT_TOKEN: SECRET, SLACK_ACME_APP_TOKEN: APP },
      ["SLACK_ACME_BOT_TOKEN: looks like a signing secret, which belongs into SLACK_ACME_SIGNING_SECRET"],
    ],
    [
      "a user token",
      { SLACK_BOT_TOKEN: "xoxp-hunter2", SLACK_APP_TOKEN: APP },
      ["SLACK_BOT_TOKEN: holds a user token (xoxp-); Laurel works with the bot token (xoxb-) alone"],
    ],
    [
      "what is no token at all",
      { SLACK_BOT_TOKEN: "hunter2", SLACK_APP_TOKEN: "hunter2", SLACK_SIGNING_SECRET: "hunter2" },
      [
        expect.stringMatching(/^SLACK_APP_TOKEN: is no app-level token, which begins with xapp-/),
        expect.stringMatching(/^SLACK_BOT_TOKEN: is no bot token, which begins with xoxb-/),
        expect.stringMatching(/^SLACK_SIGNING_SECRET: is no signing secret/),
      ],
    ],
    [
      "no way in",
      { SLACK_BOT_TOKEN: BOT },
      [
        "SLACK_BOT_TOKEN: has no way for events to come in; set SLACK_APP_TOKEN (Socket Mode), or SLACK_SIGNING_SECRET and SLACK_HTTP_PORT (HTTP)",
      ],
    ],
    [
      "HTTP without a port",
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET },
      [
        "SLACK_SIGNING_SECRET: needs a port for Slack's requests; set SLACK_HTTP_PORT, or SLACK_APP_TOKEN for Socket Mode",
      ],
    ],
    [
      "a port without a signing secret",
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_HTTP_PORT: "3000" },
      [expect.stringMatching(/^SLACK_HTTP_PORT: waits for requests that nobody could sign/)],
    ],
    [
      "a port that is none",
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET, SLACK_HTTP_PORT: "99999" },
      ["SLACK_HTTP_PORT: is no port; write a whole number from 1 to 65535"],
    ],
    [
      "a workspace without a bot token",
      { SLACK_ACME_APP_TOKEN: APP },
      ["SLACK_ACME_APP_TOKEN: is of no use without a bot token; set SLACK_ACME_BOT_TOKEN, or take this away"],
    ],
    [
      "one token for two workspaces",
      {
        SLACK_BOT_TOKEN: BOT,
        SLACK_APP_TOKEN: APP,
        SLACK_ACME_BOT_TOKEN: BOT,
        SLACK_ACME_APP_TOKEN: "xapp-2",
      },
      [expect.stringMatching(/BOT_TOKEN: holds the same as SLACK_\w+; each workspace has an app/)],
    ],
    [
      "a workspace's name that cannot be read",
      { SLACK_MY_TEAM_BOT_TOKEN: BOT },
      [expect.stringMatching(/^SLACK_MY_TEAM_BOT_TOKEN: names its workspace in a way that cannot be read/)],
    ],
    [
      "a name that is all but right",
      { SLACK_BOT_TOKN: BOT },
      ["SLACK_BOT_TOKN: is not known; did you mean SLACK_BOT_TOKEN?"],
    ],
  ])("%s is told at once, without being quoted", (_case, source, expected) => {
    const problems = problemsOf(source);

    expect(problems.map((problem) => problem.replace(/^environment /, "")).toSorted()).toEqual(expected);
    expect(problems.join()).not.toMatch(/hunter2|0123456789/);
  });

  test("variables that other programs give the same beginning are none of Laurel's business", () => {
    expect(problemsOf({ SLACK_WEBHOOK_URL: "x", DISCORD_WEBHOOK: "x", SLACK_CHANNEL: "x" })).toEqual([]);
  });
});

describe("the playground", () => {
  test.each<[string, NodeJS.ProcessEnv, boolean]>([
    ["runs where nothing else is set up", {}, true],
    ["does not run beside a real platform", { DISCORD_TOKEN: DISCORD }, false],
    ["runs beside one where it is asked for", { DISCORD_TOKEN: DISCORD, LAUREL_PLAYGROUND: "on" }, true],
    ["can be switched off", { LAUREL_PLAYGROUND: "off" }, false],
  ])("%s", (_case, source, expected) => {
    expect(read(source).playground).toBe(expected);
  });
});
