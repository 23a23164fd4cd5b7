// The port behind which a chat platform stands.

import type { Delivery, Destination, Once, Receipt } from "../chat/effect.ts";
import type { Completing, Event } from "../chat/event.ts";
import type { MessageRef, Place, Readers } from "../chat/place.ts";
import type { Reply } from "../chat/reply.ts";
import type { Option } from "../chat/view.ts";
import type { PublishedCommand } from "../command/published.ts";
import type { AccountId, Instant, SpaceId } from "../core/ids.ts";

/** What a platform may or may not be able to do. One that lacks it says why. */
export const ABILITIES = [
  "hidden replies",
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
   */
  take(event: Event, acknowledge?: () => void | Promise<void>): Promise<void>;
  /** Suggestions for an option; at most `PlatformLimits.selectOptions`. Never rejects. */
  complete(completing: Completing): Promise<readonly Option[]>;
}

/** A change that publishing makes to a platform's commands. */
export interface CommandChange {
  readonly name: string;
  readonly change: "added" | "changed" | "removed";
}

/** What a message is, looked up on the platform. */
export interface MessageFacts {
  readonly author: AccountId;
  readonly at: Instant;
  /** In characters; absent where we may not read it. */
  readonly length?: number;
  readonly link: string;
}

export interface Platform {
  /** `discord`, `slack`, `playground`: the first part of its ids. */
  readonly name: string;
  readonly can: Abilities;
  readonly limits: PlatformLimits;
  start(inlet: Inlet, commands: readonly PublishedCommand[]): Promise<void>;
  /** Stops intake at once and ends within `graceMs` milliseconds. */
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
  /** The platform's own names or ids of roles; "admin" stands for who administers the space. */
  rolesOf(account: AccountId, space: SpaceId): Promise<readonly string[]>;
  look(ref: MessageRef): Promise<MessageFacts | "gone" | "forbidden">;
  publish(commands: readonly PublishedCommand[], mode: "plan" | "apply"): Promise<readonly CommandChange[]>;
}
