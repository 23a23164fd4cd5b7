// What the operator does for somebody who asks by mail: the same as /me privacy does.
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { erasePerson } from "../app/privacy/erase-held.ts";
import { copyOf } from "../app/privacy/export-held.ts";
import { heldLines } from "../app/privacy/held-words.ts";
import { plainText } from "../chat/rich.ts";
import { realTimer, wallClock } from "../clock.ts";
import type { AccountId } from "../core/ids.ts";
import { readEnv } from "../env.ts";
import { loadProgram } from "../program/load.ts";
import type { Program } from "../program/schema.ts";
import { rowIds } from "../row-ids.ts";
import { isPostgres, type OpenedStore, openStore } from "../store/open.ts";
import { StoreProblem } from "../store/problem.ts";
import type { AccountRow, Reads } from "../store/store.ts";
import { EXIT } from "./exit.ts";
import { print } from "./output.ts";

/** Writes all that is held of a person into a file that only its owner reads. An existing file is left as it is. */
export async function exportHeldFromCommandLine(account: string, { out }: { out: string }): Promise<void> {
  await withPerson(account, async ({ store, program, row }) => {
    const at = wallClock.now();
    const text = await copyOf(store.read, program, row.person, at);
    try {
      await writeFile(out, text, { flag: "wx", mode: 0o600 });
    } catch (error) {
      const why =
        (error as { code?: string }).code === "EEXIST"
          ? "it is there already; name another"
          : String((error as { code?: string }).code);
      console.error(`${out} could not be written: ${why}. Nothing was done.`);
      process.exitCode = EXIT.failed;
      return;
    }
    await store.transact((tx) =>
      tx.audit.add({
        id: nextId(),
        at,
        by: undefined,
        what: "copied somebody's data",
        subject: { person: row.person },
      }),
    );
    await print(
      `Everything held of this person is in ${out}. It is theirs: send it to nobody else, and delete it then.`,
    );
  });
}

/** Erases a person; without `yes` it only tells what is held. */
export async function eraseHeldFromCommandLine(account: string, { yes = false }: { yes?: boolean }): Promise<void> {
  await withPerson(account, async ({ store, program, row }) => {
    if (!yes) {
      await print("What /me privacy tells this person:");
      for (const { what, words } of heldLines(await store.read.personal.of(row.person), program))
        await print(`${what}: ${plainText(words)}`);
      console.error(
        "Nothing was erased. This cannot be undone: run it again with --yes, after a backup of the record.",
      );
      process.exitCode = EXIT.usage;
      return;
    }
    const erased = await store.transact((tx) =>
      erasePerson(tx, nextId, row.person, { by: undefined, at: wallClock.now() }),
    );
    await print(
      `Erased: ${counted(erased.texts, "text")}, ${counted(erased.rows, "other row")}, and what names the person on ${counted(erased.accounts, "account")}. Backups still hold it: see to those, too.`,
    );
  });
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const nextId = rowIds(realTimer);

interface Found {
  readonly store: OpenedStore;
  readonly program: Program;
  readonly row: AccountRow;
}

async function withPerson(account: string, act: (found: Found) => Promise<void>): Promise<void> {
  const env = readEnv();
  const program = await loadProgram(env.program);
  if (!isPostgres(env.databaseUrl) && !existsSync(env.databaseUrl))
    throw new StoreProblem(`There is no record at ${env.databaseUrl} yet, so nothing is held of anybody.`);
  const store = await openStore({ url: env.databaseUrl, timer: realTimer, asItIs: true });
  try {
    const rows = await accountsNamed(store.read, account);
    const [row] = rows;
    if (row && new Set(rows.map(({ person }) => person)).size === 1) return await act({ store, program, row });
    console.error(
      row
        ? `Several people go by ${account}. Say which: ${rows.map((each) => each.account).join(", ")}`
        : `Nobody on record goes by ${account}. Give a user's id (on Discord: Copy User ID; on Slack: Copy member ID), or platform:space:id.`,
    );
    process.exitCode = row ? EXIT.usage : EXIT.failed;
  } finally {
    await store.close();
  }
}

async function accountsNamed({ accounts }: Reads, named: string): Promise<readonly AccountRow[]> {
  const whole = named.split(":").length > 2 ? await accounts.find(named as AccountId) : undefined;
  return whole ? [whole] : accounts.ofNative(named);
}
