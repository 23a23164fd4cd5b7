import type { RowId } from "../../core/ids.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { findForStaff } from "./find-candidacy.ts";
import { stepBy } from "./step-by.ts";

/** Notes what somebody who is on no platform answered to the lead's letter; the record says that it was on their behalf. */
export const answerOnBehalf = (
  parts: ListeningParts,
  acting: Acting,
  id: RowId<"candidacy">,
  answer: "accepts" | "not now" | "never again",
): Promise<number> =>
  acting.work.write(async (tx) => {
    const found = await findForStaff(parts, tx, acting, id);
    const detail = answer === "accepts" ? ({ step: "accept" } as const) : ({ step: "refuse", how: answer } as const);
    await stepBy(parts, acting, tx, found, detail, { onBehalf: true });
    return found.row.ref;
  });
