// What whoever holds a candidacy is told under its card, beside the card itself: an edit notifies nobody.
import { type Rich, say } from "../../chat/rich.ts";
import { type Block, buttons, type View, view } from "../../chat/view.ts";
import { addDays, today } from "../../core/calendar.ts";
import type { Tx } from "../../store/store.ts";
import { type CardFacts, cardFacts } from "./card-facts.ts";
import { named, refOf, show } from "./card-view.ts";
import { cardOf, roomOf } from "./show-card.ts";
import type { StepParts, StepTaken } from "./take-step.ts";
import type { Telling } from "./tell-of-step.ts";

/** Tells what a step means for whoever goes on from there; nothing where they took it themselves. */
export const tellLead: Telling = async (parts, tx, taken) => {
  const { row, entry } = taken;
  const facts = await cardFacts(tx, parts.program, { ...row, entries: [...row.entries, entry] }, entry.at);
  const words = await wordsFor(parts, tx, taken, facts);
  if (words) await postToLead(parts, tx, facts, { words, key: `lead told ${row.id} ${entry.seq}` });
};

/**
 * Posts a few words for whoever holds a candidacy, under its card where it has one.
 * @param key names the fact: it is told once
 */
export async function postToLead(
  { nextId, timer }: Pick<StepParts, "nextId" | "timer">,
  tx: Tx,
  facts: CardFacts,
  told: { readonly words: Rich; readonly more?: readonly Block[]; readonly key: string },
): Promise<boolean> {
  const card = cardOf(facts.row.ref);
  const known = await tx.cards.find(card);
  // Whoever holds it now may be in another space than the card.
  const place = (await roomOf(tx, facts)) ?? known?.place;
  if (!place) return false;
  return tx.outbox.add({
    id: nextId(),
    space: place.space,
    effect: {
      kind: "post",
      view: wordsView(facts, told.words, told.more),
      bare: bareWords(facts),
      address: { to: "place", place, ...(known?.place.id === place.id ? { under: known } : {}) },
    },
    naturalKey: told.key,
    // Behind the card.
    lane: card,
    dueAt: timer.now(),
  });
}

/** A post that staff alone may read; its button leads to the card. */
export const wordsView = (facts: CardFacts, words: Rich, more: readonly Block[] = []): View =>
  view({
    blocks: [{ kind: "text", text: say`${named(facts)}. ${words}` }, ...more, buttons(show(facts.row.id))],
    contains: "confidential",
  });

/** In its place where others read along. */
export function bareWords(facts: CardFacts): View {
  const holder = facts.deputy?.account ?? facts.lead;
  const to: Rich = holder ? say`${refOf(holder)}, there` : say`There`;
  return view({
    blocks: [{ kind: "text", text: say`${to} is news for you.` }, buttons(show(facts.row.id))],
    contains: "public",
  });
}

async function wordsFor(
  { program }: StepParts,
  tx: Tx,
  { before, entry }: StepTaken,
  facts: CardFacts,
): Promise<Rich | undefined> {
  const holder = facts.deputy?.account ?? facts.lead;
  const to: Rich = holder ? say`${refOf(holder)}, ` : say``;
  switch (entry.step) {
    case "assign":
      return holder && holder.id !== entry.by ? say`${to}this is with you now.` : undefined;
    case "raise": {
      const { raiseAfterDays, lapseAfterDays, answer } = program.nomination;
      const { answerBy } = before;
      if (before.state === "contacted" && answerBy)
        return say`${to}no answer came by ${{ date: answerBy }}. You can write to them once more; after ${{ date: addDays(answerBy, answer.lapsesAfterDays) }} it lapses, and they are told so, kindly.`;
      const lapses = addDays(today(before.since, program.program.timeZone), lapseAfterDays);
      return say`${to}${holder ? "nobody" : "Nobody"} made contact for ${raiseAfterDays} days, so this goes to all staff: whoever can, please do. On ${{ date: lapses }} it lapses.`;
    }
    case "accept":
      return entry.onBehalf ? undefined : say`${to}they accept, and document their year now.`;
    case "refuse": {
      if (entry.onBehalf) return undefined;
      const words = entry.words && (await tx.texts.read(entry.words));
      const how =
        entry.how === "not now"
          ? say`they say: not now. They are left in peace for a while.`
          : say`they ask never to be contacted again, and will not be.`;
      return words ? say`${to}${how} In their words: “${words}”` : say`${to}${how}`;
    }
    case "lapse":
      return lapseWords(to, before);
    default:
      return undefined;
  }
}

const lapseWords = (to: Rich, { state }: StepTaken["before"]): Rich =>
  state === "put forward"
    ? say`${to}nobody made contact in time, so it lapsed. The nominee knows nothing of it, and can be put forward again.`
    : say`${to}no answer came in time, so it lapsed. The nominee was told so, kindly.`;
