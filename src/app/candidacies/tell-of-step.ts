// Whom a step tells what: each line is a file of its own beside this one. All of it waits in the outbox, in the
// transaction of the step.

import type { Tx } from "../../store/store.ts";
import { tellNominee } from "../review/tell-nominee.ts";
import { tellReview } from "../review/tell-review.ts";
import { showOnCard } from "./show-card.ts";
import type { StepParts, StepTaken } from "./take-step.ts";
import { tellLead } from "./tell-lead.ts";

/** Puts into the outbox what one kind of reader is to learn of a step; nothing where it is no business of theirs. */
export type Telling = (parts: StepParts, tx: Tx, taken: StepTaken) => Promise<void>;

const TELLINGS: readonly Telling[] = [showOnCard, tellLead, tellReview, tellNominee];

export async function tellOfStep(parts: StepParts, tx: Tx, taken: StepTaken): Promise<void> {
  for (const tell of TELLINGS) await tell(parts, tx, taken);
}
