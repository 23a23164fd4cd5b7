import { cleanLine } from "../../../chat/clean-text.ts";
import type { Place } from "../../../chat/place.ts";

/** `#general`, `@laurel` for the DM with Laurel; threads and posts go by words that somebody wrote. */
export function placeName({ kind, name = "somewhere" }: Place): string {
  if (kind === "dm") return name;
  return kind === "thread" || kind === "post" ? `the ${kind} "${cleanLine(name)}"` : `#${name}`;
}
