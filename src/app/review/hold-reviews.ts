import { type Block, buttons, type Rich, say, type View, view } from "../../chat/view.ts";
import { foldCandidacy, isKnownOutside } from "../../core/candidacy.ts";
import type { Instant } from "../../core/ids.ts";
import type { CandidacyRow, Tx } from "../../store/store.ts";
import { BY_LAUREL, takeStep } from "../candidacies/take-step.ts";
import { tellStaffOf } from "../candidacies/tell-staff-place.ts";
import type { ListeningParts } from "../parts.ts";
import type { Job } from "../scheduled/schedule.ts";
import { deciderName } from "./card.ts";
import { countEvaluators } from "./count-evaluators.ts";
import { type ReviewFacts, reviewFacts } from "./review-facts.ts";
import { editCard, postCard, showing } from "./show-card.ts";

/** Leads every review to its end: nothing that waits for staff is forgotten, and nobody is told too early. */
export function holdReviews(parts: ListeningParts, onEffects: () => void): Job {
  const counted = new Set<string>();
  return {
    name: "reviews",
    async run(now) {
      const { store, program } = parts;
      for (const row of await store.read.candidacies.inStates(["in review"])) {
        await store.transact((tx) => hold(parts, tx, row, now));
        await sayIfTooFew(parts, row, now, counted);
      }
      for (const row of await store.read.candidacies.inStates(["declined", "deferred"]))
        if (isDue(row, now, program.review.undoHours)) await store.transact((tx) => tell(parts, tx, row, now));
      onEffects();
    },
  };
}

/** One review that is under way, at its place in the calendar. */
async function hold(parts: ListeningParts, tx: Tx, { id }: CandidacyRow, now: Instant): Promise<void> {
  const { program } = parts;
  const row = await tx.candidacies.find(id);
  if (!row) return;
  const facts = await reviewFacts(tx, program, row, now);
  const { candidacy, closed, missing, round } = facts;
  if (candidacy.state !== "in review") return;
  // The staff channel may have been chosen after the hand-in.
  if (!(await tx.cards.find(`review N-${row.ref}`))) await postCard(parts, tx, row, round, now);
  if (!closed) return;
  const until = facts.prolongsTo;
  if (until !== undefined) {
    await takeStep(parts, tx, { candidacy: id, detail: { step: "prolong", closesOn: until }, by: BY_LAUREL, at: now });
    await remind(
      parts,
      tx,
      facts,
      "prolonged",
      say`${votes(missing)} missing, so the review goes on, once, until ${{ date: until }}.`,
    );
    return;
  }
  await raise(parts, tx, facts, now);
}

/** Every day, until somebody decides. */
async function raise(parts: ListeningParts, tx: Tx, facts: ReviewFacts, now: Instant): Promise<void> {
  const { row, missing, decider, decisionDue, today: day } = facts;
  const few = missing > 0 ? ` ${votes(missing)} missing, which holds nobody up now.` : "";
  const late = decisionDue < day ? " It is late, so whoever has no conflict can." : "";
  const words = say`The review is closed.${few} It is for ${deciderName(decider)} to decide, by ${{ date: decisionDue }}.${late}`;
  if (await remind(parts, tx, facts, `to decide ${day}`, words)) await editCard(parts, tx, row, now);
}

const votes = (missing: number): string => (missing === 1 ? "1 vote is" : `${missing} votes are`);

function remind(parts: ListeningParts, tx: Tx, facts: ReviewFacts, what: string, words: Rich): Promise<boolean> {
  const { row, round, candidacy } = facts;
  return tellStaffOf(parts, tx, row, {
    view: reminderView(facts, words),
    shows: showing(row),
    naturalKey: `review ${what} ${row.id} ${round} ${candidacy.closesOn}`,
  });
}

const reminderView = ({ row, nominee }: Pick<ReviewFacts, "row" | "nominee">, words: Rich): View =>
  view({
    blocks: [
      { kind: "text", text: [...say`N-${String(row.ref)}, ${nominee.name}: `, ...words] } satisfies Block,
      buttons({ label: "Look at it", action: showing(row) }),
    ],
    contains: "confidential",
  });

/** Said once, at the start, while there is time to ask others. */
async function sayIfTooFew(
  parts: ListeningParts,
  { id }: CandidacyRow,
  now: Instant,
  counted: Set<string>,
): Promise<void> {
  const { store, program } = parts;
  const row = await store.read.candidacies.find(id);
  if (!row) return;
  const facts = await reviewFacts(store.read, program, row, now);
  const key = `${id} ${facts.round}`;
  if (facts.closed || counted.has(key)) return;
  counted.add(key);
  // It asks the platforms, so no transaction is open meanwhile.
  const known = await countEvaluators(parts, facts);
  const { quorum } = program.review;
  if (known >= quorum) return;
  await store.transact((tx) =>
    tellStaffOf(parts, tx, row, {
      view: reminderView(
        facts,
        say`I know of ${known === 1 ? "1 person" : `${known} people`} who can vote here, and ${quorum} votes are needed. Please ask others of staff to vote; if it stays so, ${deciderName(facts.decider)} decides all the same.`,
      ),
      shows: showing(row),
      naturalKey: `review too few ${key}`,
    }),
  );
}

function isDue({ entries }: CandidacyRow, now: Instant, undoHours: number): boolean {
  const candidacy = foldCandidacy(entries);
  return candidacy.decided?.from === "in review" && !candidacy.told && isKnownOutside(candidacy, now, undoHours);
}

/** Once nobody can undo it: the nominee is told, and what was deferred goes on. Each step is taken once. */
async function tell(parts: ListeningParts, tx: Tx, row: CandidacyRow, now: Instant): Promise<void> {
  const { state } = foldCandidacy(row.entries);
  const detail = { step: state === "deferred" ? "resume" : "tell" } as const;
  await takeStep(parts, tx, { candidacy: row.id, detail, by: BY_LAUREL, at: now });
}
