import { afterEach, expect, test } from "vitest";
import { type HttpStage, httpStage } from "./http-stage.ts";
import { postTo, requestFor, sslCheck, urlVerification } from "./signed-http.ts";

let stage: HttpStage;
afterEach(() => stage.close());

const FIVE_MINUTES_AND_MORE = 301;

test("events and commands reach an app over HTTP, and its answer is the acknowledgement", async () => {
  const heard: string[] = [];
  stage = await httpStage((app) => {
    app.message(async ({ body }) => void heard.push(body.event_id));
    app.command("/mvp", async ({ ack, command }) => ack(`you said ${command.text}`));
  });
  const ada = stage.space.person("ada");

  await ada.writes("general", "hello");
  const { outcome } = await ada.command("general", "/mvp help");
  await stage.slack.until("the event", () => heard.length === 1);

  expect(stage.slack.lastEvent(stage.space).outcome?.kind).toBe("acknowledged");
  expect(outcome).toEqual({ kind: "acknowledged", payload: { text: "you said help" } });
  expect(ada.sees("general").map(({ text, ephemeral }) => [text, ephemeral])).toEqual([
    ["hello", false],
    ["you said help", true],
  ]);
});

test("a form is refused and taken over HTTP as over a socket", async () => {
  stage = await httpStage((app) => {
    app.shortcut("open", async ({ ack, client, shortcut }) => {
      await ack();
      const label = { type: "plain_text" as const, text: "Reason" };
      const element = { type: "plain_text_input" as const, action_id: "why" };
      const blocks = [{ type: "input" as const, block_id: "why", label, element }];
      const view = { type: "modal" as const, callback_id: "form", title: label, submit: label, blocks };
      await client.views.open({ trigger_id: shortcut.trigger_id, view });
    });
    app.view("form", async ({ ack, view }) => {
      if (view.state.values.why?.why?.value === "good") await ack();
      else await ack({ response_action: "errors", errors: { why: "A good one, please" } });
    });
  });
  const ada = stage.space.person("ada");
  await ada.shortcut("open");
  await stage.slack.until("a form", () => ada.modal.shown);

  await ada.modal.submit({ Reason: "bad" });
  const refused = ada.modal.shown?.fields[0]?.error;
  await ada.modal.submit({ Reason: "good" });

  expect(refused).toBe("A good one, please");
  expect(ada.modal.shown).toBeUndefined();
});

test("a forged signature and a stale request are refused, and a replay within five minutes is not", async () => {
  const heard: string[] = [];
  stage = await httpStage((app) => {
    app.message(async ({ body }) => void heard.push(body.event_id));
  });
  const { slack, space, url } = stage;
  await space.person("ada").writes("general", "hello");
  const event = slack.lastEvent(space);
  const now = Math.floor(Date.now() / 1000);

  const forged = await postTo(url, requestFor(space, event, { secret: "another secret" }));
  const stale = await postTo(url, requestFor(space, event, { at: now - FIVE_MINUTES_AND_MORE }));
  const replayed = await postTo(url, requestFor(space, event));
  await slack.until("the replay", () => heard.length === 2);

  expect([forged.status, stale.status, replayed.status]).toEqual([401, 401, 200]);
  expect(new Set(heard)).toEqual(new Set([event.payload.event_id]));
});

test("a repeated event says which retry it is", async () => {
  const retries: unknown[] = [];
  stage = await httpStage((app) => {
    app.message(async ({ context }) => void retries.push(context.retryNum));
  });
  await stage.space.person("ada").writes("general", "hello");

  await stage.slack.redeliver(stage.slack.lastEvent(stage.space));
  await stage.slack.until("both", () => retries.length === 2);

  expect(retries).toEqual([undefined, 1]);
});

test("Slack's questions about the address and the certificate are answered", async () => {
  stage = await httpStage();

  const challenge = await postTo(stage.url, urlVerification(stage.space, "abc"));
  const certificate = await postTo(stage.url, sslCheck());

  expect(challenge).toMatchObject({ status: 200, body: expect.stringContaining("abc") });
  expect(certificate.status).toBe(200);
});

test("an event that is not taken in ends as not delivered, with its status", async () => {
  stage = await httpStage();
  stage.slack.listenAt(stage.space, stage.url.replace("/slack/events", "/elsewhere"));

  await stage.space.person("ada").writes("general", "hello");

  expect(stage.slack.lastEvent(stage.space).outcome).toEqual({ kind: "not delivered", status: 404 });
});
