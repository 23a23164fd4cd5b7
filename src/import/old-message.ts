// A message of an export, in the same ids and words as a message that comes live: only so is help credited once.
import type { Actor } from "../chat/event.ts";
import type { Place } from "../chat/place.ts";
import type { Rich } from "../chat/rich.ts";
import type { Instant, MessageId, SpaceId } from "../core/ids.ts";
import type { Skipped } from "./problem.ts";

/** A place whose readers nobody knows any more. */
export type OldPlace = Omit<Place, "readers">;

export interface OldMessage {
  readonly place: OldPlace;
  readonly id: MessageId;
  readonly at: Instant;
  readonly by: Actor;
  /** False where the export does not know its author: somebody who left, or was left out. */
  readonly known: boolean;
  readonly text: Rich;
  /** The message that this one replies to. On Slack what stands in a thread replies to the message above it. */
  readonly replyTo?: { readonly place: OldPlace; readonly id: MessageId };
  /** The first message of a forum post. */
  readonly opens?: true;
  readonly files: number;
  /** Who put which emoji on it. When, no export tells. */
  readonly reactions: readonly { readonly emoji: string; readonly by: readonly Actor[] }[];
}

/** One channel of an export, or one thread where threads are exported alone. */
export interface OldChannel {
  readonly place: OldPlace;
  /** In bytes, for telling how far one is. */
  readonly size: number;
  /**
   * Its messages as they were written, the oldest first, in portions; what cannot be read comes between them.
   * May be read again from the start.
   */
  messages(): AsyncGenerator<OldPortion>;
}

export interface OldPortion {
  readonly messages: readonly OldMessage[];
  readonly skipped: readonly Skipped[];
  /** Bytes of the channel that were read so far. */
  readonly readBytes: number;
}

export interface OldSpace {
  readonly space: SpaceId;
  /** Parents before their threads. */
  readonly channels: readonly OldChannel[];
  readonly skipped: readonly Skipped[];
  close(): Promise<void>;
}
