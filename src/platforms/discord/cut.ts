/** One line within a limit of Discord's, which counts as strings do. What is cut off is told by an ellipsis. */
export function cutLine(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  // Half of a character is none.
  return `${room.toWellFormed() === room ? room : room.slice(0, -1)}…`;
}

/** Several lines within a limit, cut at the end of a word where one is near, and never behind a lone backslash. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, Math.max(0, max - 1));
  const space = room.search(/\s\S*$/);
  const cut = space > room.length - 80 && space > 0 ? room.slice(0, space) : room;
  return `${(cut.toWellFormed() === cut ? cut : cut.slice(0, -1)).replace(/\\+$/, "")}…`;
}
