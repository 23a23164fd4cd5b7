// What one person sees: the messages of a place, their own ephemeral ones among them.
import type { MessageRef, Place } from "../../chat/place.ts";
import { plainText } from "../../chat/rich.ts";
import type { Block, Button } from "../../chat/view.ts";
import type { Instant } from "../../core/ids.ts";
import { factsOf, isSeenBy, laurelIn, refOf } from "./lookup.ts";
import type { Body, Member, Message, World } from "./world.ts";

export type SelectBlock = Extract<Block, { kind: "select" }>;

/** A message as one person sees it. */
export interface SeenMessage {
  readonly ref: MessageRef;
  /** The author's name. */
  readonly author: string;
  readonly byLaurel: boolean;
  readonly byBot: boolean;
  /** Program clock. */
  readonly at: Instant;
  readonly body: Body;
  /** In plain words, dates in UTC, as an app would show it in a notification. */
  readonly text: string;
  /** All buttons of the message, in their order. */
  readonly buttons: readonly Button[];
  readonly selects: readonly SelectBlock[];
  /** Names of the files that came with it. */
  readonly files: readonly string[];
  /** The name of the one person who sees it besides Laurel, or `#place`: everybody who reads there. */
  readonly visibleTo: string;
  /** Nobody else sees this message, though others read at its place. */
  readonly onlyYou: boolean;
  readonly edited: boolean;
  /** Names of who reacted, by emoji. */
  readonly reactions: Readonly<Record<string, readonly string[]>>;
  readonly replyTo?: MessageRef;
  /** The thread that stands under it. */
  readonly thread?: Place;
}

/** The messages of a place that are there for `member`, oldest first. */
export function messagesSeenBy(world: World, member: Member, place: Place): readonly SeenMessage[] {
  return [...world.messages.values()]
    .filter((message) => message.place === place.id && isSeenBy(world, member, message))
    .map((message) => seeMessage(world, message));
}

/** A message as those see it who may. */
export function seeMessage(world: World, message: Message): SeenMessage {
  const facts = factsOf(world, message);
  const author = world.members.get(message.author);
  const blocks = "view" in message.body ? message.body.view.blocks : [];
  const alone = message.onlyFor ?? facts.of;
  const replyTo = message.replyTo && world.messages.get(message.replyTo);
  return {
    ref: refOf(world, message),
    author: author?.name ?? "somebody",
    byLaurel: message.author === laurelIn(facts.place.space),
    byBot: author?.bot ?? false,
    at: message.at,
    body: message.body,
    text: "view" in message.body ? message.body.view.plain : plainText(message.body.text),
    buttons: blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : [])),
    selects: blocks.filter((block) => block.kind === "select"),
    files: message.files.map((file) => file.name),
    visibleTo: alone ? (world.members.get(alone)?.name ?? "somebody") : `#${facts.place.name ?? "channel"}`,
    onlyYou: message.onlyFor !== undefined,
    edited: message.edited,
    reactions: Object.fromEntries(
      [...message.reactions].map(([emoji, by]) => [emoji, by.map((id) => world.members.get(id)?.name ?? "somebody")]),
    ),
    replyTo: replyTo && refOf(world, replyTo),
    thread: [...world.places.values()].find(({ root }) => root === message.id)?.place,
  };
}
