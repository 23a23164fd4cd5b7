// Plain words with commands as they are typed in Slack: for small print, and for what screen readers and notifications take.
import { plainText, type Rich } from "../../chat/rich.ts";
import { type Block, type View, view } from "../../chat/view.ts";
import { typedAs } from "./published.ts";
import type { Reading } from "./render-rich.ts";

const spelled = (rich: Rich, { command }: Reading): Rich =>
  rich.map((part) => (typeof part === "object" && "command" in part ? typedAs(part.command, command) : part));

export const plainHere = (rich: Rich, reading: Reading): string => plainText(spelled(rich, reading));

/** All of a view in words. */
export const plainViewHere = ({ blocks, ...rest }: View, reading: Reading): string =>
  view({ ...rest, blocks: blocks.map((block) => spelledBlock(block, reading)) }).plain;

function spelledBlock(block: Block, reading: Reading): Block {
  switch (block.kind) {
    case "text":
    case "quote":
    case "note":
      return { ...block, text: spelled(block.text, reading) };
    case "list":
      return { ...block, items: block.items.map((item) => spelled(item, reading)) };
    case "fields":
      return { ...block, fields: block.fields.map(({ label, value }) => ({ label, value: spelled(value, reading) })) };
    default:
      return block;
  }
}
