import { cleanLine } from "../../../chat/clean-text.ts";
import type { Place } from "../../../chat/place.ts";

/** `#general`, or `@laurel` for the DM with Laurel. A post goes by its title, which somebody wrote. */
export const placeName = ({ kind, name = "somewhere" }: Place): string =>
  kind === "dm" ? name : `#${cleanLine(name)}`;
