import { describe, expect, test } from "vitest";
import { type Cache, openCache } from "../../src/cache.ts";
import { realTimer } from "../../src/clock.ts";
import type { RowId } from "../../src/core/ids.ts";
import { openLog } from "../../src/log.ts";
import type { SeenMessage } from "../../src/platforms/playground/seen.ts";
import { type Answer, startTestBot, type TestBot } from "../support/bot.ts";
import { onEachStore } from "../support/each-store.ts";
import { forgedPress } from "../support/forged.ts";
import { program } from "../support/parts.ts";
import { openRecord } from "../support/record.ts";
import { postgresUrl } from "../support/services.ts";
import { insiders } from "../support/workshop.ts";

const DATES = "when are the awards granted?";
const UNKNOWN = "who won the football last night?";

/** The question that the buttons of an answer stand for. */
const questionOf = ({ answer }: Answer) => (answer?.buttons[0]?.action.args[0] ?? "") as RowId<"question">;
/** What everybody sees of Laurel in #general. */
const shownInGeneral = (bot: TestBot): readonly SeenMessage[] =>
  bot.sees("hank", "#general").filter(({ byLaurel }) => byLaurel);

describe("/ask", () => {
  test("answers the asker alone, with the source", async () => {
    const bot = await startTestBot({ now: "2026-03-01T09:00:00Z" });

    const answer = await bot.member("noor").types(`/ask ${DATES}`);

    expect(answer.text).toMatch(/1 April 2026/);
    expect(answer.text).toMatch(/From: Award dates/);
    expect(answer.visibleTo).toBe("noor");
    expect(shownInGeneral(bot)).toEqual([]);
  });

  test("without a question opens a form, and what is typed there is answered", async () => {
    const bot = await startTestBot();

    const opened = await bot.member("noor").types("/ask");
    const answer = await opened.submits({ question: DATES });

    expect(opened.form?.form.title).toBe("Ask about the program");
    expect(answer.form).toBeUndefined();
    expect(answer.text).toMatch(/Award dates/);
    expect(answer.visibleTo).toBe("noor");
  });

  test("says honestly that it does not know, and whom to ask instead", async () => {
    const bot = await startTestBot();

    const answer = await bot.member("noor").types(`/ask ${UNKNOWN}`);

    expect(answer.text).toMatch(/do not know/);
    expect(answer.text).toMatch(/the program team/);
    expect(answer.buttons).toEqual([]);
  });

  test("when unsure offers sections, and a press answers with the one that was chosen", async () => {
    const bot = await startTestBot();

    const unsure = await bot.member("noor").types("/ask awards");
    const answer = await unsure.presses("The next award date");

    expect(unsure.buttons).toEqual([expect.any(String), expect.any(String), expect.any(String), "None of these"]);
    expect(answer.text).toMatch(/From: The next award date/);
    expect(answer.visibleTo).toBe("noor");
  });

  test("none of the offered sections counts as not helpful, and asks what was missing", async () => {
    const bot = await startTestBot();

    const unsure = await bot.member("noor").types("/ask awards");
    const opened = await unsure.presses("None of these");

    expect(opened.form?.form.title).toBe("What was missing?");
    expect(await bot.store.read.questions.open(10)).toMatchObject([{ verdict: "not helpful" }]);
  });
});

describe("Share here", () => {
  test("posts the answer once for everybody, however often it is pressed", async () => {
    const bot = await startTestBot();
    const answer = await bot.member("noor").types(`/ask ${DATES}`);

    const first = await answer.presses("Share here");
    const second = await answer.presses("Share here");

    const [shared, ...more] = shownInGeneral(bot);
    expect(more).toEqual([]);
    expect(shared?.text).toMatch(/1 April 2026[\s\S]*Award dates, shared by @noor/);
    expect([first.visibleTo, second.visibleTo]).toEqual(["noor", "noor"]);
    expect(await bot.store.read.audit.latest(10)).toMatchObject([{ what: "shared an answer" }]);
  });

  test("posts once when it is pressed twice at once", async () => {
    const bot = await startTestBot();
    const answer = await bot.member("noor").types(`/ask ${DATES}`);

    await Promise.all([answer.presses("Share here"), answer.presses("Share here"), answer.presses("Share here")]);

    expect(shownInGeneral(bot)).toHaveLength(1);
  });

  test("posts what its own answer said, whatever else was chosen since", async () => {
    const bot = await startTestBot();
    const unsure = await bot.member("noor").types("/ask awards");
    const dates = await unsure.presses("Award dates");
    const lasts = await unsure.presses("The next award date");

    await dates.presses("Share here");
    await lasts.presses("Share here");

    expect(shownInGeneral(bot).map(({ text }) => /(.*), shared by/.exec(text)?.[1])).toEqual([
      "Award dates",
      "The next award date",
    ]);
  });

  test("posts what its own answer said, when two people chose at the same moment", async () => {
    const bot = await startTestBot();
    const unsure = (await bot.member("noor").types("@laurel awards")).answer as SeenMessage;

    const [dates, lasts] = await Promise.all([
      bot.member("noor").presses(unsure, "Award dates"),
      bot.member("hank").presses(unsure, "The next award date"),
    ]);
    await dates.presses("Share here");
    await lasts.presses("Share here");

    const shared = bot.sees("lena", unsure.ref.place).map(({ text }) => /(.*), shared by/.exec(text)?.[1]);
    expect(shared.filter(Boolean).toSorted()).toEqual(["Award dates", "The next award date"]);
  });

  test("is not offered in a DM, where there is nobody else to read it", async () => {
    const bot = await startTestBot();

    const answer = await bot.member("noor").writesDm(`/ask ${DATES}`);

    expect(answer.buttons).toEqual(["Helpful", "Not helpful"]);
  });
});

describe("what the asker thought of it", () => {
  test("helpful is kept, and thanked for", async () => {
    const bot = await startTestBot();
    const answer = await bot.member("noor").types(`/ask ${DATES}`);

    const thanks = await answer.presses("Helpful");

    expect(thanks.text).toMatch(/Thank you/);
    expect(thanks.visibleTo).toBe("noor");
    expect(await bot.store.read.questions.find(questionOf(answer))).toMatchObject({ verdict: "helpful" });
  });

  test("not helpful asks what was missing, and takes no empty answer", async () => {
    const record = await openRecord();
    const bot = await startTestBot({ store: record.store });
    const answer = await bot.member("noor").types(`/ask ${DATES}`);

    const opened = await answer.presses("Not helpful");
    const empty = await opened.submits({ missing: " \u200b " });
    const mended = await empty.submits({ missing: "The hour of the day" });

    const { text = [], question = [] } = record.rows();
    expect(opened.form?.form.title).toBe("What was missing?");
    expect(empty.form?.errors).toEqual({ missing: ["Please fill this in."] });
    expect(mended.form).toBeUndefined();
    expect(mended.text).toMatch(/without your name/);
    expect(question).toMatchObject([{ verdict: "not helpful" }]);
    expect(text.map(({ body }) => body)).toEqual(expect.arrayContaining([DATES, "The hour of the day"]));
  });

  test("nothing in the record ties a question, or what was missing, to who asked", async () => {
    const record = await openRecord();
    const bot = await startTestBot({ store: record.store });
    const answer = await bot.member("noor").types(`/ask ${DATES}`);
    await answer.presses("Share here");
    const opened = await answer.presses("Not helpful");
    const empty = await opened.submits({ missing: "" });
    await empty.submits({ missing: "The hour of the day" });
    await bot.stop();

    const { text: texts = [], question: questions = [], account: accounts = [], ...others } = record.rows();
    const asked = [...texts, ...questions].map(({ id }) => String(id));
    const noor = accounts.find(({ name }) => name === "noor");
    const hers = [noor?.id, noor?.person_id, noor?.native_id].map(String);
    const tying = [...texts, ...questions, ...accounts, ...Object.values(others).flat()].filter((row) => {
      const words = JSON.stringify(row);
      const ofQuestion = [...asked, DATES, "The hour of the day"].some((word) => words.includes(word));
      return ofQuestion && hers.some((word) => words.includes(word));
    });
    expect(texts.map(({ body }) => body)).toEqual(expect.arrayContaining([DATES, "The hour of the day"]));
    expect(hers).not.toContain("undefined");
    expect(tying).toEqual([]);
  });

  test("nor does a moment: beside the times at which people were seen it would name who asked", async () => {
    const record = await openRecord();
    const bot = await startTestBot({ store: record.store });
    const answer = await bot.member("noor").types(`/ask ${DATES}`);
    const opened = await answer.presses("Not helpful");
    await opened.submits({ missing: "The hour of the day" });
    await bot.stop();

    const { text: texts = [], question: questions = [], account: accounts = [], inbox = [] } = record.rows();
    const moments = new Set(
      [...accounts, ...inbox].flatMap((row) => [row.last_seen_at, row.received_at, row.dm_used_at]),
    );
    const beginnings = new Set([...accounts, ...inbox].map(({ id }) => String(id).slice(0, 7)));
    const kept = [...texts, ...questions];
    expect(kept).toHaveLength(3);
    expect(kept.filter((row) => moments.has(row.asked_at ?? row.kept_at))).toEqual([]);
    expect(kept.filter(({ id }) => beginnings.has(String(id).slice(0, 7)))).toEqual([]);
  });
});

describe("a mention", () => {
  test("is answered in its thread, for everybody, with nothing left to share", async () => {
    const bot = await startTestBot();

    const answer = await bot.member("noor").types(`@laurel ${DATES}`);

    expect(answer.text).toMatch(/Award dates/);
    expect(answer.answer?.ref.place).toMatchObject({ kind: "thread", parent: bot.place("general").id });
    expect(bot.sees("hank", answer.answer?.ref.place ?? "")).toHaveLength(1);
    expect(answer.buttons).toEqual(["Helpful", "Not helpful"]);
  });

  test("offers sections to everybody, and answers a press to the one who pressed alone", async () => {
    const bot = await startTestBot();
    const unsure = await bot.member("noor").types("@laurel awards");
    const choices = unsure.answer as SeenMessage;

    const answer = await bot.member("hank").presses(choices, "Award dates");
    const other = await bot.member("noor").presses(choices, "The next award date");

    expect(answer.text).toMatch(/From: Award dates/);
    expect(answer.visibleTo).toBe("hank");
    expect(other.text).toMatch(/From: The next award date/);
    expect(bot.sees("grace", choices.ref.place)).toHaveLength(1);
  });
});

test("a plain message in a DM is answered there", async () => {
  const bot = await startTestBot();

  const answer = await bot.member("noor").writesDm(DATES);

  expect(answer.text).toMatch(/Award dates/);
  expect(answer.visibleTo).toBe("noor");
});

describe("who asks faster than the program allows", () => {
  const most = program.answers.perPersonPerMinute;
  const isRefused = ({ text }: { text: string }) => /within a minute\. Please wait/.test(text);

  test("is refused, and is answered again a minute later; others are not affected", async () => {
    const bot = await startTestBot();
    const noor = bot.member("noor");
    for (let asked = 0; asked < most; asked++) expect(isRefused(await noor.types(`/ask ${DATES}`))).toBe(false);

    const refused = await noor.types(`/ask ${DATES}`);
    const other = await bot.member("hank").types(`/ask ${DATES}`);
    await bot.passes(60_000);
    const later = await noor.types(`/ask ${DATES}`);

    expect(isRefused(refused)).toBe(true);
    expect(refused.visibleTo).toBe("noor");
    expect(isRefused(other)).toBe(false);
    expect(isRefused(later)).toBe(false);
  });

  test("gets no more through by asking all at once, even of a cache that takes its time", async () => {
    const bot = await startTestBot({ cache: await slowCache() });
    const noor = bot.member("noor");

    const answers = await Promise.all(Array.from({ length: 3 * most }, () => noor.types(`/ask ${DATES}`)));

    expect(answers.filter((answer) => !isRefused(answer))).toHaveLength(most);
  });
});

/** A cache that answers as one does over a network: later. */
async function slowCache(): Promise<Cache> {
  const cache = await openCache({
    timer: realTimer,
    log: openLog({ level: "silent", format: "json" }, { write: () => {} }),
  });
  const later = () => new Promise((resolve) => setImmediate(resolve));
  return {
    ...cache,
    get: (key) => later().then(() => cache.get(key)),
    set: (key, value, ttlMs) => later().then(() => cache.set(key, value, ttlMs)),
    change: (key, next, ttlMs) => later().then(() => cache.change(key, next, ttlMs)),
  };
}

describe("what only awardees may read", () => {
  const SECRET = "what is the lounge password";

  test.each([
    ["an awardee", "ada", "/ask", "#general", /golden teapot/],
    ["an awardee in a DM", "ada", "/ask", "@laurel", /golden teapot/],
    ["staff", "sam", "/ask", "#general", /golden teapot/],
    ["anybody else", "noor", "/ask", "#general", /do not know/],
    ["anybody else in a DM", "noor", "/ask", "@laurel", /do not know/],
    ["an awardee who mentions Laurel where others read", "ada", "@laurel", "#general", /do not know/],
    ["staff who mention Laurel in their own channel", "sam", "@laurel", "#staff", /golden teapot/],
  ])("asked for by %s: %s %s %s", async (_case, name, how, place, expected) => {
    const bot = await startTestBot({ knowledge: insiders });

    const answer = await bot.member(name).types(`${how} ${SECRET}`, place);

    expect(answer.text).toMatch(expected);
  });

  test("is not shared with everybody", async () => {
    const bot = await startTestBot({ knowledge: insiders });
    const answer = await bot.member("ada").types(`/ask ${SECRET}`);

    const refused = await answer.presses("Share here");

    expect(refused.text).toMatch(/not for everybody/);
    expect(shownInGeneral(bot)).toEqual([]);
  });

  test("is not told to others by a button that names its section", async () => {
    const bot = await startTestBot({ knowledge: insiders });
    const question = questionOf(await bot.member("noor").types("/ask where are the snacks?"));
    const section = { do: "ask.section", args: [question, "lounge.md#password"] };

    const others = await forgedPress(bot, "noor", { action: section });
    const awardees = await forgedPress(bot, "ada", { action: section });

    expect(others).toMatch(/Please ask the question again/);
    expect(awardees).toMatch(/golden teapot/);
  });

  test("shows not even its titles where an answer cannot be hidden", async () => {
    const bot = await startTestBot({
      knowledge: insiders,
      playground: { can: { "hidden replies": { reason: "everything is said in the open here" } } },
    });

    const offered = await bot.member("ada").types("/ask lounge");

    expect(offered.text).not.toMatch(/lounge/);
    expect(offered.text).toMatch(/direct message/);
    expect(offered.buttons).toEqual([]);
    expect(shownInGeneral(bot).map(({ text }) => text)).toEqual([offered.text]);
  });
});

onEachStore(postgresUrl(), (open) => {
  test.each([
    [
      "a section that is not there any more",
      (id: string) => ["ask.section", id, "award.md#taken-out"],
      /ask the question/,
    ],
    ["a choice that was never offered", (id: string) => ["ask.section", id, "7"], /ask the question/],
    ["the first choice of an answer that had none", (id: string) => ["ask.section", id, "0"], /ask the question/],
    ["a question that is no longer kept", () => ["ask.share", "0000000000000000"], /no longer on record/],
    ["a question that is no id", () => ["ask.helpful", "'; drop table question; --\0"], /no longer on record/],
    ["no question at all", () => ["ask.not-helpful"], /no longer on record/],
    ["ten thousand characters", () => ["ask.helpful", "x".repeat(10_000)], /no longer on record/],
    ["a button that no version had", () => ["ask.everything"], /older version/],
    ["a command that is gone", () => ["answer.share"], /older version/],
    ["the name of something every object has", () => ["constructor"], /older version/],
  ])("a press on %s is answered with a clear sentence", async (_case, forge, expected) => {
    const bot = await startTestBot({ store: await open() });
    const question = questionOf(await bot.member("noor").types(`/ask ${DATES}`));
    const [name = "", ...args] = forge(question);

    const said = await forgedPress(bot, "noor", { action: { do: name, args } });

    expect(said).toMatch(expected);
    expect(bot.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
