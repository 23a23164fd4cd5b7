// Whatever people do with candidacies, in whatever order, twice at once, over restarts and as the calendar moves on: what
// has to hold of them holds after every step.
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { realTimer } from "../../src/clock.ts";
import { instantAt, nextAwardDate, today } from "../../src/core/calendar.ts";
import { foldCandidacy, OPEN_STATES } from "../../src/core/candidacy.ts";
import { foldTerm } from "../../src/core/term.ts";
import { type JournalEntry, memoryPersistence } from "../../src/platforms/playground/persistence.ts";
import { IN_MEMORY, openStore } from "../../src/store/open.ts";
import type { CandidacyRow } from "../../src/store/store.ts";
import type { TestBot } from "../support/bot.ts";
import { personOf } from "../support/contributions.ts";
import { forgedPress, forgedSubmit } from "../support/forged.ts";
import { nominates, nominating } from "../support/nominating.ts";
import { program } from "../support/parts.ts";

const RUNS = 8;
const DEEDS = 45;
/** The same choices every time: what fails here fails for everybody. */
const SEED = 8;
const LIMIT_MS = 240_000;
const DAY_MS = 86_400_000;
const WORDS = "These words are long enough for whoever reads them.";

const NOMINEES = ["hank", "grace"] as const;
const nominee = fc.constantFrom(...NOMINEES);
const nominator = fc.constantFrom("ada", "linus", "emma");
const staff = fc.constantFrom("lena", "sam");
const outcome = fc.constantFrom("awarded", "awarded", "declined", "deferred");

/** One thing that somebody does; of candidacies it is the nominee's newest. */
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("nominate"), by: nominator, who: nominee }) },
  { weight: 24, arbitrary: fc.record({ does: fc.constant("go on"), by: staff, who: nominee, outcome }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("withdraw"), who: nominee }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("contact"), by: staff, who: nominee }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("accept"), who: nominee }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("not-now"), who: nominee }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("hand-in"), who: nominee }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("vote"), by: staff, who: nominee, outcome }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("decide"), by: staff, who: nominee, outcome }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("undo"), by: staff, who: nominee }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("turn-down"), by: staff, who: nominee }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("close-dms"), who: nominee }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("wait"), days: fc.constantFrom(1, 8, 22, 40) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("wait for an award date") }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("restart") }) },
) as fc.Arbitrary<Deed>;

/** Terms end in it: more than a year of award dates, and the day after each. */
const TO_THE_END = Array.from({ length: 5 }, (): readonly Deed[] => [
  { does: "wait for an award date" },
  { does: "restart" },
  { does: "wait", days: 1 },
]).flat();

type Deed =
  | { does: "nominate"; by: string; who: string }
  | { does: "contact" | "undo" | "turn-down"; by: string; who: string }
  | { does: "withdraw" | "accept" | "not-now" | "hand-in" | "close-dms"; who: string }
  | { does: "go on" | "vote" | "decide"; by: string; who: string; outcome: string }
  | { does: "wait"; days: number }
  | { does: "wait for an award date" }
  | { does: "restart" };

/** Runs of Laurel one after the other, over one record and one world. */
async function laurel() {
  const store = await openStore({ url: IN_MEMORY, timer: realTimer });
  onTestFinished(() => store.close());
  const journal: JournalEntry[] = [];
  const start = (now: string) =>
    nominating({ store, now, clockMoves: true, playground: { persistence: memoryPersistence(journal) } });
  let bot = await start("2026-03-02T09:00:00Z");
  return {
    get bot() {
      return bot;
    },
    async restart() {
      const at = new Date(bot.timer.now()).toISOString();
      await bot.stop();
      bot = await start(at);
    },
  };
}

async function candidaciesOf(bot: TestBot, name: string): Promise<readonly CandidacyRow[]> {
  const person = await personOf(bot, name);
  return person === undefined ? [] : bot.store.read.candidacies.ofPerson(person);
}

/** What brings a candidacy on, where anything does: without it chance would seldom come as far as an award. */
function onwards({ entries }: CandidacyRow): "contact" | "accept" | "hand-in" | "vote" | "decide" {
  const { state, prolonged } = foldCandidacy(entries);
  if (state === "put forward") return "contact";
  if (state === "contacted") return "accept";
  if (state === "documenting") return "hand-in";
  return prolonged ? "decide" : "vote";
}

const waits = async (bot: TestBot, days: number): Promise<void> => {
  await bot.playground.moveClock(bot.playground.now() + days * DAY_MS);
  await bot.settled();
};

/** Does it, with whatever comes of it: a refusal is an answer, too. */
async function takes(on: Awaited<ReturnType<typeof laurel>>, step: Deed): Promise<void> {
  const { bot } = on;
  if (step.does === "restart") return on.restart();
  if (step.does === "wait") return waits(bot, step.days);
  if (step.does === "wait for an award date") {
    const { calendar, program: of } = program;
    const next = nextAwardDate(calendar, today(bot.playground.now(), of.timeZone));
    await bot.playground.moveClock(instantAt(next, calendar.officeHours.from, of.timeZone));
    return bot.settled();
  }
  if (step.does === "close-dms") return bot.playground.as(step.who).closesDms();
  if (step.does === "nominate") {
    await nominates(bot, step.by, step.who);
    // A platform tells everything twice.
    await bot.playground.redeliver();
    return bot.settled();
  }
  const [row] = await candidaciesOf(bot, step.who);
  if (!row) return;
  const { id } = row;
  const ref = String(row.ref);
  const press = (name: string, own: string, args: readonly string[]) =>
    forgedPress(bot, name, { action: { do: own, args } });
  const submit = (name: string, own: string, args: readonly string[], values: Record<string, string>) =>
    forgedSubmit(bot, name, { form: { do: own, args }, values });
  const answerBy = new Date(bot.playground.now() + 14 * DAY_MS).toISOString().slice(0, 10);
  const does = step.does === "go on" ? onwards(row) : step.does;
  const by = "by" in step ? step.by : "";
  const wanted = "outcome" in step ? step.outcome : "awarded";
  const doIt = async (): Promise<unknown> => {
    switch (does) {
      case "withdraw":
        for (const { id: voice, nominator: of } of await bot.store.read.voices.ofCandidacy(id)) {
          const { name = "" } = (await bot.store.read.accounts.byId(of)) ?? {};
          await press(name, "me nominations.withdraw", [voice]);
        }
        return;
      case "contact":
        return submit(by, "program candidacy.first", [id], { greeting: WORDS, answerBy });
      case "accept":
        return press(step.who, "me nominations.accept", [id]);
      case "not-now":
        return submit(step.who, "me nominations.not-now", [id], { words: WORDS });
      case "hand-in":
        return press(step.who, "me dossier.hand-in", []);
      case "vote":
        return submit(by, "program review.ballot", [ref], { outcome: wanted, reason: WORDS });
      case "decide":
        return submit(by, "program review.decision", [ref], {
          ...{ outcome: wanted, reason: WORDS },
          kind: WORDS,
        });
      case "undo":
        return submit(by, "program review.undoing", [ref], { reason: WORDS });
      case "turn-down":
        return submit(by, "program candidacy.turn-down", [id], { reason: WORDS });
    }
  };
  // Twice at once, as somebody presses who sees nothing happen.
  await Promise.all([doIt(), doIt()]);
  // A review has its time.
  if (step.does === "go on" && does !== "contact") await waits(bot, 8);
}

/** What has to be true at any time. Reading the record folds all of it. */
async function holds(bot: TestBot, reached: Set<string>): Promise<void> {
  for (const name of NOMINEES) {
    const rows = await candidaciesOf(bot, name);
    const all = rows.map(({ entries }) => foldCandidacy(entries));
    const person = await personOf(bot, name);
    const terms = person === undefined ? [] : await bot.store.read.terms.ofPerson(person);
    const ended = terms
      .map(({ entries }) => foldTerm(entries))
      .filter(({ until }) => Date.parse(until) <= bot.playground.now());
    const taken = (...steps: string[]) =>
      rows.flatMap(({ entries }) => entries.filter(({ step }) => steps.includes(step))).length;
    const written = bot.sees(name, "@laurel").filter(({ byLaurel }) => byLaurel);
    const told = (words: RegExp) => written.filter(({ text }) => words.test(text)).length;

    for (const { state } of all) reached.add(state);
    if (ended.length > 0) reached.add("ended");

    expect(all.filter((each) => (OPEN_STATES as readonly string[]).includes(each.state)).length).toBeLessThanOrEqual(1);
    expect(new Set(terms.map(({ candidacy }) => candidacy)).size).toBe(terms.length);
    expect(terms.length).toBeLessThanOrEqual(taken("award"));
    expect(told(/^The MVP award\n[\s\S]*Please answer by/)).toBeLessThanOrEqual(taken("contact"));
    expect(told(/^Congratulations!/)).toBeLessThanOrEqual(taken("award"));
    expect(told(/^About your dossier/)).toBeLessThanOrEqual(taken("tell", "resume", "giveBack"));
    expect(told(/^Thank you for your time/)).toBeLessThanOrEqual(ended.length);
    expect(told(/we let this rest|closed this without/)).toBeLessThanOrEqual(taken("lapse", "withdraw"));
    // Nobody hears of a nomination who was not contacted.
    if (taken("contact") === 0) expect(written).toEqual([]);
    for (const { ref } of rows)
      expect(cards(bot, ref, "Nomination for"), `the card of N-${ref}`).toBeLessThanOrEqual(1);
  }
}

const cards = (bot: TestBot, ref: number, kind: string): number =>
  bot
    .sees("sam", "#staff")
    .filter(({ text, onlyYou }) => !onlyYou && text.startsWith(`N-${ref}: `) && text.includes(`\n${kind}`)).length;

test(
  "a person has one open candidacy at most, a candidacy one term, and nobody is told anything twice",
  async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: DEEDS, maxLength: DEEDS }), async (deeds) => {
        const on = await laurel();
        for (const each of [...deeds, ...TO_THE_END]) {
          await takes(on, each);
          await holds(on.bot, reached);
        }
        await on.bot.stop();
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );

    // Chance came far enough to mean something.
    expect([...reached]).toEqual(expect.arrayContaining([...OPEN_STATES, "awarded", "declined", "deferred", "ended"]));
  },
  LIMIT_MS,
);
