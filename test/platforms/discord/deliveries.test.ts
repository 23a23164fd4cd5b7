// What Laurel says and does by itself: once, whatever breaks, and with an end that tells what happened.
import { expect, test } from "vitest";
import type { Delivery, Once, Receipt } from "../../../src/chat/effect.ts";
import type { MessageRef } from "../../../src/chat/place.ts";
import { buttons, notice, say, view } from "../../../src/chat/view.ts";
import type { MessageId } from "../../../src/core/ids.ts";
import { newOnce, publicNotice } from "../../contracts/platform/stage.ts";
import { addRole } from "../../support/discord/building.ts";
import { kickBot, overwrite } from "../../support/discord/changing.ts";
import { post } from "../../support/discord/posting.ts";
import type { RefusalName } from "../../support/discord/refusal.ts";
import { type Stage, stage } from "./stage.ts";

const POST = "POST /channels/:id/messages";
const hello = (on: Stage): Delivery => ({
  kind: "post",
  view: publicNotice("Hello."),
  to: { place: on.place("general") },
});
const refOf = (receipt: Receipt): MessageRef => {
  if (receipt.kind !== "sent" || !receipt.ref) throw new Error(`not sent: ${JSON.stringify(receipt)}`);
  return receipt.ref;
};

/** As the worker does it: a try that broke off is followed by a look, and by another try if nothing is found. */
async function untilSent(on: Stage, delivery: Delivery & { kind: "post" }, once: Once): Promise<Receipt> {
  const since = on.timer.now();
  const first = await on.platform.perform(delivery, once).catch(() => undefined);
  if (first) return first;
  const ref = await on.platform.sentAlready(once, delivery.to, since);
  return ref ? { kind: "sent", ref } : on.platform.perform(delivery, once);
}

test.for([
  ["an error before it happened", { is: "error", status: 500, when: "before" }],
  ["an error after it happened", { is: "error", status: 502, when: "after" }],
  ["a connection that broke before it happened", { is: "drop", when: "before" }],
  ["a connection that broke after it happened", { is: "drop", when: "after" }],
] as const)("after %s a post stands there once", async ([, fault]) => {
  const on = await stage();
  on.server.faults.add(POST, fault);
  const receipt = await untilSent(on, hello(on) as Delivery & { kind: "post" }, newOnce());

  const shown = on.server.person("hank").sees("general");
  expect(shown.map(({ text }) => text)).toEqual(["Hello."]);
  expect(refOf(receipt).id).toBe(shown[0]?.id);
});

test.for([
  ["a DM", (on: Stage) => ({ account: on.account("ada") })],
  ["a thread under a message", (on: Stage) => under(on)],
] as const)("a post to %s that broke off is found there", async ([, destination]) => {
  const on = await stage();
  const to = destination(on);
  on.server.faults.add(POST, { is: "error", status: 502, when: "after" });
  const receipt = await untilSent(on, { kind: "post", view: publicNotice("Hello."), to }, newOnce());

  expect(receipt.kind).toBe("sent");
  expect([on.server.createdMessages.length, on.server.calls.of(POST).length]).toEqual([1, 1]);
});

function under(on: Stage) {
  const { id } = on.server.person("ada").writes("general", "how long?");
  return { place: on.place("general"), under: { place: on.place("general"), id: id as MessageId } };
}

test("two posts of the same words are two, and each is found by its own name", async () => {
  const on = await stage();
  const [one, two] = [newOnce(), newOnce()];
  const refs = [refOf(await on.platform.perform(hello(on), one)), refOf(await on.platform.perform(hello(on), two))];
  const to = { place: on.place("general") };
  const found = [
    await on.platform.sentAlready(one, to, on.timer.now()),
    await on.platform.sentAlready(two, to, on.timer.now()),
  ];

  expect(found.map((ref) => ref?.id)).toEqual(refs.map(({ id }) => id));
  expect(on.server.person("hank").sees("general")).toHaveLength(2);
});

test("a post is found among hundreds of messages before and after it", async () => {
  const on = await stage();
  const once = newOnce();
  const since = on.timer.now();
  const ada = on.server.person("ada");
  for (let count = 0; count < 120; count++) ada.writes("general", `before ${count}`);
  const ref = refOf(await on.platform.perform(hello(on), once));
  for (let count = 0; count < 120; count++) ada.writes("general", `after ${count}`);

  expect(await on.platform.sentAlready(once, { place: on.place("general") }, since)).toMatchObject({ id: ref.id });
});

test("where a message has a thread already, what is said under it goes there, though nobody remembered the thread", async () => {
  let question = "";
  const on = await stage({
    before(server) {
      const hank = server.person("hank");
      question = hank.writes("general", "how long?").id;
      hank.archives(hank.startsThread("general", "How long?", { id: question }));
    },
  });
  const under = { place: on.place("general"), id: question as MessageId };
  const receipt = await on.platform.perform(
    { kind: "post", view: publicNotice("A year."), to: { place: on.place("general"), under } },
    newOnce(),
  );

  expect(refOf(receipt).place).toMatchObject({ kind: "thread", parent: on.place("general").id, root: question });
  expect(on.server.person("ada").sees(question).at(-1)?.text).toBe("A year.");
});

test("every post carries its name, and Discord is asked to take it once", async () => {
  const on = await stage();
  const once = newOnce();
  await on.platform.perform(hello(on), once);
  await on.platform.perform(hello(on), once);

  expect(on.server.calls.of(POST).map(({ body }) => [body.nonce, body.enforce_nonce])).toEqual([
    [once, true],
    [once, true],
  ]);
  expect(on.server.created({ nonce: once })).toBe(1);
});

test.for<readonly [RefusalName, Receipt["kind"], string]>([
  ["unknown channel", "never", "gone"],
  ["missing access", "never", "forbidden"],
  ["missing permissions", "never", "forbidden"],
  ["blocked by AutoMod", "never", "refused"],
  ["too large", "never", "refused"],
  ["DMs opened too fast", "again", ""],
])("a post that ends with “%s” is %s %s", async ([refusal, kind, reason]) => {
  const on = await stage();
  on.server.faults.add(POST, { is: "refused", as: refusal });
  const receipt = await on.platform.perform(hello(on), newOnce());

  expect(receipt).toMatchObject(kind === "never" ? { kind, reason } : { kind });
});

test("opening DMs too fast is tried again minutes later, not at once", async () => {
  const on = await stage();
  on.server.faults.add("POST /users/@me/channels", { is: "refused", as: "DMs opened too fast" });
  const receipt = await on.platform.perform(
    { kind: "post", view: publicNotice("Hello."), to: { account: on.account("ada") } },
    newOnce(),
  );

  expect(receipt).toMatchObject({ kind: "again", at: on.timer.now() + 10 * 60_000 });
});

test("a long rate limit is told with its time, and a short one is sat out", async () => {
  const on = await stage();
  const long = on.server.faults.add(POST, { is: "rate limit", retryAfterMs: 60_000 });
  const receipt = await on.platform.perform(hello(on), newOnce());
  const short = on.server.faults.add("PUT /channels/:id/messages/:id/reactions/:emoji/@me", {
    is: "rate limit",
    retryAfterMs: 20,
  });
  const { id } = on.server.person("ada").writes("general", "thanks");
  const ref = { place: on.place("general"), id: id as MessageId };
  const reacted = await on.platform.perform({ kind: "react", emoji: "👏", on: ref }, newOnce());

  expect(receipt.kind === "again" && receipt.at - on.timer.now()).toBeGreaterThan(50_000);
  expect(reacted.kind).toBe("sent");
  expect([long.struck, short.struck]).toEqual([1, 1]);
});

test("a reaction that a moderator took off already is off, and one that its author blocks can never be put on", async () => {
  const on = await stage();
  const { id } = on.server.person("ada").writes("general", "thanks");
  const react = { kind: "react", emoji: "🌿", on: { place: on.place("general"), id: id as MessageId } } as const;
  const route = "/channels/:id/messages/:id/reactions/:emoji/@me";
  on.server.faults.add(`DELETE ${route}`, { is: "refused", as: "unknown emoji" });
  const off = await on.platform.perform({ ...react, off: true }, newOnce());
  on.server.faults.add(`PUT ${route}`, { is: "refused", as: "reaction blocked" });
  const put = await on.platform.perform(react, newOnce());

  expect(off.kind).toBe("sent");
  expect(put).toMatchObject({ kind: "never", reason: "forbidden" });
});

test("closed DMs and somebody who shares no server are closed for good, and counted once", async () => {
  const on = await stage();
  on.server.person("ada").closesDms();
  const to = { account: on.account("ada") };
  const closed = await on.platform.perform({ kind: "post", view: publicNotice("Hello."), to }, newOnce());
  on.server.faults.add(POST, { is: "refused", as: "no mutual guild" });
  const apart = await on.platform.perform(
    { kind: "post", view: publicNotice("Hello."), to: { account: on.account("hank") } },
    newOnce(),
  );

  expect([closed, apart]).toMatchObject([
    { kind: "never", reason: "closed" },
    { kind: "never", reason: "closed" },
  ]);
  expect(on.server.calls.of(POST)).toHaveLength(2);
});

test("a DM channel is opened once for all messages to somebody", async () => {
  const on = await stage();
  const to = { account: on.account("ada") };
  for (const words of ["one", "two"])
    await on.platform.perform({ kind: "post", view: publicNotice(words), to }, newOnce());

  expect(on.server.calls.of("POST /users/@me/channels")).toHaveLength(1);
  expect(on.server.person("ada").sees("dm")).toHaveLength(2);
});

test("where Laurel may open no thread, it replies", async () => {
  const on = await stage({
    before: (server) => overwrite(server, server.channel("general"), "laurel", { deny: ["CreatePublicThreads"] }),
  });
  on.inlet.answerWith({ kind: "say", view: publicNotice("A year."), hidden: false });
  const question = on.server.person("ada").writes("general", `${on.server.mention} how long?`);
  await on.settled();

  expect(on.server.person("hank").sees("general").at(-1)).toMatchObject({
    text: "A year.",
    replyTo: question.id,
    pings: [],
  });
});

test("an answer in a forum post stands in the post", async () => {
  const on = await stage();
  on.inlet.answerWith((event) =>
    event.kind === "message" && event.toBot
      ? { kind: "say", view: publicNotice("A year."), hidden: false }
      : { kind: "nothing" },
  );
  const { post } = on.server.person("ada").posts("help", "How long?", `${on.server.mention} how long?`);
  await on.settled();

  expect(on.server.person("hank").sees(post).at(-1)).toMatchObject({
    text: "A year.",
    author: on.server.world.bot.username,
  });
});

test("a question that was deleted before its answer came is answered with an end", async () => {
  const on = await stage();
  const { reached, release } = on.inlet.holdNextAnswer();
  on.inlet.answerWith({ kind: "say", view: publicNotice("A year."), hidden: false });
  on.server.person("ada").writes("general", `${on.server.mention} how long?`);
  await reached;
  on.server.deleteChannel(on.server.channel("general"));
  release();
  await on.settled();

  expect(on.inlet.answers.map(({ receipt }) => receipt)).toMatchObject([{ kind: "never", reason: "gone" }]);
});

test("a server that showed Laurel out takes nothing more", async () => {
  const on = await stage();
  const delivery = hello(on);
  kickBot(on.server, on.server.guild());
  await on.settled();
  const receipt = await on.platform.perform(delivery, newOnce());

  expect(receipt.kind).toBe("never");
  expect(await on.platform.spaces()).toEqual([]);
});

test("a message in a thread that folded itself away can still be changed", async () => {
  const on = await stage();
  const { post } = on.server.person("ada").posts("help", "How long?", "how long?");
  await on.settled();
  const place = { ...on.place(post.id), kind: "post" as const };
  const ref = refOf(
    await on.platform.perform({ kind: "post", view: publicNotice("A year."), to: { place } }, newOnce()),
  );
  on.server.person("ada").archives(post);
  const receipt = await on.platform.perform({ kind: "edit", view: publicNotice("12 months."), on: ref }, newOnce());

  expect(receipt.kind).toBe("sent");
  expect(on.server.person("hank").sees(post).at(-1)?.text).toBe("12 months.");
});

test("an edit pings nobody, whoever is named first", async () => {
  const on = await stage();
  const ref = refOf(await on.platform.perform(hello(on), newOnce()));
  const named = notice(say`${{ account: on.account("ada"), name: "ada" }}, look.`, "public");
  await on.platform.perform({ kind: "edit", view: named, on: ref }, newOnce());

  expect(on.server.calls.of("PATCH /channels/:id/messages/:id")[0]?.body.allowed_mentions).toEqual({ parse: [] });
});

test("a role above Laurel's own cannot be given, and that is said", async () => {
  const on = await stage({ before: (server) => void addRole(server, server.guild(), "board", { position: 60 }) });
  const role = {
    kind: "role",
    role: on.server.role("board"),
    of: on.account("ada"),
    space: on.place("general").space,
    give: true,
  } as const;
  const receipt = await on.platform.perform(role, newOnce());

  expect(receipt).toMatchObject({ kind: "never", reason: "forbidden" });
  expect(await on.platform.rolesIn(role.space)).toContainEqual({
    role: role.role,
    name: "board",
    mayGive: { reason: expect.stringMatching(/above my role/) },
  });
});

test("a post for one person alone is refused, and shown to nobody", async () => {
  const on = await stage();
  const to = { place: on.place("general"), onlyFor: on.account("ada") };
  const receipt = await on.platform.perform({ kind: "post", view: publicNotice("Hello."), to }, newOnce());

  expect(receipt).toMatchObject({ kind: "never", reason: "refused" });
  expect(on.server.person("ada").sees("general")).toEqual([]);
});

test("what Discord would call invalid ends as refused, and is not tried for ever", async () => {
  const on = await stage();
  on.server.expectedCodes.add(50035);
  const options = [{ label: "One", value: "v".repeat(101) }];
  const invalid = view({
    blocks: [{ kind: "select", action: { do: "a.b", args: [] }, label: "Which?", options }],
    contains: "public",
  });
  const receipt = await on.platform.perform(
    { kind: "post", view: invalid, to: { place: on.place("general") } },
    newOnce(),
  );

  expect(receipt).toMatchObject({ kind: "never", reason: "refused" });
});

test("a picture, a file and buttons arrive with their bytes, and an edit puts others in their place", async () => {
  const on = await stage();
  const png = { name: "year.png", type: "image/png", bytes: Buffer.from("a picture").toString("base64") };
  const shown = view({
    blocks: [
      { kind: "picture", file: png, alt: "Contributions by month" },
      { kind: "file", file: { ...png, name: "year.txt", type: "text/plain" } },
      buttons({ label: "Fine", action: { do: "a.b", args: [] } }),
    ],
    contains: "public",
  });
  const ref = refOf(
    await on.platform.perform({ kind: "post", view: shown, to: { place: on.place("general") } }, newOnce()),
  );
  const before = on.server
    .person("ada")
    .sees("general")[0]
    ?.attachments.map(({ filename, size }) => [filename, size]);
  await on.platform.perform({ kind: "edit", view: publicNotice("No more."), on: ref }, newOnce());

  expect(before).toEqual([
    ["year.png", 9],
    ["year.txt", 9],
  ]);
  expect(on.server.person("ada").sees("general")).toMatchObject([{ text: "No more.", attachments: [] }]);
});

test("a message of somebody else cannot be changed, and that is said", async () => {
  const on = await stage();
  const { message } = post(
    on.server,
    { content: "mine" },
    { channel: on.server.channel("general"), author: on.server.person("ada").user },
  );
  const ref = { place: on.place("general"), id: message.id as MessageId };

  expect(await on.platform.perform({ kind: "edit", view: publicNotice("Yours."), on: ref }, newOnce())).toMatchObject({
    kind: "never",
    reason: "forbidden",
  });
});
