// From a signal and an answer to the facts that are decided about. Waits for the platform: before any transaction.
import type { Actor } from "../../chat/event.ts";
import type { MessageRef, Place } from "../../chat/place.ts";
import type { CreditSignal } from "../../core/concerns.ts";
import { questionKey } from "../../core/credit.ts";
import type { Giver } from "../../core/credit-rules.ts";
import type { AccountId, Instant, MessageId, PlaceId } from "../../core/ids.ts";
import { askerOf, isWordOfAsker, questionOf } from "../../core/who-helped.ts";
import type { SaidMessage } from "../../platforms/platform.ts";
import { rolesNow } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import type { RolesOfSpaces } from "../staff-roles.ts";
import type { HelpFacts, Party } from "./decide-credit.ts";
import { lookAt, repliedToBy, type Talked, type Talker, talkAt } from "./look-around.ts";

/** What tells who somebody is, and what the program says of it. */
export type HearingParts = Pick<ListeningParts, "program"> &
  Partial<Pick<ListeningParts, "holdsAward">> & { readonly spaceRoles: Pick<RolesOfSpaces, "of"> };

/** A signal that somebody gave. */
export interface Given {
  readonly signal: CreditSignal;
  readonly at: Instant;
  readonly by: Actor;
  /** The message of the signal; the answer, where it has none. */
  readonly on: { readonly place: PlaceId; readonly message: MessageId };
  /** Who asked, where the signal tells. */
  readonly asker?: Party;
}

/** What a message is about, or why nothing can be said of it. */
export type Found = HelpFacts | "gone" | "nobody asked";

/** The name that platforms give to whom they do not name. */
const NAMELESS = "somebody";

export const partyOf = ({ account, name, bot }: Pick<Actor, "account" | "name" | "bot">): Party => ({
  account,
  bot,
  ...(name === NAMELESS ? {} : { name }),
});

const isThreaded = ({ kind }: Place): boolean => kind === "thread" || kind === "post";

/** Looks a message up that is said to be an answer, with what it answers. */
export async function findFacts(parts: HearingParts, platform: Talker, given: Given, ref: MessageRef): Promise<Found> {
  const answer = await lookAt(platform, ref);
  if (!answer) return "gone";
  const { place } = answer.ref;
  const talk = isThreaded(place) ? await talkAt(platform, place, { most: 1 }) : { place, messages: [] };
  return factsOf(parts, platform, given, talk, answer);
}

/** The same where the answer and the talk around it are at hand. */
export async function factsOf(
  parts: HearingParts,
  platform: Talker,
  given: Given,
  talk: Talked,
  answer: SaidMessage,
): Promise<Found> {
  const { signal, at, by, on } = given;
  const { place } = answer.ref;
  const repliedTo = await repliedToBy(platform, answer, talk);
  const isOwn = given.asker === undefined && (await isByAsker(platform, talk, answer, repliedTo));
  const asking = given.asker?.account ?? (isOwn ? answer.by.account : askerOf(talk, repliedTo, by.account));
  const givers = await giversOf(parts, platform, given, asking, place);
  if (asking === undefined && givers.length === 0) return "nobody asked";
  const asker =
    given.asker ??
    (isOwn ? partyOf(answer.by) : asking === undefined ? partyOf(by) : partyIn(asking, by, talk, repliedTo));
  const question = questionOf(talk, answer, asker.account, repliedTo);
  return {
    signal,
    at,
    space: place.space,
    on,
    asker,
    by: partyOf(by),
    givers,
    helper: { ...partyOf(answer.by), roles: await rolesNow(parts, platform, answer.by, place.space) },
    question: {
      key: questionKey(place, question?.ref.id ?? answer.ref.id),
      ...(question === undefined ? {} : { at: question.at, ...(question.text ? { text: question.text } : {}) }),
    },
    answer: {
      place,
      message: answer.ref.id,
      at: answer.at,
      files: answer.files,
      link: answer.link,
      ...(answer.text === undefined ? {} : { text: answer.text }),
    },
  };
}

async function isByAsker(
  platform: Talker,
  talk: Talked,
  answer: SaidMessage,
  repliedTo: SaidMessage | undefined,
): Promise<boolean> {
  if (!repliedTo || isThreaded(answer.ref.place)) return false;
  return isWordOfAsker(answer, repliedTo, await repliedToBy(platform, repliedTo, talk));
}

/** What the giver is: who asked, and where program.yaml lets others give this signal, staff or an awardee. */
async function giversOf(
  parts: HearingParts,
  platform: Talker,
  { signal, by }: Given,
  asker: AccountId | undefined,
  { space }: Place,
): Promise<readonly Giver[]> {
  const may = parts.program.credit.signals.find(({ id }) => id === signal)?.by ?? [];
  const isAsker = asker === by.account;
  if (!may.some((giver) => giver !== "asker")) return isAsker ? ["asker"] : [];
  const roles = await rolesNow(parts, platform, by, space);
  return [
    ...(isAsker ? (["asker"] as const) : []),
    ...(["awardee", "staff"] as const).filter((role) => roles.has(role)),
  ];
}

function partyIn(account: AccountId, by: Actor, { root, messages }: Talked, repliedTo: SaidMessage | undefined): Party {
  const seen = [by, ...[root, repliedTo, ...messages].flatMap((message) => message?.by ?? [])];
  const found = seen.find((each) => each.account === account);
  return found ? partyOf(found) : { account, bot: false };
}
