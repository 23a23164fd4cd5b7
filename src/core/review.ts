// What staff may decide about a contribution, by how it stands.
import type { ContributionState, EntryBody } from "./contribution.ts";
import type { RowId } from "./ids.ts";

/**
 * - accept: it counts, although it waited or was not accepted
 * - refuse: what waits is not accepted
 * - review: staff looked at it, and it stands
 * - revoke: it stands no longer; staff say why
 * - reinstate: what staff revoked stands again
 */
export const DECISIONS = ["accept", "refuse", "review", "revoke", "reinstate"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What staff may decide now. What its owner withdrew, or who gave it took back, is not theirs to bring back. */
export function decisionsOn({
  standing,
  revoked,
}: Pick<ContributionState, "standing" | "revoked">): readonly Decision[] {
  switch (standing) {
    case "waiting":
      return ["accept", "refuse"];
    case "not accepted":
      return ["accept"];
    case "stands":
      return ["review", "revoke"];
    case "revoked":
      return revoked === "staff" || revoked === "linked accounts" ? ["reinstate"] : [];
  }
}

/** The entry that a decision makes. `words` are staff's, where they give a reason. */
export function entryOf(decision: Decision, words?: RowId<"text">): Exclude<EntryBody, { kind: "recorded" }> {
  const said = words === undefined ? {} : { words };
  switch (decision) {
    case "accept":
    case "review":
      return { kind: "reviewed", accepted: true, ...said };
    case "refuse":
      return { kind: "reviewed", accepted: false, ...said };
    case "revoke":
      return { kind: "revoked", why: "staff", ...said };
    case "reinstate":
      return { kind: "reinstated", ...said };
  }
}
