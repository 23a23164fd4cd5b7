import { code, notice, say, type View } from "../chat/view.ts";
import type { RowId } from "../core/ids.ts";
import type { Refusal } from "../core/refusal.ts";

/** A short name for one failure, said to the member and written to the log: `E-7K2QX`. */
export function newReference(id: RowId): string {
  return `E-${id.slice(-5).toUpperCase()}`;
}

/** A refusal is said as it is written, its commands as they are typed where it is read. */
export function refusalView(refusal: Refusal): View {
  return notice(refusal.words, refusal.forAnybody ? "public" : "personal");
}

/** A bug is ours: an apology, and a reference by which staff find it in the log. */
export function apology(reference: string): View {
  return notice(
    say`Something went wrong on my side. Please try again in a moment; if it happens again, give the program team this reference: ${code(reference)}.`,
    "public",
  );
}
