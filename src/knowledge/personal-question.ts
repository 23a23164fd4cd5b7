// Questions about the asker's own matters, each known by its whole wording. What is known of them stands in the record.
import type { Program } from "../program/schema.ts";
import { programNames, whole } from "./settings-form.ts";

/** What somebody wants to know of themselves. A `nomination` may be somebody else's too: none is ever told of. */
export type PersonalQuestion = "term" | "renewal" | "nomination" | "contributions" | "dossier" | "status";

/** Tells what a wording asks about its author; undefined where it asks anything else. */
export type PersonalReader = (said: string) => PersonalQuestion | undefined;

/** A reader for one program: its own names for the award and its awardees are understood beside the common ones. */
export function createPersonalReader({ program }: Program): PersonalReader {
  const forms = Object.entries(formsFor(programNames(program))) as [PersonalQuestion, readonly RegExp[]][];
  return (said) => forms.find(([, patterns]) => patterns.some((pattern) => pattern.test(said)))?.[0];
}

function formsFor(names: string): Readonly<Record<PersonalQuestion, readonly RegExp[]>> {
  const award = `(?:(?:${names}) )*(?:award|term|status|title|year|membership|${names})`;
  const my = "my (?:own |current |present |running )?";
  const ends =
    "(?:end|ends|ending|expire|expires|expiring|run out|runs out|running out|finish|over|up|lapse|lapses|end for me)";
  const me = "(?:me|i|my name)";
  const who = "(?:me|myself|@?\\w+(?: \\w+)?)";
  const months =
    "(?: so far| on record| this year| this month| in total| altogether| right now| already| yet| until now)*";
  return {
    term: [
      whole(`when (?:does|do|will|is|would|did) ${my}${award} (?:going to )?${ends}`),
      whole(`when ${my}${award} ${ends}`),
      whole(
        `(?:until|till|to|for how long|until when|how long)(?: when)? (?:is|does|will) ${my}${award} (?:still )?(?:be )?(?:valid|last|run|go on|good)(?: for)?`,
      ),
      whole(`(?:what is|tell me) (?:the )?(?:end|end date|expiry date|expiration date|last day) of ${my}${award}`),
      whole(`(?:what (?:is )?)?${my}${award} (?:end date|expiry date|expiration date)`),
      whole(`until when (?:am i|do i stay|will i be|do i remain|will i remain) (?:still )?(?:an?|the) (?:${names})`),
      whole(`(?:until when|how much longer|how long) am i still (?:an? )?(?:${names})`),
      whole(
        `how (?:long|much time|many days|many months) (?:do i have|have i got|is) left (?:as (?:an? )?(?:${names})|(?:on|of|in) ${my}${award})`,
      ),
      whole(`how (?:long|many days|many months|much time) (?:until|till|before|is it until) ${my}${award} ${ends}`),
      whole(`how (?:long|many days|many months|much time) (?:is|are) left (?:on|of|in) ${my}${award}`),
      whole(`when did ${my}${award} (?:start|begin)|when was i awarded|since when am i (?:an? )?(?:${names})`),
      whole(`(?:has|is|did) ${my}${award} (?:already )?(?:ended|end|over|expired|expire|still valid|still running)`),
      whole(`is ${my}${award} (?:still )?(?:valid|active|running)(?: still)?`),
      whole(
        `(?:(?:how|where) (?:do|can|could) i|can i|may i|could i) (?:see|find|read|look at|look up|view) ${my}(?:(?:${names}) )*(?:award|term)`,
      ),
    ],
    renewal: [
      whole(
        `when (?:is|are|must|does|do) ${my}(?:renewal|renewal dossier|dossier|documentation|re evaluation|renewal documents) (?:be )?(?:due|to be handed in|handed in|have to be in|has to be in)`,
      ),
      whole(
        `when (?:does|do|will|is) ${my}renewal (?:window|period|phase) (?:open|opens|start|starts|begin|begins|opening|starting)`,
      ),
      whole(`(?:what is|when is) (?:the )?(?:deadline|due date) (?:for|of) ${my}(?:renewal|dossier|documentation)`),
      whole(
        `(?:when|by when|until when) (?:do i|must i|should i) (?:have to |need to )?(?:hand in|submit) ${my}(?:dossier|documentation)`,
      ),
      whole(`when (?:am i|is it my turn) (?:due )?(?:for|up for|to be) (?:renewal|renewed|re evaluation|re evaluated)`),
    ],
    nomination: [
      whole(
        "(?:am i|have i been|was i|are we|did i get) (?:already |currently |really |ever )?(?:nominated|put forward|proposed)(?: yet| already| by (?:somebody|someone|anybody|anyone|\\w+))?(?: for (?:an?|the) (?:\\w+ ?){1,3})?",
      ),
      whole(
        `(?:who|which person|did somebody|did someone|did anybody|did anyone|has somebody|has someone|has anybody|has anyone|was it \\w+ who) (?:has |had |have )?(?:ever |already )?(?:nominated|nominate|put|propose|proposed) ${me}(?: forward)?(?: yet| already)?(?: for (?:an?|the) (?:\\w+ ?){1,3})?`,
      ),
      whole(
        "(?:do|did) i (?:have|get) (?:a|any) (?:open |running )?(?:nomination|nominations|candidacy|voices)(?: yet)?",
      ),
      whole("how many (?:nominations|people (?:have )?nominated me|voices)(?: (?:do|did|have) i (?:have|get|got))?"),
      whole(
        "(?:what is|how is|where is|what happened to|what about|what has become of) my (?:own )?(?:nomination|candidacy)(?: status| doing| going)?",
      ),
      whole("(?:what (?:is )?)?(?:the )?(?:status|state) of (?:my|\\w+) (?:nomination|candidacy)"),
      whole(
        `(?:is|was|has) (?!the\\b|a\\b|an\\b|my\\b|our\\b|it\\b|this\\b|that\\b|there\\b|everybody\\b|everyone\\b|anybody\\b|anyone\\b|somebody\\b|someone\\b)${who} (?:been |already |currently )*nominated(?: yet| already| by (?:somebody|someone|anybody|anyone|me|\\w+))?`,
      ),
      whole(
        "who (?:has |have )?nominated (?!whom\\b|who\\b|people\\b|somebody\\b|someone\\b|candidates\\b|nominees\\b)\\w+",
      ),
      whole("(?:did|has) (?!it\\b|this\\b|that\\b)\\w+ (?:nominate|nominated) (?:me|\\w+)"),
      whole(
        "who (?:is|are|was|were) (?:all )?(?:nominated|the nominees|on the list of nominees)(?: right now| this time| this year| this round)?",
      ),
      whole("am i (?:on|among) (?:the )?(?:list of )?(?:nominees|nominations|candidates)"),
    ],
    contributions: [
      whole(
        `how many (?:contributions|contribution entries) (?:do i have|have i(?: got| made| entered| collected| recorded| done)?|are mine|did i (?:make|have|enter|collect|get))${months}`,
      ),
      whole(
        `(?:what|which) (?:are my|contributions (?:do i have|have i made|of mine are there|are mine))(?: contributions)?${months}`,
      ),
      whole(`(?:show me|list|show|give me|what about) (?:all )?(?:of )?my (?:own )?contributions${months}`),
      whole(`(?:what (?:is )?)?(?:the )?(?:number|count|sum|total) of my contributions${months}`),
      whole(`do i have (?:any )?contributions${months}`),
    ],
    dossier: [
      whole(
        `(?:how|where) (?:do|can|could|would) i (?:see|find|read|open|get|get to|look at|print|view|add to|change|hand in|submit|fill in) ${my}(?:dossier|documentation)(?: for (?:an?|the) (?:\\w+ ?){1,3})?`,
      ),
      whole(`(?:can|may|could) i (?:see|read|open|print|view|look at|change|add to) ${my}(?:dossier|documentation)`),
      whole(`(?:where is|show me|show|open) ${my}(?:dossier|documentation)`),
    ],
    status: [
      whole(
        `what (?:is )?my (?:own |current |present )?(?:(?:${names}|award|program) )*status(?: in (?:the|this) program| (?:as an?|with the) (?:${names}))?`,
      ),
      whole(`(?:what|how)(?: is)? (?:the )?status of my award`),
      whole(`my (?:(?:${names}|award) )*status`),
      whole(`am i (?:still |already |currently )?an? (?:${names})(?: still| already)?`),
      whole("do i (?:still |currently )?(?:have|hold) (?:an?|the) award(?: still)?"),
      whole("(?:what|which) award do i (?:have|hold)|what do you (?:know|have on record) about me"),
    ],
  };
}
