// Whether a message asks anything.
import { meant } from "./slang.ts";
import { questionWords } from "./words.ts";

const OPENERS = new Set(
  (
    "what when where who whom whose which why how is are am was were do does did can could may might must shall should " +
    "will would has have had any anyone anybody does"
  ).split(" "),
);

const WITHIN =
  /\b(?:any(?:one|body) know|wonder(?:ing)? (?:if|whether|how|what|when|who|why)|how (?:do|can|does|long|many|much)|what (?:is|are|does|do|happens)|do (?:i|you|we|they) (?:have|need|get)|tell me|explain|question|not (?:sure|know) (?:if|whether|how|what|when|who|why))\b/;

/** Whether the message is put as a question, with or without its mark. */
export function isQuestion(message: string): boolean {
  const words = questionWords(message).flatMap(meant);
  if (words.length < 2) return false;
  // A mark within an address asks nothing. A long message asks at its end, if it does.
  if (/[?？](?=\s|$|[)"'!?…])/.test(message)) return true;
  return OPENERS.has(words[0] ?? "") || WITHIN.test(words.join(" "));
}
