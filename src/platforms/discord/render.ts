// A view as the components of one message (Components V2). Pure: the same view gives the same payload.

import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord.js";
import { encodeAction } from "../../chat/action.ts";
import { cleanLine } from "../../chat/clean-text.ts";
import type { Block, Button, FileContent, View } from "../../chat/view.ts";
import { cutLine } from "./cut.ts";
import { escapeLine } from "./escape.ts";
import { fitMessage } from "./fit-message.ts";
import { userOf } from "./ids.ts";
import {
  ALT_TEXT_MAX,
  BUTTON_LABEL_MAX,
  BUTTONS_IN_ROW,
  OPTION_TEXT_MAX,
  PLACEHOLDER_MAX,
  SELECT_OPTIONS_MAX,
} from "./limits.ts";
import { type CommandIds, renderItem, renderLines, renderRich } from "./render-rich.ts";

/** A message as it is sent, with the files that its components show. */
export interface Payload {
  readonly body: MessageBody;
  readonly files: readonly Upload[];
}
export interface MessageBody {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly users: readonly string[] };
  readonly attachments: readonly { readonly id: number; readonly filename: string; readonly description?: string }[];
}
export interface Upload {
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

export interface RenderOptions {
  readonly ids: CommandIds;
  /** The id of the first component: see mark.ts. */
  readonly mark?: number;
}

/**
 * Renders a view. What does not fit into a message is shortened, and a sentence at its end says so; buttons stay.
 * Nobody is notified but the one whom the first words address.
 */
export function renderView(view: View, { ids, mark }: RenderOptions): Payload {
  const files: Upload[] = [];
  const used = new Set<string>();
  const title = view.title === undefined ? "" : escapeLine(view.title);
  const parts = [
    ...(title === "" ? [] : [textDisplay(`## ${title}`)]),
    ...view.blocks.flatMap((block) => renderBlock(block, { ids, files, used })),
  ];
  const [first, ...rest] = fitMessage(parts.length > 0 ? parts : [textDisplay("\u200b")]);
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components: first ? [mark === undefined ? first : { ...first, id: mark }, ...rest] : [],
      allowed_mentions: { parse: [], users: addressed(view) },
      attachments: files.map(({ name }, id) => ({ id, filename: name })),
    },
    files,
  };
}

/**
 * Who is notified: the person with whom the first words begin (`@ada, I have an answer for you`). Others who are
 * named are shown as mentions and hear nothing of it: a list of people is not a call to each.
 */
function addressed({ blocks: [first] }: View): readonly string[] {
  const [word] = first?.kind === "text" ? first.text : [];
  const user =
    typeof word === "object" && "person" in word && !word.person.bot ? userOf(word.person.account) : undefined;
  return user === undefined ? [] : [user];
}

interface Rendering {
  readonly ids: CommandIds;
  readonly files: Upload[];
  /** Custom ids so far: Discord takes none twice. */
  readonly used: Set<string>;
}

function renderBlock(block: Block, rendering: Rendering): readonly APIMessageTopLevelComponent[] {
  const { ids } = rendering;
  switch (block.kind) {
    case "text":
      return texts(renderRich(block.text, ids));
    case "list":
      return texts(block.items.map((item, at) => renderItem(item, block.ordered ? `${at + 1}.` : "-", ids)).join("\n"));
    case "quote":
      return texts(renderLines(block.text, "> ", ids));
    case "fields":
      return texts(
        block.fields.map(({ label, value }) => `-# ${escapeLine(label)}\n${renderRich(value, ids)}`).join("\n"),
      );
    case "note":
      return texts(renderLines(block.text, "-# ", ids));
    case "picture":
      return picture(block.file, block.alt, rendering);
    case "file":
      return [{ type: ComponentType.File, file: { url: `attachment://${upload(block.file, rendering)}` } }];
    case "buttons":
      return rows(block.buttons.map((button) => renderButton(button, rendering)));
    case "select":
      return block.options.length === 0 ? [] : [row([renderSelect(block, rendering)])];
  }
}

const textDisplay = (content: string): APIMessageTopLevelComponent => ({ type: ComponentType.TextDisplay, content });
const texts = (content: string): readonly APIMessageTopLevelComponent[] =>
  content.trim() === "" ? [] : [textDisplay(content)];

/** A gallery shows pictures alone; anything else goes as a file, with its words beside it. */
function picture(file: FileContent, alt: string, rendering: Rendering): readonly APIMessageTopLevelComponent[] {
  const url = `attachment://${upload(file, rendering)}`;
  const words = cutLine(cleanLine(alt), ALT_TEXT_MAX);
  if (file.type.startsWith("image/"))
    return [
      { type: ComponentType.MediaGallery, items: [{ media: { url }, ...(words ? { description: words } : {}) }] },
    ];
  return [...texts(escapeLine(alt)), { type: ComponentType.File, file: { url } }];
}

/** Keeps a file under a name that an `attachment://` address can hold, and that no other file here has. */
function upload({ name, type, bytes }: FileContent, { files }: Rendering): string {
  const plain =
    cleanLine(name)
      .replace(/[^\w.-]+/g, "_")
      .slice(-80) || "file";
  const own = files.some((file) => file.name === plain) ? `${files.length}_${plain}` : plain;
  files.push({ name: own, contentType: type, data: Buffer.from(bytes, "base64") });
  return own;
}

type Inner = APIButtonComponentWithCustomId | APIStringSelectComponent;
const row = (components: Inner[]): APIActionRowComponent<Inner> => ({ type: ComponentType.ActionRow, components });

function rows(all: readonly APIButtonComponentWithCustomId[]): readonly APIMessageTopLevelComponent[] {
  const count = Math.ceil(all.length / BUTTONS_IN_ROW);
  return Array.from({ length: count }, (_, at) => row(all.slice(at * BUTTONS_IN_ROW, (at + 1) * BUTTONS_IN_ROW)));
}

function renderButton({ label, action, tone, off }: Button, { used }: Rendering): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: tone === "main" ? ButtonStyle.Primary : tone === "danger" ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label: cutLine(cleanLine(label), BUTTON_LABEL_MAX),
    custom_id: ownId(encodeAction(action), used),
    ...(off ? { disabled: true } : {}),
  };
}

function renderSelect(
  { action, label, options, most = 1 }: Block & { kind: "select" },
  { used }: Rendering,
): APIStringSelectComponent {
  const shown = options.slice(0, SELECT_OPTIONS_MAX);
  return {
    type: ComponentType.StringSelect,
    custom_id: ownId(encodeAction(action), used),
    placeholder: cutLine(cleanLine(label), PLACEHOLDER_MAX),
    min_values: 1,
    max_values: Math.max(1, Math.min(most, shown.length)),
    options: shown.map(({ label: words, value, hint }) => ({
      label: cutLine(cleanLine(words), OPTION_TEXT_MAX),
      value,
      ...(hint ? { description: cutLine(cleanLine(hint), OPTION_TEXT_MAX) } : {}),
    })),
  };
}

/** The same action twice in a message gets a number behind it, which `readCustomId` takes off again. */
function ownId(word: string, used: Set<string>): string {
  let id = word;
  for (let times = 2; used.has(id); times++) id = `${word}~${times}`;
  used.add(id);
  return id;
}
