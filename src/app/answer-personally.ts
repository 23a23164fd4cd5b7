import { command, say } from "../chat/rich.ts";
import type { Block } from "../chat/view.ts";
import { addDays, dossierDue, renewalWindowOpens, type Span } from "../core/calendar.ts";
import type { AccountId } from "../core/ids.ts";
import type { PersonalQuestion } from "../knowledge/personal-question.ts";
import type { Program } from "../program/schema.ts";
import type { Known, PersonalFacts } from "./personal-facts.ts";

/** What is said to a person about their own matters, as far as the record goes. For nobody else's eyes. */
export async function answerPersonally(
  program: Program,
  facts: PersonalFacts,
  question: PersonalQuestion,
  account: AccountId,
): Promise<readonly Block[]> {
  switch (question) {
    case "nomination":
      return ofNominations(program);
    case "contributions":
      return ofContributions(await facts.contributions(account));
    case "term":
      return ofTerm(program, await facts.term(account));
    case "renewal":
      return ofRenewal(program, await facts.term(account));
    case "dossier":
      return [
        text(
          say`${command("me dossier")} shows your last twelve months as one page, to you alone. Whoever accepted a nomination adds notes and hands it in there.`,
        ),
      ];
    case "status":
      return [...ofTerm(program, await facts.term(account)), ...ofContributions(await facts.contributions(account))];
  }
}

/** The same words for everybody and every nomination, whether there is one or not: `facts` are not even asked. */
function ofNominations(program: Program): readonly Block[] {
  return [
    text(
      say`Nominations are confidential, so I neither confirm nor deny any: I say the same to everybody, whether there is one or not.`,
    ),
    text(say`Whoever is nominated hears of it from a lead. For anything else please ask ${team(program)}.`),
  ];
}

function ofTerm(program: Program, term: Known<Span>): readonly Block[] {
  if (term === "none")
    return [
      text(say`There is no running award of yours on record with me. If that is wrong, please tell ${team(program)}.`),
    ];
  return [
    text(
      say`Your award runs from ${{ date: term.from }} to ${{ date: addDays(term.until, -1) }}; a new term can begin the day after. ${command("me term")} shows it, and the ones before.`,
    ),
  ];
}

function ofRenewal(program: Program, term: Known<Span>): readonly Block[] {
  if (term === "none") return ofTerm(program, term);
  const { until } = term;
  return [
    text(
      say`Your renewal window opens on ${{ date: renewalWindowOpens(term, program.calendar) }}, and your dossier is due by ${{ date: dossierDue(until, program.calendar) }}. Your award runs to ${{ date: addDays(until, -1) }}. ${command("me dossier")} shows your year.`,
    ),
  ];
}

function ofContributions(count: Known<number>): readonly Block[] {
  if (count === "none" || count === 0)
    return [text(say`There is no contribution of yours on record with me yet. ${command("contribute")} adds one.`)];
  return [
    text(
      say`You have ${count} ${count === 1 ? "contribution" : "contributions"} on record with me. ${command("me contributions")} lists them, and ${command("me year")} shows your year.`,
    ),
  ];
}

const team = ({ answers }: Program): string => answers.askInstead.team;
const text = (rich: ReturnType<typeof say>): Block => ({ kind: "text", text: rich });
