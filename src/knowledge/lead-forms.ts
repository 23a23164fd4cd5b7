import type { Program } from "../program/schema.ts";
import { nearRegionName, regionsCalled } from "./region-names.ts";
import { type Form, formsOf, named, programNames, whole } from "./settings-form.ts";

/** Words that point at something said before, and name nothing. */
const POINTING = /\b(?:it|that|this|them|me|you|us)\b/;

/** Questions for the lead of a part of the world. */
export function leadForms({ program, regions }: Program): Form[] {
  // Where the program is named there is no doubt whose lead is meant: then a name that is unknown is answered too.
  const ours = `(?:regional |program )*(?:(?:award|${programNames(program)}) )+(?:regional |program )*leads?`;
  const lead = `(?<lead>${ours}|(?:regional |country |community )?leads?|community program managers?|cpms?)`;
  const anyLead = lead.replace("?<lead>", "?:");
  const of = "(?:for|of|in|from|over|at|responsible for|in charge of|looking after|covering)";
  const region = `${named("region", 6)}(?: region)?`;
  const asked: readonly RegExp[] = [
    whole(`who(?: is| are| s)?(?: the| our| my| your| a)? ${lead}(?: ${of})? (?:the )?(?:region (?:of )?)?${region}`),
    whole(`who(?: is| are)?(?: the| our| my)? ${region} ${lead}`),
    whole(`(?:what (?:is )?)?(?:the )?name of the ${lead} ${of} (?:the )?${region}`),
    whole(`(?:which|what) ${lead} (?:is )?(?:${of}|looks after|covers|has) (?:the )?${region}`),
    whole(
      `(?:is there|do we have|do you have|does (?:the|this) program have) (?:a|any) ${lead} ${of} (?:the )?${region}`,
    ),
    whole(
      `(?:(?:i am|i live|living|based|i am based|i come|i work)(?: based)?(?: in| from)?) (?:the )?${region} (?:and |so )?who is my ${lead}`,
    ),
    whole(
      `who is my ${lead} (?:if|when|since|as|because|given) (?:i|i am|i live|i work|i come)(?: am| live| work| based)*(?: in| from) (?:the )?${region}`,
    ),
    whole(`(?:the )?${lead} ${of} (?:the )?${region}`),
  ];
  const own: readonly RegExp[] = [
    whole(`who(?: is| are| s)?(?: the)? (?:my|our) (?:own )?${anyLead}`),
    whole(`(?:what (?:is )?)?(?:the )?name of my ${anyLead}`),
    whole(`(?:which|what) ${anyLead} (?:is mine|do i have|am i with|looks after me|is responsible for me)`),
    whole(`who is (?:the )?${anyLead} (?:for|of) (?:me|us|my region|my country)`),
    whole(`(?:do i|do we) have a ${anyLead}`),
  ];
  const isOurs = whole(ours);
  return [
    ...formsOf(own, () => ({ kind: "which-lead", about: [] })),
    ...formsOf(asked, ({ lead: by = "", region: name = "" }) => {
      const found = regionsCalled(name, regions);
      if (found.length > 0) return { kind: "lead", about: found.map(({ id }) => id) };
      if (!isOurs.test(by) || POINTING.test(name)) return undefined;
      const near = nearRegionName(name, regions);
      return { kind: "which-lead", about: near === undefined ? [] : [near] };
    }),
  ];
}
