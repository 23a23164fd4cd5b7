import { webApi } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { quietLogger } from "./quiet-logger.ts";
import { type SlackServer, startSlackServer } from "./server.ts";
import type { Workspace } from "./workspace.ts";
import { profileChanges } from "./workspace-events.ts";

let slack: SlackServer;
let space: Workspace;
let client: webApi.WebClient;

beforeEach(async () => {
  slack = await startSlackServer();
  space = slack.addWorkspace("Contoso");
  for (const name of ["ada", "grace"]) space.addPerson(name);
  space.addChannel("general");
  client = clientWith(space.botToken);
});
afterEach(() => slack.close());

const clientWith = (token: string) =>
  new webApi.WebClient(token, {
    slackApiUrl: slack.api,
    logger: quietLogger,
    retryConfig: { retries: 2, minTimeout: 5, maxTimeout: 10 },
  });
const general = () => space.channel("general").id;
const post = (text: string) => client.chat.postMessage({ channel: general(), text });

test("Slack's refusals have their names", async () => {
  space.addChannel("staff", { withBot: false });
  space.addChannel("secret", { private: true, withBot: false });
  space.addChannel("old", { archived: true });
  space.addPerson("gone", { deleted: true });
  space.addPerson("robot", { isBot: true });
  const mine = await post("hello");
  const theirs = await space.person("ada").writes("general", "hello");
  const elsewhere = await space.person("ada").writes("staff", "hello");
  const channel = general();
  const ts = mine.ts ?? "";
  await client.reactions.add({ channel, timestamp: ts, name: "tada" });

  const refusals: [string, () => Promise<unknown>][] = [
    ["not_in_channel", () => client.chat.postMessage({ channel: space.channel("staff").id, text: "x" })],
    ["channel_not_found", () => client.chat.postMessage({ channel: space.channel("secret").id, text: "x" })],
    ["channel_not_found", () => client.conversations.info({ channel: "C404" })],
    ["is_archived", () => client.chat.postMessage({ channel: space.channel("old").id, text: "x" })],
    ["no_text", () => client.chat.postMessage({ channel, text: "" })],
    ["msg_too_long", () => client.chat.postMessage({ channel, text: "x".repeat(40_001) })],
    ["cant_update_message", () => client.chat.update({ channel, ts: theirs.ts, text: "x" })],
    ["cant_delete_message", () => client.chat.delete({ channel, ts: theirs.ts })],
    ["message_not_found", () => client.chat.update({ channel, ts: "1.000001", text: "x" })],
    ["already_reacted", () => client.reactions.add({ channel, timestamp: ts, name: "tada" })],
    ["no_reaction", () => client.reactions.remove({ channel, timestamp: ts, name: "wave" })],
    ["user_not_found", () => client.users.info({ user: "U404" })],
    ["user_disabled", () => client.conversations.open({ users: space.user("gone").id })],
    ["cannot_dm_bot", () => client.conversations.open({ users: space.user("robot").id })],
    ["user_not_in_channel", () => client.chat.postEphemeral({ channel, user: space.user("robot").id, text: "x" })],
    ["thread_not_found", () => client.conversations.replies({ channel, ts: "1.000001" })],
    ["not_in_channel", () => client.reactions.get({ channel: elsewhere.channel, timestamp: elsewhere.ts })],
    ["not_in_channel", () => client.conversations.history({ channel: elsewhere.channel })],
    [
      "invalid_trigger_id",
      () =>
        client.views.open({
          trigger_id: "1.2.x",
          view: { type: "modal", title: { type: "plain_text", text: "x" }, blocks: [] },
        }),
    ],
    ["invalid_blocks_format", () => client.apiCall("chat.postMessage", { channel, text: "x", blocks: "[{" })],
    ["unknown_method", () => client.apiCall("chat.shout")],
  ];

  for (const [code, call] of refusals) await expect(call(), code).rejects.toMatchObject({ data: { error: code } });
});

test("nobody is reached whose messages tab the app has switched off", async () => {
  space.messagesTab = false;

  const refused = client.chat.postMessage({ channel: space.user("ada").id, text: "hello" });

  await expect(refused).rejects.toMatchObject({ data: { error: "messages_tab_disabled" } });
});

test("a message to a person stands in their conversation with the app, and to several in theirs", async () => {
  const [ada, grace] = [space.person("ada"), space.person("grace")];

  await client.chat.postMessage({ channel: ada.id, text: "to ada" });
  space.scopes.add("mpim:write");
  const { channel } = await client.conversations.open({ users: `${ada.id},${grace.id}` });
  await client.chat.postMessage({ channel: channel?.id ?? "", text: "to both" });

  expect(ada.seesDm().map(({ text }) => text)).toEqual(["to ada"]);
  expect(grace.seesDm()).toEqual([]);
  expect(grace.sees(channel?.id ?? "").map(({ text }) => text)).toEqual(["to both"]);
});

test("a deactivated account is in no channel, and cannot be written to", async () => {
  await profileChanges(space, "ada", { deleted: true });

  const { members } = await client.conversations.members({ channel: general() });
  const refused = client.chat.postMessage({ channel: space.user("ada").id, text: "hello" });

  expect(members).not.toContain(space.user("ada").id);
  await expect(refused).rejects.toMatchObject({ data: { error: "user_disabled" } });
});

test("a token that is unknown, of the wrong kind, revoked or of a removed app is refused", async () => {
  const wrong = clientWith("xoxb-wrong");
  const app = clientWith(space.appToken);
  const errorOf = (call: Promise<unknown>) => call.then(String, (error) => error.data.error);

  const errors = [await errorOf(wrong.auth.test()), await errorOf(app.auth.test())];
  space.status = "revoked";
  errors.push(await errorOf(client.auth.test()));
  space.status = "deactivated";
  errors.push(await errorOf(client.auth.test()));

  expect(await app.apps.connections.open({})).toMatchObject({ ok: true });
  expect(errors).toEqual(["invalid_auth", "not_allowed_token_type", "token_revoked", "account_inactive"]);
});

test("a missing scope is named, beside those that were granted", async () => {
  space.scopes.delete("reactions:write");
  const { ts = "" } = await post("hello");

  const refused = client.reactions.add({ channel: general(), timestamp: ts, name: "tada" });

  await expect(refused).rejects.toMatchObject({
    data: { error: "missing_scope", needed: "reactions:write", provided: expect.stringContaining("chat:write") },
  });
});

test("a 429 keeps the client waiting as long as it is told, and the message is posted once", async () => {
  const fault = slack.faults.on("chat.postMessage", { kind: "rate limited", retryAfterSeconds: 0 });

  await post("once");

  expect(fault.hits).toBe(1);
  expect(slack.callsOf("chat.postMessage").map(({ answer }) => answer?.status)).toEqual([429, 200]);
  expect(slack.created(({ text }) => text === "once")).toHaveLength(1);
});

test.for([
  ["a 503 before anything was done", { kind: "status", status: 503, applied: false }, 1],
  ["a 503 after it was done", { kind: "status", status: 503, applied: true }, 2],
  ["a connection that breaks before", { kind: "dropped", applied: false }, 1],
  ["a connection that breaks after", { kind: "dropped", applied: true }, 2],
] as const)("after %s the client tries again, and what was created is counted", async ([, fault, created]) => {
  slack.faults.on("chat.postMessage", fault);

  await post("how often?");

  expect(slack.callsOf("chat.postMessage")).toHaveLength(2);
  expect(slack.created(({ text }) => text === "how often?")).toHaveLength(created);
});

test("an answer can be held back until the test lets it go", async () => {
  const fault = slack.faults.on("chat.postMessage", { kind: "held", applied: true });
  let isAnswered = false;

  const posting = post("slowly").then(() => (isAnswered = true));
  await slack.until("the message", () => slack.created(({ text }) => text === "slowly").length === 1);
  const before = isAnswered;
  fault.release();
  await posting;

  expect([before, isAnswered]).toEqual([false, true]);
});

test("an update with text and no blocks takes the blocks away", async () => {
  const blocks = [{ type: "section", text: { type: "mrkdwn", text: "*old*" } }];
  const { ts = "" } = await client.chat.postMessage({ channel: general(), text: "old", blocks });

  await client.chat.update({ channel: general(), ts, text: "new" });

  expect(space.person("ada").sees("general")[0]).toMatchObject({ text: "new", blocks: [], edited: true });
});

test("history shows roots and broadcasts, newest first, page by page; metadata only if asked for", async () => {
  const metadata = { event_type: "laurel", event_payload: { once: "1" } };
  const root = await client.chat.postMessage({ channel: general(), text: "root", metadata });
  await client.chat.postMessage({ channel: general(), text: "below", thread_ts: root.ts ?? "" });
  await client.chat.postMessage({ channel: general(), text: "both", thread_ts: root.ts ?? "", reply_broadcast: true });

  const first = await client.conversations.history({ channel: general(), limit: 1 });
  const cursor = first.response_metadata?.next_cursor ?? "";
  const second = await client.conversations.history({ channel: general(), cursor, include_all_metadata: true });
  const thread = await client.conversations.replies({ channel: general(), ts: root.ts ?? "" });

  expect(first.messages?.map(({ text }) => text)).toEqual(["both"]);
  expect(second.messages).toMatchObject([{ text: "root", metadata, reply_count: 2 }]);
  expect(thread.messages?.map(({ text }) => text)).toEqual(["root", "below", "both"]);
  expect(thread.messages?.[0]?.metadata).toBeUndefined();
});

test("a file goes up in three steps and stands in the thread with its alternative text", async () => {
  const root = await post("your year");

  await client.filesUploadV2({
    channel_id: general(),
    thread_ts: root.ts ?? "",
    file: Buffer.alloc(64, 1),
    filename: "year.png",
    alt_text: "Twelve months as bars",
  });

  const [, file] = space.person("ada").seesThread({ channel: general(), ts: root.ts ?? "" });
  expect(file?.files).toEqual([{ name: "year.png", altText: "Twelve months as bars" }]);
  expect(slack.callsOf("upload")).toHaveLength(1);
});

test("a file that was announced and never sent is not shared", async () => {
  const { file_id: id = "" } = await client.files.getUploadURLExternal({ filename: "year.png", length: 64 });

  const refused = client.files.completeUploadExternal({ files: [{ id }], channel_id: general() });

  await expect(refused).rejects.toMatchObject({ data: { error: "file_not_uploaded" } });
});

test("a file is given to whoever holds a token that may read it", async () => {
  const { id } = space.person("ada").file("talk.txt", "what was said");
  const { file } = await client.files.info({ file: id });
  const get = async (headers: Record<string, string>) => (await fetch(file?.url_private ?? "", { headers })).text();

  expect(await get({ authorization: `Bearer ${space.botToken}` })).toBe("what was said");
  expect(await get({})).toContain("Sign in");
});

test("somebody's language and time zone are given when asked for, and foreigners are named as such", async () => {
  const other = slack.addWorkspace("Fabrikam");
  const linus = other.addPerson("linus", { tz: "Europe/Helsinki", tzOffset: 7200, locale: "fi-FI" });
  const unknown = client.users.info({ user: linus.id });
  await expect(unknown).rejects.toMatchObject({ data: { error: "user_not_found" } });

  space.share("general", other, ["linus"]);

  const { user } = await client.users.info({ user: linus.id, include_locale: true });
  expect(user).toMatchObject({ team_id: other.teamId, is_stranger: true, tz: "Europe/Helsinki", locale: "fi-FI" });
  const { channel } = await client.conversations.info({ channel: general() });
  expect(channel).toMatchObject({ is_ext_shared: true });
});
