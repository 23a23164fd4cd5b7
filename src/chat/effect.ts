// What is said to somebody else, or later, or done on a platform. Effects wait in the outbox.
import type { AccountId, Instant, RowId, SpaceId } from "../core/ids.ts";
import type { MessageRef, Place } from "./place.ts";
import type { View } from "./view.ts";

/** Where an effect goes. A person is reached on the account that suits them, decided when it is sent. */
export type Address =
  | {
      readonly to: "place";
      readonly place: Place;
      readonly under?: MessageRef;
      /** Shown at the place to this account alone, where the platform can ("hidden posts"). */
      readonly onlyFor?: AccountId;
    }
  | { readonly to: "account"; readonly account: AccountId }
  | { readonly to: "person"; readonly person: RowId<"person"> };

/** A stable name under which a message can be found again, to edit or remove it. */
export type CardName = string;

export type Effect =
  | {
      readonly kind: "post";
      readonly view: View;
      /** Shown in its place where others read along by then. */
      readonly bare?: View;
      readonly address: Address;
      readonly card?: CardName;
    }
  | { readonly kind: "edit"; readonly view: View; readonly bare?: View; readonly card: CardName }
  | { readonly kind: "remove"; readonly card: CardName }
  | { readonly kind: "react"; readonly emoji: string; readonly on: MessageRef; readonly off?: true }
  | {
      readonly kind: "role";
      readonly role: string;
      readonly of: AccountId;
      readonly space: SpaceId;
      readonly give: boolean;
    }
  | { readonly kind: "home"; readonly view: View; readonly of: AccountId };

/** A place to post at, or an account to write to in a DM. */
export type Destination =
  | { readonly place: Place; readonly under?: MessageRef; readonly onlyFor?: AccountId }
  | { readonly account: AccountId };

/** An effect whose address and card were looked up: what a platform performs. */
export type Delivery =
  | { readonly kind: "post"; readonly view: View; readonly bare?: View; readonly to: Destination }
  | { readonly kind: "edit"; readonly view: View; readonly bare?: View; readonly on: MessageRef }
  | { readonly kind: "remove"; readonly on: MessageRef }
  | { readonly kind: "react"; readonly emoji: string; readonly on: MessageRef; readonly off?: true }
  | {
      readonly kind: "role";
      readonly role: string;
      readonly of: AccountId;
      readonly space: SpaceId;
      readonly give: boolean;
    }
  | { readonly kind: "home"; readonly view: View; readonly of: AccountId };

/** How a delivery ended. `again` is an instant of the real timer. */
export type Receipt =
  | { readonly kind: "sent"; readonly ref?: MessageRef }
  | { readonly kind: "again"; readonly at: Instant; readonly why: string }
  | {
      readonly kind: "never";
      readonly reason: "closed" | "gone" | "forbidden" | "refused" | "late";
      readonly why: string;
    };

/** Names one delivery so that the platform performs it once: an outbox or inbox row id. */
export type Once = RowId<"outbox"> | RowId<"inbox">;
