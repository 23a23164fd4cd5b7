import { type Rich, say } from "../../chat/rich.ts";
import type { Paid } from "../../core/contribution.ts";
import type { Figures, LeftOut } from "../../core/figures.ts";
import type { YearReport } from "./use-cases.ts";

const WHY: Readonly<Record<LeftOut, Rich>> = {
  paid: say`paid work`,
  waiting: say`waits for staff`,
  "not accepted": say`not accepted by staff`,
  withdrawn: say`you withdrew it`,
  "taken back": say`the thanks were taken back`,
  staff: say`staff took it out`,
  "linked accounts": say`between accounts of one person`,
  revoked: say`no longer stands`,
};

/** Why contributions are in no sum: a number, and a clause that stands behind it. Always in the same order. */
export const inWords = (leftOut: Figures["leftOut"]): YearReport["notCounted"] =>
  (Object.keys(WHY) as LeftOut[]).flatMap((reason) => {
    const contributions = leftOut.get(reason);
    return contributions === undefined ? [] : [{ contributions, why: WHY[reason] }];
  });

/** What is in the sums of a program, in a sentence. */
export function whatCounts(countedIfPaid: readonly Paid[]): Rich {
  const counts = (paid: Paid): boolean => countedIfPaid.includes(paid);
  if (counts("yes")) return say`All that stands is counted.`;
  if (counts("expenses-only"))
    return say`What you were paid for is not counted; that your expenses were paid does no harm.`;
  return say`What you were paid for, even in expenses alone, is not counted.`;
}
