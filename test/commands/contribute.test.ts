import { describe, expect, test } from "vitest";
import { plainText } from "../../src/chat/rich.ts";
import { DISCORD_LIKE } from "../fixtures/playground/manners.ts";
import { type Answer, startTestBot, type TestBot } from "../support/bot.ts";

const LINK = "https://example.org/blog/how-we-moved-a-file-server";
const NOW = { now: "2026-03-01T09:00:00Z" };

/** What stands in the fields of the form that is open, by their ids. */
const filledIn = ({ form }: Answer): Readonly<Record<string, unknown>> =>
  Object.fromEntries((form?.form.fields ?? []).map(({ id, initial }) => [id, initial ?? null]));
const errorsOf = ({ form }: Answer): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(form?.errors ?? {}).map(([id, words]) => [id, plainText(words)]));

/** Enters a first contribution, after which the next one knows more. */
const enters = async (bot: TestBot, name = "grace", more: Parameters<Answer["submits"]>[0] = {}): Promise<Answer> =>
  (await bot.member(name).types(`/contribute ${LINK}`)).submits({ expertises: ["Hyper-V"], paid: "No", ...more });

const rows = (bot: TestBot) => bot.store.read.ledger.page(undefined, 100);

describe("/contribute with a link", () => {
  test("tells kind and title from it, and asks the first time what nothing tells", async () => {
    const bot = await startTestBot(NOW);

    const form = await bot.member("grace").types(`/contribute ${LINK}`);
    const kept = await form.submits({ expertises: ["Hyper-V"], paid: "No" });

    expect(filledIn(form)).toEqual({
      title: "How we moved a file server",
      link: LINK,
      day: "2026-03-01",
      expertises: [],
      paid: null,
    });
    expect(kept.visibleTo).toBe("grace");
    expect(kept.text).toMatch(/^Kept as C-1\.\nWhat: Blogging: How we moved a file server/);
    expect(kept.text).toMatch(/It counts\.$/);
    expect(kept.buttons).toEqual(["Change", "Again", "Withdraw"]);
  });

  test("asks the next time for nothing that is as the last time", async () => {
    const bot = await startTestBot(NOW);
    await enters(bot);

    const form = await bot.member("grace").types("/contribute https://youtu.be/x1 Moving house with Hyper-V");
    const kept = await form.submits({});

    expect(filledIn(form)).toEqual({
      title: "Moving house with Hyper-V",
      link: "https://youtu.be/x1",
      day: "2026-03-01",
    });
    expect(kept.text).toMatch(/Kept as C-2\.\nWhat: Public speaking: Moving house/);
    expect(kept.text).toMatch(/Expertises: Hyper-V/);
  });

  test("asks for the kind where the link does not tell it", async () => {
    const bot = await startTestBot(NOW);
    await enters(bot);

    const form = await bot.member("grace").types("/contribute https://example.org/x");
    const kept = await form.submits({ kind: "Documentation", title: "A checklist" });

    expect(Object.keys(filledIn(form))).toEqual(["title", "link", "day", "kind"]);
    expect(kept.text).toMatch(/What: Documentation: A checklist/);
  });

  test("does not take for granted that the next one was paid, too", async () => {
    const bot = await startTestBot(NOW);
    await enters(bot, "grace", { paid: "Yes" });

    const form = await bot.member("grace").types("/contribute https://youtu.be/x1 A talk");

    expect(filledIn(form)).toMatchObject({ paid: "yes" });
  });

  test("is one page on a platform that holds five fields", async () => {
    const bot = await startTestBot({ ...NOW, playground: DISCORD_LIKE });

    const form = await bot.member("grace").types(`/contribute ${LINK}`);

    expect(form.form?.form.page).toBeUndefined();
    expect(form.form?.form.fields).toHaveLength(5);
  });

  test("takes another day at another hour: the day is the program's", async () => {
    const bot = await startTestBot({ now: "2026-03-01T23:59:59Z" });

    expect(filledIn(await bot.member("grace").types(`/contribute ${LINK}`))).toMatchObject({ day: "2026-03-01" });
  });

  test("is not lost where the form opens by a button alone", async () => {
    const bot = await startTestBot(NOW);

    const offer = await bot.member("grace").types(`@laurel /contribute ${LINK} A title of my own`);
    const form = await offer.presses("Open the form");

    expect(form.form?.form.title).toBe("Add a contribution");
    expect(filledIn(form)).toMatchObject({ title: "A title of my own", link: LINK });
  });

  test("is told what a web address is, if it is none", async () => {
    const bot = await startTestBot(NOW);

    expect((await bot.member("grace").types("/contribute my talk")).text).toMatch(
      /"link" is not right yet\. .*no web address/,
    );
  });
});

describe("the whole form", () => {
  const WHOLE = {
    kind: "Running a user group",
    title: "March meeting",
    day: "2026-02-26",
    expertises: ["Hyper-V", "Exchange Server"],
    quantity: "1",
    reach: "35",
    paid: "Expenses only",
    visibility: "Everybody",
    note: "First one in the new room.",
  };

  test("opens where nothing is given, and keeps everything", async () => {
    const bot = await startTestBot(NOW);

    const form = await bot.member("grace").types("/contribute");
    const kept = await form.submits(WHOLE);

    expect(Object.keys(filledIn(form))).toHaveLength(10);
    expect(kept.text).toMatch(/How many: 1 meeting\nReached: 35 attendees\nPaid: Expenses only\nSeen by: everybody/);
    expect(kept.text).toMatch(/Note: First one in the new room\.\nIt counts\./);
  });

  test("comes in pages of five where a platform holds five, and keeps what was typed in between", async () => {
    const bot = await startTestBot({ ...NOW, playground: DISCORD_LIKE });
    const { quantity, reach, paid, visibility, note, ...first } = WHOLE;

    const page = await (await bot.member("grace").types("/contribute")).submits(first);
    const reopened = await bot.member("grace").types("/contribute");
    const kept = await (await page.presses("Continue")).submits({ quantity, reach, paid, visibility, note });

    expect(page.text).toMatch(/part 2 of 2 comes next/);
    expect(filledIn(reopened)).toMatchObject({ title: "March meeting", day: "2026-02-26" });
    expect(kept.text).toMatch(/Kept as C-1/);
  });

  test("of paid work says kindly that it is on record and in no sum", async () => {
    const bot = await startTestBot(NOW);

    const kept = await (await bot.member("grace").types("/contribute")).submits({ ...WHOLE, paid: "Yes" });

    expect(kept.text).toMatch(/Kept as C-1/);
    expect(kept.text).toMatch(/You were paid for it, so it is on record and in no sum\./);
  });

  test.each<[string, Parameters<Answer["submits"]>[0], string, RegExp]>([
    ["a day that has not come", { day: "2026-03-02" }, "day", /has not come yet/],
    ["a day too long ago", { day: "2025-02-28" }, "day", /up to 365 days ago: on 1 March 2025 or later/],
    ["a day that no year has", { day: "2026-02-30" }, "day", /year-month-day/],
    ["no day", { day: "" }, "day", /fill this in/],
    ["a quantity of nothing", { quantity: "0" }, "quantity", /whole meetings, from 1 to 1000/],
    ["half a meeting", { quantity: "0.5" }, "quantity", /whole meetings/],
    ["meetings without number", { quantity: "999999999999" }, "quantity", /whole meetings, from 1 to 1000/],
    ["a number in words", { quantity: "some" }, "quantity", /number in digits/],
    ["less than nobody reached", { reach: "-1" }, "reach", /whole attendees/],
    ["reach where none is counted", { kind: "Beta feedback" }, "reach", /“Beta feedback” nothing of this is counted/],
    ["no title", { title: " \u200b " }, "title", /fill this in/],
    ["a title too long", { title: "a".repeat(151) }, "title", /151 characters and 150 fit/],
    ["ten thousand emoji", { title: "🎉".repeat(10_000) }, "title", /10000 characters and 150 fit/],
    ["a note too long", { note: "🎉".repeat(10_000) }, "note", /10000 characters and 2000 fit/],
    ["a link that is none", { link: "see my blog" }, "link", /begins with https/],
    ["a link that hides where it leads", { link: "https://example.org@evil.example/" }, "link", /begins with https/],
    [
      "a link longer than any",
      { link: `https://example.org/${"a".repeat(1000)}` },
      "link",
      /1020 characters and 1000 fit/,
    ],
    ["a link that runs something", { link: "javascript:alert(1)" }, "link", /begins with https/],
    ["no link where one is needed", { kind: "Blogging", link: "" }, "link", /needs a link/],
    ["an unknown expertise", { expertises: ["Zzz"] }, "expertises", /none of the/],
    ["no expertise", { expertises: [] }, "expertises", /fill this in/],
    [
      "six expertises",
      { expertises: ["Hyper-V", "Exchange Server", "Xbox", "Zune", "MapPoint", "Dynamics NAV"] },
      "expertises",
      /at most 5/,
    ],
  ])("does not keep %s, and says so at its field", async (_case, change, field, sentence) => {
    const bot = await startTestBot(NOW);
    const form = await bot.member("grace").types("/contribute");

    const wrong = await form.submits({ ...WHOLE, ...change });

    expect(errorsOf(wrong)).toEqual({ [field]: expect.stringMatching(sentence) });
    expect(filledIn(wrong).note).not.toBeNull();
    expect(await rows(bot)).toEqual([]);
  });
});

describe("the same thing", () => {
  test("is kept once, however its link is spelled", async () => {
    const bot = await startTestBot(NOW);
    await enters(bot);

    const form = await bot
      .member("grace")
      .types(`/contribute ${LINK.replace("https://", "http://www.")}/?utm_source=x`);
    const again = await form.submits({ title: "Another title" });

    expect(again.text).toMatch(/^You have that as C-1, so I kept nothing twice\./);
    expect(await rows(bot)).toHaveLength(1);
  });

  test("without a link is known by its title", async () => {
    const bot = await startTestBot(NOW);
    const meeting = { kind: "Running a user group", expertises: ["Hyper-V"], paid: "No" };
    await (await bot.member("grace").types("/contribute")).submits({ ...meeting, title: "March meeting" });

    const again = await (await bot.member("grace").types("/contribute")).submits({
      ...meeting,
      title: "march  MEETING",
    });
    const other = await (await bot.member("grace").types("/contribute")).submits({
      ...meeting,
      title: "Board meeting",
    });

    expect(again.text).toMatch(/You have that as C-1/);
    expect(other.text).toMatch(/Kept as C-2/);
  });

  test("is another one on another day, of another kind, or of somebody else", async () => {
    const bot = await startTestBot(NOW);
    await enters(bot);

    const day = await (await bot.member("grace").types(`/contribute ${LINK}`)).submits({ day: "2026-02-01" });
    const somebody = await enters(bot, "linus");

    expect(day.text).toMatch(/Kept as C-2/);
    expect(somebody.text).toMatch(/Kept as C-3/);
  });

  test("that was corrected to something else can be entered again", async () => {
    const bot = await startTestBot(NOW);
    const change = await (await enters(bot)).presses("Change");
    await change.submits({ link: "https://example.org/blog/other" });

    const again = await (await bot.member("grace").types(`/contribute ${LINK}`)).submits({});

    expect(again.text).toMatch(/Kept as C-2/);
  });

  test("that was withdrawn is offered back", async () => {
    const bot = await startTestBot(NOW);
    await (await enters(bot)).presses("Withdraw");

    const again = await (await bot.member("grace").types(`/contribute ${LINK}`)).submits({
      paid: "No",
      expertises: ["Xbox"],
    });

    expect(again.text).toMatch(/You have that as C-1/);
    expect(again.text).toMatch(/withdrawn/);
    expect(again.buttons).toEqual(["Undo"]);
  });
});
