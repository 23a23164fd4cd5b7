// Many messages at once, and one who typed a command just behind them. How long that takes, behind a thousand, is measured by
// `npm run bench`; here it is counted how many of those that came before were taken first.
import { expect, test } from "vitest";
import { holdDeliveries } from "../support/slack/holding.ts";
import { discordApp } from "./discord-app.ts";
import { slackApp } from "./slack-app.ts";

const QUEUED = 60;
const MOST_TAKEN_FIRST = QUEUED / 2;
/** One person asks them all, who may do so here. */
const UNHURRIED = { perPersonPerMinute: Number.MAX_SAFE_INTEGER };

test("on Discord a command behind sixty mentions is answered before most of them are even on record", async () => {
  const on = await discordApp(UNHURRIED);
  const { server } = on;
  const ada = server.person("ada");
  for (let number = 0; number < QUEUED; number++) ada.writes("general", `${server.mention} hello?`);
  const command = server.person("hank").runs("help", {});

  await command.answered();
  const recorded = on.rows().inbox?.length;

  expect(recorded).toBeLessThan(MOST_TAKEN_FIRST);
  expect(
    server.calls.of(`POST /interactions/${command.interaction.id}/${command.interaction.token}/callback`),
  ).toHaveLength(1);
});

test("on Slack a command behind sixty mentions is acknowledged before most of them are", async () => {
  const on = await slackApp(UNHURRIED);
  const { server, space } = on;
  const ada = space.person("ada");
  const mailbag = holdDeliveries(space);
  const said = Promise.all(Array.from({ length: QUEUED }, () => ada.mentions("general", "hello?")));
  const command = space.person("hank").command("general", "/mvp help");
  await server.until("all of it", () => mailbag.held.length === 2 * QUEUED + 1);
  mailbag.release();

  const { outcome } = await command;
  const acknowledged = mailbag.held.filter((each) => each.kind === "events_api" && each.outcome).length;

  expect(outcome.kind).toBe("acknowledged");
  expect(acknowledged).toBeLessThan(MOST_TAKEN_FIRST);
  await said;
});
