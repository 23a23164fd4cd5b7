// How events, replies, effects and what was typed wait in the record: JSON with a version, checked when it is read.
import { z } from "zod";
import type { AccountId, CalendarDate, EventKey, Id, MessageId, PlaceId, RowId, SpaceId } from "../core/ids.ts";
import type { Action } from "./action.ts";
import type { Address, Effect } from "./effect.ts";
import type { Actor, Event, Handle, RawArgs } from "./event.ts";
import type { Field, FieldValue, Form, FormErrors, FormValues, SentFile } from "./form.ts";
import type { MessageRef, Place } from "./place.ts";
import type { Reply } from "./reply.ts";
import type { PersonRef, Rich, RichPart } from "./rich.ts";
import type { Block, Button, FileContent, Option, View } from "./view.ts";

/** What may be stored, by the word under which it is. */
export interface Storable {
  event: Event;
  reply: Reply;
  effect: Effect;
  view: View;
  values: FormValues;
  ref: MessageRef;
}

/**
 * Raised when a stored shape changes so that what waits cannot be read any more; a new optional part needs no new
 * version. The reader of an older version then belongs beside this one.
 */
const VERSION = 1;

/** Writes something down for the record. */
export function encodeStored<Kind extends keyof Storable>(kind: Kind, body: Storable[Kind]): string {
  return JSON.stringify({ v: VERSION, is: kind, body });
}

/** Reads it back; undefined if it is damaged, of another kind, or of a version this one does not know. */
export function decodeStored<Kind extends keyof Storable>(kind: Kind, text: string): Storable[Kind] | undefined {
  const envelope = ENVELOPE.safeParse(parseJson(text));
  if (!envelope.success || envelope.data.is !== kind) return undefined;
  const shape: z.ZodType<Storable[Kind]> = SHAPES[kind];
  return shape.safeParse(envelope.data.body).data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Undefined fits no envelope: the caller hears that it cannot be read.
    return undefined;
  }
}

const ENVELOPE = z.object({ v: z.literal(VERSION), is: z.string(), body: z.unknown() });

const id = <T extends Id<string>>() => z.custom<T>((value) => typeof value === "string");
const instant = z.number();
const yes = z.literal(true);

const action = z.object({ do: z.string(), args: z.array(z.string()) }) satisfies z.ZodType<Action>;
const personRef = z.object({
  account: id<AccountId>(),
  name: z.string(),
  bot: z.boolean().optional(),
}) satisfies z.ZodType<PersonRef>;
const placeKind = z.enum(["channel", "forum", "thread", "post", "dm"]);
const place = z.object({
  space: id<SpaceId>(),
  id: id<PlaceId>(),
  kind: placeKind,
  parent: id<PlaceId>().optional(),
  root: id<MessageId>().optional(),
  readers: z.enum(["one", "staff", "signed", "members", "outsiders", "unknown"]),
  name: z.string().optional(),
}) satisfies z.ZodType<Place>;
const ref = z.object({ place, id: id<MessageId>() }) satisfies z.ZodType<MessageRef>;

const richPart = z.union([
  z.string(),
  z.object({ person: personRef }),
  z.object({ place }),
  z.object({ command: z.string() }),
  z.object({ at: instant, as: z.enum(["date", "time", "relative"]) }),
  z.object({ date: id<CalendarDate>() }),
  z.object({ link: z.string(), text: z.string() }),
  z.object({ strong: z.string() }),
  z.object({ emphasis: z.string() }),
  z.object({ code: z.string() }),
]) satisfies z.ZodType<RichPart>;
const rich: z.ZodType<Rich> = z.array(richPart);

const file = z.object({ name: z.string(), type: z.string(), bytes: z.string() }) satisfies z.ZodType<FileContent>;
const option = z.object({
  label: z.string(),
  value: z.string(),
  hint: z.string().optional(),
}) satisfies z.ZodType<Option>;
const button = z.object({
  label: z.string(),
  action,
  tone: z.enum(["main", "danger"]).optional(),
  off: yes.optional(),
}) satisfies z.ZodType<Button>;
const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["text", "quote", "note"]), text: rich }),
  z.object({ kind: z.literal("list"), items: z.array(rich), ordered: yes.optional() }),
  z.object({ kind: z.literal("fields"), fields: z.array(z.object({ label: z.string(), value: rich })) }),
  z.object({ kind: z.literal("picture"), file, alt: z.string() }),
  z.object({ kind: z.literal("file"), file }),
  z.object({ kind: z.literal("buttons"), buttons: z.array(button) }),
  z.object({
    kind: z.literal("select"),
    action,
    label: z.string(),
    options: z.array(option),
    most: z.number().optional(),
  }),
]) satisfies z.ZodType<Block>;
const view = z.object({
  title: z.string().optional(),
  blocks: z.array(block),
  plain: z.string(),
  contains: z.enum(["public", "personal", "confidential", "nda"]),
}) satisfies z.ZodType<View>;

const sentFile = z.object({
  name: z.string(),
  type: z.string(),
  size: z.number(),
  token: z.string(),
}) satisfies z.ZodType<SentFile>;
const fieldValue: z.ZodType<FieldValue> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  personRef,
  sentFile,
  z.null(),
]);
const values: z.ZodType<FormValues> = z.record(z.string(), fieldValue);
const fieldBase = {
  id: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  required: z.boolean(),
  initial: fieldValue.optional(),
};
const field = z.discriminatedUnion("kind", [
  z.object({ ...fieldBase, kind: z.enum(["text", "long"]), min: z.number().optional(), max: z.number() }),
  z.object({ ...fieldBase, kind: z.literal("number"), min: z.number().optional(), max: z.number().optional() }),
  z.object({ ...fieldBase, kind: z.enum(["date", "yes-no", "person", "file", "link"]) }),
  z.object({
    ...fieldBase,
    kind: z.literal("place"),
    of: z.array(placeKind),
    most: z.number().optional(),
  }),
  z.object({ ...fieldBase, kind: z.literal("role"), most: z.number().optional() }),
  z.object({ ...fieldBase, kind: z.literal("choice"), options: z.array(option), most: z.number().optional() }),
  z.object({ ...fieldBase, kind: z.literal("search"), options: z.array(option), most: z.number().optional() }),
]) satisfies z.ZodType<Field>;
const form = z.object({
  id: action,
  title: z.string(),
  fields: z.array(field),
  submitLabel: z.string().optional(),
  page: z.object({ index: z.number(), count: z.number() }).optional(),
}) satisfies z.ZodType<Form>;
const errors: z.ZodType<FormErrors> = z.record(z.string(), rich);
const reply = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["say", "replace"]), view, hidden: z.boolean() }),
  z.object({ kind: z.literal("open"), form }),
  z.object({ kind: z.literal("errors"), form, errors }),
  z.object({ kind: z.literal("nothing") }),
]) satisfies z.ZodType<Reply>;

const address = z.discriminatedUnion("to", [
  z.object({ to: z.literal("place"), place, under: ref.optional(), onlyFor: id<AccountId>().optional() }),
  z.object({ to: z.literal("account"), account: id<AccountId>() }),
  z.object({ to: z.literal("person"), person: id<RowId<"person">>() }),
]) satisfies z.ZodType<Address>;
const effect = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("post"), view, bare: view.optional(), address, card: z.string().optional() }),
  z.object({ kind: z.literal("edit"), view, bare: view.optional(), card: z.string() }),
  z.object({ kind: z.literal("remove"), card: z.string() }),
  z.object({ kind: z.literal("react"), emoji: z.string(), on: ref, off: yes.optional() }),
  z.object({
    kind: z.literal("role"),
    role: z.string(),
    of: id<AccountId>(),
    space: id<SpaceId>(),
    give: z.boolean(),
  }),
  z.object({ kind: z.literal("home"), view, of: id<AccountId>() }),
]) satisfies z.ZodType<Effect>;

const actor = z.object({
  account: id<AccountId>(),
  name: z.string(),
  bot: z.boolean(),
  foreign: z.boolean(),
  unknown: z.literal(true).optional(),
  roles: z.array(z.string()).optional(),
}) satisfies z.ZodType<Actor>;
const handle = z.object({
  token: z.string(),
  mayOpenForm: z.boolean(),
  canHide: z.boolean(),
  until: instant.optional(),
}) satisfies z.ZodType<Handle>;
const args = z.union([
  z.object({ options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), personRef])) }),
  z.object({ line: rich }),
]) satisfies z.ZodType<RawArgs>;
/** JSON leaves out what is undefined; the action of a button that could not be read is. */
const actionOrNone = action.optional().transform((read) => read);
const eventBase = {
  key: id<EventKey>(),
  at: instant,
  place,
  by: actor,
  locale: z.string().optional(),
  handle,
};
const event = z.discriminatedUnion("kind", [
  z.object({ ...eventBase, kind: z.literal("command"), name: z.string(), args }),
  z.object({
    ...eventBase,
    kind: z.literal("press"),
    action: actionOrNone,
    values: z.array(z.string()),
    on: ref.optional(),
  }),
  z.object({ ...eventBase, kind: z.literal("submit"), form: actionOrNone, page: z.number(), values }),
  z.object({
    ...eventBase,
    kind: z.literal("menu"),
    name: z.string(),
    on: z.union([z.object({ message: ref, author: actor, text: rich.optional() }), z.object({ person: personRef })]),
  }),
  z.object({
    ...eventBase,
    kind: z.literal("message"),
    ref,
    text: rich.optional(),
    replyTo: ref.optional(),
    toBot: z.boolean(),
    opens: z.literal(true).exactOptional(),
    files: z.number(),
  }),
  z.object({ ...eventBase, kind: z.literal("edited"), ref, text: rich.optional() }),
  z.object({ ...eventBase, kind: z.literal("deleted"), ref }),
  z.object({
    ...eventBase,
    kind: z.literal("reaction"),
    on: ref,
    author: id<AccountId>().optional(),
    emoji: z.string(),
    added: z.boolean(),
  }),
  z.object({ ...eventBase, kind: z.literal("tagged"), post: place, owner: id<AccountId>(), tags: z.array(z.string()) }),
  z.object({ ...eventBase, kind: z.enum(["joined", "left"]) }),
  z.object({ ...eventBase, kind: z.enum(["installed", "removed"]) }),
  z.object({ ...eventBase, kind: z.literal("home") }),
]) satisfies z.ZodType<Event>;

const SHAPES: { readonly [Kind in keyof Storable]: z.ZodType<Storable[Kind]> } = {
  event,
  reply,
  effect,
  view,
  values,
  ref,
};

/** Fails to compile when a kind or a part was added to the words and not here: it would be lost on the way. */
export type EverythingIsStored = [
  Covers<Parts<Event>, Parts<z.output<typeof event>>>,
  Covers<Parts<Reply>, Parts<z.output<typeof reply>>>,
  Covers<Parts<Effect>, Parts<z.output<typeof effect>>>,
  Covers<Parts<Block>, Parts<z.output<typeof block>>>,
  Covers<Parts<Field>, Parts<z.output<typeof field>>>,
  Covers<Names<View>, Names<z.output<typeof view>>>,
  Covers<Names<Button>, Names<z.output<typeof button>>>,
  Covers<Names<Option>, Names<z.output<typeof option>>>,
  Covers<Names<FileContent>, Names<z.output<typeof file>>>,
  Covers<Names<SentFile>, Names<z.output<typeof sentFile>>>,
  Covers<Names<Form>, Names<z.output<typeof form>>>,
  Covers<Names<Action>, Names<z.output<typeof action>>>,
  Covers<Names<PersonRef>, Names<z.output<typeof personRef>>>,
  Covers<Names<Place>, Names<z.output<typeof place>>>,
  Covers<Names<MessageRef>, Names<z.output<typeof ref>>>,
  Covers<Names<Exclude<RichPart, string>>, Names<Exclude<z.output<typeof richPart>, string>>>,
  Covers<Names<Address>, Names<z.output<typeof address>>>,
  Covers<Names<Actor>, Names<z.output<typeof actor>>>,
  Covers<Names<Handle>, Names<z.output<typeof handle>>>,
  Covers<Names<RawArgs>, Names<z.output<typeof args>>>,
];
type Covers<Needed extends Stored, Stored> = [Needed, Stored];
type Names<T> = T extends unknown ? keyof T : never;
/** The same with the kind in front, `post.view`: kinds may share a name. */
type Parts<T> = T extends { kind: infer Kind extends string } ? `${Kind}.${keyof T & string}` : never;
