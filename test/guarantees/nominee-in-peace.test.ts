// What a nominee learns, and is written, by buttons that are older than what stands.
import { describe, expect, test } from "vitest";
import type { TestBot } from "../support/bot.ts";
import {
  becomes,
  decides,
  documenting,
  inReview,
  putsForward,
  steps,
  votes,
  withStaff,
} from "../support/candidacies.ts";
import { forgedPress, forgedSubmit } from "../support/forged.ts";

const accepts = (bot: TestBot, id: string) =>
  forgedPress(bot, "grace", { action: { do: "me nominations.accept", args: [id] } });
const writes = (bot: TestBot, id: string) =>
  forgedSubmit(bot, "sam", {
    form: { do: "program candidacy.words", args: [id] },
    values: { words: "Hello." },
  });
const dms = (bot: TestBot) => bot.sees("grace", "@laurel").filter(({ author }) => author === "laurel");

test.each(["awarded", "declined", "deferred"])(
  "an old button does not tell that it was %s while that can be undone",
  async (outcome) => {
    const bot = await withStaff();
    const id = await inReview(bot, { nominee: "grace", lead: "lena" });
    const before = await accepts(bot, id);
    for (const name of ["sam", "lena"]) await votes(bot, name, "awarded");
    await becomes(bot, "2026-03-15");
    await becomes(bot, "2026-03-22");
    const decided = await decides(
      bot,
      "lena",
      outcome,
      outcome === "awarded" ? undefined : "Please come back, you are close to many.",
    );

    expect(decided.text).toMatch(new RegExp(outcome, "i"));
    expect(await accepts(bot, id)).toBe(before);
  },
);

describe("staff write nothing", () => {
  test("to who was never contacted, also once it was declined", async () => {
    const bot = await withStaff();
    const id = await putsForward(bot, { nominee: "grace", lead: "lena" });
    const words = bot.nextId<"text">();
    await bot.store.transact((tx) => tx.texts.keep({ id: words, body: "for a test", at: 1 }));
    await steps(bot, id, { step: "turnDown", words }, "staff", "sam");

    expect(await writes(bot, id)).toMatch(/They do not know of it/);
    expect(dms(bot)).toEqual([]);
  });

  test("to who asked never to be contacted again", async () => {
    const bot = await withStaff();
    const id = await documenting(bot, { nominee: "grace", lead: "lena" });
    await steps(bot, id, { step: "refuse", how: "never again" }, "nominee", "grace");
    const before = dms(bot).length;

    expect(await writes(bot, id)).toMatch(/never to be contacted again/);
    expect(dms(bot)).toHaveLength(before);
  });
});
