// A form at a terminal: one field after the other, then all of it is sent.
import type { Field, FieldValue } from "../../../chat/form.ts";
import { type Names, sentValues } from "../filling.ts";
import { PlaygroundMistake } from "../mistake.ts";
import { fieldDetails, fieldLine, type Reading } from "../render.ts";
import { sentFile } from "../surroundings.ts";
import type { OpenForm } from "../world.ts";
import { byNumber } from "./by-number.ts";

export interface GuidedForm {
  /** What stands before the first question. */
  readonly heading: readonly string[];
  /** The question that waits for an answer. */
  question(reading: Reading): readonly string[];
  /** A few words for a prompt. */
  readonly prompt: string;
  /** Takes a line as the answer. Returns all values after the last one. Throws a PlaygroundMistake to ask again. */
  answer(line: string): Readonly<Record<string, FieldValue>> | undefined;
}

/** Goes through a form's fields, or through those alone that are not right. */
export function guideThrough({ form, errors }: OpenForm, names: Names): GuidedForm {
  const wrong = form.fields.filter(({ id }) => Object.hasOwn(errors, id));
  const fields = wrong.length > 0 ? wrong : form.fields;
  const values: Record<string, FieldValue> = {};
  let at = 0;
  const page = form.page ? ` (part ${form.page.index + 1} of ${form.page.count})` : "";

  return {
    heading: [`--- ${form.title}${page} --- one line a field; an empty line keeps what is there; :cancel leaves`],
    question(reading) {
      const field = fields[at];
      if (!field) return ["an empty line sends the form"];
      return [
        `${at + 1}/${fields.length} ${fieldLine(field)}:`,
        ...fieldDetails(field, errors, reading).map((line) => `    ${line}`),
      ];
    },
    get prompt() {
      return fields[at]?.label ?? form.title;
    },
    answer(line) {
      const field = fields[at];
      if (field) {
        const typed = readAnswer(field, line);
        if (typed !== undefined) {
          values[field.id] = typed;
          // Said at once what cannot be picked, not after the last field.
          sentValues({ ...form, fields: [field] }, { [field.id]: typed }, names);
        } else if (field.required && (field.initial ?? null) === null)
          throw new PlaygroundMistake(`"${field.label}" is needed. Write something, or leave the form with :cancel.`);
        at += 1;
      }
      return at >= fields.length ? values : undefined;
    },
  };
}

/** Undefined where the line is empty: the field keeps what it holds. */
function readAnswer(field: Field, line: string): FieldValue | undefined {
  const typed = line.trim();
  if (typed === "") return undefined;
  if (field.kind === "file")
    return sentFile({ name: "typed.txt", type: "text/plain", bytes: Buffer.from(line).toString("base64") });
  if (field.kind === "place" || field.kind === "role")
    return (field.most ?? 1) > 1 ? typed.split(",").map((word) => word.trim()) : typed;
  if (field.kind !== "choice" && field.kind !== "search") return line;
  if ((field.most ?? 1) > 1) return typed.split(",").map((word) => byNumber(field.options, word.trim()));
  return byNumber(field.options, typed);
}
