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
});

afterEach(async () => {
  await client.destroy();
  await server.close();
  checkCalls(server);
});

const POST = "POST /channels/:channel/messages";
const post = (body: object = {}) =>
  client.rest.post(Routes.channelMessages(server.channel("general").id), {
    body: { content: "hello", allowed_mentions: { parse: [] }, ...body },
  });
const refusalOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => "done",
    ({ code, message }) => code ?? message,
  );

test("an error before anything happened: the client tries again, and one message stands there", async () => {
  const fault = server.faults.add(POST, { is: "error", status: 500, when: "before" });

  await post();

  expect([fault.struck, server.calls.of(POST).length, server.created({ content: "hello" })]).toEqual([1, 2, 1]);
});

test("an error after it happened: without a nonce the client posts twice", async () => {
  server.faults.add(POST, { is: "error", status: 502, when: "after" });

  await post();

  expect(server.created({ content: "hello" })).toBe(2);
});

test("an error after it happened: with an enforced nonce it is posted once", async () => {
  server.faults.add(POST, { is: "error", status: 502, when: "after" });

  const answer = await post({ nonce: "outbox-42", enforce_nonce: true });

  expect(server.created({ nonce: "outbox-42" })).toBe(1);
  expect(answer).toMatchObject({ id: server.person("ada").sees("general")[0]?.id });
});

test.for([
  ["before", 1],
  ["after", 2],
] as const)("a connection reset %s it happened is tried again: %d messages", async ([when, created]) => {
  server.faults.add(POST, { is: "drop", when, reset: true });

  await post();

  expect(server.created({ content: "hello" })).toBe(created);
});

test.for([
  ["before", 0],
  ["after", 1],
] as const)(
  "a connection closed %s it happened fails without a second attempt: %d messages",
  async ([when, created]) => {
    server.faults.add(POST, { is: "drop", when });

    await expect(post()).rejects.toThrow(/other side closed/);

    expect([server.calls.of(POST).length, server.created({ content: "hello" })]).toEqual([1, created]);
  },
);

test("a slow answer waits until the test lets it go", async () => {
  const fault = server.faults.add(POST, { is: "slow", when: "after" });
  const attempt = post();
  await fault.reached;
  const seen = server.person("ada").sees("general").length;
  const answered = server.calls.of(POST)[0]?.status;

  fault.release();
  await attempt;

  expect([seen, answered, server.calls.of(POST)[0]?.status]).toEqual([1, undefined, 200]);
});

test("named refusals strike as often as they are asked to", async () => {
  server.faults.add(POST, { is: "refused", as: "unknown channel" });
  server.faults.add(POST, { is: "refused", as: "missing permissions" });
  server.faults.add("POST /users/@me/channels", { is: "refused", as: "DMs opened too fast" });

  const answers = [await refusalOf(post()), await refusalOf(post()), await refusalOf(post())];
  const opening = await refusalOf(client.users.createDM(server.person("ada").id, { force: true }));

  expect([...answers, opening]).toEqual([10003, 50013, "done", 40003]);
  expect(server.rateLimits.invalidRequests).toBe(2);
});

test("a 429 holds the route back for as long as it says, and no other route", async () => {
  const fault = server.faults.add(POST, { is: "rate limit", retryAfterMs: 200 });
  const order: string[] = [];

  const held = post().then(() => order.push("post"));
  await server.calls.until("the refusal", () => (fault.struck === 1 ? true : undefined));
  await client.rest.get(Routes.channel(server.channel("general").id)).then(() => order.push("get"));
  await held;

  expect(order).toEqual(["get", "post"]);
  expect(server.calls.of(POST).map(({ status }) => status)).toEqual([429, 200]);
  expect(server.rateLimits.invalidRequests).toBe(1);
});

test("a global 429 holds everything back, and a shared one is not counted as invalid", async () => {
  server.faults.add(POST, { is: "rate limit", retryAfterMs: 100, scope: "global" });
  server.faults.add(POST, { is: "rate limit", retryAfterMs: 50, scope: "shared" });

  await post();

  expect(server.calls.of(POST).map(({ status }) => status)).toEqual([429, 429, 200]);
  expect(server.rateLimits.invalidRequests).toBe(1);
});

test("a client that heeds the headers of a bucket never runs into its limit", async () => {
  server.rateLimits.add(POST, { limit: 2, perMs: 150 });
  // A timer of Node may be early by a millisecond; the client's own default is 50.
  client.rest.options.offset = 20;

  await Promise.all(Array.from({ length: 5 }, () => post()));

  expect(server.calls.of(POST).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(server.rateLimits.invalidRequests).toBe(0);
});

test("beyond the bucket there is a 429", async () => {
  server.rateLimits.add(POST, { limit: 1, perMs: 60_000 });
  const path = `${server.api}/v10${Routes.channelMessages(server.channel("general").id)}`;
  const send = () =>
    fetch(path, {
      method: "POST",
      headers: { authorization: `Bot ${server.token}`, "content-type": "application/json" },
      body: JSON.stringify({ content: "hello", allowed_mentions: { parse: [] } }),
    });

  const [first, second] = [await send(), await send()];

  expect([first.headers.get("x-ratelimit-remaining"), first.status, second.status]).toEqual(["0", 200, 429]);
  expect(Number(second.headers.get("retry-after"))).toBeGreaterThan(50);
});
