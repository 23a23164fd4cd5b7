import { z } from "zod";
import type { Db } from "./schema.ts";
import type { Audit, AuditReads } from "./store.ts";

const SUBJECT = z.record(z.string(), z.union([z.string(), z.number()]));

export function auditReads(db: Db): AuditReads {
  return {
    async latest(limit, before) {
      const mark =
        before === undefined
          ? undefined
          : await db.selectFrom("audit").select(["at", "id"]).where("id", "=", before).executeTakeFirst();
      const rows = await db
        .selectFrom("audit")
        .selectAll()
        .$if(mark !== undefined, (query) =>
          query.where((eb) =>
            eb.or([
              eb("at", "<", mark?.at ?? 0),
              eb.and([eb("at", "=", mark?.at ?? 0), eb("id", "<", mark?.id ?? before ?? ("" as never))]),
            ]),
          ),
        )
        .orderBy("at", "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        at: row.at,
        by: row.by_id ?? undefined,
        what: row.what,
        subject: SUBJECT.parse(JSON.parse(row.subject)),
      }));
    },
  };
}

export function audit(db: Db): Audit {
  return {
    ...auditReads(db),
    async add({ id, at, by, what, subject }) {
      await db
        .insertInto("audit")
        .values({ id, at, by_id: by ?? null, what, subject: JSON.stringify(subject) })
        .execute();
    },
    async sweep(before) {
      const { numDeletedRows } = await db.deleteFrom("audit").where("at", "<", before).executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
