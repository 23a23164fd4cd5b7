// What is on record because of somebody, and yet not theirs to know: what became of a nomination, and that staff looked.
import type { HeldRow, HeldRows } from "../../store/store.ts";

/** What a nominator brings about without being told: a voice that joins or is set aside brings about none of it. */
const BROUGHT_ABOUT: readonly unknown[] = ["open", "withdrawVoices"];
const NOTED: readonly unknown[] = [...BROUGHT_ABOUT.map((step) => `candidacy: ${step}`), "left somebody for later"];

/** All rows of a person but those; their nominations are one table, whichever they stand in. */
export function withoutConfidences(rows: HeldRows): HeldRows {
  const { voice = [], set_aside = [], nomination = [], candidacy_entry = [], audit = [], ...rest } = rows;
  const own = [...voice, ...set_aside, ...nomination].map(asNominated);
  return filled({
    ...rest,
    nomination: own.toSorted((one, other) => (String(one.id) < String(other.id) ? -1 : 1)),
    candidacy_entry: candidacy_entry.filter(({ step }) => !BROUGHT_ABOUT.includes(step)),
    audit: audit.filter(({ what }) => !NOTED.includes(what)),
  });
}

const asNominated = ({
  id,
  nominator_id,
  expertises,
  reason_text_id,
  links_text_id,
  named_text_id,
  at,
  withdrawn_at,
}: HeldRow) => ({
  ...{ id, nominator_id, expertises, reason_text_id, links_text_id, named_text_id, at },
  withdrawn_at: withdrawn_at ?? null,
});

const filled = (rows: Readonly<Record<string, readonly Partial<HeldRow>[]>>): HeldRows =>
  Object.fromEntries(Object.entries(rows).filter(([, all]) => all.length > 0)) as HeldRows;
