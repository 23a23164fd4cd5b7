// What one person is shown: messages, threads, ephemerals, a home tab, an open modal.
import { altTextsOf, joined, labelsOf, type Reading, readBlock, readMarkup } from "./markup.ts";
import { type Attachment, activeElements, type Block, wordsOf } from "./shapes.ts";
import type { Channel, Ephemeral, Message, User, View } from "./state.ts";
import type { World } from "./world.ts";

export interface ShownButton {
  readonly label: string;
  readonly actionId: string;
  readonly blockId: string;
  readonly value?: string;
  /** A button that leads to a page. */
  readonly url?: string;
}

export interface ShownSelect {
  readonly type: string;
  readonly actionId: string;
  readonly blockId: string;
  /** Labels of the options; none where the app suggests them. */
  readonly options: readonly string[];
}

export interface ShownMessage extends Reading {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs?: string;
  /** The handle of who wrote it. */
  readonly author: string;
  /** Shown to this person alone. */
  readonly ephemeral: boolean;
  readonly edited: boolean;
  readonly subtype?: string;
  /** What notifications and screen readers take: the `text` beside the blocks. */
  readonly fallback: string;
  readonly buttons: readonly ShownButton[];
  readonly selects: readonly ShownSelect[];
  readonly altTexts: readonly string[];
  readonly reactions: readonly { readonly name: string; readonly by: readonly string[] }[];
  readonly files: readonly { readonly name: string; readonly altText?: string }[];
  readonly blocks: readonly Block[];
}

export interface ShownField {
  readonly blockId: string;
  readonly actionId: string;
  readonly label: string;
  readonly type: string;
  readonly options: readonly string[];
  readonly optional: boolean;
  /** What stands at the field after the app refused it. */
  readonly error?: string;
}

export interface ShownView extends Omit<Reading, "pings"> {
  readonly id: string;
  readonly title: string;
  readonly submit?: string;
  readonly fields: readonly ShownField[];
  readonly buttons: readonly ShownButton[];
  readonly selects: readonly ShownSelect[];
  readonly altTexts: readonly string[];
  readonly blocks: readonly Block[];
}

/** Messages of a channel, or of one thread in it, as somebody is shown them; oldest first. Nothing to who is not in it. */
export function shownIn(world: World, viewer: User, channel: Channel, threadTs?: string): readonly ShownMessage[] {
  if (!channel.members.has(viewer.id) && channel.kind !== "public") return [];
  const stands = (each: { ts: string; threadTs?: string; broadcast?: boolean; deleted: boolean }) =>
    !each.deleted &&
    (threadTs === undefined
      ? each.threadTs === undefined || each.broadcast === true
      : each.ts === threadTs || each.threadTs === threadTs);
  const mine = world.ephemerals.filter(({ channel: at, to }) => at === channel.id && to === viewer.id);
  return [...channel.messages, ...mine]
    .filter(stands)
    .toSorted((a, b) => (a.ts < b.ts ? -1 : 1))
    .map((each) => shownMessage(world, each));
}

export function shownMessage(world: World, message: Message | Ephemeral): ShownMessage {
  const blocks = [...message.blocks, ...message.attachments.flatMap((each) => each.blocks ?? [])];
  const reading = readMessage(world, message);
  const isEphemeral = "to" in message;
  return {
    ...reading,
    channel: message.channel,
    ts: message.ts,
    ...(message.threadTs ? { threadTs: message.threadTs } : {}),
    author: world.users.get(message.user)?.name ?? message.user,
    ephemeral: isEphemeral,
    edited: !isEphemeral && message.editedTs !== undefined,
    ...(!isEphemeral && message.subtype ? { subtype: message.subtype } : {}),
    fallback: message.text,
    buttons: buttonsOf(blocks),
    selects: selectsOf(blocks),
    altTexts: altTextsOf(blocks),
    reactions: isEphemeral
      ? []
      : message.reactions.map(({ name, users }) => ({
          name,
          by: users.map((id) => world.users.get(id)?.name ?? id),
        })),
    files: isEphemeral
      ? []
      : message.files.map(({ name, altText }) => ({ name, ...(altText === undefined ? {} : { altText }) })),
    blocks: message.blocks,
  };
}

/** Blocks where there are any, the text otherwise. A mention in the text beside blocks pings as well. */
export function readMessage(
  world: World,
  said: { readonly text: string; readonly blocks: readonly Block[]; readonly attachments: readonly Attachment[] },
): Reading {
  const text = readMarkup(world, said.text);
  const attached = said.attachments.flatMap((each) => [
    readMarkup(world, each.text ?? ""),
    ...(each.blocks ?? []).map((block) => readBlock(world, block)),
  ]);
  if (said.blocks.length === 0) return joined([text, ...attached]);
  const read = joined([...said.blocks.map((block) => readBlock(world, block)), ...attached]);
  return { ...read, pings: [...new Set([...read.pings, ...text.pings])] };
}

export function shownView(world: World, view: View): ShownView {
  const errors = world.viewErrors.get(view.id) ?? {};
  const read = joined(view.blocks.map((block) => readBlock(world, block)));
  return {
    text: read.text,
    links: read.links,
    styled: read.styled,
    id: view.id,
    title: wordsOf(view.title),
    ...(view.submit ? { submit: wordsOf(view.submit) } : {}),
    fields: view.blocks.flatMap((block) => {
      const element = block.type === "input" ? block.element : undefined;
      if (!element) return [];
      const error = errors[block.block_id ?? ""];
      return {
        blockId: block.block_id ?? "",
        actionId: element.action_id ?? "",
        label: wordsOf(block.label),
        type: element.type,
        options: labelsOf(element),
        optional: block.optional ?? false,
        ...(error === undefined ? {} : { error }),
      };
    }),
    buttons: buttonsOf(view.blocks),
    selects: selectsOf(view.blocks),
    altTexts: altTextsOf(view.blocks),
    blocks: view.blocks,
  };
}

const buttonsOf = (blocks: readonly Block[]): readonly ShownButton[] =>
  blocks.flatMap((block) =>
    activeElements(block)
      .filter(({ type }) => type === "button")
      .map((each) => ({
        label: wordsOf(each.text),
        actionId: each.action_id ?? "",
        blockId: block.block_id ?? "",
        ...(each.value === undefined ? {} : { value: each.value }),
        ...(each.url === undefined ? {} : { url: each.url }),
      })),
  );

const CHOICES = /select$|^overflow$|^radio_buttons$|^checkboxes$/;

const selectsOf = (blocks: readonly Block[]): readonly ShownSelect[] =>
  blocks
    .filter(({ type }) => type !== "input")
    .flatMap((block) =>
      activeElements(block)
        .filter(({ type }) => CHOICES.test(type))
        .map((each) => ({
          type: each.type,
          actionId: each.action_id ?? "",
          blockId: block.block_id ?? "",
          options: labelsOf(each),
        })),
    );
