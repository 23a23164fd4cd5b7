// Who helped whom, from what was said around a signal.
import type { Asked } from "./credit.ts";
import type { AccountId, Instant, MessageId } from "./ids.ts";
import { mayAsk } from "./may-ask.ts";
import { hasSubstance, type SubstanceRule } from "./substance.ts";

/** One message of a talk. */
export interface Told {
  readonly ref: { readonly id: MessageId };
  readonly by: { readonly account: AccountId; readonly bot: boolean };
  readonly at: Instant;
  /** Absent where it may not be read. */
  readonly text?: readonly (string | object)[];
  readonly files: number;
  /** The message it replies to, where it is a reply of its own to one. */
  readonly replyTo?: MessageId;
}

/** What is known of the talk around a signal. */
export interface TalkAround<M extends Told> {
  readonly place: Asked;
  /** The message that a thread stands under, or the first one of a post. */
  readonly root?: M | undefined;
  /** Who opened the thread or post, where that is told and the root is gone. */
  readonly owner?: AccountId | undefined;
  /** Oldest first, without the root. */
  readonly messages: readonly M[];
}

/** Thanks in words. */
export interface Thanks<M extends Told> {
  readonly id: MessageId;
  readonly by: AccountId;
  readonly at: Instant;
  /** The message that is replied to. */
  readonly repliedTo?: M | undefined;
  /** What that one replies to in its turn. */
  readonly beforeThat?: M | undefined;
  /** Who is named in it. */
  readonly mentioned: readonly AccountId[];
}

/** Whose answers a signal is about: surely these, one of these, or nobody's and why. */
export type Helped<M> =
  | { readonly is: "clear" | "unclear"; readonly answers: readonly M[] }
  | { readonly is: "none"; readonly why: "not the asker" | "no answer seen" };

const isThreaded = ({ kind }: Asked): boolean => kind === "thread" || kind === "post";

/** Who may have asked in a thread or post: the author of its root message, or else who opened it. */
export const ownerOf = ({ place, root, owner }: TalkAround<Told>): AccountId | undefined =>
  isThreaded(place) ? (root?.by.account ?? owner) : undefined;

/**
 * Who asked what an answer answers: the owner of its thread or post, or the author of the message it replies to.
 * `giver`, who gave the signal, comes first where they are one of them. Undefined where nobody is known to have asked.
 */
export function askerOf<M extends Told>(
  talk: TalkAround<M>,
  repliedTo: M | undefined,
  giver: AccountId,
): AccountId | undefined {
  const askers = [ownerOf(talk), repliedTo?.by.account].filter((each) => each !== undefined);
  return askers.find((each) => each === giver) ?? askers[0];
}

/**
 * What an answer answers: in a thread or post its root; in a channel the message it replies to, if the asker wrote it.
 * Undefined where that is not known, or is the answer itself.
 */
export function questionOf<M extends Told>(
  talk: TalkAround<M>,
  answer: M,
  asker: AccountId,
  repliedTo: M | undefined,
): M | undefined {
  if (isThreaded(talk.place)) return talk.root?.ref.id === answer.ref.id ? undefined : talk.root;
  return repliedTo?.by.account === asker ? repliedTo : undefined;
}

/**
 * Whether a reply in a channel is the asker's own word on an answer to them: what it replies to (`repliedTo`) replies to
 * a question of theirs (`beforeThat`). Whoever marks such a reply was the one who helped.
 */
export const isWordOfAsker = (reply: Told, repliedTo: Told, beforeThat: Told | undefined): boolean =>
  beforeThat?.text !== undefined &&
  beforeThat.by.account === reply.by.account &&
  repliedTo.by.account !== reply.by.account &&
  beforeThat.replyTo === undefined &&
  asks(beforeThat);

/** Whose answers somebody's thanks are about. */
export function helpedByThanks<M extends Told>(thanks: Thanks<M>, talk: TalkAround<M>, rule: SubstanceRule): Helped<M> {
  const owns = ownerOf(talk) === thanks.by;
  const before = saidBefore(talk, thanks.at).filter(({ ref }) => ref.id !== thanks.id);
  const { repliedTo } = thanks;
  if (repliedTo && repliedTo.by.account !== thanks.by) {
    const asked = owns || thanks.beforeThat?.by.account === thanks.by || isAnswerTo(thanks.by, talk, repliedTo);
    return asked ? { is: "clear", answers: [repliedTo] } : { is: "none", why: "not the asker" };
  }
  const named = thanks.mentioned.filter((account) => account !== thanks.by);
  if (named.length > 0) {
    const last = named.flatMap(
      (account) =>
        bestOf(
          before.filter(({ by }) => by.account === account),
          rule,
        ) ?? [],
    );
    if (last.length === 0) return { is: "none", why: "no answer seen" };
    const asked = last.filter((answer) => owns || isAnswerTo(thanks.by, talk, answer));
    return asked.length > 0 ? { is: "clear", answers: asked } : { is: "none", why: "not the asker" };
  }
  if (isThreaded(talk.place) && !owns) return { is: "none", why: "not the asker" };
  const since = answersSince(thanks.by, before, rule);
  if (since.length > 0) {
    // In a channel people talk past each other: what stands before somebody's thanks need not be what they mean.
    return { is: since.length === 1 && isThreaded(talk.place) ? "clear" : "unclear", answers: since };
  }
  const all = isThreaded(talk.place) ? answersBy(before, thanks.by, rule) : [];
  return all.length > 0 ? { is: "unclear", answers: all } : { is: "none", why: "no answer seen" };
}

/** Everybody who may have helped the owner of a post, the likeliest first: who said most, and then who said it last. */
export function mayHaveHelped<M extends Told>(talk: TalkAround<M>, upTo: Instant, rule: SubstanceRule): readonly M[] {
  const owner = ownerOf(talk);
  return owner === undefined ? [] : answersBy(saidBefore(talk, upTo), owner, rule);
}

/** Whether an answer is to somebody: it replies to them, or in a channel to nobody, and they said something before it. */
function isAnswerTo<M extends Told>(by: AccountId, { place, messages }: TalkAround<M>, answer: M): boolean {
  if (answer.replyTo !== undefined)
    return messages.some(({ ref, by: author }) => ref.id === answer.replyTo && author.account === by);
  return !isThreaded(place) && messages.some((message) => message.by.account === by && message.at <= answer.at);
}

const saidBefore = <M extends Told>({ root, messages }: TalkAround<M>, at: Instant): readonly M[] =>
  [...(root ? [root] : []), ...messages].filter((message) => message.at <= at);

/** Answers by others since somebody's last question; all of theirs where they asked none. */
function answersSince<M extends Told>(asker: AccountId, before: readonly M[], rule: SubstanceRule): readonly M[] {
  const own = before.flatMap((message, index) => (message.by.account === asker ? [{ message, index }] : []));
  const asked = own.findLast(({ message }) => asks(message)) ?? own[0];
  return asked === undefined ? [] : answersBy(before.slice(asked.index + 1), asker, rule);
}

function answersBy<M extends Told>(said: readonly M[], asker: AccountId, rule: SubstanceRule): readonly M[] {
  const byHelper = Map.groupBy(
    said.filter((message) => message.by.account !== asker && !message.by.bot && hasSubstance(message, rule)),
    ({ by }) => by.account,
  );
  return [...byHelper.values()]
    .toSorted((some, others) => others.length - some.length || (others.at(-1)?.at ?? 0) - (some.at(-1)?.at ?? 0))
    .flatMap((messages) => messages.at(-1) ?? []);
}

/** Of one person's messages the last with substance; the last one where none has. */
const bestOf = <M extends Told>(messages: readonly M[], rule: SubstanceRule): M | undefined =>
  messages.findLast((message) => hasSubstance(message, rule)) ?? messages.at(-1);

const asks = ({ text }: Told): boolean =>
  text === undefined || mayAsk(text.filter((part) => typeof part === "string").join(" "));
