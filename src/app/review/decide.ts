import type { FormErrors, FormValues } from "../../chat/form.ts";
import { plainText, say } from "../../chat/rich.ts";
import type { View } from "../../chat/view.ts";
import { nextAwardDate } from "../../core/calendar.ts";
import { isFrom, type Part, type StepDetail } from "../../core/candidacy.ts";
import type { RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Program } from "../../program/schema.ts";
import type { Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { hinderedWords } from "../candidacies/hindered-words.ts";
import { type StepParts, takeStep } from "../candidacies/take-step.ts";
import { deciderName } from "./card.ts";
import { type Found, findReview } from "./find-review.ts";
import { hasConflict } from "./named-decider.ts";
import { type ReviewFacts, reviewFacts } from "./review-facts.ts";
import { cardNow } from "./show-card.ts";

/** Decides once the review has closed. Of two at once one decides, and the other is told who did. */
export function decideCandidacy(
  parts: StepParts,
  acting: Acting,
  ref: number,
  values: FormValues,
): Promise<View | { readonly errors: FormErrors }> {
  const { program, nextId } = parts;
  const { at } = acting.event;
  const outcome = program.review.outcomes.find((each) => each === values.outcome);
  if (!outcome) throw new Refusal("This outcome is not one of the program's. Please choose another.");
  const kind = typeof values.kind === "string" ? values.kind : undefined;
  if (outcome !== "awarded" && kind === undefined)
    return Promise.resolve({
      errors: { kind: say`Please write a few words for them: they read this, and nothing of your reason.` },
    });
  return acting.work.write(async (tx) => {
    const { id, person } = await acting.account(tx);
    const found = await findReview(tx, parts, acting, ref);
    // Where it is no longer in review, the step itself says who was faster.
    const mayDecide = isFrom(found.candidacy, "decide")
      ? checkDecider(program, await reviewFacts(tx, program, found.row, at), person)
      : found.parts;
    const keep = async (body: string) => {
      const text = nextId<"text">();
      // Of whoever wrote it: its nominee's own copy of what is held of them is not to hold it.
      await tx.texts.keep({ id: text, body, of: person, at });
      return text;
    };
    return step(
      parts,
      acting,
      tx,
      found,
      { id, parts: mayDecide },
      {
        step: "decide",
        outcome,
        words: await keep(String(values.reason)),
        ...(outcome === "awarded" || kind === undefined ? {} : { kindWords: await keep(kind) }),
        ...(outcome === "deferred" ? { deferredTo: nextAwardDate(program.calendar, found.candidacy.awardDate) } : {}),
      },
    );
  });
}

/** Takes a decision back, within the hours that the program gives. */
export function takeDecisionBack(parts: StepParts, acting: Acting, ref: number, reason: string): Promise<View> {
  return withWords(parts, acting, ref, reason, (words) => ({ step: "undo", words }));
}

/** Gives a dossier back to its nominee, who reads these words. Its votes stay sealed, and count no more. */
export function giveDossierBack(parts: StepParts, acting: Acting, ref: number, said: string): Promise<View> {
  return withWords(parts, acting, ref, said, (words) => ({ step: "giveBack", words }));
}

function withWords(
  parts: StepParts,
  acting: Acting,
  ref: number,
  said: string,
  detail: (words: RowId<"text">) => StepDetail,
): Promise<View> {
  return acting.work.write(async (tx) => {
    const { id, person } = await acting.account(tx);
    const found = await findReview(tx, parts, acting, ref);
    const words = parts.nextId<"text">();
    await tx.texts.keep({ id: words, body: said, of: person, at: acting.event.at });
    return step(parts, acting, tx, found, { id, parts: found.parts }, detail(words));
  });
}

async function step(
  parts: StepParts,
  { event, work }: Acting,
  tx: Tx,
  { row }: Found,
  by: { readonly id: RowId<"account">; readonly parts: ReadonlySet<Part> },
  detail: StepDetail,
): Promise<View> {
  const stepped = await takeStep(parts, tx, {
    candidacy: row.id,
    detail,
    by: { account: by.id, parts: by.parts },
    at: event.at,
  });
  if ("hindered" in stepped) throw new Refusal(plainText(await hinderedWords(tx, stepped.hindered)));
  work.causesEffects();
  const now = await tx.candidacies.find(row.id);
  if (!now) throw new Error("a candidacy is gone that was there");
  return cardNow(tx, parts.program, now, event.at);
}

/** Throws a Refusal unless it is time, and this person's turn: from the day on which it is late, anybody's without a conflict. */
function checkDecider(program: Program, facts: ReviewFacts, person: RowId<"person">): ReadonlySet<Part> {
  const { closed, prolongsTo, decider, today } = facts;
  if (!closed)
    throw new Refusal("The review is open still, and its votes are sealed. It can be decided once it has closed.");
  if (prolongsTo !== undefined)
    throw new Refusal("There are not enough votes, so the review is prolonged once. It can be decided after that.");
  if (hasConflict(program, facts, person))
    throw new Refusal("You put them forward, or stepped aside, so somebody else of staff decides this one.");
  const isTheirs = decider.is === "staff" || decider.person === person || facts.decisionDue < today;
  if (!isTheirs)
    throw new Refusal(`This is for ${deciderName(decider)} to decide. Whoever has no conflict can, once it is late.`);
  return new Set<Part>(["evaluator"]);
}
