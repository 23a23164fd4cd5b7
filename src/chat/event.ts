import type { AccountId, EventKey, Instant } from "../core/ids.ts";
import type { Action } from "./action.ts";
import type { FormValues } from "./form.ts";
import type { MessageRef, Place } from "./place.ts";
import type { PersonRef, Rich } from "./rich.ts";

/** Who acted. */
export interface Actor {
  readonly account: AccountId;
  /** Display name at that moment. */
  readonly name: string;
  readonly bot: boolean;
  /** From another organisation (Slack Connect): an outsider. */
  readonly foreign: boolean;
  /** The platform does not tell who it was: the account stands for nobody. */
  readonly unknown?: true;
  /**
   * The platform's own roles in the event's space, in the words of `Platform.rolesOf`, where the event itself brings
   * them (Discord's `interaction.member`); absent: they are to be looked up.
   */
  readonly roles?: readonly string[];
}

/** How this very event can be answered. Adapters make it and read its token; others pass it on. */
export interface Handle {
  readonly token: string;
  readonly mayOpenForm: boolean;
  /** An answer can be shown to the actor alone. */
  readonly canHide: boolean;
  /** Epoch milliseconds of the real timer after which the token is void; absent: never. */
  readonly until?: Instant;
}

export type RawValue = string | number | boolean | PersonRef;
/** Typed options by name (Discord), or one line of text in which people stay symbolic (Slack, terminal). */
export type RawArgs = { readonly options: Readonly<Record<string, RawValue>> } | { readonly line: Rich };

interface EventBase {
  readonly key: EventKey;
  /** The event's own time, as the platform gives it. Rules judge by it, so that a replay gives the same verdict. */
  readonly at: Instant;
  readonly place: Place;
  readonly by: Actor;
  /** BCP 47, of the one who acted. */
  readonly locale?: string;
  readonly handle: Handle;
}

export type CommandEvent = EventBase & { readonly kind: "command"; readonly name: string; readonly args: RawArgs };
/** `action` is undefined where an older or newer version wrote the button. `on` is absent for ephemeral messages. */
export type PressEvent = EventBase & {
  readonly kind: "press";
  readonly action: Action | undefined;
  readonly values: readonly string[];
  readonly on?: MessageRef;
};
export type SubmitEvent = EventBase & {
  readonly kind: "submit";
  readonly form: Action | undefined;
  /** The page these values come from, from 0. */
  readonly page: number;
  readonly values: FormValues;
};
export type MenuEvent = EventBase & {
  readonly kind: "menu";
  readonly name: string;
  readonly on:
    | { readonly message: MessageRef; readonly author: Actor; readonly text?: Rich }
    | { readonly person: PersonRef };
};
/** `text` is absent where we are not permitted to read it. `toBot`: a DM to Laurel, or Laurel is mentioned (the mention itself is cut out).
 * `opens`: the first message of a forum post, by whoever opened it. */
export type MessageEvent = EventBase & {
  readonly kind: "message";
  readonly ref: MessageRef;
  readonly text?: Rich;
  readonly replyTo?: MessageRef;
  readonly toBot: boolean;
  readonly opens?: true;
  readonly files: number;
};
export type EditedEvent = EventBase & { readonly kind: "edited"; readonly ref: MessageRef; readonly text?: Rich };
export type DeletedEvent = EventBase & { readonly kind: "deleted"; readonly ref: MessageRef };
export type ReactionEvent = EventBase & {
  readonly kind: "reaction";
  readonly on: MessageRef;
  /** Author of the message, where the platform tells. */
  readonly author?: AccountId;
  readonly emoji: string;
  readonly added: boolean;
};
/** The tags of a forum post changed to `tags`. */
export type TaggedEvent = EventBase & {
  readonly kind: "tagged";
  readonly post: Place;
  readonly owner: AccountId;
  readonly tags: readonly string[];
};
export type MembershipEvent = EventBase & { readonly kind: "joined" | "left" };
/** Laurel was added to a space, or removed from it. */
export type InstallEvent = EventBase & { readonly kind: "installed" | "removed" };
/** Somebody looks at Laurel's home tab. Read-only: never recorded. */
export type HomeEvent = EventBase & { readonly kind: "home" };

/** One thing that happened on a platform, in no platform's terms. */
export type Event =
  | CommandEvent
  | PressEvent
  | SubmitEvent
  | MenuEvent
  | MessageEvent
  | EditedEvent
  | DeletedEvent
  | ReactionEvent
  | TaggedEvent
  | MembershipEvent
  | InstallEvent
  | HomeEvent;

/** Somebody types an option and wants suggestions. Nothing of it is recorded. */
export interface Completing {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly by: Actor;
  readonly place: Place;
}
