// Help in the playground, and what the ledger makes of it.

import { onTestFinished } from "vitest";
import { CREDIT_SIGNALS } from "../../src/app/space-settings.ts";
import type { MessageRef } from "../../src/chat/place.ts";
import { realTimer } from "../../src/clock.ts";
import type { CreditSignal } from "../../src/core/concerns.ts";
import { foldEntries } from "../../src/core/contribution.ts";
import type { PlaceId, SpaceId } from "../../src/core/ids.ts";
import type { PlaygroundOptions } from "../../src/platforms/playground/index.ts";
import { SIGNALS } from "../../src/program/sections/credit.ts";
import { IN_MEMORY, openStore } from "../../src/store/open.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "./bot.ts";

export const MINUTE = 60_000;
export const ANSWER = "Restart the print spooler service, then clear the queue: that is what helped here every time.";
export const QUESTION = "How do I get the printer queue unstuck on the new servers?";

const SPACE = "playground:community" as SpaceId;
const chosen = (name: string, kind: "channel" | "forum") => ({
  space: SPACE,
  id: `${SPACE}:${name}` as PlaceId,
  kind,
  name,
});
const PLACES = [chosen("general", "channel"), chosen("help", "forum"), chosen("award-questions", "channel")];

/** Laurel in the playground, where these signals were chosen for #general, #help and #award-questions. */
export async function crediting(
  options: TestBotOptions = {},
  signals: readonly CreditSignal[] = SIGNALS,
  more: Readonly<Record<string, unknown>> = {},
): Promise<TestBot> {
  const store = options.store ?? (await openStore({ url: IN_MEMORY, timer: realTimer }));
  if (!options.store) onTestFinished(() => store.close());
  await store.transact(async (tx) => {
    await tx.settings.set(SPACE, CREDIT_SIGNALS, { signals, places: PLACES });
    for (const [name, value] of Object.entries(more)) await tx.settings.set(SPACE, name, value);
  });
  return startTestBot({ ...options, store });
}

/** A platform that can show nothing to one person alone, as Discord. */
export const NO_HIDDEN_POSTS: Partial<PlaygroundOptions> = {
  can: { "hidden posts": { reason: "not here" } },
  hidesAnswersToMessages: false,
};

/** What somebody writes, where nothing else matters. */
export async function says(bot: TestBot, name: string, text: string, place = "#general"): Promise<MessageRef> {
  return posted(await bot.member(name).types(text, place));
}
export async function replies(bot: TestBot, name: string, to: MessageRef, text: string): Promise<MessageRef> {
  const made = posted(await bot.member(name).person.replies(to, text));
  await bot.settled();
  return made;
}
/** A post of noor's in #help; its first message. */
export async function asksInForum(bot: TestBot, title = "Printer queue"): Promise<MessageRef> {
  return posted(await bot.member("noor").person.posts("#help", title, QUESTION));
}
/** noor asks in #general, hank answers with a reply. */
export async function helped(bot: TestBot, helper = "hank"): Promise<{ question: MessageRef; answer: MessageRef }> {
  const question = await says(bot, "noor", QUESTION);
  return { question, answer: await replies(bot, helper, question, ANSWER) };
}

function posted({ posted: made }: { posted?: MessageRef }): MessageRef {
  if (!made) throw new Error("nothing was posted");
  return made;
}

/** All contributions of somebody, each as the kinds of its entries, the oldest contribution first. */
export async function entriesOf(bot: TestBot, name: string): Promise<readonly string[]> {
  const rows = await contributionsOf(bot, name);
  return rows.map(({ entries }) => entries.map((entry) => entry.kind).join(" "));
}
export async function standingOf(bot: TestBot, name: string): Promise<readonly string[]> {
  return (await contributionsOf(bot, name)).map(({ entries }) => foldEntries(entries).standing);
}
export async function contributionsOf(bot: TestBot, name: string) {
  const account = await bot.store.read.accounts.find(accountOf(bot, name));
  if (!account) return [];
  const rows = await bot.store.read.ledger.ofPerson(account.person);
  return rows.toSorted((one, other) => one.ref - other.ref);
}
export function accountOf(bot: TestBot, name: string) {
  const found = [...bot.playground.world.members.values()].find((member) => member.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.account;
}
/** Who is credited, by name: one for each contribution that stands or waits. */
export async function creditedIn(bot: TestBot): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name } of bot.playground.world.members.values())
    for (const standing of await standingOf(bot, name))
      if (standing === "stands" || standing === "waiting") names.push(name);
  return names.toSorted();
}
/** Why signals around a message credited nobody. */
export async function reasonsAt(bot: TestBot, { place, id }: MessageRef): Promise<readonly string[]> {
  return (await bot.store.read.passedOver.ofMessage(place.id, id)).map(({ reason }) => reason);
}
/** Emoji that Laurel put on a message. */
export function reactionsOn(bot: TestBot, { id }: MessageRef): readonly string[] {
  const laurel = accountOf(bot, "laurel");
  const reactions = bot.playground.world.messages.get(id)?.reactions ?? new Map<string, readonly string[]>();
  return [...reactions].filter(([, by]) => (by as readonly string[]).includes(laurel)).map(([emoji]) => emoji);
}
/** Everything Laurel posted, to whomever. */
export const postsByLaurel = (bot: TestBot) =>
  [...bot.playground.world.messages.values()].filter(
    ({ author, removed }) => author === accountOf(bot, "laurel") && !removed,
  );
