// The port behind which a chat platform stands.

import type { Delivery, Destination, Once, Receipt } from "../chat/effect.ts";
import type { Actor, Completing, Event } from "../chat/event.ts";
import type { SentFile } from "../chat/form.ts";
import type { MessageRef, Place, Readers } from "../chat/place.ts";
import type { Reply } from "../chat/reply.ts";
import type { Rich } from "../chat/rich.ts";
import type { FileContent, Option } from "../chat/view.ts";
import type { PublishedCommand } from "../command/published.ts";
import type { AccountId, Instant, MessageId, PlaceId, SpaceId } from "../core/ids.ts";

/** What a platform may or may not be able to do. One that lacks it says why. */
export const ABILITIES = [
  "hidden replies",
  "hidden posts",
  "message text",
  "forms",
  "errors at fields",
  "form after form",
  "edit",
  "remove",
  "reactions",
  "threads",
  "forum tags",
  "direct messages",
  "message menu",
  "person menu",
  "completion",
  "selects",
  "pictures",
  "files",
  "roles",
  "home",
] as const;
export type Ability = (typeof ABILITIES)[number];
export type Abilities = Readonly<Record<Ability, true | { readonly reason: string }>>;

/** The limits by which forms are split, lists cut and deliveries paced. */
export interface PlatformLimits {
  readonly fieldsPerPage: number;
  readonly selectOptions: number;
  /** For each space: how many deliveries run at once, and milliseconds between the starts of two. */
  readonly delivery: { readonly concurrency: number; readonly gapMs: number };
}

/** What an adapter calls. It never sees the record. */
export interface Inlet {
  /** Pure and synchronous: whether an event is Laurel's business at all. Asked first, for every event. */
  concerns(event: Event): boolean;
  /**
   * Takes one event that concerns Laurel: records it, calls `acknowledge` once it cannot be lost (also for a
   * redelivery), decides, and answers through `Platform.answer`. Rejects only before `acknowledge`.
   *
   * Where a platform's acknowledgement is at the same time its first answer (Discord's callback, Slack's ack of a
   * submission), the adapter may hold it back in `acknowledge` until `answer` comes, or until shortly before the
   * platform's limit, and then defer: a form has to be the first answer, and most answers come within milliseconds.
   *
   * `isKnown` says that it was on record before: an earlier run may have answered it, and this one may be about to.
   */
  take(event: Event, acknowledge?: (isKnown?: boolean) => void | Promise<void>): Promise<void>;
  /** The platform's own roles that make somebody staff in a space, leads among them: see `Platform.readersOf`. */
  staffRoles(space: SpaceId): readonly string[];
  /** When an earlier run last took an event, of the real timer: what was said since then was missed. */
  readonly lastTakenAt?: Instant;
  /** Suggestions for an option; at most `PlatformLimits.selectOptions`. Never rejects. */
  complete(completing: Completing): Promise<readonly Option[]>;
}

/** A change that publishing makes to a platform's commands. */
export interface CommandChange {
  readonly name: string;
  readonly change: "added" | "changed" | "removed";
}

/** A message as it stands on the platform now. */
export interface SaidMessage {
  /** With the thread or post it stands in. */
  readonly ref: MessageRef;
  readonly by: Actor;
  readonly at: Instant;
  /** Absent where we may not read it. */
  readonly text?: Rich;
  /** How many files came with it. */
  readonly files: number;
  /** The message it replies to, where it is a reply of its own to one (on Slack there are threads alone). */
  readonly replyTo?: MessageId;
  /** Opens it for whoever may read there. */
  readonly link: string;
}

/** A message as a link names it: whether it is there is not known from it. */
export interface LinkedMessage {
  readonly space: SpaceId;
  readonly place: PlaceId;
  readonly message: MessageId;
}

/** What was said at a place. */
export interface Talk {
  /** The message that a thread stands under, or the first one of a post; absent in a channel and where it is gone. */
  readonly root?: SaidMessage;
  /** Who opened the thread or post, where the platform tells. */
  readonly owner?: AccountId;
  /** The newest of what is asked for, oldest first; in a thread or post without its root. */
  readonly messages: readonly SaidMessage[];
}

/** A guild or a workspace that Laurel is in. */
export interface Space {
  readonly id: SpaceId;
  readonly name: string;
}

/** A role as its platform has it. */
export interface SpaceRole {
  /** The word that `rolesOf` says, and that effects give. */
  readonly role: string;
  readonly name: string;
  /** Whether Laurel can give and take it; if not, why, and what to do about it. */
  readonly mayGive: true | { readonly reason: string };
}

/** What Laurel does at a place: each needs rights of its own. */
export const USES = ["post", "answer in threads", "react", "read", "remove"] as const;
export type Use = (typeof USES)[number];

/** A right that is missing, in words for the admin of a space. */
export interface Lack {
  /** What cannot be done, as a clause: `I cannot post there`. */
  readonly what: string;
  /** What the admin does about it, as a sentence that names the right as the platform does. */
  readonly remedy: string;
}

/** Something that was looked at in a space, and how it stands. */
export interface Finding {
  /** `Message Content intent`, `scope chat:write`, `commands`. */
  readonly subject: string;
  readonly isWell: boolean;
  /** How it stands, and where it is not well what to do. */
  readonly words: Rich;
}

/** Who can read at a place. */
export interface Audience {
  readonly readers: Readers;
  /** In words, the widest first: `everybody in the server`, `role Moderators`, `2 people by name`, `administrators`. */
  readonly who: readonly string[];
}

/** Somebody who is there, a bot, or nobody who could be written to. */
export type Membership = "member" | "bot" | "gone";

export interface Platform {
  /** `discord`, `slack`, `playground`: the first part of its ids. */
  readonly name: string;
  readonly can: Abilities;
  readonly limits: PlatformLimits;
  start(inlet: Inlet, commands: readonly PublishedCommand[]): Promise<void>;
  /** Takes nothing new from now on. What was taken can still be answered, and effects performed, until `stop`. */
  pause(): void;
  /** Pauses, if it did not yet, lets what is under way end, and closes everything within `graceMs` milliseconds. */
  stop(graceMs: number): Promise<void>;
  /** Whether events arrive now. */
  connected(): boolean;
  /** Delivers the reply to the event it answers. Called again with the same `once`, it does nothing more. */
  answer(event: Event, reply: Reply, once: Once): Promise<Receipt>;
  /** Performs an effect. It may be called again with the same `once` only after `sentAlready` said no. */
  perform(delivery: Delivery, once: Once): Promise<Receipt>;
  /** Looks for what an interrupted `perform` may have posted, not before `since` (real timer). */
  sentAlready(once: Once, to: Destination, since: Instant): Promise<MessageRef | undefined>;
  /** Who reads along at a place, as of now. */
  readersOf(place: Place): Promise<Readers>;
  /**
   * The platform's own names or ids of roles; "admin" stands for who administers the space. An event that brings them
   * itself carries the same words in `Actor.roles`, and then nobody asks here.
   */
  rolesOf(account: AccountId, space: SpaceId): Promise<readonly string[]>;
  /** What an account is in a space now; "gone" where it left, was deactivated, or never was there. */
  membershipOf(account: AccountId, space: SpaceId): Promise<Membership>;
  /** A message that somebody is alone shown counts as gone. */
  look(ref: MessageRef): Promise<SaidMessage | "gone" | "forbidden">;
  /** The last messages at a place up to `upTo`, that one included, at most `most` (up to 100); the newest if absent. */
  talk(place: Place, most: number, upTo?: MessageId): Promise<Talk | "gone" | "forbidden">;
  /** The message that a link leads to, as `SaidMessage.link` has it; undefined for any other. Asks nobody. */
  refOf(link: string): LinkedMessage | undefined;
  /** The content of a file that came with a form; "gone" where the platform does not have it any more. */
  fetchFile(file: SentFile): Promise<FileContent | "gone">;

  /** The spaces Laurel is in now. */
  spaces(): Promise<readonly Space[]>;
  /** The channels and forums of a space that Laurel can see. */
  placesOf(space: SpaceId): Promise<readonly Place[]>;
  rolesIn(space: SpaceId): Promise<readonly SpaceRole[]>;
  /** Who reads along at a place, by name of role. */
  audienceOf(place: Place): Promise<Audience>;
  /** The rights that Laurel lacks at a place for what it would do there; empty if none. */
  checkPlace(place: Place, uses: readonly Use[]): Promise<readonly Lack[]>;
  /** How Laurel stands in a space: intents or scopes, rights, commands. Nothing of any person. */
  examine(space: SpaceId): Promise<readonly Finding[]>;
  publish(commands: readonly PublishedCommand[], mode: "plan" | "apply"): Promise<readonly CommandChange[]>;
}
