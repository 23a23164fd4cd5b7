// Answers to messages: in a thread under a message of a channel, right there elsewhere.

import { cleanLine } from "../../chat/clean-text.ts";
import type { Destination, Once, Receipt } from "../../chat/effect.ts";
import type { Event } from "../../chat/event.ts";
import type { MessageRef } from "../../chat/place.ts";
import type { Reply } from "../../chat/reply.ts";
import { plainText } from "../../chat/rich.ts";
import { cutLine } from "./cut.ts";
import type { Posting } from "./posting.ts";

const HIDDEN: Receipt = {
  kind: "never",
  reason: "refused",
  why: "on Discord an answer to a message is read by everybody there",
};
const NO_FORM: Receipt = { kind: "never", reason: "refused", why: "Discord opens no form in answer to a message" };
/** Long enough to know a question again in the list of threads. */
const NAME_LENGTH = 80;

/**
 * Answers what is no interaction. The promise rejects where Discord refused it or was not heard of.
 * @param sentBefore looks for the answer of a try that broke off or of an earlier run; absent at the first try
 */
export async function answerMessage(
  posting: Posting,
  event: Event,
  { reply, once, sentBefore }: { reply: Reply; once: Once; sentBefore?: SentBefore },
): Promise<Receipt> {
  if (reply.kind === "nothing") return { kind: "sent" };
  if (reply.kind === "open" || reply.kind === "errors") return NO_FORM;
  if (reply.hidden && !event.handle.canHide) return HIDDEN;
  const under = event.kind === "message" && event.place.kind !== "dm" ? event.ref : undefined;
  // Discord knows a nonce again for minutes alone.
  const before = await sentBefore?.({ place: event.place, ...(under ? { under } : {}) });
  if (before) return { kind: "sent", ref: before };
  if (event.kind !== "message" || event.place.kind === "dm")
    return { kind: "sent", ref: await posting.at(event.place, reply.view, once) };
  return { kind: "sent", ref: await posting.under(event.ref, reply.view, once, threadName(event)) };
}

export type SentBefore = (to: Destination) => Promise<MessageRef | undefined>;

/** A thread is named by what was asked: its words stand above it for the same readers. */
function threadName({ text, by }: Event & { kind: "message" }): string {
  const words = cleanLine(plainText(text ?? []));
  return words === "" ? cutLine(`Answer for ${cleanLine(by.name)}`, NAME_LENGTH) : cutLine(words, NAME_LENGTH);
}
