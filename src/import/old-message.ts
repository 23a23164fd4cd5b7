// A message of an export, in the same ids and words as a message that comes live: only so is help credited once.
import type { Actor } from "../chat/event.ts";
import type { Place } from "../chat/place.ts";
import type { Rich } from "../chat/rich.ts";
import type { Instant, SpaceId } from "../core/ids.ts";
import type { SaidMessage } from "../platforms/platform.ts";
import type { Skipped } from "./problem.ts";

/** A message as it stands in the export; who reads along there, nobody knows any more. */
export interface OldMessage extends SaidMessage {
  readonly text: Rich;
  /** False where the export does not know its author: somebody who left, or was left out. */
  readonly known: boolean;
  /** The first message of a forum post. */
  readonly opens?: true;
  /** A thread stands under it. */
  readonly isRoot?: true;
  /** Who put which emoji on it. When, no export tells. */
  readonly reactions: readonly { readonly emoji: string; readonly by: readonly Actor[] }[];
}

/** One channel of an export, or one thread where threads are exported alone. */
export interface OldChannel {
  readonly place: Place;
  /** In bytes, for telling how far one is. */
  readonly size: number;
  /**
   * Its messages as they were written, the oldest first, in portions; what cannot be read comes between them.
   * May be read again. What was written before `from` may be left out where that saves time.
   */
  messages(from: Instant): AsyncGenerator<OldPortion>;
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
