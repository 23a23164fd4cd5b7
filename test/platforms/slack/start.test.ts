// Starting: what is wrong with the settings is said with the workspace's name and the remedy, and no token is repeated.
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createSlack, type SlackOptions, SlackProblem } from "../../../src/platforms/slack/index.ts";
import { scriptedInlet } from "../../contracts/platform/scripted-inlet.ts";
import { newOnce, publicNotice } from "../../contracts/platform/stage.ts";
import { manualTimer } from "../../support/manual-timer.ts";
import { startSlackServer } from "../../support/slack/server.ts";
import type { Workspace } from "../../support/slack/workspace.ts";
import { MONDAY_NOON, placeIn, started } from "./stage.ts";

async function twoWorkspaces() {
  const timer = manualTimer(MONDAY_NOON);
  const server = await startSlackServer({ now: timer.now });
  const [north, south] = [server.addWorkspace("North"), server.addWorkspace("South")];
  for (const space of [north, south]) {
    space.addPerson("ada");
    space.addChannel("general");
  }
  const slackOf = (workspaces: SlackOptions["workspaces"], more: Partial<SlackOptions> = {}) => {
    const slack = createSlack({
      workspaces,
      apiUrl: server.api.replace(/\/$/, ""),
      command: "mvp",
      readsMessages: true,
      timer,
      log: pino({ level: "silent" }),
      ...more,
    });
    onTestFinished(() => slack.stop(0));
    return slack;
  };
  onTestFinished(() => server.close());
  return { server, north, south, slackOf };
}

const settings = (space: Workspace) => ({
  name: space.name.toLowerCase(),
  botToken: space.botToken,
  appToken: space.appToken,
});

/** What the operator is told; fails the test if it starts. */
async function problemOf(slack: ReturnType<typeof createSlack>): Promise<string> {
  try {
    await slack.start(
      scriptedInlet(() => slack, []),
      [],
    );
  } catch (error) {
    expect(error).toBeInstanceOf(SlackProblem);
    return error instanceof Error ? error.message : "";
  }
  throw new Error("it started");
}

test.for([
  [
    "a wrong bot token",
    (north: Workspace) => ({ ...settings(north), botToken: "xoxb-wrong" }),
    /"north".*bot token was refused \(invalid_auth\).*Bot User OAuth Token/,
  ],
  [
    "an app token for a bot token",
    (north: Workspace) => ({ ...settings(north), botToken: north.appToken }),
    /"north".*bot token was refused/,
  ],
  [
    "a wrong app token",
    (north: Workspace) => ({ ...settings(north), appToken: "xapp-wrong" }),
    /"north".*app token was refused.*connections:write/,
  ],
  [
    "neither app token nor signing secret",
    (north: Workspace) => ({ name: "north", botToken: north.botToken }),
    /"north" has neither.*Signing Secret/,
  ],
  [
    "a signing secret and no address",
    (north: Workspace) => ({ name: "north", botToken: north.botToken, signingSecret: "s" }),
    /"north".*no address to listen at/,
  ],
] as const)("%s is named with its remedy", async ([, given, words]) => {
  const { north, slackOf } = await twoWorkspaces();

  const said = await problemOf(slackOf([given(north)]));

  expect(said).toMatch(words);
  for (const secret of [north.botToken, north.appToken, "xoxb-wrong", "xapp-wrong"]) expect(said).not.toContain(secret);
});

test("a name that cannot stand in an address, and one that is there twice, are named", async () => {
  const { north, south, slackOf } = await twoWorkspaces();

  expect(await problemOf(slackOf([{ ...settings(north), name: "North Star" }]))).toMatch(/"North Star".*hyphens/);
  expect(await problemOf(slackOf([settings(north), { ...settings(south), name: "north" }]))).toMatch(
    /"north" is there twice/,
  );
});

test("a port that is taken is named", async () => {
  const { server, north, slackOf } = await twoWorkspaces();
  const port = Number(new URL(server.api).port);
  const signed = { name: "north", botToken: north.botToken, signingSecret: north.signingSecret };

  expect(await problemOf(slackOf([signed], { http: { host: "127.0.0.1", port } }))).toMatch(
    new RegExp(`127.0.0.1:${port}. Is the port taken`),
  );
});

test("a start that failed can be tried again", async () => {
  const { north, south, slackOf } = await twoWorkspaces();
  south.scopes.delete("chat:write");
  const slack = slackOf([settings(north), settings(south)]);
  await problemOf(slack);
  south.scopes.add("chat:write");

  await slack.start(
    scriptedInlet(() => slack, []),
    [],
  );

  expect(slack.connected()).toBe(true);
});

test("a revoked token is named with its remedy", async () => {
  const { north, slackOf } = await twoWorkspaces();
  north.status = "revoked";

  expect(await problemOf(slackOf([settings(north)]))).toMatch(/"north".*token_revoked/);
});

test("a scope without which nothing works is named, with what it is for", async () => {
  const { north, slackOf } = await twoWorkspaces();
  north.scopes.delete("chat:write");

  expect(await problemOf(slackOf([settings(north)]))).toMatch(
    /"north".*chat:write \(to answer and post\).*install the app again/,
  );
});

test("the token of one workspace in the settings of another is noticed", async () => {
  const { north, south, slackOf } = await twoWorkspaces();

  const said = await problemOf(slackOf([settings(north), { ...settings(south), botToken: north.botToken }]));

  expect(said).toMatch(/"south" has the bot token of .*"north"/);
});

test("where Slack cannot be reached it says so", async () => {
  const { north, slackOf } = await twoWorkspaces();

  const said = await problemOf(slackOf([settings(north)], { apiUrl: "http://127.0.0.1:1/api/" }));

  expect(said).toMatch(/"north": Slack cannot be reached/);
});

test("several workspaces are heard and answered each by its own app", async () => {
  const { server, north, south, slackOf } = await twoWorkspaces();
  const slack = slackOf([settings(north), settings(south)]);
  const inlet = scriptedInlet(() => slack, []);
  await slack.start(inlet, []);

  await north.person("ada").dms("from the north");
  await south.person("ada").dms("from the south");
  await slack.perform(
    { kind: "post", view: publicNotice("Hello."), to: { place: placeIn(south, "general") } },
    newOnce(),
  );

  expect(inlet.taken.map(({ place }) => place.space)).toEqual([`slack:${north.teamId}`, `slack:${south.teamId}`]);
  expect(server.callsOf("chat.postMessage").map(({ team }) => team)).toEqual([south.teamId]);
  expect((await slack.spaces()).map(({ name }) => name)).toEqual(["North", "South"]);
});

test("a scope that only some of it needs is found missing, and Laurel runs without", async () => {
  const { north, slackOf } = await twoWorkspaces();
  north.scopes.delete("reactions:write");
  const slack = slackOf([settings(north)]);
  await slack.start(
    scriptedInlet(() => slack, []),
    [],
  );

  const findings = await slack.examine(placeIn(north, "general").space);
  const lacks = await slack.checkPlace(placeIn(north, "general"), ["post", "react"]);

  expect(findings.filter(({ isWell, subject }) => !isWell && subject.startsWith("scope"))).toMatchObject([
    { subject: "scope reactions:write" },
  ]);
  expect(lacks).toEqual([
    { what: "I cannot react to messages there", remedy: expect.stringContaining("reactions:write") },
  ]);
});

test("a clock that is off is found", async () => {
  const { slack, space } = await started();

  const clock = (await slack.examine(placeIn(space, "general").space)).find(({ subject }) => subject === "clock");

  // The stage's timer stands in another year than the machine.
  expect(clock).toMatchObject({ isWell: false });
  expect(clock?.words.join("")).toMatch(/minutes off/);
});

test("a channel that Laurel was not invited to says how to invite it", async () => {
  const { slack, space } = await started();
  space.addChannel("elsewhere", { withBot: false });
  space.addChannel("old", { archived: true });

  expect(await slack.checkPlace(placeIn(space, "elsewhere"), ["post"])).toMatchObject([
    { remedy: expect.stringContaining("/invite @laurel") },
  ]);
  expect(await slack.checkPlace(placeIn(space, "old"), ["post"])).toMatchObject([{ what: "The channel is archived" }]);
});
