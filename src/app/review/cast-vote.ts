import type { FormValues } from "../../chat/form.ts";
import { today } from "../../core/calendar.ts";
import { type Outcome, roundOf } from "../../core/candidacy.ts";
import { isClosed } from "../../core/evaluation.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { StepParts } from "../candidacies/take-step.ts";
import { type Found, findReview } from "./find-review.ts";
import { editCard } from "./show-card.ts";

/** Keeps how the one who acts votes, in place of their earlier vote. It is sealed until the review closes. */
export function castVote(parts: StepParts, acting: Acting, ref: number, values: FormValues): Promise<void> {
  const { at } = acting.event;
  const outcome = parts.program.review.outcomes.find((each) => each === values.outcome);
  if (!outcome) throw new Refusal("This outcome is not one of the program's. Please choose another.");
  return acting.work.write(async (tx) => {
    const { id, person } = await acting.account(tx);
    const found = await ballotFor(tx, parts, acting, ref);
    const words = parts.nextId<"text">();
    await tx.texts.keep({ id: words, body: String(values.reason), of: person, at });
    await keep(parts, acting, tx, found, { by: id, outcome, words });
  });
}

/** Leaves the review to others: what they voted before counts no more. */
export function stepAside(parts: StepParts, acting: Acting, ref: number): Promise<void> {
  return acting.work.write(async (tx) => {
    const { id } = await acting.account(tx);
    const found = await ballotFor(tx, parts, acting, ref);
    await keep(parts, acting, tx, found, { by: id, outcome: "recused", words: undefined });
  });
}

/** Whoever may vote in this review now; throws a Refusal for anybody else. */
async function ballotFor(tx: Tx, parts: StepParts, acting: Acting, ref: number): Promise<Found> {
  const found = await findReview(tx, parts, acting, ref);
  const { candidacy } = found;
  if (candidacy.state !== "in review")
    throw new Refusal(`N-${ref} is not in review now, so no vote is taken. /program review shows how it stands.`);
  if (isClosed(candidacy, today(acting.event.at, parts.program.program.timeZone)))
    throw new Refusal(`The review of N-${ref} is closed, so no vote is taken any more.`);
  if (!found.parts.has("evaluator"))
    throw new Refusal(
      found.parts.has("nominator")
        ? "You put them forward yourself, so you do not vote here. Your reason is on the card for those who do."
        : "Voting is for those whom the program names as evaluators.",
    );
  return found;
}

async function keep(
  parts: StepParts,
  { event, work }: Acting,
  tx: Tx,
  { row }: Found,
  vote: Pick<Parameters<Tx["votes"]["cast"]>[0], "words"> & {
    readonly by: Parameters<Tx["votes"]["cast"]>[0]["evaluator"];
    readonly outcome: Outcome | "recused";
  },
): Promise<void> {
  const { by, outcome, words } = vote;
  const round = roundOf(row.entries);
  await tx.votes.cast({
    ...{ id: parts.nextId(), candidacy: row.id, round, evaluator: by, outcome, words, at: event.at },
  });
  // How somebody voted stands in the vote alone.
  await tx.audit.add({
    id: parts.nextId(),
    at: event.at,
    by,
    what: "took part in a review",
    subject: { candidacy: row.id, ref: row.ref, round },
  });
  await editCard(parts, tx, row, event.at);
  work.causesEffects();
}
