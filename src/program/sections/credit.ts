import { z } from "zod";
import { withIds, words } from "../lists.ts";
import { id, line, whole } from "../values.ts";

/** The acts by which help in chat is recognised. */
export const SIGNALS = ["mark-helpful", "solved-tag", "check-mark", "thanks"] as const;

const signal = z.strictObject({
  id: z.enum(SIGNALS),
  by: words(z.enum(["asker", "awardee", "staff"])).min(1),
});

/** How help in chat becomes a contribution. */
export const credit = z.strictObject({
  /** The kind of contribution that a credit is. */
  kind: id,
  /** Strongest first. One that is left out is not listened to. */
  signals: withIds(signal),
  solvedTags: words(line(20)),
  checkMarks: words(line(40)),
  /** The reactions by which Laurel speaks: quietly credited, and asking the asker to confirm. */
  reactions: z.strictObject({ credited: line(40), confirm: line(40) }),
  graceMinutes: whole(0, 1440),
  askExpiresHours: whole(1, 168),
  answerMaxAgeDays: whole(1, 365),
  /** Between two credits that one person gives another; 0 for none. */
  pairCoolDownMinutes: whole(0, 1440),
  caps: z.strictObject({
    perPairPerMonth: whole(1, 1000),
    perHelperPerDay: whole(1, 1000),
    perAskerPerDay: whole(1, 1000),
  }),
  substance: z.strictObject({ minCharacters: whole(0, 1000), orLink: z.boolean(), orFile: z.boolean() }),
  excerptMaxCharacters: whole(0, 200),
  questionMaxCharacters: whole(0, 100),
  /** What staff are told in private, and nobody else. */
  concerns: z.strictObject({
    mutualPairPerMonth: whole(1, 1000),
    burst: z.strictObject({ credits: whole(2, 1000), withinMinutes: whole(1, 1440) }),
    concentration: z.strictObject({ fromOnePersonPercent: whole(1, 100), outOfAtLeast: whole(2, 1000) }),
  }),
});
