import type { Instant } from "../../core/ids.ts";
import type { Parts } from "../parts.ts";
import type { Job } from "./schedule.ts";

const DAY_MS = 86_400_000;

/** How long codes that link accounts and tries of them are kept, in days: they count for an hour. */
export const LINK_DAYS = 1;

/**
 * Removes what was kept for as long as program.yaml says. All of it happened at an instant of the program clock; what is
 * kept by the real timer has its sweep in `housekeeping.ts`. One transaction each, so that nothing waits long for them.
 */
export function keepNoLonger({ store, program }: Pick<Parts, "store" | "program">): Job {
  const { asks, passedOver, excerpts, questions, audit } = program.privacy.keepDays;
  return {
    name: "what is kept no longer",
    async run(now) {
      const before = (days: number): Instant => now - days * DAY_MS;
      await store.transact((tx) => tx.creditAsks.sweep(before(asks)));
      await store.transact((tx) => tx.passedOver.sweep(before(passedOver)));
      await store.transact((tx) => tx.creditMarks.sweep(before(passedOver)));
      if (excerpts !== undefined) await store.transact((tx) => tx.credits.eraseExcerpts(before(excerpts), now));
      await store.transact((tx) => tx.questions.sweep(before(questions)));
      await store.transact((tx) => tx.audit.sweep(before(audit)));
      await store.transact((tx) => tx.links.sweep(before(LINK_DAYS)));
    },
  };
}
