// mrkdwn and blocks as a person reads them: words, whom they ping, where they lead.
import { type Block, type Element, optionsOf, type TextObject, wordsOf } from "./shapes.ts";
import { unescaped } from "./typed-text.ts";
import type { World } from "./world.ts";

/** What somebody makes of a text. */
export interface Reading {
  readonly text: string;
  /** Who is notified: names of people, `@here`, `@channel`, `@everyone`, handles of groups. */
  readonly pings: readonly string[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
  /** Words set apart: strong, emphasised, struck, code. */
  readonly styled: readonly string[];
}

const EMPTY: Reading = { text: "", pings: [], links: [], styled: [] };

export function joined(readings: readonly Reading[], by = "\n"): Reading {
  return {
    text: readings
      .map(({ text }) => text)
      .filter(Boolean)
      .join(by),
    pings: readings.flatMap(({ pings }) => pings),
    links: readings.flatMap(({ links }) => links),
    styled: readings.flatMap(({ styled }) => styled),
  };
}

const ENTITY = /<([^<>]+)>/g;
const STYLES =
  /```([\s\S]+?)```|`([^`\n]+)`|(?<![\w*])\*([^*\n]+)\*(?![\w*])|(?<![\w_])_([^_\n]+)_(?![\w_])|(?<![\w~])~([^~\n]+)~(?![\w~])/g;

/** Reads mrkdwn. */
export function readMarkup(world: World, marked: string): Reading {
  const pings: string[] = [];
  const links: { text: string; url: string }[] = [];
  const styled: string[] = [];
  const withNames = marked.replaceAll(ENTITY, (_, inside: string) => {
    const { text, ping, url } = entity(world, inside);
    if (ping) pings.push(ping);
    if (url !== undefined) links.push({ text, url });
    return text;
  });
  const unstyled = (from: string): string =>
    from.replaceAll(STYLES, (_, ...groups: (string | undefined)[]) => {
      const inner = groups.slice(0, 5).find((each) => each !== undefined) ?? "";
      styled.push(unescaped(inner));
      return unstyled(inner);
    });
  return { text: unescaped(unstyled(withNames)).replaceAll(/^&gt; ?/gm, ""), pings, links, styled };
}

interface Entity {
  readonly text: string;
  readonly ping?: string;
  readonly url?: string;
}

function entity(world: World, inside: string): Entity {
  const [target = "", ...rest] = inside.split("|");
  const label = rest.join("|");
  if (target.startsWith("@")) {
    const name = world.users.get(target.slice(1))?.name;
    return name ? { text: `@${name}`, ping: name } : { text: `@${label || target.slice(1)}` };
  }
  if (target.startsWith("#")) return { text: `#${world.channels.get(target.slice(1))?.name ?? label}` };
  if (target.startsWith("!date^")) return { text: label };
  if (target.startsWith("!subteam^")) {
    const handle = world.groups.get(target.slice("!subteam^".length))?.handle ?? label;
    return { text: `@${handle}`, ping: `@${handle}` };
  }
  if (target.startsWith("!")) return { text: `@${target.slice(1)}`, ping: `@${target.slice(1)}` };
  return { text: label || target.replace("mailto:", ""), url: unescaped(target) };
}

export function readText(world: World, text: TextObject | string | undefined): Reading {
  if (text === undefined || text === null) return EMPTY;
  if (typeof text === "string") return readMarkup(world, text);
  return text.type === "mrkdwn" ? readMarkup(world, text.text) : { ...EMPTY, text: text.text };
}

const IS_TEXT = ["mrkdwn", "plain_text"];

/** Reads one block: everything that stands in it but the labels of what can be pressed. */
export function readBlock(world: World, block: Block): Reading {
  switch (block.type) {
    case "rich_text":
      return joined((block.elements ?? []).map((each) => readRich(world, each)));
    case "context":
      return joined(
        (block.elements ?? [])
          .filter(({ type }) => IS_TEXT.includes(type))
          .map((each) =>
            each.type === "mrkdwn" ? readMarkup(world, wordsOf(each.text)) : { ...EMPTY, text: wordsOf(each.text) },
          ),
        " ",
      );
    case "input":
      return joined([readText(world, block.label), readText(world, block.hint)]);
    case "image":
      return readText(world, block.title);
    default:
      return joined([readText(world, block.text), ...(block.fields ?? []).map((each) => readText(world, each))]);
  }
}

function readRich(world: World, element: Element): Reading {
  if (element.type === "rich_text_list")
    return joined((element.elements ?? []).map((each, index) => lineOf(readRich(world, each), element.style, index)));
  if (element.elements)
    return joined(
      element.elements.map((each) => readRich(world, each)),
      "",
    );
  const style = typeof element.style === "object" && Object.keys(element.style).length > 0;
  const text = wordsOf(element.text);
  switch (element.type) {
    case "user":
      return readMarkup(world, `<@${element.user_id}>`);
    case "channel":
      return readMarkup(world, `<#${element.channel_id}>`);
    case "usergroup":
      return readMarkup(world, `<!subteam^${element.usergroup_id}>`);
    case "broadcast":
      return readMarkup(world, `<!${element.range}>`);
    case "link":
      return { ...EMPTY, text: text || (element.url ?? ""), links: [{ text, url: element.url ?? "" }] };
    case "emoji":
      return { ...EMPTY, text: `:${element.name}:` };
    case "date":
      return { ...EMPTY, text: element.fallback ?? "" };
    default:
      return { ...EMPTY, text, styled: style ? [text] : [] };
  }
}

/** Each on a line of its own, with its number where they are counted. */
const lineOf = (item: Reading, style: Element["style"], index: number): Reading =>
  style === "ordered" ? { ...item, text: `${index + 1}. ${item.text}` } : item;

/** Alternative texts of all images. */
export const altTextsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    [block, block.accessory, ...(block.elements ?? [])].flatMap((each) =>
      each?.type === "image" && each.alt_text !== undefined ? [each.alt_text] : [],
    ),
  );

/** Labels of what a select, an overflow menu or a group of boxes offers. */
export const labelsOf = (element: Element): readonly string[] => optionsOf(element).map(({ text }) => wordsOf(text));
