import { afterEach, expect, test } from "vitest";
import { type SocketStage, socketStage } from "./socket-stage.ts";

let stage: SocketStage;
afterEach(() => stage.close());

test("an app says hello, hears a message once, and answers under it", async () => {
  stage = await socketStage((app) => {
    app.message(async ({ message, say }) => {
      if (message.subtype === undefined) await say({ text: `you wrote: ${message.text}`, thread_ts: message.ts });
    });
  });
  const ada = stage.space.person("ada");

  const question = await ada.writes("general", "1 < 2 & who is @grace?");
  const answer = await stage.slack.until("an answer", () => ada.seesThread(question)[1]);

  expect(stage.slack.sockets.open(stage.space)).toBe(1);
  expect(answer).toMatchObject({ author: "laurel", text: "you wrote: 1 < 2 & who is @grace?", pings: ["grace"] });
  expect(ada.sees("general").map(({ ts }) => ts)).toEqual([question.ts]);
});

test("one mention is two events with two ids", async () => {
  const heard: string[] = [];
  stage = await socketStage((app) => {
    app.event("app_mention", async ({ body }) => void heard.push(`mention ${body.event_id}`));
    app.message(async ({ body }) => void heard.push(`message ${body.event_id}`));
  });

  await stage.space.person("ada").mentions("general", "hello");
  await stage.slack.until("both", () => heard.length === 2);

  expect(new Set(heard.map((each) => each.split(" ")[1])).size).toBe(2);
  expect(heard.map((each) => each.split(" ")[0]).toSorted()).toEqual(["mention", "message"]);
});

test("a repeated event keeps its id and carries its number, and Bolt hands it over again", async () => {
  const heard: unknown[] = [];
  stage = await socketStage((app) => {
    app.message(async ({ body, context }) => void heard.push([body.event_id, context.retryNum]));
  });
  await stage.space.person("ada").writes("general", "hello");
  const first = stage.slack.lastEvent(stage.space);

  await stage.slack.redeliver(first);
  await stage.slack.until("both", () => heard.length === 2);

  expect(heard).toEqual([
    [first.payload.event_id, 0],
    [first.payload.event_id, 1],
  ]);
});

test("a command is acknowledged, answered through its response_url, and seen by one person", async () => {
  stage = await socketStage((app) => {
    app.command("/mvp", async ({ ack, command, respond }) => {
      await ack();
      await respond({ text: `you said ${command.text}` });
    });
  });
  const [ada, grace] = [stage.space.person("ada"), stage.space.person("grace")];

  const { outcome, payload } = await ada.command("general", "/mvp nominate @grace <b>");
  const answer = await stage.slack.until("an answer", () => ada.sees("general")[0]);

  expect(outcome).toEqual({ kind: "acknowledged", payload: {} });
  expect(payload.text).toBe(`nominate <@${grace.id}|grace> &lt;b&gt;`);
  expect(answer.ephemeral).toBe(true);
  expect(grace.sees("general")).toEqual([]);
});

test("a command nobody acknowledges ends as a timeout once three seconds have passed", async () => {
  stage = await socketStage();

  const asked = stage.space.person("ada").command("general", "/mvp");
  stage.slack.advance(3001);

  expect((await asked).outcome).toEqual({ kind: "timed out" });
});

test("a form opens, keeps an error at its field, and closes when it is taken", async () => {
  stage = await socketStage((app) => {
    app.command("/mvp", async ({ ack, client, command }) => {
      await ack();
      await client.views.open({
        trigger_id: command.trigger_id,
        view: {
          type: "modal",
          callback_id: "nominate",
          title: { type: "plain_text", text: "Nominate" },
          submit: { type: "plain_text", text: "Send" },
          blocks: [
            {
              type: "input",
              block_id: "why",
              label: { type: "plain_text", text: "Reason" },
              element: { type: "plain_text_input", action_id: "why" },
            },
          ],
        },
      });
    });
    app.view("nominate", async ({ ack, view }) => {
      const why = view.state.values.why?.why?.value ?? "";
      if (why.length < 5) await ack({ response_action: "errors", errors: { why: "Please say more" } });
      else await ack();
    });
  });
  const ada = stage.space.person("ada");
  await ada.command("general", "/mvp");
  await stage.slack.until("a form", () => ada.modal.shown);

  await ada.modal.submit({ Reason: "her" });
  const refused = ada.modal.shown?.fields[0]?.error;
  await ada.modal.submit({ Reason: "She runs the clinic" });

  expect(refused).toBe("Please say more");
  expect(ada.modal.shown).toBeUndefined();
});
