import type { AccountId, Instant, RowId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { AccountRow, Reads, Tx } from "../../store/store.ts";

export type Region = Program["regions"][number];

/** The region of a nominee, looked up in the order of program.yaml: undefined where none of its places knows one. */
export function regionOf(
  { nomination, regions, expertises }: Pick<Program, "nomination" | "regions" | "expertises">,
  known: {
    readonly nomination: string | undefined;
    readonly profile: string | undefined;
    readonly expertises: readonly string[];
  },
): Region | undefined {
  for (const place of nomination.regionFrom) {
    const ids =
      place === "expertise"
        ? known.expertises.map((id) => expertises.find((each) => each.id === id)?.region)
        : [known[place]];
    const region = regions.find(({ id }) => ids.includes(id));
    if (region) return region;
  }
  return undefined;
}

export const regionNamed = ({ regions }: Pick<Program, "regions">, id: string | undefined): Region | undefined =>
  regions.find((region) => region.id === id);

/**
 * The account that stands for the lead of a region: the one that was seen last, else the first that program.yaml names,
 * which is known from then on. Undefined for a region without a lead, or whose lead has no account.
 */
export async function leadOf(tx: Tx, region: Region | undefined, at: Instant): Promise<AccountRow | undefined> {
  const { name = "", accounts = [] } = region?.lead ?? {};
  const [latest] = (await accountsOfLead(tx, region)).toSorted((one, other) => other.lastSeenAt - one.lastSeenAt);
  const [first] = accounts;
  if (latest || first === undefined) return latest;
  return tx.accounts.ensure({ account: first as AccountId, name, bot: false, at, inDm: false });
}

async function accountsOfLead(reads: Reads, region: Region | undefined): Promise<readonly AccountRow[]> {
  const rows = await Promise.all(
    (region?.lead?.accounts ?? []).map((account) => reads.accounts.find(account as AccountId)),
  );
  return rows.flatMap((row) => (row && !row.erased ? [row] : []));
}

/** What an account's owner is called. */
export const nameOf = async (reads: Reads, account: RowId<"account"> | undefined): Promise<string | undefined> =>
  account === undefined ? undefined : (await reads.accounts.byId(account))?.name || undefined;
