// What was said, as it stands in the world now.
import type { MessageRef, Place } from "../../chat/place.ts";
import type { Rich } from "../../chat/rich.ts";
import type { MessageId } from "../../core/ids.ts";
import type { LinkedMessage, SaidMessage, Talk } from "../platform.ts";
import type { PlaygroundManners } from "./limits.ts";
import { actorOf, factsOf, laurelIn, refOf } from "./lookup.ts";
import { cutMention } from "./typed-text.ts";
import type { Body, Message, World } from "./world.ts";

/** Where what was said is read. */
export interface Reading {
  readonly world: World;
  readonly manners: PlaygroundManners;
  /** Where links to messages lead. */
  readonly linkBase: string;
}

/** One message; gone where it was removed, or where somebody alone is shown it. */
export function lookAt(reading: Reading, { id }: MessageRef): SaidMessage | "gone" {
  const message = reading.world.messages.get(id);
  return message && isStanding(message) ? said(reading, message) : "gone";
}

/** What was said at a place, as `Platform.talk` tells it. */
export function talkAt(reading: Reading, { id }: Place, most: number, upTo?: MessageId): Talk | "gone" {
  const facts = reading.world.places.get(id);
  if (!facts) return "gone";
  const here = [...reading.world.messages.values()].filter(({ place }) => place === id);
  const root = facts.place.kind === "post" ? here[0] : facts.root && reading.world.messages.get(facts.root);
  const upToThere = upTo === undefined ? here : here.slice(0, here.findIndex((message) => message.id === upTo) + 1);
  const messages = upToThere.filter((message) => isStanding(message) && message.id !== root?.id);
  return {
    ...(root && isStanding(root) ? { root: said(reading, root) } : {}),
    ...(facts.owner ? { owner: facts.owner } : {}),
    messages: messages.slice(-most).map((message) => said(reading, message)),
  };
}

/** The message that a link leads to, as `look` and `talk` tell it. */
export function readLink({ world, linkBase }: Omit<Reading, "manners">, link: string): LinkedMessage | undefined {
  const [place, message] = link.trim().startsWith(`${linkBase}/`)
    ? link
        .trim()
        .slice(linkBase.length + 1)
        .split("/")
    : [];
  const found = message === undefined ? undefined : world.messages.get(message as MessageId);
  if (!found || place !== encodeURIComponent(found.place)) return undefined;
  return { space: factsOf(world, found).place.space, place: found.place, message: found.id };
}

const isStanding = ({ removed, onlyFor }: Message): boolean => !removed && onlyFor === undefined;

function said(reading: Reading, message: Message): SaidMessage {
  const { world, linkBase } = reading;
  const author = world.members.get(message.author);
  if (!author) throw new Error(`The playground holds a message of ${message.author}, who is nobody in it.`);
  const text = textOf(message.body);
  return {
    ref: refOf(world, message),
    by: actorOf(author),
    at: message.at,
    ...(isReadable(reading, message, text) ? { text } : {}),
    files: message.files.length + filesOf(message.body),
    ...(message.replyTo ? { replyTo: message.replyTo } : {}),
    link: `${linkBase}/${encodeURIComponent(message.place)}/${message.id}`,
  };
}

/** Where Laurel may not read messages, it still reads its own, its DMs, and what mentions it. */
function isReadable({ world, manners }: Reading, message: Message, text: Rich): boolean {
  const { place } = factsOf(world, message);
  const laurel = laurelIn(place.space);
  return (
    manners.readsMessages || message.author === laurel || place.kind === "dm" || cutMention(text, laurel).mentioned
  );
}

const textOf = (body: Body): Rich => ("text" in body ? body.text : [body.view.plain]);

const filesOf = (body: Body): number =>
  "text" in body ? 0 : body.view.blocks.filter(({ kind }) => kind === "file" || kind === "picture").length;
