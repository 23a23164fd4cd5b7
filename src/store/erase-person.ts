// How somebody is erased: in one transaction, table by table as `whose-rows.ts` says.
import { sql } from "kysely";
import { type AccountId, type EventKey, type Instant, type RowId, splitId } from "../core/ids.ts";
import { mergedWith } from "./people.ts";
import { isAbout, isOf, type Oneself, oneself, personalReads } from "./personal.ts";
import type { Personal } from "./privacy-port.ts";
import type { Db } from "./schema.ts";
import { texts } from "./texts.ts";
import { PERSONAL_TABLES } from "./whose-rows.ts";

export function personal(db: Db): Personal {
  return {
    ...personalReads(db),
    async erase(person, at) {
      const self = await oneself(db, person);
      const rows = await deleteRows(db, person, self);
      const erased = await texts(db).eraseOf(person, at);
      // Not counted: how much there was is confidential, to themselves as well.
      await eraseWordsAbout(db, person, at);
      await eraseWordsOfSteps(db, person, at);
      await closeAsks(db, person, self);
      await sql`update unasked_answer set asker_id = null where ${isOf("unasked_answer", person, self)}`.execute(db);
      await emptyMail(db, person, self);
      // Last: by their names the rest was found.
      const accounts = await forgetAccounts(db, self);
      return { accounts, texts: erased, rows };
    },
  };
}

async function deleteRows(db: Db, person: RowId<"person">, self: Oneself): Promise<number> {
  let gone = 0;
  for (const [table, { erased }] of PERSONAL_TABLES) {
    if (erased !== "goes") continue;
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ${isOf(table, person, self)}`.execute(
      db,
    );
    gone += Number(numAffectedRows ?? 0);
  }
  return gone;
}

/** What others wrote about them in confidence. */
async function eraseWordsAbout(db: Db, person: RowId<"person">, at: Instant): Promise<void> {
  for (const [table, { about, text = [] }] of PERSONAL_TABLES)
    for (const column of about ? text : [])
      await sql`update text set body = null, erased_at = ${at}
        where erased_at is null and id in (
          select ${sql.ref(column)} from ${sql.table(table)} where ${isAbout(table, person)}
        )`.execute(db);
}

/** The reasons that were given for steps of their candidacies and changes of their awards: their ids stand in JSON. */
async function eraseWordsOfSteps(db: Db, person: RowId<"person">, at: Instant): Promise<void> {
  const steps = await db
    .selectFrom("candidacy_entry")
    .select("body")
    .where(sql<boolean>`${isAbout("candidacy_entry", person)}`)
    .execute();
  const changes = await db
    .selectFrom("term_entry")
    .innerJoin("term", "term.id", "term_entry.term_id")
    .select("term_entry.body")
    .where("term.person_id", "in", mergedWith(person))
    .execute();
  const ids = [...steps, ...changes].flatMap(({ body }) => {
    const { words, kindWords } = JSON.parse(body);
    return [words, kindWords].filter((id): id is RowId<"text"> => typeof id === "string");
  });
  if (ids.length === 0) return;
  await db
    .updateTable("text")
    .set({ body: null, erased_at: at })
    .where("id", "in", ids)
    .where("erased_at", "is", null)
    .execute();
}

/** Whether they were to say who helped, or might have helped: nobody is asked any more. */
async function closeAsks(db: Db, person: RowId<"person">, self: Oneself): Promise<void> {
  await sql`update credit_ask set state = 'expired' where state = 'open' and ${isOf("credit_ask", person, self)}`.execute(
    db,
  );
}

/** What is on its way is emptied by itself once it is done; what was given up, or did not begin, is emptied here. */
async function emptyMail(db: Db, person: RowId<"person">, self: Oneself): Promise<void> {
  await sql`update inbox set event = null, reply = null
    where state = 'failed' and ${isOf("inbox", person, self)}`.execute(db);
  await sql`update outbox set effect = null, fallback = null
    where state = 'failed' and ${isOf("outbox", person, self)}`.execute(db);
  await sql`update outbox set effect = null, fallback = null, why = null, state = 'withdrawn', sent_at = due_at
    where state = 'ready' and ${isOf("outbox", person, self)}`.execute(db);
  for (const account of self.names) await forgetKeys(db, account);
}

/** The key of a reaction or an arrival holds the platform's id of whoever acted. */
async function forgetKeys(db: Db, account: AccountId): Promise<void> {
  const { platform, native } = splitId(account);
  const rows = await db
    .selectFrom("inbox")
    .select(["id", "event_key"])
    .where("platform", "=", platform)
    .where("state", "in", ["done", "failed"])
    .where(sql<string>`event_key`, "like", `%${native}%`)
    .execute();
  for (const { id, event_key } of rows) {
    if (!event_key.split(/[ :]/).includes(native)) continue;
    await db
      .updateTable("inbox")
      .set({ event_key: id as string as EventKey })
      .where("id", "=", id)
      .execute();
  }
}

/** Nothing of the account can be known, and what the same person does later makes another. Returns how many there were. */
async function forgetAccounts(db: Db, { accounts }: Oneself): Promise<number> {
  let forgotten = 0;
  for (const id of accounts) {
    const { numUpdatedRows } = await db
      .updateTable("account")
      .set((eb) => ({ name: "", native_id: eb.ref("id"), dm_used_at: null }))
      .where("id", "=", id as RowId<"account">)
      .whereRef("native_id", "!=", "id")
      .executeTakeFirst();
    forgotten += Number(numUpdatedRows);
  }
  return forgotten;
}
