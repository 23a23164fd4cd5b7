import { anyOf, compile, type Finder, oneOf, type Phrases, type Sighting } from "./phrases.ts";

const conditions = compile(({ conditions, spaced }) => (spaced ? conditions : []));

const negated = compile(({ negations, negationsAfter, outcomes }) =>
  outcomes.length === 0
    ? []
    : [
        ...(negations.length > 0 ? [`${oneOf(negations)}~${oneOf(outcomes)}`] : []),
        ...(negationsAfter.length > 0 ? [`${oneOf(outcomes)}~${oneOf(negationsAfter)}`] : []),
      ],
);
const hoped = compile(({ hopes, outcomes }) =>
  hopes.length === 0 || outcomes.length === 0 ? [] : [`${oneOf(hopes)}~${oneOf(outcomes)}`],
);

export type Signal = Exclude<
  Phrases,
  | "outcomes"
  | "negations"
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

/**
 * In this order; what an earlier one has found is hidden from those that follow, as the "works" of "did not work" and
 * the "thanks" of "no thanks".
 */
const STEPS: readonly Step[] = [
  [undefined, anyOf("lookalikes")],
  ["ironic", anyOf("ironic")],
  ["noThanks", anyOf("noThanks")],
  ["inAdvance", anyOf("inAdvance")],
  ["helperSpeak", anyOf("helperSpeak")],
  ["thanks", anyOf("thanksTo")],
  ["byYou", anyOf("byYou")],
  ["selfSolved", anyOf("selfSolved")],
  ["anyway", anyOf("anyway")],
  ["politeFor", anyOf("politeFor")],
  ["praise", anyOf("praise")],
  ["thanks", anyOf("thanks")],
  [undefined, anyOf("explained")],
  ["success", anyOf("over")],
  ["partial", anyOf("partial")],
  ["harm", anyOf("harm")],
  ["failure", negated],
  ["failure", anyOf("failure")],
];
/** What is only hoped for hides no question. */
const AFTER_HOPES: readonly Step[] = [
  ["success", anyOf("success")],
  ["found", anyOf("found")],
  ["helpFor", anyOf("helpFor")],
  ["acknowledgements", anyOf("acknowledgements")],
  ["willTry", anyOf("willTry")],
];

/** These may lie over others and hide nothing. */
const BESIDE: ReadonlyMap<Signal, Finder> = new Map(
  (
    [
      "hedges",
      "contrasts",
      "newProblem",
      "asks",
      "requests",
      "tale",
      "tells",
      "askers",
      "problems",
      "advice",
      "suggestions",
      "asksBack",
      "courtesies",
      "materials",
      "reports",
      "triage",
      "noAnswer",
      "promises",
    ] as const
  ).map((signal) => [signal, anyOf(signal)]),
);

/** What is thanked for has been understood as help or as none; here it is looked at once more. */
const FROM_THE_WHOLE: ReadonlySet<Signal> = new Set(["materials", "reports", "promises", "courtesies", "noAnswer"]);

/** Where each signal stands in a text (as `ownWords` gives it). */
export class Sightings {
  readonly text: string;
  readonly #found = new Map<Signal, readonly Sighting[]>();
  /** What was not understood. */
  readonly #open: string;
  /** The text with all that was understood blotted out. */
  get rest(): string {
    return this.#open;
  }

  constructor(text: string) {
    this.text = text;
    const rest = this.#take(STEPS, text);
    const hopes = hoped(rest);
    const blotted = this.#take(AFTER_HOPES, blotOut(rest, hopes));
    this.#open = restore(blotted, rest, hopes);
    this.#dropConditioned("success");
  }

  all(signal: Signal): readonly Sighting[] {
    const found = this.#found.get(signal);
    if (found) return found;
    // Looked for when it is asked for: most rules need few of them.
    const beside = BESIDE.get(signal)?.(FROM_THE_WHOLE.has(signal) ? this.text : this.#open) ?? [];
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
    const ahead = conditions(this.text);
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
