import type { AccountId, Instant, RowId } from "../../core/ids.ts";
import { linkSpelling } from "../../core/same-link.ts";
import type { Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import type { Whom } from "./read-values.ts";

/** The person who is put forward: of a member, or of a profile with the same mail address or link; made where there is none. */
export async function findNominee(
  { nextId }: Pick<Parts, "nextId">,
  tx: Tx,
  whom: Whom,
  at: Instant,
): Promise<RowId<"person">> {
  if ("member" in whom) return personOfMember(tx, whom.member.account, whom.member.name, at);
  const { name, mail } = whom.elsewhere;
  const link = whom.elsewhere.link === undefined ? undefined : `https://${linkSpelling(whom.elsewhere.link)}`;
  // A name never says who somebody is.
  for (const words of [mail, link]) {
    const [known] = words === undefined ? [] : await tx.profiles.withWords(words);
    if (known !== undefined) return known;
  }
  const person = nextId<"person">();
  const keep = async (body: string | undefined) => {
    if (body === undefined) return undefined;
    const id = nextId<"text">();
    await tx.texts.keep({ id, body, of: person, at });
    return id;
  };
  await tx.profiles.addPerson(person, at);
  await tx.profiles.set({
    person,
    name: await keep(name),
    mail: await keep(mail),
    link: await keep(link),
    region: undefined,
  });
  return person;
}

async function personOfMember(tx: Tx, account: AccountId, name: string, at: Instant): Promise<RowId<"person">> {
  const known = await tx.accounts.personOf(account);
  return known ?? (await tx.accounts.ensure({ account, name, bot: false, at, inDm: false })).person;
}
