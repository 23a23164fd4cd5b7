// Many messages at once, and one who typed a command just behind them. How long that takes, behind a thousand, is measured by
// `npm run bench`; here it is counted how many of those that came before were taken first.
import { expect, test } from "vitest";
import { holdDeliveries } from "../support/slack/holding.ts";
import { discordApp } from "./discord-app.ts";
import { slackApp } from "./slack-app.ts";

/** Discord takes fifty calls a second, and each is answered before the test ends. */
const ON_DISCORD = 60;
const ON_SLACK = 200;
/** One person asks them all, who may do so here. */
const UNHURRIED = { perPersonPerMinute: Number.MAX_SAFE_INTEGER };

test("on Discord a command behind many mentions is answered before most of them are even on record", async () => {
  const on = await discordApp(UNHURRIED);
  const { server } = on;
  const ada = server.person("ada");
  for (let number = 0; number < ON_DISCORD; number++) ada.writes("general", `${server.mention} hello?`);
  const command = server.person("hank").runs("help", {});

  await command.answered();
  const recorded = on.rows().inbox?.length;

  expect(recorded).toBeLessThan(ON_DISCORD / 2);
  expect(
    server.calls.of(`POST /interactions/${command.interaction.id}/${command.interaction.token}/callback`),
  ).toHaveLength(1);
});

test("on Slack a command behind many mentions is acknowledged before most of them are", async () => {
  const on = await slackApp(UNHURRIED);
  const { server, space } = on;
  const ada = space.person("ada");
  const mailbag = holdDeliveries(space);
  const said = Promise.all(Array.from({ length: ON_SLACK }, () => ada.mentions("general", "hello?")));
  const command = space.person("hank").command("general", "/mvp help");
  await server.until("all of it", () => mailbag.held.length === 2 * ON_SLACK + 1);
  mailbag.release();

  const { outcome } = await command;
  const acknowledged = mailbag.held.filter((each) => each.kind === "events_api" && each.outcome).length;

  expect(outcome.kind).toBe("acknowledged");
  // A mention comes in two halves.
  expect(acknowledged).toBeLessThan(ON_SLACK);
  await said;
});
