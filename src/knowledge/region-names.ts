// Which regions of the program somebody names: by the region's own name, by a country, or by part of a name.
import { suggest } from "../core/suggest.ts";
import type { Program } from "../program/schema.ts";
import { editsBetween } from "./repair.ts";
import { words } from "./words.ts";

export type Region = Program["regions"][number];

/** How people call countries beside the name that stands in program.yaml. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  ...{ uk: "united kingdom", gb: "united kingdom", britain: "united kingdom", "great britain": "united kingdom" },
  ...{ england: "united kingdom", scotland: "united kingdom", wales: "united kingdom" },
  ...{ "northern ireland": "united kingdom", eire: "ireland", "republic of ireland": "ireland" },
  ...{ usa: "united states", "united states of america": "united states", "the states": "united states" },
  ...{ holland: "netherlands", "czech republic": "czechia", uae: "united arab emirates", turkiye: "turkey" },
  ...{ korea: "south korea", macau: "macao", bosnia: "bosnia and herzegovina", deutschland: "germany" },
  ...{ espana: "spain", brasil: "brazil", italia: "italy", sverige: "sweden", norge: "norway", danmark: "denmark" },
};
/** Words of names that name no part of the world by themselves. */
const TELLING_NOTHING = new Set(
  "and or the of united south north east west central new greater countries country states region republic arab saudi hong san middle".split(
    " ",
  ),
);
// As `createSpeller` does: from this length on two edits are likelier a slip than another name.
const TWO_EDITS_FROM = 8;
const SHORTEST = 5;

/** The regions that a name stands for, in the order of program.yaml; none where it stands for no part of the world. */
export function regionsCalled(name: string, regions: readonly Region[]): readonly Region[] {
  const called = plain(name);
  const wanted = ALSO_CALLED[called] ?? called;
  if (wanted === "") return [];
  const exact = regions.filter((region) => namesOf(region).includes(wanted));
  if (exact.length > 0) return exact;
  const partly = regions.filter((region) => isPartOf(wanted, region));
  if (partly.length > 0) return partly;
  const near = nearestName(wanted, regions);
  return near === undefined || !isSlip(wanted, near) ? [] : regions.filter((region) => namesOf(region).includes(near));
}

/** The name of a region or country that may have been meant; undefined where none is near. */
export function nearRegionName(name: string, regions: readonly Region[]): string | undefined {
  const near = nearestName(plain(name), regions);
  return regions.flatMap((region) => [region.name, ...region.countries]).find((each) => plain(each) === near);
}

/** The regions that a message names anywhere in it, by a full name alone. */
export function regionsNamedIn(message: string, regions: readonly Region[]): readonly Region[] {
  const said = ` ${plain(message)} `;
  const names = (region: Region): readonly string[] => {
    const own = namesOf(region);
    return [...own, ...Object.keys(ALSO_CALLED).filter((other) => own.includes(ALSO_CALLED[other] ?? ""))];
  };
  return regions.filter((region) => names(region).some((name) => said.includes(` ${name} `)));
}

const plain = (name: string): string =>
  words(name)
    .filter((word) => word !== "the")
    .join(" ");

const namesOf = ({ id, name, countries }: Region): readonly string[] => [id, name, ...countries].map(plain);

/** "europe" is part of "Central Europe"; "united" is part of nothing. */
function isPartOf(wanted: string, { name }: Region): boolean {
  const parts = wanted.split(" ").filter((word) => word !== "and");
  const own = plain(name).split(" ");
  return parts.some((word) => !TELLING_NOTHING.has(word)) && parts.every((word) => own.includes(word));
}

function nearestName(wanted: string, regions: readonly Region[]): string | undefined {
  return wanted.length < SHORTEST ? undefined : suggest(wanted, regions.flatMap(namesOf));
}

/** Whether what was typed is the name but for a slip: "Irland", not "finance" for France. */
function isSlip(typed: string, name: string): boolean {
  const most = typed.length >= TWO_EDITS_FROM ? 2 : 1;
  return typed.charAt(0) === name.charAt(0) && editsBetween(typed, name, most) <= most;
}
