import { roundOf } from "../../core/candidacy.ts";
import type { Telling } from "../candidacies/tell-of-step.ts";
import { editCard, postCard } from "./show-card.ts";

/** Staff see a review from the hand-in on, and every step after it on the same card. */
export const tellReview: Telling = async (parts, tx, { row, entry }) => {
  const entries = row.entries.some(({ seq }) => seq === entry.seq) ? row.entries : [...row.entries, entry];
  const now = { ...row, entries };
  if (entry.step === "handIn") await postCard(parts, tx, now, roundOf(entries), entry.at);
  else if (entries.some(({ step }) => step === "handIn")) await editCard(parts, tx, now, entry.at);
};
