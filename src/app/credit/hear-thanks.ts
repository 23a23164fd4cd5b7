// Thanks in words: whether they are meant, and whom. Waits for the platform: before any transaction.
import type { Actor, EditedEvent, MessageEvent } from "../../chat/event.ts";
import { plainText, type Rich } from "../../chat/rich.ts";
import type { AccountId, MessageId } from "../../core/ids.ts";
import { judgeThanks, mayThank } from "../../core/thanks.ts";
import { type Helped, helpedByThanks, type Thanks } from "../../core/who-helped.ts";
import type { SaidMessage } from "../../platforms/platform.ts";
import { factsOf, type Given, type HearingParts, partyOf } from "./find-facts.ts";
import type { Heard } from "./heard.ts";
import { lookAt, repliedToBy, type Talked, type Talker, talkAt } from "./look-around.ts";

/** More people than that are no list to choose from. */
export const MOST_CANDIDATES = 10;

/** Words that may thank somebody, with whom they would be about. */
export interface Addressed {
  readonly event: MessageEvent | EditedEvent;
  readonly by: Actor;
  readonly text: Rich;
  readonly talk: Talked;
  readonly thanks: Thanks<SaidMessage>;
  readonly helped: Helped<SaidMessage>;
}

/** What somebody's words come to; undefined where they thank nobody for help. */
export async function hearThanks(
  parts: HearingParts,
  platform: Talker,
  event: MessageEvent | EditedEvent,
): Promise<Heard | undefined> {
  const addressed = await addressedBy(parts, platform, event);
  return addressed && judgeAddressed(parts, platform, addressed);
}

/** Whom somebody's words would be about if they were thanks; undefined where nobody may thank with them. */
export async function addressedBy(
  parts: Pick<HearingParts, "program">,
  platform: Talker,
  event: MessageEvent | EditedEvent,
): Promise<Addressed | undefined> {
  // An edit does not tell what its message replies to.
  const said = event.kind === "edited" ? await lookAt(platform, event.ref) : undefined;
  const by = said?.by ?? event.by;
  const text = event.text ?? said?.text;
  if (text === undefined || by.bot || by.unknown) return undefined;
  const replyTo = event.kind === "edited" ? said?.replyTo : event.replyTo?.id;
  const talk = await talkAt(platform, event.ref.place, { upTo: event.ref.id });
  const thanks = await thanksOf(platform, { event, by: by.account, text, replyTo }, talk);
  return { event, by, text, talk, thanks, helped: helpedByThanks(thanks, talk, parts.program.credit.substance) };
}

/** Whether they are thanks for help, and what comes of it. */
export async function judgeAddressed(
  parts: HearingParts,
  platform: Talker,
  { event, by, text, talk, thanks, helped }: Addressed,
): Promise<Heard | undefined> {
  const words = plainText(text);
  const { verdict } = judgeThanks(words, {
    ...answeredBefore(thanks, talk),
    helper: helped.is === "none" && helped.why === "no answer seen" ? "none" : "seen",
  });
  // Nobody is asked about words that show no sign of it: they were looked at only because they may tell of a success.
  if (verdict === "none" || (verdict === "unclear" && !mayThank(words))) return undefined;
  const on = { place: event.ref.place.id, message: event.ref.id };
  const given: Given = { signal: "thanks", at: event.at, by, on, asker: partyOf(by) };
  if (helped.is === "none") return { do: "pass over", given, reason: helped.why };
  const facts = await factsOfAll(parts, platform, given, talk, helped);
  if (verdict === "credit" && helped.is === "clear") return { do: "credit", facts };
  return { do: "ask", given, facts, place: event.ref.place, message: event.ref };
}

async function factsOfAll(
  parts: HearingParts,
  platform: Talker,
  given: Given,
  talk: Talked,
  { answers }: Extract<Helped<SaidMessage>, { answers: unknown }>,
) {
  const some = answers.slice(0, MOST_CANDIDATES);
  const found = await Promise.all(some.map((answer) => factsOf(parts, platform, given, talk, answer)));
  return found.filter((facts) => typeof facts === "object");
}

async function thanksOf(
  platform: Talker,
  said: { event: MessageEvent | EditedEvent; by: AccountId; text: Rich; replyTo: MessageId | undefined },
  talk: Talked,
): Promise<Thanks<SaidMessage>> {
  const { event, by, text, replyTo } = said;
  const { ref, at } = event;
  const repliedTo = await repliedToBy(platform, { ref, ...(replyTo === undefined ? {} : { replyTo }) }, talk);
  return {
    id: ref.id,
    by,
    at,
    repliedTo,
    beforeThat: repliedTo && (await repliedToBy(platform, repliedTo, talk)),
    mentioned: text.flatMap((part) => (typeof part === "object" && "person" in part ? [part.person.account] : [])),
  };
}

/** The words that the thanks come after: those that are replied to, or the last that somebody else said. */
function answeredBefore({ id, by, repliedTo }: Thanks<SaidMessage>, { root, messages }: Talked): { prev?: string } {
  const said = [...(root ? [root] : []), ...messages].filter((message) => message.ref.id !== id);
  const last = repliedTo ?? said.findLast((message) => message.by.account !== by);
  return last?.text === undefined ? {} : { prev: plainText(last.text) };
}
