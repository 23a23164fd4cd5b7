import { expect, test } from "vitest";
import type { Block } from "../../src/chat/view.ts";
import type { CalendarDate } from "../../src/core/ids.ts";
import { fill, placeholdersIn } from "../../src/knowledge/placeholders.ts";

const date = "2027-01-01" as CalendarDate;
const values = { nextAwardDate: [{ date }], organisation: ["Contoso"] };

test("a date stays symbolic where it is filled in", () => {
  const blocks: Block[] = [{ kind: "text", text: ["Next: {{nextAwardDate}}, by {{ organisation }}."] }];

  expect(fill(blocks, values)).toEqual([{ kind: "text", text: ["Next: ", { date }, ", by ", "Contoso", "."] }]);
});

test("lists, quotes, notes, bold words and link words are filled in too", () => {
  const blocks: Block[] = [
    { kind: "list", items: [["{{organisation}}"], [{ strong: "on {{nextAwardDate}}" }]] },
    { kind: "quote", text: [{ link: "https://example.com/", text: "{{organisation}}" }] },
    { kind: "note", text: [{ emphasis: "{{organisation}}" }] },
  ];

  expect(fill(blocks, values)).toEqual([
    { kind: "list", items: [["Contoso"], [{ strong: "on 1 January 2027" }]] },
    { kind: "quote", text: [{ link: "https://example.com/", text: "Contoso" }] },
    { kind: "note", text: [{ emphasis: "Contoso" }] },
  ]);
});

test("code stays as written, and a name without a value leaves nothing", () => {
  const blocks: Block[] = [{ kind: "text", text: [{ code: "{{organisation}}" }, "a{{unknown}}b{{toString}}"] }];

  expect(fill(blocks, values)).toEqual([{ kind: "text", text: [{ code: "{{organisation}}" }, "a", "b"] }]);
});

test("all placeholders of a block are found", () => {
  const block: Block = { kind: "list", items: [["{{a}} and {{ b }}"], [{ strong: "{{c}}" }], ["no {braces} or {{}"]] };

  expect(placeholdersIn(block)).toEqual(["a", "b", "c"]);
});
