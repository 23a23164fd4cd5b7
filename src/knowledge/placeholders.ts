// `{{name}}` in the knowledge: what program.yaml governs is written there once and filled in here.
import { type Block, plainText, type Rich } from "../chat/view.ts";

type RichPart = Rich[number];
/** What stands for each placeholder. */
export type Values = Readonly<Record<string, Rich>>;

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names of all placeholders in a block, as written. */
export function placeholdersIn(block: Block): string[] {
  const written = richesIn(block).flatMap((rich) => rich.flatMap(wordsOf));
  return written.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name));
}

/** The same blocks with every placeholder filled. One that `values` lacks leaves nothing behind. */
export function fill(blocks: readonly Block[], values: Values): Block[] {
  return blocks.map((block) => fillBlock(block, values));
}

/** All rich text of a block of knowledge. */
export function richesIn(block: Block): readonly Rich[] {
  if (block.kind === "list") return block.items;
  return block.kind === "text" || block.kind === "quote" || block.kind === "note" ? [block.text] : [];
}

function fillBlock(block: Block, values: Values): Block {
  if (block.kind === "list") return { ...block, items: block.items.map((item) => fillRich(item, values)) };
  if (block.kind === "text" || block.kind === "quote" || block.kind === "note")
    return { ...block, text: fillRich(block.text, values) };
  return block;
}

const fillRich = (rich: Rich, values: Values): Rich => rich.flatMap((part) => fillPart(part, values));

function fillPart(part: RichPart, values: Values): Rich {
  if (typeof part === "string") return fillText(part, values);
  const plainly = (text: string): string => plainText(fillText(text, values));
  // Bold and italic words and links hold plain words only, so a date in them loses its symbolic form.
  if ("strong" in part) return [{ strong: plainly(part.strong) }];
  if ("emphasis" in part) return [{ emphasis: plainly(part.emphasis) }];
  if ("link" in part) return [{ ...part, text: plainly(part.text) }];
  return [part];
}

function fillText(text: string, values: Values): Rich {
  const parts: RichPart[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    parts.push(text.slice(from, match.index), ...standsFor(match[1] ?? "", values));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== "");
}

const standsFor = (name: string, values: Values): Rich => (Object.hasOwn(values, name) ? (values[name] ?? []) : []);

function wordsOf(part: RichPart): readonly string[] {
  if (typeof part === "string") return [part];
  if ("strong" in part) return [part.strong];
  if ("emphasis" in part) return [part.emphasis];
  return "link" in part ? [part.text] : [];
}
