import { z } from "zod";
import { language, timeZone } from "../times.ts";
import { commandWord, id, line } from "../values.ts";

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
});
