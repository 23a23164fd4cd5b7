import type { Candidacy, Part } from "../../core/candidacy.ts";
import type { RowId } from "../../core/ids.ts";
import type { Role } from "../../core/role.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, Reads } from "../../store/store.ts";

/**
 * What somebody is to a candidacy now. A nominee is nothing else to their own: nobody decides on themselves.
 * @param roles those they have at this moment: see `rolesNow`
 * @param standsInFor the leads' people whose work they do while these are away
 */
export async function partsIn(
  reads: Reads,
  { review }: Pick<Program, "review">,
  { row, candidacy }: { readonly row: CandidacyRow; readonly candidacy: Candidacy },
  who: { readonly person: RowId<"person">; readonly roles: ReadonlySet<Role> },
  standsInFor: ReadonlySet<RowId<"person">> = new Set(),
): Promise<ReadonlySet<Part>> {
  if (row.person === who.person) return new Set(["nominee"]);
  const parts = new Set<Part>();
  const voices = (await reads.voices.ofCandidacy(row.id)).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  for (const { nominator } of voices) if (await isPerson(reads, nominator, who.person)) parts.add("nominator");
  if (who.roles.has("staff")) parts.add("staff");
  if (who.roles.has("staff") && candidacy.lead !== undefined) {
    const lead = (await reads.accounts.byId(candidacy.lead))?.person;
    if (lead !== undefined && (lead === who.person || standsInFor.has(lead))) parts.add("lead");
  }
  const mayVote = review.evaluators.some((role) => who.roles.has(role));
  const inConflict = parts.has("nominator") && review.conflicts.onTheirNominee === "never";
  if (mayVote && !inConflict) parts.add("evaluator");
  return parts;
}

const isPerson = async (reads: Reads, account: RowId<"account">, person: RowId<"person">): Promise<boolean> =>
  (await reads.accounts.byId(account))?.person === person;
