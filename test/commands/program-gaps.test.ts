import { expect, test } from "vitest";
import type { RowId } from "../../src/core/ids.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";

/** Keeps questions without an answer, oldest first. Returns their texts' rows. */
async function unanswered(
  { store, nextId, timer }: TestBot,
  ...questions: readonly string[]
): Promise<RowId<"text">[]> {
  return store.transact(async (tx) => {
    const texts: RowId<"text">[] = [];
    for (const body of questions) {
      const [id, text] = [nextId<"question">(), nextId<"text">()];
      await tx.texts.keep({ id: text, body, at: timer.now() });
      await tx.questions.add({ id, text, outcome: "unknown", sections: [], score: 0, askedAt: timer.now() });
      texts.push(text);
    }
    return texts;
  });
}

const SUBJECTS = ["parking", "breakfast", "luggage", "childcare", "gymnasium", "photography", "translation"];

test("staff see what found no good answer and what people missed, and nobody's name", async () => {
  const bot = await startTestBot();
  await bot.member("noor").types("/ask is there parking at the summit hotel?");
  await bot.member("grace").types("/ask where is the parking of the summit hotel");
  const judged = await bot.member("hank").types("/ask when are the awards granted?");
  await (await judged.presses("Not helpful")).submits({ missing: "the hour of the day" });

  const gaps = await bot.member("sam").types("/program gaps");

  expect(gaps.visibleTo).toBe("sam");
  expect(gaps.text).toMatch(/3 questions without a good answer/);
  // Of one day no order is kept: it would tell who asked.
  expect(gaps.text).toMatch(/Asked 2 times\n- (where is|is there) .*\n- (where is|is there) /);
  expect(gaps.text).toMatch(/Asked once\n- when are the awards granted\?\nMissing: the hour of the day/);
  expect(gaps.text).not.toMatch(/noor|grace|hank/);
});

test("nothing is shown to those who are not staff, not even to admins of the space", async () => {
  const bot = await startTestBot();
  await bot.member("noor").types("/ask is there parking at the summit hotel?");

  const said = await Promise.all(
    ["noor", "ada", "emma", "omar"].map((name) => bot.member(name).types("/program gaps")),
  );

  expect(said.filter(({ text }) => /parking/.test(text))).toEqual([]);
});

test("in the staff channel it is for the one who asks, and in a DM it works too", async () => {
  const bot = await startTestBot();
  await unanswered(bot, "is there parking at the summit hotel?");

  const [inChannel, inDm] = [
    await bot.member("sam").types("/program gaps", "#staff"),
    await bot.member("lena").writesDm("/program gaps"),
  ];

  expect(inChannel.visibleTo).toBe("sam");
  expect(inDm.text).toMatch(/parking/);
});

test("what was erased is left out", async () => {
  const bot = await startTestBot();
  const [first] = await unanswered(bot, "is there parking at the summit hotel?", "who serves breakfast?");
  await bot.store.transact((tx) => tx.texts.erase(first as RowId<"text">, 1));

  const gaps = await bot.member("sam").types("/program gaps");

  expect(gaps.text).toMatch(/One question without/);
  expect(gaps.text).not.toMatch(/parking/);
});

test("more groups than fit are turned by the page, back and forth", async () => {
  const bot = await startTestBot();
  await unanswered(bot, ...SUBJECTS);

  const first = await bot.member("sam").types("/program gaps");
  const second = await first.presses("More");
  const again = await second.presses("Back");

  expect(first.text).toMatch(/7 groups[\s\S]*Page 1 of 2/);
  expect(first.buttons).toEqual(["More"]);
  expect(second.text).toMatch(/Page 2 of 2/);
  expect(second.buttons).toEqual(["Back"]);
  expect(second.visibleTo).toBe("sam");
  expect(again.text).toBe(first.text);
  const shown = SUBJECTS.filter((subject) => [first, second].some(({ text }) => text.includes(subject)));
  expect(shown).toEqual(SUBJECTS);
});

test("a page that is gone shows the last one there is", async () => {
  const bot = await startTestBot();
  const texts = await unanswered(bot, ...SUBJECTS);
  const first = await bot.member("sam").types("/program gaps");
  await bot.store.transact(async (tx) => {
    for (const text of texts.slice(1)) await tx.texts.erase(text, 1);
  });

  const second = await first.presses("More");

  expect(second.text).toMatch(/One question without a good answer, alike ones together: one group/);
  expect(second.buttons).toEqual([]);
});

test("without such questions it says so", async () => {
  const bot = await startTestBot();

  const gaps = await bot.member("sam").types("/program gaps");

  expect(gaps.text).toMatch(/No question waits for a better answer/);
});

test("a question of any length is shown in one line", async () => {
  const bot = await startTestBot();
  await unanswered(bot, `parking\n${"far away ".repeat(100)}`);

  const gaps = await bot.member("sam").types("/program gaps");

  expect(gaps.text).toMatch(/- parking far away .*…$/m);
  expect(gaps.text.length).toBeLessThan(400);
});
