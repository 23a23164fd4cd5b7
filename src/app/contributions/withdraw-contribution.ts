import type { ContributionState } from "../../core/contribution.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { addEntry } from "./add-entry.ts";
import { mayReinstate } from "./own-contribution.ts";
import type { OwnContribution } from "./use-cases.ts";

/** Takes one's own contribution out of all sums; it stays on record as withdrawn. */
export function withdrawContribution(parts: Parts, acting: Acting, ref: number): Promise<OwnContribution> {
  return addEntry(parts, acting, ref, (state) => {
    refuseRevoked(ref, state);
    return { kind: "revoked", why: "withdrawn" };
  });
}

/** Undoes it. What others took out, or had not accepted, stays as they left it. */
export function reinstateContribution(parts: Parts, acting: Acting, ref: number): Promise<OwnContribution> {
  return addEntry(parts, acting, ref, (state, row) => {
    if (state.standing !== "revoked") throw new Refusal(`C-${ref} is not withdrawn, so there is nothing to undo.`);
    if (mayReinstate(row, state)) return { kind: "reinstated" };
    const team = parts.program.answers.askInstead.team;
    throw new Refusal(
      state.revoked === "withdrawn"
        ? `C-${ref} waited for staff when you withdrew it. Please enter it again, or ask ${team}.`
        : `C-${ref} was not taken out by you, so I cannot put it back. Please ask ${team}.`,
    );
  });
}

/** Throws a Refusal for a contribution that does not stand any more. */
export function refuseRevoked(
  ref: number,
  { standing, revoked }: Pick<ContributionState, "standing" | "revoked">,
): void {
  if (standing !== "revoked") return;
  throw new Refusal(
    revoked === "withdrawn"
      ? `C-${ref} is withdrawn already.`
      : `C-${ref} was taken out already, so there is nothing left to change.`,
  );
}
