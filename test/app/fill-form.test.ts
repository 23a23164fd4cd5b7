import { describe, expect, test } from "vitest";
import type { FormValues } from "../../src/chat/form.ts";
import { type JournalEntry, memoryPersistence } from "../../src/platforms/playground/persistence.ts";
import type { SeenMessage } from "../../src/platforms/playground/seen.ts";
import { type Answer, startTestBot } from "../support/bot.ts";
import { forgedSubmit } from "../support/forged.ts";
import { openRecord } from "../support/record.ts";
import { SMALL_DISCORD, workshop } from "../support/workshop.ts";

const PAGES: readonly FormValues[] = [
  { title: "A bench", story: "Two evenings a week" },
  { seats: "3", day: "2026-04-02" },
  { bench: "Wood", "own-tools": "yes" },
  { ending: "well" },
];
const WHOLE: FormValues = Object.assign({}, ...PAGES);
const APPLIED =
  "Applied: title=A bench, story=Two evenings a week, seats=3, day=2026-04-02, bench=wood, own-tools=true, ending=well";

/** What stands in the fields of the form that is open. */
const filledIn = ({ form }: Answer): Readonly<Record<string, unknown>> =>
  Object.fromEntries((form?.form.fields ?? []).map(({ id, initial }) => [id, initial]));

const start = (playground = {}) => startTestBot({ registry: workshop, playground });

describe("a form that fits a page", () => {
  test("is filled in once, and what was read of it reaches the command", async () => {
    const bot = await start();

    const opened = await bot.member("noor").types("/apply");
    const applied = await opened.submits(WHOLE);

    expect(applied.text).toBe(APPLIED);
    expect(applied.visibleTo).toBe("noor");
    expect(applied.form).toBeUndefined();
  });

  test("names everything that is not right at its field, with what was typed still there", async () => {
    const bot = await start();
    const opened = await bot.member("noor").types("/apply");

    const wrong = await opened.submits({ ...WHOLE, seats: "many", day: "30 February", title: "" });
    const mended = await wrong.submits({ seats: "3", day: "2026-04-02", title: "A bench" });

    expect(Object.keys(wrong.form?.errors ?? {}).sort()).toEqual(["day", "seats", "title"]);
    expect(filledIn(wrong)).toMatchObject({ seats: "many", day: "30 February", story: "Two evenings a week" });
    expect(mended.text).toBe(APPLIED);
  });

  test("is judged as a whole by its own rule too", async () => {
    const bot = await start();
    const opened = await bot.member("noor").types("/apply");

    const wrong = await opened.submits({ ...WHOLE, bench: "Metal", seats: "5" });

    expect(wrong.form?.errors).toEqual({ seats: ["The metal bench has four seats; take four at most."] });
  });
});

describe("a form that is split into pages", () => {
  test("comes page by page where a form may follow a form", async () => {
    const bot = await start({ limits: { fieldsPerPage: 2 } });
    let answer = await bot.member("noor").types("/apply");
    const shown = [answer.form?.form.page];
    for (const page of PAGES) {
      answer = await answer.submits(page);
      shown.push(answer.form?.form.page);
    }

    expect(shown).toEqual([...[0, 1, 2, 3].map((index) => ({ index, count: 4 })), undefined]);
    expect(answer.text).toBe(APPLIED);
  });

  test("comes with a button between its pages where none may", async () => {
    const bot = await start(SMALL_DISCORD);
    let answer = await bot.member("noor").types("/apply");
    for (const page of PAGES.slice(0, -1)) {
      const kept = await answer.submits(page);
      expect(kept.form).toBeUndefined();
      expect(kept.visibleTo).toBe("noor");
      expect(kept.text).toMatch(/^A place in the workshop: part \d of 4 comes next\. What you typed is kept\.$/);
      answer = await kept.presses("Continue");
    }

    const applied = await answer.submits(PAGES[3] ?? {});

    expect(applied.text).toBe(APPLIED);
  });

  test("lists what is not right and opens that page again, where errors cannot stand at fields", async () => {
    const bot = await start(SMALL_DISCORD);
    const opened = await bot.member("noor").types("/apply");

    const wrong = await opened.submits({ title: "A title that is far too long for it", story: "Two evenings a week" });
    const again = await wrong.presses("Fix it");
    const mended = await again.submits({ title: "A bench" });

    expect(wrong.text).toMatch(/^Not sent yet\. What you typed is kept; please mend this:\nTitle: This has 35/);
    expect(wrong.visibleTo).toBe("noor");
    expect(filledIn(again)).toEqual({ title: "A title that is far too long for it", story: "Two evenings a week" });
    expect(mended.text).toMatch(/part 2 of 4/);
  });

  test("goes back to the page of an error that shows only at the end", async () => {
    const bot = await start(SMALL_DISCORD);
    let answer = await bot.member("noor").types("/apply");
    for (const page of [PAGES[0], { ...PAGES[1], seats: "5" }, { bench: "Metal" }, PAGES[3]]) {
      answer = await answer.submits(page ?? {});
      if (answer.buttons.includes("Continue")) answer = await answer.presses("Continue");
    }

    const again = await answer.presses("Fix it");

    expect(answer.text).toMatch(/Seats: The metal bench has four seats/);
    expect(again.form?.form.page).toEqual({ index: 1, count: 4 });
    expect(filledIn(again)).toEqual({ seats: 5, day: "2026-04-02" });
  });

  test.each([-1, 1.5, 99, Number.MAX_SAFE_INTEGER])("takes page %d, which is none, for the nearest", async (page) => {
    const bot = await start(SMALL_DISCORD);

    const said = await forgedSubmit(bot, "noor", {
      form: { do: "apply.place", args: [] },
      page,
      values: { title: "A bench", seats: "3", ending: "well" },
    });

    expect(said).toMatch(/Not sent yet|part \d of 4 comes next/);
  });
});

describe("what was typed is never lost", () => {
  test.each([
    ["a refusal", "refused", /^The workshop is full/],
    ["a bug", "broken", /^Something went wrong on my side/],
  ])("after %s it stands in the form when it is opened again", async (_case, ending, expected) => {
    const bot = await start();
    const opened = await bot.member("noor").types("/apply");

    const failed = await opened.submits({ ...WHOLE, ending });
    const again = await bot.member("noor").types("/apply");
    const applied = await again.submits({ ending: "well" });

    expect(failed.text).toMatch(expected);
    expect(failed.visibleTo).toBe("noor");
    expect(filledIn(again)).toMatchObject({ title: "A bench", story: "Two evenings a week", day: "2026-04-02" });
    expect(applied.text).toBe(APPLIED);
  });

  test("after the form was dismissed between two pages", async () => {
    const bot = await start({ limits: { fieldsPerPage: 2 } });
    const opened = await bot.member("noor").types("/apply");
    await opened.submits(PAGES[0] ?? {});
    await bot.member("noor").person.dismiss();

    const again = await bot.member("noor").types("/apply");

    expect(filledIn(again)).toEqual(PAGES[0]);
  });

  test("after a restart between two pages, by the very button that was there", async () => {
    const { store } = await openRecord();
    const journal: JournalEntry[] = [];
    const run = () =>
      startTestBot({
        store,
        registry: workshop,
        playground: { ...SMALL_DISCORD, persistence: memoryPersistence(journal) },
      });
    const first = await run();
    const opened = await first.member("noor").types("/apply");
    await opened.submits(PAGES[0] ?? {});
    await first.stop();

    const second = await run();
    const kept = second.sees("noor", "#general").at(-1) as SeenMessage;
    let answer = await second.member("noor").presses(kept, "Continue");
    for (const page of PAGES.slice(1)) {
      answer = await answer.submits(page);
      if (answer.buttons.includes("Continue")) answer = await answer.presses("Continue");
    }

    expect(answer.text).toBe(APPLIED);
  });

  test("by what somebody else types into the same form", async () => {
    const bot = await start();
    const opened = await bot.member("noor").types("/apply");
    await opened.submits({ ...WHOLE, ending: "refused" });

    const others = await bot.member("hank").types("/apply");

    expect(filledIn(others)).toMatchObject({ title: undefined, story: undefined });
  });
});

test("nothing of a form is kept once it was sent well", async () => {
  const record = await openRecord();
  const bot = await startTestBot({ registry: workshop, store: record.store });
  const opened = await bot.member("noor").types("/apply");
  const refused = await opened.submits({ ...WHOLE, ending: "refused" });
  const again = await bot.member("noor").types("/apply");

  await again.submits({ ending: "well" });

  expect(refused.text).toMatch(/full/);
  expect(record.rows().draft).toEqual([]);
  expect(JSON.stringify(record.rows().inbox)).not.toMatch(/evenings/);
});

test("a button that opens somebody else's draft is refused, and tells nothing of it", async () => {
  const bot = await start(SMALL_DISCORD);
  await bot.member("hank").types("/gather");
  const opened = await bot.member("noor").types("/apply");
  const kept = await opened.submits(PAGES[0] ?? {});
  const theirs = kept.answer?.buttons[0]?.action;
  const planted = {
    kind: "buttons",
    buttons: [{ label: "Continue", action: theirs ?? { do: "", args: [] } }],
  } as const;
  await bot.playground.perform(
    { kind: "post", view: { blocks: [planted], plain: "", contains: "public" }, to: { place: bot.place("general") } },
    bot.nextId<"outbox">(),
  );

  const [card] = bot.sees("hank", "#general").filter(({ buttons }) => buttons.length > 0);
  const refused = await bot.member("hank").presses(card as SeenMessage, "Continue");

  expect(refused.form).toBeUndefined();
  expect(refused.text).toMatch(/somebody else/);
});

test.each([
  ["of an older version", undefined],
  ["of a command that is gone", { do: "gone.form", args: [] }],
  ["with more in its name than a button holds", { do: "apply.place", args: ["x".repeat(10_000)] }],
  ["with a separator in its name", { do: "apply.place|", args: [] }],
])("a form %s is answered with a clear sentence", async (_case, form) => {
  const bot = await start();

  const said = await forgedSubmit(bot, "noor", { form, values: WHOLE });

  expect(said).toMatch(/older version/);
});

test("a story of a million characters is named as too long", async () => {
  const bot = await start();

  const said = await forgedSubmit(bot, "noor", {
    form: { do: "apply.place", args: [] },
    values: { ...WHOLE, "no such field": "x", story: "x".repeat(1_000_000) },
  });

  expect(said).toMatch(/This has 1000000 characters and 2000 fit/);
});

test("a form that the platform can no longer open is offered behind a button, not lost in silence", async () => {
  const bot = await startTestBot();
  bot.playground.faults.onNextAnswer({ kind: "never", reason: "late" });

  const offered = await bot.member("noor").types("/ask");
  const opened = await offered.presses("Open the form");

  expect(offered.visibleTo).toBe("noor");
  expect(offered.buttons).toEqual(["Open the form"]);
  expect(opened.form?.form.title).toBe("Ask about the program");
});
