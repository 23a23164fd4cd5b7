// Messages that go on with what was said before. Known by their form alone; what they go on with is not looked at here.
import { meant } from "./slang.ts";
import { phraseKey, questionWords } from "./words.ts";

/** A message that leans on what was said before. */
export interface FollowUp {
  /** The question without what ties it to the one before: "and what about renewal?" becomes "renewal?". */
  readonly rest: string;
  /**
   * - `wordless`: nothing but a question word: "why?"
   * - `pointing`: a pronoun stands where the subject would: "how long does it last?"
   * - `adding`: it has a subject of its own: "what about renewal?"
   */
  readonly kind: "wordless" | "pointing" | "adding";
}

const MOST_WORDS = 10;
const TIE =
  /^\s*(?:(?:and|also|but|so|or|then|ok|okay|plus|well)\b[\s,.…-]*)*(?:(?:what|how|wat|hows|whats)\s+about\b[\s,]*(?:in\s+case\s+of\b\s*)?|same\s+(?:question\s+)?for\b\s*)?/i;
const CONNECTIVE =
  /^(?:and|also|but|or|plus)\b|^(?:(?:so|ok|okay|then|well) )*(?:what|how) about\b|^same (?:question )?for\b/;
const WORDLESS =
  /^(?:why(?: not| so| is that| is this| is it)?|how(?: so| come| exactly)?|when|where|who|by whom|since when|says who|for what|what for|how long|how many|how much|how often|in what way|such as|like what|for example|for instance|really|is that so|are you sure)$/;
const POINTING = /\b(?:it|its|that|this|they|them|their|those|these|he|she|him|her|his)\b/;
// "it" that stands for nothing before: "is it true that", "does it make sense to", "how long does it take to".
const EMPTY_IT =
  /\bit (?:true|possible|allowed|ok|okay|normal|worth|hard|easy|necessary|useful|enough|make sense|take) (?:that|to|if|for|when)\b|\bthis (?:award|program|year|bot)\b|\bthat (?:i|you|we|he|she|they|somebody|someone)\b/;

/** How a message goes on with the one before; undefined where it stands for itself. */
export function followUpOf(message: string): FollowUp | undefined {
  const words = questionWords(message).flatMap(meant);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const rest = message.replace(TIE, "").trim();
  const said = phraseKey(rest);
  if (said === "" || WORDLESS.test(said)) return { rest, kind: "wordless" };
  if (POINTING.test(said) && !EMPTY_IT.test(said)) return { rest, kind: "pointing" };
  return CONNECTIVE.test(words.join(" ")) ? { rest, kind: "adding" } : undefined;
}
