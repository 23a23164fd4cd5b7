import type { PersonRef } from "../../chat/rich.ts";
import type { RowId } from "../../core/ids.ts";
import type { AccountRow, Reads } from "../../store/store.ts";

/** Whom a candidacy is about, as staff see them. */
export interface Nominee {
  readonly person: RowId<"person">;
  /** What they are called: by the account seen last, else by their profile. Plain words: it notifies nobody. */
  readonly name: string;
  /** Those that can be written to, the one seen last first. Empty for somebody who is on no platform. */
  readonly accounts: readonly AccountRow[];
  readonly link: string | undefined;
  readonly mail: string | undefined;
  readonly region: string | undefined;
}

/** Looks up whom a candidacy is about. */
export async function nomineeOf(reads: Reads, person: RowId<"person">): Promise<Nominee> {
  const accounts = (await reads.accounts.ofPerson(person)).filter(({ erased }) => !erased);
  const profile = await reads.profiles.get(person);
  const words = async (id: RowId<"text"> | undefined) => (id === undefined ? undefined : reads.texts.read(id));
  const [named, mail, link] = [await words(profile?.name), await words(profile?.mail), await words(profile?.link)];
  return {
    person,
    name: accounts[0]?.name ?? named ?? mail ?? link ?? "somebody whose name was erased",
    accounts,
    link,
    mail,
    region: profile?.region,
  };
}

/** As a person in a view, where they have an account. */
export const refOfNominee = ({ accounts: [latest] }: Nominee): PersonRef | undefined =>
  latest && { account: latest.account, name: latest.name };
