// A month in which nobody says clearly whom they thank: Laurel asks them where they said it, and never by a direct message.
// What it opened is counted by the platforms themselves.
import { expect, test } from "vitest";
import { program } from "../support/parts.ts";
import { postgresUrl } from "../support/services.ts";
import { type Wired, wired } from "./wired.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const DAYS = 25;
/** What one person may say within a minute and still be heard. */
const THANKS = 20;
const ASKERS = ["ada", "sam"];
const ALL = DAYS * THANKS * ASKERS.length;
const QUESTION = "How do I get the printer queue unstuck on the new servers?";
const ANSWER = "Restart the print spooler service, then clear the queue: that is what helped here every time.";
const UNCLEAR = "ah, that makes sense";

/** Lets everybody of `ASKERS` say it on every day; `day` is what one of them does. */
async function month(on: Wired, day: (name: string) => Promise<void>): Promise<void> {
  for (let number = 0; number < DAYS; number++) {
    for (const name of ASKERS) await day(name);
    await on.settled();
    on.timer.advance(DAY);
  }
  on.timer.advance(DAY + MINUTE);
  await on.settled();
}

// Some seconds each, and more on a busy machine: they run where the tests of PostgreSQL run.
test.skipIf(postgresUrl() === undefined)(
  "on Discord a month with 1,000 unclear thanks opens no direct message",
  async () => {
    const on = await wired({ credits: true, unpaced: true });
    const { discord } = on;
    const hank = discord.person("hank");

    await month(on, async (name) => {
      const asker = discord.person(name);
      const question = asker.writes("general", QUESTION);
      const answer = hank.writes("general", ANSWER, { replyTo: question });
      for (let number = 0; number < THANKS; number++) asker.writes("general", UNCLEAR, { replyTo: answer });
    });

    const { confirm } = program.credit.reactions;
    expect(discord.calls.of(`PUT /channels/:channel/messages/:message/reactions/${confirm}/@me`)).toHaveLength(ALL);
    expect(discord.calls.of("POST /users/@me/channels")).toEqual([]);
    expect(discord.calls.of("POST /channels/:channel/messages")).toEqual([]);
  },
  240_000,
);

test.skipIf(postgresUrl() === undefined)(
  "on Slack a month with 1,000 unclear thanks opens no direct message",
  async () => {
    const on = await wired({ credits: true, unpaced: true });
    const { slack, space } = on;
    const posted = slack.callsOf("chat.postMessage").length;

    await month(on, async (name) => {
      const asker = space.person(name);
      const question = await asker.writes("general", QUESTION);
      await space.person("hank").replies(question, ANSWER);
      await Promise.all(Array.from({ length: THANKS }, () => asker.replies(question, UNCLEAR)));
    });

    const asks = slack.callsOf("chat.postEphemeral");
    expect(asks).toHaveLength(ALL);
    expect(asks.filter(({ args }) => args.channel !== space.channel("general").id)).toEqual([]);
    expect(slack.callsOf("conversations.open")).toEqual([]);
    expect(slack.callsOf("chat.postMessage")).toHaveLength(posted);
  },
  240_000,
);
