// Views, replies and forms as lines of text, for one person at a terminal. What people wrote cannot steer the terminal.
import { cleanLine, cleanText } from "../../chat/clean-text.ts";
import type { Field, FieldValue, Form, FormErrors } from "../../chat/form.ts";
import type { Reply } from "../../chat/reply.ts";
import { plainDate, type Rich, type RichPart } from "../../chat/rich.ts";
import type { Block, Option, View } from "../../chat/view.ts";
import type { Instant } from "../../core/ids.ts";
import { instantInWords } from "./instant-in-words.ts";
import type { SeenMessage } from "./seen.ts";

/** Where and when it is read. */
export interface Reading {
  /** IANA name of the program's time zone. */
  readonly timeZone: string;
  /** Program clock. */
  readonly now: Instant;
}

export const ONLY_YOU = "only you can see this";
const INDENT = "    ";
/** A longer list of options is cut; every option can still be typed. */
const OPTIONS_SHOWN = 12;

/** Rich text on as many lines as it has. */
export const renderRich = (rich: Rich, reading: Reading): readonly string[] =>
  cleanText(rich.map((part) => renderPart(part, reading)).join("")).split("\n");

/** The lines of a view. Buttons are numbered through the view from 1, and so are selects. */
export function renderView(view: View, reading: Reading): readonly string[] {
  const numbers = { buttons: 0, selects: 0 };
  const title = view.title === undefined ? [] : [cleanLine(view.title)];
  return [...title, ...view.blocks.flatMap((block) => renderBlock(block, reading, numbers))];
}

/** A message with who wrote it in front and all it says further in, so that no text can pass for another message. */
export function renderMessage(message: SeenMessage, reading: Reading, number?: number): readonly string[] {
  const marks = [
    ...(message.onlyYou ? [ONLY_YOU] : []),
    ...(message.byBot && !message.byLaurel ? ["bot"] : []),
    ...(message.edited ? ["changed"] : []),
    ...(message.thread ? ["has a thread"] : []),
  ];
  const head = `${number === undefined ? "" : `${number}  `}${cleanLine(message.author)}`;
  const body = "view" in message.body ? renderView(message.body.view, reading) : renderRich(message.body.text, reading);
  const reactions = Object.entries(message.reactions).map(
    ([emoji, names]) => `${cleanLine(emoji)} ${names.map(cleanLine).join(", ")}`,
  );
  return [
    marks.length > 0 ? `${head}  (${marks.join("; ")})` : head,
    ...[...body, ...message.files.map(fileLine), ...reactions].map((line) => `${INDENT}${line}`),
  ];
}

/** A form with its fields numbered, what is filled in and what is not right. */
export function renderForm(form: Form, errors: FormErrors, reading: Reading): readonly string[] {
  const page = form.page ? ` (part ${form.page.index + 1} of ${form.page.count})` : "";
  return [
    `${cleanLine(form.title)}${page}`,
    ...form.fields.flatMap((field, index) => [
      `${index + 1}. ${fieldLine(field)}`,
      ...fieldDetails(field, errors, reading).map((line) => `   ${line}`),
    ]),
  ];
}

/** What stands before a field is filled in: its label, and whether it may be left empty. */
export const fieldLine = (field: Field): string =>
  `${cleanLine(field.label)}${field.required ? "" : " (may be left empty)"}`;

/** What helps to fill a field in: what was wrong, a hint, its options, what it holds. */
export function fieldDetails(field: Field, errors: FormErrors, reading: Reading): readonly string[] {
  const error = Object.hasOwn(errors, field.id) ? errors[field.id] : undefined;
  const filledIn = valueText(field.initial ?? null);
  return [
    ...(error ? renderRich(error, reading).map((line) => `! ${line}`) : []),
    ...(field.hint ? [cleanLine(field.hint)] : []),
    ...("options" in field ? optionLines(field.options) : []),
    ...(filledIn === "" ? [] : [`now: ${filledIn}`]),
  ];
}

/** What a reply shows to the one who acted. */
export function renderReply(reply: Reply, reading: Reading): readonly string[] {
  switch (reply.kind) {
    case "say":
    case "replace":
      return [...(reply.hidden ? [`(${ONLY_YOU})`] : []), ...renderView(reply.view, reading)];
    case "open":
      return renderForm(reply.form, {}, reading);
    case "errors":
      return renderForm(reply.form, reply.errors, reading);
    case "nothing":
      return [];
  }
}

function renderPart(part: RichPart, { timeZone, now }: Reading): string {
  if (typeof part === "string") return part;
  if ("person" in part) return `@${cleanLine(part.person.name)}`;
  if ("place" in part) return cleanLine(`${part.place.kind === "dm" ? "" : "#"}${part.place.name ?? "channel"}`);
  if ("command" in part) return `/${part.command}`;
  if ("at" in part) return instantInWords(part.at, part.as, { timeZone, now });
  if ("date" in part) return plainDate(part.date);
  if ("link" in part) return part.text === part.link ? part.link : `${part.text} (${part.link})`;
  if ("strong" in part) return part.strong;
  return "emphasis" in part ? part.emphasis : part.code;
}

function renderBlock(block: Block, reading: Reading, numbers: { buttons: number; selects: number }): readonly string[] {
  switch (block.kind) {
    case "text":
    case "note":
      return renderRich(block.text, reading);
    case "quote":
      return renderRich(block.text, reading).map((line) => `> ${line}`);
    case "list":
      return block.items.flatMap((item, index) => hang(block.ordered ? `${index + 1}. ` : "- ", item, reading));
    case "fields":
      return block.fields.flatMap(({ label, value }) => hang(`${cleanLine(label)}: `, value, reading));
    case "picture":
      return [`[picture: ${cleanLine(block.alt)}]`];
    case "file":
      return [fileLine(block.file.name)];
    case "buttons":
      return [
        block.buttons
          .map(({ label, off }) => `[${++numbers.buttons}] ${cleanLine(label)}${off ? " (not now)" : ""}`)
          .join("  "),
      ];
    case "select": {
      const most = (block.most ?? 1) > 1 ? `up to ${block.most}` : "one";
      return [`{${++numbers.selects}} ${cleanLine(block.label)} (choose ${most})`, ...optionLines(block.options)];
    }
  }
}

function hang(lead: string, text: Rich, reading: Reading): readonly string[] {
  const [first = "", ...rest] = renderRich(text, reading);
  return [`${lead}${first}`, ...rest.map((line) => `  ${line}`)];
}

function optionLines(options: readonly Option[]): readonly string[] {
  const shown = options.slice(0, OPTIONS_SHOWN).map(({ label, hint }, index) => {
    const words = hint ? `${cleanLine(label)} – ${cleanLine(hint)}` : cleanLine(label);
    return `  ${index + 1}) ${words}`;
  });
  const rest = options.length - shown.length;
  return rest > 0 ? [...shown, `  … and ${rest} more`] : shown;
}

const fileLine = (name: string): string => `[file: ${cleanLine(name)}]`;

function valueText(value: FieldValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return cleanLine(String(value));
  if ("account" in value) return `@${cleanLine(value.name)}`;
  return "token" in value ? cleanLine(value.name) : value.map(cleanLine).join(", ");
}
