import { kindOfLink } from "../../core/kind-of-link.ts";
import { linkSpelling } from "../../core/same-link.ts";
import { titleOfLink } from "../../core/title-of-link.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { type LastTime, lastTime } from "./last-time.ts";
import { standIn } from "./stand-in.ts";
import type { Proposal } from "./use-cases.ts";

/** What is known of a new contribution by its link, without looking there: its kind and a title, by the link's shape. */
export async function proposeContribution(
  { program }: Pick<Parts, "program">,
  acting: Acting,
  link: string,
  title?: string,
): Promise<Proposal> {
  const { kinds, titleMaxCharacters } = program.contributions;
  const kind = kindOfLink(link, kinds);
  const guess = title ?? titleOfLink(link, titleMaxCharacters);
  const last = await acting.work.read((reads) => lastTime(reads, acting, program));
  return {
    about: standIn(`${linkSpelling(link)} ${title ?? ""}`),
    kind,
    values: { link, ...(guess === undefined ? {} : { title: guess }) },
    asks: [...(kind === undefined ? (["kind"] as const) : []), ...asksAfter(last)],
  };
}

/** What the last time does not tell. That this one was paid, too, is not taken for granted. */
export const asksAfter = ({ expertises, paid }: LastTime): readonly ("expertises" | "paid")[] => [
  ...(expertises.length === 0 ? (["expertises"] as const) : []),
  ...(paid === "no" ? [] : (["paid"] as const)),
];
