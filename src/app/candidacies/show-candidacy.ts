import type { View } from "../../chat/view.ts";
import type { RowId } from "../../core/ids.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { findForStaff } from "./find-candidacy.ts";
import { readCard } from "./show-card.ts";

export const refOfCandidacy = (
  parts: Pick<Parts, "program">,
  acting: Acting,
  id: RowId<"candidacy">,
): Promise<number> => acting.work.read(async (reads) => (await findForStaff(parts, reads, acting, id)).row.ref);

export const showCandidacy = (
  parts: Pick<Parts, "program">,
  acting: Acting,
  which: RowId<"candidacy"> | number,
): Promise<View> =>
  acting.work.read(async (reads) => {
    const { row } = await findForStaff(parts, reads, acting, which);
    return (await readCard(reads, parts.program, row, acting.event.at)).view;
  });
