// The one card of each candidacy in a staff channel: posted once, and edited whenever something happened.
import type { CardName } from "../../chat/effect.ts";
import type { View } from "../../chat/view.ts";
import { isUndoable } from "../../core/candidacy.ts";
import type { Instant, RowId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { AccountRow, CandidacyRow, Reads, Tx } from "../../store/store.ts";
import { type CardFacts, cardFacts } from "./card-facts.ts";
import { bareCard, cardView } from "./card-view.ts";
import { staffRoomFor } from "./staff-room.ts";
import type { StepParts } from "./take-step.ts";
import type { Telling } from "./tell-of-step.ts";

export const cardOf = (ref: number): CardName => `candidacy N-${ref}`;

/** The card as staff read it, and what stands in its place where others read along. */
export async function readCard(
  reads: Reads,
  program: Program,
  row: CandidacyRow,
  now: Instant,
): Promise<{ readonly view: View; readonly bare: View; readonly facts: CardFacts }> {
  const facts = await cardFacts(reads, program, row, now);
  const undoable = isUndoable(facts.candidacy, now, program.review.undoHours);
  return { view: cardView(facts, program, undoable), bare: bareCard(facts), facts };
}

/** Puts the card of a candidacy out, or what it says now. Nothing where no staff channel was chosen anywhere. */
export async function showCard(
  parts: StepParts,
  tx: Tx,
  id: RowId<"candidacy">,
  now: Instant,
  which: "new or not" | "if there is none" = "new or not",
): Promise<void> {
  const { program, nextId, timer } = parts;
  const row = await tx.candidacies.find(id);
  if (!row) return;
  const { view, bare, facts } = await readCard(tx, program, row, now);
  const card = cardOf(row.ref);
  const known = await tx.cards.find(card);
  const place = known?.place ?? (await roomOf(tx, facts));
  if (!place) return;
  const post = { kind: "post", view, bare, address: { to: "place", place }, card } as const;
  const put = { space: place.space, lane: card, dueAt: timer.now() };
  const posted =
    known === undefined && (await tx.outbox.add({ ...put, id: nextId(), effect: post, naturalKey: `card ${card}` }));
  // It is posted already, or on its way: an edit comes behind it.
  if (!posted && which === "new or not")
    await tx.outbox.add({ ...put, id: nextId(), effect: { kind: "edit", view, bare, card } });
}

/** The staff channel of whoever holds a candidacy, else of those who put its nominee forward. */
export async function roomOf(reads: Reads, { lead, deputy, voices }: CardFacts) {
  const accounts = [lead, deputy?.account, ...voices.map(({ nominator }) => nominator)];
  return staffRoomFor(
    reads,
    accounts.filter((each): each is AccountRow => each !== undefined && !each.erased).map(({ account }) => account),
  );
}

/** Staff see every step on the card. */
export const showOnCard: Telling = async (parts, tx, { row, entry }) => showCard(parts, tx, row.id, entry.at);
