import { describe, expect, test } from "vitest";
import { checkDiscord, checkSlack } from "../../src/cli/check-platforms.ts";
import { clockSkew } from "../../src/cli/clock-skew.ts";
import { Examination } from "../../src/cli/examination.ts";
import { askApi } from "../../src/cli/web-api.ts";
import { realTimer, wallClock } from "../../src/clock.ts";
import { neededScopes } from "../../src/platforms/slack/needs.ts";
import { freshData, type Ran, runLaurel } from "../support/command-line.ts";
import { manualTimer } from "../support/manual-timer.ts";
import { type Answering, apiServer } from "./api-server.ts";

const TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.hunter2-hunter2-hunter2";
const BOT = "xoxb-hunter2-bot";
const APP = "xapp-hunter2-app";

const ME: Answering = { body: { id: "1000000000000000002", username: "laurel" } };
const application = (more: object = {}): Answering => ({
  body: { id: "1000000000000000001", name: "Laurel", flags: 0, bot_public: false, ...more },
});
const AUTH: Answering = {
  headers: { "x-oauth-scopes": "chat:write,commands" },
  body: { ok: true, team: "Contoso", user: "laurel", team_id: "T1", user_id: "U1" },
};

/** All scopes that a Laurel without further features asks for. */
const GIVEN = neededScopes({ readsMessages: false })
  .map(({ name }) => name)
  .join(",");

async function doctorOnDiscord(answers: Parameters<typeof apiServer>[0]): Promise<Ran> {
  const { address } = await apiServer(answers);
  return runLaurel(["doctor"], { env: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `${address}/api` } });
}

async function doctorOnSlack(answers: Parameters<typeof apiServer>[0]): Promise<Ran> {
  const { address } = await apiServer(answers);
  return runLaurel(["doctor"], {
    env: { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: `${address}/api/` },
  });
}

describe("the doctor on Discord", () => {
  test("finds all well where the token is taken and nothing privileged is asked for", async () => {
    const { code, stdout, stderr } = await doctorOnDiscord({
      "/api/v10/users/@me": ME,
      "/api/v10/oauth2/applications/@me": application(),
    });

    expect(stdout).toMatch(/ok {5}Discord {7}signed in as laurel/);
    expect(stdout).toMatch(/Laurel \(1000000000000000001\)/);
    expect(stdout).toMatch(/no privileged intent is asked for/);
    expect(stdout).toMatch(/clock +within a minute/);
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(/hunter2/);
  });

  test.each<[string, Parameters<typeof apiServer>[0], { readsMessages?: true }, RegExp]>([
    [
      "a token that is not taken",
      { "/api/v10/users/@me": { status: 401, body: { message: "401: Unauthorized" } } },
      {},
      /FAULT {2}Discord .*does not take the token\..*Reset Token/,
    ],
    [
      "an intent that is asked for and off",
      { "/api/v10/users/@me": ME, "/api/v10/oauth2/applications/@me": application() },
      { readsMessages: true },
      /FAULT {4}intents .*Message Content intent is off.*Switch it on in the Developer Portal/,
    ],
    [
      "a server that is no Discord",
      { "/api/v10/users/@me": { body: "hello" } },
      {},
      /FAULT.*does not speak as Discord does/,
    ],
    [
      "a clock that is far off",
      {
        "/api/v10/users/@me": ME,
        "/api/v10/oauth2/applications/@me": { ...application(), headers: { date: "Thu, 01 Jan 2026 00:00:00 GMT" } },
      },
      {},
      /FAULT {4}clock .*seconds ahead of theirs; set it by NTP/,
    ],
  ])("names %s, and the remedy", async (_case, answers, asked, expected) => {
    const { address } = await apiServer(answers);
    const said = noting();

    await checkDiscord(
      said.examination,
      { token: TOKEN, readsMessages: false, ...asked, apiUrl: `${address}/api` },
      said.parts,
    );

    expect(said.lines.join("\n")).toMatch(expected);
    expect(said.examination.faults).toBeGreaterThan(0);
    expect(said.lines.join("\n")).not.toMatch(/hunter2/);
  });

  test("says that anybody may add the bot, which is no fault", async () => {
    const { code, stdout } = await doctorOnDiscord({
      "/api/v10/users/@me": ME,
      "/api/v10/oauth2/applications/@me": application({ bot_public: true, flags: 1 << 18 }),
    });

    expect(stdout).toMatch(/warn .*switch Public Bot off/);
    expect(stdout).toMatch(/warn +Staff discord nobody yet\. Put the id of a role .* under roles\.staff\.discord/);
    expect(stdout).toMatch(/\nAll is well; 2 could be better\.\n$/);
    expect(code).toBe(0);
  });

  test("says that Discord cannot be reached, and what to check", async () => {
    const { stdout, code } = await runLaurel(["doctor"], {
      env: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "http://127.0.0.1:2/api" },
    });

    expect(stdout).toMatch(
      /127\.0\.0\.1:2 cannot be reached \(\w+\)\. Check the network, a proxy, and DISCORD_API_URL\./,
    );
    expect(code).toBe(1);
  });
});

describe("the doctor on Slack", () => {
  test("finds all well where both tokens are taken", async () => {
    const { code, stdout, stderr } = await doctorOnSlack({
      "/api/auth.test": { ...AUTH, headers: { "x-oauth-scopes": GIVEN } },
      "/api/apps.connections.open": { body: { ok: true, url: "wss://example" } },
    });

    expect(stdout).toMatch(/ok {5}Slack main {4}signed in to Contoso as laurel/);
    expect(stdout).toMatch(/Socket Mode opens/);
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(/hunter2/);
  });

  test.each<[string, Parameters<typeof apiServer>[0], RegExp]>([
    [
      "a bot token that is not taken",
      { "/api/auth.test": { body: { ok: false, error: "invalid_auth" } } },
      /FAULT {2}Slack main .*does not take the bot token of "main" \(invalid_auth\)\. Copy it anew/,
    ],
    [
      "an app-level token without its scope",
      { "/api/auth.test": AUTH, "/api/apps.connections.open": { body: { ok: false, error: "missing_scope" } } },
      /FAULT {4}socket .*app-level token of "main" lacks a scope.*connections:write/,
    ],
    [
      "a server that is no Slack",
      { "/api/auth.test": { status: 502, body: {} } },
      /FAULT.*Slack answered with status 502\. Check SLACK_API_URL/,
    ],
  ])("names %s, and the remedy", async (_case, answers, expected) => {
    const { address } = await apiServer(answers);
    const said = noting();

    await checkSlack(
      said.examination,
      {
        workspaces: [{ name: "main", botToken: BOT, appToken: APP }],
        readsMessages: false,
        http: { host: "127.0.0.1", port: 3000 },
        apiUrl: `${address}/api/`,
      },
      said.parts,
    );

    expect(said.lines.join("\n")).toMatch(expected);
    expect(said.examination.faults).toBeGreaterThan(0);
    expect(said.lines.join("\n")).not.toMatch(/hunter2/);
  });
});

test("each token goes in its own header to the address that was set", async () => {
  const discord = await apiServer({ "/api/v10/users/@me": ME, "/api/v10/oauth2/applications/@me": application() });
  const slack = await apiServer({ "/api/auth.test": AUTH, "/api/apps.connections.open": { body: { ok: true } } });

  await runLaurel(["doctor"], {
    env: {
      LAUREL_DATA: await freshData(),
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: `${discord.address}/api`,
      SLACK_BOT_TOKEN: BOT,
      SLACK_APP_TOKEN: APP,
      SLACK_API_URL: `${slack.address}/api`,
    },
  });

  expect(discord.asked.map(({ authorization }) => authorization)).toEqual([`Bot ${TOKEN}`, `Bot ${TOKEN}`]);
  expect(slack.asked).toEqual([
    { path: "/api/auth.test", authorization: `Bearer ${BOT}` },
    { path: "/api/apps.connections.open", authorization: `Bearer ${APP}` },
  ]);
});

test("scopes that are missing are named with what they are for", async () => {
  const { address } = await apiServer({ "/api/auth.test": AUTH });
  const said = noting();

  await checkSlack(
    said.examination,
    {
      workspaces: [{ name: "acme", botToken: BOT, signingSecret: "0".repeat(32) }],
      readsMessages: false,
      http: { host: "127.0.0.1", port: 3000 },
      apiUrl: `${address}/api/`,
    },
    said.parts,
    () => [
      { name: "chat:write", to: "answer and post" },
      { name: "users:read", to: "know names" },
    ],
  );

  expect(said.lines.join("\n")).toMatch(
    /^FAULT {4}scopes +Missing:\n +users:read, to know names\n +Put the output of "npx laurel manifest slack" in/m,
  );
  expect(said.lines.join("\n")).toMatch(/^ok {7}requests .*http:\/\/127\.0\.0\.1:3000\/slack\/acme\/events$/m);
});

test("an API that does not answer is given up after five seconds", async () => {
  const { address } = await apiServer({ "/silent": "silence" });
  const timer = manualTimer(0);

  const asking = askApi(`${address}/silent`, { authorization: "Bot x", setBy: "DISCORD_API_URL", timer });
  timer.advance(5_000);

  await expect(asking).rejects.toThrow(
    /did not answer within 5 seconds\. Check the network, a proxy, and DISCORD_API_URL/,
  );
});

test("a token is not carried on to another address", async () => {
  const other = await apiServer({ "/": ME });
  const { address } = await apiServer({
    "/api/v10/users/@me": { status: 302, headers: { location: other.address }, body: {} },
  });
  const said = noting();

  await checkDiscord(said.examination, { token: TOKEN, readsMessages: false, apiUrl: `${address}/api` }, said.parts);

  expect(other.asked).toEqual([]);
  expect(said.lines).toEqual([
    "FAULT  Discord       Discord answered with status 302. Check DISCORD_API_URL, or try again in a while.",
  ]);
});

describe("a clock is compared with a server's", () => {
  const at = (seconds: number) =>
    clockSkew(new Headers({ date: "Mon, 23 Nov 2026 12:00:00 GMT" }), Date.UTC(2026, 10, 23, 12, 0, seconds));

  test.each([
    [0, "well"],
    [60, "well"],
    [-60, "well"],
    [61, "warning"],
    [-300, "warning"],
    [301, "fault"],
    [-301, "fault"],
  ])("%d seconds away it is %s", (seconds, kind) => {
    expect(at(seconds)?.kind).toBe(kind);
  });

  test("where the server does not tell, nothing is said", () => {
    expect(clockSkew(new Headers(), 0)).toBeUndefined();
  });
});

/** An examination whose lines are kept. */
function noting() {
  const lines: string[] = [];
  const examination = new Examination(async (line) => void lines.push(line));
  return { lines, examination, parts: { timer: realTimer, clock: wallClock } };
}
