// What the message before was: only an answer is something to thank for.
import { ownWords } from "./own-words.ts";
import { Sightings, type Signal } from "./sight.ts";

export type Previous =
  /** There was none, or it is unknown. */
  | "nothing"
  | "answer"
  /** An answer that says what to do. */
  | "advice"
  /** It works, somebody says. */
  | "works"
  /** Somebody else's question or problem. */
  | "question"
  /** A question back to whoever asked. */
  | "asks-back"
  /** Thanks of the asker. */
  | "thanks"
  /** A wish, a welcome, a compliment. */
  | "courtesy"
  /** Help to come. */
  | "promise"
  /** "Google it." */
  | "dismissal"
  /** No help: they do not know either. */
  | "no-answer"
  /** A fault is told of, and no way out. */
  | "problem";

/** Whoever says no more than this says nothing beside it. */
const SHORT = 45;
const MIDDLING = 120;
/** A figure, a path, a file, an option, a key, a word in camelCase or in capitals: what is said with it is about the matter. */
const TECHNICAL = /\d|[/\\_=<>{}]|--\w|\w\.\w|[a-z][A-Z]|\b(?!OMG|LOL|WTF|GG|TY|HBD|BTW|IDK)[A-Z]{2,}\b|[+#]\w/;
/** Where a question begins that begins a message. */
const OPENING = 8;
/** Whoever begins so replies to somebody. */
const REPLIES =
  /^(?:yes|yep|yeah|yup|no|nope|nah|ja|nein|doch|jo|si|sip|nao|sim|oui|non|はい|いいえ|いえ|да|нет)(?![a-z])/;
/** Whoever says by what it worked for them says how. */
const ITS_WAY = /\b(?:for me|after|by|when|cuando|depois|quando|apres|quand|nachdem|als)\b|たら|ので/;
const IS_IT = /^(?:is|are|does|did|was|were|has) (?!there|any|it possible)/;
/** How open questions begin, where no longer phrase tells it. */
const WHICH =
  /^[¿ ]*(?:wh|how|cu|que |como|donde|por|qua|comment|pourquoi|ou |qui |que|wann|wie|was|wo |wa|wer|welch|come|dove)/;
const QUESTION_MARK = /[?？]/;
/** Whoever shows code or a page shows how. */
const SHOWS = /```|`[^`\n]+`|https?:\/\//;

export function readPrevious(text: string | undefined): Previous {
  if (text === undefined || text.trim() === "") return "nothing";
  const own = ownWords(text);
  const seen = new Sightings(own);
  const isShort = own.length < MIDDLING;
  const marked = QUESTION_MARK.test(own);
  const shows = SHOWS.test(text) && !marked;
  const advises = shows || advisesBeyondPromises(seen);
  const isTechnical = !marked && TECHNICAL.test(text);
  if (seen.has("helperSpeak") && !marked && !seen.has("courtesies")) return "answer";
  if (
    isShort &&
    !marked &&
    !shows &&
    ((first(seen, "courtesies") < OPENING && own.length < SHORT) || (seen.has("courtesies") && !advises))
  )
    return "courtesy";
  if (seen.has("dismissals") && own.length < SHORT) return "dismissal";
  if (seen.has("thanks") && !seen.has("politeFor") && !advises && !asks(seen, marked) && isShort) return "thanks";
  if (seen.has("promises") && !advises && isShort && !seen.has("failure")) return "promise";
  if (REPLIES.test(own) && !marked && own.length > SHORT / 3) return "advice";
  if (asks(seen, marked)) return readQuestion(seen, own, marked, advises);
  if (isShort && seen.has("noAnswer") && (!advises || own.length < SHORT / 2) && !seen.has("problems"))
    return "no-answer";
  if (advises) return "advice";
  if (seen.has("success"))
    return isShort && first(seen, "success") < SHORT / 2 && !seen.has("tale") && !ITS_WAY.test(own)
      ? "works"
      : "advice";
  if (!seen.has("problems") && !seen.has("failure")) return isTechnical && !seen.has("askers") ? "advice" : "answer";
  return seen.has("askers") ? "question" : "problem";
}

function readQuestion(seen: Sightings, own: string, marked: boolean, advises: boolean): Previous {
  if (seen.has("suggestions") && first(seen, "suggestions") <= first(seen, "asks")) return "advice";
  const selfish = seen.has("askers");
  if (advises && !selfish) return "advice";
  // "I had that too, you need the intent. Did you set it?" against "I have no rights. How do I get them?"
  const endsIn = advises && marked && first(seen, "asks") > OPENING && lastSentence(own).length < own.length / 2;
  if (endsIn && !seen.has("problems")) return "advice";
  // "Is it plugged in?" has neither somebody who asks nor a word like "how".
  const asksBack = seen.has("asksBack") || (!seen.has("asks") && !WHICH.test(own)) || IS_IT.test(own);
  return asksBack && !selfish ? "asks-back" : "question";
}

/** Without its mark a question is told by its beginning, and by somebody who speaks of themselves. */
const asks = (seen: Sightings, marked: boolean): boolean =>
  marked ||
  (seen.has("askers") && first(seen, "asks") < OPENING) ||
  (seen.has("askers") && seen.has("asks") && !seen.has("advice"));

const advisesBeyondPromises = (seen: Sightings): boolean =>
  seen.all("advice").some((one) => !seen.all("promises").some((other) => other.at <= one.at && one.end <= other.end));

const first = (seen: Sightings, signal: Signal): number => seen.all(signal)[0]?.at ?? Number.POSITIVE_INFINITY;

const lastSentence = (text: string): string => text.replace(/[.!?\n]+$/, "").replace(/^.*[.!?\n]/s, "");
