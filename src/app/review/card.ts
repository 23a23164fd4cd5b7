// The card of a review, in the staff channel and in answers to staff. Names are words: nobody is notified, and nobody's
// own copy of what is held of them comes to hold it.
import { type Block, type Button, buttons, type Rich, say, strong, type View, view } from "../../chat/view.ts";
import { isUndoable } from "../../core/candidacy.ts";
import type { Instant } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import { STATES } from "../candidacies/hindered-words.ts";
import type { Dossier } from "../dossier/use-cases.ts";
import type { Decider } from "./named-decider.ts";
import type { ReviewFacts, SeenVote } from "./review-facts.ts";

const VOICES_SHOWN = 4;
const VOTES_SHOWN = 10;
const HISTORY_SHOWN = 5;
const WORDS_SHOWN = 160;

/** What the card shows beside the review itself. */
export interface CardWords {
  readonly dossier: Dossier | undefined;
  /** Of the decision, if there is one. */
  readonly decided: { readonly by: string; readonly words: string | undefined } | undefined;
}

export function cardView(program: Program, facts: ReviewFacts, words: CardWords, now: Instant): View {
  const { row, nominee } = facts;
  return view({
    title: `N-${row.ref}: ${nominee.name}`,
    blocks: [
      { kind: "text", text: headLine(facts) },
      ...dossierLines(words.dossier),
      ...reviewLines(program, facts),
      ...decisionLines(program, facts, words, now),
      ...voiceLines(facts),
      ...historyLines(facts),
      buttons(...buttonsOf(program, facts, words, now)),
    ],
    contains: "confidential",
  });
}

function headLine({ candidacy, leadName, nominee }: ReviewFacts): Rich {
  const { opening, awardDate, state } = candidacy;
  const here = nominee.accounts.length === 0 ? " They are on no platform." : "";
  return say`${opening === "renewal" ? "Renewal" : "Nomination"}, for the award date of ${{ date: awardDate }}. It is ${strong(STATES[state])}. Lead: ${leadName ?? "nobody yet"}.${here}`;
}

function dossierLines(dossier: Dossier | undefined): readonly Block[] {
  if (!dossier) return [];
  const { contributions, kinds, notes, from, to } = dossier;
  const each = kinds.map(({ name, contributions: of }) => `${name} ${of}`).join(", ");
  return [
    {
      kind: "text",
      text: say`Dossier, ${{ date: from }} to ${{ date: to }}: ${contributions} contributions${each === "" ? "" : ` (${each})`}, ${notes.length} notes of their own.`,
    },
  ];
}

function reviewLines({ review }: Program, facts: ReviewFacts): readonly Block[] {
  const { candidacy, closed, prolongsTo, sealed, votes, missing, decider, decisionDue } = facts;
  if (candidacy.state !== "in review" && (votes.length === 0 || candidacy.decided === undefined)) return [];
  const cast = votes.filter(({ outcome }) => outcome !== "recused");
  const aside = votes.filter(({ outcome }) => outcome === "recused");
  const names = (some: readonly SeenVote[]) => some.map(({ name }) => name).join(", ");
  const state: Rich =
    candidacy.state !== "in review"
      ? []
      : prolongsTo !== undefined
        ? say`There are not enough votes, so it goes on, once, until ${{ date: prolongsTo }}.`
        : closed
          ? say`The review is closed. It is for ${deciderName(decider)} to decide, by ${{ date: decisionDue }}.`
          : say`Votes are taken until ${{ date: candidacy.closesOn ?? decisionDue }} begins; ${missing === 0 ? "there are enough" : missing === 1 ? "1 more is needed" : `${missing} more are needed`}. Judged on ${review.judgedOn.join(", ")}.${candidacy.prolonged ? " It was prolonged once." : ""}`;
  return [
    ...(state.length > 0 ? [{ kind: "text", text: state } as const] : []),
    ...(sealed
      ? [
          {
            kind: "text",
            text: say`${cast.length === 0 ? "Nobody has voted yet." : `Voted: ${names(cast)}.`} How is sealed until it closes.`,
          } as const,
        ]
      : cast.length > 0
        ? [{ kind: "list", items: cast.slice(0, VOTES_SHOWN).map(voteLine) } as const]
        : [{ kind: "text", text: say`Nobody has voted.` } as const]),
    ...(aside.length > 0 ? [{ kind: "text", text: say`Stepped aside: ${names(aside)}.` } as const] : []),
  ];
}

const voteLine = ({ name, outcome, words, nominator }: SeenVote): Rich =>
  say`${name}: ${strong(outcome)}${nominator ? " (put them forward)" : ""}${words === undefined ? "" : `. ${short(words)}`}`;

function decisionLines(
  { review }: Program,
  { candidacy }: ReviewFacts,
  { decided: words }: CardWords,
  now: Instant,
): readonly Block[] {
  const { decided } = candidacy;
  if (!decided || !words) return [];
  const undo = isUndoable(candidacy, now, review.undoHours)
    ? say` It can be undone until ${{ at: decided.at + review.undoHours * HOUR_MS, as: "time" }}; nobody outside staff is told before.`
    : [];
  return [
    { kind: "text", text: [...say`${strong(capital(decided.outcome))} by ${words.by}.`, ...undo] },
    ...(words.words === undefined ? [] : [{ kind: "quote", text: say`${short(words.words)}` } as const]),
  ];
}

function voiceLines({ voices }: ReviewFacts): readonly Block[] {
  if (voices.length === 0) return [];
  const more = voices.length - VOICES_SHOWN;
  return [
    { kind: "text", text: say`Put forward by:` },
    {
      kind: "list",
      items: voices
        .slice(0, VOICES_SHOWN)
        .map(
          ({ name, reason, expertises }) =>
            say`${name}${expertises.length > 0 ? ` (${expertises.join(", ")})` : ""}: ${short(reason ?? "(erased)")}`,
        ),
    },
    ...(more > 0 ? [{ kind: "note", text: say`and ${more} more` } as const] : []),
  ];
}

function historyLines({ history }: ReviewFacts): readonly Block[] {
  if (history.length === 0) return [{ kind: "note", text: say`Nothing before on record.` }];
  const lines = history.slice(0, HISTORY_SHOWN).map(({ words, on }) => say`${{ date: on }}: ${words}`);
  return [
    { kind: "text", text: say`Before:` },
    { kind: "list", items: lines },
  ];
}

function buttonsOf({ review }: Program, facts: ReviewFacts, { dossier }: CardWords, now: Instant): readonly Button[] {
  const { row, candidacy, closed, prolongsTo, voices } = facts;
  const press = (label: string, own: string, tone?: Button["tone"]): Button => ({
    label,
    action: { do: `program review.${own}`, args: [String(row.ref)] },
    ...(tone ? { tone } : {}),
  });
  const isOpen = candidacy.state === "in review";
  return [
    ...(isOpen && !closed ? [press("Vote", "vote", "main"), press("Step aside", "aside")] : []),
    ...(isOpen && closed && prolongsTo === undefined ? [press("Decide", "decide", "main")] : []),
    ...(isUndoable(candidacy, now, review.undoHours) ? [press("Undo", "undo", "danger")] : []),
    ...(dossier ? [press("Dossier", "dossier")] : []),
    ...(voices.length > 0 ? [press("All reasons", "reasons")] : []),
    ...(isOpen ? [press("Give it back", "back")] : []),
  ];
}

export const deciderName = (decider: Decider): string => (decider.is === "staff" ? "any of staff" : decider.name);

const HOUR_MS = 3_600_000;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function short(words: string): string {
  const line = words.replace(/\s+/g, " ");
  const characters = [...line];
  return characters.length <= WORDS_SHOWN ? line : `${characters.slice(0, WORDS_SHOWN - 1).join("")}…`;
}
