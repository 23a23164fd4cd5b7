import { describe, expect, test } from "vitest";
import { say } from "../../src/chat/view.ts";
import type { Finding, Platform } from "../../src/platforms/platform.ts";
import type { Playground, PlaygroundOptions } from "../../src/platforms/playground/index.ts";
import { postAt, putOut } from "../delivery/putting-out.ts";
import { startTestBot } from "../support/bot.ts";

test.each(["sam", "lena", "omar"])("the status is shown to %s, alone", async (name) => {
  const bot = await startTestBot();

  const answer = await bot.member(name).types("/program status");

  expect(answer.text).toMatch(/Program: MVP award, \d+ sections/);
  expect(answer.text).toMatch(/Record: SQLite/);
  expect(answer.text).toMatch(/Playground: connected/);
  expect(answer.text).toMatch(/0 unfinished, 0 failed/);
  expect(answer.visibleTo).toBe(name);
});

test.each(["noor", "ada", "emma"])("the status is refused to %s, with whom it is for", async (name) => {
  const bot = await startTestBot();

  const answer = await bot.member(name).types("/program status");

  expect(answer.text).toMatch(/^This is for program staff or admins of this space\./);
  expect(answer.visibleTo).toBe(name);
});

test.each(["@laurel program status please", "@laurel /program status", "@laurel /program Status"])(
  "in a message, %s is a command if it begins with a slash, else a question",
  async (line) => {
    const bot = await startTestBot();

    const answer = await bot.member("sam").types(line);

    expect(answer.text.startsWith("Status")).toBe(line.includes("/"));
  },
);

test("a group without a command says which commands it has", async () => {
  const bot = await startTestBot();

  const answer = await bot.member("sam").types("/program");

  expect(answer.text).toMatch(
    /^\/program needs one more word\. Please type \/program audit, .*\/program status, .* or \/program worth-a-look\.$/,
  );
});

test("the status names what a platform cannot do, and why", async () => {
  const bot = await startTestBot({ playground: { can: { home: { reason: "there are no tabs here" } } } });

  const answer = await bot.member("sam").types("/program status");

  expect(answer.text).toMatch(/Playground: connected, no event yet; no home \(there are no tabs here\)/);
});

describe("the status of a space", () => {
  test("shows the staff channel with who reads there, the quiet, and when something last came in", async () => {
    const bot = await startTestBot();
    const card = await bot.member("omar").types("/program setup");
    await (await card.presses("Staff channel")).submits({ channel: "#general" });
    await bot.member("omar").types("/program quiet 1h");

    const { text } = await bot.member("sam").types("/program status");

    expect(text).toMatch(/Staff channel: #general: read by everybody in the space, so cards are bare there\./);
    expect(text).toMatch(/Quiet: until 1 March 2026 at 10:00 UTC I say nothing of my own accord/);
    expect(text).toMatch(/Playground: connected, last event 1 March 2026/);
  });

  test("counts what is to be sent in this space, and nothing of another", async () => {
    const bot = await startTestBot({ playground: TWO_SPACES });
    await bot.member("omar").types("/program quiet 1h");
    await putOut(
      bot,
      { effect: postAt(bot, "general", "Held back") },
      { effect: postAt(bot, "square", "Said there"), space: bot.place("square").space },
    );

    const here = await bot.member("omar").types("/program status");
    const there = await bot.playground.as("rosa", bot.place("square").space).types("#square", "/program status");

    expect(here.text).toMatch(/Messages to send: 1 waiting, 0 sent, 0 failed, the oldest due at 1 March 2026 at 10:00/);
    expect(there.answer?.text).toMatch(/Messages to send: 0 waiting, 1 sent, 0 failed\n/);
    expect(there.answer?.text).toMatch(/Quiet: off/);
  });

  test("names first what is to be mended, with the remedy", async () => {
    const bot = await startTestBot({
      platform: examined([
        { subject: "intents", isWell: true, words: say`Guilds, GuildMessages.` },
        { subject: "role order", isWell: false, words: say`Move my role above Awardees.` },
      ]),
    });

    const { text } = await bot.member("omar").types("/program status");

    expect(text).toMatch(/^Status\nTo mend: role order: Move my role above Awardees\./);
    expect(text).toMatch(/As it should be: intents/);
  });

  test("is still shown where the platform does not answer", async () => {
    const bot = await startTestBot({
      platform: (playground) => ({ ...playground, examine: () => Promise.reject(new Error("502")) }),
    });

    const { text } = await bot.member("omar").types("/program status");

    expect(text).toMatch(/The platform did not answer/);
    expect(text).toMatch(/Record: SQLite/);
  });

  test("stays one message that every platform takes, and says how much it leaves out", async () => {
    const bot = await startTestBot({
      platform: examined(
        Array.from({ length: 30 }, (_, index) => ({
          subject: `right ${index}`,
          isWell: false,
          words: say`${"Please give me this right. ".repeat(60)}`,
        })),
      ),
    });

    const { text } = await bot.member("omar").types("/program status");

    expect(text.length).toBeLessThan(4000);
    expect(text).toMatch(/\n\d+ more lines did not fit here\.$/);
    expect(text).toMatch(/Messages to send: 0 waiting/);
  });

  test("tells nothing of any person", async () => {
    const bot = await startTestBot();
    await bot.member("noor").types("@laurel why does my build fail?");
    await bot.member("noor").writesDm("when does my award end?");

    const { text } = await bot.member("omar").types("/program status");

    for (const { name } of bot.playground.world.members.values()) expect(text).not.toMatch(new RegExp(`\\b${name}\\b`));
    expect(text).not.toMatch(/build|award end/);
  });
});

/** A playground that finds this when it is examined. */
const examined =
  (findings: readonly Finding[]) =>
  (playground: Playground): Platform => ({ ...playground, examine: async () => findings });

const TWO_SPACES: Partial<PlaygroundOptions> = {
  seed: [
    {
      id: "first",
      name: "The first",
      members: [{ name: "omar", roles: ["admin"] }],
      places: [{ name: "general", kind: "channel", readers: "members" }],
    },
    {
      id: "second",
      name: "The second",
      members: [{ name: "rosa", roles: ["admin"] }],
      places: [{ name: "square", kind: "channel", readers: "members" }],
    },
  ],
};
