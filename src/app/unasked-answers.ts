// What Laurel makes of talk in a channel where it may answer without being asked: nearly always nothing.
import type { Event, MessageEvent } from "../chat/event.ts";
import { plainText } from "../chat/rich.ts";
import { asksUnasked, channelOf, saysSomethingTo } from "../core/concerns.ts";
import type { Section } from "../knowledge/section.ts";
import type { ListeningParts, Parts } from "./parts.ts";
import { planUnasked } from "./unasked-plan.ts";
import { waitMsOf } from "./unasked-times.ts";
import { withdrawUnasked } from "./unasked-withdraw.ts";
import type { Work } from "./work.ts";

/** Later than this, and later than the wait itself, somebody has most likely answered unheard. */
const LATE_MS = 60_000;

/** Decides what was overheard: it may be a question to answer, or end the wait of one. Says nothing to anybody. */
export async function overhear(parts: ListeningParts, event: Event, work: Work): Promise<void> {
  const channel = channelOf(event.place);
  if (event.kind === "edited" || event.kind === "deleted")
    return withdrawUnasked(parts, work, channel, ({ message }) => message === event.ref.id);
  if (event.kind !== "message") return;
  const section = await surelyAnswers(parts, event);
  if (section) return planUnasked(parts, event, section, work);
  giveUpOn(parts, event, work);
  // Somebody who asks something else has not answered; whoever says anything else may have.
  await withdrawUnasked(parts, work, channel, (question) => saysSomethingTo(event, question));
}

/** Whoever asks Laurel itself after all gets the answer there, and no second one. */
export async function withdrawOwn(parts: ListeningParts, event: MessageEvent, work: Work): Promise<void> {
  const channel = channelOf(event.place);
  const isOwn = ({ asker }: { asker: string }) => asker === event.by.account;
  if ([...(parts.watch.waiting.get(channel)?.values() ?? [])].some(isOwn))
    await withdrawUnasked(parts, work, channel, isOwn);
}

/** This message gets no answer. */
export function giveUpOn({ watch }: ListeningParts, event: Event, work: Work): void {
  if (event.kind !== "message") return;
  const { place, ref } = event;
  work.afterCommit(() => watch.dismiss(channelOf(place), ref.id));
}

/** Takes back answers that should have been given while Laurel was away: what was said meanwhile is not known. */
export async function withdrawStale({ store, timer, program }: Parts): Promise<void> {
  const now = timer.now();
  const stale = (await store.read.unasked.waiting()).filter(({ dueAt }) => dueAt < now - lateMs(program));
  if (stale.length === 0) return;
  await store.transact(async (tx) => {
    for (const { id, effect } of stale) if (await tx.outbox.withdraw(effect, now)) await tx.unasked.withdraw(id, now);
  });
}

/** The public section that surely answers a question to everybody; undefined for all other talk. */
async function surelyAnswers(parts: ListeningParts, event: MessageEvent): Promise<Section | undefined> {
  const { knowledge, clock, program, watch } = parts;
  if (!event.text || !asksUnasked(event, watch)) return undefined;
  if (clock.now() - event.at > lateMs(program)) return undefined;
  const found = await knowledge.find(plainText(event.text), ["public"]);
  return found.outcome === "answered" && found.unasked === true ? found.section : undefined;
}

const lateMs = (program: Parts["program"]): number => Math.max(LATE_MS, waitMsOf(program));
