// What was overheard of help, with what stands around it. Waits for the platform: before any transaction.
import type { EditedEvent, Event, MessageEvent, ReactionEvent, TaggedEvent } from "../../chat/event.ts";
import {
  type CreditSignal,
  confirmsHelp,
  isCheckMark,
  isSolved,
  saysThanks,
  touchesCredit,
} from "../../core/concerns.ts";
import type { MessageId } from "../../core/ids.ts";
import { mayHaveHelped, ownerOf } from "../../core/who-helped.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { Reads } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import { askedFacts } from "./asked-facts.ts";
import { factsOf, findFacts, type Given, partyOf } from "./find-facts.ts";
import { hearThanks, MOST_CANDIDATES } from "./hear-thanks.ts";
import type { Heard, WordsChanged } from "./heard.ts";
import { LookAgain, lookAt, talkAt } from "./look-around.ts";
import { mayLook } from "./may-look.ts";
import { type StaffRoom, staffRoomOf } from "./tell-staff.ts";

/** What there is to decide about an event that was overheard; nothing where it is no signal of help. */
export interface Overheard {
  readonly heard?: Heard | undefined;
  readonly words?: WordsChanged;
  /** Where staff hear of it. */
  readonly staff?: StaffRoom | undefined;
}

type Look = <T>(look: (reads: Reads) => Promise<T>) => Promise<T>;

export async function hearSignals(
  parts: ListeningParts,
  platform: Platform,
  event: Event,
  read: Look,
): Promise<Overheard> {
  if (!touchesCredit(event, parts.creditWatch)) return {};
  const overheard = await hear(parts, platform, event, read);
  const mayCredit = overheard.heard !== undefined && overheard.heard.do !== "ask" && overheard.heard.do !== "pass over";
  return mayCredit ? { ...overheard, staff: await staffRoomOf(platform, event.place.space, read) } : overheard;
}

async function hear(parts: ListeningParts, platform: Platform, event: Event, read: Look): Promise<Overheard> {
  switch (event.kind) {
    case "message":
      return { heard: await hearWords(parts, platform, event) };
    case "edited": {
      const heard = saysThanks(event, parts.creditWatch) ? await hearWords(parts, platform, event) : undefined;
      return { heard, ...(await wordsNow(platform, event, read)) };
    }
    case "deleted":
      return { words: { is: "deleted", on: event.ref, at: event.at } };
    case "reaction":
      if (!(await mayLook(parts, event))) return { heard: tooManyMarks(event) };
      return { heard: await hearReaction(parts, platform, event, read) };
    case "tagged":
      if (!(await mayLook(parts, event))) return {};
      return { heard: await hearSolved(parts, platform, event) };
    default:
      return {};
  }
}

async function hearWords(
  parts: ListeningParts,
  platform: Platform,
  event: MessageEvent | EditedEvent,
): Promise<Heard | undefined> {
  return (await mayLook(parts, event)) ? hearThanks(parts, platform, event) : tooMany(event, "thanks", event.ref.id);
}

/** Nothing is looked up for it any more; whoever asks is told why. */
function tooMany({ at, by, place }: Event, signal: CreditSignal, message: MessageId): Heard | undefined {
  if (by.bot || by.unknown) return undefined;
  return { do: "pass over", given: { signal, at, by, on: { place: place.id, message } }, reason: "too many at once" };
}

/** What is taken away is looked at later: it would be credited else against somebody's will. */
function tooManyMarks(event: ReactionEvent): Heard | undefined {
  if (!event.added) throw new LookAgain("many marks were taken away at once");
  return tooMany(event, "check-mark", event.on.id);
}

/** What stands there now, as edits may be told in any order; of messages of which words are kept, and no others. */
async function wordsNow(platform: Platform, { ref, at }: EditedEvent, read: Look): Promise<{ words?: WordsChanged }> {
  const credits = await read((reads) => reads.credits.ofMessage(ref.place.id, ref.id));
  if (!credits.some(({ excerpt }) => excerpt)) return {};
  const now = await lookAt(platform, ref);
  return { words: { is: "edited", on: ref, at, text: now?.text } };
}

async function hearReaction(
  parts: ListeningParts,
  platform: Platform,
  event: ReactionEvent,
  read: Look,
): Promise<Heard | undefined> {
  const { creditWatch } = parts;
  const { emoji, at, added, by } = event;
  if (confirmsHelp(event, creditWatch)) {
    const ask = await read((reads) => reads.creditAsks.ofMessage(event.on.place.id, event.on.id));
    const asker = ask && (await read((reads) => reads.accounts.byId(ask.asker)));
    if (!ask || asker?.account !== by.account) return undefined;
    const facts = await askedFacts(parts, platform, read, { ask, by, at });
    return { do: "confirm", ask, facts, mark: { on: event.on, emoji, at, added } };
  }
  if (!isCheckMark(event, creditWatch)) return undefined;
  const given: Given = { signal: "check-mark", at, by, on: { place: event.on.place.id, message: event.on.id } };
  const facts = await findFacts(parts, platform, given, event.on);
  if (facts === "gone") return undefined;
  if (facts === "nobody asked") return added ? { do: "pass over", given, reason: facts } : undefined;
  // Of marks by bystanders at most the refusal is kept.
  if (facts.givers.length === 0 || facts.helper.bot) return added ? { do: "credit", facts: [facts] } : undefined;
  const on = { place: facts.answer.place, id: facts.answer.message };
  return { do: "mark", facts, mark: { on, emoji, at, added } };
}

/** Whoever closes a post says who helped: even one helper is asked about, as nobody named them yet. */
async function hearSolved(parts: ListeningParts, platform: Platform, event: TaggedEvent): Promise<Heard | undefined> {
  if (!isSolved(event, parts.creditWatch)) return undefined;
  const { post, at, by, owner } = event;
  const talk = await talkAt(platform, post, { most: 100 });
  const asking = ownerOf({ owner, ...talk });
  const asker = [talk.root, ...talk.messages].find((message) => message?.by.account === asking)?.by;
  const given: Given = {
    signal: "solved-tag",
    at,
    by: by.unknown ? (asker ?? { account: owner, name: "somebody", bot: false, foreign: false }) : by,
    on: { place: post.id, message: talk.root?.ref.id ?? (post.id as string as MessageId) },
    asker: asker ? partyOf(asker) : { account: owner, bot: false },
  };
  const answers = mayHaveHelped({ owner, ...talk }, at, parts.program.credit.substance).slice(0, MOST_CANDIDATES);
  const found = await Promise.all(answers.map((answer) => factsOf(parts, platform, given, talk, answer)));
  const facts = found.filter((each) => typeof each === "object");
  return facts.length === 0 ? undefined : { do: "ask", given, facts, place: post, line: true };
}
