// Answers to interactions: as the first answer if it is still open, else in place of "thinking", else behind it.
//
// What Discord allows decides the way. Whether an answer is for one alone is fixed when "thinking" is shown, and the
// first follow-up would take its place and its privacy. So an answer that is to be read by more, or by fewer, than
// "thinking" was takes "thinking" away first and is a follow-up of its own: nothing is left over that says nothing.

import { type APIMessage, MessageFlags } from "discord.js";
import type { Once, Receipt } from "../../chat/effect.ts";
import type { Reply } from "../../chat/reply.ts";
import type { View } from "../../chat/view.ts";
import type { Timer } from "../../clock.ts";
import { CODE, codeOf, refusalReceipt } from "./fault.ts";
import type { InteractionHandle } from "./handle.ts";
import type { Held, Holding, Standing } from "./held.ts";
import { instantOf } from "./ids.ts";
import type { InteractionCalls } from "./interaction-calls.ts";
import { FIRST_ANSWER_MS, TOKEN_LIVES_MS } from "./limits.ts";
import { bearsMark, markOf } from "./mark.ts";
import type { Payload } from "./render.ts";
import { renderForm } from "./render-form.ts";

export interface AnsweringParts {
  readonly calls: InteractionCalls;
  readonly holding: Holding;
  readonly timer: Pick<Timer, "now">;
  readonly render: (view: View, mark?: number) => Payload;
  /** Whether a message with this mark stands in a channel, not older than an instant. */
  readonly isPosted: (channel: string, mark: number, since: number) => Promise<boolean>;
}

type Shown = Reply & { readonly kind: "say" | "replace" };
const SENT: Receipt = { kind: "sent" };
const NO_FORM: Receipt = { kind: "never", reason: "refused", why: "Discord opens a form only as the first answer" };
const NO_ERRORS: Receipt = { kind: "never", reason: "refused", why: "Discord shows no errors at fields" };

/** Answers an interaction; the promise rejects where it is not known whether the answer got through. */
export async function answerInteraction(
  parts: AnsweringParts,
  handle: InteractionHandle,
  channel: string,
  reply: Reply,
  once: Once,
): Promise<Receipt> {
  const { holding, timer } = parts;
  if (reply.kind === "errors") return NO_ERRORS;
  if (reply.kind === "open" && handle.kind === "submit") return NO_FORM;
  if (timer.now() >= instantOf(handle.id) + TOKEN_LIVES_MS)
    return { kind: "never", reason: "late", why: "Discord takes an answer for 15 minutes" };
  const held = holding.find(handle);
  try {
    return await holding.inTurn(held, () => answerInTurn(parts, held, { channel, reply, once }));
  } catch (error) {
    return refusalReceipt(error, timer.now());
  }
}

interface Answer {
  readonly channel: string;
  readonly reply: Exclude<Reply, { kind: "errors" }>;
  readonly once: Once;
}

async function answerInTurn(parts: AnsweringParts, held: Held, answer: Answer): Promise<Receipt> {
  held.cancel();
  if (held.standing === "unknown" && (await findOut(parts, held, answer))) return SENT;
  return held.standing === "open" ? answerFirst(parts, held, answer) : answerAfter(parts, held, answer);
}

function answerAfter(parts: AnsweringParts, held: Held, answer: Answer): Receipt | Promise<Receipt> {
  const { reply, once } = answer;
  if (reply.kind === "open") return NO_FORM;
  if (reply.kind === "nothing") return sayNothing(parts, held);
  return answerLater(parts, held, { reply, once });
}

async function answerFirst(parts: AnsweringParts, held: Held, answer: Answer): Promise<Receipt> {
  const { handle } = held;
  const isQuiet = answer.reply.kind === "nothing";
  try {
    await first(parts, handle, answer);
    held.standing = isQuiet && handle.source === "none" ? "thinking alone" : "answered";
    return isQuiet ? await sayNothing(parts, held) : SENT;
  } catch (error) {
    if (codeOf(error) !== CODE.acknowledged) return refusedOrUnknown(parts, held, error);
    // Another call got through before, perhaps one that was not heard of: see what stands there.
    return (await findOut(parts, held, answer)) ? SENT : answerAfter(parts, held, answer);
  }
}

/** A refused answer leaves the interaction open, so that another can be given; one that broke off leaves it unknown. */
function refusedOrUnknown({ holding, timer }: AnsweringParts, held: Held, error: unknown): Receipt {
  try {
    const receipt = refusalReceipt(error, timer.now());
    // Until then Discord would have given up.
    if (receipt.kind === "again") void holding.defer(held);
    return receipt;
  } catch (unheard) {
    // Meanwhile "thinking" is shown, unless the answer stands there.
    void holding.defer(held);
    throw unheard;
  }
}

function first({ calls, render }: AnsweringParts, handle: InteractionHandle, { reply, once }: Answer): Promise<void> {
  switch (reply.kind) {
    case "say":
      return calls.reply(handle, render(reply.view, markOf(once)), reply.hidden);
    case "replace":
      return mayReplace(handle, reply)
        ? calls.update(handle, render(reply.view, markOf(once)))
        : calls.reply(handle, render(reply.view, markOf(once)), reply.hidden);
    case "open":
      return calls.open(handle, renderForm(reply.form));
    case "nothing":
      return handle.source === "none" ? calls.think(handle, true) : calls.deferUpdate(handle);
  }
}

/** What is for one alone does not go into a message that others read. */
const mayReplace = ({ source }: InteractionHandle, { kind, hidden }: Shown): boolean =>
  kind === "replace" && (source === "hidden" || (source === "open" && !hidden));

async function answerLater(
  { calls, render }: AnsweringParts,
  held: Held,
  { reply, once }: { readonly reply: Shown; readonly once: Once },
): Promise<Receipt> {
  const { handle, standing } = held;
  const payload = render(reply.view, markOf(once));
  const fits = standing === "thinking alone" ? reply.hidden : standing === "thinking" ? !reply.hidden : false;
  if (fits || (standing === "taken" && mayReplace(handle, reply))) await calls.editOriginal(handle, payload);
  else {
    if (standing !== "taken" && standing !== "answered") await removeThinking(calls, held);
    // A follow-up that broke off may be there: what is tried again is looked for first, as far as others can see it.
    held.standing = "unknown";
    await calls.followUp(handle, payload, reply.hidden);
  }
  held.standing = "answered";
  return SENT;
}

async function sayNothing({ calls }: AnsweringParts, held: Held): Promise<Receipt> {
  if (held.standing === "thinking" || held.standing === "thinking alone") await removeThinking(calls, held);
  held.standing = "answered";
  return SENT;
}

async function removeThinking(calls: InteractionCalls, { handle }: Held): Promise<void> {
  await calls.removeOriginal(handle).catch((error: unknown) => {
    if (codeOf(error) !== CODE.unknownMessage) throw error;
  });
}

/**
 * Finds out how an interaction of an earlier run stands, by what Discord shows of it; true if the answer is there.
 * One case cannot be told: a follow-up for one alone that went out just before a process died is in no history, so it
 * may come twice, and is never lost.
 */
async function findOut(
  { calls, timer, isPosted }: AnsweringParts,
  held: Held,
  { channel, once }: Answer,
): Promise<boolean> {
  const { handle } = held;
  const mark = markOf(once);
  try {
    const original = await calls.original(handle);
    if (bearsMark(original.components, mark)) return true;
    held.standing = standingOf(original, handle);
  } catch (error) {
    const code = codeOf(error);
    const isFresh = timer.now() < instantOf(handle.id) + FIRST_ANSWER_MS;
    // Before the first answer its webhook is not there.
    if (code === CODE.unknownWebhook && isFresh) held.standing = "open";
    else if (code === CODE.unknownMessage) held.standing = "answered";
    else throw error;
  }
  const mayHaveFollowed = held.standing === "answered" || held.standing === "taken";
  return mayHaveFollowed && (await isPosted(channel, mark, instantOf(handle.id)));
}

function standingOf(original: APIMessage, { id, source }: InteractionHandle): Standing {
  const { flags: given, interaction_metadata: by } = original;
  const flags = given ?? 0;
  if (flags & MessageFlags.Loading) return flags & MessageFlags.Ephemeral ? "thinking alone" : "thinking";
  // After a press whose arrival alone was told, the original is the message with the button.
  return source === "none" || by?.id === id ? "answered" : "taken";
}
