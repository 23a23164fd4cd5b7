import type { Action } from "./action.ts";
import type { Contents } from "./readers.ts";
import { plainText, type Rich } from "./rich.ts";

export { fitsButton } from "./action.ts";
export { code, command, emphasis, link, type PersonRef, plainDate, plainText, type Rich, say, strong } from "./rich.ts";

/** A file to show or send. `bytes` are base64, so that a view can wait in the record. */
export interface FileContent {
  readonly name: string;
  readonly type: string;
  readonly bytes: string;
}

export interface Button {
  readonly label: string;
  readonly action: Action;
  readonly tone?: "main" | "danger";
  /** Shown, but not to be pressed (a decision already taken). */
  readonly off?: true;
}

export interface Option {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

export type Block =
  | { readonly kind: "text"; readonly text: Rich }
  | { readonly kind: "list"; readonly items: readonly Rich[]; readonly ordered?: true }
  | { readonly kind: "quote"; readonly text: Rich }
  | { readonly kind: "fields"; readonly fields: readonly { readonly label: string; readonly value: Rich }[] }
  | { readonly kind: "picture"; readonly file: FileContent; readonly alt: string }
  | { readonly kind: "file"; readonly file: FileContent }
  | { readonly kind: "buttons"; readonly buttons: readonly Button[] }
  | {
      readonly kind: "select";
      readonly action: Action;
      readonly label: string;
      readonly options: readonly Option[];
      /** How many may be chosen; one if absent. */
      readonly most?: number;
    }
  /** Small print: a source, a date. */
  | { readonly kind: "note"; readonly text: Rich };

/** One message, or one page of a home tab, in no platform's terms. `plain` says all of it without a picture or a button. */
export interface View {
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly plain: string;
  readonly contains: Contents;
}

/** Builds a view and its plain text. */
export function view(parts: { title?: string; blocks: readonly Block[]; contains: Contents }): View {
  return { ...parts, plain: plainView(parts) };
}

/** A view of one paragraph. Personal unless said otherwise: private when in doubt. */
export function notice(text: Rich, contains: Contents = "personal"): View {
  return view({ blocks: [{ kind: "text", text }], contains });
}

/** A row of buttons. */
export const buttons = (...row: readonly Button[]): Block => ({ kind: "buttons", buttons: row });

function plainView({ title, blocks }: { title?: string; blocks: readonly Block[] }): string {
  const lines = blocks.map(plainBlock).filter((line) => line !== "");
  return [...(title ? [title] : []), ...lines].join("\n");
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case "text":
    case "quote":
    case "note":
      return plainText(block.text);
    case "list":
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${plainText(item)}`).join("\n");
    case "fields":
      return block.fields.map((field) => `${field.label}: ${plainText(field.value)}`).join("\n");
    case "picture":
      return block.alt;
    case "file":
      return block.file.name;
    case "buttons":
    case "select":
      return "";
  }
}
