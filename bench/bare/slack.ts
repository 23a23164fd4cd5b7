// The least that a Slack bot does: it answers every command and every mention with a fixed word. What Laurel is measured beside.
import { App, LogLevel } from "@slack/bolt";

const { BENCH_TOKEN = "", BENCH_APP_TOKEN = "", BENCH_API = "" } = process.env;
const app = new App({
  token: BENCH_TOKEN,
  appToken: BENCH_APP_TOKEN,
  socketMode: true,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: BENCH_API, retryConfig: { retries: 2 } },
});
app.command(/.*/, async ({ ack, respond }) => {
  await ack();
  await respond({ text: "Heard.", response_type: "ephemeral" });
});
app.event("app_mention", async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: "Heard." });
});
process.on("SIGTERM", () => void app.stop().then(() => process.exit(0)));
await app.start();
