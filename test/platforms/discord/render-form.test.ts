import { expect, test } from "vitest";
import type { Field, Form } from "../../../src/chat/form.ts";
import { accountId, placeId } from "../../../src/platforms/discord/ids.ts";
import { readFieldId, renderForm } from "../../../src/platforms/discord/render-form.ts";

const GUILD = "100000000000000001";
const formOf = (...fields: readonly Field[]): Form => ({
  id: { do: "contribute.add", args: ["0a"] },
  title: "Add",
  fields,
});
const componentOf = (field: Field) => {
  const [label] = renderForm(formOf(field)).components;
  return label && "component" in label ? label.component : undefined;
};
const base = { id: "it", label: "It", required: true } as const;
const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `Option ${at}`, value: `o${at}` }));

test("a form is a modal with its page in title and custom id, and a hint below each label", () => {
  const form = { ...formOf({ ...base, kind: "text", max: 10, hint: "Shortly" }), page: { index: 1, count: 3 } };

  expect(renderForm(form)).toMatchObject({
    custom_id: "1|contribute.add|0a~p1",
    title: "Add (2/3)",
    components: [{ type: 18, label: "It", description: "Shortly" }],
  });
});

test.for<readonly [what: string, field: Field, component: object]>([
  ["text", { ...base, kind: "text", min: 2, max: 80 }, { type: 4, style: 1, min_length: 2, max_length: 80 }],
  [
    "long text",
    { ...base, kind: "long", max: 9000, initial: "so far" },
    { type: 4, style: 2, max_length: 4000, value: "so far" },
  ],
  ["a number", { ...base, kind: "number", initial: 3 }, { type: 4, value: "3" }],
  ["a date", { ...base, kind: "date" }, { type: 4, placeholder: "Year-month-day, such as 2026-07-01" }],
  ["a link", { ...base, kind: "link" }, { type: 4, placeholder: "https://…" }],
  [
    "yes or no",
    { ...base, kind: "yes-no", initial: false },
    { type: 21, options: [{ value: "yes" }, { value: "no", default: true }] },
  ],
  [
    "one of few",
    { ...base, kind: "choice", options: options(10), initial: "o3" },
    { type: 21, options: { 3: { default: true } } },
  ],
  ["one of more", { ...base, kind: "choice", options: options(11) }, { type: 3, min_values: 1, max_values: 1 }],
  ["several", { ...base, kind: "choice", options: options(4), most: 9 }, { type: 3, custom_id: "it~m", max_values: 4 }],
  [
    "one of very many",
    { ...base, kind: "search", options: options(90) },
    { type: 4, placeholder: "Its name, such as Option 0" },
  ],
  [
    "a person",
    { ...base, kind: "person", initial: { account: accountId("7"), name: "ada" } },
    { type: 5, default_values: [{ id: "7", type: "user" }] },
  ],
  [
    "a place",
    { ...base, kind: "place", of: ["channel", "forum"], initial: placeId(GUILD, "8") },
    { type: 8, channel_types: [0, 5, 15, 16], default_values: [{ id: "8", type: "channel" }] },
  ],
  [
    "roles",
    { ...base, kind: "role", most: 3, initial: ["9", "admin"] },
    { type: 6, custom_id: "it~m", max_values: 3, default_values: [{ id: "9", type: "role" }] },
  ],
  ["a file", { ...base, kind: "file" }, { type: 19, min_values: 1, max_values: 1 }],
  [
    "something that may stay empty",
    { ...base, required: false, kind: "person" },
    { type: 5, required: false, min_values: 0 },
  ],
])("%s has a component of its own", ([, field, component]) => {
  expect(componentOf(field)).toMatchObject(component);
});

test("what was typed before and is too long stays whole", () => {
  const component = componentOf({ ...base, kind: "text", max: 5, initial: "much too long" });

  expect(component).toMatchObject({ value: "much too long", max_length: 13 });
});

test("a field's custom id tells how its values are read", () => {
  expect([readFieldId("it"), readFieldId("it~m"), readFieldId("it~s")]).toEqual([
    { id: "it", isMany: false, separates: false },
    { id: "it", isMany: true, separates: false },
    { id: "it", isMany: false, separates: true },
  ]);
});
