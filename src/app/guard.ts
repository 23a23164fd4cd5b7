import type { Delivery, Destination, Once, Receipt } from "../chat/effect.ts";
import type { Event } from "../chat/event.ts";
import type { Readers } from "../chat/place.ts";
import { mayRead } from "../chat/readers.ts";
import type { Reply } from "../chat/reply.ts";
import type { Platform } from "../platforms/platform.ts";

const REFUSED: Receipt = {
  kind: "never",
  reason: "refused",
  why: "its readers may not see what it contains",
};

/** The one way out to a platform: whatever is shown passes here, and nothing passes to readers who may not see it. */
export interface WayOut {
  answer(platform: Platform, event: Event, reply: Reply, once: Once): Promise<Receipt>;
  perform(platform: Platform, delivery: Delivery, once: Once): Promise<Receipt>;
}

/** Asks who reads along at the moment of sending, not when the view was made. */
export const guarded: WayOut = {
  async answer(platform, event, reply, once) {
    if (reply.kind === "say" || reply.kind === "replace") {
      const readers: Readers = reply.hidden ? "one" : await platform.readersOf(event.place);
      if (!mayRead(readers, reply.view.contains)) {
        // Somebody came to read along since it was decided: it still reaches the one it is for, where it can be hidden.
        if (!event.handle.canHide) return REFUSED;
        return platform.answer(event, { kind: "say", view: reply.view, hidden: true }, once);
      }
    }
    return platform.answer(event, reply, once);
  },

  async perform(platform, delivery, once) {
    if (!("view" in delivery)) return platform.perform(delivery, once);
    const readers = await readersOf(platform, delivery);
    if (mayRead(readers, delivery.view.contains)) return platform.perform(delivery, once);
    const bare = "bare" in delivery ? delivery.bare : undefined;
    return bare && mayRead(readers, bare.contains) ? platform.perform({ ...delivery, view: bare }, once) : REFUSED;
  },
};

async function readersOf(platform: Platform, delivery: Extract<Delivery, { view: unknown }>): Promise<Readers> {
  switch (delivery.kind) {
    case "post":
      return readersAt(platform, delivery.to);
    case "edit":
      return platform.readersOf(delivery.on.place);
    case "home":
      return "one";
  }
}

async function readersAt(platform: Platform, to: Destination): Promise<Readers> {
  return "place" in to && to.onlyFor === undefined ? platform.readersOf(to.place) : "one";
}
