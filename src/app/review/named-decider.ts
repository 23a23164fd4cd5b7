import type { Candidacy } from "../../core/candidacy.ts";
import type { AccountId, RowId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, Reads } from "../../store/store.ts";

type Person = RowId<"person">;

/** Who decides once the review has closed: one person, or whoever of staff takes it. */
export type Decider =
  | { readonly is: "person"; readonly person: Person; readonly name: string }
  | { readonly is: "staff" };

interface About {
  readonly row: CandidacyRow;
  readonly candidacy: Candidacy;
  readonly voices: readonly { readonly person: Person | undefined }[];
  readonly votes: readonly { readonly person: Person | undefined; readonly outcome: string }[];
}

/** The first of the program's deciders without a conflict; staff where it names nobody else. */
export async function namedDecider(reads: Reads, program: Program, about: About): Promise<Decider> {
  for (const decider of program.review.deciders) {
    if (decider === "staff") return { is: "staff" };
    const accounts = decider === "lead" ? await leadsOf(reads, program, about.candidacy) : [decider as AccountId];
    for (const account of accounts) {
      const row = await reads.accounts.find(account);
      if (row && !row.erased && !row.bot && !hasConflict(program, about, row.person))
        return { is: "person", person: row.person, name: row.name || "somebody" };
    }
  }
  return { is: "staff" };
}

/** Whether somebody must not decide: on themselves, on whom they put forward, and where they stepped aside. */
export function hasConflict(
  { review }: Program,
  { row, voices, votes }: Omit<About, "candidacy">,
  person: Person,
): boolean {
  if (row.person === person) return true;
  if (votes.some((vote) => vote.person === person && vote.outcome === "recused")) return true;
  return review.conflicts.onTheirNominee !== "allowed" && voices.some((voice) => voice.person === person);
}

/** The one who holds it; where nobody does, those of its region. */
async function leadsOf(reads: Reads, { regions }: Program, { lead, region }: Candidacy): Promise<readonly AccountId[]> {
  const holds = lead === undefined ? undefined : await reads.accounts.byId(lead);
  if (holds) return [holds.account];
  return (regions.find(({ id }) => id === region)?.lead?.accounts ?? []) as readonly string[] as readonly AccountId[];
}
