import type { Program } from "../program/schema.ts";
import { categoryCalled, expertisesCalled, nearExpertise } from "./expertise-names.ts";
import { awardWords, type Form, formsOf, named, whole } from "./settings-form.ts";

/** Words that point at something said before, and name nothing. */
const POINTING = /\b(?:it|that|this|there|mine|my|your|i|one|which|what|he|she|they)\b/;

/** Questions for the fields that the award is given for. */
export function expertiseForms(program: Program): Form[] {
  const { expertises } = program;
  const one = `(?:expertise|(?:${awardWords(program.program)}|expertise) category)`;
  const many = `(?:expertises|expertise|(?:${awardWords(program.program)}|expertise) categories)`;
  const listed: readonly RegExp[] = [
    whole(
      `(?:what|which)(?: are)?(?: all)?(?: the)? ${many}(?: are there| exist| do exist| do you have| do we have| does (?:the|this) program have| are available| are possible| can one have)?`,
    ),
    whole(`(?:list|show me|give me)(?: me)?(?: all)?(?: of)?(?: the)? ${many}`),
    whole(`(?:a |the )?list of(?: all)?(?: the)? ${many}`),
    whole(`how many ${many}(?: are there| exist| do you have| does (?:the|this) program have)?`),
  ];
  const within: readonly RegExp[] = [
    whole(
      `(?:what|which) ${many} (?:are there |exist |are |belong )?(?:in|under|within|to) (?:the )?(?:category )?${named("name", 5)}`,
    ),
    whole(
      `(?:list|show me)(?: all)?(?: the)? ${many} (?:in|under|of|within) (?:the )?(?:category )?${named("name", 5)}`,
    ),
  ];
  const single: readonly RegExp[] = [
    whole(
      `(?:is|are) ${named("name", 6)} (?:also )?(?:(?:a|an|one of the|among the|one of your) (?:own )?)(?:valid )?(?:${one}|${many})`,
    ),
    whole(`(?:is|are) there (?:a|an|any) (?:${one}|${many}) (?:for|called|named|on|in) ${named("name", 6)}`),
    whole(`do (?:you|we) have (?:a|an) (?:${one}) (?:for|called|named|on|in) ${named("name", 6)}`),
    whole(`is there (?:a|an) ${named("name", 6)} ${one}`),
  ];
  return [
    ...formsOf(within, ({ name = "" }) => {
      const category = categoryCalled(name, expertises);
      return category === undefined ? undefined : { kind: "expertises", about: [category] };
    }),
    ...formsOf(listed, () => ({ kind: "expertises", about: [] })),
    ...formsOf(single, ({ name = "" }) => {
      if (POINTING.test(name)) return undefined;
      const found = expertisesCalled(name, expertises);
      if (found.length > 0) return { kind: "expertise", about: found.map(({ id }) => id) };
      const near = nearExpertise(name, expertises);
      return { kind: "no-expertise", about: near ? [near.id] : [] };
    }),
  ];
}
