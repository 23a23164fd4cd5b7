// Who is meant by a row of a file. A mail address or a key finds a person that a file named before, never an account.
import { type AccountId, isRowId, type RowId } from "../../core/ids.ts";
import type { ReadAwardee } from "../../import/awardee-row.ts";
import type { Reads, Tx } from "../../store/store.ts";
import { standIn } from "../contributions/stand-in.ts";
import { joinPeople } from "../people/join-people.ts";
import type { AwardeeParts } from "./import-awardees.ts";

type Person = RowId<"person">;
type Named = Pick<ReadAwardee, "key" | "mail" | "accounts">;

/** Whom a row names, as far as they are on record. */
export interface FoundPerson {
  /** At most one of them has accounts. */
  readonly people: readonly Person[];
  /** Accounts that nobody has seen yet. */
  readonly unseen: readonly AccountId[];
}

/** Nobody's name by which a file found them: from the key nobody reads a mail address. */
const MAIL = "mail ";
const KEY = "key ";
export const mailKey = (mail: string): string => `${MAIL}${standIn(mail.toLowerCase())}`;

/** What a file calls a person that Laurel tells of: what another file called them, else the id of their row. */
export const keyIn = (keys: readonly string[], person: Person): string =>
  keys.find((key) => key.startsWith(KEY))?.slice(KEY.length) ?? person;

/** Finds whom a row names, or why it cannot be recorded: two people of whom each has an account are merged by staff alone. */
export async function findInFile(reads: Reads, named: Named): Promise<FoundPerson | { readonly problem: string }> {
  const { key, mail, accounts } = named;
  const byAccount = await Promise.all(accounts.map((account) => reads.accounts.find(account)));
  const bot = byAccount.find((row) => row?.bot);
  if (bot) return { problem: "accounts: one of them is a bot, and a bot holds no award" };
  const people = new Set<Person>();
  const add = (person: Person | undefined) => {
    if (person !== undefined) people.add(person);
  };
  for (const row of byAccount) add(row?.person);
  if (key !== undefined) {
    add(await reads.profiles.byKey(KEY + key));
    if (isRowId(key)) add(await reads.profiles.lastOf(key as Person));
  }
  if (mail !== undefined) add(await reads.profiles.byKey(mailKey(mail)));
  const withAccounts: Person[] = [];
  for (const person of people) if ((await reads.accounts.ofPerson(person)).length > 0) withAccounts.push(person);
  if (withAccounts.length > 1)
    return {
      problem:
        "accounts: the row names two people on record who have accounts; they link them by /me link, or staff merge them by /program people",
    };
  return { people: [...people].sort(), unseen: accounts.filter((_account, index) => byAccount[index] === undefined) };
}

/** The person of a row, made where there is none, with what the row tells of them and was not known. */
export async function seePerson(
  parts: Pick<AwardeeParts, "nextId" | "now">,
  tx: Tx,
  read: ReadAwardee,
  { people, unseen }: FoundPerson,
): Promise<Person> {
  const { nextId, now } = parts;
  const all = [...(await takeFound(tx, people))];
  for (const account of unseen) {
    // A file tells nothing of when somebody was seen, so whatever a platform told of them stays.
    const seen = { account, name: read.name ?? NAMELESS, bot: false, at: 0, inDm: false };
    all.push((await tx.accounts.ensure(seen)).person);
  }
  const [first = await makePerson(parts, tx), ...others] = all;
  let person = first;
  for (const other of others) {
    await tx.accounts.takePeople([person, other]);
    const { from, into } = await joinPeople(parts, tx, [person, other], { by: undefined, at: now });
    const subject = { from, into };
    await tx.audit.add({ id: nextId(), at: now, by: undefined, what: "joined two people by a file", subject });
    person = into;
  }
  await keepProfile(parts, tx, person, read);
  if (read.key !== undefined && read.key !== person) await tx.profiles.addKey(KEY + read.key, person);
  if (read.mail !== undefined) await tx.profiles.addKey(mailKey(read.mail), person);
  return person;
}

/** Another transaction may have merged one of them while this one waited for it. */
async function takeFound(tx: Tx, people: readonly Person[]): Promise<readonly Person[]> {
  for (let before = people; ; ) {
    await tx.accounts.takePeople(before);
    const now = await Promise.all(before.map(async (person) => (await tx.profiles.lastOf(person)) ?? person));
    if (now.every((person, index) => person === before[index])) return before;
    before = [...new Set(now)].sort();
  }
}

/** Whom nobody has seen yet goes by this until a platform tells their name. */
const NAMELESS = "somebody";

async function makePerson({ nextId, now }: Pick<AwardeeParts, "nextId" | "now">, tx: Tx): Promise<Person> {
  const id = nextId<"person">();
  await tx.profiles.addPerson(id, now);
  return id;
}

async function keepProfile(
  { nextId, now }: Pick<AwardeeParts, "nextId" | "now">,
  tx: Tx,
  person: Person,
  { name, mail, region, accounts }: ReadAwardee,
): Promise<void> {
  const known = await tx.profiles.get(person);
  const keep = async (body: string | undefined): Promise<RowId<"text"> | undefined> => {
    if (body === undefined) return undefined;
    const id = nextId<"text">();
    await tx.texts.keep({ id, body, of: person, at: now });
    return id;
  };
  // Who has an account is called as their platform calls them.
  const needsName = known?.name === undefined && accounts.length === 0;
  const isNews =
    (needsName && name !== undefined) ||
    (known?.mail === undefined && mail !== undefined) ||
    (known?.region === undefined && region !== undefined);
  if (!isNews) return;
  await tx.profiles.set({
    person,
    name: known?.name ?? (needsName || mail !== undefined ? await keep(name) : undefined),
    mail: known?.mail ?? (await keep(mail)),
    link: known?.link,
    region: known?.region ?? region,
  });
}
