// Signals of help in an old message, found by the same rules as live ones.
import type { MessageEvent } from "../../chat/event.ts";
import type { Reason } from "../../core/credit-rules.ts";
import { plainEmoji } from "../../core/emoji.ts";
import { type EventKey, platformOf } from "../../core/ids.ts";
import { soundsLikeThanks } from "../../core/thanks.ts";
import type { OldMessage } from "../../import/old-message.ts";
import type { HelpFacts } from "../credit/decide-credit.ts";
import { findFacts, type HearingParts } from "../credit/find-facts.ts";
import { addressedBy, judgeAddressed } from "../credit/hear-thanks.ts";
import { type OldTalk, wordsOf } from "./old-talk.ts";

/** What one message comes to. Signals that are not decided about have their reasons. */
export interface OldSignals {
  readonly facts: readonly HelpFacts[];
  readonly passedOver: readonly Reason[];
}

export interface OldHearing {
  readonly parts: HearingParts;
  readonly talk: OldTalk;
  /** Of the signals that count here. */
  readonly hearsThanks: boolean;
  readonly hearsMarks: boolean;
  /** As `plainEmoji` writes them. */
  readonly checkMarks: ReadonlySet<string>;
}

/** Undefined for what most messages are: no signal at all. `talk` has heard the message already. */
export async function hearOld(hearing: OldHearing, message: OldMessage): Promise<OldSignals | undefined> {
  const thanks = mayHear(hearing, message) ? await hearThanked(hearing, message) : undefined;
  const marks = hearing.hearsMarks && message.reactions.length > 0 ? await hearMarks(hearing, message) : undefined;
  if (!thanks && !marks) return undefined;
  const facts = [...(thanks?.do === "credit" ? thanks.facts : []), ...(marks?.facts ?? [])];
  const passedOver: Reason[] = [...(marks?.passedOver ?? [])];
  // Nobody is asked about what they said long ago.
  if (thanks?.do === "ask") passedOver.push("unclear");
  return { facts, passedOver };
}

/** Words that can be about nobody's answer are not judged: it takes longer than everything else, and comes to nothing. */
async function hearThanked({ parts, talk }: OldHearing, message: OldMessage) {
  const addressed = await addressedBy(parts, talk, eventOf(message));
  return addressed && addressed.helped.is !== "none" ? judgeAddressed(parts, talk, addressed) : undefined;
}

const mayHear = ({ hearsThanks }: OldHearing, message: OldMessage): boolean =>
  hearsThanks && !message.by.bot && isToSomebody(message) && soundsLikeThanks(wordsOf(message), isReply(message));

/** In a channel whoever neither replies nor names somebody is never clear, and nobody can be asked any more. */
const isToSomebody = ({ ref, replyTo, text }: OldMessage): boolean =>
  ref.place.kind !== "channel" ||
  replyTo !== undefined ||
  text.some((part) => typeof part === "object" && "person" in part);

const isReply = ({ ref, replyTo, opens }: OldMessage): boolean =>
  replyTo !== undefined || (ref.place.kind !== "channel" && opens !== true);

/** The check marks of those who asked. A bystander's tells nothing, and an export does not say when it was put on. */
async function hearMarks(
  { parts, talk, checkMarks }: OldHearing,
  message: OldMessage,
): Promise<OldSignals | undefined> {
  const facts: HelpFacts[] = [];
  const passedOver: Reason[] = [];
  const { ref, at } = message;
  const by = message.reactions
    .filter(({ emoji }) => checkMarks.has(plainEmoji(emoji)))
    .flatMap((reaction) => reaction.by)
    .filter(({ bot }) => !bot);
  for (const giver of new Map(by.map((each) => [each.account, each])).values()) {
    const on = { place: ref.place.id, message: ref.id };
    const found = await findFacts(parts, talk, { signal: "check-mark", at, by: giver, on }, ref);
    if (found === "nobody asked") passedOver.push(found);
    else if (found !== "gone" && found.givers.length === 0) passedOver.push("not the asker");
    else if (found !== "gone") facts.push(found);
  }
  return facts.length + passedOver.length === 0 ? undefined : { facts, passedOver };
}

/** The event as it came, or would have come, live. */
function eventOf(message: OldMessage): MessageEvent {
  const { ref, by, at, text, files } = message;
  const { place } = ref;
  // On Slack whatever stands in a thread replies to the message above it; that is how it comes live.
  const above = message.replyTo ?? (platformOf(place.id) === "slack" ? place.root : undefined);
  return {
    kind: "message",
    key: `old ${place.id} ${ref.id}` as EventKey,
    at,
    place,
    by,
    handle: { token: "", mayOpenForm: false, canHide: false },
    ref,
    text,
    ...(above === undefined ? {} : { replyTo: { place, id: above } }),
    toBot: false,
    files,
  };
}
