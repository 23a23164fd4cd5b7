// A whole Laurel in a process of its own that takes no lock, as two are for a moment where a database drops one: argv holds
// the record's address, the address of a Slack, and the bot's token and signing secret there. It listens over HTTP, prints
// where, and answers the line "idle" with "idle" when everything it took is done. Nobody has to wait between two credits
// here, so that what holds is the caps.
import { createInterface } from "node:readline";
import { startApp } from "../../src/app/app.ts";
import { openCache } from "../../src/cache.ts";
import { realTimer, wallClock } from "../../src/clock.ts";
import { openLog } from "../../src/log.ts";
import { createSlack } from "../../src/platforms/slack/index.ts";
import { dayIds, nextLinkCode, rowIds } from "../../src/row-ids.ts";
import { openStore } from "../../src/store/open.ts";
import { knowledge, program, registry } from "../support/parts.ts";

const [url = "", apiUrl = "", botToken = "", signingSecret = ""] = process.argv.slice(2);
const log = openLog({ level: "fatal", format: "json" });
const nextId = rowIds(realTimer);
const store = await openStore({ url, timer: realTimer });
const slack = createSlack({
  workspaces: [{ name: "contoso", botToken, signingSecret }],
  apiUrl,
  http: { host: "127.0.0.1", port: 0 },
  command: program.program.command,
  readsMessages: true,
  timer: realTimer,
  log,
});
const app = await startApp({
  version: "unlocked",
  program: { ...program, credit: { ...program.credit, pairCoolDownMinutes: 0 } },
  knowledge,
  registry,
  platforms: [slack],
  store,
  cache: await openCache({ timer: realTimer, log }),
  clock: wallClock,
  timer: realTimer,
  nextId,
  nextDayId: dayIds(realTimer),
  nextCode: nextLinkCode,
  log,
  startedAt: realTimer.now(),
});
process.stdout.write(`${slack.requestUrl("contoso")}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== "idle") continue;
  await app.idle();
  process.stdout.write("idle\n");
}
await app.stop();
await store.close();
