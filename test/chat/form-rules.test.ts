import { describe, expect, test } from "vitest";
import type { Field, FieldValue } from "../../src/chat/form.ts";
import { checkFields, FILE_MAX_BYTES, readFields } from "../../src/chat/form-rules.ts";
import { plainText } from "../../src/chat/rich.ts";
import type { AccountId } from "../../src/core/ids.ts";

const base = { id: "field", label: "A field", required: false };
const options = [
  { label: "Hyper-V", value: "hyper-v" },
  { label: "Group Policy", value: "group-policy" },
  { label: "Group Chat", value: "group-chat" },
];
const text: Field = { ...base, kind: "text", min: 2, max: 5 };
const long: Field = { ...base, kind: "long", max: 100 };
const number: Field = { ...base, kind: "number", min: 1, max: 10 };
const date: Field = { ...base, kind: "date" };
const yesNo: Field = { ...base, kind: "yes-no" };
const link: Field = { ...base, kind: "link" };
const person: Field = { ...base, kind: "person" };
const file: Field = { ...base, kind: "file" };
const channel: Field = { ...base, kind: "place", of: ["channel"] };
const role: Field = { ...base, kind: "role", most: 2 };
const one: Field = { ...base, kind: "choice", options };
const several: Field = { ...base, kind: "search", options, most: 2 };
const grace = { account: "playground:hall:grace" as AccountId, name: "grace" };
const fileOf = (bytes: number) => ({ name: "a.png", type: "image/png", size: bytes, token: "upload-1" });

const read = (field: Field, raw: FieldValue) => readFields([field], { field: raw }).field;
const errorOf = (field: Field, value: FieldValue) => {
  const error = checkFields([field], { field: value }).field;
  return error && plainText(error);
};

describe("what a platform sends becomes a value of the field's kind", () => {
  test.each<[string, Field, FieldValue, FieldValue]>([
    ["text on one line, cleaned", text, " a\u200b\nb ", "a b"],
    ["long text with its lines", long, "a\r\n\r\nb ", "a\n\nb"],
    ["digits as a number", number, "1,200", 1200],
    ["a number as it is", number, 7, 7],
    ["a word as yes", yesNo, "Yes", true],
    ["a day with its zeros", date, "2026-7-1", "2026-07-01"],
    ["an address with its scheme", link, "example.com/a", "https://example.com/a"],
    ["a choice by its label", one, "Hyper-V", "hyper-v"],
    ["a choice sent as a list", one, ["hyper-v"], "hyper-v"],
    ["a choice by its beginning", one, "hyp", "hyper-v"],
    ["several choices, each once", several, ["Hyper-V", "hyper-v", "group-chat"], ["hyper-v", "group-chat"]],
    ["one of several as a list", several, "hyper-v", ["hyper-v"]],
    ["a person as they are", person, grace, grace],
    ["nothing as null", text, "  ", null],
    ["an empty list as null", several, [], null],
    ["what cannot be read as it was typed", number, "many", "many"],
    ["the beginning of several choices as it was typed", one, "group", "group"],
  ])("%s", (_name, field, raw, expected) => {
    expect(read(field, raw)).toEqual(expected);
  });
});

test("every field has a value, and nothing else has", () => {
  expect(readFields([text], { other: "x" })).toEqual({ field: null });
});

describe("what is right has no error", () => {
  test.each<[string, Field, FieldValue]>([
    ["text within its bounds", text, "ab"],
    ["a number at its bound", number, 10],
    ["a day", date, "2026-07-01"],
    ["no", yesNo, false],
    ["a link", link, "https://example.com/"],
    ["a person", person, grace],
    ["a file of the greatest size", file, fileOf(FILE_MAX_BYTES)],
    ["a choice", one, "hyper-v"],
    ["a channel", channel, "chat:1:general"],
    ["as many roles as fit", role, ["staff", "lead"]],
    ["as many choices as fit", several, ["hyper-v", "group-chat"]],
    ["nothing, where it may be left out", text, null],
  ])("%s", (_name, field, value) => {
    expect(errorOf(field, value)).toBeUndefined();
  });
});

describe("what is not right has a sentence that says how to mend it", () => {
  test.each<[string, Field, FieldValue, RegExp]>([
    ["nothing, where something is needed", { ...text, required: true }, null, /fill this in/],
    ["spaces, where something is needed", { ...text, required: true }, "  ", /fill this in/],
    ["text that is too long", text, "abcdefg", /7 characters and 5 fit.*by 2/],
    ["text that is too short", text, "a", /1 character;.*at least 2/],
    ["words for a number", number, "many", /digits/],
    ["a number below its bound", number, 0, /not below 1/],
    ["a number above its bound", number, 11, /not above 10/],
    ["words for a day", date, "soon", /2026-07-01/],
    ["a day that does not exist", date, "2026-02-30", /2026-07-01/],
    ["neither yes nor no", yesNo, "perhaps", /yes or no/],
    ["a link that leads elsewhere than it seems", link, "https://example.com@evil.example", /https:\/\//],
    ["a script for a link", link, "javascript:alert(1)", /https:\/\//],
    ["a name for a person", person, "grace", /pick a person/],
    ["words for a file", file, "a.png", /add a file/],
    ["a file that is too large", file, fileOf(FILE_MAX_BYTES + 1), /10\.0 MB fit/],
    ["a choice that is none", one, "gardening", /“gardening” is none.*Hyper-V or Group Policy or Group Chat/],
    ["the beginning of several choices", one, "group", /Group Policy or Group Chat/],
    ["a number for a channel", channel, 7, /pick a channel/],
    ["yes for a role", role, true, /pick a role/],
    ["more channels than fit", channel, ["a", "b"], /one alone/],
    ["more roles than fit", role, ["a", "b", "c"], /at most 2/],
    ["more choices than fit", several, ["hyper-v", "group-chat", "group-policy"], /at most 2/],
    ["two where one fits", one, ["hyper-v", "group-chat"], /one alone/],
  ])("%s", (_name, field, value, sentence) => {
    expect(errorOf(field, value)).toMatch(sentence);
  });
});

test("errors stand by the fields they belong to", () => {
  const fields: Field[] = [
    { ...text, id: "a" },
    { ...number, id: "b" },
    { ...date, id: "c" },
  ];

  expect(Object.keys(checkFields(fields, { a: "abc", b: 99, c: "never" }))).toEqual(["b", "c"]);
});
