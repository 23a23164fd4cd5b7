import { z } from "zod";
import { withIds, words } from "../lists.ts";
import { id, line, place, whole } from "../values.ts";

/** How questions are answered, and when Laurel keeps quiet. */
export const answers = z.strictObject({
  perPersonPerMinute: whole(1, 120),
  choicesAtMost: whole(2, 5),
  unasked: z.strictObject({
    waitSeconds: whole(0, 3600),
    perHourPerChannel: whole(1, 60),
    /** So many *not wanted* in a week switch unasked answers off in a channel. */
    notWantedPerWeek: whole(1, 50),
  }),
  /** Whom to ask when the knowledge is silent. */
  askInstead: z.strictObject({ team: line(120), nameRegionLead: z.boolean() }),
  /** Where a technical question fits, by topic. */
  technicalChannels: withIds(
    z.strictObject({ id, name: line(60), words: words(line(40)).min(1), places: words(place) }),
  ),
});
