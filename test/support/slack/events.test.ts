import { once } from "node:events";
import { type App, webApi } from "@slack/bolt";
import { afterEach, expect, test } from "vitest";
import { holdDeliveries } from "./holding.ts";
import { quietLogger } from "./quiet-logger.ts";
import type { SlackServer } from "./server.ts";
import { type SocketStage, socketStage } from "./socket-stage.ts";
import type { Workspace } from "./workspace.ts";
import {
  archives,
  arrives,
  botMoves,
  groupChanges,
  profileChanges,
  revokesTokens,
  saysRateLimited,
  uninstalls,
} from "./workspace-events.ts";

let stage: SocketStage;
afterEach(() => stage.close());

/** A second process of the same app, as bare as can be. */
async function anotherSocket(slack: SlackServer, space: Workspace) {
  const heard: unknown[] = [];
  const client = new webApi.WebClient(space.appToken, { slackApiUrl: slack.api, logger: quietLogger });
  const { url = "" } = await client.apps.connections.open({});
  const socket = new WebSocket(url);
  const ready = once(socket, "message");
  socket.addEventListener("message", ({ data }) => {
    const { envelope_id } = JSON.parse(String(data));
    if (!envelope_id) return;
    heard.push(envelope_id);
    socket.send(JSON.stringify({ envelope_id }));
  });
  await ready;
  const close = async () => {
    const closed = once(socket, "close");
    socket.close();
    await closed;
  };
  return { heard, close };
}

type Heard = Record<string, unknown>;
/** Keeps the event of everything the app hears, whatever it is. */
const hearsAll = (heard: Heard[]) => (app: App) =>
  app.use(async ({ payload, next }) => {
    heard.push({ ...payload });
    await next();
  });

const named = ({ type, subtype }: Heard) => (subtype ? `${type}/${subtype}` : String(type));

test("an app hears of messages edited, deleted, broadcast, shared, and of those who come and go", async () => {
  const heard: Heard[] = [];
  stage = await socketStage(hearsAll(heard));
  const ada = stage.space.person("ada");

  const question = await ada.writes("general", "how?");
  const reply = await ada.replies(question, "like this", { broadcast: true });
  await ada.edits(question, "how then?");
  await ada.reacts(question, "tada");
  await ada.unreacts(question, "tada");
  await ada.deletes(question);
  await ada.deletes(reply);
  await ada.writes("general", "a chart", { files: [ada.file("chart.png", "bars")] });
  await ada.writes("general", "waves", { subtype: "me_message" });
  await ada.leaves("general");
  await ada.joins("general");
  await stage.slack.until("all of it", () => heard.length === 14);

  expect(heard.map(named)).toEqual([
    "message",
    "message/thread_broadcast",
    "message/message_changed",
    "reaction_added",
    "reaction_removed",
    // A question with a reply leaves a stone, which goes with the last reply.
    "message/message_changed",
    "message/message_deleted",
    "message/message_deleted",
    "message/file_share",
    "message/me_message",
    "message/channel_leave",
    "member_left_channel",
    "message/channel_join",
    "member_joined_channel",
  ]);
  expect(heard[1]).toMatchObject({ thread_ts: question.ts, parent_user_id: ada.id });
  expect(heard[3]).toMatchObject({ item: { channel: question.channel, ts: question.ts }, item_user: ada.id });
  expect(heard[5]).toMatchObject({ message: { subtype: "tombstone", user: "USLACKBOT", ts: question.ts } });
  expect(heard.slice(6, 8)).toMatchObject([{ deleted_ts: reply.ts }, { deleted_ts: question.ts }]);
});

test("an app hears of what happens to its workspace, its own removal last", async () => {
  const heard: Heard[] = [];
  stage = await socketStage(hearsAll(heard));
  const { space } = stage;
  space.addGroup("staff", ["ada"]);

  await arrives(space, "hank", { locale: "de-DE" });
  await profileChanges(space, "hank", { tz: "Europe/Berlin" });
  await groupChanges(space, "staff", ["hank"]);
  await archives(space, "general");
  await revokesTokens(space);
  await uninstalls(space);
  await stage.slack.until("all of it", () => heard.length === 6);

  expect(heard.map(named)).toEqual([
    "team_join",
    "user_change",
    "subteam_members_changed",
    "channel_archive",
    "tokens_revoked",
    "app_uninstalled",
  ]);
  expect(heard[1]).toMatchObject({ user: { tz: "Europe/Berlin", locale: "de-DE" } });
});

test("an app hears only what it subscribed to, was granted, and is there for", async () => {
  const heard: Heard[] = [];
  stage = await socketStage(hearsAll(heard));
  const { space } = stage;
  const ada = space.person("ada");
  space.addChannel("elsewhere", { withBot: false });
  space.scopes.delete("reactions:read");
  space.events.delete("message.im");

  await ada.mentions("elsewhere", "hello?");
  await ada.dms("hello?");
  await ada.reacts(await ada.writes("general", "hello"), "tada");
  await botMoves(space, "elsewhere", "joined");
  await botMoves(space, "general", "left");
  await ada.writes("general", "is it gone?");
  await stage.slack.until("the rest", () => heard.length === 3);

  // Bolt keeps the app's own messages from it, that of its joining among them.
  expect(heard.map(named)).toEqual(["message", "member_joined_channel", "channel_left"]);
});

test("through Slack Connect an event names both workspaces", async () => {
  stage = await socketStage();
  const { slack, space } = stage;
  const other = slack.addWorkspace("Fabrikam");
  const linus = other.addPerson("linus");
  space.share("general", other, ["linus"]);

  await linus.writes(space.channel("general"), "hello from next door");

  expect(slack.lastEvent(space).payload).toMatchObject({
    team_id: other.teamId,
    context_team_id: space.teamId,
    is_ext_shared_channel: true,
    authorizations: [{ team_id: space.teamId }],
    event: { user: linus.id, user_team: other.teamId, source_team: other.teamId },
  });
});

test("events can arrive in another order, or never", async () => {
  const heard: Heard[] = [];
  stage = await socketStage(hearsAll(heard));
  const ada = stage.space.person("ada");
  const held = holdDeliveries(stage.space);

  const written = Promise.all(["one", "two", "three"].map((text) => ada.writes("general", text)));
  held.release(([first, second]) => [second, first].filter((each) => each !== undefined));
  await written;
  await stage.slack.until("both", () => heard.length === 2);

  expect(heard.map(({ text }) => text)).toEqual(["two", "one"]);
  expect(stage.slack.lastEvent(stage.space).outcome).toEqual({ kind: "not delivered" });
});

test("what was on its way when the socket broke is not delivered, and can be sent once more", async () => {
  stage = await socketStage();
  const { slack, space } = stage;
  const event = () => slack.lastEvent(space);
  const writing = space.person("ada").writes("general", "hello");
  slack.sockets.drop(space);
  await writing;
  const lost = event().outcome;
  await slack.until("a new socket", () => slack.sockets.opened(space) === 2);

  const again = await slack.redeliver(event());

  expect(lost).toEqual({ kind: "not delivered" });
  expect(again).toMatchObject({ attempt: 1, outcome: { kind: "acknowledged" } });
});

test("an app that is told to connect anew does so; what is done in between is lost", async () => {
  stage = await socketStage((app) => app.command("/mvp", async ({ ack }) => ack()));
  const { slack, space } = stage;
  const ada = space.person("ada");

  slack.sockets.disconnect(space, "refresh_requested");
  const between = await ada.command("general", "/mvp");
  await slack.until("a new socket", () => slack.sockets.opened(space) === 2);
  const after = await ada.command("general", "/mvp");

  expect([between.outcome.kind, after.outcome.kind]).toEqual(["not delivered", "acknowledged"]);
});

test("with two sockets each event goes to one of them", async () => {
  const heard: Heard[] = [];
  stage = await socketStage(hearsAll(heard));
  const { slack, space } = stage;
  const second = await anotherSocket(slack, space);
  const ada = space.person("ada");

  try {
    for (const text of ["one", "two", "three", "four"]) await ada.writes("general", text);
  } finally {
    await second.close();
  }

  expect(heard).toHaveLength(2);
  expect(second.heard).toHaveLength(2);
  const outcomes = slack.deliveries.filter(({ kind }) => kind === "events_api").map(({ outcome }) => outcome?.kind);
  expect(outcomes).toEqual(Array(4).fill("acknowledged"));
});

test("that events were held back is said without an event", async () => {
  stage = await socketStage();
  const other = stage.slack.addWorkspace("Fabrikam");

  const { payload } = saysRateLimited(other);

  expect(payload).toMatchObject({ type: "app_rate_limited", team_id: other.teamId });
  expect(payload).not.toHaveProperty("event");
});

test("two workspaces have apps of their own, and each hears its own", async () => {
  stage = await socketStage();
  const { slack, space } = stage;
  const other = slack.addWorkspace("Fabrikam");
  const linus = other.addPerson("linus");
  other.addChannel("general");

  await linus.writes("general", "anybody there?");

  expect(slack.sockets.open(other)).toBe(0);
  expect(slack.lastEvent(other).outcome).toEqual({ kind: "not delivered" });
  expect(() => slack.lastEvent(space)).toThrow("no event");
});
