// What stood around an old message, as a platform would tell it: only the messages just before are in mind.
import { plainText, type Rich } from "../../chat/rich.ts";
import { channelOf } from "../../core/concerns.ts";
import { type MessageId, type PlaceId, platformOf, type SpaceId } from "../../core/ids.ts";
import type { OldMessage } from "../../import/old-message.ts";
import type { Talker } from "../credit/look-around.ts";

/** As many as a thread of a year ago may go back to; a megabyte for each thousand. */
const MOST_MESSAGES = 6_000;
/** As many as `Platform.talk` gives at most. */
const MOST_AT_A_PLACE = 100;
const MOST_ROOTS = 6_000;
/** Whether an answer has substance, and how it begins, is all that is asked of it later. */
const MOST_CHARACTERS = 1000;

/** An export that is read channel by channel, as a platform that knows what was said so far. */
export class OldTalk implements Talker {
  readonly name: string;
  readonly #messages = new Map<MessageId, OldMessage>();
  readonly #places = new Map<PlaceId, OldMessage[]>();
  /** Threads may stand in another channel of the export than the message above them. */
  readonly #roots = new Map<string, OldMessage>();

  constructor(space: SpaceId) {
    this.name = platformOf(space);
  }

  /** Takes in the next message. */
  hear(message: OldMessage): void {
    const kept = message.text.some(isLong) ? { ...message, text: message.text.map(shortened) } : message;
    const { place, id } = kept.ref;
    this.#messages.set(id, kept);
    if (kept.isRoot || kept.opens) this.#keepRoot(kept);
    const here = this.#places.get(place.id) ?? [];
    if (here.length === 0) this.#places.set(place.id, here);
    here.push(kept);
    if (here.length > 2 * MOST_AT_A_PLACE) here.splice(0, here.length - MOST_AT_A_PLACE);
    if (this.#messages.size > MOST_MESSAGES) this.#forgetOldest();
  }

  /** The next message is of another channel. */
  leaveChannel(): void {
    this.#messages.clear();
    this.#places.clear();
  }

  async look({ place, id }: Parameters<Talker["look"]>[0]): ReturnType<Talker["look"]> {
    return this.#messages.get(id) ?? this.#roots.get(rootKey(channelOf(place), id)) ?? "gone";
  }

  async talk(...[place, most, upTo]: Parameters<Talker["talk"]>): ReturnType<Talker["talk"]> {
    const root = this.#rootOf(place);
    const here = this.#places.get(place.id) ?? [];
    const until = upTo === undefined ? here.length : here.findLastIndex(({ ref }) => ref.id === upTo) + 1;
    const messages = here.slice(0, until).filter(({ ref }) => ref.id !== root?.ref.id);
    return { ...(root ? { root } : {}), messages: messages.slice(-most) };
  }

  /** Those that the export tells of one of its messages stand at that message; of everybody else nothing is known. */
  async rolesOf(): Promise<readonly string[]> {
    return [];
  }

  #keepRoot(message: OldMessage): void {
    this.#roots.set(rootKey(channelOf(message.ref.place), message.ref.id), message);
    if (this.#roots.size > MOST_ROOTS) this.#roots.delete(first(this.#roots));
  }

  #rootOf(place: OldMessage["ref"]["place"]): OldMessage | undefined {
    if (place.kind === "post") return this.#roots.get(rootKey(channelOf(place), place.id.split(":")[2] as MessageId));
    if (place.kind !== "thread" || place.root === undefined) return undefined;
    const key = rootKey(channelOf(place), place.root);
    const root = this.#roots.get(key);
    // A thread that goes on keeps its root.
    if (root && this.#roots.delete(key)) this.#roots.set(key, root);
    return root;
  }

  #forgetOldest(): void {
    const id = first(this.#messages);
    const message = this.#messages.get(id);
    this.#messages.delete(id);
    const place = message?.ref.place.id;
    const here = place && this.#places.get(place);
    if (!here) return;
    if (here[0]?.ref.id === id) here.shift();
    if (here.length === 0) this.#places.delete(place);
  }
}

const rootKey = (channel: PlaceId, id: MessageId): string => `${channel}/${id}`;

/** Maps keep the order in which their keys came. */
const first = <Key>(map: ReadonlyMap<Key, unknown>): Key => map.keys().next().value as Key;

const isLong = (part: Rich[number]): boolean => typeof part === "string" && part.length > MOST_CHARACTERS;
const shortened = (part: Rich[number]): Rich[number] =>
  typeof part === "string" && part.length > MOST_CHARACTERS ? part.slice(0, MOST_CHARACTERS) : part;

/** The words of a message, on which it is told whether it may thank anybody. */
export const wordsOf = ({ text }: OldMessage): string => plainText(text);
