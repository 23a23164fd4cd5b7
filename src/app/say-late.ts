// Where a platform no longer takes the answer to an event, it is said in a message of its own: nothing acknowledged is lost.
import { mayRead } from "../chat/readers.ts";
import type { Reply } from "../chat/reply.ts";
import type { View } from "../chat/view.ts";
import type { RowId } from "../core/ids.ts";
import type { Acting } from "./acting.ts";
import type { DeciderParts } from "./parts.ts";
import { putOut } from "./put-out.ts";
import { behindButton, offerPage } from "./shape-reply.ts";

/** Puts the message that says a late reply into the outbox, once for each event. Nothing for a reply of nothing. */
export async function sayLate(parts: DeciderParts, acting: Acting, reply: Reply, event: RowId<"inbox">): Promise<void> {
  const view = await lateView(parts, acting, reply);
  if (!view) return;
  const { place } = acting.event;
  const under = acting.event.kind === "message" ? acting.event.ref : undefined;
  const address = { to: "place", place, ...(under ? { under } : {}) } as const;
  await putOut(parts, acting, { kind: "post", view, address }, { naturalKey: `late ${event}`, priority: 1 });
}

async function lateView(parts: DeciderParts, acting: Acting, reply: Reply): Promise<View | undefined> {
  switch (reply.kind) {
    case "nothing":
      return undefined;
    case "open":
      return lateView(parts, acting, await offerPage(parts, acting, { form: reply.form }));
    case "errors":
      return lateView(parts, acting, await offerPage(parts, acting, reply));
    case "say":
    case "replace": {
      const { readers } = acting.event.place;
      if (readers === "one" || (!reply.hidden && mayRead(readers, reply.view.contains))) return reply.view;
      // What was meant to be hidden is never said in the open; where nothing can be hidden, nothing is said.
      const isShowable = acting.platform.can["hidden replies"] === true;
      return isShowable ? behindButton(parts, acting, reply.view) : undefined;
    }
  }
}
