// The playground's world: what is there now. It is only ever made by folding the journal (fold.ts).
import type { Once } from "../../chat/effect.ts";
import type { Event } from "../../chat/event.ts";
import type { Form, FormErrors } from "../../chat/form.ts";
import type { Place } from "../../chat/place.ts";
import type { Rich } from "../../chat/rich.ts";
import type { FileContent, View } from "../../chat/view.ts";
import type { AccountId, EventKey, Instant, MessageId, PlaceId, SpaceId } from "../../core/ids.ts";

/** What is known of a member when they are added. */
export interface MemberFacts {
  readonly account: AccountId;
  readonly space: SpaceId;
  /** Without spaces: they are mentioned by it. */
  readonly name: string;
  /** As shown beside their messages; their name if absent. */
  readonly fullName?: string;
  /** A few words about them, as in a profile. */
  readonly about?: string;
  readonly bot: boolean;
  /** From another organisation. */
  readonly foreign: boolean;
  readonly roles: readonly string[];
  /** BCP 47. */
  readonly locale?: string;
}

export interface Member extends MemberFacts {
  /** False once they left the space. */
  readonly present: boolean;
  readonly takesDms: boolean;
  readonly home: View | undefined;
  readonly form: OpenForm | undefined;
}

export interface PlaceFacts {
  readonly place: Place;
  /** Roles that see the place; absent: every member. */
  readonly openTo?: readonly string[];
  /** The one person of a DM with Laurel. */
  readonly of?: AccountId;
  /** The message a thread stands under. */
  readonly root?: MessageId;
  /** Who opened a forum post. */
  readonly owner?: AccountId;
  /** A forum's tags to choose from, or the tags of a post. */
  readonly tags?: readonly string[];
}

/** What people write is text, what Laurel says is a view. */
export type Body = { readonly text: Rich } | { readonly view: View };

export interface MessageRecord {
  readonly id: MessageId;
  readonly place: PlaceId;
  readonly author: AccountId;
  /** Program clock. */
  readonly at: Instant;
  /** Real timer. */
  readonly postedAt: Instant;
  readonly body: Body;
  readonly files: readonly FileContent[];
  /** An ephemeral message: nobody else sees it. */
  readonly onlyFor?: AccountId;
  readonly once?: Once;
  readonly replyTo?: MessageId;
}

export interface Message extends MessageRecord {
  readonly edited: boolean;
  readonly removed: boolean;
  /** Who reacted, by emoji. */
  readonly reactions: ReadonlyMap<string, readonly AccountId[]>;
}

/** A form in front of somebody. `source` is the message whose button opened it. */
export interface OpenForm {
  readonly form: Form;
  readonly errors: FormErrors;
  readonly place: PlaceId;
  readonly source?: MessageId;
}

/** An event Laurel is to hear of, and what became of it. */
export interface Happened {
  readonly event: Event;
  readonly source: MessageId | undefined;
  readonly acknowledged: boolean;
  /** Present once it was answered; `message` is the one that was posted or changed by that. */
  readonly answer: { readonly message: MessageId | undefined } | undefined;
}

export interface World {
  /** Tells this world from one that was forgotten and begun anew. */
  readonly id: string;
  readonly spaces: ReadonlyMap<SpaceId, string>;
  readonly members: ReadonlyMap<AccountId, Member>;
  readonly places: ReadonlyMap<PlaceId, PlaceFacts>;
  /** In the order in which they were posted. */
  readonly messages: ReadonlyMap<MessageId, Message>;
  readonly events: ReadonlyMap<EventKey, Happened>;
  /** Milliseconds by which the program clock was moved ahead of the real timer. */
  readonly aheadMs: number;
  /** Fingerprint of each published command, by its path. */
  readonly published: ReadonlyMap<string, string>;
}
