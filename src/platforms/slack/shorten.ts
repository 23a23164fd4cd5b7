/** Cuts a text to `most` UTF-16 units, as Slack counts them, with an ellipsis; never through an emoji. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, Math.max(0, most - 1))
    .toWellFormed()
    .replace(/\ufffd$/u, "")}…`;
}
