// The limits of Block Kit, as Slack refuses what exceeds them.
import { elementProblems, textProblems } from "./element-limits.ts";
import { activeElements, type Block, wordsOf } from "./shapes.ts";

export type Surface = "message" | "modal" | "home";

const KINDS: Readonly<Record<Surface, readonly string[]>> = {
  message: [
    "section",
    "divider",
    "image",
    "context",
    "actions",
    "header",
    "input",
    "file",
    "rich_text",
    "video",
    "markdown",
    "context_actions",
    "table",
  ],
  modal: ["section", "divider", "image", "context", "actions", "header", "input", "rich_text", "video"],
  home: ["section", "divider", "image", "context", "actions", "header", "input", "rich_text", "video"],
};

/** About so many characters over all blocks of a message; not documented, but enforced. */
const ALL_CHARACTERS = 13_200;
const MARKDOWN_CHARACTERS = 12_000;

/** Every way in which blocks break Slack's rules, each with its place: `must be … [json-pointer:/blocks/2/text]`. */
export function blockProblems(blocks: readonly Block[], surface: Surface): readonly string[] {
  const most = surface === "message" ? 50 : 100;
  const ids = blocks.flatMap(({ block_id }) => (block_id === undefined ? [] : [block_id]));
  return [
    ...(blocks.length > most ? [at(`no more than ${most} items allowed`, "/blocks")] : []),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => at(`block_id already exists: ${id}`, "/blocks")),
    ...blocks.flatMap((block, index) => problemsOf(block, surface, `/blocks/${index}`)),
  ];
}

const at = (what: string, place: string) => `${what} [json-pointer:${place}]`;

function problemsOf(block: Block, surface: Surface, place: string): readonly string[] {
  if (!KINDS[surface].includes(block.type)) return [at(`unsupported type: ${block.type}`, `${place}/type`)];
  const found: string[] = [];
  const say = (what: string, part = "") => found.push(at(what, `${place}${part}`));
  if (block.block_id !== undefined && (block.block_id.length < 1 || block.block_id.length > 255))
    say("must be between 1 and 255 characters", "/block_id");
  found.push(...(KIND_RULES[block.type]?.(block, place) ?? []));
  const ids = activeElements(block).flatMap(({ action_id }) => (action_id === undefined ? [] : [action_id]));
  for (const id of ids.filter((each, index) => ids.indexOf(each) !== index)) say(`action_id already exists: ${id}`);
  return found;
}

type KindRule = (block: Block, place: string) => readonly string[];

const count = (items: readonly unknown[] | undefined, most: number, place: string): readonly string[] => {
  if (!items?.length) return [at("must have at least 1 item", place)];
  return items.length > most ? [at(`no more than ${most} items allowed`, place)] : [];
};

const KIND_RULES: Readonly<Record<string, KindRule>> = {
  section(block, place) {
    const fields = block.fields ?? [];
    return [
      ...(block.text === undefined && fields.length === 0 ? [at("missing text or fields", place)] : []),
      ...(block.text === undefined ? [] : textProblems(block.text, "any", 3000, `${place}/text`)),
      ...(fields.length > 10 ? [at("no more than 10 items allowed", `${place}/fields`)] : []),
      ...fields.flatMap((field, index) => textProblems(field, "any", 2000, `${place}/fields/${index}`)),
      ...(block.accessory ? elementProblems(block.accessory, "section", `${place}/accessory`) : []),
    ];
  },
  header: (block, place) => textProblems(block.text, "plain_text", 150, `${place}/text`),
  markdown: (block, place) =>
    typeof block.text === "string" && block.text.length > 0 && block.text.length <= MARKDOWN_CHARACTERS
      ? []
      : [at(`must be a string of at most ${MARKDOWN_CHARACTERS} characters`, `${place}/text`)],
  context: (block, place) => [
    ...count(block.elements, 10, `${place}/elements`),
    ...(block.elements ?? []).flatMap((element, index) =>
      element.type === "image"
        ? elementProblems(element, "context", `${place}/elements/${index}`)
        : textProblems(
            { type: element.type === "mrkdwn" ? "mrkdwn" : "plain_text", text: wordsOf(element.text) },
            "any",
            3000,
            `${place}/elements/${index}`,
          ),
    ),
  ],
  actions: (block, place) => [
    ...count(block.elements, 25, `${place}/elements`),
    ...(block.elements ?? []).flatMap((each, index) => elementProblems(each, "actions", `${place}/elements/${index}`)),
  ],
  input: (block, place) => [
    ...textProblems(block.label, "plain_text", 2000, `${place}/label`),
    ...(block.hint ? textProblems(block.hint, "plain_text", 2000, `${place}/hint`) : []),
    ...(block.element ? elementProblems(block.element, "input", `${place}/element`) : [at("missing element", place)]),
  ],
  image: (block, place) => [
    ...altProblems(block.alt_text, `${place}/alt_text`),
    ...(block.title ? textProblems(block.title, "plain_text", 2000, `${place}/title`) : []),
    ...((block.image_url ?? "").length > 3000 ? [at("must be less than 3001 characters", `${place}/image_url`)] : []),
    ...(block.image_url || block.slack_file ? [] : [at("missing image_url or slack_file", place)]),
  ],
};

const altProblems = (text: string | undefined, place: string): readonly string[] =>
  !text
    ? [at("missing required field: alt_text", place)]
    : text.length > 2000
      ? [at("must be less than 2001 characters", place)]
      : [];

/** Whether all texts of the blocks together are more than a message carries. */
export function areBlocksTooLong(blocks: readonly Block[]): boolean {
  let characters = 0;
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === "text" && typeof value === "string") characters += value.length;
    return value;
  });
  return characters > ALL_CHARACTERS;
}
