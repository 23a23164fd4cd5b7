import { z } from "zod";
import { language, timeZone } from "../times.ts";
import { commandWord, id, line, whole } from "../values.ts";

/** What the program is called, and where its days begin. */
export const identity = z.strictObject({
  id,
  /** In a sentence: "the MVP award". */
  name: line(60),
  officialName: line(120),
  organisation: line(80),
  awardee: z.strictObject({ one: line(40), many: line(40) }),
  /** The one word that Slack publishes, without the slash. */
  command: commandWord,
  timeZone,
  language,
  /** How accounts of one person are linked: how long a code holds, and how often an account makes or tries one. */
  linking: z.strictObject({
    codeMinutes: whole(1, 60),
    codesPerHour: whole(1, 100),
    triesPerHour: whole(1, 100),
  }),
});
