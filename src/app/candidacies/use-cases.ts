import type { View } from "../../chat/view.ts";
import type { RowId } from "../../core/ids.ts";

type Id = RowId<"candidacy">;

/** What staff do with candidacies. Each throws a Refusal for one's own, and says what stands where somebody was faster. */
export interface CandidacyCases {
  /** The card, by its id or its number. Throws a Refusal if there is none. */
  showCandidacy(which: Id | number): Promise<View>;
}
