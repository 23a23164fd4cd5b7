import { lastPersonOf } from "./people.ts";
import type { Db } from "./schema.ts";
import type { VoteReads, VoteRow, Votes } from "./store.ts";

export function voteReads(db: Db): VoteReads {
  return {
    async ofRound(candidacy, round) {
      const rows = await db
        .selectFrom("vote")
        .innerJoin("account", "account.id", "vote.evaluator_id")
        .selectAll("vote")
        .select(lastPersonOf("account.person_id").as("last_person"))
        .where("vote.candidacy_id", "=", candidacy)
        .where("vote.round", "=", round)
        .orderBy("vote.id")
        .execute();
      // The last one of a person takes the place of those before it.
      const last = new Map<string, VoteRow>();
      for (const row of rows) {
        last.delete(row.last_person);
        last.set(row.last_person, {
          id: row.id,
          candidacy: row.candidacy_id,
          round: row.round,
          evaluator: row.evaluator_id,
          outcome: row.outcome,
          words: row.text_id ?? undefined,
          at: row.at,
        });
      }
      return [...last.values()];
    },
  };
}

export function votes(db: Db): Votes {
  return {
    ...voteReads(db),
    async cast({ id, candidacy, round, evaluator, outcome, words, at }) {
      await db
        .insertInto("vote")
        .values({
          id,
          candidacy_id: candidacy,
          round,
          evaluator_id: evaluator,
          outcome,
          text_id: words ?? null,
          at,
        })
        .execute();
    },
  };
}
