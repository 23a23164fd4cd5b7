import { afterEach, expect, test } from "vitest";
import { button, modal, opensOn, plain, withForm } from "./sample-form.ts";
import { type SocketStage, socketStage } from "./socket-stage.ts";

let stage: SocketStage;
afterEach(() => stage.close());

test("a form can be replaced by the next page, and by a page on top", async () => {
  stage = await socketStage((app) => {
    opensOn(app, "One");
    app.view("form", async ({ ack, view }) => {
      if (view.title.text === "One") await ack({ response_action: "update", view: modal("Two") });
      else if (view.title.text === "Two") await ack({ response_action: "push", view: modal("Three") });
      else await ack({ response_action: "clear" });
    });
  });
  const ada = await withForm(stage);

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
  const ada = await withForm(stage);
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
  const ada = await withForm(stage);

  const empty = await ada.modal.submit();
  const tooLong = await ada.modal.submit({ Reason: "more than ten" });

  expect([empty, tooLong]).toEqual([undefined, undefined]);
  expect(ada.modal.shown?.fields[0]?.error).toBe("That is too long.");
});

test("a form that nobody acknowledges stays open", async () => {
  stage = await socketStage((app) => opensOn(app, "One"));
  const ada = await withForm(stage);

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
  const ada = await withForm(stage);

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
  const ada = await withForm(stage);
  const view_id = ada.modal.shown?.id ?? "";
  await ada.modal.fill({ Reason: "words" });
  const { view } = await stage.app.client.views.update({ view_id, view: modal("Two") });

  const stale = stage.app.client.views.update({ view_id, hash: "1.old", view: modal("Three") });
  await expect(stale).rejects.toMatchObject({ data: { error: "hash_conflict" } });
  const { view: kept } = await stage.app.client.views.update({ view_id, hash: view?.hash ?? "", view: modal("Three") });

  expect(kept).toMatchObject({ title: { text: "Three" }, state: { values: { why: { why: { value: "words" } } } } });
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
  const ada = await withForm(stage);

  const suggested = await ada.modal.types("field", "h");
  await ada.modal.submit({ who: "grace", field: "Hyper-V", proof: [ada.file("talk.pdf", "pages")] });

  expect(suggested).toEqual(["Hyper-V"]);
  expect(given).toEqual([stage.space.person("grace").id, "hyper-v", "talk.pdf"]);
});
