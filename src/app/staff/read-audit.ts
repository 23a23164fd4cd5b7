import type { Step } from "../../core/candidacy.ts";
import { type AccountId, isRowId, type RowId } from "../../core/ids.ts";
import type { AuditEntry, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { AuditPage } from "./use-cases.ts";

const ON_A_PAGE = 15;

/** What was done, the newest first; nothing of the reader's own candidacy: nobody sees their own. Ids of accounts become names, other ids stay unsaid: refs tell more. */
export const readAudit = ({ work, event }: Acting, before?: RowId<"audit">): Promise<AuditPage> =>
  work.read(async (reads) => {
    const entries = await reads.audit.latest(ON_A_PAGE + 1, before);
    const shown = entries.slice(0, ON_A_PAGE);
    const lines = [];
    const own = await ownCandidacies(reads, event.by.account);
    for (const entry of shown) if (!own.has(entry.subject.candidacy)) lines.push(await lineOf(reads, entry));
    return { lines, next: entries.length > ON_A_PAGE ? shown.at(-1)?.id : undefined };
  });

async function ownCandidacies(reads: Reads, account: AccountId): Promise<ReadonlySet<string | number | undefined>> {
  const person = await reads.accounts.personOf(account);
  return new Set(person === undefined ? [] : (await reads.candidacies.ofPerson(person)).map(({ id }) => id));
}

async function lineOf(reads: Reads, { at, by, what: kept, subject }: AuditEntry) {
  const words: string[] = [];
  const step = STEPS[kept];
  const what = step ?? kept;
  for (const [name, value] of Object.entries(subject)) {
    // What was done says already to where it led.
    if (step !== undefined && (name === "from" || name === "to")) continue;
    const said = await wordOf(reads, name, value);
    if (said !== undefined) words.push(said);
  }
  return { at, who: by === undefined ? undefined : await nameOf(reads, by), what, on: words.join(", ") };
}

async function wordOf(reads: Reads, name: string, value: string | number): Promise<string | undefined> {
  if (name === "ref") return `N-${value}`;
  if (name === "round") return undefined;
  if (value === "" || value === "none") return undefined;
  if (typeof value !== "string" || !isRowId(value)) return `${name} ${value}`;
  const account = await reads.accounts.byId(value as RowId<"account">);
  return account && `${name} ${account.name || "somebody who was erased"}`;
}

/** Steps of a candidacy as they are kept, and as they read after somebody's name. */
const STEPS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    open: "put somebody forward",
    assign: "reassigned a candidacy",
    contact: "contacted the nominee",
    turnDown: "declined a nomination",
    withdraw: "closed a candidacy",
    refuse: "noted that the nominee does not want it",
    handIn: "handed a dossier in",
    giveBack: "gave a dossier back",
    prolong: "prolonged a review",
    decide: "decided",
    undo: "undid a decision",
    raise: "raised a candidacy with all of staff",
    withdrawVoices: "closed a candidacy without voices",
    accept: "accepted, or noted it for the nominee",
    lapse: "let a candidacy lapse",
    tell: "told the nominee of a decision",
    resume: "took a deferred candidacy up again",
    award: "granted an award",
  } satisfies Record<Step | "open", string>).map(([step, said]) => [`candidacy: ${step}`, said]),
);

const nameOf = async (reads: Reads, id: RowId<"account">): Promise<string> =>
  (await reads.accounts.byId(id))?.name || "somebody who was erased";
