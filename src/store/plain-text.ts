/** Text as both engines keep it: Postgres refuses the NUL character, which nobody means to write. */
export const storable = (text: string): string => text.replaceAll("\0", "");
