import type { FileContent } from "../../chat/view.ts";
import type { Instant, RowId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { HeldRow, HeldRows, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { withoutConfidences } from "./in-confidence.ts";

/** Everything that is held of the one who acts, in one file of JSON. */
export function exportHeld(
  { program, nextId }: Pick<Parts, "program" | "nextId">,
  acting: Acting,
): Promise<FileContent> {
  const { at } = acting.event;
  return acting.work.write(async (tx) => {
    const { id, person } = await acting.account(tx);
    await tx.audit.add({ id: nextId(), at, by: id, what: "was sent a copy of their data", subject: {} });
    return {
      name: "what-laurel-holds-of-you.json",
      type: "application/json",
      bytes: Buffer.from(await copyOf(tx, program, person, at)).toString("base64"),
    };
  });
}

/** The text of that file: what it is, then every row, by the name of its table. */
export async function copyOf(reads: Reads, program: Program, person: RowId<"person">, at: Instant): Promise<string> {
  const copy = {
    about:
      "Everything that Laurel holds of you, table by table. Where a row names others, or holds what they said, it says “somebody else”.",
    program: program.program.name,
    madeAt: new Date(at).toISOString(),
    keptForDays: program.privacy.keepDays,
    held: readable(withoutConfidences(await reads.personal.of(person))),
  };
  return `${JSON.stringify(copy, undefined, 2)}\n`;
}

const readable = (rows: HeldRows): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.map(readableRow)]));

/** Instants as ISO 8601, in UTC; what is kept as JSON unfolded. */
const readableRow = (row: HeldRow): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (typeof value === "number" && /(^|_)at$/.test(column)) return [column, new Date(value).toISOString()];
      return [column, typeof value === "string" && /^[[{]/.test(value) ? unfolded(value) : value];
    }),
  );

function unfolded(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // What somebody wrote may begin like JSON.
    return json;
  }
}
