import type { Event } from "../../chat/event.ts";
import type { MessageRef } from "../../chat/place.ts";
import type { Timer } from "../../clock.ts";
import type { EventKey, MessageId } from "../../core/ids.ts";
import type { Inlet } from "../platform.ts";
import type { Change } from "./changes.ts";
import { eventKey } from "./events.ts";
import type { Journal } from "./journal.ts";
import type { Moment } from "./posting.ts";

/** What somebody does: changes to the world, and what Laurel hears of it. */
export interface Deed {
  readonly changes: readonly Change[];
  readonly event?: Event;
  /** The message the event came from, which an answer may replace. */
  readonly source?: MessageId;
  /** The message that was written by this. */
  readonly posted?: MessageRef;
}

/** How a deed was received. */
export interface Reception {
  readonly event?: Event;
  readonly posted?: MessageRef;
  /** Whether Laurel took the event: not if it is no business of Laurel's, nor while Laurel is stopped. */
  readonly heard: boolean;
  /** An event that was heard and not acknowledged comes again at the next start. */
  readonly acknowledged: boolean;
  /** Why `take` rejected, where it did. */
  readonly failure?: unknown;
}

export interface Intake {
  /** Brings a deed about, then lets Laurel hear of it; resolves when Laurel has taken and answered the event. */
  happen(decide: (moment: Moment, key: EventKey) => Deed): Promise<Reception>;
  /** Delivers an event without writing it down; for what is only looked at. */
  deliver(event: Event): Promise<Reception>;
  /** Delivers what waits in the journal, one after the other in the background, and everything from now on. */
  open(inlet: Inlet): void;
  /** From now on nothing is delivered; what waits comes at the next start. */
  pause(): void;
  /** Pauses. Resolves when the events under way are dealt with, or after `graceMs`. */
  close(graceMs: number): Promise<void>;
  inlet(): Inlet | undefined;
  /** Resolves when no event is under way. */
  settled(): Promise<void>;
}

export function createIntake(journal: Journal, timer: Timer, moment: () => Moment): Intake {
  let inlet: Inlet | undefined;
  const underWay = new Set<Promise<unknown>>();

  function track<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    const forget = () => underWay.delete(work);
    work.then(forget, forget);
    return work;
  }

  async function deliver(event: Event): Promise<Reception> {
    if (!inlet) return { event, heard: false, acknowledged: false };
    let acknowledged = false;
    try {
      await inlet.take(event, async () => {
        await acknowledge(event);
        acknowledged = true;
      });
      return { event, heard: true, acknowledged };
    } catch (failure) {
      return { event, heard: true, acknowledged, failure };
    }
  }

  async function acknowledge({ key }: Event): Promise<void> {
    await journal.commit(({ events }) => {
      const waiting = events.get(key);
      return waiting && !waiting.acknowledged ? [{ kind: "acknowledged", event: key }] : [];
    });
  }

  async function deliverWaiting(): Promise<void> {
    const waiting = [...journal.world.events.values()].filter(({ acknowledged }) => !acknowledged);
    for (const { event } of waiting) {
      if (!inlet) return;
      // What happened while Laurel was away was written down without being asked for.
      if (inlet.concerns(event)) await deliver(event);
      else await acknowledge(event);
    }
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  }

  return {
    async happen(decide) {
      let deed: Deed = { changes: [] };
      let concerned = false;
      await journal.commit((world, seq) => {
        deed = decide(moment(), eventKey(world, seq));
        const { event, source, changes } = deed;
        concerned = event !== undefined && (inlet?.concerns(event) ?? true);
        return event && concerned ? [...changes, { kind: "event", event, source }] : changes;
      });
      const { event, posted } = deed;
      if (!event || !concerned) return { event, posted, heard: false, acknowledged: false };
      return { ...(await track(deliver(event))), posted };
    },
    deliver: (event) => track(deliver(event)),
    open(opened) {
      inlet = opened;
      track(deliverWaiting());
    },
    pause() {
      inlet = undefined;
    },
    async close(graceMs) {
      inlet = undefined;
      await new Promise<void>((resolve) => {
        const cancel = timer.after(graceMs, resolve);
        settled().then(() => {
          cancel();
          resolve();
        });
      });
    },
    inlet: () => inlet,
    settled,
  };
}
