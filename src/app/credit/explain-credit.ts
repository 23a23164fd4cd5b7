// Why something was credited or was not, for those whom it concerns, and nobody else.
import { type Rich, say } from "../../chat/rich.ts";
import { type ContributionState, foldEntries } from "../../core/contribution.ts";
import { isOfHelperAlone, type Reason, reasonInWords } from "../../core/credit-rules.ts";
import type { Instant, RowId, SpaceId } from "../../core/ids.ts";
import type { LinkedMessage } from "../../platforms/platform.ts";
import type { AccountRow, ContributionRow, CreditAskRow, CreditRow, PassedOverRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { staffReasonOf } from "../contributions/own-contribution.ts";
import type { ListeningParts } from "../parts.ts";
import { rulesOf } from "./credit-program.ts";
import { deedInWords, standingInWords } from "./explain-words.ts";
import type { Explained } from "./use-cases.ts";

type Line = Explained["lines"][number];

/** Who asks, and whether they see what concerns others. */
interface Asking {
  readonly parts: ListeningParts;
  readonly reads: Reads;
  readonly person: RowId<"person"> | undefined;
  readonly isStaff: boolean;
  readonly at: Instant;
}

const MOST_LINES = 10;
const LOOKED_AT = 30;
const YEAR_MS = 365 * 86_400_000;

/**
 * Explains one message by its link, or the latest that concerns the one who asks. Whoever is not concerned gets no line,
 * as for a message of which nothing is known; staff see what concerns others in their own space.
 */
export async function explainCredit(
  parts: ListeningParts,
  { event, work, roles }: Acting,
  link?: string,
): Promise<Explained> {
  return work.read(async (reads) => {
    const person = await reads.accounts.personOf(event.by.account);
    const asking = { parts, reads, person, isStaff: false, at: event.at };
    if (link === undefined) return { lines: person === undefined ? [] : await ofPerson(asking, person) };
    const on = refOf(parts, link);
    if (!on) return { lines: [] };
    return { lines: await ofMessage({ ...asking, isStaff: isStaffOf(on.space) }, on) };
  });

  function isStaffOf(space: SpaceId): boolean {
    return roles.has("staff") && event.place.space === space;
  }
}

function refOf({ platforms }: ListeningParts, link: string): LinkedMessage | undefined {
  for (const platform of platforms) {
    const found = platform.refOf(link);
    if (found) return found;
  }
  return undefined;
}

async function ofPerson(asking: Asking, person: RowId<"person">): Promise<readonly Line[]> {
  const { reads, at } = asking;
  const own = (await reads.ledger.ofPerson(person)).filter(
    ({ source }) => source === "credit" || source === "backfill",
  );
  const got = await Promise.all(own.slice(0, LOOKED_AT).map(({ id }) => reads.credits.find(id)));
  const given = await reads.credits.fromAsker(person, at - YEAR_MS, at + 1);
  const credits = [...got.filter((each) => each !== undefined), ...given.slice(-LOOKED_AT)];
  const passed = await reads.passedOver.ofPerson(person, LOOKED_AT);
  return sorted([...(await linesOf(asking, credits)), ...(await passedLines(asking, passed))]);
}

async function ofMessage(asking: Asking, { place, message }: LinkedMessage): Promise<readonly Line[]> {
  const { reads } = asking;
  const credits = await reads.credits.ofMessage(place, message);
  const passed = await reads.passedOver.ofMessage(place, message);
  const ask = await reads.creditAsks.ofMessage(place, message);
  return sorted([
    ...(await linesOf(asking, await concerned(asking, credits, ({ helper, asker, by }) => [helper, asker, by]))),
    ...(await passedLines(asking, await concerned(asking, passed, ({ helper, by }) => [helper, by]))),
    ...(await concerned(asking, ask ? [ask] : [], ({ asker }) => [asker])).flatMap((each) => askLine(asking, each)),
  ]);
}

const sorted = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((one, other) => other.at - one.at).slice(0, MOST_LINES);

/** What the one who asks may see: staff all of it, others what concerns them. */
async function concerned<T>(
  { reads, person, isStaff }: Asking,
  rows: readonly T[],
  whom: (row: T) => readonly (RowId<"account"> | undefined)[],
): Promise<readonly T[]> {
  if (isStaff) return rows;
  const seen: T[] = [];
  for (const row of rows) {
    const people = await Promise.all(whom(row).map((id) => id && reads.accounts.byId(id)));
    if (person !== undefined && people.some((account) => account?.person === person)) seen.push(row);
  }
  return seen;
}

async function linesOf(asking: Asking, credits: readonly CreditRow[]): Promise<readonly Line[]> {
  const { reads } = asking;
  const lines = await Promise.all(
    credits.map(async (credit): Promise<readonly Line[]> => {
      const row = await reads.ledger.find(credit.contribution);
      const [helper, by] = await Promise.all([reads.accounts.byId(credit.helper), reads.accounts.byId(credit.by)]);
      if (!row || !helper || !by) return [];
      const state = foldEntries(row.entries);
      const link = state.facts.link && (await reads.texts.read(state.facts.link));
      return [
        {
          at: credit.at,
          words: say`${deedInWords(credit.signal, by, helper, asking.person)}. ${await standingOf(asking, row, state, helper)}`,
          ...(link === undefined ? {} : { link }),
        },
      ];
    }),
  );
  return lines.flat();
}

/** How it stands. Why staff revoked it is for its helper and for staff. */
async function standingOf(
  { reads, person, isStaff }: Asking,
  row: ContributionRow,
  { standing, revoked }: ContributionState,
  helper: AccountRow,
): Promise<string> {
  if (revoked !== "staff") return standingInWords(standing, row.ref);
  const reason = isStaff || helper.person === person ? await staffReasonOf(reads, row) : undefined;
  const told = `Credited as C-${row.ref}, and revoked by staff later.`;
  return reason === undefined ? told : `${told} They say: “${reason}”`;
}

async function passedLines(asking: Asking, rows: readonly PassedOverRow[]): Promise<readonly Line[]> {
  const lines = await Promise.all(rows.map((row) => passedLine(asking, row)));
  return lines.flat();
}

async function passedLine({ parts, reads, person, isStaff }: Asking, row: PassedOverRow): Promise<readonly Line[]> {
  const why = reasonInWords(row.reason, rulesOf(parts.program));
  const [helper, by] = [row.helper && (await reads.accounts.byId(row.helper)), await reads.accounts.byId(row.by)];
  if (!why || !by) return [];
  // What somebody chose for themselves, or how they are paid, is theirs to tell.
  const isTheirs = isStaff || helper?.person === person;
  const told: Rich = isOfHelperAlone(row.reason as Reason) && !isTheirs ? say`It could not be credited.` : say`${why}`;
  const what = deedInWords(row.signal, by, helper, person);
  return [{ at: row.at, words: [...say`${what}. Not credited: `, ...told] }];
}

/** An ask that was answered is told by what came of it. */
function askLine({ at: now }: Asking, { at, state, expiresAt }: CreditAskRow): readonly Line[] {
  if (state === "confirmed") return [];
  if (state === "declined") return [{ at, words: say`I asked who helped, and the answer was nobody.` }];
  return state === "open" && now < expiresAt
    ? [{ at, words: say`It was not quite clear who helped, so I asked, and wait for the answer.` }]
    : [{ at, words: say`I asked who helped, and got no answer in time.` }];
}
