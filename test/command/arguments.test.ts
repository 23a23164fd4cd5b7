import { describe, expect, test } from "vitest";
import type { RawArgs, RawValue } from "../../src/chat/event.ts";
import type { Rich } from "../../src/chat/rich.ts";
import { readArguments } from "../../src/command/arguments.ts";
import { type CommandDef, optional, text } from "../../src/command/define.ts";
import { Refusal } from "../../src/core/refusal.ts";
import { commandOf, contribute, expertise, grace, nominate, program } from "./sample-commands.ts";

// Monday evening in UTC, Tuesday the 24th in the program's time zone.
const at = Date.parse("2026-11-23T20:00:00Z");
const read = (command: CommandDef, raw: RawArgs) => readArguments(command, raw, { program, at });

function refusalOf(command: CommandDef, raw: RawArgs): string {
  try {
    read(command, raw);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error("it was not refused");
}

describe("typed options and a typed line give the same values", () => {
  test.each<[string, CommandDef, Record<string, RawValue>, Rich, Record<string, unknown>]>([
    [
      "a nomination",
      nominate,
      { nominee: grace, expertise: "hyper-v", reason: " Runs the\u200b clinic " },
      [{ person: grace }, " hyper-v Runs the\u200b clinic "],
      { nominee: grace, expertise: "hyper-v", reason: "Runs the clinic" },
    ],
    [
      "a choice by its label",
      nominate,
      { nominee: grace, expertise: "Active Directory", reason: "Runs it" },
      [{ person: grace }, " Active Directory Runs it"],
      { nominee: grace, expertise: "active-directory", reason: "Runs it" },
    ],
    [
      "a choice by its beginning",
      nominate,
      { nominee: grace, expertise: "GROUP", reason: "Runs it" },
      [{ person: grace }, " GROUP Runs it"],
      { nominee: grace, expertise: "group-policy", reason: "Runs it" },
    ],
    [
      "a link, a day seen from the program's time zone, a number and a no",
      contribute,
      { link: "example.com/talk", day: "yesterday", title: "A talk", reach: 1200, paid: false },
      ["example.com/talk yesterday A talk reach:1,200 paid:no"],
      { link: "https://example.com/talk", day: "2026-11-23", title: "A talk", reach: 1200, paid: false },
    ],
    [
      "what may be left out",
      contribute,
      { link: "https://example.com/", day: "2026-07-01" },
      ["https://example.com/ 2026-07-01"],
      { link: "https://example.com/", day: "2026-07-01", title: undefined, reach: undefined, paid: undefined },
    ],
  ])("%s", (_name, command, options, line, expected) => {
    expect(read(command, { options })).toEqual(expected);
    expect(read(command, { line })).toEqual(expected);
  });
});

describe("a refusal names the option, what to mend, and the example", () => {
  const nomination = { nominee: grace, expertise: "hyper-v", reason: "Runs it" };
  test.each<[string, CommandDef, Record<string, RawValue>, RegExp]>([
    ["a missing option", nominate, { nominee: grace, expertise: "hyper-v" }, /"reason" is missing: What they did/],
    ["an empty one", nominate, { ...nomination, reason: "  " }, /"reason" is missing/],
    [
      "a misspelt choice",
      nominate,
      { ...nomination, expertise: "hiper-v" },
      /"expertise".*“hiper-v” is none.*Did you mean hyper-v\?/,
    ],
    [
      "a choice that is far from all",
      nominate,
      { ...nomination, expertise: "gardening" },
      /hyper-v, active-directory, group-policy, csharp or cpp/,
    ],
    [
      "the beginning of several choices",
      nominate,
      { ...nomination, expertise: "c" },
      /begins several choices.*csharp or cpp/,
    ],
    [
      "a name that the platform does not know",
      nominate,
      { ...nomination, nominee: "@nobody" },
      /"nominee".*nobody called “@nobody”/,
    ],
    ["a word in place of a member", nominate, { ...nomination, nominee: "grace" }, /“grace” is no member.*type @/],
    ["a member in place of a word", nominate, { ...nomination, reason: grace }, /"reason".*words, not a person/],
    [
      "a number that is none",
      contribute,
      { link: "https://a.example", day: "today", reach: "many" },
      /"reach".*“many” is no number/,
    ],
    [
      "a number out of bounds",
      contribute,
      { link: "https://a.example", day: "today", reach: -1 },
      /"reach".*0 or more/,
    ],
    [
      "neither yes nor no",
      contribute,
      { link: "https://a.example", day: "today", paid: "perhaps" },
      /"paid".*yes or no/,
    ],
    ["a scheme that nobody should follow", contribute, { link: "javascript:alert(1)", day: "today" }, /"link".*https/],
    [
      "an address that hides where it leads",
      contribute,
      { link: "https://example.com@evil.example", day: "today" },
      /"link".*no web address/,
    ],
    [
      "a day with two meanings",
      contribute,
      { link: "https://a.example", day: "01/02/2026" },
      /"day".*2026-02-01 or 2026-01-02/,
    ],
    [
      "an option of an older version",
      nominate,
      { ...nomination, region: "nordics" },
      /"region".*no such option any more/,
    ],
    ["a name that every object has", nominate, { ...nomination, constructor: "x" }, /"constructor".*no such option/],
  ])("%s", (_name, command, options, sentence) => {
    const refusal = refusalOf(command, { options });

    expect(refusal).toMatch(sentence);
    expect(refusal).toContain(`For example: ${command.example}`);
  });
});

test("a text that is too long is refused with both numbers, and a typed line gives it back", () => {
  const reason = "x".repeat(75);

  const refusal = refusalOf(nominate, { line: [{ person: grace }, ` hyper-v ${reason}`] });

  expect(refusal).toMatch(/75 characters and 60 fit.*by 15.*nothing was changed or lost/);
  expect(refusal).toContain(`Your text, to copy: ${reason}`);
});

test("characters are counted as people see them, not as bytes", () => {
  const short = commandOf({ word: text("A word", { min: 3, max: 3 }) });

  expect(read(short, { options: { word: "e\u0301👍x" } })).toEqual({ word: "é👍x" });
  expect(refusalOf(short, { options: { word: "ab" } })).toMatch(/2 characters.*at least 3/);
});

test("an option named like something every object has is still left out", () => {
  const odd = commandOf({ valueof: optional(text("Odd", { max: 9 })), expertise: { ...expertise, optional: true } });

  expect(read(odd, { line: [] })).toEqual({ valueof: undefined, expertise: undefined });
});

test("the example in a refusal keeps its command apart from its words, for platforms on which it is typed otherwise", () => {
  expect(() => read(nominate, { options: {} })).toThrow(
    expect.objectContaining({ words: expect.arrayContaining([{ command: "nominate" }]) }),
  );
});
