import { expect, test } from "vitest";
import type { Block } from "../../src/chat/view.ts";
import type { AccountId } from "../../src/core/ids.ts";
import { type Answer, startTestBot, type TestBotOptions } from "../support/bot.ts";
import { type Given, onRecord } from "../support/on-record.ts";
import { program } from "../support/parts.ts";

const HANK = "playground:community:hank" as AccountId;
const NOW = "2026-11-25T09:00:00Z";
const NEVER = new Error("no paper");
const HOSTILE = '</text><script>alert("year")</script> @everyone';

/** A picture that is drawn at once and shows nothing: for tests of what is said beside it. */
const quick = async () => new Uint8Array([1]);

async function botWith(given: readonly Given[], options: TestBotOptions = {}, drawing?: "really drawn") {
  const bot = await startTestBot({ now: NOW, ...(drawing ? {} : { draw: quick }), ...options });
  await onRecord(bot, HANK, ...given);
  return bot;
}

const pictureOf = ({ answer }: Answer): Extract<Block, { kind: "picture" }> | undefined =>
  answer && "view" in answer.body ? answer.body.view.blocks.find((block) => block.kind === "picture") : undefined;

test("the year is shown to its owner alone: a picture with its numbers in words, the kinds, and what counts", async () => {
  const bot = await botWith(
    [
      { kind: "public-speaking", day: "2026-03-03", title: HOSTILE, reach: 250 },
      { kind: "public-speaking", day: "2026-11-25", quantity: 2, reach: 1_000 },
      { kind: "blogging", day: "2025-12-01" },
      { kind: "blogging", day: "2025-11-30", quantity: 7 },
      { kind: "forum-help", day: "2024-12-01" },
    ],
    {},
    "really drawn",
  );

  const year = await bot.member("hank").types("/me year");

  expect(year.visibleTo).toBe("hank");
  expect(year.text).toContain("1 December 2025 to 25 November 2026: 3 contributions.");
  expect(year.text).toContain("In brackets: the twelve months before, 2 in all.");
  expect(year.text).toContain(
    "- Forum help: 0 (1)\n- Blogging: 1 (1), 1 post\n- Public speaking: 2 (0), 3 talks, 1,250 listeners",
  );
  expect(year.text).toMatch(/What you were paid for is not counted/);
  const picture = pictureOf(year);
  expect(picture?.file.type).toBe("image/png");
  expect(
    Buffer.from(picture?.file.bytes ?? "", "base64")
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  expect(picture?.alt).toContain(
    "In all 3, the year before 2. Forum help: 0, the year before 1. Blogging: 1, the year before 1.",
  );
  expect(`${year.text} ${picture?.alt}`).not.toMatch(/script|everyone/);
});

test("what is paid, withdrawn, waiting or not accepted is told apart, and is in no number", async () => {
  const day = "2026-05-05";
  const bot = await botWith([
    { day, quantity: 2 },
    { day, paid: "expenses-only" },
    { day, paid: "yes", quantity: 100 },
    { day, waits: true, quantity: 100 },
    { day, after: { kind: "revoked", why: "withdrawn" }, quantity: 100 },
    { day, after: { kind: "revoked", why: "withdrawn" }, quantity: 100 },
    { day, waits: true, after: { kind: "reviewed", accepted: false }, quantity: 100 },
    { day, waits: true, after: { kind: "reviewed", accepted: true } },
  ]);

  const { text } = await bot.member("hank").types("/me year");

  expect(text).toContain("- Blogging: 3 (0), 4 posts\n");
  expect(text).toContain(
    "Recorded, and in no number above:\n- 1: paid work\n- 1: waits for staff\n- 1: not accepted by staff\n- 2: you withdrew it\n",
  );
});

test("where nothing counts, what is recorded is told all the same", async () => {
  const bot = await botWith([{ day: "2026-05-05", paid: "yes" }]);

  const year = await bot.member("hank").types("/me year");

  expect(year.text).toContain("0 contributions");
  expect(year.text).toContain("- 1: paid work");
  expect(pictureOf(year)).toBeUndefined();
});

test("nobody sees a number of anybody else's", async () => {
  const bot = await botWith([{ day: "2026-05-05", quantity: 42 }]);

  const forGrace = await bot.member("grace").types("/me year");

  expect(forGrace.text).toMatch(/Nothing of yours is on record from 1 December 2025 to 25 November 2026/);
  expect(forGrace.text).toMatch(/help in chat comes here by itself/);
  expect(forGrace.text).toContain("/contribute");
});

test("a direct message works too, and there the year ends with the day of the program's time zone", async () => {
  const bot = await botWith([{ day: "2026-11-26" }], { now: "2026-11-25T23:30:00Z" });
  const east = await botWith([{ day: "2026-11-26" }], {
    now: "2026-11-25T23:30:00Z",
    program: { ...program, program: { ...program.program, timeZone: "Asia/Tokyo" } },
  });

  expect((await bot.member("hank").writesDm("/me year")).text).toMatch(/Nothing of yours/);
  expect((await east.member("hank").writesDm("/me year")).text).toMatch(/to 26 November 2026: 1 contribution\./);
});

test("where the picture fails, the words stand without it, month by month, and the log tells no person", async () => {
  const bot = await botWith([{ day: "2026-05-05" }, { day: "2025-05-05" }], { draw: () => Promise.reject(NEVER) });

  const year = await bot.member("hank").types("/me year");

  expect(pictureOf(year)).toBeUndefined();
  expect(year.text).toContain("I could not draw the picture this time. By month: December 0 (0), ");
  expect(year.text).toContain("May 1 (1), June 0 (0)");
  expect(year.text).toContain("- Blogging: 1 (1), 1 post");
  expect(bot.log.filter(({ msg }) => msg === "the picture of a year could not be drawn")).toHaveLength(1);
});

test("a picture is waited for during three seconds and no longer", async () => {
  const endedAfter: number[] = [];
  const bot = await botWith([{ day: "2026-05-05" }], {
    draw: (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("late")));
        for (let passed = 0; passed < 4_000 && !signal.aborted; passed += 500) {
          bot.timer.advance(500);
          if (signal.aborted) endedAfter.push(passed + 500);
        }
      }),
  });

  const year = await bot.member("hank").types("/me year");

  expect(year.text).toContain("I could not draw the picture this time.");
  expect(endedAfter).toEqual([3_000]);
});
