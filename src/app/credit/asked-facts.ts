import type { Actor } from "../../chat/event.ts";
import type { Instant, RowId } from "../../core/ids.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { CreditAskRow, Reads } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import { findFacts, type Given } from "./find-facts.ts";
import type { HelpFacts } from "./help-facts.ts";

/**
 * The facts about those whom an ask is answered with; all candidates if `helpers` is absent. An answer that is gone by
 * now is left out. Waits for the platform: before any transaction.
 */
export async function askedFacts(
  parts: ListeningParts,
  platform: Platform,
  read: <T>(look: (reads: Reads) => Promise<T>) => Promise<T>,
  { ask, by, at, helpers }: { ask: CreditAskRow; by: Actor; at: Instant; helpers?: readonly RowId<"account">[] },
): Promise<readonly HelpFacts[]> {
  const asker = await read((reads) => reads.accounts.byId(ask.asker));
  if (!asker) return [];
  const given: Given = {
    signal: ask.signal,
    at: ask.at,
    by,
    on: { place: ask.place, message: ask.message },
    asker: { account: asker.account, name: asker.name, bot: asker.bot },
  };
  const chosen = ask.candidates.filter(({ helper }) => helpers === undefined || helpers.includes(helper));
  const found = await Promise.all(
    chosen.map(({ place, message }) =>
      // The platform looks it up by its ids, and tells what place it is.
      findFacts(parts, platform, given, {
        place: { space: ask.space, id: place, kind: "channel", readers: "unknown" },
        id: message,
      }),
    ),
  );
  // Who may answer was looked at by whoever calls; the signal itself was the asker's.
  const givers = parts.program.credit.signals.find(({ id }) => id === ask.signal)?.by ?? [];
  return found.flatMap((facts) => (typeof facts === "object" ? [{ ...facts, givers, confirmedAt: at }] : []));
}
