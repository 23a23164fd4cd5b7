// What platforms send for a form, made into values, and judged field by field.
import { chooseOption } from "./choices.ts";
import { characterCount, cleanLine, cleanText, inCharacters } from "./clean-text.ts";
import type { Field, FieldValue, FormErrors, FormValues, SentFile } from "./form.ts";
import { type Rich, say } from "./rich.ts";
import { readIsoDate, readLink, readNumber, readYesNo } from "./typed-values.ts";

/** What Discord lets a bot upload by default; a file that comes in must be able to go out again. */
export const FILE_MAX_BYTES = 10 * 1024 * 1024;

/**
 * Makes what a platform sent, often strings, into values of the fields' kinds: text cleaned, a choice as its value
 * (a list of values where `most` is over one), nothing as null. What cannot be read stays as typed, for `checkFields`
 * to name and a draft to keep. Values of no field are left out.
 */
export function readFields(fields: readonly Field[], raw: FormValues): FormValues {
  return Object.fromEntries(fields.map((field) => [field.id, readField(field, raw[field.id] ?? null)]));
}

/** One sentence for each field that is not right. Pure; the values are those of `readFields`. */
export function checkFields(fields: readonly Field[], values: FormValues): FormErrors {
  const errors: Record<string, Rich> = {};
  for (const field of fields) {
    const error = checkField(field, values[field.id] ?? null);
    if (error) errors[field.id] = error;
  }
  return errors;
}

function readField(field: Field, raw: FieldValue): FieldValue {
  if (isEmpty(raw)) return null;
  switch (field.kind) {
    case "text":
      return typeof raw === "string" ? cleanLine(raw) || null : raw;
    case "long":
      return typeof raw === "string" ? cleanText(raw) || null : raw;
    case "number":
      return typeof raw === "string" ? (readNumber(raw) ?? raw) : raw;
    case "yes-no":
      return typeof raw === "string" ? (readYesNo(raw) ?? raw) : raw;
    case "date":
      return typeof raw === "string" ? (readIsoDate(raw) ?? raw) : raw;
    case "link":
      return typeof raw === "string" ? (readLink(raw) ?? raw) : raw;
    case "choice":
    case "search":
      return readChoices(field, raw);
    case "place":
    case "role":
      return readPicked(field, raw);
    case "person":
    case "file":
      return raw;
  }
}

function readChoices({ options, most = 1 }: Field & { kind: "choice" | "search" }, raw: FieldValue): FieldValue {
  const typed = Array.isArray(raw) ? (raw as readonly string[]) : [String(raw)];
  const values = typed.map((word) => {
    const chosen = chooseOption(options, word);
    return chosen.kind === "one" ? chosen.option.value : word;
  });
  if (most > 1) return [...new Set(values)];
  return values.length === 1 ? (values[0] ?? null) : values;
}

/** Ids come from a list of the platform; whether they exist is for the use case to look up. */
function readPicked({ most = 1 }: Field & { kind: "place" | "role" }, raw: FieldValue): FieldValue {
  const picked = Array.isArray(raw) ? (raw as readonly string[]) : [String(raw)];
  if (most > 1) return [...new Set(picked)];
  return picked.length === 1 ? (picked[0] ?? null) : picked;
}

const isEmpty = (value: FieldValue): boolean =>
  value === null ||
  (typeof value === "string" && cleanText(value) === "") ||
  (Array.isArray(value) && value.length === 0);

function checkField(field: Field, value: FieldValue): Rich | undefined {
  if (isEmpty(value)) return field.required ? say`Please fill this in.` : undefined;
  switch (field.kind) {
    case "text":
    case "long":
      return typeof value === "string" ? checkLength(field, value) : say`Please write words here.`;
    case "number":
      return typeof value === "number"
        ? checkRange(field, value)
        : say`Please write a number in digits, such as 12 or 2.5.`;
    case "yes-no":
      return typeof value === "boolean" ? undefined : say`Please answer yes or no.`;
    case "date":
      return typeof value === "string" && readIsoDate(value)
        ? undefined
        : say`Please write the date as year-month-day, such as 2026-07-01.`;
    case "link":
      return typeof value === "string" && readLink(value)
        ? undefined
        : say`Please give a web address that begins with https://.`;
    case "person":
      return typeof value === "object" && value !== null && "account" in value
        ? undefined
        : say`Please pick a person from the list.`;
    case "file":
      return isFile(value) ? checkSize(value) : say`Please add a file.`;
    case "place":
    case "role":
      return checkPicked(field, value);
    case "choice":
    case "search":
      return checkChoices(field, value);
  }
}

function checkPicked({ kind, most = 1 }: Field & { kind: "place" | "role" }, value: FieldValue): Rich | undefined {
  const picked: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (picked.some((one) => typeof one !== "string"))
    return kind === "place" ? say`Please pick a channel from the list.` : say`Please pick a role from the list.`;
  return picked.length > most ? tooMany(picked.length, most) : undefined;
}

const tooMany = (chosen: number, most: number): Rich =>
  most === 1 ? say`Please choose one alone.` : say`You chose ${chosen}; please choose at most ${most}.`;

function checkLength({ min = 0, max }: { min?: number; max: number }, text: string): Rich | undefined {
  const count = characterCount(text);
  if (count > max) return say`This has ${inCharacters(count)} and ${max} fit; please shorten it by ${count - max}.`;
  if (count < min) return say`This has ${inCharacters(count)}; please write at least ${min}.`;
  return undefined;
}

function checkRange({ min, max }: { min?: number; max?: number }, value: number): Rich | undefined {
  if (min !== undefined && value < min) return say`Please give a number that is not below ${min}.`;
  if (max !== undefined && value > max) return say`Please give a number that is not above ${max}.`;
  return undefined;
}

function checkChoices({ options, most = 1 }: Field & { kind: "choice" | "search" }, value: FieldValue) {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length > most) return tooMany(values.length, most);
  const unknown = values.find((one) => !options.some((option) => option.value === one));
  if (unknown === undefined) return undefined;
  return describeUnknown(String(unknown), options);
}

const FEW = 5;

function describeUnknown(typed: string, options: readonly { label: string; value: string }[]): Rich {
  const begun = chooseOption(options, typed);
  const shown = begun.kind === "several" ? begun.options : options;
  if (shown.length > FEW)
    return say`“${typed}” is none of the ${options.length} choices. Please pick one from the list.`;
  return say`“${typed}” is none of the choices. Please choose ${shown.map(({ label }) => label).join(" or ")}.`;
}

const isFile = (value: FieldValue): value is SentFile =>
  typeof value === "object" && value !== null && "token" in value;

function checkSize({ size }: SentFile): Rich | undefined {
  if (size <= FILE_MAX_BYTES) return undefined;
  const megabytes = (amount: number): string => (amount / 1024 / 1024).toFixed(1);
  return say`This file has ${megabytes(size)} MB and at most ${megabytes(FILE_MAX_BYTES)} MB fit; please add a smaller one.`;
}
