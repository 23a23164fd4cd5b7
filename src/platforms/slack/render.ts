// A view as Block Kit, within what a message or a home tab carries.
import type { types } from "@slack/bolt";
import { encodeAction } from "../../chat/action.ts";
import { cleanLine, cleanText } from "../../chat/clean-text.ts";
import type { Rich } from "../../chat/rich.ts";
import type { Block, Button, View } from "../../chat/view.ts";
import {
  ACTION_ID_MAX,
  BUTTON_TEXT_MAX,
  BUTTONS_PER_ROW,
  CONTEXT_TEXT_MAX,
  FALLBACK_MAX,
  HEADER_MAX,
  LABEL_MAX,
  MESSAGE_BLOCKS_MAX,
  MESSAGE_CHARACTERS_MAX,
  PLACEHOLDER_MAX,
  VIEW_BLOCKS_MAX,
} from "./limits.ts";
import { CHOICE, OFF, PRESS } from "./marks.ts";
import { escapeText, linkMarkup } from "./markup.ts";
import { optionLists, slimOptions } from "./option-lists.ts";
import { cutRich, type Inline, type Reading, renderInline } from "./render-rich.ts";
import { shorten } from "./shorten.ts";
import { plainHere, plainViewHere } from "./spelled.ts";

type SlackBlock = types.KnownBlock;

export interface Rendered {
  readonly text: string;
  readonly blocks: SlackBlock[];
}

const SHORTENED = "This was too long for Slack, so the rest is left out here.";

/** A message: its blocks, and the text beside them that notifications and screen readers take. */
export const renderMessage = (view: View, reading: Reading): Rendered => ({
  text: fallback(view, reading),
  blocks: renderBlocks(view, reading, MESSAGE_BLOCKS_MAX),
});

/** A home tab. */
export const renderHome = (view: View, reading: Reading): types.HomeView => ({
  type: "home",
  blocks: renderBlocks(view, reading, VIEW_BLOCKS_MAX),
});

/** All of the view in words, escaped: what stands beside blocks would ping and link as well. */
function fallback(view: View, reading: Reading): string {
  const words = cleanText(plainViewHere(view, reading)) || labelsIn(view.blocks).join(", ") || "Laurel";
  let cut = shorten(words, FALLBACK_MAX);
  while (escapeText(cut).length > FALLBACK_MAX) cut = shorten(cut, Math.floor(cut.length * 0.8));
  return escapeText(cut);
}

const labelsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === "buttons"
      ? block.buttons.map(({ label }) => cleanLine(label))
      : block.kind === "select"
        ? [cleanLine(block.label)]
        : [],
  );

/** What can be pressed is always kept; words give way, from the end. */
function renderBlocks({ title, blocks }: View, reading: Reading, most: number): SlackBlock[] {
  const rendered = blocks.map((block, index) => ({ block, out: renderBlock(block, reading, index) }));
  const isActive = ({ block }: (typeof rendered)[number]) => block.kind === "buttons" || block.kind === "select";
  const active = rendered.filter(isActive).flatMap(({ out }) => out);
  const header: SlackBlock[] = title ? [{ type: "header", text: plainOf(title, HEADER_MAX) }] : [];
  let room = most - active.length - header.length;
  let characters = MESSAGE_CHARACTERS_MAX - weigh([...active, ...header]);
  const all = rendered.flatMap(({ out }) => out);
  if (all.length <= room + active.length && weigh(all) <= characters + weigh(active)) return [...header, ...all];

  const kept: SlackBlock[] = [];
  room -= 1;
  characters -= SHORTENED.length;
  let isFull = false;
  for (const each of rendered) {
    if (isActive(each)) kept.push(...each.out);
    else if (!isFull) {
      isFull = each.out.length > room || weigh(each.out) > characters;
      const out = isFull ? shortened(each.block, reading, Math.min(characters, room > 0 ? characters : 0)) : each.out;
      kept.push(...out, ...(isFull ? [contextOf([SHORTENED])] : []));
      room -= out.length;
      characters -= weigh(out);
    }
  }
  return [...header, ...kept];
}

/** Below this a torn-off beginning says nothing. */
const WORTH_SHOWING = 100;

function shortened(block: Block, reading: Reading, characters: number): SlackBlock[] {
  if (characters < WORTH_SHOWING) return [];
  switch (block.kind) {
    case "text":
    case "quote":
    case "note":
      return renderBlock({ ...block, text: cutRich(block.text, characters - 10) }, reading, 0);
    case "list": {
      const items: Rich[] = [];
      for (const item of block.items) {
        const next = renderBlock({ ...block, items: [...items, item] }, reading, 0);
        if (weigh(next) > characters) break;
        items.push(item);
      }
      return items.length > 0 ? renderBlock({ ...block, items }, reading, 0) : [];
    }
    default:
      return [];
  }
}

/** Characters of all texts, as Slack adds them up. */
function weigh(blocks: readonly SlackBlock[]): number {
  let characters = 0;
  JSON.stringify(blocks, (key, value: unknown) => {
    if ((key === "text" || key === "url" || key === "fallback") && typeof value === "string")
      characters += value.length;
    return value;
  });
  return characters;
}

function renderBlock(block: Block, reading: Reading, index: number): SlackBlock[] {
  switch (block.kind) {
    case "text":
      return [richText({ type: "rich_text_section", elements: renderInline(block.text, reading) })];
    case "quote":
      return [richText({ type: "rich_text_quote", elements: renderInline(block.text, reading) })];
    case "list":
      return block.items.length === 0
        ? []
        : [
            richText({
              type: "rich_text_list",
              style: block.ordered ? "ordered" : "bullet",
              elements: block.items.map((item) => ({
                type: "rich_text_section",
                elements: renderInline(item, reading),
              })),
            }),
          ];
    case "fields":
      return block.fields.map(({ label, value }) =>
        richText({
          type: "rich_text_section",
          elements: [{ type: "text", text: `${cleanLine(label)}: ` }, ...renderInline(value, reading)],
        }),
      );
    // A file cannot stand in blocks before it was sent, nor in what one person alone is shown: its words do.
    case "picture":
      return [contextOf([`Picture: ${cleanLine(block.alt)}`])];
    case "file":
      return [contextOf([`File: ${cleanLine(block.file.name)}`])];
    case "note":
      return [noteOf(block.text, reading)];
    case "buttons":
      return rowsOf(block.buttons).map((row, at) => ({
        type: "actions",
        elements: row.map((button, column) => buttonOf(button, `${index}.${at}.${column}`)),
      }));
    case "select":
      return [selectOf(block)];
  }
}

const richText = (element: types.RichTextBlockElement): SlackBlock => ({ type: "rich_text", elements: [element] });

const plainOf = (words: string, most: number): types.PlainTextElement => ({
  type: "plain_text",
  text: shorten(cleanLine(words), most) || " ",
  emoji: false,
});

const contextOf = (words: readonly string[]): SlackBlock => ({
  type: "context",
  elements: words.map((each) => ({ type: "plain_text", text: shorten(each, CONTEXT_TEXT_MAX) || " ", emoji: false })),
});

/**
 * Small print. A context takes no rich text, so words are plain text and only what is symbolic is marked text; what is
 * set apart is not, there.
 */
function noteOf(rich: Rich, reading: Reading): SlackBlock {
  const parts = renderInline(rich, reading);
  const isPlain = parts.every(({ type }) => type === "text");
  // Ten elements fit.
  if (isPlain || parts.length > 10) return contextOf([cleanText(plainHere(rich, reading))]);
  return { type: "context", elements: parts.map(contextElement).filter((each) => each !== undefined) };
}

function contextElement(part: Inline): types.TextObject | undefined {
  switch (part.type) {
    case "user":
      return { type: "mrkdwn", text: `<@${part.user_id}>` };
    case "channel":
      return { type: "mrkdwn", text: `<#${part.channel_id}>` };
    case "link":
      return { type: "mrkdwn", text: linkMarkup(part.url, part.text ?? part.url) };
    case "date":
      return { type: "mrkdwn", text: `<!date^${part.timestamp}^${part.format}|${escapeText(part.fallback ?? "")}>` };
    case "text": {
      const words = shorten(part.text.trim(), CONTEXT_TEXT_MAX);
      return words === "" ? undefined : { type: "plain_text", text: words, emoji: false };
    }
    default:
      return undefined;
  }
}

function rowsOf(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  for (let from = 0; from < buttons.length; from += BUTTONS_PER_ROW)
    rows.push(buttons.slice(from, from + BUTTONS_PER_ROW));
  return rows;
}

/** Slack has no button that cannot be pressed: one that is off is there, and nothing comes of it. */
const buttonOf = ({ label, action, tone, off }: Button, at: string): types.Button => ({
  type: "button",
  action_id: `${off ? OFF : PRESS}${at}`,
  text: plainOf(label, BUTTON_TEXT_MAX),
  value: encodeAction(action),
  ...(tone && !off ? { style: tone === "main" ? "primary" : "danger" } : {}),
});

function selectOf({ action, label, options, most = 1 }: Extract<Block, { kind: "select" }>): SlackBlock {
  const shared = {
    action_id: shorten(`${CHOICE}${encodeAction(action)}`, ACTION_ID_MAX),
    placeholder: plainOf(label, PLACEHOLDER_MAX),
    ...optionLists(slimOptions(options)),
  };
  return {
    type: "section",
    text: plainOf(label, LABEL_MAX),
    accessory:
      most > 1
        ? { type: "multi_static_select", ...shared, max_selected_items: most }
        : { type: "static_select", ...shared },
  };
}
