import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Paid, RevokedWhy, Standing } from "../../src/core/contribution.ts";
import { REVOKED_WHY } from "../../src/core/contribution.ts";
import { type Counted, type Figures, figuresOf, twoYearsUpTo } from "../../src/core/figures.ts";
import type { CalendarDate } from "../../src/core/ids.ts";

const RULES = { countedIfPaid: ["no", "expenses-only"] as const };
const date = (day: string): CalendarDate => day as CalendarDate;
const SPAN = { from: date("2025-12-01"), until: date("2026-11-26") };

interface Given {
  readonly kind?: string;
  readonly day?: string;
  readonly quantity?: number;
  readonly reach?: number | undefined;
  readonly paid?: Paid;
  readonly standing?: Standing;
  readonly revoked?: RevokedWhy | undefined;
}

const contribution = ({
  kind = "blogging",
  day = "2026-03-01",
  quantity = 1,
  reach,
  ...rest
}: Given = {}): Counted => ({
  facts: {
    kind,
    day: date(day),
    expertises: [],
    quantity,
    ...(reach === undefined ? {} : { reach }),
    paid: rest.paid ?? "no",
    visibility: "staff",
  },
  standing: rest.standing ?? "stands",
  revoked: rest.revoked,
});

const figures = (...states: readonly Counted[]): Figures => figuresOf(states, SPAN, RULES);

test("contributions, quantity and reach are added up by kind, the reach where it is known", () => {
  const { contributions, kinds } = figures(
    contribution({ quantity: 2, reach: 300 }),
    contribution({ quantity: 1 }),
    contribution({ kind: "public-speaking", quantity: 1 }),
  );

  expect(contributions).toBe(3);
  expect(Object.fromEntries(kinds)).toEqual({
    blogging: { contributions: 2, quantity: 3, reach: 300 },
    "public-speaking": { contributions: 1, quantity: 1, reach: undefined },
  });
});

test("a reach of nobody is known, too", () => {
  expect(figures(contribution({ reach: 0 })).kinds.get("blogging")?.reach).toBe(0);
});

test("every month of the span is there, the oldest first, also one in which nothing was done", () => {
  const { months } = figures(contribution({ day: "2026-11-25" }));

  expect(months.map(({ month }) => month)).toEqual([
    ...["2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05"],
    ...["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"],
  ]);
  expect(months.map(({ byKind }) => byKind.get("blogging") ?? 0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test.each([
  ["2025-11-30", 0],
  ["2025-12-01", 1],
  ["2026-11-25", 1],
  ["2026-11-26", 0],
])("the span is half open: a contribution of %s counts %i times", (day, times) => {
  expect(figures(contribution({ day })).contributions).toBe(times);
});

test("what is in no sum is counted by its reason, and only in its span", () => {
  const { contributions, leftOut } = figures(
    contribution({ paid: "yes" }),
    contribution({ paid: "yes", standing: "waiting" }),
    contribution({ standing: "not accepted" }),
    contribution({ standing: "revoked", revoked: "withdrawn" }),
    contribution({ standing: "revoked", revoked: "withdrawn" }),
    contribution({ standing: "revoked", revoked: "taken back", day: "2025-11-30" }),
  );

  expect(contributions).toBe(0);
  expect(Object.fromEntries(leftOut)).toEqual({ paid: 1, waiting: 1, "not accepted": 1, withdrawn: 2 });
});

describe("a year and the year before", () => {
  test.each([
    ["in the middle of a month", "2026-11-25", "2025-12-01", "2026-11-26", "2024-12-01"],
    ["on the first of a month", "2026-03-01", "2025-04-01", "2026-03-02", "2024-04-01"],
    ["on the last of a month", "2026-12-31", "2026-01-01", "2027-01-01", "2025-01-01"],
    ["on a leap day", "2028-02-29", "2027-03-01", "2028-03-01", "2026-03-01"],
  ])("%s", (_, today, from, until, beforeFrom) => {
    const { year, before } = twoYearsUpTo(date(today));

    expect(year).toEqual({ from, until });
    expect(before).toEqual({ from: beforeFrom, until: from });
    expect(figuresOf([], year, RULES).months).toHaveLength(12);
    expect(figuresOf([], before, RULES).months).toHaveLength(12);
  });
});

describe("for any contributions", () => {
  const given = fc.record({
    kind: fc.constantFrom("blogging", "public-speaking"),
    day: fc.date({ min: new Date("2025-11-01"), max: new Date("2026-12-31"), noInvalidDate: true }),
    quantity: fc.nat(100_000).map((hundredths) => hundredths / 100),
    reach: fc.option(
      fc.nat(1_000_000).map((tenths) => tenths / 10),
      { nil: undefined },
    ),
    paid: fc.constantFrom<Paid>("no", "expenses-only", "yes"),
    standing: fc.constantFrom<Standing>("stands", "stands", "stands", "waiting", "revoked", "not accepted"),
    revoked: fc.constantFrom(...REVOKED_WHY),
  });
  const state = given.map(({ day, ...rest }) => contribution({ ...rest, day: day.toISOString().slice(0, 10) }));
  const states = fc.array(state, { maxLength: 40 });
  const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, number) => sum + number, 0);

  test("their order makes no difference", () => {
    const shuffled = states.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(figuresOf(other, SPAN, RULES)).toEqual(figuresOf(all, SPAN, RULES));
      }),
    );
  });

  test("the months add up to the kinds, and both to the whole", () => {
    fc.assert(
      fc.property(states, (all) => {
        const { contributions, kinds, months } = figuresOf(all, SPAN, RULES);

        expect(total([...kinds.values()].map((sum) => sum.contributions))).toBe(contributions);
        for (const [kind, sum] of kinds)
          expect(total(months.map(({ byKind }) => byKind.get(kind) ?? 0))).toBe(sum.contributions);
        expect(total(months.flatMap(({ byKind }) => [...byKind.values()]))).toBe(contributions);
      }),
    );
  });

  test("what is paid, revoked, waiting or not accepted is in no sum, and none of it gets lost", () => {
    fc.assert(
      fc.property(states, (all) => {
        const standing = all.filter(({ standing, facts }) => standing === "stands" && facts.paid !== "yes");
        const within = all.filter(({ facts }) => SPAN.from <= facts.day && facts.day < SPAN.until);
        const { leftOut, ...sums } = figuresOf(all, SPAN, RULES);

        expect({ ...figuresOf(standing, SPAN, RULES), leftOut }).toEqual({ ...sums, leftOut });
        expect(sums.contributions + total(leftOut.values())).toBe(within.length);
      }),
    );
  });

  test("two spans that touch have together the figures of the one they make", () => {
    const middle = date("2026-05-01");
    fc.assert(
      fc.property(states, (all) => {
        const [first, second] = [
          figuresOf(all, { from: SPAN.from, until: middle }, RULES),
          figuresOf(all, { from: middle, until: SPAN.until }, RULES),
        ];
        const whole = figuresOf(all, SPAN, RULES);

        expect(first.contributions + second.contributions).toBe(whole.contributions);
        expect([...first.months, ...second.months]).toEqual(whole.months);
      }),
    );
  });
});
