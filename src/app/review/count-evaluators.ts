import { rolesFor } from "../../command/permission.ts";
import { type AccountId, platformOf, type RowId } from "../../core/ids.ts";
import type { ListeningParts } from "../parts.ts";
import { hasConflict } from "./named-decider.ts";
import type { ReviewFacts } from "./review-facts.ts";

/** How far back it is looked who did something for the program. */
const LATEST = 1_000;

type Person = RowId<"person">;

/**
 * How many people can vote in a review, as far as is known: the leads of program.yaml, its deciders, and whoever did
 * something that is in the audit, if their platform says now that they have a role that votes. No platform tells who all
 * of its staff are, so there may be more.
 */
export async function countEvaluators(parts: ListeningParts, facts: ReviewFacts): Promise<number> {
  const { program, store } = parts;
  const people = new Map<AccountId, Person>();
  for (const account of namedIn(program)) {
    const row = await store.read.accounts.find(account);
    if (row && !row.erased) people.set(account, row.person);
  }
  const acted = new Set((await store.read.audit.latest(LATEST)).flatMap(({ by }) => (by === undefined ? [] : [by])));
  for (const id of acted) {
    const row = await store.read.accounts.byId(id);
    if (row && !row.erased && !row.bot) people.set(row.account, row.person);
  }
  const able = new Set<Person>();
  for (const [account, person] of people) {
    if (able.has(person) || facts.row.person === person) continue;
    if (program.review.conflicts.onTheirNominee === "never" && hasConflict(program, facts, person)) continue;
    if (await votes(parts, account)) able.add(person);
  }
  return able.size;
}

const namedIn = ({ regions, review }: ListeningParts["program"]): readonly AccountId[] =>
  [
    ...regions.flatMap(({ lead }) => lead?.accounts ?? []),
    ...review.deciders.filter((decider) => decider !== "lead" && decider !== "staff"),
  ] as readonly string[] as readonly AccountId[];

/** Whether an account has a role that votes, in any space of its platform. */
async function votes({ program, platforms, spaceRoles }: ListeningParts, account: AccountId): Promise<boolean> {
  const platform = platforms.find(({ name }) => name === platformOf(account));
  if (!platform) return false;
  for (const { id } of await platform.spaces()) {
    const native = await platform.rolesOf(account, id);
    const roles = rolesFor(native, program, platform.name, account, spaceRoles.of(id));
    if (program.review.evaluators.some((role) => roles.has(role))) return true;
  }
  return false;
}
