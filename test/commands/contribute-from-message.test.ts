import { describe, expect, test } from "vitest";
import { type Answer, startTestBot, type TestBot } from "../support/bot.ts";
import { entersPost, personOf } from "../support/contributions.ts";
import { openRecord } from "../support/record.ts";

const NOW = { now: "2026-03-01T09:00:00Z" };
const MENU = "Add to my year";

const filledIn = ({ form }: Pick<Answer, "form">): Readonly<Record<string, unknown>> =>
  Object.fromEntries((form?.form.fields ?? []).map(({ id, initial }) => [id, initial ?? null]));

async function says(bot: TestBot, name: string, text: string) {
  const { posted } = await bot.member(name).person.types("#general", text);
  if (!posted) throw new Error("nothing was posted");
  return posted;
}

describe("Add to my year", () => {
  test("makes of one's own message a contribution with its first words, its link and its day", async () => {
    const bot = await startTestBot(NOW);
    await entersPost(bot, "grace", "https://example.org/blog/a-post");
    const message = await says(bot, "grace", "The slides of my talk on **disks** are up.\nEnjoy!");

    const opened = await bot.member("grace").person.menu(message, MENU);
    const kept = await bot.member("grace").person.submit({ kind: "Public speaking" });

    expect(filledIn(opened)).toEqual({
      title: "The slides of my talk on **disks** are up.",
      link: expect.stringMatching(/^https?:\/\//),
      day: "2026-03-01",
      kind: "forum-help",
    });
    expect(kept.answer?.text).toMatch(/Kept as C-2\.\nWhat: Public speaking: The slides of my talk/);
    expect(kept.answer?.visibleTo).toBe("grace");
  });

  test("takes the day of the message, not of the press", async () => {
    const bot = await startTestBot({ now: "2026-03-01T23:30:00Z" });
    const message = await says(bot, "grace", "The slides are up");
    await bot.passes(3_600_000);

    const opened = await bot.member("grace").person.menu(message, MENU);

    expect(filledIn(opened)).toMatchObject({ day: "2026-03-01" });
  });

  test("shortens ten thousand emoji to a title", async () => {
    const bot = await startTestBot(NOW);
    const message = await says(bot, "grace", "🎉".repeat(1_900));

    const opened = await bot.member("grace").person.menu(message, MENU);

    expect([...String(filledIn(opened).title)]).toHaveLength(80);
  });

  test("of the same message twice is kept once", async () => {
    const bot = await startTestBot(NOW);
    const message = await says(bot, "grace", "The slides of my talk are up");
    const { person } = bot.member("grace");
    await person.menu(message, MENU);
    await person.submit({ expertises: ["Hyper-V"], paid: "No" });

    await person.menu(message, MENU);
    const again = await person.submit({});

    expect(again.answer?.text).toMatch(/You have that as C-1/);
  });

  test("of somebody else's message is refused kindly, with what to choose instead", async () => {
    const bot = await startTestBot(NOW);
    const message = await says(bot, "grace", "The slides of my talk are up");

    const refused = await bot.member("linus").person.menu(message, MENU);

    expect(refused.answer?.text).toMatch(/Somebody else wrote this.*“Mark as helpful” in the same menu/);
    expect(refused.answer?.visibleTo).toBe("linus");
    expect(refused.form).toBeUndefined();
  });

  test("of what Laurel said is refused, too", async () => {
    const bot = await startTestBot(NOW);
    const { answer } = await bot.member("linus").person.types("#general", "@laurel how long does an award last?");

    const refused = await bot.member("linus").person.menu(answer?.ref ?? ("" as never), MENU);

    expect(refused.answer?.text).toMatch(/Somebody else wrote this/);
  });

  test("knows a message of one's other account as one's own", async () => {
    const record = await openRecord();
    const bot = await startTestBot({ ...NOW, store: record.store });
    for (const name of ["grace", "linus"]) await bot.member(name).types("/help");
    const [grace, linus] = [await personOf(bot, "grace"), await personOf(bot, "linus")];
    record.run(`update person set merged_into = '${grace}' where id = '${linus}'`);

    const opened = await bot.member("linus").person.menu(await says(bot, "grace", "The slides are up"), MENU);

    expect(filledIn(opened)).toMatchObject({ title: "The slides are up" });
  });

  test("of a message that is gone asks for the link", async () => {
    const bot = await startTestBot({
      ...NOW,
      platform: (playground) => ({ ...playground, look: async () => "gone" }),
    });

    const opened = await bot.member("grace").person.menu(await says(bot, "grace", "The slides are up"), MENU);

    expect(filledIn(opened)).toMatchObject({ title: "The slides are up", link: null, day: "2026-03-01" });
  });
});
