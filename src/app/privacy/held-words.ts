// What is held of somebody, in words and numbers: counted from the very rows that a copy of it holds.
import { type Rich, say } from "../../chat/rich.ts";
import type { Instant } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { HeldRow, HeldRows } from "../../store/store.ts";
import { KEEP_DAYS } from "../housekeeping.ts";
import { LINK_DAYS } from "../scheduled/keep-no-longer.ts";
import { withoutConfidences } from "./in-confidence.ts";
import type { Held } from "./use-cases.ts";

const SOURCES: Readonly<Record<string, string>> = {
  credit: "from help in chat",
  hand: "entered by you",
  import: "brought in from a file",
  backfill: "found in what was said before",
};

/** One line for each kind of thing, whether there is any or not: what is not held can be told, too. */
export function heldLines(all: HeldRows, { privacy: { keepDays } }: Program): Held["lines"] {
  const rows = withoutConfidences(all);
  const { draft = [], kept_view = [], credit_ask = [], passed_over = [], credit_mark = [], preference = [] } = rows;
  const { audit = [], inbox = [], outbox = [] } = rows;
  const under = rows.unasked_answer ?? [];
  const { link_code = [], link_try = [], nomination = [], vote = [], relay = [], dossier_note = [] } = rows;
  const { term = [], profile = [] } = rows;
  const days = (number: number) => `${number} days`;
  return [
    {
      what: "Accounts",
      words: [
        ...accounts(rows),
        ...say` Kept until you erase them; seen by nobody but the operator, and by name wherever what you did is told.`,
      ],
    },
    {
      what: "Contributions",
      words: say`${contributions(rows.contribution ?? [])} Kept until you erase their words; seen by you, and by staff.`,
    },
    {
      what: "Help credited to you",
      words: say`${helped(rows, "helper", "excerpt_text_id", "answer")} ${keepDays.excerpts === undefined ? "Kept as long as the credit" : `These words are kept ${days(keepDays.excerpts)}`}, or until you delete the message; seen by staff.`,
    },
    {
      what: "Help you credited to others",
      words: say`${helped(rows, "asker", "question_text_id", "question")} Kept as long as the credit; seen by whoever helped, and by staff.`,
    },
    {
      what: "Signs of help",
      words: say`${credit_ask.length} where somebody was asked who helped (kept ${days(keepDays.asks)}), ${passed_over.length} that credited nobody (kept ${days(keepDays.passedOver)}, for /why), ${credit_mark.length} marks on messages. Ids alone; seen by nobody else.`,
    },
    {
      what: "Begun and waiting",
      words: say`${draft.length} forms you did not send (kept ${days(keepDays.drafts)}), ${kept_view.length} answers behind a button (kept ${days(keepDays.keptViews)}), ${under.length} questions that I am about to answer. Seen by nobody else.`,
    },
    {
      what: "Questions",
      words: say`Your questions are kept without you: which are yours, nobody can tell, so none is counted here. Kept ${days(keepDays.questions)}; staff see them in groups.`,
    },
    {
      what: "What you chose",
      words: say`${count(preference.length, "choice", "choices")}. Kept until you choose otherwise or erase them; seen by nobody else.`,
    },
    {
      what: "Awards",
      words: say`${count(term.length, "term", "terms")} on record${profile.length > 0 ? ", and how to reach you" : ""}. Kept for good, as days and without your name once you erase it; seen by staff.`,
    },
    {
      what: "Nominations and reviews",
      words: say`${nomination.length} nominations that you made, ${vote.length} votes, ${relay.length + dossier_note.length} messages and notes. Their words are kept until you erase them; seen by staff. Whether somebody put you forward is confidential: your lead tells you, and it is in no copy.`,
    },
    {
      what: "Linking accounts",
      words: say`${count(link_code.length, "code", "codes")} that you asked for or were sent, as a number that nobody can turn back, and ${count(link_try.length, "try", "tries")}. Kept ${count(LINK_DAYS, "day", "days")}, or as long as a code that you were sent holds; seen by nobody.`,
    },
    {
      what: "What you did for the program",
      words: say`${count(audit.length, "entry", "entries")} of what was done as staff or admin, or with your data: who, what and when. Kept ${days(keepDays.audit)}; seen by staff.`,
    },
    {
      what: "Messages under way",
      words: say`${inbox.length} that came in and ${outbox.length} that go out. Emptied once they are done; what failed is kept ${days(KEEP_DAYS.inbox)}. Seen by the operator.`,
    },
  ];
}

function accounts({ account = [], person = [] }: HeldRows): Rich {
  const since = new Map(person.map(({ id, created_at }) => [id, Number(created_at) as Instant]));
  return account.flatMap((row, index): Rich => {
    const at = since.get(row.person_id ?? "");
    const known = at === undefined ? [] : say`, known since ${{ at, as: "date" }}`;
    return say`${index === 0 ? "" : " "}${String(row.name)} on ${String(row.platform)}${known}.`;
  });
}

function contributions(rows: readonly HeldRow[]): string {
  if (rows.length === 0) return "None.";
  const parts = Object.entries(SOURCES).flatMap(([source, words]) => {
    const number = rows.filter((row) => row.source === source).length;
    return number === 0 ? [] : [`${number} ${words}`];
  });
  return parts.length === 1 ? `${parts[0]}.` : `${rows.length}: ${parts.join(", ")}.`;
}

function helped(rows: HeldRows, as: "helper" | "asker", words: string, what: string): string {
  const number = credits(rows, as);
  return number === 0
    ? "Never."
    : `${times(number)}, ${credits(rows, as, words)} of them with the first words of your ${what}.`;
}

/** How many credits a person gave or got; with `words`, those of which these words are kept still. */
function credits({ credit = [], account = [], text = [] }: HeldRows, as: "helper" | "asker", words?: string): number {
  const own = new Set(account.map(({ id }) => id));
  const kept = new Set(text.filter(({ body }) => body !== null).map(({ id }) => id));
  return credit.filter((row) => own.has(row[`${as}_id`] ?? "") && (words === undefined || kept.has(row[words] ?? "")))
    .length;
}

const times = (number: number): string => (number === 1 ? "Once" : `${number} times`);
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
