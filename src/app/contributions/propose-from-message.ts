import { cleanText } from "../../chat/clean-text.ts";
import type { Actor } from "../../chat/event.ts";
import type { MessageRef } from "../../chat/place.ts";
import { plainText, type Rich } from "../../chat/rich.ts";
import { today } from "../../core/calendar.ts";
import { Refusal } from "../../core/refusal.ts";
import { firstWords } from "../../core/title-of-link.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { lastTime } from "./last-time.ts";
import { asksAfter } from "./propose-contribution.ts";
import { standIn } from "./stand-in.ts";
import type { Proposal } from "./use-cases.ts";

/** A title by which its owner knows a message again. In characters. */
const TITLE_CHARACTERS = 80;

/**
 * What was said in a message of one's own becomes a contribution to fill in: its first words, its link, its day.
 * Throws a Refusal for a message of anybody else.
 */
export async function proposeFromMessage(
  { program }: Pick<Parts, "program">,
  acting: Acting,
  message: MessageRef,
  author: Actor,
  text?: Rich,
): Promise<Proposal> {
  const { last, isOwn } = await acting.work.read(async (reads) => {
    const me = acting.event.by.account;
    const [mine, theirs] = [await reads.accounts.personOf(me), await reads.accounts.personOf(author.account)];
    const isOwn = author.account === me || (mine !== undefined && mine === theirs);
    return { isOwn, last: await lastTime(reads, acting, program) };
  });
  if (!isOwn || author.bot)
    throw new Refusal(
      "Somebody else wrote this, and what goes into your year is your own. If it helped you, please choose “Mark as helpful” in the same menu: then it counts for them.",
    );
  const said = await acting.platform.look(message);
  const seen = typeof said === "string" ? undefined : said;
  const title = firstWords(cleanText(plainText(text ?? seen?.text ?? [])), TITLE_CHARACTERS);
  return {
    about: standIn(`${message.place.id} ${message.id}`),
    kind: undefined,
    values: {
      // What people do in chat is most often that; the form asks.
      kind: program.credit.kind,
      ...(title === undefined ? {} : { title }),
      ...(seen ? { link: seen.link, day: today(seen.at, program.program.timeZone) } : {}),
    },
    asks: ["kind", ...asksAfter(last)],
  };
}
