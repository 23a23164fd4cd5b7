import type { Selectable } from "kysely";
import { z } from "zod";
import type { Database, Db } from "./schema.ts";
import type { QuestionReads, QuestionRow, Questions } from "./store.ts";

const SECTIONS = z.array(z.string());

export function questionReads(db: Db): QuestionReads {
  async function withRemarks(row: Selectable<Database["question"]>): Promise<QuestionRow> {
    const remarks = await db
      .selectFrom("question_remark")
      .select("text_id")
      .where("question_id", "=", row.id)
      .orderBy("text_id")
      .execute();
    return toRow(
      row,
      remarks.map((remark) => remark.text_id),
    );
  }

  return {
    async find(id) {
      const row = await db.selectFrom("question").selectAll().where("id", "=", id).executeTakeFirst();
      return row && withRemarks(row);
    },
    async open(limit) {
      const rows = await db
        .selectFrom("question")
        .selectAll()
        .where((eb) =>
          eb.or([
            eb("verdict", "=", "not helpful"),
            eb.and([eb("verdict", "is", null), eb("outcome", "!=", "answered")]),
          ]),
        )
        .orderBy("asked_at", "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return Promise.all(rows.map(withRemarks));
    },
  };
}

export function questions(db: Db): Questions {
  return {
    ...questionReads(db),
    async add({ id, text, outcome, sections, score, askedAt }) {
      await db
        .insertInto("question")
        .values({
          id,
          text_id: text,
          outcome,
          sections: JSON.stringify(sections),
          score,
          asked_at: askedAt,
          verdict: null,
        })
        .execute();
    },
    async judge(id, verdict) {
      const judged = await db
        .updateTable("question")
        .set({ verdict })
        .where("id", "=", id)
        .where((eb) => eb.or([eb("verdict", "is", null), eb("verdict", "!=", verdict)]))
        .returning("id")
        .executeTakeFirst();
      return judged !== undefined;
    },
    async addRemark(id, text) {
      const found = await db.selectFrom("question").select("id").where("id", "=", id).executeTakeFirst();
      if (!found) return false;
      await db.insertInto("question_remark").values({ question_id: id, text_id: text }).execute();
      return true;
    },
    async choose(id, section) {
      const set = await db
        .updateTable("question")
        .set({ outcome: "answered", sections: JSON.stringify([section]) })
        .where("id", "=", id)
        .where("outcome", "!=", "answered")
        .returning("id")
        .executeTakeFirst();
      return set !== undefined;
    },
    async sweep(before) {
      const old = () => db.selectFrom("question").where("asked_at", "<", before);
      const words = [
        ...(await old().select("text_id").execute()),
        ...(await db
          .selectFrom("question_remark")
          .select("text_id")
          .where("question_id", "in", old().select("id"))
          .execute()),
      ];
      await db.deleteFrom("question_remark").where("question_id", "in", old().select("id")).execute();
      const { numDeletedRows } = await db
        .deleteFrom("question")
        .where("asked_at", "<", before)
        .executeTakeFirstOrThrow();
      // One by one: a list of varying length would be another statement each time.
      for (const { text_id } of words) await db.deleteFrom("text").where("id", "=", text_id).execute();
      return Number(numDeletedRows);
    },
  };
}

function toRow(row: Selectable<Database["question"]>, remarks: QuestionRow["remarks"]): QuestionRow {
  return {
    id: row.id,
    text: row.text_id,
    outcome: row.outcome,
    sections: SECTIONS.parse(JSON.parse(row.sections)),
    score: row.score,
    askedAt: row.asked_at,
    verdict: row.verdict ?? undefined,
    remarks,
  };
}
