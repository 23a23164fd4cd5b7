// Entries of candidacies as rows: what is common to all stands in columns, the rest is JSON, checked when it is read.
import type { Selectable } from "kysely";
import { z } from "zod";
import type { CandidacyEntry, Opened, StepDetail } from "../core/candidacy.ts";
import type { CalendarDate, RowId } from "../core/ids.ts";
import type { Database } from "./schema.ts";

type EntryRow = Selectable<Database["candidacy_entry"]>;

/** An entry as it is kept. */
export function toEntryRow(candidacy: RowId<"candidacy">, { seq, at, by, step, ...body }: CandidacyEntry): EntryRow {
  return { candidacy_id: candidacy, seq, step, at, by_id: by ?? null, body: JSON.stringify(body) };
}

/** Throws a ZodError where the row is damaged: a candidacy that lacks a step would be another one. */
export function toEntry({ seq, step, at, by_id, body }: Omit<EntryRow, "candidacy_id">): CandidacyEntry {
  const kept = JSON.parse(body);
  const { onBehalf } = BEHALF.parse(kept);
  return { seq, at, by: by_id ?? undefined, ...bodyOf({ ...kept, step }), ...(onBehalf ? { onBehalf } : {}) };
}

function bodyOf(kept: unknown): Opened | StepDetail {
  const body = BODY.parse(kept);
  // JSON keeps no undefined: nobody holds it.
  return body.step === "assign" ? { ...body, lead: body.lead } : body;
}

const textId = z.custom<RowId<"text">>((value) => typeof value === "string");
const accountId = z.custom<RowId<"account">>((value) => typeof value === "string");
const day = z.custom<CalendarDate>((value) => typeof value === "string");
const BEHALF = z.object({ onBehalf: z.literal(true).exactOptional() });
const plain = <S extends string>(step: S) => z.object({ step: z.literal(step) });

const BODY = z.discriminatedUnion("step", [
  plain("open").extend({
    opening: z.enum(["nomination", "renewal"]),
    awardDate: day,
    region: z.string().exactOptional(),
    lead: accountId.exactOptional(),
  }),
  plain("assign").extend({
    lead: accountId.optional(),
    region: z.string().exactOptional(),
  }),
  plain("contact").extend({ answerBy: day }),
  plain("turnDown").extend({ words: textId }),
  plain("withdraw").extend({ words: textId }),
  plain("refuse").extend({ how: z.enum(["not now", "never again"]), words: textId.exactOptional() }),
  plain("handIn").extend({ closesOn: day, awardDate: day.exactOptional() }),
  plain("giveBack").extend({ words: textId }),
  plain("prolong").extend({ closesOn: day }),
  plain("decide").extend({
    outcome: z.enum(["awarded", "declined", "deferred"]),
    words: textId,
    kindWords: textId.exactOptional(),
    deferredTo: day.exactOptional(),
  }),
  plain("undo").extend({ words: textId }),
  plain("raise"),
  plain("withdrawVoices"),
  plain("accept"),
  plain("lapse"),
  plain("tell"),
  plain("resume"),
  plain("award"),
]);
