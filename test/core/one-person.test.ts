import { describe, expect, test } from "vitest";
import type { RowId } from "../../src/core/ids.ts";
import { accountsBehind, type GivenCredit, voidCredits, wayApart } from "../../src/core/one-person.ts";

type Account = RowId<"account">;
type Person = RowId<"person">;
const account = (name: string) => name as Account;
const person = (name: string) => name as Person;

const given = (contribution: string, of: Partial<Record<"question" | "helper" | "asker" | "by", string>>, at = 1) =>
  ({
    contribution,
    question: contribution,
    helper: "ada",
    asker: "noor",
    by: of.asker ?? "noor",
    at,
    ...of,
  }) as GivenCredit;

describe("credits, once ada and countess are one person", () => {
  const both = new Set([account("ada"), account("countess")]);

  test.each<[string, readonly GivenCredit[], { between: string[]; twice: string[] }]>([
    ["help for somebody else holds", [given("c1", {})], { between: [], twice: [] }],
    ["help for oneself does not", [given("c1", { asker: "countess" })], { between: ["c1"], twice: [] }],
    ["nor help that one's own account told of", [given("c1", { by: "countess" })], { between: ["c1"], twice: [] }],
    ["nor the other way round", [given("c1", { helper: "countess", asker: "ada" })], { between: ["c1"], twice: [] }],
    [
      "of two for one question the earlier holds, whichever is named first",
      [given("c1", { question: "q", helper: "countess" }, 9), given("c2", { question: "q" }, 3)],
      { between: [], twice: ["c1"] },
    ],
    [
      "of the same moment, the one recorded first",
      [given("c2", { question: "q", helper: "countess" }), given("c1", { question: "q" })],
      { between: [], twice: ["c2"] },
    ],
    [
      "one that does not hold takes nothing from another",
      [given("c1", { question: "q", by: "countess" }, 1), given("c2", { question: "q", helper: "countess" }, 2)],
      { between: ["c1"], twice: [] },
    ],
  ])("%s", (_name, credits, expected) => {
    expect(voidCredits(credits, both)).toEqual(expected);
  });
});

describe("an account is taken off a person", () => {
  const at = (name: string, home: string) => ({ account: account(name), home: person(home) });
  const merge = (from: string, into: string) => ({ from: person(from), into: person(into) });

  test.each<[string, ReturnType<typeof at>[], ReturnType<typeof merge>[], string, unknown]>([
    ["by the merge that brought it", [at("a", "1"), at("b", "2")], [merge("2", "1")], "b", { unmerge: "2" }],
    [
      "by the merge that brought the only other",
      [at("a", "1"), at("b", "2")],
      [merge("2", "1")],
      "a",
      { unmerge: "2" },
    ],
    [
      "by its own merge of several",
      [at("a", "1"), at("b", "2"), at("c", "3")],
      [merge("3", "1"), merge("2", "1")],
      "c",
      { unmerge: "3" },
    ],
    [
      "by a merge further on, where it came alone",
      [at("a", "1"), at("b", "2"), at("c", "3")],
      [merge("3", "2"), merge("2", "1")],
      "c",
      { unmerge: "3" },
    ],
    [
      "by the merge that brought all others together",
      [at("a", "1"), at("b", "2"), at("c", "3")],
      [merge("3", "2"), merge("2", "1")],
      "a",
      { unmerge: "2" },
    ],
    [
      "by a person of its own, where each merge brought others with it",
      [at("a", "1"), at("b", "2"), at("c", "3")],
      [merge("3", "2"), merge("2", "1")],
      "b",
      "detach",
    ],
    ["by a person of its own, where it never was merged", [at("a", "1"), at("b", "1")], [], "b", "detach"],
    [
      "whatever people without an account were merged",
      [at("a", "1"), at("b", "2")],
      [merge("9", "1"), merge("2", "1")],
      "b",
      { unmerge: "2" },
    ],
    ["and one that is alone has a person of its own", [at("a", "1")], [merge("9", "1")], "a", "detach"],
  ])("%s", (_name, accounts, merges, name, expected) => {
    expect(wayApart(account(name), accounts, merges)).toEqual(expected);
  });

  test("whoever came with a merge is everybody whose way leads through it", () => {
    const accounts = [at("a", "1"), at("b", "2"), at("c", "3")];

    expect(accountsBehind(person("2"), accounts, [merge("3", "2"), merge("2", "1")])).toEqual(["b", "c"]);
    expect(accountsBehind(person("3"), accounts, [merge("3", "2"), merge("2", "1")])).toEqual(["c"]);
  });
});
