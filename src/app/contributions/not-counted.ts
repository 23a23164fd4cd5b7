import { type Rich, say } from "../../chat/rich.ts";
import type { ContributionState, RevokedWhy } from "../../core/contribution.ts";
import { countsIn } from "../../core/counting.ts";
import type { Program } from "../../program/schema.ts";

const REVOKED: Readonly<Record<RevokedWhy, Rich>> = {
  withdrawn: say`withdrawn`,
  "taken back": say`taken back by who gave it`,
  staff: say`taken out by staff`,
  "linked accounts": say`between accounts of one person`,
};

/** Whether a contribution is in the sums; if not, why, as a clause that stands behind its name. */
export function countsInWords(state: ContributionState, program: Program): true | { readonly why: Rich } {
  const counts = countsIn(state, program.contributions);
  switch (counts) {
    case true:
      return true;
    case "paid":
      return { why: say`paid: not counted` };
    case "waiting":
      return { why: say`waits for staff` };
    case "not accepted":
      return { why: say`not accepted by staff` };
    case "revoked":
      return { why: REVOKED[state.revoked ?? "staff"] };
  }
}
