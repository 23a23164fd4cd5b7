// SIGKILL on Discord, each time at an exact moment: the server holds the call that Laurel is waiting for, Laurel is
// killed, and the next run has to find out by what stands on record and on Discord what is still owed to whom.
//
// One case cannot be told by anybody: a follow-up for one person alone whose outcome was not heard stands in no history
// that Laurel can read. It may come twice and is never lost. None of Laurel's commands answers by such a follow-up.
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { realTimer } from "../../src/clock.ts";
import { createDiscord } from "../../src/platforms/discord/index.ts";
import { addText } from "../support/discord/building.ts";
import { checkCalls } from "../support/discord/checks.ts";
import type { Fault, FaultKind } from "../support/discord/faults.ts";
import type { Deed } from "../support/discord/interactions.ts";
import { type DiscordServer, startDiscord } from "../support/discord/server.ts";
import { registry } from "../support/parts.ts";
import { type Deployment, deploy, type LaurelProcess, PATIENCE_MS } from "./laurel-process.ts";

const QUESTION = "When are the awards granted?";
const ANSWER = /From: Award dates/;
const OFFER = /I have an answer for you alone/;
const SHARED = /shared by/;
const THANKS = /I have kept this without your name/;

interface Laurel extends Deployment, LaurelProcess {}

interface Stage {
  readonly server: DiscordServer;
  /** Moves Discord's own clock: tokens end, and nonces are forgotten. */
  passes(ms: number): void;
  start(): Promise<Laurel>;
}

async function stage(): Promise<Stage> {
  let later = 0;
  const server = await startDiscord({ now: () => Date.now() + later });
  onTestFinished(() => server.close());
  const publisher = createDiscord({
    token: server.token,
    apiUrl: server.api,
    readsMessages: false,
    timer: realTimer,
    log: pino({ level: "silent" }),
  });
  await publisher.publish(registry.published, "apply");
  const deployment = await deploy({ DISCORD_TOKEN: server.token, DISCORD_API_URL: server.api });
  return {
    server,
    passes(ms) {
      later += ms;
    },
    async start() {
      const before = server.calls.frames.length;
      const laurel = deployment.start();
      await server.calls.until(
        "an identify",
        () => server.calls.frames.slice(before).find(({ from, op }) => from === "bot" && op === 2),
        PATIENCE_MS,
      );
      await server.gateway.delivered();
      return { ...deployment, ...laurel };
    },
  };
}

/** What each of the people at work here did; each is held at the moment named. */
async function bringToTheMoment({ server }: Stage, when: "before" | "after") {
  const hold: FaultKind = { is: "slow", when };
  const held: Fault[] = [];
  const holds = (route: string) => held.push(server.faults.add(route, hold));
  const callback = ({ interaction: { id, token } }: Deed) => `POST /interactions/${id}/${token}/callback`;
  const original = ({ interaction: { token } }: Deed) => `PATCH /webhooks/:app/${token}/messages/@original`;
  const asks = (name: string) => server.person(name).runs("ask", { question: QUESTION });
  const answered = async (name: string) => {
    await asks(name).done();
    const shown = server.person(name).sees("general").at(-1);
    if (!shown) throw new Error(`${name} was not answered`);
    return shown;
  };

  const toShare = await answered("sharer");
  const toJudge = await answered("critic");
  await server.person("critic").presses(toJudge, "Not helpful").answered();

  const command = asks("typist");
  holds(callback(command));
  const thinking = asks("thinker");
  server.faults.add(callback(thinking), { is: "error", status: 503, when: "before" });
  holds(original(thinking));
  // Calls of one route to one channel wait for each other in the client, so each is in a channel of its own.
  addText(server, server.guild(), "lobby");
  const mention = server.person("caller").writes("lobby", `${server.mention} ${QUESTION}`);
  holds(`POST /channels/${mention.channel_id}/messages/${mention.id}/threads`);
  const inThread = server.person("speaker").writes("general", `${server.mention} ${QUESTION}`);
  holds(`POST /channels/${inThread.id}/messages`);
  const direct = server.person("writer").writes("dm", QUESTION);
  holds(`POST /channels/${direct.channel_id}/messages`);
  server.person("waiter").writes("dm", QUESTION);
  holds(`GET /guilds/:guild/members/${server.person("waiter").id}`);
  const press = server.person("sharer").presses(toShare, "Share here");
  holds(callback(press));
  holds(`POST /channels/${toShare.channelId}/messages`);
  const form = server.person("critic").submits({ "What did you hope to find?": "Where the party is" });
  holds(callback(form));
  await Promise.all(held.map(({ reached }) => reached));
  return { mention, inThread };
}

/** Texts of Laurel's that a person is shown at a place. */
const told = (server: DiscordServer, name: string, where: string): readonly string[] =>
  server
    .person(name)
    .sees(where)
    .filter(({ author, thinking }) => author === server.world.bot.username && !thinking)
    .map(({ text }) => text);
const count = (texts: readonly string[], wanted: RegExp): number => texts.filter((text) => wanted.test(text)).length;

/** How often everybody was given what they are owed; hidden answers that came too late are behind *Show me*. */
function given(server: DiscordServer, { mention, inThread }: { mention: { id: string }; inThread: { id: string } }) {
  const offered = (name: string) =>
    told(server, "hank", "general").filter((text) => text.includes(server.person(name).mention) && OFFER.test(text))
      .length;
  const inPlace = (name: string, wanted: RegExp) => count(told(server, name, "general"), wanted);
  return {
    "a command": inPlace("typist", ANSWER) + offered("typist"),
    "a command that showed thinking": inPlace("thinker", ANSWER),
    "a mention without its thread": count(told(server, "hank", mention.id), ANSWER),
    "a mention in its thread": count(told(server, "hank", inThread.id), ANSWER),
    "a direct message": count(told(server, "writer", "dm"), ANSWER),
    "a direct message that was not decided": count(told(server, "waiter", "dm"), ANSWER),
    "what was shared": count(told(server, "hank", "general"), SHARED),
    "the press that shared it": inPlace("sharer", /I am posting the public part/) + offered("sharer"),
    "a form": inPlace("critic", THANKS) + offered("critic"),
  };
}

const ONCE = {
  "a command": 1,
  "a command that showed thinking": 1,
  "a mention without its thread": 1,
  "a mention in its thread": 1,
  "a direct message": 1,
  "a direct message that was not decided": 1,
  "what was shared": 1,
  "the press that shared it": 1,
  "a form": 1,
};

test(
  "killed before Discord had done anything of it, Laurel gives everybody their answer after all, once",
  async () => {
    const on = await stage();
    const { server } = on;
    const first = await on.start();
    const moment = await bringToTheMoment(on, "before");
    await first.kill();
    // First answers are taken for three seconds; only what is "thinking" can still be answered where it was asked.
    on.passes(3_001);
    const unheard = server.person("latecomer").writes("general", `${server.mention} ${QUESTION}`);

    const second = await on.start();
    await server.calls.until("an answer to what was said meanwhile", () =>
      server.world.channels.has(unheard.id) && told(server, "hank", unheard.id).length > 0 ? true : undefined,
    );
    server.gateway.redeliver("MESSAGE_CREATE");
    server.gateway.redeliver("INTERACTION_CREATE");
    await server.gateway.delivered();
    await second.settled();
    const inTheEnd = given(server, moment);
    const offer = server
      .person("typist")
      .sees("general")
      .find(({ text }) => text.includes(server.person("typist").mention));
    const shown = server.person("typist").presses(offer ?? { id: "none" }, "Show me");
    await shown.done();
    await second.stop();

    expect(inTheEnd).toEqual(ONCE);
    expect(server.person("typist").sees("general").at(-1)).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(ANSWER),
    });
    expect(count(told(server, "hank", unheard.id), ANSWER), "said while nobody listened").toBe(1);
    expect(second.owed()).toEqual({ inbox: {}, outbox: {} });
    checkCalls(server);
  },
  PATIENCE_MS,
);

test(
  "killed when Discord had done it and nobody had heard so, Laurel does nothing twice",
  async () => {
    const on = await stage();
    const { server } = on;
    const first = await on.start();
    const moment = await bringToTheMoment(on, "after");
    await first.kill();
    // Longer than Discord remembers a nonce: what stands there has to be found.
    on.passes(10 * 60_000);

    const second = await on.start();
    await second.settled();
    await second.stop();

    expect(given(server, moment)).toEqual(ONCE);
    expect(count(told(server, "hank", "general"), OFFER), "answers behind a button").toBe(0);
    expect(second.owed()).toEqual({ inbox: {}, outbox: {} });
    checkCalls(server);
  },
  PATIENCE_MS,
);
