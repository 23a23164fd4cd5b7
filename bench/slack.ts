// From an envelope of Slack's Socket Mode to the Web API call it leads to, on loopback, beside a bot that does nothing but answer.
import { type SlackServer, startSlackServer } from "../test/support/slack/server.ts";
import type { Workspace } from "../test/support/slack/workspace.ts";
import type { Result } from "./benchmark.ts";
import { type Bot, besideBare, type Counts, calledBeside, PATIENCE_MS } from "./beside-bare.ts";
import { type BotProcess, laurelEnv, startBot } from "./bot-process.ts";
import { question } from "./questions.ts";
import { spread } from "./statistics.ts";
import { inTurn, timed } from "./stopwatch.ts";

export const slack = besideBare("slack", async (bot, folder, counts) => {
  const server = await startSlackServer();
  try {
    return await measure(bot, server, folder, counts);
  } finally {
    await server.close();
  }
});

const CALLED = calledBeside("a bare Bolt app");

interface Stage {
  readonly server: SlackServer;
  readonly space: Workspace;
}

async function measure(bot: Bot, server: SlackServer, folder: string, counts: Counts): Promise<readonly Result[]> {
  const space = server.addWorkspace("Contoso");
  const stage: Stage = { server, space };
  const people = Math.max(50, counts.warmUp + counts.inTurn, counts.queued);
  for (let number = 0; number < people; number++) space.addPerson(`asker-${number}`);
  space.addChannel("general");
  const started = await start(bot, stage, folder);
  try {
    return [
      {
        what: "Slack: start to a socket",
        over: CALLED[bot],
        figures: [
          { name: "to a socket", value: started.readyAfterMs, unit: "ms" },
          { name: "resident", value: (await started.process.residentMb()) ?? Number.NaN, unit: "MB" },
        ],
      },
      await measureOne("a command to its acknowledgement", bot, counts, (number) => command(stage, number)),
      await measureOne("a mention to its answer", bot, counts, (number) => mention(stage, number)),
      await measureQueued(bot, stage, counts.queued),
      {
        what: "Slack: memory after that",
        over: CALLED[bot],
        figures: [{ name: "resident", value: (await started.process.residentMb()) ?? Number.NaN, unit: "MB" }],
      },
    ];
  } finally {
    await started.process.stop();
  }
}

async function start(
  bot: Bot,
  { server, space }: Stage,
  folder: string,
): Promise<{ readonly process: BotProcess; readonly readyAfterMs: number }> {
  const process =
    bot !== "bare"
      ? startBot("bin/laurel.mjs", ["start"], folder, {
          ...laurelEnv(folder),
          LAUREL_MEANING: bot === "words" ? "off" : "on",
          SLACK_BOT_TOKEN: space.botToken,
          SLACK_APP_TOKEN: space.appToken,
          SLACK_API_URL: server.api,
        })
      : startBot("bench/bare/slack.ts", [], folder, {
          BENCH_TOKEN: space.botToken,
          BENCH_APP_TOKEN: space.appToken,
          BENCH_API: server.api,
        });
  await server.until("a socket", () => server.sockets.open(space) > 0, PATIENCE_MS);
  return { process, readyAfterMs: performance.now() - process.spawnedAt };
}

async function measureOne(
  what: string,
  bot: Bot,
  counts: Counts,
  once: (number: number) => Promise<unknown>,
): Promise<Result> {
  await inTurn(counts.warmUp, once);
  const samples = await inTurn(counts.inTurn, (index) => once(counts.warmUp + index));
  return { what: `Slack: ${what}`, over: CALLED[bot], figures: spread(samples) };
}

/** A thousand questions are said at once; then somebody types a command. */
async function measureQueued(bot: Bot, stage: Stage, queued: number): Promise<Result> {
  const before = stage.server.callsOf("chat.postMessage").length;
  const said = Promise.all(Array.from({ length: queued }, (_, number) => say(stage, number)));
  const acknowledged = await timed(() => command(stage, 0));
  const all = await timed(async () => {
    await said;
    await stage.server.until(
      "an answer to each",
      () => (stage.server.callsOf("chat.postMessage").length - before >= queued ? true : undefined),
      PATIENCE_MS,
    );
  });
  return {
    what: `Slack: a command behind ${queued} mentions`,
    over: CALLED[bot],
    figures: [
      { name: "to its acknowledgement", value: acknowledged, unit: "ms" },
      { name: "to an answer for each mention", value: acknowledged + all, unit: "ms" },
    ],
    ...(acknowledged > 3_000 ? { failure: "Slack gives up after 3 seconds" } : {}),
  };
}

const command = ({ space }: Stage, number: number): Promise<unknown> =>
  space.person(`asker-${number % 50}`).command("general", "/mvp help");

async function mention(stage: Stage, number: number): Promise<void> {
  const before = stage.server.callsOf("chat.postMessage").length;
  await say(stage, number);
  await stage.server.until("an answer", () => stage.server.callsOf("chat.postMessage")[before]);
}

const say = ({ space }: Stage, number: number): Promise<unknown> =>
  space.person(`asker-${number}`).mentions("general", question(number));
