import { webApi } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { brokenRules, checkCalls } from "./check-calls.ts";
import { quietLogger } from "./quiet-logger.ts";
import { type SlackServer, startSlackServer } from "./server.ts";
import type { Workspace } from "./workspace.ts";

let slack: SlackServer;
let space: Workspace;
let client: webApi.WebClient;

beforeEach(async () => {
  slack = await startSlackServer();
  space = slack.addWorkspace("Contoso");
  for (const name of ["ada", "grace"]) space.addPerson(name);
  space.addChannel("general");
  space.addChannel("staff", { private: true, members: ["grace"] });
  client = new webApi.WebClient(space.botToken, { slackApiUrl: slack.api, logger: quietLogger });
});
afterEach(() => slack.close());

const post = (over: object, channel = "general") =>
  client.apiCall("chat.postMessage", { channel: space.channel(channel).id, text: "hello", ...over });
const section = (text: string, type = "mrkdwn") => ({ blocks: [{ type: "section", text: { type, text } }] });
const broken = () => brokenRules(slack.world);

test("an ordinary answer breaks no rule", async () => {
  await space.person("ada").writes("general", "<!channel> what is <https://evil.example|this>?");
  await post({ text: "You asked: &lt;!channel&gt; what is &lt;https://evil.example|this&gt;?" });
  await post(section("<!channel> what is <https://evil.example|this>?", "plain_text"));

  checkCalls(slack);
});

test("what somebody typed in angle brackets has to come back escaped, in texts and in blocks", async () => {
  await space.person("ada").writes("general", "see <https://evil.example|the rules>");
  await post({ text: "You said: see <https://evil.example|the rules>" });
  await post(section("You said: see <https://evil.example|the rules>"));

  const line = "chat.postMessage lets through what somebody typed: <https://evil.example|the rules>";
  expect(broken()).toEqual([line, line]);
  expect(() => checkCalls(slack)).toThrow(line);
});

test("repeating what somebody wrote pings whom they pinged; naming that person in words of one's own does not", async () => {
  const grace = space.user("grace").id;
  await space.person("ada").writes("general", "does @grace run the clinic?");

  await post({ text: `Thank you for naming <@${grace}>.` });
  await post({ text: `You asked: does <@${grace}> run the clinic?` });

  expect(broken()).toEqual([`chat.postMessage repeats a mention that somebody typed: does <@${grace}> run the c`]);
});

test.for([
  ["pings everybody", { text: "<!here> news" }, "chat.postMessage pings everybody: <!here>"],
  ["pings a group", { text: "<!subteam^S1> news" }, "chat.postMessage pings everybody: <!subteam^S1>"],
  ["lets Slack look for names", { link_names: true }, "chat.postMessage sets link_names"],
  ["lets Slack parse", { parse: "full" }, "chat.postMessage sets parse to full"],
  ["has no text", { text: "", ...section("hello") }, "chat.postMessage has blocks and no text beside them"],
] as const)("a message that %s is noticed", async ([, over, line]) => {
  await post(over);

  expect(broken()).toEqual([line]);
});

test.for([
  ["the bot's token", () => space.botToken],
  ["the app's token", () => space.appToken],
  ["the signing secret", () => space.signingSecret],
  ["a response_url", () => `${slack.world.origin}/respond/1`],
] as const)("a message that carries %s is noticed", async ([name, secret]) => {
  await post(section(`it failed: ${secret()}`));

  expect(broken()).toEqual([`chat.postMessage carries ${name}`]);
});

test("what exceeds a limit is noticed, unless the test means to", async () => {
  await expect(post(section("x".repeat(3001)))).rejects.toMatchObject({ data: { error: "invalid_blocks" } });

  expect(broken()).toEqual([expect.stringMatching(/^chat.postMessage was refused: invalid_blocks .*3001 characters/)]);
  checkCalls(slack, { expectsRefusals: true });
});

test("a confidential word is a leak where anybody else could read it", async () => {
  const rules = { confidential: [{ word: "Nominee-7", readers: ["grace"] }] };
  await post({ text: "about nominee-7" }, "staff");
  await client.chat.postEphemeral({
    channel: space.channel("general").id,
    user: space.user("grace").id,
    text: "Nominee-7",
  });
  expect(brokenRules(slack.world, rules)).toEqual([]);

  await post({ text: "about Nominee-7" });
  const { channel, ts = "" } = space.person("ada").sees("general").at(-1) ?? {};
  await client.apiCall("chat.update", { channel, ts, text: "about somebody" });

  expect(brokenRules(slack.world, rules)).toEqual(['chat.postMessage shows "Nominee-7" to ada']);
});

test("a public channel is read by everybody who may join it", async () => {
  space.addPerson("linus");
  space.addPerson("guest", { isRestricted: true });

  await post({ text: "about Nominee-7" });

  const rules = { confidential: [{ word: "Nominee-7", readers: ["ada", "grace"] }] };
  expect(brokenRules(slack.world, rules)).toEqual(['chat.postMessage shows "Nominee-7" to linus']);
});

test("through Slack Connect the other organisation reads along", async () => {
  const other = slack.addWorkspace("Fabrikam");
  other.addPerson("linus");
  space.share("staff", other, ["linus"]);

  await post({ text: "about Nominee-7" }, "staff");

  const rules = { confidential: [{ word: "Nominee-7", readers: ["grace"] }] };
  expect(brokenRules(slack.world, rules)).toEqual(['chat.postMessage shows "Nominee-7" to linus']);
});
