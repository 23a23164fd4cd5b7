import { afterEach, expect, test } from "vitest";
import { button } from "./sample-form.ts";
import { type SocketStage, socketStage } from "./socket-stage.ts";

let stage: SocketStage;
afterEach(() => stage.close());

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

test("somebody of another organisation acts in a shared channel under the name of theirs", async () => {
  stage = await socketStage((app) => app.action("claim", async ({ ack }) => ack()));
  const { slack, space } = stage;
  const other = slack.addWorkspace("Fabrikam");
  const { id } = other.addPerson("linus");
  const channel = space.share("general", other, ["linus"]).id;
  const blocks = [{ type: "actions", elements: [button("claim")] }];
  const { ts = "" } = await stage.app.client.chat.postMessage({ channel, text: "to do", blocks });

  const { payload, outcome } = await space.person(id).presses({ channel, ts }, "claim");

  expect(outcome.kind).toBe("acknowledged");
  expect(payload).toMatchObject({ team: { id: space.teamId }, user: { id, team_id: other.teamId } });
});
