import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field, Form } from "../../src/chat/form.ts";
import { fillIn, mergePage, pageCount, pageOf, pageOfField, pageToMend } from "../../src/chat/form-pages.ts";

const field = (id: string): Field => ({ id, label: id, kind: "text", max: 100, required: true });
const formOf = (...fields: readonly Field[]): Form => ({
  id: { do: "nominate.form", args: [] },
  title: "Nominate",
  fields,
});
const discord = { fieldsPerPage: 5, selectOptions: 25 };
const seven = formOf(...["a", "b", "c", "d", "e", "f", "g"].map(field));

test("paging loses no field and repeats none, whatever the limit", () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 });

  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 12 }), (names, fieldsPerPage) => {
      const form = formOf(...names.map(field));
      const limits = { fieldsPerPage, selectOptions: 25 };
      const pages = Array.from({ length: pageCount(form.fields, limits) }, (_, at) => pageOf(form, limits, at));

      expect(pages.flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual(names);
      expect(Math.max(...pages.map(({ fields }) => fields.length))).toBeLessThanOrEqual(fieldsPerPage);
    }),
  );
});

test("what was typed on all pages together is what was typed", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 20 });

  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 6 }), (names, fieldsPerPage) => {
      const form = formOf(...names.map(field));
      const limits = { fieldsPerPage, selectOptions: 25 };
      const typed = Object.fromEntries(names.map((name) => [name, `about ${name}`]));
      let merged = {};

      // Each page brings values of others too, which count for nothing.
      for (let at = 0; at < pageCount(form.fields, limits); at++) {
        const page = pageOf(form, limits, at);
        const own = page.fields.map(({ id }) => id);
        const sent = Object.fromEntries(names.map((name) => [name, own.includes(name) ? `about ${name}` : "forged"]));
        merged = mergePage(merged, page, sent);
      }

      expect(merged).toEqual(typed);
    }),
  );
});

describe("a form is split only where it must be", () => {
  test("one page has no number", () => {
    expect(pageOf(formOf(field("a")), discord, 0)).toEqual(formOf(field("a")));
  });

  test("several pages are numbered", () => {
    const page = pageOf(seven, discord, 1);

    expect(page.fields.map(({ id }) => id)).toEqual(["f", "g"]);
    expect(page.page).toEqual({ index: 1, count: 2 });
  });

  test("a form without fields has one page", () => {
    expect(pageCount([], discord)).toBe(1);
  });

  test.each([-1, 2, 0.5])("there is no page %s of two", (index) => {
    expect(() => pageOf(seven, discord, index)).toThrow(/form with 2 pages/);
  });
});

test("a choice with more options than a list holds becomes a search", () => {
  const options = Array.from({ length: 26 }, (_, at) => ({ label: `Field ${at}`, value: `f${at}` }));
  const long: Field = { id: "long", label: "Field", kind: "choice", required: true, options, most: 3 };
  const short: Field = { ...long, id: "short", options: options.slice(1) };

  const page = pageOf(formOf(long, short), discord, 0);

  expect(page.fields).toEqual([{ ...long, kind: "search" }, short]);
});

test("the page to mend is that of the first field with an error", () => {
  expect(pageToMend(seven.fields, { g: ["!"], f: ["!"] }, discord)).toBe(1);
  expect(pageToMend(seven.fields, {}, discord)).toBe(0);
  expect(() => pageOfField(seven.fields, "z", discord)).toThrow(/no field "z"/);
});

test("a form opens again with what was typed", () => {
  const filled = fillIn(formOf(field("a"), field("b")), { b: "kept" });

  expect(filled.fields).toEqual([field("a"), { ...field("b"), initial: "kept" }]);
});
