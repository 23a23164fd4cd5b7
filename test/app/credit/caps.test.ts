// Caps and the ledger, whatever comes when: counted by the events' own times, under the rows of their people.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Decided, decideCredit, decideCredits, type HelpFacts } from "../../../src/app/credit/decide-credit.ts";
import { realTimer } from "../../../src/clock.ts";
import { startOfDay, today } from "../../../src/core/calendar.ts";
import { foldEntries } from "../../../src/core/contribution.ts";
import type { AccountId, CalendarDate, Instant, MessageId, PlaceId, SpaceId } from "../../../src/core/ids.ts";
import { rowIds } from "../../../src/row-ids.ts";
import type { OpenedStore } from "../../../src/store/open.ts";
import { onEachStore } from "../../support/each-store.ts";
import { program as whole } from "../../support/parts.ts";
import { postgresUrl } from "../../support/services.ts";

const SPACE = "playground:garden" as SpaceId;
const PLACE = { space: SPACE, id: "playground:garden:help" as PlaceId, kind: "channel", readers: "members" } as const;
const START = Date.parse("2026-03-30T20:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Each is some dozens of transactions. */
const RUNS = { sqlite: 12, postgres: 3 };
const nextId = rowIds(realTimer);
const CAPS = { perPairPerMonth: 2, perHelperPerDay: 3, perAskerPerDay: 3 };
const program = { ...whole, credit: { ...whole.credit, pairCoolDownMinutes: 60, caps: CAPS } };
const parts = { program, nextId };

interface Given {
  readonly question: number;
  readonly asker: string;
  readonly helper: string;
  readonly at: Instant;
}
const facts = ({ question, asker, helper, at }: Given): HelpFacts => {
  const party = (name: string) => ({ account: `playground:garden:${name}` as AccountId, name, bot: false });
  const message = `m${question}` as MessageId;
  return {
    signal: "thanks",
    at,
    space: SPACE,
    on: { place: PLACE.id, message },
    asker: party(asker),
    by: party(asker),
    givers: ["asker"],
    helper: { ...party(helper), roles: new Set(["anyone"]) },
    question: { key: `${PLACE.id}/${message}`, at: at - 2 },
    answer: {
      place: PLACE,
      message,
      at: at - 1,
      text: ["Restart the print spooler service, then clear the queue."],
      files: 0,
    },
  };
};
const decide = (store: OpenedStore, given: Given): Promise<Decided> =>
  store.transact((tx) => decideCredit(parts, tx, facts(given), { source: "credit" }));

/** As a use case is tried again where two transactions met. */
async function decideInTheEnd(store: OpenedStore, given: Given): Promise<Decided> {
  for (;;) {
    try {
      return await decide(store, given);
    } catch (error) {
      if (!store.isPassing(error)) throw error;
    }
  }
}
/** The accounts of these become one person's. */
const links = (store: OpenedStore, names: readonly string[]): Promise<void> =>
  store.transact(async (tx) => {
    const seen = [];
    for (const name of names)
      seen.push(await tx.accounts.ensure({ ...facts(told(name)).asker, name, at: START, inDm: false }));
    const [first, ...others] = seen.map(({ person }) => person);
    for (const person of others) if (first) await tx.links.merge(person, first, START);
  });
const told = (name: string): Given => ({ question: 0, asker: name, helper: name, at: START });

const zone = program.program.timeZone;
const dayOf = (at: Instant): CalendarDate => today(at, zone);
const monthOf = (at: Instant): string => dayOf(at).slice(0, 7);

/** What the rules say of one more, told in plain words over a list. */
function model(recorded: readonly Given[], one: Given): string {
  if (recorded.some(({ question, helper }) => question === one.question && helper === one.helper)) return "known";
  if (one.asker === one.helper) return "oneself";
  const pair = recorded.filter(({ asker, helper }) => asker === one.asker && helper === one.helper);
  if (pair.some(({ at }) => Math.abs(at - one.at) < HOUR)) return "cool-down";
  if (pair.filter(({ at }) => monthOf(at) === monthOf(one.at)).length >= CAPS.perPairPerMonth) return "pair cap";
  const sameDay = recorded.filter(({ at }) => dayOf(at) === dayOf(one.at));
  if (sameDay.filter(({ helper }) => helper === one.helper).length >= CAPS.perHelperPerDay) return "helper cap";
  if (sameDay.filter(({ asker }) => asker === one.asker).length >= CAPS.perAskerPerDay) return "asker cap";
  return "recorded";
}

const someone = fc.constantFrom("ada", "grace", "hank");
const given: fc.Arbitrary<Given> = fc.record({
  question: fc.integer({ min: 0, max: 15 }),
  asker: someone,
  helper: someone,
  // Two days around the end of a month, in steps that meet at the ends of the cool-down and of days.
  at: fc.integer({ min: 0, max: 96 }).map((halfHours) => START + (halfHours * HOUR) / 2),
});

onEachStore(postgresUrl(), (open) => {
  test("whatever is told in whatever order, the ledger holds what the rules say, once each", async () => {
    const store = await open();
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 5, maxLength: 20 }), async (all) => {
        // People of its own for each run, so that one record serves them all.
        const suffix = `-${round++}`;
        const own = all.map((each) => ({
          ...each,
          question: each.question + round * 100,
          asker: each.asker + suffix,
          helper: each.helper + suffix,
        }));
        const recorded: Given[] = [];
        for (const each of [...own, ...own]) {
          const expected = model(recorded, each);
          const decided = await decide(store, each);
          expect(decided.is === "passed over" ? decided.reason : decided.is).toBe(expected);
          if (expected === "recorded") recorded.push(each);
        }
        for (const name of ["ada", "grace", "hank"]) {
          const account = await store.read.accounts.find(`playground:garden:${name}${suffix}` as AccountId);
          const rows = account ? await store.read.ledger.ofPerson(account.person) : [];
          expect(rows.map(({ entries }) => foldEntries(entries).standing)).toEqual(
            recorded.filter(({ helper }) => helper === name + suffix).map(() => "stands"),
          );
        }
      }),
      { numRuns: RUNS[store.engine] },
    );
  });

  test("caps hold when many decide at once", async () => {
    const store = await open();
    const asks = Array.from(
      { length: 24 },
      (_, index): Given => ({
        question: index,
        asker: ["ada", "grace", "linus", "noor"][index % 4] ?? "",
        helper: index % 3 === 0 ? "hank" : "mei",
        at: startOfDay(dayOf(START), zone) + (index % 12) * 2 * HOUR,
      }),
    );

    const decided = await Promise.all(asks.map((each) => decideInTheEnd(store, each)));

    const recorded = asks.filter((_, index) => decided[index]?.is === "recorded");
    const count = (key: (each: Given) => string) =>
      Math.max(...[...Map.groupBy(recorded, key).values()].map((each) => each.length));
    expect(count(({ helper }) => helper)).toBe(CAPS.perHelperPerDay);
    expect(count(({ asker, helper }) => `${asker} ${helper}`)).toBeLessThanOrEqual(CAPS.perPairPerMonth);
    expect(count(({ asker }) => asker)).toBeLessThanOrEqual(CAPS.perAskerPerDay);
  });

  test.each([
    { side: "helper", cap: CAPS.perHelperPerDay, reason: "helper cap" },
    { side: "asker", cap: CAPS.perAskerPerDay, reason: "asker cap" },
  ])("the linked accounts of one $side have one cap, when all are credited at once", async ({ side, cap, reason }) => {
    const store = await open();
    const accounts = Array.from({ length: 12 }, (_, number) => `${side}${number}`);
    await links(store, accounts);
    // No two of them have an account in common: they meet in the one person alone.
    const all = accounts.map(
      (name, number): Given => ({
        question: number,
        asker: `other${number}`,
        helper: `other${number}`,
        ...{ [side]: name },
        at: START,
      }),
    );

    const decided = await Promise.all(all.map((each) => decideInTheEnd(store, each)));

    expect(decided.filter(({ is }) => is === "recorded")).toHaveLength(cap);
    expect(decided.filter((each) => each.is === "passed over" && each.reason === reason)).toHaveLength(12 - cap);
  });

  test("what stands again counts where it was given: marks put on by turns fill no month twice", async () => {
    const store = await open();
    const each = (question: number): Given => ({
      question,
      asker: "noor",
      helper: "hank",
      at: START + question * MINUTE,
    });
    const tell = (all: Given, more: Partial<HelpFacts>) =>
      store.transact((tx) => decideCredit(parts, tx, { ...facts(all), ...more }, { source: "credit" }));
    const taken = [];
    for (const question of [0, 1, 2]) {
      await decide(store, each(question));
      taken.push(await tell(each(question), { takenBackAt: each(question).at + 1 }));
    }
    const nextMonth = START + 3 * 24 * HOUR;

    const again = [];
    for (const question of [0, 1, 2]) again.push(await tell(each(question), { at: nextMonth + question * 2 * HOUR }));

    expect(taken.map(({ is }) => is)).toEqual(["taken back", "taken back", "taken back"]);
    expect(again).toMatchObject([{ is: "reinstated" }, { reason: "cool-down" }, { reason: "cool-down" }]);
  });

  test("an awardee who says who helped others is one of a pair, too; staff are not", async () => {
    const store = await open();
    const marks = (question: number, by: string, givers: HelpFacts["givers"]) => {
      const given = { question, asker: `asker${question}`, helper: "hank", at: START };
      const { account } = facts({ ...given, asker: by }).asker;
      const marked = {
        ...facts(given),
        signal: "mark-helpful",
        by: { account, name: by, bot: false },
        givers,
      } as const;
      return store.transact((tx) => decideCredit(parts, tx, marked, { source: "credit" }));
    };

    const byAwardee = [await marks(0, "ada", ["awardee"]), await marks(1, "ada", ["awardee"])];
    const byStaff = [await marks(2, "sam", ["staff"]), await marks(3, "sam", ["awardee", "staff"])];

    expect(byAwardee).toMatchObject([{ is: "recorded" }, { reason: "cool-down" }]);
    expect(byStaff).toMatchObject([{ is: "recorded" }, { is: "recorded" }]);
  });

  test("what is decided together counts together", async () => {
    const store = await open();
    const all = ["hank", "mei", "linus", "grace"].map((helper, index) =>
      facts({ question: index, asker: "noor", helper, at: START }),
    );

    const decided = await store.transact((tx) => decideCredits(parts, tx, all, { source: "backfill", waits: true }));

    expect(decided.map(({ is }) => is)).toEqual(["recorded", "recorded", "recorded", "passed over"]);
    expect(await store.read.ledger.countWaiting("backfill")).toBe(3);
  });
});
