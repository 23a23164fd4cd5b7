// Whether a contribution is in the sums. The only place that says so: every figure asks here.
import type { ContributionState, Paid } from "./contribution.ts";

/** Why a contribution is in no sum. */
export const NOT_COUNTED = ["revoked", "not accepted", "waiting", "paid"] as const;
export type NotCounted = (typeof NOT_COUNTED)[number];

/** What of `program.contributions` says what counts. */
export interface CountingRules {
  readonly countedIfPaid: readonly Paid[];
}

/** True, or why not; of several reasons the one that payment would not change. Quantity and reach play no part. */
export function countsIn(
  { standing, facts }: Pick<ContributionState, "standing" | "facts">,
  { countedIfPaid }: CountingRules,
): true | NotCounted {
  if (standing !== "stands") return standing;
  return countedIfPaid.includes(facts.paid) || "paid";
}
