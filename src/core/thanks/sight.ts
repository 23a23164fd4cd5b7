import type { ThanksLanguage } from "./language.ts";
import { languages } from "./languages.ts";
import { anyIn, anyOf, compile, type Finder, oneOf, type Phrases, type Sighting } from "./phrases.ts";
import { tellLanguages } from "./tell-languages.ts";

export type Signal = Exclude<
  Phrases,
  | "common"
  | "outcomes"
  | "negationsAfter"
  | "hopes"
  | "conditions"
  | "fillers"
  | "particles"
  | "lookalikes"
  | "explained"
  | "over"
  | "thanksTo"
>;

/** A step without a signal only hides. */
type Step = readonly [signal: Signal | undefined, find: Finder];

/** All that is looked for in texts of some languages. */
interface Search {
  /**
   * In this order; what an earlier one has found is hidden from those that follow, as the "works" of "did not work" and
   * the "thanks" of "no thanks".
   */
  readonly steps: readonly Step[];
  /** What is only hoped for; it hides no question. */
  readonly hoped: Finder;
  readonly afterHopes: readonly Step[];
  readonly conditions: Finder;
  /** These may lie over others and hide nothing. */
  readonly beside: (signal: Signal) => Finder;
}

/** Whoever writes in one language thanks in another. */
const thanks = anyOf("thanks");

function searchIn(some: readonly ThanksLanguage[]): Search {
  const any = (...kinds: readonly Phrases[]): Finder => anyIn(some, ...kinds);
  const negated = compile(some, ({ negations, negationsAfter, outcomes }) =>
    outcomes.length === 0
      ? []
      : [
          ...(negations.length > 0 ? [`${oneOf(negations)}~${oneOf(outcomes)}`] : []),
          ...(negationsAfter.length > 0 ? [`${oneOf(outcomes)}~${oneOf(negationsAfter)}`] : []),
        ],
  );
  const beside = new Map<Signal, Finder>();
  return {
    steps: [
      [undefined, any("lookalikes")],
      ["ironic", any("ironic")],
      ["noThanks", any("noThanks")],
      ["inAdvance", any("inAdvance")],
      ["helperSpeak", any("helperSpeak")],
      ["thanks", any("thanksTo")],
      ["byYou", any("byYou")],
      ["selfSolved", any("selfSolved")],
      ["anyway", any("anyway")],
      ["helpFor", any("helpFor")],
      ["politeFor", any("politeFor")],
      ["praise", any("praise")],
      ["thanks", thanks],
      [undefined, any("explained")],
      ["success", any("over")],
      ["partial", any("partial")],
      ["harm", any("harm")],
      ["failure", negated],
      ["failure", any("failure")],
    ],
    hoped: compile(some, ({ hopes, outcomes }) =>
      hopes.length === 0 || outcomes.length === 0 ? [] : [`${oneOf(hopes)}~${oneOf(outcomes)}`],
    ),
    afterHopes: [
      ["success", any("success")],
      ["found", any("found")],
      ["acknowledgements", any("acknowledgements")],
      ["willTry", any("willTry")],
    ],
    conditions: compile(some, ({ conditions, spaced }) => (spaced ? conditions : [])),
    beside: (signal) => {
      const find = beside.get(signal) ?? any(signal);
      beside.set(signal, find);
      return find;
    },
  };
}

/** Searches by the languages they are for: put together once for each few languages that occur together. */
const searches = new Map<string, Search>();

function searchFor(text: string): Search {
  const some = tellLanguages(text);
  const key = languages.map((language) => (some.includes(language) ? "1" : "0")).join("");
  const search = searches.get(key) ?? searchIn(some);
  searches.set(key, search);
  return search;
}

/** Found step by step alone. */
const STEPPED: ReadonlySet<Signal> = new Set([
  "ironic",
  "noThanks",
  "inAdvance",
  "helperSpeak",
  "thanks",
  "byYou",
  "selfSolved",
  "anyway",
  "helpFor",
  "politeFor",
  "praise",
  "success",
  "partial",
  "harm",
  "failure",
  "found",
  "acknowledgements",
  "willTry",
]);

/** What is thanked for has been understood as help or as none; here it is looked at once more. */
const FROM_THE_WHOLE: ReadonlySet<Signal> = new Set([
  "materials",
  "reports",
  "promises",
  "courtesies",
  "noAnswer",
  "dismissals",
]);

/** Where each signal stands in a text (as `ownWords` gives it). */
export class Sightings {
  readonly text: string;
  readonly #search: Search;
  readonly #found = new Map<Signal, readonly Sighting[]>();
  /** What was not understood. */
  readonly #open: string;
  /** The text with all that was understood blotted out. */
  get rest(): string {
    return this.#open;
  }

  constructor(text: string) {
    this.text = text;
    this.#search = searchFor(text);
    const rest = this.#take(this.#search.steps, text);
    const hopes = this.#search.hoped(rest);
    const blotted = this.#take(this.#search.afterHopes, blotOut(rest, hopes));
    this.#open = restore(blotted, rest, hopes);
    this.#dropConditioned("success");
  }

  all(signal: Signal): readonly Sighting[] {
    const found = this.#found.get(signal);
    if (found) return found;
    // Looked for when it is asked for: most rules need few of them.
    const beside = STEPPED.has(signal)
      ? []
      : this.#search.beside(signal)(FROM_THE_WHOLE.has(signal) ? this.text : this.#open);
    this.#found.set(signal, beside);
    return beside;
  }

  has(signal: Signal): boolean {
    return this.all(signal).length > 0;
  }

  /** Notes what the steps find, and returns the text without it. */
  #take(steps: readonly Step[], text: string): string {
    return steps.reduce((rest, [signal, find]) => {
      const spans = find(rest);
      if (signal) this.#note(signal, spans);
      return blotOut(rest, spans);
    }, text);
  }

  /** "It works if you are an admin" is no success yet. */
  #dropConditioned(signal: Signal): void {
    const all = this.#found.get(signal);
    if (!all) return;
    const ahead = this.#search.conditions(this.text);
    this.#found.set(
      signal,
      all.filter(({ end }) => !ahead.some(({ at }) => at === end + 1 && this.text[end] === " ")),
    );
  }

  #note(signal: Signal, spans: readonly Sighting[]): void {
    if (spans.length === 0) return;
    const before = this.#found.get(signal) ?? [];
    this.#found.set(
      signal,
      [...before, ...spans].sort((one, other) => one.at - other.at),
    );
  }
}

/** The text with these places made unreadable; all others stay where they are. */
export const blotOut = (text: string, spans: readonly Sighting[]): string =>
  splice(text, spans, ({ at, end }) => "#".repeat(end - at));

const restore = (text: string, original: string, spans: readonly Sighting[]): string =>
  splice(text, spans, ({ at, end }) => original.slice(at, end));

function splice(text: string, spans: readonly Sighting[], piece: (span: Sighting) => string): string {
  let from = 0;
  let result = "";
  for (const span of spans) {
    result += text.slice(from, span.at) + piece(span);
    from = span.end;
  }
  return result + text.slice(from);
}
