// A mark that is put on, taken off and put on again, told in any order and more than once: what it comes to.
import type { Instant } from "./ids.ts";

/** What is known of one emoji that one person put on one message: the last of each by the events' own times. */
export interface Mark {
  readonly onAt: Instant | undefined;
  readonly offAt: Instant | undefined;
  /** Which of the two came later; of two at the same instant, the one that was told later. */
  readonly last: "on" | "off";
}

/** Takes note of one more event. One that is older than what is known of its kind changes nothing. */
export function noteMark(known: Mark | undefined, { at, added }: { at: Instant; added: boolean }): Mark {
  const kind = added ? "onAt" : "offAt";
  const before = known?.[kind];
  const isLatest = at >= Math.max(known?.onAt ?? at, known?.offAt ?? at);
  return {
    onAt: known?.onAt,
    offAt: known?.offAt,
    ...(before === undefined || at > before ? { [kind]: at } : {}),
    last: isLatest || known === undefined ? (added ? "on" : "off") : known.last,
  };
}

/**
 * When the marks of one person on one message were taken back: the instant of the latest; undefined where one of them
 * stands, or none was ever put on. Taking one off within `graceMs` of putting it on takes it back, later it changes
 * nothing. People put on and take off by turns, so the last of each tells all, in whatever order the events came.
 */
export function takenBackAt(marks: readonly Mark[], graceMs: number): Instant | undefined {
  const put = marks.filter(({ onAt }) => onAt !== undefined);
  const back = put.map(({ onAt = 0, offAt, last }) =>
    last === "off" && offAt !== undefined && offAt - onAt <= graceMs ? offAt : undefined,
  );
  if (put.length === 0 || back.includes(undefined)) return undefined;
  return Math.max(...back.map((at) => at ?? 0));
}
