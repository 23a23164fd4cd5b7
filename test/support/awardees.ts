// Awardees that a file brings into the record of a test.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ImportedAwardee, importAwardees } from "../../src/app/awards/import-awardees.ts";
import { makeClaimCodes } from "../../src/app/awards/make-claim-codes.ts";
import { elapsedMs, realTimer } from "../../src/clock.ts";
import type { CalendarDate, Instant } from "../../src/core/ids.ts";
import { openAwardeeFile } from "../../src/import/awardee-file.ts";
import { loadProgram } from "../../src/program/load.ts";
import { type NextId, nextClaimCode, rowIds } from "../../src/row-ids.ts";
import type { Store } from "../../src/store/store.ts";
import { exportFolder } from "./exports.ts";

const program = await loadProgram("program/program.yaml");
const DAY_MS = 86_400_000;

/** Imports a CSV file of this text, and tells what became of its rows. */
export async function importsAwardees(
  store: Store,
  text: string | Uint8Array,
  {
    isDryRun = false,
    now = Date.parse("2026-11-25T12:00:00Z"),
    nextId = rowIds(realTimer),
  }: { isDryRun?: boolean; now?: Instant; nextId?: NextId } = {},
): Promise<ImportedAwardee[]> {
  const path = join(await exportFolder(), "awardees.csv");
  await writeFile(path, text);
  const today = new Date(now).toISOString().slice(0, 10) as CalendarDate;
  const { rows } = await openAwardeeFile(path, { ...program, today });
  const told: ImportedAwardee[] = [];
  const parts = { store, timer: realTimer, elapsedMs, nextId, now, isDryRun };
  for await (const each of importAwardees(parts, rows)) told.push(each);
  return told;
}

/** Makes codes as `claims export` does, by the name of whom they stand for. */
export async function claimCodes(store: Store, now: Instant, days = 60): Promise<Readonly<Record<string, string>>> {
  const codes: Record<string, string> = {};
  const parts = { store, timer: realTimer, elapsedMs, nextId: rowIds(realTimer), nextCode: nextClaimCode };
  for await (const { name, code } of makeClaimCodes({ ...parts, now, expiresAt: now + days * DAY_MS }))
    codes[name] = code;
  return codes;
}
