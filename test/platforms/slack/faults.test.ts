// What goes wrong between Laurel and Slack, and what comes of it: nothing is lost, nothing is there twice.
import { expect, test } from "vitest";
import type { Delivery, Once } from "../../../src/chat/effect.ts";
import { notice, say, view } from "../../../src/chat/view.ts";
import { newOnce, publicNotice } from "../../contracts/platform/stage.ts";
import { holdDeliveries } from "../../support/slack/holding.ts";
import { archives } from "../../support/slack/workspace-events.ts";
import { accountIn, placeIn, type StartedStage, started } from "./stage.ts";

const postOf = (stage: StartedStage, text: string): Delivery & { kind: "post" } => ({
  kind: "post",
  view: publicNotice(text),
  to: { place: placeIn(stage.space, "general") },
});

/** As the outbox does it: what broke off is looked for before it is done again. */
async function deliver(stage: StartedStage, delivery: Delivery & { kind: "post" }, once: Once): Promise<void> {
  const since = stage.timer.now();
  for (let tries = 1; tries <= 5; tries++) {
    if (tries > 1 && (await stage.slack.sentAlready(once, delivery.to, since))) return;
    const receipt = await stage.slack.perform(delivery, once).catch(() => undefined);
    if (receipt?.kind === "sent") return;
    if (receipt?.kind === "again") stage.timer.advance(receipt.at - stage.timer.now());
  }
  throw new Error("given up");
}

const postsOf = (stage: StartedStage, once: Once) =>
  stage.server.created(({ metadata }) => metadata?.event_payload.once === once);

test.for([
  ["Slack answers 503 and had posted it", { kind: "status", status: 503, applied: true }],
  ["Slack answers 503 and had not posted it", { kind: "status", status: 503, applied: false }],
  ["the connection breaks after it was posted", { kind: "dropped", applied: true }],
  ["the connection breaks before it was posted", { kind: "dropped", applied: false }],
  ["Slack says it may have been done", { kind: "refused", error: "internal_error" }],
  ["Slack asks to slow down", { kind: "rate limited", retryAfterSeconds: 30 }],
] as const)("a post is made once where %s", async ([, fault]) => {
  const stage = await started();
  const once = newOnce();
  stage.server.faults.on("chat.postMessage", fault, 2);

  await deliver(stage, postOf(stage, "Hello."), once);

  expect(postsOf(stage, once)).toHaveLength(1);
});

test("a post is sent to Slack once: nothing repeats it by itself", async () => {
  const stage = await started();
  stage.server.faults.on("chat.postMessage", { kind: "status", status: 500, applied: true }, 5);

  const sending = stage.slack.perform(postOf(stage, "Hello."), newOnce());

  await expect(sending).rejects.toThrow();
  expect(stage.server.callsOf("chat.postMessage")).toHaveLength(1);
});

test("a 429 puts the post off until Slack takes it again, and holds up nothing else", async () => {
  const stage = await started();
  stage.server.faults.on("chat.postMessage", { kind: "rate limited", retryAfterSeconds: 30 });

  const receipt = await stage.slack.perform(postOf(stage, "Hello."), newOnce());
  const other = await stage.slack.perform(postOf(stage, "And hello."), newOnce());

  expect(receipt).toEqual({ kind: "again", at: stage.timer.now() + 30_000, why: "Slack asks to slow down" });
  expect(other.kind).toBe("sent");
});

test("a picture goes before its message, and neither is there twice after a break between the two", async () => {
  const stage = await started();
  const once = newOnce();
  const file = { name: "year.png", type: "image/png", bytes: Buffer.from("chart").toString("base64") };
  const picture = view({ blocks: [{ kind: "picture", file, alt: "Three talks" }], contains: "public" });
  stage.server.faults.on("chat.postMessage", { kind: "dropped", applied: false });

  await deliver(stage, { kind: "post", view: picture, to: { place: placeIn(stage.space, "general") } }, once);

  const shown = stage.space.person("ada").sees("general");
  expect(shown.map(({ files, text }) => [files.map(({ altText }) => altText), text])).toEqual([
    [["Three talks"], ""],
    [[], "Picture: Three talks"],
  ]);
});

test.for([
  ["missing_scope", "forbidden"],
  ["restricted_action", "forbidden"],
  ["channel_not_found", "gone"],
  ["is_archived", "closed"],
  ["messages_tab_disabled", "closed"],
  ["cannot_dm_bot", "refused"],
  ["some_new_error", "refused"],
] as const)("what Slack refuses with %s can never be done: %s", async ([error, reason]) => {
  const stage = await started();
  stage.server.faults.on("chat.postMessage", { kind: "refused", error });

  const receipt = await stage.slack.perform(postOf(stage, "Hello."), newOnce());

  expect(receipt).toMatchObject({ kind: "never", reason });
});

test("with a revoked token what waits is kept, for a new token may come", async () => {
  const stage = await started();
  stage.space.status = "revoked";

  const receipt = await stage.slack.perform(postOf(stage, "Hello."), newOnce());

  expect(receipt).toMatchObject({ kind: "again", why: expect.stringContaining("token_revoked") });
});

test("an archived channel takes no post, and says so", async () => {
  const stage = await started();
  await archives(stage.space, "general");

  expect(await stage.slack.perform(postOf(stage, "Hello."), newOnce())).toMatchObject({
    kind: "never",
    reason: "closed",
  });
});

test("an event that was not recorded is not acknowledged, and comes again", async () => {
  const stage = await started();
  stage.inlet.failNext();
  const said = stage.space.person("ada").dms("when does my award end?");
  await stage.server.until("the failure", () =>
    stage.logged.some(({ msg }) => msg === "an event could not be recorded"),
  );
  stage.server.advance(3001);
  await said;
  const first = stage.server.lastEvent(stage.space);

  await stage.server.redeliver(first);
  await stage.settled();

  expect(first.outcome).toEqual({ kind: "timed out" });
  expect(stage.inlet.answers).toHaveLength(1);
});

test("an event that comes again is acknowledged again, and not taken twice", async () => {
  const stage = await started();
  await stage.space.person("ada").dms("when does my award end?");
  await stage.settled();

  const again = await stage.server.redeliver(stage.server.lastEvent(stage.space));

  expect(again.outcome).toMatchObject({ kind: "acknowledged" });
  expect(stage.inlet.taken).toHaveLength(1);
});

test("events that arrive in another order are all taken", async () => {
  const stage = await started();
  const held = holdDeliveries(stage.space);
  const ada = stage.space.person("ada");
  const said = [ada.dms("one"), ada.dms("two"), ada.dms("three")];

  held.release((all) => all.toReversed());
  await Promise.all(said);
  await stage.settled();

  expect(stage.inlet.taken.flatMap((event) => (event.kind === "message" ? event.text : [])).toSorted()).toEqual([
    "one",
    "three",
    "two",
  ]);
});

test("a socket that is lost comes back at once, and what is said then is heard", async () => {
  const stage = await started();
  stage.server.sockets.drop(stage.space);
  await stage.server.until("a new socket", () => stage.server.sockets.opened(stage.space) === 2);
  await stage.server.until("the connection", () => stage.slack.connected());

  await stage.space.person("ada").dms("are you there?");

  expect(stage.inlet.taken).toHaveLength(1);
});

test("when Slack asks to connect anew, Laurel does so without a pause", async () => {
  const stage = await started();
  stage.server.sockets.disconnect(stage.space, "refresh_requested");
  await stage.server.until("a new socket", () => stage.server.sockets.opened(stage.space) === 2);
  await stage.server.until("the connection", () => stage.slack.connected());
  const { outcome } = await stage.space.person("ada").command("general", "/mvp help");

  expect(outcome.kind).toBe("acknowledged");
  expect(stage.timer.nextDueAt()).toBeUndefined();
});

test("a reconnect that Slack refuses is tried again, and ends nothing", async () => {
  const stage = await started();
  stage.server.faults.on("apps.connections.open", { kind: "refused", error: "invalid_auth" }, 2);
  stage.server.sockets.drop(stage.space);
  for (const tries of [1, 2]) {
    await stage.server.until(
      "a refusal",
      () => stage.logged.filter(({ msg }) => msg === "Slack could not be reached and is tried again").length === tries,
    );
    stage.timer.advance(2000);
  }
  await stage.server.until("the connection", () => stage.slack.connected());

  await stage.space.person("ada").dms("are you there?");

  expect(stage.inlet.taken).toHaveLength(1);
});

test("an answer that broke off is looked for before it is given again", async () => {
  const stage = await started();
  const { server, slack, inlet } = stage;
  server.faults.on("chat.postMessage", { kind: "status", status: 503, applied: true });
  const reply = { kind: "say", view: publicNotice("An award lasts a year."), hidden: false } as const;
  const question = await stage.space.person("ada").mentions("general", "how long?");
  await stage.settled();
  const once = newOnce();
  const event = inlet.last("message");

  await expect(slack.answer(event, reply, once)).rejects.toThrow();
  const receipt = await slack.answer(event, reply, once);

  expect(receipt).toMatchObject({ kind: "sent", ref: expect.anything() });
  expect(stage.space.person("hank").seesThread(question)).toHaveLength(2);
});

test("a form whose answer takes too long is acknowledged in time, and answered in a message", async () => {
  const stage = await started();
  const ada = stage.space.person("ada");
  stage.inlet.answerWith({
    kind: "open",
    form: {
      id: { do: "ask.missing", args: [] },
      title: "Missing?",
      fields: [{ id: "words", kind: "text", label: "Words", required: true, max: 50 }],
    },
  });
  await ada.command("general", "/mvp missing");
  await stage.settled();
  stage.inlet.answerWith({ kind: "nothing" });
  const slow = Promise.withResolvers<void>();
  const { answer } = stage.slack;
  stage.slack.answer = async (event, _reply, once) => {
    await slow.promise;
    return answer(event, { kind: "say", view: notice(say`Noted.`), hidden: true }, once);
  };

  const submitting = ada.modal.submit({ Words: "the end date" });
  await stage.server.until("the form", () => stage.inlet.taken.some(({ kind }) => kind === "submit"));
  stage.timer.advance(2400);
  const done = await submitting;
  slow.resolve();
  await stage.settled();

  expect(done?.outcome).toMatchObject({ kind: "acknowledged", payload: { response_action: "clear" } });
  expect(ada.sees("general").at(-1)).toMatchObject({ text: "Noted.", ephemeral: true });
});

test("a DM that was never opened is opened once, however often it is written to", async () => {
  const stage = await started();
  const to = { account: accountIn(stage.space, "ada") };

  for (const text of ["One.", "Two."])
    await stage.slack.perform({ kind: "post", view: publicNotice(text), to }, newOnce());

  expect(stage.server.callsOf("conversations.open")).toHaveLength(1);
  expect(stage.space.person("ada").seesDm()).toHaveLength(2);
});
