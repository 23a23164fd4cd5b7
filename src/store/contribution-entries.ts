// Entries of contributions as rows: what is common to all stands in columns, the rest is JSON, checked when it is read.
import type { Selectable } from "kysely";
import { z } from "zod";
import { type Entry, type EntryBody, REVOKED_WHY } from "../core/contribution.ts";
import type { CalendarDate, RowId } from "../core/ids.ts";
import type { Database } from "./schema.ts";

export type EntryRow = Selectable<Database["contribution_entry"]>;

/** An entry as it is kept. */
export function toEntryRow(contribution: RowId<"contribution">, { seq, at, by, kind, ...body }: Entry): EntryRow {
  return { contribution_id: contribution, seq, kind, at, by_id: by ?? null, body: JSON.stringify(body) };
}

/** Throws a ZodError where the row is damaged: a contribution that lacks an entry would be another one. */
export function toEntry({ seq, kind, at, by_id, body }: Omit<EntryRow, "contribution_id">): Entry {
  return { seq, at, by: by_id ?? undefined, ...BODY.parse({ ...JSON.parse(body), kind }) };
}

const textId = z.custom<RowId<"text">>((value) => typeof value === "string");
const facts = z.object({
  kind: z.string(),
  day: z.custom<CalendarDate>((value) => typeof value === "string"),
  expertises: z.array(z.string()),
  quantity: z.number(),
  reach: z.number().exactOptional(),
  paid: z.enum(["no", "expenses-only", "yes"]),
  visibility: z.enum(["public", "staff", "nda"]),
  title: textId.exactOptional(),
  link: textId.exactOptional(),
  note: textId.exactOptional(),
});
const words = textId.exactOptional();
const BODY = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("recorded"), facts, waits: z.literal(true).exactOptional() }),
  z.object({ kind: z.literal("corrected"), facts }),
  z.object({ kind: z.literal("revoked"), why: z.enum(REVOKED_WHY), words }),
  z.object({ kind: z.literal("reinstated"), words }),
  z.object({ kind: z.literal("reviewed"), accepted: z.boolean(), words }),
]) satisfies z.ZodType<EntryBody>;
