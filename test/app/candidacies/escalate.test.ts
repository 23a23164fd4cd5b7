import { describe, expect, test } from "vitest";
import { dueFor } from "../../../src/app/candidacies/escalate.ts";
import type { Candidacy } from "../../../src/core/candidacy.ts";
import type { CalendarDate } from "../../../src/core/ids.ts";
import type { TestBot } from "../../support/bot.ts";
import { candidacyOf, card, nominates, nominating } from "../../support/nominating.ts";
import { programWithLeads } from "../../support/with-leads.ts";

const DAY = 86_400_000;
/** Laurel on 1 March, with a clock that moves. */
const starts = () => nominating({ clockMoves: true });
/** On this day at noon. */
async function comes(bot: TestBot, day: string): Promise<void> {
  await bot.playground.moveClock(Date.parse(`${day}T12:00Z`));
  await bot.settled();
}
const inStaff = (bot: TestBot) =>
  bot.sees("sam", "#staff").flatMap((each) => [each, ...(each.thread ? bot.sees("sam", each.thread) : [])]);
const told = (bot: TestBot, words: RegExp) => inStaff(bot).filter(({ text }) => words.test(text));
const stateOf = async (bot: TestBot) => (await candidacyOf(bot, "grace")).now.state;

describe("a nomination that nobody acts on", () => {
  test("is raised with all staff after 14 days, once, and lapses after 28; the nominee hears nothing", async () => {
    const bot = await starts();
    await nominates(bot, "ada", "grace", "region:uk-ireland");
    const raised = () => told(bot, /nobody made contact for 14 days.*On 29 March 2026 it lapses/);

    await comes(bot, "2026-03-14");
    expect(raised()).toEqual([]);
    await comes(bot, "2026-03-15");
    expect(raised()).toHaveLength(1);
    expect(card(bot).text).toMatch(/Nobody made contact yet, so all staff were told/);
    await comes(bot, "2026-03-28");
    expect([raised().length, await stateOf(bot)]).toEqual([1, "put forward"]);
    await comes(bot, "2026-03-29");

    expect(await stateOf(bot)).toBe("lapsed");
    expect(told(bot, /nobody made contact in time, so it lapsed/)).toHaveLength(1);
    expect(bot.sees("grace", "@laurel")).toEqual([]);
    expect((await bot.member("ada").types("/me nominations")).text).toMatch(/grace.*: closed/);
  });

  test.each([
    [20, "put forward", 1],
    [40, "lapsed", 0],
  ])("after %i days without Laurel what is due is done once, in one step", async (days, state, raised) => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    await bot.stop();
    bot.timer.advance(days * DAY);

    const now = new Date(bot.timer.now()).toISOString();
    const next = await nominating({ store: bot.store, now, clockMoves: true });
    await next.settled();
    await next.playground.moveClock(bot.timer.now() + DAY);
    await next.settled();

    const { now: last, entries } = await candidacyOf(next, "grace");
    expect(last.state).toBe(state);
    expect(entries.filter(({ step }) => step === "raise")).toHaveLength(raised);
    expect(entries).toHaveLength(2);
  });
});

describe("a nominee who does not answer", () => {
  const contacted = async () => {
    const bot = await starts();
    await nominates(bot, "ada", "grace", "region:uk-ireland");
    await (await bot.member("lena").presses(card(bot), "Contact")).submits({ answerBy: "2026-03-10" });
    return bot;
  };

  test("the lead is told after the day, once; later it lapses, and the nominee is told kindly", async () => {
    const bot = await contacted();
    const late = () => told(bot, /no answer came by 10 March 2026.*after 24 March 2026 it lapses/);

    await comes(bot, "2026-03-10");
    expect(late()).toEqual([]);
    for (const day of ["2026-03-11", "2026-03-12", "2026-03-24"]) await comes(bot, day);
    expect([late().length, await stateOf(bot)]).toEqual([1, "contacted"]);
    await comes(bot, "2026-03-25");

    expect(await stateOf(bot)).toBe("lapsed");
    const last = bot.sees("grace", "@laurel").at(-1);
    expect(last?.text).toMatch(/No answer reached us in time.*quite all right/);
    expect(told(bot, /no answer came in time, so it lapsed/)).toHaveLength(1);
  });

  test("one that answered is left alone", async () => {
    const bot = await contacted();
    const dm = bot.sees("grace", "@laurel").at(-1);
    if (!dm) throw new Error("nobody wrote");
    await bot.member("grace").presses(dm, "Accept");

    await comes(bot, "2026-05-30");

    expect(await stateOf(bot)).toBe("documenting");
    expect(told(bot, /no answer came/)).toEqual([]);
  });
});

test.each([
  ["put forward", "2026-03-14", false, undefined, undefined],
  ["put forward", "2026-03-15", false, undefined, "raise"],
  ["put forward", "2026-03-15", true, undefined, undefined],
  ["put forward", "2026-03-29", false, undefined, "lapse"],
  ["contacted", "2026-03-20", false, "2026-03-20", undefined],
  ["contacted", "2026-03-21", false, "2026-03-20", "raise"],
  ["contacted", "2026-03-21", true, "2026-03-20", undefined],
  ["contacted", "2026-04-03", true, "2026-03-20", undefined],
  ["contacted", "2026-04-04", false, "2026-03-20", "lapse"],
  // A renewal has no day by which an answer was asked for.
  ["contacted", "2026-12-31", false, undefined, undefined],
  ["documenting", "2026-12-31", false, "2026-03-20", undefined],
  ["in review", "2026-12-31", false, "2026-03-20", undefined],
] as const)("%s on %s, raised %s, answer by %s: %s", (state, on, raised, answerBy, due) => {
  const candidacy = { state, since: Date.parse("2026-03-01T09:00:00Z"), raised, answerBy } as Partial<Candidacy>;

  expect(dueFor(programWithLeads, candidacy as Candidacy, on as CalendarDate)).toBe(due);
});
