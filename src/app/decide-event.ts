import type { Event } from "../chat/event.ts";
import type { Form } from "../chat/form.ts";
import type { Reply } from "../chat/reply.ts";
import type { View } from "../chat/view.ts";
import { isOverheard, touchesUnasked } from "../core/concerns.ts";
import type { RowId } from "../core/ids.ts";
import type { Platform } from "../platforms/platform.ts";
import { meetActor } from "./acting.ts";
import { giveRolesBack } from "./awards/give-roles-back.ts";
import { decideOverheard } from "./credit/decide-overheard.ts";
import { hearSignals } from "./credit/hear-signals.ts";
import { keepWhatWasTyped } from "./fill-form.ts";
import { homeView } from "./home.ts";
import type { DeciderParts } from "./parts.ts";
import { routeEvent } from "./route-event.ts";
import { sayLate } from "./say-late.ts";
import { offerPage, shapeReply } from "./shape-reply.ts";
import { giveUpOn, overhear, withdrawOwn } from "./unasked-answers.ts";
import type { Work } from "./work.ts";

/** Decides what an event leads to. Everything it keeps goes through `work`; it sends nothing. */
export interface Decider {
  decide(event: Event, platform: Platform, work: Work): Promise<Reply>;
  /** What the home tab shows to the one who looks at it. Keeps nothing. */
  home(event: Event, platform: Platform, work: Work): Promise<View>;
  /** In place of a form that the platform could no longer open: a button that opens it. */
  offerForm(form: Form, event: Event, platform: Platform, work: Work): Promise<Reply>;
  /** In place of a reply that the platform does not take any more: a message where it was asked for. */
  sayLate(reply: Reply, event: Event, platform: Platform, work: Work, id: RowId<"inbox">): Promise<void>;
  /** After a refusal or a bug: keeps what was typed into a form, and says `view` to the one who acted. */
  decideFailure(view: View, event: Event, platform: Platform, work: Work): Promise<Reply>;
}

const NOTHING: Reply = { kind: "nothing" };

export function createDecider(parts: DeciderParts): Decider {
  return {
    async decide(event, platform, work) {
      if (isOverheard(event)) {
        // First what waits for the platform, then what writes.
        const overheard = await hearSignals(parts, platform, event, (look) => work.read(look));
        if (touchesUnasked(event, parts.watch)) await overhear(parts, event, work);
        await decideOverheard(parts, platform, overheard, work);
        return NOTHING;
      }
      if (event.kind === "joined") {
        await giveRolesBack(parts, event, work);
        return NOTHING;
      }
      const acting = await meetActor(parts, event, platform, work);
      const routed = await routeEvent(parts, acting);
      const reply = await shapeReply(parts, acting, routed);
      if (event.kind === "message") await withdrawOwn(parts, event, work);
      // Whoever used Laurel is known from then on, whatever the use case did with it.
      if (!acting.isForgotten) await work.write(acting.account);
      return reply;
    },

    async home(event, platform, work) {
      return homeView(parts, await meetActor(parts, event, platform, work));
    },

    async offerForm(form, event, platform, work) {
      return offerPage(parts, await meetActor(parts, event, platform, work), { form });
    },

    async sayLate(reply, event, platform, work, id) {
      await sayLate(parts, await meetActor(parts, event, platform, work), reply, id);
    },

    async decideFailure(view, event, platform, work) {
      // Nobody spoke to Laurel, so nobody is told that it stumbled.
      if (isOverheard(event)) {
        giveUpOn(parts, event, work);
        return NOTHING;
      }
      const acting = await meetActor(parts, event, platform, work);
      await keepWhatWasTyped(parts, acting);
      return shapeReply(parts, acting, { said: view, answer: "private" });
    },
  };
}
