// How the card of a candidacy reads: all of it for staff alone, and next to nothing where others read along.
import { type PersonRef, type Rich, say } from "../../chat/rich.ts";
import { type Block, type Button, buttons, link as linkTo, strong, type View, view } from "../../chat/view.ts";
import type { CandidacyState } from "../../core/candidacy.ts";
import { firstWords } from "../../core/credit.ts";
import { platformOf } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { AccountRow } from "../../store/store.ts";
import { buttonsOn } from "./card-buttons.ts";
import type { CardFacts, HeardVoice } from "./card-facts.ts";
import { STATES } from "./hindered-words.ts";

/** Enough to know what it is about; all of it is a button away. In characters. */
const REASON_SHOWN = 300;
const VOICES_SHOWN = 5;
const LINKS_SHOWN = 3;
const LINK_SHOWN = 80;
const NAME_SHOWN = 60;

export const refOf = ({ account, name }: AccountRow): PersonRef => ({ account, name });
export const named = ({ row, nominee }: Pick<CardFacts, "row" | "nominee">): string =>
  `N-${row.ref}: ${firstWords(nominee.name, NAME_SHOWN)}`;

export function cardView(facts: CardFacts, program: Program, undoable: boolean): View {
  const { candidacy, voices, setAside, withdrawnVoices } = facts;
  const shown = voices.slice(0, VOICES_SHOWN);
  const more = voices.length - shown.length;
  const opening = candidacy.opening === "renewal" ? "Renewal" : "Nomination";
  return view({
    title: named(facts),
    blocks: [
      { kind: "text", text: say`${opening} for ${{ date: candidacy.awardDate }}. ${stateLine(facts)}` },
      { kind: "fields", fields: fieldsOf(facts) },
      ...(shown.length > 0
        ? [{ kind: "text", text: [strong(voices.length === 1 ? "One voice" : `${voices.length} voices`)] } as const]
        : []),
      ...shown.map((voice): Block => ({ kind: "quote", text: voiceLine(voice, REASON_SHOWN) })),
      ...(more > 0 ? [note(say`${more} more: see “Show voices”.`)] : []),
      { kind: "text", text: [strong("Twelve months"), ...say`: ${evidenceLine(facts, program)}`] },
      ...(withdrawnVoices > 0 ? [note(say`Withdrawn by who gave them: ${withdrawnVoices} voices.`)] : []),
      ...(setAside.length > 0
        ? [
            note(
              say`Set aside: ${setAside.length} (${setAside.map(({ why }) => why).join(", ")}). Whoever nominated was told the same as always.`,
            ),
          ]
        : []),
      ...buttonsOn(facts, undoable).map((row) => buttons(...row)),
    ],
    contains: "confidential",
  });
}

/** In place of the card where others than staff read along. Nobody learns from it who it is about, or that it is one. */
export const bareCard = ({ row, lead, deputy }: CardFacts): View => {
  const holder = deputy?.account ?? lead;
  return view({
    blocks: [
      {
        kind: "text",
        text: holder
          ? say`${refOf(holder)}, there is something for you.`
          : say`There is something for the program team.`,
      },
      buttons(show(row.id)),
    ],
    contains: "public",
  });
};

export const show = (id: string): Button => ({
  label: "Show",
  action: { do: "program candidacy.show", args: [id] },
});

const note = (text: Rich): Block => ({ kind: "note", text });

/** What goes on for days; all other states came about on one. */
const LASTING: ReadonlySet<CandidacyState> = new Set(["documenting", "in review"]);

function stateLine({ candidacy }: CardFacts): Rich {
  const { state, since, answerBy, raised } = candidacy;
  const when = { at: since, as: "date" } as const;
  const line = LASTING.has(state)
    ? say`It is ${STATES[state]}, since ${when}.`
    : say`It was ${STATES[state]} on ${when}.`;
  if (state === "contacted" && answerBy) return say`${line} An answer was asked for by ${{ date: answerBy }}.`;
  return raised && state === "put forward" ? say`${line} Nobody made contact yet, so all staff were told.` : line;
}

function fieldsOf({ nominee, region, lead, deputy, earlier, candidacy, writtenTo }: CardFacts) {
  const platforms = nominee.accounts.map(({ name, account }) => `${name} on ${platformOf(account)}`).join(", ");
  const elsewhere = [nominee.mail, nominee.link].filter((each) => each !== undefined).join(", ");
  return [
    { label: "Who", value: say`${platforms || `on no platform here${elsewhere ? `: ${elsewhere}` : ""}`}` },
    { label: "Region", value: say`${region?.name ?? "not known"}` },
    { label: "Held by", value: holder(lead, deputy, region?.lead?.name) },
    ...(earlier.length > 0
      ? [
          {
            label: "Before",
            value: say`${earlier.map(({ ref, state }) => `N-${ref} ${STATES[state]}`).join(", ")}`,
          },
        ]
      : []),
    ...(writtenTo > 0 ? [{ label: "Messages", value: say`${writtenTo} between lead and nominee` }] : []),
    ...(candidacy.closesOn ? [{ label: "Review closes", value: say`${{ date: candidacy.closesOn }}` }] : []),
  ];
}

function holder(lead: AccountRow | undefined, deputy: CardFacts["deputy"], name: string | undefined): Rich {
  if (lead && deputy)
    return say`${refOf(deputy.account)} for ${lead.name}, who is away until ${{ date: deputy.until }}`;
  if (lead) return say`${refOf(lead)}`;
  return name === undefined ? say`nobody yet: whoever of staff takes it` : say`${name}, who has no account here`;
}

/** Who said what. Names are words: nobody is notified. */
export function voiceLine({ row, nominator, expertises, reason, links }: HeardVoice, most?: number): Rich {
  const words = reason === undefined ? "(erased)" : most === undefined ? reason : firstWords(reason, most);
  const shown = most === undefined ? links : links.slice(0, LINKS_SHOWN);
  return [
    ...say`${strong(nominator?.name || "somebody")}, ${{ at: row.at, as: "date" }}, for ${expertises.join(", ")}: ${words}`,
    ...shown.flatMap((each) => [" ", linkTo(each, firstWords(each, LINK_SHOWN))]),
  ];
}

/** Numbers by kind and month; no sum over kinds, and nothing that measures one person against another. */
function evidenceLine({ figures, upTo }: CardFacts, { contributions }: Program): Rich {
  const kinds = contributions.kinds.filter(({ id }) => figures.kinds.has(id));
  if (kinds.length === 0)
    return say`nothing on record up to ${{ date: upTo }}. That says nothing of work done elsewhere.`;
  const lines = kinds.map(({ id, name }) => {
    const months = figures.months
      .filter(({ byKind }) => byKind.has(id))
      .map(({ month, byKind }) => `${month}: ${byKind.get(id)}`);
    return `${name} ${figures.kinds.get(id)?.contributions} (${months.join(", ")})`;
  });
  return say`${lines.join("; ")}. Up to ${{ date: upTo }}.`;
}
