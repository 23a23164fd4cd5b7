// Forms as they come back from Discord: each kind of field, as the rules of forms read it.
import { expect, test } from "vitest";
import type { Field, FormValues } from "../../../src/chat/form.ts";
import { checkFields, readFields } from "../../../src/chat/form-rules.ts";
import type { OptionValue } from "../../support/discord/deeds/values.ts";
import { type Stage, stage } from "./stage.ts";

const OPTIONS = ["Cloud", "Data, big", "Security"].map((label) => ({ label, value: label.toLowerCase() }));
const MANY = Array.from({ length: 30 }, (_, at) => ({ label: `Field ${at}`, value: `f${at}` }));
const base = { label: "It", required: true } as const;

/** Opens a form of these fields and fills it in; what comes back is read by the rules of forms. */
async function filledIn(
  on: Stage,
  fields: readonly Field[],
  typed: Readonly<Record<string, OptionValue>>,
): Promise<FormValues> {
  on.inlet.answerWith({ kind: "open", form: { id: { do: "a.b", args: [] }, title: "A form", fields } });
  await on.server.person("ada").runs("missing").done();
  on.inlet.answerWith({ kind: "nothing" });
  await on.server.person("ada").submits(typed).done();
  await on.settled();
  return readFields(fields, on.inlet.last("submit").values);
}

test("words, numbers, dates and links come as they were typed", async () => {
  const on = await stage();
  const fields: readonly Field[] = [
    { ...base, id: "title", kind: "text", max: 50 },
    { ...base, id: "reach", kind: "number" },
    { ...base, id: "on", kind: "date" },
    { ...base, id: "where", kind: "link" },
    { ...base, id: "more", kind: "long", max: 500, required: false },
  ];
  const values = await filledIn(on, fields, {
    title: "A talk",
    reach: "1,200",
    on: "2026-7-1",
    where: "example.org/a",
  });

  expect(values).toEqual({
    title: "A talk",
    reach: 1200,
    on: "2026-07-01",
    where: "https://example.org/a",
    more: null,
  });
  expect(checkFields(fields, values)).toEqual({});
});

test("what is picked comes as values: yes or no, one, several, a person", async () => {
  const on = await stage();
  const fields: readonly Field[] = [
    { ...base, id: "paid", kind: "yes-no" },
    { ...base, id: "one", kind: "choice", options: OPTIONS },
    { ...base, id: "some", kind: "choice", options: OPTIONS, most: 2 },
    { ...base, id: "who", kind: "person" },
    { ...base, id: "none", kind: "choice", options: OPTIONS, required: false },
  ];
  const values = await filledIn(on, fields, {
    paid: "No",
    one: "Cloud",
    "some~m": ["Cloud", "Security"],
    who: ["hank"],
  });

  expect(values).toEqual({
    paid: false,
    one: "cloud",
    some: ["cloud", "security"],
    who: { account: on.account("hank"), name: "Hank" },
    none: null,
  });
  expect(checkFields(fields, values)).toEqual({});
});

test("a choice among too many is typed, several with commas between", async () => {
  const on = await stage();
  const fields: readonly Field[] = [
    { ...base, id: "one", kind: "search", options: MANY },
    { ...base, id: "some", kind: "search", options: MANY, most: 3 },
  ];
  const values = await filledIn(on, fields, { one: "field 7", "some~s": "Field 1, f2" });

  expect(values).toEqual({ one: "f7", some: ["f1", "f2"] });
});

test("a form that is filled in already comes back as it was", async () => {
  const on = await stage();
  const fields: readonly Field[] = [
    { ...base, id: "paid", kind: "yes-no", initial: true },
    { ...base, id: "one", kind: "choice", options: OPTIONS, initial: "security" },
    { ...base, id: "who", kind: "person", initial: { account: on.account("hank"), name: "hank" } },
    { ...base, id: "where", kind: "place", of: ["channel"], initial: on.place("staff").id },
    { ...base, id: "roles", kind: "role", most: 2, initial: [on.server.role("staff")] },
  ];

  expect(await filledIn(on, fields, {})).toEqual({
    paid: true,
    one: "security",
    who: { account: on.account("hank"), name: "Hank" },
    where: on.place("staff").id,
    roles: [on.server.role("staff")],
  });
});

test("a form that a button opened gives way to its answer in the button's message", async () => {
  const on = await stage();
  const { server, inlet } = on;
  const view = {
    blocks: [{ kind: "buttons", buttons: [{ label: "Add", action: { do: "a.open", args: [] } }] }],
    plain: "",
    contains: "public",
  } as const;
  inlet.answerWith({ kind: "say", view, hidden: true });
  await server.person("ada").runs("me").done();
  const [shown] = server.person("ada").sees("general");
  const fields: readonly Field[] = [{ ...base, id: "title", kind: "text", max: 50 }];
  inlet.answerWith({ kind: "open", form: { id: { do: "a.b", args: [] }, title: "A form", fields } });
  await server
    .person("ada")
    .presses({ id: shown?.id ?? "" }, "Add")
    .done();
  inlet.answerWith({
    kind: "replace",
    view: { blocks: [{ kind: "text", text: ["Added."] }], plain: "Added.", contains: "personal" },
    hidden: true,
  });
  await server.person("ada").submits({ title: "A talk" }).done();
  await on.settled();

  expect(server.person("ada").sees("general")).toMatchObject([{ id: shown?.id, text: "Added.", ephemeral: true }]);
});
