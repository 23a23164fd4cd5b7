import { expect, test } from "vitest";
import { type Around, concernsAround } from "../../src/core/credit-concerns.ts";

const RULES = {
  mutualPairPerMonth: 2,
  burst: { credits: 3, withinMinutes: 60 },
  concentration: { fromOnePersonPercent: 50, outOfAtLeast: 4 },
};
const AT = 10_000_000;
const HOUR = 3_600_000;
const others = (count: number, at = 0) => Array.from({ length: count }, () => ({ at, fromThisAsker: false }));
const fromThis = (count: number) => Array.from({ length: count }, () => ({ at: 0, fromThisAsker: true }));

test.each<[string, Partial<Around>, readonly string[]]>([
  ["one credit", {}, []],
  ["thanks that go one way", { there: 5, back: 1 }, []],
  ["thanks that go both ways", { there: 2, back: 2 }, ["mutual"]],
  ["many at once", { toHelper: others(3, AT) }, ["burst"]],
  ["many over a longer time", { toHelper: [...others(2, AT), ...others(1, AT - HOUR)] }, []],
  ["half from one person", { toHelper: [...others(2), ...fromThis(2)] }, []],
  ["more than half from one person", { toHelper: [...others(1), ...fromThis(3)] }, ["concentration"]],
  ["all of few from one person", { toHelper: fromThis(3) }, []],
])("%s", (_case, more, expected) => {
  expect(concernsAround({ at: AT, there: 1, back: 0, toHelper: others(1), ...more }, RULES)).toEqual(expected);
});
