import { plainEmoji } from "./emoji.ts";
import type { AccountId, Instant, MessageId, PlaceId } from "./ids.ts";
import { mayAsk } from "./may-ask.ts";
import { soundsLikeThanks } from "./thanks.ts";

/** As much of an event as the first question about it needs. */
export interface Happening {
  readonly kind: string;
  readonly at: Instant;
  readonly by: { readonly account: AccountId; readonly bot: boolean };
  readonly place: {
    readonly id: PlaceId;
    readonly kind: string;
    readonly parent?: PlaceId;
    /** The message that a thread stands under. */
    readonly root?: MessageId;
  };
  readonly toBot?: boolean;
  /** The first message of a forum post, by whoever opened it. */
  readonly opens?: true;
  readonly ref?: { readonly id: MessageId };
  readonly replyTo?: object;
  /** Words, and what stands for people and other things. */
  readonly text?: readonly (string | object)[];
  /** The message that a reaction is on. */
  readonly on?: object;
  readonly emoji?: string;
  /** Of a forum post, all of them. */
  readonly tags?: readonly string[];
}

/** A question that nobody put to Laurel and that Laurel may answer after a while. */
export interface Waiting {
  readonly message: MessageId;
  readonly asker: AccountId;
  readonly askedAt: Instant;
}

/** The acts by which help is recognised. */
export type CreditSignal = "mark-helpful" | "solved-tag" | "check-mark" | "thanks";

/** Where help is credited, and by what. Nowhere, unless the admins of a space said so. */
export interface Crediting {
  /** Channels and forums, with the signals that are listened to there. */
  readonly signals: ReadonlyMap<PlaceId, ReadonlySet<CreditSignal>>;
  /** Channels and forums of which words are kept: what is changed or deleted there may be among them. */
  readonly kept: ReadonlySet<PlaceId>;
  /** Messages whose asker is being asked, by the place they stand in. */
  readonly asks: ReadonlyMap<PlaceId, ReadonlySet<MessageId>>;
  /** As `core/emoji.ts` compares them. */
  readonly checkMarks: ReadonlySet<string>;
  readonly confirm: string;
  /** In small letters. */
  readonly solvedTags: ReadonlySet<string>;
}

/** Where Laurel answers without being asked. Nowhere, unless the admins of a channel said so. */
export interface UnaskedListening {
  /** Channels and forums where unasked answers are on. */
  readonly channels: ReadonlySet<PlaceId>;
  /** The questions that wait in a channel, by their message. */
  readonly waiting: ReadonlyMap<PlaceId, ReadonlyMap<MessageId, Waiting>>;
}

/** All that Laurel listens for without being spoken to. */
export interface Listening extends UnaskedListening {
  readonly crediting: Crediting;
  /** Accounts whose award runs: when they come back to a space, their roles are given again. */
  readonly holders?: ReadonlySet<AccountId>;
}

const OVERHEARD: ReadonlySet<string> = new Set(["edited", "deleted", "reaction", "tagged"]);
const AWAITED: ReadonlySet<string> = new Set(["command", "press", "submit", "menu"]);

/** Whether somebody sits there and waits for an answer, for which their platform gives Laurel seconds. */
export const isAwaited = ({ kind }: Pick<Happening, "kind">): boolean => AWAITED.has(kind);

/**
 * Whether an event is Laurel's business. Asked of everything that happens, before anything else, so it stays a
 * few comparisons: what does not concern Laurel is neither recorded nor looked at again. Bots never concern it.
 */
export function concerns(event: Happening, listening: Listening): boolean {
  const isToLaurel = isAwaited(event) || event.kind === "home" || (event.kind === "message" && event.toBot === true);
  if (!event.by.bot && isToLaurel) return true;
  if (event.kind === "joined") return listening.holders?.has(event.by.account) === true;
  return touchesUnasked(event, listening) || touchesCredit(event, listening.crediting);
}

/** Whether what was overheard has to do with answers that nobody asked for. */
export function touchesUnasked(event: Happening, listening: UnaskedListening): boolean {
  if (event.by.bot) return event.kind === "deleted" && changesWaiting(event, listening);
  if (event.kind === "message") return asksUnasked(event, listening) || endsWaiting(event, listening);
  return (event.kind === "edited" || event.kind === "deleted") && changesWaiting(event, listening);
}

/** Whether what was overheard has to do with help: a signal that counts there, or a change of words that are kept. */
export function touchesCredit(event: Happening, crediting: Crediting): boolean {
  const { kind, by, place } = event;
  // A bot may delete what a person wrote; everything else of bots counts for nothing.
  if (by.bot && kind !== "deleted") return false;
  const signals = crediting.signals.get(channelOf(place));
  switch (kind) {
    case "message":
      return saysThanks(event, crediting);
    case "edited":
      return keepsWords(place, crediting) || saysThanks(event, crediting);
    case "deleted":
      return keepsWords(place, crediting);
    case "reaction":
      return (signals?.has("check-mark") === true && isCheckMark(event, crediting)) || confirmsHelp(event, crediting);
    case "tagged":
      return signals?.has("solved-tag") === true && isSolved(event, crediting);
    default:
      return false;
  }
}

/** Whether a reaction is a mark by which askers say that this was it. */
export const isCheckMark = ({ emoji = "" }: Pick<Happening, "emoji">, { checkMarks }: Crediting): boolean =>
  checkMarks.has(plainEmoji(emoji));

/** Whether a reaction may say yes to a question of Laurel's. */
export const confirmsHelp = (
  { emoji = "", on, place }: Pick<Happening, "emoji" | "on" | "place">,
  { asks, confirm }: Crediting,
): boolean => {
  const asked = asks.get(place.id) ?? asks.get(channelOf(place));
  return (
    asked !== undefined &&
    plainEmoji(emoji) === confirm &&
    on !== undefined &&
    "id" in on &&
    asked.has(on.id as MessageId)
  );
};

/** Whether the tags of a post say that it is solved. */
export const isSolved = ({ tags = [] }: Pick<Happening, "tags">, { solvedTags }: Crediting): boolean =>
  tags.some((tag) => solvedTags.has(tag.toLowerCase()));

/** Words of a place may be kept: of its own, or of the whole channel. */
const keepsWords = ({ id, parent }: Happening["place"], { kept }: Crediting): boolean =>
  kept.has(id) || (parent !== undefined && kept.has(parent));

/** Whether words may be thanks that count where they are said. */
export const saysThanks = (event: Happening, { signals }: Crediting): boolean =>
  signals.get(channelOf(event.place))?.has("thanks") === true && thanks(event);

const thanks = (event: Happening): boolean => {
  const { text, toBot } = event;
  if (toBot === true || text === undefined) return false;
  return soundsLikeThanks(text.filter((part) => typeof part === "string").join(" "), isToSomebody(event));
};

/** A reply, or what is said below a message or in a post. */
const isToSomebody = ({ replyTo, place, opens }: Happening): boolean =>
  replyTo !== undefined || place.kind === "thread" || (place.kind === "post" && opens !== true);

/** Whether Laurel only overheard this: nobody said it to Laurel, so nobody is to hear of a failure either. */
export const isOverheard = ({ kind, toBot }: Pick<Happening, "kind" | "toBot">): boolean =>
  OVERHEARD.has(kind) || (kind === "message" && toBot !== true);

/** Whether a message may be a question to everybody in a channel where Laurel may answer it. */
export function asksUnasked(event: Happening, { channels }: UnaskedListening): boolean {
  const { kind, by, place, toBot, replyTo, text, opens } = event;
  if (kind !== "message" || by.bot || toBot === true || replyTo !== undefined || text === undefined) return false;
  // In a thread people talk with each other already, and so they do below the first message of a post.
  if (place.kind !== "channel" && !(place.kind === "post" && opens)) return false;
  if (!channels.has(channelOf(place))) return false;
  const words = text.filter((part) => typeof part === "string");
  // Who names somebody asks them.
  return !text.some(isPerson) && mayAsk(words.join(" "));
}

/** Whether a message is somebody's word on a question that waits: what another person says there, after it was asked. */
export function saysSomethingTo({ by, at, place }: Happening, { message, asker, askedAt }: Waiting): boolean {
  if (by.account === asker || at < askedAt) return false;
  return place.root === undefined || place.root === message;
}

/** The channel in which something happens: that of the thread, where it is one. */
export const channelOf = ({ id, parent }: Happening["place"]): PlaceId => parent ?? id;

function endsWaiting(event: Happening, { waiting }: UnaskedListening): boolean {
  const questions = waiting.get(channelOf(event.place));
  return questions !== undefined && [...questions.values()].some((each) => saysSomethingTo(event, each));
}

/** A bot may delete what a person wrote; then nobody reads it any more, whoever did that. */
const changesWaiting = ({ place, ref }: Happening, { waiting }: UnaskedListening): boolean =>
  ref !== undefined && waiting.get(channelOf(place))?.has(ref.id) === true;

const isPerson = (part: string | object): boolean => typeof part === "object" && "person" in part;
