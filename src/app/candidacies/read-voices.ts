import { say } from "../../chat/rich.ts";
import { type View, view } from "../../chat/view.ts";
import type { RowId } from "../../core/ids.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { cardFacts } from "./card-facts.ts";
import { named, voiceLine } from "./card-view.ts";
import { findForStaff } from "./find-candidacy.ts";

/** A view holds what every platform shows in one message. In characters. */
const MOST = 3_300;

/** All that was said for somebody, in full as far as it fits. For staff alone. */
export const readVoices = (
  { program }: Pick<Parts, "program">,
  acting: Acting,
  id: RowId<"candidacy">,
): Promise<View> =>
  acting.work.read(async (reads) => {
    const { row } = await findForStaff({ program }, reads, acting, id);
    const facts = await cardFacts(reads, program, row, acting.event.at);
    let left = MOST;
    const shown = facts.voices.filter(({ reason = "", links }) => {
      left -= reason.length + links.join(" ").length + 200;
      return left > 0;
    });
    const out = facts.voices.length - shown.length;
    return view({
      title: named(facts),
      blocks: [
        ...(facts.voices.length === 0 ? [{ kind: "text", text: say`Nobody stands behind it any more.` } as const] : []),
        ...shown.map((voice) => ({ kind: "quote", text: voiceLine(voice) }) as const),
        ...(out > 0 ? [{ kind: "note", text: say`${out} more did not fit here.` } as const] : []),
        { kind: "note", text: say`For staff alone: neither the nominee nor other nominators learn who said what.` },
      ],
      contains: "confidential",
    });
  });
