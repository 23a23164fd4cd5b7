import type { Event } from "../chat/event.ts";
import type { Reply } from "../chat/reply.ts";
import type { View } from "../chat/view.ts";
import type { Platform } from "../platforms/platform.ts";
import { meetActor } from "./acting.ts";
import { keepWhatWasTyped } from "./fill-form.ts";
import type { DeciderParts } from "./parts.ts";
import { routeEvent } from "./route-event.ts";
import { shapeReply } from "./shape-reply.ts";
import type { Work } from "./work.ts";

/** Decides what an event leads to. Everything it keeps goes through `work`; it sends nothing. */
export interface Decider {
  decide(event: Event, platform: Platform, work: Work): Promise<Reply>;
  /** After a refusal or a bug: keeps what was typed into a form, and says `view` to the one who acted. */
  decideFailure(view: View, event: Event, platform: Platform, work: Work): Promise<Reply>;
}

export function createDecider(parts: DeciderParts): Decider {
  return {
    async decide(event, platform, work) {
      const acting = await meetActor(parts, event, platform, work);
      const routed = await routeEvent(parts, acting);
      const reply = await shapeReply(parts, acting, routed);
      // Whoever used Laurel is known from then on, whatever the use case did with it.
      await work.write(acting.account);
      return reply;
    },

    async decideFailure(view, event, platform, work) {
      const acting = await meetActor(parts, event, platform, work);
      await keepWhatWasTyped(parts, acting);
      return shapeReply(parts, acting, { said: view, answer: "private" });
    },
  };
}
