import { type Rich, say } from "../../chat/rich.ts";
import type { CandidacyState, Hindrance } from "../../core/candidacy.ts";
import type { Reads } from "../../store/store.ts";
import type { StepHindered } from "./take-step.ts";

/** Why a step was not taken, for staff: what stands, and who brought it about. */
export async function hinderedWords(reads: Reads, { hindrance, lastBy, row }: StepHindered): Promise<Rich> {
  const who = lastBy === undefined ? "Laurel" : (await reads.accounts.byId(lastBy))?.name || "somebody";
  switch (hindrance.why) {
    case "already":
      return say`N-${String(row.ref)} is ${STATES[hindrance.state]} already, by ${who}. Nothing was changed.`;
    default:
      return say`${OTHERS[hindrance.why]}`;
  }
}

/** What the states are called, in the middle of a sentence. */
export const STATES: Readonly<Record<CandidacyState, string>> = {
  "put forward": "put forward",
  contacted: "contacted",
  documenting: "being documented",
  "in review": "in review",
  awarded: "awarded",
  declined: "declined",
  deferred: "deferred",
  refused: "refused by the nominee",
  withdrawn: "withdrawn",
  lapsed: "lapsed",
};

const OTHERS: Readonly<Record<Exclude<Hindrance["why"], "already">, string>> = {
  "not yours": "This is not yours to decide. Nothing was changed; the lead of this candidacy can.",
  "too late to undo": "It is too late to undo this. Nothing was changed.",
  "can still be undone": "This can still be undone, so it does not go on yet. Nothing was changed.",
  "has a nominee here": "The nominee can do this themselves, so nobody does it for them. Please write to them instead.",
};
