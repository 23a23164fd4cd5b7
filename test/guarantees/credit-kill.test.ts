// SIGKILL between a credit and what shows it: the server holds the call by which Laurel puts its reaction on the answer, when
// the credit is on record already. The next run shows it, once, whether the platform had done it or not.
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { realTimer } from "../../src/clock.ts";
import { createDiscord } from "../../src/platforms/discord/index.ts";
import { openStore } from "../../src/store/open.ts";
import { startDiscord } from "../support/discord/server.ts";
import { program, registry } from "../support/parts.ts";
import { startSlackServer } from "../support/slack/server.ts";
import { type Deployment, deploy, PATIENCE_MS } from "./laurel-process.ts";
import { ANSWER, chooseSignals, creditsOn, helps, QUESTION } from "./wire-help.ts";

/** What stands in the record of a deployment in which nobody runs. */
async function onRecord<T>({ record }: Deployment, use: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>) {
  const store = await openStore({ url: record, timer: realTimer });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

const entriesOn = async (deployment: Deployment): Promise<readonly string[]> =>
  (await onRecord(deployment, creditsOn)).map(({ entries }) => entries);

test.each([
  { when: "before Slack had put it there", applied: false },
  { when: "when Slack had, and nobody had heard so", applied: true },
])(
  "on Slack, killed between a credit and its reaction, $when, Laurel shows it once",
  async ({ applied }) => {
    const server = await startSlackServer();
    onTestFinished(() => server.close());
    const space = server.addWorkspace("Contoso");
    const [noor, hank] = [space.addPerson("noor"), space.addPerson("hank")];
    const general = space.addChannel("general");
    const deployment = await deploy({
      SLACK_BOT_TOKEN: space.botToken,
      SLACK_APP_TOKEN: space.appToken,
      SLACK_API_URL: server.api,
      SLACK_READS_MESSAGES: "yes",
    });
    await onRecord(deployment, (store) => chooseSignals(store, `slack:${space.teamId}`, general.id));
    const start = async () => {
      const laurel = deployment.start();
      await server.until("a socket", () => server.sockets.open(space) > 0, PATIENCE_MS);
      return laurel;
    };
    const first = await start();
    const held = server.faults.on("reactions.add", { kind: "held", applied });
    const { answer } = await helps(noor, hank);
    await noor.reacts(answer, "white_check_mark");
    const mark = server.lastEvent(space);
    await server.until("a held reaction", () => held.hits === 1, PATIENCE_MS);
    await first.kill();
    await server.until("the end of its socket", () => server.sockets.open(space) === 0);

    const credited = await entriesOn(deployment);
    const second = await start();
    await server.redeliver(mark);
    await deployment.settled();
    await second.stop();

    const shown = general.messages.map(({ reactions }) =>
      reactions.filter(({ users }) => users.includes(space.bot.id)),
    );
    expect(credited).toEqual(["recorded"]);
    expect(await entriesOn(deployment)).toEqual(["recorded"]);
    expect(shown.flat()).toHaveLength(1);
    expect(deployment.owed()).toEqual({ inbox: {}, outbox: {} });
  },
  2 * PATIENCE_MS,
);

test.each([
  { when: "before Discord had put it there", at: "before" },
  { when: "when Discord had, and nobody had heard so", at: "after" },
] as const)(
  "on Discord, killed between a credit and its reaction, $when, Laurel shows it once",
  async ({ at }) => {
    const server = await startDiscord();
    onTestFinished(() => server.close());
    const [noor, hank] = [server.person("noor"), server.person("hank")];
    const publisher = createDiscord({
      token: server.token,
      apiUrl: server.api,
      readsMessages: false,
      timer: realTimer,
      log: pino({ level: "silent" }),
    });
    await publisher.publish(registry.published, "apply");
    const deployment = await deploy({ DISCORD_TOKEN: server.token, DISCORD_API_URL: server.api });
    const { id } = server.channel("general");
    await onRecord(deployment, (store) => chooseSignals(store, `discord:${server.guild().id}`, id));
    const start = async () => {
      const before = server.calls.frames.length;
      const laurel = deployment.start();
      const identified = () => server.calls.frames.slice(before).find(({ from, op }) => from === "bot" && op === 2);
      await server.calls.until("an identify", identified, PATIENCE_MS);
      await server.gateway.delivered();
      return laurel;
    };
    const reaction = `PUT /channels/:channel/messages/:message/reactions/${program.credit.reactions.credited}/@me`;
    const first = await start();
    const held = server.faults.add(reaction, { is: "slow", when: at });
    const question = noor.writes("general", QUESTION);
    const answer = hank.writes("general", ANSWER, { replyTo: question });
    noor.reacts(answer, "✅");
    await held.reached;
    await first.kill();

    const credited = await entriesOn(deployment);
    const second = await start();
    server.gateway.redeliver("MESSAGE_REACTION_ADD");
    await server.gateway.delivered();
    await deployment.settled();
    await second.stop();

    const shown = hank.sees("general").find((message) => message.id === answer.id)?.reactions ?? {};
    expect(credited).toEqual(["recorded"]);
    expect(await entriesOn(deployment)).toEqual(["recorded"]);
    expect(shown[program.credit.reactions.credited]).toEqual([server.world.bot.username]);
    expect(deployment.owed()).toEqual({ inbox: {}, outbox: {} });
  },
  2 * PATIENCE_MS,
);
