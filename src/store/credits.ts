import type { Selectable } from "kysely";
import type { Instant, RowId } from "../core/ids.ts";
import { accountsOf } from "./people.ts";
import type { Database, Db } from "./schema.ts";
import type { CreditReads, CreditRow, Credits } from "./store.ts";

export function creditReads(db: Db): CreditReads {
  const rows = () => db.selectFrom("credit").selectAll("credit").orderBy("credit.contribution_id");
  /** Those that count: staff have not refused them, and nobody took them back. */
  const counted = (from: Instant, until: Instant) =>
    db
      .selectFrom("credit")
      .selectAll("credit")
      .where("credit.at", ">=", from)
      .where("credit.at", "<", until)
      // Not by a join: SQLite would begin with all of the record that stands, and ask of each whose it is.
      .where(
        (eb) =>
          eb
            .selectFrom("contribution")
            .select("contribution.standing")
            .whereRef("contribution.id", "=", "credit.contribution_id"),
        "in",
        ["stands", "waiting"],
      )
      .orderBy("credit.at")
      .orderBy("credit.contribution_id");
  const to = (helper: RowId<"person">, from: Instant, until: Instant) =>
    counted(from, until).where("credit.helper_id", "in", accountsOf(helper));
  return {
    async find(contribution) {
      const row = await rows().where("contribution_id", "=", contribution).executeTakeFirst();
      return row && toRow(row);
    },
    async ofQuestion(question) {
      return (await rows().where("question", "=", question).execute()).map(toRow);
    },
    async ofMessage(place, message) {
      const found = await rows().where("place_id", "=", place).where("message_id", "=", message).execute();
      return found.map(toRow);
    },
    async toHelper(helper, from, until) {
      return (await to(helper, from, until).execute()).map(toRow);
    },
    async fromAsker(asker, from, until) {
      const found = await counted(from, until).where("credit.asker_id", "in", accountsOf(asker)).execute();
      return found.map(toRow);
    },
    async ofPair(asker, helper, from, until) {
      const found = await to(helper, from, until).where("credit.asker_id", "in", accountsOf(asker)).execute();
      return found.map(toRow);
    },
    async givenTo(giver, helper, from, until) {
      const found = await to(helper, from, until).where("credit.by_id", "in", accountsOf(giver)).execute();
      return found.map(toRow);
    },
    async places() {
      const places = await db
        .selectFrom("credit")
        .innerJoin("text", "text.id", "credit.excerpt_text_id")
        .select("credit.place_id")
        .distinct()
        .where("text.erased_at", "is", null)
        .orderBy("credit.place_id")
        .execute();
      return places.map((row) => row.place_id);
    },
  };
}

export function credits(db: Db): Credits {
  return {
    ...creditReads(db),
    async add(credit) {
      await db
        .insertInto("credit")
        .values({
          contribution_id: credit.contribution,
          question: credit.question,
          helper_id: credit.helper,
          asker_id: credit.asker,
          by_id: credit.by,
          signal: credit.signal,
          space: credit.space,
          place_id: credit.place,
          message_id: credit.message,
          at: credit.at,
          question_text_id: credit.questionWords ?? null,
          excerpt_text_id: credit.excerpt ?? null,
        })
        .execute();
    },
    async eraseExcerpts(before, at) {
      const { numUpdatedRows } = await db
        .updateTable("text")
        .set({ body: null, erased_at: at })
        .where("erased_at", "is", null)
        .where("id", "in", db.selectFrom("credit").select("excerpt_text_id").where("at", "<", before))
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
  };
}

function toRow(row: Selectable<Database["credit"]>): CreditRow {
  return {
    contribution: row.contribution_id,
    question: row.question,
    helper: row.helper_id,
    asker: row.asker_id,
    by: row.by_id,
    signal: row.signal,
    space: row.space,
    place: row.place_id,
    message: row.message_id,
    at: row.at,
    questionWords: row.question_text_id ?? undefined,
    excerpt: row.excerpt_text_id ?? undefined,
  };
}
