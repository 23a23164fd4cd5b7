import { noteMark } from "../core/reaction-marks.ts";
import type { Db } from "./schema.ts";
import type { CreditMarks } from "./store.ts";

export function creditMarks(db: Db): CreditMarks {
  return {
    async note({ channel, message, by, emoji, at, added }) {
      const found = await db
        .selectFrom("credit_mark")
        .selectAll()
        .where("channel_id", "=", channel)
        .where("message_id", "=", message)
        .where("by_id", "=", by)
        .orderBy("emoji")
        .execute();
      const marks = new Map(
        found.map((row) => [
          row.emoji,
          { onAt: row.on_at ?? undefined, offAt: row.off_at ?? undefined, last: row.last },
        ]),
      );
      const mark = noteMark(marks.get(emoji), { at, added });
      const values = { on_at: mark.onAt ?? null, off_at: mark.offAt ?? null, last: mark.last };
      const changed_at = Math.max(mark.onAt ?? 0, mark.offAt ?? 0);
      await db
        .insertInto("credit_mark")
        .values({ channel_id: channel, message_id: message, by_id: by, emoji, ...values, changed_at })
        .onConflict((conflict) =>
          conflict.columns(["channel_id", "message_id", "by_id", "emoji"]).doUpdateSet({ ...values, changed_at }),
        )
        .execute();
      return [...marks.set(emoji, mark).values()];
    },
    async sweep(before) {
      const { numDeletedRows } = await db
        .deleteFrom("credit_mark")
        .where("changed_at", "<", before)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
