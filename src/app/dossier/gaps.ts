// What a dossier does not hold. Nothing is missing from a year: each line says that it may well be right.
import { type Rich, say } from "../../chat/rich.ts";

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
/** A holiday leaves one month empty. */
const QUIET_MONTHS = 2;

/** @param months each with how much there is, the oldest first */
export function gapsIn(dossier: {
  readonly missingKinds: readonly string[];
  readonly months: readonly { readonly month: string; readonly contributions: number }[];
  readonly withoutExpertise: number;
}): readonly Rich[] {
  const { missingKinds, months, withoutExpertise } = dossier;
  return [
    ...(missingKinds.length > 0
      ? [say`Nothing is recorded of ${listed(missingKinds.map(lowerFirst))}; that may be right.`]
      : []),
    ...quietTimes(months).map(
      ([from, to]) => say`From ${monthName(from)} to ${monthName(to)} nothing is recorded; that may be right.`,
    ),
    ...(withoutExpertise > 0
      ? [
          say`${withoutExpertise} ${withoutExpertise === 1 ? "entry names" : "entries name"} no expertise; that may be right.`,
        ]
      : []),
  ];
}

/** Runs of months without anything. */
function quietTimes(months: readonly { readonly month: string; readonly contributions: number }[]) {
  const runs: string[][] = [];
  let run: string[] = [];
  for (const { month, contributions } of months) {
    if (contributions === 0) run.push(month);
    else {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run);
  return runs.flatMap((each): [string, string][] => {
    const [from, to] = [each[0], each.at(-1)];
    return from !== undefined && to !== undefined && each.length >= QUIET_MONTHS && each.length < months.length
      ? [[from, to]]
      : [];
  });
}

const monthName = (month: string): string => MONTH.format(new Date(`${month}-01T00:00:00Z`));
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const LIST = new Intl.ListFormat("en-GB", { type: "disjunction" });
const listed = (names: readonly string[]): string => LIST.format(names);
