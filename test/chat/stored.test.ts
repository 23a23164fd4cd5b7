import fc from "fast-check";
import { expect, test } from "vitest";
import type { Action } from "../../src/chat/action.ts";
import type { Effect } from "../../src/chat/effect.ts";
import type { Event, Handle } from "../../src/chat/event.ts";
import type { Field, Form, FormValues } from "../../src/chat/form.ts";
import type { MessageRef, Place } from "../../src/chat/place.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { decodeStored, encodeStored } from "../../src/chat/stored.ts";
import { type Block, type Rich, type View, view } from "../../src/chat/view.ts";
import type { AccountId, CalendarDate, EventKey, MessageId, PlaceId, RowId, SpaceId } from "../../src/core/ids.ts";

const AT = Date.UTC(2026, 0, 5, 9);
const space = "slack:T1" as SpaceId;
const ada = "slack:T1:U1" as AccountId;
const channel: Place = { space, id: "slack:T1:C1" as PlaceId, kind: "channel", readers: "members", name: "general" };
const thread: Place = {
  space,
  id: "slack:T1:C1/1" as PlaceId,
  kind: "thread",
  parent: channel.id,
  readers: "unknown",
};
const ref: MessageRef = { place: thread, id: "1.2" as MessageId };
const person = { account: ada, name: "Ada", bot: false };
const action: Action = { do: "ask.share", args: ["0000000000000001"] };
const file = { name: "talk.pdf", type: "application/pdf", bytes: "AAEC" };
const rich: Rich = [
  "Hello ",
  { person },
  { place: channel },
  { command: "program status" },
  { at: AT, as: "relative" },
  { date: "2026-07-01" as CalendarDate },
  { link: "https://example.org/", text: "there" },
  { strong: "a" },
  { emphasis: "b" },
  { code: "c" },
];
const options = [{ label: "Hyper-V", value: "hyper-v", hint: "virtual machines" }];

const blocks: readonly Block[] = [
  { kind: "text", text: rich },
  { kind: "quote", text: rich },
  { kind: "note", text: [] },
  { kind: "list", items: [rich, []], ordered: true },
  { kind: "fields", fields: [{ label: "Since", value: rich }] },
  { kind: "picture", file, alt: "a chart" },
  { kind: "file", file },
  {
    kind: "buttons",
    buttons: [
      { label: "Yes", action, tone: "main" },
      { label: "No", action, tone: "danger", off: true },
    ],
  },
  { kind: "select", action, label: "Which?", options, most: 2 },
];
const whole: View = view({ title: "All of it", blocks, contains: "confidential" });

const sent = { name: "talk.pdf", type: "application/pdf", size: 3, token: "upload-1" };
const typed: FormValues = { text: "a", number: 1.5, yes: true, many: ["a", "b"], who: person, what: sent, none: null };
const base = { id: "f", label: "Field", hint: "like so", required: true };
const fields: readonly Field[] = [
  { ...base, kind: "text", min: 1, max: 10, initial: "a" },
  { ...base, kind: "long", max: 10, initial: null },
  { ...base, kind: "number", min: 0, max: 9, initial: 3 },
  { ...base, kind: "date" },
  { ...base, kind: "yes-no", initial: false },
  { ...base, kind: "person", initial: person },
  { ...base, kind: "file", initial: sent },
  { ...base, kind: "link" },
  { ...base, kind: "place", of: ["channel", "forum"], most: 2, initial: ["chat:1:general"] },
  { ...base, kind: "role", most: 3 },
  { ...base, kind: "choice", options, most: 2, initial: ["hyper-v"] },
  { ...base, kind: "search", options, most: 3 },
];
const form: Form = { id: action, title: "A form", fields, submitLabel: "Send", page: { index: 0, count: 2 } };

const replies: readonly Reply[] = [
  { kind: "say", view: whole, hidden: true },
  { kind: "replace", view: whole, hidden: false },
  { kind: "open", form },
  { kind: "errors", form, errors: { f: rich } },
  { kind: "nothing" },
];
const effects: readonly Effect[] = [
  { kind: "post", view: whole, address: { to: "place", place: channel, under: ref }, card: "review:1" },
  { kind: "post", view: whole, address: { to: "account", account: ada } },
  { kind: "post", view: whole, address: { to: "person", person: "0000000000000001" as RowId<"person"> } },
  { kind: "edit", view: whole, card: "review:1" },
  { kind: "remove", card: "review:1" },
  { kind: "react", emoji: "seedling", on: ref, off: true },
  { kind: "role", role: "awardee", of: ada, space, give: true },
  { kind: "home", view: whole, of: ada },
];

const handle: Handle = { token: "t", mayOpenForm: true, canHide: true, until: AT };
const by = { account: ada, name: "Ada", bot: false, foreign: true, roles: ["r1"] };
const event = { key: "slack:Ev1" as EventKey, at: AT, place: channel, by, locale: "en-GB", handle };
const events: readonly Event[] = [
  {
    ...event,
    kind: "command",
    name: "ask",
    args: { options: { question: "When?", times: 2, loud: true, whom: person } },
  },
  { ...event, kind: "command", name: "ask", args: { line: rich } },
  { ...event, kind: "press", action, values: ["a"], on: ref },
  { ...event, kind: "press", action: undefined, values: [] },
  { ...event, kind: "submit", form: action, page: 1, values: typed },
  { ...event, kind: "submit", form: undefined, page: 0, values: {} },
  { ...event, kind: "menu", name: "helpful", on: { message: ref, author: by, text: rich } },
  { ...event, kind: "menu", name: "profile", on: { person } },
  { ...event, kind: "message", ref, text: rich, replyTo: ref, toBot: true, files: 1 },
  { ...event, kind: "message", ref, toBot: false, files: 0 },
  { ...event, kind: "edited", ref, text: [] },
  { ...event, kind: "deleted", ref },
  { ...event, kind: "reaction", on: ref, author: ada, emoji: "tada", added: false },
  { ...event, kind: "tagged", post: thread, owner: ada, tags: ["solved"] },
  { ...event, kind: "joined" },
  { ...event, kind: "left" },
  { ...event, kind: "installed" },
  { ...event, kind: "removed" },
  { ...event, kind: "home" },
];

test.for(events.map((body) => [body.kind, body] as const))("the event %s comes back as it went", ([, body]) => {
  expect(decodeStored("event", encodeStored("event", body))).toEqual(body);
});

test.for(replies.map((body) => [body.kind, body] as const))("the reply %s comes back as it went", ([, body]) => {
  expect(decodeStored("reply", encodeStored("reply", body))).toEqual(body);
});

test.for(effects.map((body) => [body.kind, body] as const))("the effect %s comes back as it went", ([, body]) => {
  expect(decodeStored("effect", encodeStored("effect", body))).toEqual(body);
});

test("a view, what was typed and where a message is come back as they went", () => {
  expect(decodeStored("view", encodeStored("view", whole))).toEqual(whole);
  expect(decodeStored("values", encodeStored("values", typed))).toEqual(typed);
  expect(decodeStored("ref", encodeStored("ref", ref))).toEqual(ref);
});

test("any words come back as they went", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
      const values = { one, other: [other] };
      expect(decodeStored("values", encodeStored("values", values))).toEqual(values);
    }),
  );
});

test("a part that a later version added is passed over", () => {
  const later = JSON.stringify({ v: 1, is: "ref", body: { ...ref, pinned: true } });

  expect(decodeStored("ref", later)).toEqual(ref);
});

test.for([
  ["no JSON", "{"],
  ["empty", ""],
  ["no envelope", JSON.stringify(ref)],
  ["null", "null"],
  ["another version", JSON.stringify({ v: 2, is: "ref", body: ref })],
  ["another kind", encodeStored("values", { id: "1" })],
  ["a kind with no body", JSON.stringify({ v: 1, is: "ref" })],
  ["a body with a part missing", JSON.stringify({ v: 1, is: "ref", body: { id: "1" } })],
  ["readers nobody knows", JSON.stringify({ v: 1, is: "ref", body: { ...ref, place: { ...thread, readers: "all" } } })],
])("%s cannot be read, and says so without throwing", ([, text]) => {
  expect(decodeStored("ref", text ?? "")).toBeUndefined();
});

test("whatever stands in the record, reading it never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("event", "reply", "effect", "view", "ref"), (body, kind) => {
      expect(decodeStored(kind, JSON.stringify({ v: 1, is: kind, body }))).toBeUndefined();
    }),
  );
});
