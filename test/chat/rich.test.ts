import { describe, expect, test } from "vitest";
import type { Place } from "../../src/chat/place.ts";
import {
  code,
  command,
  emphasis,
  link,
  plainText,
  type Rich,
  type RichPart,
  say,
  strong,
} from "../../src/chat/rich.ts";
import type { AccountId, CalendarDate, PlaceId, SpaceId } from "../../src/core/ids.ts";

const grace = { account: "playground:hall:grace" as AccountId, name: "grace" };
const place: Place = {
  space: "playground:hall" as SpaceId,
  id: "playground:hall:general" as PlaceId,
  kind: "channel",
  readers: "members",
  name: "general",
};

describe("what is put into a sentence stays what it is", () => {
  test.each<[string, Rich, Rich]>([
    ["a person", say`Thank ${grace}.`, ["Thank ", { person: grace }, "."]],
    ["a person alone", say`${grace}`, [{ person: grace }]],
    ["a number as text", say`${3} left`, ["3", " left"]],
    ["somebody's words as text", say`You wrote ${"<@everyone> *hi*"}`, ["You wrote ", "<@everyone> *hi*"]],
    ["another sentence, part by part", say`${say`Hello ${grace}`}!`, ["Hello ", { person: grace }, "!"]],
    ["a date", say`on ${{ date: "2026-07-01" as CalendarDate }}`, ["on ", { date: "2026-07-01" as CalendarDate }]],
    ["nothing at all", say``, []],
  ])("%s", (_name, sentence, expected) => {
    expect(sentence).toEqual(expected);
  });
});

describe("the same in plain words", () => {
  test.each<[string, RichPart, string]>([
    ["a person", { person: grace }, "@grace"],
    ["a place", { place }, "#general"],
    ["a command", command("program status"), "/program status"],
    ["a day", { date: "2027-01-01" as CalendarDate }, "1 January 2027"],
    ["an instant as its day", { at: Date.parse("2026-11-23T20:00:00Z"), as: "date" }, "23 November 2026"],
    [
      "an instant seen from now as its day",
      { at: Date.parse("2026-11-23T20:00:00Z"), as: "relative" },
      "23 November 2026",
    ],
    ["a link with words of its own", link("https://example.com/a", "the page"), "the page (https://example.com/a)"],
    ["a link that is its own words", link("https://example.com/a", "https://example.com/a"), "https://example.com/a"],
    ["words with weight", strong("now"), "now"],
    ["words with stress", emphasis("now"), "now"],
    ["words as typed", code("/ask"), "/ask"],
  ])("%s", (_name, part, expected) => {
    expect(plainText([part])).toBe(expected);
  });

  test("a time says its time zone", () => {
    const at = Date.parse("2026-11-23T20:05:00Z");

    expect(plainText([{ at, as: "time" }])).toMatch(/^23 November 2026.*20:05 UTC$/);
  });
});

describe("a link leads to the web or to mail, and nowhere else", () => {
  test.each(["https://example.com", "http://example.com", "mailto:team@example.com"])("%s", (href) => {
    expect(link(href, "here")).toHaveProperty("link");
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "not a link"])("not %s", (href) => {
    expect(() => link(href, "here")).toThrow(TypeError);
  });
});
