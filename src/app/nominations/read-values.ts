// What a form or a command brings, made into a nomination, or what is to be mended.
import { characterCount, cleanText, inCharacters } from "../../chat/clean-text.ts";
import type { FormErrors, FormValues } from "../../chat/form.ts";
import { type PersonRef, type Rich, say } from "../../chat/rich.ts";
import { readLink } from "../../chat/typed-values.ts";
import { type Elsewhere, readElsewhere } from "../../core/nomination.ts";
import type { Program } from "../../program/schema.ts";

/** How many links one nomination brings. */
export const LINKS_MOST = 5;

/** What the nominator says beside whom. */
export interface Words {
  readonly expertises: readonly string[];
  readonly reason: string;
  readonly links: readonly string[];
}

export type Whom = { readonly member: PersonRef } | { readonly elsewhere: Elsewhere; readonly typed: string };

export function readWhom({ who, elsewhere }: FormValues): Whom | { readonly errors: FormErrors } {
  const typed = typeof elsewhere === "string" ? cleanText(elsewhere) : "";
  const member = typeof who === "object" && who !== null && "account" in who ? (who as PersonRef) : undefined;
  if (member && typed !== "")
    return { errors: { elsewhere: say`You picked a member above, too. Please keep one of the two.` } };
  if (member) return { member };
  if (typed === "") return { errors: { who: say`Please pick a member, or say below who is not here.` } };
  const read = readElsewhere(typed);
  return read
    ? { elsewhere: read, typed: read.name ?? typed }
    : {
        errors: {
          elsewhere: say`A name alone finds nobody. Please give a link to their profile, or a name and a mail address.`,
        },
      };
}

export function readWords(
  { expertises, reason, links }: FormValues,
  program: Pick<Program, "nomination" | "expertises">,
): Words | { readonly errors: FormErrors } {
  const errors: Record<string, Rich> = {};
  const { expertisesAtMost, reason: bounds } = program.nomination;
  const given = Array.isArray(expertises) ? (expertises as readonly string[]) : [expertises];
  const chosen = [...new Set(given.filter((each): each is string => typeof each === "string"))];
  const unknown = chosen.find((id) => !program.expertises.some((each) => each.id === id));
  if (chosen.length === 0) errors.expertises = say`Please choose at least one.`;
  else if (chosen.length > expertisesAtMost)
    errors.expertises = say`You chose ${chosen.length}; please choose at most ${expertisesAtMost}.`;
  else if (unknown !== undefined) errors.expertises = say`There is no expertise “${unknown}” any more.`;
  const words = typeof reason === "string" ? cleanText(reason) : "";
  const count = characterCount(words);
  if (count > bounds.maxCharacters)
    errors.reason = say`This has ${inCharacters(count)} and ${bounds.maxCharacters} fit; please shorten it by ${count - bounds.maxCharacters}.`;
  else if (count < bounds.minCharacters)
    errors.reason = say`This has ${inCharacters(count)}; please write at least ${bounds.minCharacters}: what they did, and for whom.`;
  const typed = typeof links === "string" ? links.split(/\s+/).filter((each) => each !== "") : [];
  const read = typed.map((each) => readLink(each));
  const wrong = typed[read.indexOf(undefined)];
  if (wrong !== undefined && read.includes(undefined))
    errors.links = say`“${wrong}” is no web address. Please give addresses that begin with https://, one in each line.`;
  else if (read.length > LINKS_MOST) errors.links = say`Please keep at most ${LINKS_MOST} links.`;
  if (Object.keys(errors).length > 0) return { errors };
  return { expertises: chosen, reason: words, links: [...new Set(read.flatMap((each) => each ?? []))] };
}
