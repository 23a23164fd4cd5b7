// What commands over the record work with, beside a Laurel that runs or not.
import { existsSync } from "node:fs";
import { elapsedMs, realTimer } from "../clock.ts";
import { type Env, readEnv } from "../env.ts";
import { loadProgram } from "../program/load.ts";
import type { Program } from "../program/schema.ts";
import { type NextId, rowIds } from "../row-ids.ts";
import { IN_MEMORY, isPostgres, type OpenedStore, openStore } from "../store/open.ts";

export interface OpenedRecord {
  readonly env: Env;
  readonly program: Program;
  readonly store: OpenedStore;
  readonly nextId: NextId;
  readonly timer: typeof realTimer;
  readonly elapsedMs: () => number;
}

/**
 * Opens the record that the environment names and calls `use`; closes it in any case. Takes no lock, as only `start`
 * does. `change`: it is made and brought up to date. `look`: it is left as it is; one that is not there yet counts as
 * empty. Throws ConfigProblems and StoreProblems.
 */
export async function withRecord<T>(mode: "change" | "look", use: (record: OpenedRecord) => Promise<T>): Promise<T> {
  const env = readEnv();
  const program = await loadProgram(env.program);
  const store = await openFor(mode, env.databaseUrl);
  try {
    return await use({ env, program, store, nextId: rowIds(realTimer), timer: realTimer, elapsedMs });
  } finally {
    await store.close();
  }
}

async function openFor(mode: "change" | "look", url: string): Promise<OpenedStore> {
  const isThere = isPostgres(url) || existsSync(url);
  if (mode === "look" && !isThere) return openStore({ url: IN_MEMORY, timer: realTimer });
  return openStore({ url, timer: realTimer, asItIs: mode === "look" });
}
