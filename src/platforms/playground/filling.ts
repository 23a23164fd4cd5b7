import { exactOption } from "../../chat/choices.ts";
import type { Field, FieldValue, Form, FormValues } from "../../chat/form.ts";
import type { Place } from "../../chat/place.ts";
import type { PersonRef } from "../../chat/rich.ts";
import { readYesNo } from "../../chat/typed-values.ts";
import type { Option } from "../../chat/view.ts";
import { PlaygroundMistake } from "./mistake.ts";

/** What somebody put into a form, by field id. Options are named by label or value, people by `@name`. */
export type Typed = Readonly<Record<string, FieldValue>>;

/** Finds people, channels and roles by what they are called; each throws a PlaygroundMistake where there is none. */
export interface Names {
  person(name: string): PersonRef;
  place(name: string): Place;
  role(name: string): string;
}

/**
 * The values of a form as a platform sends them: a field left alone keeps what was filled in.
 * Text stays as typed; what a platform lets people only pick must be one of its options, or it is a PlaygroundMistake.
 */
export function sentValues(form: Form, typed: Typed, names: Names): FormValues {
  for (const id of Object.keys(typed)) {
    if (form.fields.some((field) => field.id === id)) continue;
    const ids = form.fields.map((field) => field.id).join(", ");
    throw new PlaygroundMistake(`"${form.title}" has no field "${id}". It has ${ids}.`);
  }
  return Object.fromEntries(
    form.fields.map((field) => {
      const value = Object.hasOwn(typed, field.id) ? typed[field.id] : field.initial;
      return [field.id, sentValue(field, value ?? null, names)];
    }),
  );
}

function sentValue(field: Field, typed: FieldValue, { person, place, role }: Names): FieldValue {
  switch (field.kind) {
    case "person":
      return typeof typed === "string" ? person(typed) : typed;
    case "yes-no":
      return typeof typed === "string" ? yesOrNo(field.label, typed) : typed;
    case "place":
      return pick(field, typed, (word) => placeId(field, place(word)));
    case "role":
      return pick(field, typed, role);
    case "choice":
      return pick(field, typed, (word) => pickOption(field.label, field.options, word));
    case "search":
      return pick(field, typed, (word) => exactOption(field.options, word)?.value ?? word);
    default:
      return typed;
  }
}

function placeId({ label, of }: Field & { kind: "place" }, { id, kind, name }: Place): string {
  if (of.includes(kind)) return id;
  throw new PlaygroundMistake(`"${label}" takes ${of.join(" or ")}, and ${name ?? "this"} is a ${kind}.`);
}

function pick({ most = 1 }: { most?: number }, typed: FieldValue, value: (word: string) => string): FieldValue {
  if (Array.isArray(typed)) return typed.map(value);
  if (typeof typed !== "string") return typed;
  return most > 1 ? [value(typed)] : value(typed);
}

/** The value of the option that goes by this label or value; throws a PlaygroundMistake that lists them. */
export function pickOption(label: string, options: readonly Option[], word: string): string {
  const option = exactOption(options, word);
  if (option) return option.value;
  const labels = options.map((each) => each.label).join(", ");
  throw new PlaygroundMistake(`"${label}" has no option "${word}". It has ${labels}.`);
}

function yesOrNo(label: string, typed: string): boolean {
  const answer = readYesNo(typed);
  if (answer === undefined) throw new PlaygroundMistake(`"${label}" takes yes or no.`);
  return answer;
}
