/** The word nearest to what was typed, if it is near enough to have been meant. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const begun = words.find((word) => word.startsWith(typed));
  if (begun) return begun;
  const [nearest] = words
    .map((word) => ({ word, distance: distance(typed, word) }))
    .filter((each) => each.distance <= Math.max(1, Math.floor(each.word.length / 2)))
    .sort((one, other) => one.distance - other.distance);
  return nearest?.word;
}

/** How many letters to add, take away or change (Levenshtein), one row at a time. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  [...one].forEach((letter, index) => {
    const next = [index + 1];
    [...other].forEach((against, at) => {
      const changed = (row[at] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
