// From a frame of Discord's gateway to the REST call it leads to, on loopback, beside a bot that does nothing but answer.
import { type DiscordServer, startDiscord } from "../test/support/discord/server.ts";
import type { Result } from "./benchmark.ts";
import { type Bot, besideBare, type Counts, calledBeside, PATIENCE_MS } from "./beside-bare.ts";
import { type BotProcess, laurelEnv, runLaurel, startBot } from "./bot-process.ts";
import { question } from "./questions.ts";
import { spread } from "./statistics.ts";
import { inTurn, timed } from "./stopwatch.ts";

const CALLBACK = "POST /interactions/:id/:token/callback";

export const discord = besideBare("discord", async (bot, folder, counts) => {
  const server = await startDiscord();
  try {
    return await measure(bot, server, folder, counts);
  } finally {
    await server.close();
  }
});

const CALLED = calledBeside("a bare discord.js bot");

async function measure(bot: Bot, server: DiscordServer, folder: string, counts: Counts): Promise<readonly Result[]> {
  const env = {
    ...laurelEnv(folder),
    LAUREL_MEANING: bot === "words" ? "off" : "on",
    DISCORD_TOKEN: server.token,
    DISCORD_API_URL: server.api,
  };
  // The commands of Laurel stand for both: a bot answers what its people can type.
  await runLaurel(["commands", "publish"], folder, env);
  const started = await start(bot, server, folder, env);
  try {
    return [
      {
        what: "Discord: start to identify",
        over: CALLED[bot],
        figures: [
          { name: "to identify", value: started.readyAfterMs, unit: "ms" },
          { name: "resident", value: (await started.process.residentMb()) ?? Number.NaN, unit: "MB" },
        ],
      },
      await measureOne("a command to its answer", bot, counts, (number) => command(server, number)),
      await measureOne("a mention to its first call", bot, counts, (number) => mention(server, number)),
      await measureQueued(bot, server, counts.queued),
      {
        what: "Discord: memory after that",
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
  server: DiscordServer,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly process: BotProcess; readonly readyAfterMs: number }> {
  const process =
    bot !== "bare"
      ? startBot("bin/laurel.mjs", ["start"], folder, env)
      : startBot("bench/bare/discord.ts", [], folder, { BENCH_TOKEN: server.token, BENCH_API: server.api });
  await server.calls.until("an identify", () => server.calls.frames.find(({ from, op }) => from === "bot" && op === 2));
  const readyAfterMs = performance.now() - process.spawnedAt;
  await server.gateway.delivered();
  return { process, readyAfterMs };
}

async function measureOne(
  what: string,
  bot: Bot,
  counts: Counts,
  once: (number: number) => Promise<void>,
): Promise<Result> {
  await inTurn(counts.warmUp, once);
  const samples = await inTurn(counts.inTurn, (index) => once(counts.warmUp + index));
  return { what: `Discord: ${what}`, over: CALLED[bot], figures: spread(samples) };
}

/** A thousand questions are said at once; then somebody types a command. */
async function measureQueued(bot: Bot, server: DiscordServer, queued: number): Promise<Result> {
  const before = server.calls.calls.length;
  for (let number = 0; number < queued; number++) say(server, `queued-${number}`, number);
  const answered = await timed(() => command(server, 0));
  const all = await timed(() =>
    server.calls.until(
      "an answer to each",
      () => (server.calls.calls.length - before > queued ? true : undefined),
      PATIENCE_MS,
    ),
  );
  return {
    what: `Discord: a command behind ${queued} mentions`,
    over: CALLED[bot],
    figures: [
      { name: "to its first answer", value: answered, unit: "ms" },
      { name: "to a call for each mention", value: answered + all, unit: "ms" },
    ],
    ...(answered > 3_000 ? { failure: "Discord gives up after 3 seconds" } : {}),
  };
}

async function command(server: DiscordServer, number: number): Promise<void> {
  const before = server.calls.of(CALLBACK).length;
  server.person(`typist-${number % 50}`).runs("help", {});
  await server.calls.until("a callback", () => server.calls.of(CALLBACK)[before]);
}

async function mention(server: DiscordServer, number: number): Promise<void> {
  const before = server.calls.calls.length;
  say(server, `asker-${number}`, number);
  await server.calls.until("a call", () => server.calls.calls[before]);
  // The next one is measured alone.
  await server.calls.until("the message", () =>
    server.calls.calls.slice(before).find(({ path, status }) => path.endsWith("/messages") && status === 200),
  );
}

const say = (server: DiscordServer, who: string, number: number): void =>
  void server.person(who).writes("general", `${server.mention} ${question(number)}`);
