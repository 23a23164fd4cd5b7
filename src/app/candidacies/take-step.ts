// The one way in which a candidacy goes on: every step passes here, whoever takes it.
import {
  type Candidacy,
  type CandidacyEntry,
  foldCandidacy,
  type Hindrance,
  hindranceOf,
  type Part,
  type StepDetail,
} from "../../core/candidacy.ts";
import type { Instant, RowId } from "../../core/ids.ts";
import type { CandidacyRow, Tx } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import { tellOfStep } from "./tell-of-step.ts";

export type StepParts = Pick<ListeningParts, "program" | "nextId" | "timer">;

/** Who takes a step, and what they are to the candidacy: see `partsIn`. */
export interface Stepping {
  /** Undefined: Laurel itself, by the calendar. */
  readonly account: RowId<"account"> | undefined;
  readonly parts: ReadonlySet<Part>;
  /** A lead takes it for a nominee who is on no platform. */
  readonly onBehalf?: true;
}

/** What Laurel does by itself. */
export const BY_LAUREL: Stepping = { account: undefined, parts: new Set(["Laurel"]) };

/** A step as it was taken. */
export interface StepTaken {
  readonly row: CandidacyRow;
  readonly before: Candidacy;
  readonly after: Candidacy;
  readonly entry: CandidacyEntry;
}

/** Why it was not taken; `lastBy` is who moved the candidacy last, to say "already decided by …". */
export interface StepHindered {
  readonly hindrance: Hindrance;
  readonly row: CandidacyRow;
  readonly now: Candidacy;
  readonly lastBy: RowId<"account"> | undefined;
}

export type Stepped = { readonly taken: StepTaken } | { readonly hindered: StepHindered };

/**
 * Takes one step of a candidacy, with its entry in the audit and everything that it has to tell anybody, in the
 * transaction at hand. Of two who take a step at once one comes first, and the other is told what stands by then.
 * Throws if there is no such candidacy.
 * @param at the event's own time, or that of the program clock
 */
export async function takeStep(
  parts: StepParts,
  tx: Tx,
  asked: {
    readonly candidacy: RowId<"candidacy">;
    readonly detail: StepDetail;
    readonly by: Stepping;
    readonly at: Instant;
  },
): Promise<Stepped> {
  const { detail, by, at } = asked;
  for (;;) {
    const row = await tx.candidacies.find(asked.candidacy);
    if (!row) throw new Error("a candidacy is not there: the record is damaged");
    const before = foldCandidacy(row.entries);
    const hindrance = hindranceOf(before, detail.step, {
      parts: by.parts,
      now: at,
      undoHours: parts.program.review.undoHours,
      ...(by.onBehalf ? { onBehalf: true, nomineeHasAccount: await hasAccount(tx, row) } : {}),
    });
    if (hindrance) return { hindered: { hindrance, row, now: before, lastBy: row.entries.at(-1)?.by } };
    const own = { seq: before.entries, at, by: by.account, ...(by.onBehalf ? { onBehalf: true as const } : {}) };
    const entry: CandidacyEntry = { ...detail, ...own };
    // Somebody else was faster: what stands now decides anew.
    if (!(await tx.candidacies.append(row.id, entry))) continue;
    const taken = { row, before, after: foldCandidacy([...row.entries, entry]), entry };
    await tx.audit.add({
      id: parts.nextId(),
      at,
      by: by.account,
      what: `candidacy: ${detail.step}`,
      subject: { candidacy: row.id, ref: row.ref, from: before.state, to: taken.after.state },
    });
    await tellOfStep(parts, tx, taken);
    return { taken };
  }
}

const hasAccount = async (tx: Tx, { person }: CandidacyRow): Promise<boolean> =>
  (await tx.accounts.ofPerson(person)).some(({ erased }) => !erased);
