// How staff are told of contributions: who, when and what.
import { type Rich, say } from "../../chat/rich.ts";
import type { Entry } from "../../core/contribution.ts";
import type { RowId } from "../../core/ids.ts";
import type { CreditRow, Reads } from "../../store/store.ts";

/** Somebody as they can be shown; nobody's name where they were erased. */
export async function someone(reads: Reads, id: RowId<"account"> | undefined): Promise<Rich> {
  if (id === undefined) return say`Laurel`;
  const row = await reads.accounts.byId(id);
  if (!row || row.erased) return say`somebody whose data was erased`;
  return [{ person: { account: row.account, name: row.name, ...(row.bot ? { bot: row.bot } : {}) } }];
}

/** The channel of a credit. Its name is the platform's to show. */
export const channelOf = ({ space, place }: CreditRow): Rich => [
  { place: { space, id: place, kind: "channel", readers: "unknown" } },
];

/** What an entry did, behind the name of who did it; with staff's own words where they are kept. */
export async function deedOf(reads: Reads, entry: Entry): Promise<Rich> {
  const words = "words" in entry && entry.words !== undefined ? await reads.texts.read(entry.words) : undefined;
  return words === undefined ? say`${deed(entry)}` : say`${deed(entry)}: “${words}”`;
}

function deed(entry: Entry): string {
  switch (entry.kind) {
    case "recorded":
      return entry.waits ? "recorded it, to wait for staff" : "recorded it";
    case "corrected":
      return "corrected it";
    case "revoked":
      return REVOKED[entry.why];
    case "reinstated":
      return "reinstated it";
    case "reviewed":
      return entry.accepted ? "looked at it, and accepted it" : "did not accept it";
  }
}

const REVOKED = {
  withdrawn: "withdrew it",
  "taken back": "took the signal back",
  staff: "revoked it",
  "linked accounts": "revoked it, as its accounts are of one person",
} as const;
