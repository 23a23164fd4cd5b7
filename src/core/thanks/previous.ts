// What the message before was: only an answer is something to thank for.
import { ownWords } from "./own-words.ts";
import { Sightings } from "./sight.ts";

export type Previous =
  /** There was none, or it is unknown. */
  | "nothing"
  | "answer"
  /** Somebody else's question or problem. */
  | "question"
  /** A question back to whoever asked. */
  | "asks-back"
  /** Thanks of the asker. */
  | "thanks"
  /** A wish, a welcome, a compliment. */
  | "courtesy"
  /** Help to come. */
  | "promise";

/** Whoever says no more than this says nothing beside it. */
const SHORT = 60;
const QUESTION_MARK = /[?？]/;
/** Whoever shows code or a page shows how. */
const SHOWS = /```|`[^`\n]+`|https?:\/\//;

export function readPrevious(text: string | undefined): Previous {
  if (text === undefined || text.trim() === "") return "nothing";
  const own = ownWords(text);
  const seen = new Sightings(own);
  const marked = QUESTION_MARK.test(own);
  const advises = seen.has("advice") || (SHOWS.test(text) && !marked);
  if (seen.has("helperSpeak") && !marked) return "answer";
  if (seen.has("courtesies") && own.length < 2 * SHORT && !SHOWS.test(text) && !marked) return "courtesy";
  if (seen.has("thanks") && !seen.has("politeFor") && !advises && !asks(seen, marked) && own.length < 2 * SHORT)
    return "thanks";
  if (asks(seen, marked)) return readQuestion(seen, own, marked, advises);
  if (hasProblem(seen) && !advises) return "question";
  if (seen.has("promises") && !advises && own.length < 2 * SHORT) return "promise";
  return "answer";
}

function readQuestion(seen: Sightings, own: string, marked: boolean, advises: boolean): Previous {
  if (seen.has("suggestions") && !startsWith(seen, "asks")) return "answer";
  const selfish = seen.has("askers");
  if (advises && !selfish) return "answer";
  if (advises && marked && !startsWith(seen, "asks") && lastSentence(own).length < own.length / 2) {
    // "I had that too, you need the intent. Did you set it?" against "You can log in? I can not."
    if (!seen.has("problems")) return "answer";
  }
  if (seen.has("asksBack") && !selfish) return "asks-back";
  return "question";
}

const asks = (seen: Sightings, marked: boolean): boolean => marked || seen.has("asks");

const hasProblem = (seen: Sightings): boolean =>
  seen.has("askers") && (seen.has("problems") || seen.has("failure")) && !seen.has("success");

const startsWith = (seen: Sightings, signal: "asks"): boolean => (seen.all(signal)[0]?.at ?? 99) < 6;

const lastSentence = (text: string): string => text.replace(/[.!?\n]+$/, "").replace(/^.*[.!?\n]/s, "");
