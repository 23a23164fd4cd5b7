import type { MessageId, PlaceId, SpaceId } from "../core/ids.ts";

/**
 * Who reads along at a place.
 * - `one`: a single person (a DM, an ephemeral message)
 * - `staff`: staff alone, as checked by the adapter
 * - `signed`: awardees with a signed, unexpired NDA, and staff
 * - `members`: members of the space
 * - `outsiders`: others too (a public web archive, Slack Connect, guests)
 * - `unknown`: not worked out; treated as `outsiders`
 */
export type Readers = "one" | "staff" | "signed" | "members" | "outsiders" | "unknown";

/** A channel, a thread, a forum post or a DM, with who reads along there. */
export interface Place {
  readonly space: SpaceId;
  readonly id: PlaceId;
  readonly kind: "channel" | "forum" | "thread" | "post" | "dm";
  /** The channel of a thread, the forum of a post. */
  readonly parent?: PlaceId;
  /** The message of the parent that a thread stands under, where the platform tells. */
  readonly root?: MessageId;
  readonly readers: Readers;
  /** As the platform shows it, without `#`. */
  readonly name?: string;
}

/** One message. */
export interface MessageRef {
  readonly place: Place;
  readonly id: MessageId;
}
