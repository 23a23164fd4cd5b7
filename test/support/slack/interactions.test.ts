import type { App } from "@slack/bolt";
import { afterEach, expect, test } from "vitest";
import { type SocketStage, socketStage } from "./socket-stage.ts";

let stage: SocketStage;
afterEach(() => stage.close());

const plain = (text: string) => ({ type: "plain_text" as const, text });
const button = (label: string) => ({
  type: "button" as const,
  action_id: label,
  text: plain(label),
  value: `v:${label}`,
});
const modal = (title: string) => ({
  type: "modal" as const,
  callback_id: "form",
  title: plain(title),
  submit: plain("Send"),
  notify_on_close: true,
  blocks: [
    {
      type: "input" as const,
      block_id: "why",
      label: plain("Reason"),
      element: { type: "plain_text_input" as const, action_id: "why", max_length: 10 },
    },
  ],
});
const opensOn = (app: App, title: string) =>
  app.command("/mvp", async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: modal(title) });
  });

/** ada has the form open. */
async function withForm() {
  const ada = stage.space.person("ada");
  await ada.command("general", "/mvp");
  await stage.slack.until("a form", () => ada.modal.shown);
  return ada;
}

test("a press on a message brings the message, and its response_url replaces it", async () => {
  stage = await socketStage((app) => {
    app.action("claim", async ({ ack, respond }) => {
      await ack();
      await respond({ text: "claimed", replace_original: true });
    });
  });
  const [ada, grace] = [stage.space.person("ada"), stage.space.person("grace")];
  const channel = stage.space.channel("general").id;
  const blocks = [{ type: "actions", elements: [button("claim")] }];
  const { ts = "" } = await stage.app.client.chat.postMessage({ channel, text: "to do", blocks });

  const { payload } = await ada.presses({ channel, ts }, "claim");
  await stage.slack.called("response_url");

  expect(payload).toMatchObject({
    message: { ts, text: "to do" },
    container: { type: "message", message_ts: ts, is_ephemeral: false },
    actions: [{ action_id: "claim", value: "v:claim" }],
  });
  expect(grace.sees("general").map(({ text }) => text)).toEqual(["claimed"]);
});

test("an ephemeral message is seen by one person, brings no message when pressed, and goes when it is deleted", async () => {
  stage = await socketStage((app) => {
    app.action("dismiss", async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    });
  });
  const [ada, grace] = [stage.space.person("ada"), stage.space.person("grace")];
  const channel = stage.space.channel("general").id;
  const blocks = [{ type: "actions", elements: [button("dismiss")] }];
  await stage.app.client.chat.postEphemeral({ channel, user: ada.id, text: "for you", blocks });
  const [shown] = ada.sees("general");
  const seenByGrace = grace.sees("general");
  const { messages } = await stage.app.client.conversations.history({ channel });

  const { payload } = await ada.presses({ channel, ts: shown?.ts ?? "" }, "dismiss");
  await stage.slack.called("response_url");

  expect([seenByGrace, messages]).toEqual([[], []]);
  expect(payload).not.toHaveProperty("message");
  expect(payload).toMatchObject({ container: { is_ephemeral: true } });
  expect(ada.sees("general")).toEqual([]);
});

test("a response_url works five times, and for half an hour", async () => {
  stage = await socketStage((app) => app.command("/mvp", async ({ ack }) => ack()));
  const { payload } = await stage.space.person("ada").command("general", "/mvp");
  const again = (await stage.space.person("ada").command("general", "/mvp")).payload;
  const say = async (url: unknown) =>
    (await fetch(String(url), { method: "POST", body: JSON.stringify({ text: "hello" }) })).status;

  const statuses: number[] = [];
  for (let use = 1; use <= 6; use++) statuses.push(await say(payload.response_url));
  stage.slack.advance(30 * 60_000 + 1);
  statuses.push(await say(again.response_url));

  expect(statuses).toEqual([200, 200, 200, 200, 200, 404, 404]);
});

test("a form can be replaced by the next page, and by a page on top", async () => {
  stage = await socketStage((app) => {
    opensOn(app, "One");
    app.view("form", async ({ ack, view }) => {
      if (view.title.text === "One") await ack({ response_action: "update", view: modal("Two") });
      else if (view.title.text === "Two") await ack({ response_action: "push", view: modal("Three") });
      else await ack({ response_action: "clear" });
    });
  });
  const ada = await withForm();

  const titles: (string | undefined)[] = [];
  for (const _ of [1, 2, 3]) {
    await ada.modal.submit({ Reason: "words" });
    titles.push(ada.modal.shown?.title);
  }

  expect(titles).toEqual(["Two", "Three", undefined]);
});

test("three forms stand on top of one another, and not a fourth", async () => {
  const refusals: unknown[] = [];
  stage = await socketStage((app) => {
    opensOn(app, "One");
    app.action("deeper", async ({ ack, body, client }) => {
      await ack();
      const trigger_id = "trigger_id" in body ? body.trigger_id : "";
      const view = { ...modal("Deeper"), blocks: [{ type: "actions" as const, elements: [button("deeper")] }] };
      await client.views.push({ trigger_id, view }).catch((error) => refusals.push(error.data.error));
    });
  });
  const ada = await withForm();
  const blocks = [{ type: "actions" as const, elements: [button("deeper")] }];
  await stage.app.client.views.update({ view_id: ada.modal.shown?.id ?? "", view: { ...modal("One"), blocks } });

  for (const nth of [1, 2, 3]) {
    await ada.modal.press("deeper");
    await stage.slack.called("views.push", nth);
  }
  await stage.slack.until("the refusal", () => refusals.length === 1);

  expect(refusals).toEqual(["push_limit_reached"]);
  expect(stage.slack.world.stacks.get(ada.id)).toHaveLength(3);
});

test("Slack itself holds back a field that is empty or too long; what was typed stays", async () => {
  stage = await socketStage((app) => opensOn(app, "One"));
  const ada = await withForm();

  const empty = await ada.modal.submit();
  const tooLong = await ada.modal.submit({ Reason: "more than ten" });

  expect([empty, tooLong]).toEqual([undefined, undefined]);
  expect(ada.modal.shown?.fields[0]?.error).toBe("That is too long.");
});

test("a form that nobody acknowledges stays open", async () => {
  stage = await socketStage((app) => opensOn(app, "One"));
  const ada = await withForm();

  const submitted = ada.modal.submit({ Reason: "words" });
  await stage.slack.until("the submission", () => stage.slack.deliveries.at(-1)?.payload.type === "view_submission");
  stage.slack.advance(3001);

  expect((await submitted)?.outcome).toEqual({ kind: "timed out" });
  expect(ada.modal.shown?.title).toBe("One");
});

test("an app hears that a form was closed", async () => {
  const closed: string[] = [];
  stage = await socketStage((app) => {
    opensOn(app, "One");
    app.view({ callback_id: "form", type: "view_closed" }, async ({ ack, view }) => {
      await ack();
      closed.push(view.callback_id);
    });
  });
  const ada = await withForm();

  await ada.modal.close();

  expect(closed).toEqual(["form"]);
  expect(ada.modal.shown).toBeUndefined();
});

test("a trigger id works once, and for three seconds", async () => {
  const triggers: string[] = [];
  stage = await socketStage((app) => {
    app.shortcut("open", async ({ ack, shortcut }) => {
      triggers.push(shortcut.trigger_id);
      await ack();
    });
  });
  const ada = stage.space.person("ada");
  await ada.shortcut("open");
  await ada.shortcut("open");
  const open = (trigger_id = "") => stage.app.client.views.open({ trigger_id, view: modal("One") });

  await open(triggers[0]);
  const twice = open(triggers[0]);
  await expect(twice).rejects.toMatchObject({ data: { error: "exchanged_trigger_id" } });
  stage.slack.advance(3001);
  const late = open(triggers[1]);

  await expect(late).rejects.toMatchObject({ data: { error: "expired_trigger_id" } });
});

test("an update with an old hash is refused, and what was typed survives one with the right hash", async () => {
  stage = await socketStage((app) => opensOn(app, "One"));
  const ada = await withForm();
  const view_id = ada.modal.shown?.id ?? "";
  await ada.modal.fill({ Reason: "words" });
  const { view } = await stage.app.client.views.update({ view_id, view: modal("Two") });

  const stale = stage.app.client.views.update({ view_id, hash: "1.old", view: modal("Three") });
  await expect(stale).rejects.toMatchObject({ data: { error: "hash_conflict" } });
  const { view: kept } = await stage.app.client.views.update({ view_id, hash: view?.hash ?? "", view: modal("Three") });

  expect(kept).toMatchObject({ title: { text: "Three" }, state: { values: { why: { why: { value: "words" } } } } });
});

test("Slack repeats events, and nothing that people do", async () => {
  stage = await socketStage((app) => app.shortcut("open", async ({ ack }) => ack()));
  const { delivery } = await stage.space.person("ada").shortcut("open");

  await expect(stage.slack.redeliver(delivery)).rejects.toThrow("repeats events alone");
});

test("a shortcut on a message brings it, in a channel without the app too", async () => {
  stage = await socketStage((app) => app.shortcut("helpful", async ({ ack }) => ack()));
  stage.space.addChannel("elsewhere", { withBot: false });
  const message = await stage.space.person("ada").writes("elsewhere", "try turning it off");

  const { outcome, payload } = await stage.space.person("grace").shortcut("helpful", message);

  expect(outcome.kind).toBe("acknowledged");
  expect(payload).toMatchObject({ type: "message_action", message: { ts: message.ts, text: "try turning it off" } });
});

test("selects of people and of suggested options, and a file, reach the app as Slack sends them", async () => {
  const given: unknown[] = [];
  stage = await socketStage((app) => {
    app.command("/mvp", async ({ ack, client, command }) => {
      await ack();
      const input = (id: string, element: object) => ({ type: "input", block_id: id, label: plain(id), element });
      const blocks = [
        input("who", { type: "users_select", action_id: "who" }),
        input("field", { type: "external_select", action_id: "field", min_query_length: 1 }),
        input("proof", { type: "file_input", action_id: "proof", max_files: 1 }),
      ];
      const view = { ...modal("Nominate"), blocks };
      await client.apiCall("views.open", { trigger_id: command.trigger_id, view });
    });
    app.options("field", async ({ ack, payload }) => {
      const all = ["Hyper-V", "Access"].filter((name) => name.toLowerCase().startsWith(payload.value));
      await ack({ options: all.map((name) => ({ text: plain(name), value: name.toLowerCase() })) });
    });
    app.view("form", async ({ ack, view }) => {
      const { who, field, proof } = view.state.values;
      given.push(who?.who?.selected_user, field?.field?.selected_option?.value, proof?.proof?.files?.[0]?.name);
      await ack();
    });
  });
  const ada = await withForm();

  const suggested = await ada.modal.types("field", "h");
  await ada.modal.submit({ who: "grace", field: "Hyper-V", proof: [ada.file("talk.pdf", "pages")] });

  expect(suggested).toEqual(["Hyper-V"]);
  expect(given).toEqual([stage.space.person("grace").id, "hyper-v", "talk.pdf"]);
});

test("a home tab is shown to the one it was published for, and its buttons work", async () => {
  const pressed: string[] = [];
  stage = await socketStage((app) => {
    app.event("app_home_opened", async ({ event, client }) => {
      if (event.tab !== "home") return;
      const blocks = [{ type: "actions" as const, elements: [button("refresh")] }];
      await client.views.publish({ user_id: event.user, view: { type: "home", blocks } });
    });
    app.action("refresh", async ({ ack, body }) => {
      await ack();
      pressed.push(body.type === "block_actions" ? (body.view?.type ?? "") : "");
    });
  });
  const [ada, grace] = [stage.space.person("ada"), stage.space.person("grace")];
  await ada.opensHome("messages");
  await ada.opensHome();
  await stage.slack.until("a home tab", () => ada.home);

  await ada.pressesAtHome("refresh");

  expect(pressed).toEqual(["home"]);
  expect(stage.slack.callsOf("views.publish")).toHaveLength(1);
  expect(grace.home).toBeUndefined();
});
