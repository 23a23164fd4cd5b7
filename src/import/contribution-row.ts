// One row of a file as a contribution, or everything that is wrong with it.
import { parseDate } from "../core/calendar.ts";
import type { ContributionFacts, Paid, Standing, Visibility } from "../core/contribution.ts";
import type { AccountId, CalendarDate } from "../core/ids.ts";
import { suggest } from "../core/suggest.ts";
import { kindOfActivity } from "../export/portal.ts";
import { isAccount } from "./account-cell.ts";
import { notKnown, quoted } from "./cell-words.ts";
import type { Columns, Field } from "./contribution-columns.ts";

/** A contribution with its words, before it is on record. */
export interface ReadContribution
  extends Pick<ContributionFacts, "kind" | "day" | "expertises" | "quantity" | "reach" | "paid" | "visibility"> {
  readonly account: AccountId;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly note: string | undefined;
  /** The natural key it was exported with; undefined where the file has none. */
  readonly key: string | undefined;
  /** Staff had not looked at it. */
  readonly waits: boolean;
}

export type RowRead =
  | { readonly read: ReadContribution; readonly remarks: readonly string[] }
  | { readonly problems: readonly string[] }
  /** It stood no longer where it came from, so it is nobody's mistake. */
  | { readonly passedOver: string };

/** What a row is checked against. */
export interface RowRules {
  readonly contributions: {
    readonly kinds: readonly { readonly id: string; readonly name: string; readonly reach?: string | undefined }[];
    readonly defaultVisibility: Visibility;
    readonly titleMaxCharacters: number;
    readonly noteMaxCharacters: number;
  };
  readonly expertises: readonly { readonly id: string; readonly name: string }[];
  /** In the program's time zone. */
  readonly today: CalendarDate;
  /** Whose all rows are that name nobody. */
  readonly account: AccountId | undefined;
}

const PAID = ["no", "expenses-only", "yes"] as const satisfies readonly Paid[];
const VISIBILITY = ["public", "staff", "nda"] as const satisfies readonly Visibility[];
const STANDING = ["stands", "waiting", "revoked", "not accepted"] as const satisfies readonly Standing[];
/** Before computers had programs for them. */
const FIRST_DAY = "1980-01-01";
const MOST = 1_000_000_000;

type Said = Partial<Record<Field, string>>;

export function readContributionRow(said: Said, { shape }: Pick<Columns, "shape">, rules: RowRules): RowRead {
  const problems: string[] = [];
  const remarks: string[] = [];
  const check = <T>(found: T | { readonly problem: string }): T | undefined => {
    if (typeof found === "object" && found !== null && "problem" in found) {
      problems.push(found.problem);
      return undefined;
    }
    return found;
  };
  const standing = check(oneOf(said.standing, STANDING, "standing") ?? "stands");
  if (standing === "revoked" || standing === "not accepted") return { passedOver: `it ${STOOD[standing]}` };
  const account = check(accountOf(said.account, rules));
  const kind = check(shape === "portal" ? portalKind(said.activityType, rules) : kindOf(said.kind, rules));
  const day = check(dayOf(said.day, rules.today));
  const link = check(linkOf(said.link));
  const title = check(within(said.title, rules.contributions.titleMaxCharacters, "title"));
  const note = check(within(noteOf(said), rules.contributions.noteMaxCharacters, "note"));
  const quantity = check(numberOf(said.quantity, "quantity") ?? 1);
  const reach = check(numberOf(said.reach, "reach"));
  const paid = check(oneOf(said.paid, PAID, "paid") ?? "no");
  const visibility = check(oneOf(said.visibility, VISIBILITY, "visibility") ?? usualVisibility(said, rules));
  const expertises = shape === "portal" ? areasOf(said, rules, remarks) : check(expertisesOf(said.expertises, rules));
  if (quantity === 0) problems.push("quantity: is 0; write how many there were, or leave the row out");
  if (problems.length > 0 || !account || !kind || !day || !expertises || !quantity || !paid || !visibility)
    return { problems };
  const hasReach = rules.contributions.kinds.some((each) => each.id === kind && each.reach !== undefined);
  if (reach !== undefined && !hasReach) remarks.push(`reach ${reach} is left out: this kind counts none`);
  return {
    read: {
      account,
      kind,
      day,
      expertises,
      quantity,
      ...(reach === undefined || !hasReach ? {} : { reach }),
      paid,
      visibility,
      title,
      link,
      note,
      key: said.key,
      waits: standing === "waiting",
    },
    remarks,
  };
}

const STOOD = { revoked: "was revoked", "not accepted": "was not accepted" } as const;

interface Problem {
  readonly problem: string;
}

function accountOf(said: string | undefined, { account }: RowRules): AccountId | Problem {
  if (said === undefined)
    return account ?? { problem: "account: is missing; name it in the row, or all rows' with --person" };
  if (isAccount(said)) return said;
  return { problem: `account: ${quoted(said)} is no account; write discord:users:ID or slack:TEAM:USER, never a name` };
}

function kindOf(said: string | undefined, { contributions: { kinds } }: RowRules): string | Problem {
  if (said === undefined) return { problem: "kind: is missing" };
  const exact = kinds.find(({ id, name }) => id === said || name.toLowerCase() === said.toLowerCase());
  return exact?.id ?? { problem: `kind: ${notKnown(said, kinds)}` };
}

function portalKind(said: string | undefined, { contributions: { kinds } }: RowRules): string | Problem {
  if (said === undefined) return { problem: "activity type: is missing" };
  const ids = kinds.map(({ id }) => id);
  const own = kinds.find(({ name }) => name.toLowerCase() === said.toLowerCase());
  return (
    own?.id ?? kindOfActivity(said, ids) ?? { problem: `activity type: the program has no kind for ${quoted(said)}` }
  );
}

function dayOf(said: string | undefined, today: CalendarDate): CalendarDate | Problem {
  if (said === undefined) return { problem: "day: is missing" };
  // The portal's own dates carry a time, which says nothing.
  const day = parseDate(said.replace(/[T ]\d{2}:\d{2}.*$/, ""));
  if (!day) return { problem: `day: ${quoted(said)} is no date; write ${today}, year first` };
  if (day > today) return { problem: `day: ${said} lies ahead` };
  if (day < FIRST_DAY) return { problem: `day: ${said} is too long ago; check the year` };
  return day;
}

function linkOf(said: string | undefined): string | undefined | Problem {
  if (said === undefined) return undefined;
  const url = URL.parse(said);
  const isWeb = url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.hostname !== "";
  return isWeb && said.length <= 2000 ? url.href : { problem: `link: ${quoted(said)} is no address of a web page` };
}

function within(said: string | undefined, most: number, name: string): string | undefined | Problem {
  if (said === undefined || said.length <= most) return said;
  return { problem: `${name}: has ${said.length} characters; ${most} fit` };
}

/** What only staff are to read stands below what all may. */
const noteOf = ({ note, privateNote }: Said): string | undefined =>
  note === undefined ? privateNote : privateNote === undefined ? note : `${note}\n\n${privateNote}`;

/** What the portal kept from the public stays so, whatever is usual here. */
const usualVisibility = ({ privateNote }: Said, { contributions }: RowRules): Visibility =>
  privateNote !== undefined && contributions.defaultVisibility === "public" ? "staff" : contributions.defaultVisibility;

function numberOf(said: string | undefined, name: string): number | undefined | Problem {
  if (said === undefined) return undefined;
  const plain = said.replace(
    /^(\d{1,3})((?:[,.' ]\d{3})+)$/,
    (_all, first: string, rest: string) => first + rest.replaceAll(/\D/g, ""),
  );
  if (/^\d{1,10}$/.test(plain) && Number(plain) <= MOST) return Number(plain);
  return { problem: `${name}: ${quoted(said)} is no whole number` };
}

function oneOf<Word extends string>(
  said: string | undefined,
  words: readonly Word[],
  name: string,
): Word | undefined | Problem {
  if (said === undefined) return undefined;
  const found = words.find((word) => word === said.toLowerCase());
  if (found) return found;
  const near = suggest(said, words);
  return {
    problem: `${name}: ${quoted(said)} is not known; ${near ? `did you mean "${near}"?` : `use ${words.join(", ")}`}`,
  };
}

function expertisesOf(said: string | undefined, { expertises }: RowRules): readonly string[] | Problem {
  const wanted = [...new Set((said ?? "").split(/[\s,;]+/).filter((id) => id !== ""))];
  const wrong = wanted.filter((id) => !expertises.some((each) => each.id === id));
  return wrong.length === 0
    ? wanted
    : { problem: `expertises: ${wrong.map((id) => notKnown(id, expertises)).join("; ")}` };
}

/** The portal's areas are not the program's, so one that is not known costs nobody a contribution. */
function areasOf({ area, moreAreas }: Said, { expertises }: RowRules, remarks: string[]): readonly string[] {
  const wanted = [area ?? "", ...(moreAreas ?? "").split(/[;|]/)]
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return [
    ...new Set(
      wanted.flatMap((name) => {
        const found = expertises.find((each) => each.name.toLowerCase() === name.toLowerCase() || each.id === name);
        if (!found) remarks.push(`technology area ${quoted(name)} is left out: the program has no such expertise`);
        return found?.id ?? [];
      }),
    ),
  ];
}
