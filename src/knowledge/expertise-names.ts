// Which expertises of the program somebody names.
import { suggest } from "../core/suggest.ts";
import type { Program } from "../program/schema.ts";
import { words } from "./words.ts";

export type Expertise = Program["expertises"][number];

/** The expertises that a name stands for: the one of that name, else all whose names hold its words. */
export function expertisesCalled(name: string, expertises: readonly Expertise[]): readonly Expertise[] {
  const wanted = plain(name);
  if (wanted === "") return [];
  const exact = expertises.filter((each) => namesOf(each).some((own) => joined(own) === joined(wanted)));
  if (exact.length > 0) return exact;
  const parts = wanted.split(" ");
  return expertises.filter((each) => parts.every((part) => plain(each.name).split(" ").includes(part)));
}

/** The category of that name as program.yaml writes it; undefined where there is none. */
export function categoryCalled(name: string, expertises: readonly Expertise[]): string | undefined {
  return expertises.find(({ category }) => joined(plain(category)) === joined(plain(name)))?.category;
}

/** The expertise whose name is the nearest to one that none has; undefined where none is near. */
export function nearExpertise(name: string, expertises: readonly Expertise[]): Expertise | undefined {
  const near = suggest(plain(name), expertises.flatMap(namesOf));
  return expertises.find((each) => near !== undefined && namesOf(each).includes(near));
}

const namesOf = ({ id, name }: Expertise): readonly string[] => [plain(id), plain(name)];

/** "hyper v", "hyperv" and "hyper-v" are one name. */
const joined = (name: string): string => name.replaceAll(" ", "");

const plain = (name: string): string =>
  words(name)
    .filter((word) => word !== "the" && word !== "microsoft")
    .join(" ");
