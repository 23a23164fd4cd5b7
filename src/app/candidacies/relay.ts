// Lead and nominee write to each other through Laurel, each on their own platform. Every message is kept with the candidacy.

import { characterCount, cleanText } from "../../chat/clean-text.ts";
import { say } from "../../chat/rich.ts";
import { type View, view } from "../../chat/view.ts";
import { type RowId, spaceOf } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { CandidacyRow, RelayRow, Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { cardFacts } from "./card-facts.ts";
import { named, refOf } from "./card-view.ts";
import { leadWroteView, replyButton } from "./contact-views.ts";
import { findForStaff } from "./find-candidacy.ts";
import { findOwnCandidacy, isKnown } from "./own-candidacy.ts";
import { roomOf, showCard } from "./show-card.ts";
import { bareWords, postToLead, wordsView } from "./tell-lead.ts";

type Id = RowId<"candidacy">;

/** As much as every platform shows in one message, in characters. */
export const WORDS_MAX = 1500;
const MOST_SHOWN = 3_300;

/** Keeps what one of the two wrote. */
export async function keepRelay(
  { nextId }: Pick<ListeningParts, "nextId">,
  acting: Acting,
  tx: Tx,
  { id: candidacy }: CandidacyRow,
  from: RelayRow["from"],
  typed: string,
): Promise<{ readonly id: RowId<"relay">; readonly words: string }> {
  const body = cleanText(typed);
  if (body === "") throw new Refusal("There is nothing in it yet. Please write a few words.");
  if (characterCount(body) > WORDS_MAX)
    throw new Refusal(
      `This has ${characterCount(body)} characters and ${WORDS_MAX} fit. Please shorten it, or send it in parts.`,
    );
  const [words, id] = [nextId<"text">(), nextId<"relay">()];
  const { at } = acting.event;
  const { id: by, person } = await acting.account(tx);
  await tx.texts.keep({ id: words, body, of: person, at });
  await tx.relays.add({ id, candidacy, from, by, words, at });
  return { id, words: body };
}

/** Sends a message of staff's to the nominee as a DM, signed with their name. Staff are told where it cannot be delivered. */
export function writeToNominee(parts: ListeningParts, acting: Acting, id: Id, typed: string): Promise<number> {
  return acting.work.write(async (tx) => {
    const { row, candidacy } = await findForStaff(parts, tx, acting, id);
    const facts = await cardFacts(tx, parts.program, row, acting.event.at);
    // Also one that ended before anybody made contact.
    if (!isKnown(row))
      throw new Refusal(
        "They do not know of it yet. Where it goes on, please make contact first, by the button on the card.",
      );
    if (candidacy.refused === "never again")
      throw new Refusal("They asked never to be contacted again, so nothing is sent to them any more.");
    const [to] = facts.nominee.accounts;
    if (!to)
      throw new Refusal("They are on no platform here, so I cannot write to them. Please write to them yourself.");
    const { id: relay, words } = await keepRelay(parts, acting, tx, row, "lead", typed);
    await showCard(parts, tx, id, acting.event.at);
    const room = await roomOf(tx, facts);
    const failed = wordsView(
      facts,
      say`A message to them could not be delivered: their direct messages seem to be closed to me. It is kept, and they see it at /me nominations.`,
    );
    await tx.outbox.add({
      id: parts.nextId(),
      space: spaceOf(to.account),
      effect: {
        kind: "post",
        view: leadWroteView(parts.program, id, words, acting.event.by),
        address: { to: "person", person: facts.nominee.person },
      },
      ...(room
        ? {
            fallback: {
              ...({ kind: "post", view: failed, bare: bareWords(facts) } as const),
              address: { to: "place", place: room } as const,
            },
          }
        : {}),
      naturalKey: `relay ${relay}`,
      // One after the other, as they were written.
      lane: `relay ${id}`,
      dueAt: parts.timer.now(),
    });
    acting.work.causesEffects();
    return row.ref;
  });
}

/** Brings a message of the nominee's to whoever holds the candidacy, under its card. False where no staff channel is set: then it waits on the card. */
export function writeToLead(parts: ListeningParts, acting: Acting, id: Id, typed: string): Promise<boolean> {
  return acting.work.write(async (tx) => {
    const row = await findOwnCandidacy(tx, acting, id);
    const { id: relay, words } = await keepRelay(parts, acting, tx, row, "nominee", typed);
    await showCard(parts, tx, id, acting.event.at);
    const facts = await cardFacts(tx, parts.program, row, acting.event.at);
    const holder = facts.deputy?.account ?? facts.lead;
    acting.work.causesEffects();
    return postToLead(parts, tx, facts, {
      words: holder ? say`${refOf(holder)}, they write:` : say`They write:`,
      more: [{ kind: "quote", text: say`${words}` }, replyButton(id)],
      key: `relay ${relay}`,
    });
  });
}

/** The last messages between the two, as far as they fit. For staff. */
export const readMessages = (parts: ListeningParts, acting: Acting, id: Id): Promise<View> =>
  acting.work.read(async (reads) => {
    const { row } = await findForStaff(parts, reads, acting, id);
    const facts = await cardFacts(reads, parts.program, row, acting.event.at);
    const all = await Promise.all(
      (await reads.relays.ofCandidacy(id)).map(async ({ from, by, words, at }) => ({
        who: from === "nominee" ? facts.nominee.name : (await reads.accounts.byId(by))?.name || "staff",
        words: (await reads.texts.read(words)) ?? "(erased)",
        at,
      })),
    );
    let left = MOST_SHOWN;
    const shown = all.toReversed().filter(({ words }) => {
      left -= words.length + 80;
      return left > 0;
    });
    return view({
      title: named(facts),
      blocks: [
        ...(all.length > shown.length
          ? [{ kind: "note", text: say`${all.length - shown.length} earlier ones did not fit here.` } as const]
          : []),
        ...shown
          .toReversed()
          .map(
            ({ who, words, at }) => ({ kind: "quote", text: say`${who}, ${{ at, as: "time" }}: ${words}` }) as const,
          ),
        replyButton(id),
      ],
      contains: "confidential",
    });
  });
