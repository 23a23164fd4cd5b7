// Tells one open page of everything as it happens, for the person it is.
import type { ServerResponse } from "node:http";
import type { Timer } from "../clock.ts";
import type { MessageId } from "../core/ids.ts";
import type { Change } from "../platforms/playground/changes.ts";
import { isSeenBy, memberNamed } from "../platforms/playground/lookup.ts";
import { sendEvents } from "./answer.ts";
import type { News } from "./shapes.ts";
import { messageShown, rootOf, type Showing, snapshotFor } from "./show.ts";

/** A line that says nothing goes out so often, so that a page that is gone is noticed. */
const HEARTBEAT_MS = 20_000;

/** What all pages are told alike, and how to learn that it changed. */
export interface Broadcast {
  readonly hello: Extract<News, { kind: "hello" }>;
  /** Calls `tell` whenever something changed that no change of the playground tells of. */
  onChange(tell: () => void): () => void;
}

/** Opens the stream. It ends with the connection. Throws a PlaygroundMistake if nobody has this name. */
export async function openLive(
  showing: Showing & Broadcast & { readonly timer: Timer },
  response: ServerResponse,
  name: string,
): Promise<() => void> {
  const { playground, timer, hello } = showing;
  const { world, space } = playground;
  const first = await snapshotFor(showing, name);
  const emit = sendEvents(response);
  const tell = (news: News): void => emit(news);
  let isOpen = true;
  let snapshotIsDue = false;

  /** Many changes come at once; what they come to is told once. */
  const tellSnapshot = (): void => {
    if (snapshotIsDue) return;
    snapshotIsDue = true;
    queueMicrotask(async () => {
      snapshotIsDue = false;
      const snapshot = await snapshotFor(showing, name);
      if (isOpen) tell({ kind: "snapshot", snapshot });
    });
  };

  function tellMessage(id: MessageId, isNew: boolean): void {
    const message = world.messages.get(id);
    const me = memberNamed(world, space, name);
    if (!message || !isSeenBy(world, me, { ...message, removed: false })) return;
    if (message.removed) {
      tell({ kind: "gone", message: id, place: message.place });
      return;
    }
    tell({ kind: "message", message: messageShown(world, message), isNew });
    const root = isNew ? rootOf(world, message) : undefined;
    if (root && isSeenBy(world, me, root)) tell({ kind: "message", message: messageShown(world, root), isNew: false });
  }

  const onChange = (change: Change): void => {
    if (change.kind === "message") tellMessage(change.message.id, true);
    else if (change.kind === "edit" || change.kind === "remove" || change.kind === "reaction")
      tellMessage(change.message, false);
    if (!UNSEEN.includes(change.kind)) tellSnapshot();
  };

  let cancelBeat = timer.after(HEARTBEAT_MS, beat);
  function beat(): void {
    response.write(": still here\n\n");
    cancelBeat = timer.after(HEARTBEAT_MS, beat);
  }

  tell(hello);
  tell({ kind: "snapshot", snapshot: first });
  const unwatch = [playground.watch(onChange), showing.onChange(tellSnapshot)];
  const close = (): void => {
    isOpen = false;
    cancelBeat();
    for (const stop of unwatch) stop();
    response.end();
  };
  response.on("close", close);
  return close;
}

/** Changes that nobody on the page sees anything of. */
const UNSEEN: readonly Change["kind"][] = ["event", "acknowledged", "answered", "published", "reaction"];
