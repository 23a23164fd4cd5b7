// Where a nomination goes, and what its nominator may know of it. Nothing here tells them what others do not.
import { type Candidacy, type CandidacyEntry, type CandidacyState, foldCandidacy, OPEN_STATES } from "./candidacy.ts";
import type { Instant } from "./ids.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** How long a person is left in peace after a candidacy ended, in days. */
export interface Waits {
  readonly notNow: number;
  readonly declined: number;
  readonly lapsed: number;
}

export type Aside = "waiting time" | "never again";

/** Whether a candidacy goes on, so that another nomination of the same person joins it. */
export const goesOn = ({ state, granted }: Candidacy): boolean =>
  (OPEN_STATES as readonly CandidacyState[]).includes(state) ||
  state === "deferred" ||
  (state === "awarded" && !granted);

/** Why a nomination is set aside where no candidacy of the person goes on; undefined if it opens one. */
export function asideOf(candidacies: readonly Candidacy[], waits: Waits, now: Instant): Aside | undefined {
  if (candidacies.some(({ state, refused }) => state === "refused" && refused === "never again")) return "never again";
  return candidacies.some((each) => now < each.since + waitOf(each, waits) * DAY_MS) ? "waiting time" : undefined;
}

function waitOf({ state }: Candidacy, { notNow, declined, lapsed }: Waits): number {
  switch (state) {
    case "refused":
      return notNow;
    case "declined":
      return declined;
    case "lapsed":
      return lapsed;
    default:
      return 0;
  }
}

/** What a nominator sees of their own nomination. */
export type CoarseState = "with the lead" | "in progress" | "closed";

/**
 * The state of a nomination as its nominator sees it. What happened before it was handed in does not show, or they could
 * tell that others were faster; one that nothing has happened to since closes after `lapseAfterDays` of its own, and
 * stays closed, whether it opened a candidacy, joined one or was set aside.
 * @param at when it was handed in
 * @param entries of the candidacy it is a voice in; undefined where it was set aside
 */
export function coarseState(
  at: Instant,
  entries: readonly CandidacyEntry[] | undefined,
  { now, lapseAfterDays, undoHours }: { now: Instant; lapseAfterDays: number; undoHours: number },
): CoarseState {
  const closesAt = at + lapseAfterDays * DAY_MS;
  const untouched: CoarseState = now < closesAt ? "with the lead" : "closed";
  const since = movedSince(at, entries ?? []);
  if (!since || since.firstAt > closesAt) return untouched;
  const { candidacy, before } = since;
  // Nobody outside staff is told of a decision while it can be undone.
  const isSecret = candidacy.decided !== undefined && now < candidacy.decided.at + undoHours * HOUR_MS;
  const state = isSecret ? (candidacy.decided?.from ?? candidacy.state) : candidacy.state;
  if (state === "put forward" || (state === "lapsed" && before === "put forward")) return untouched;
  return goesOn({ ...candidacy, state }) && state !== "awarded" ? "in progress" : "closed";
}

/** What became of a candidacy by the moves after `at`: undefined if there were none. */
function movedSince(
  at: Instant,
  entries: readonly CandidacyEntry[],
): { readonly candidacy: Candidacy; readonly before: CandidacyState; readonly firstAt: Instant } | undefined {
  let firstAt: Instant | undefined;
  let before: CandidacyState = "put forward";
  let state: CandidacyState | undefined;
  for (const [index, entry] of entries.entries()) {
    const now = foldCandidacy(entries.slice(0, index + 1)).state;
    if (state !== undefined && now !== state) {
      before = state;
      if (entry.at > at) firstAt ??= entry.at;
    }
    state = now;
  }
  return firstAt === undefined ? undefined : { candidacy: foldCandidacy(entries), before, firstAt };
}

/** Somebody who is on no platform of the program, as a nominator describes them. */
export interface Elsewhere {
  readonly name: string | undefined;
  readonly mail: string | undefined;
  readonly link: string | undefined;
}

const LINK = /https?:\/\/[^\s<>"]+/i;
const MAIL = /[^\s<>"(),;:]+@[^\s<>"(),;:]+\.[^\s<>"(),;:]+/;

/**
 * Reads "Mei Tanaka, mei@example.org" or a link to a profile. Undefined where neither a link nor a name with a mail
 * address is in it: a name alone finds nobody.
 */
export function readElsewhere(typed: string): Elsewhere | undefined {
  const link = LINK.exec(typed)?.[0]?.replace(/[.,;)]+$/, "");
  const withoutLink = link === undefined ? typed : typed.replace(link, " ");
  const mail = MAIL.exec(withoutLink)?.[0]?.replace(/\.+$/, "").toLowerCase();
  const rest = mail === undefined ? withoutLink : withoutLink.replace(new RegExp(MAIL), " ");
  const name = rest
    .replace(/[<>"(),;]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const isEnough = link !== undefined || (mail !== undefined && name !== "");
  return isEnough ? { name: name === "" ? undefined : name, mail, link } : undefined;
}
