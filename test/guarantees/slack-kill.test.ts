// SIGKILL on Slack, each time at an exact moment: the server holds the call that Laurel is waiting for, Laurel is
// killed, and the next run has to find out by what stands on record and on Slack what is still owed to whom.
//
// One case cannot be told by anybody: what Slack showed to one person alone stands in no history, so a hidden answer
// whose outcome was not heard is given again. It may come twice and is never lost; the second test says so.
import { expect, onTestFinished, test } from "vitest";
import { checkCalls } from "../support/slack/check-calls.ts";
import type { MessageRef } from "../support/slack/person.ts";
import { type SlackServer, startSlackServer } from "../support/slack/server.ts";
import type { Workspace } from "../support/slack/workspace.ts";
import { type Deployment, deploy, type LaurelProcess, PATIENCE_MS } from "./laurel-process.ts";

const QUESTION = "When are the awards granted?";
const ANSWER = /From: Award dates/;
const SHARED = /shared by/;
const THANKS = /I have kept this without your name/;
const PEOPLE = ["hank", "typist", "caller", "writer", "waiter", "sharer", "critic", "latecomer"];

interface Laurel extends Deployment, LaurelProcess {}

interface Stage {
  readonly server: SlackServer;
  readonly space: Workspace;
  start(): Promise<Laurel>;
}

async function stage(): Promise<Stage> {
  const server = await startSlackServer();
  onTestFinished(() => server.close());
  const space = server.addWorkspace("Contoso");
  for (const name of PEOPLE) space.addPerson(name);
  space.addChannel("general");
  const deployment = await deploy({
    SLACK_BOT_TOKEN: space.botToken,
    SLACK_APP_TOKEN: space.appToken,
    SLACK_API_URL: server.api,
  });
  return {
    server,
    space,
    async start() {
      const laurel = deployment.start();
      await server.until("a socket", () => server.sockets.open(space) > 0, PATIENCE_MS);
      return { ...deployment, ...laurel };
    },
  };
}

/** What each of the people at work here did; the call that would end it is held, applied already or not. */
async function bringToTheMoment({ server, space }: Stage, applied: boolean) {
  const isHeld = async (method: string, deed: () => Promise<unknown>) => {
    const fault = server.faults.on(method, { kind: "held", applied });
    await deed();
    await server.until(`a held ${method}`, () => fault.hits === 1);
  };
  const asks = (name: string) => space.person(name).command("general", `/mvp ask ${QUESTION}`);
  const answered = async (name: string) => {
    await asks(name);
    return server.until(`an answer to ${name}`, () => space.person(name).sees("general").at(-1));
  };

  const toShare = await answered("sharer");
  const toJudge = await answered("critic");
  const { modal } = space.person("critic");
  await space.person("critic").presses(toJudge, "Not helpful");
  await server.until("a form", () => modal.shown);
  let mention: MessageRef = { channel: "", ts: "" };

  await isHeld("response_url", () => asks("typist"));
  await isHeld("chat.postMessage", async () => {
    mention = await space.person("caller").mentions("general", QUESTION);
  });
  await isHeld("chat.postMessage", () => space.person("writer").dms(QUESTION));
  await isHeld("chat.postEphemeral", () => modal.submit({ "What did you hope to find?": "Where the party is" }));
  // Who asks is looked up once the question is on record, to decide what they may read.
  await isHeld("users.info", () => space.person("waiter").dms(QUESTION));
  await isHeld("chat.postMessage", () =>
    isHeld("response_url", () => space.person("sharer").presses(toShare, "Share here")),
  );
  return mention;
}

const told = (shown: readonly { author: string; text: string }[], wanted: RegExp): number =>
  shown.filter(({ author, text }) => author === "laurel" && wanted.test(text)).length;

/** How often everybody was given what they are owed in the open, or in their direct messages. */
const givenOpenly = (space: Workspace, mention: MessageRef) => ({
  "a mention": told(space.person("hank").seesThread(mention), ANSWER),
  "a direct message": told(space.person("writer").seesDm(), ANSWER),
  "a direct message that was not decided": told(space.person("waiter").seesDm(), ANSWER),
  "what was shared": told(space.person("hank").sees("general"), SHARED),
});
const ONCE = {
  "a mention": 1,
  "a direct message": 1,
  "a direct message that was not decided": 1,
  "what was shared": 1,
};

/** How often everybody was given what was for them alone. */
const givenHidden = (space: Workspace) => ({
  "a command": told(space.person("typist").sees("general"), ANSWER),
  "the press that shared": told(space.person("sharer").sees("general"), /I am posting the public part/),
  "a form": told(space.person("critic").sees("general"), THANKS),
});

test(
  "killed before Slack had done anything of it, Laurel gives everybody their answer after all, once",
  async () => {
    const on = await stage();
    const { server, space } = on;
    const first = await on.start();
    const mention = await bringToTheMoment(on, false);
    await first.kill();
    await server.until("the end of its socket", () => server.sockets.open(space) === 0);
    // A response_url answers for half an hour: what is for one alone has to find another way to them.
    server.advance(31 * 60_000);
    const unheard = await space.person("latecomer").mentions("general", QUESTION);
    const lost = server.lastEvent(space);

    const second = await on.start();
    await server.redeliver(lost);
    await server.until("an answer to what was said meanwhile", () => space.person("hank").seesThread(unheard)[1]);
    await second.settled();
    await second.stop();

    expect(lost.outcome).toEqual({ kind: "not delivered" });
    expect(givenOpenly(space, mention)).toEqual(ONCE);
    expect(givenHidden(space)).toEqual({ "a command": 1, "the press that shared": 1, "a form": 1 });
    expect(told(space.person("hank").seesThread(unheard), ANSWER), "said while nobody listened").toBe(1);
    expect(second.owed()).toEqual({ inbox: {}, outbox: {} });
    checkCalls(server);
  },
  PATIENCE_MS,
);

test(
  "killed when Slack had done it and nobody had heard so, Laurel posts nothing twice; what one alone was shown, which nobody can look for, is shown again",
  async () => {
    const on = await stage();
    const { server, space } = on;
    const first = await on.start();
    const mention = await bringToTheMoment(on, true);
    const heard = server.deliveries.findLast(({ payload }) => Object(payload.event).ts === mention.ts);
    await first.kill();

    const second = await on.start();
    // Its acknowledgement may have been lost with the process, and then Slack repeats the event.
    if (heard) await server.redeliver(heard);
    await second.settled();
    await second.stop();

    expect(heard?.outcome).toMatchObject({ kind: "acknowledged" });
    expect(givenOpenly(space, mention)).toEqual(ONCE);
    expect(givenHidden(space)).toEqual({ "a command": 2, "the press that shared": 2, "a form": 2 });
    expect(second.owed()).toEqual({ inbox: {}, outbox: {} });
    checkCalls(server);
  },
  PATIENCE_MS,
);
