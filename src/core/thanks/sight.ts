import { anyOf, compile, oneOf, type Phrases } from "./phrases.ts";

/** What was found in a text, and where. */
export interface Sighting {
  readonly at: number;
  readonly end: number;
}

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

export type Signal = Exclude<Phrases, "outcomes" | "negations" | "negationsAfter" | "hopes" | "fillers" | "lookalikes">;

type Step = readonly [signal: Signal | undefined, phrases: RegExp];

/**
 * In this order; what an earlier one has found is hidden from those that follow, as the "works" of "did not work" and
 * the "thanks" of "no thanks". A step without a name only hides.
 */
const STEPS: readonly Step[] = [
  [undefined, anyOf("lookalikes")],
  ["ironic", anyOf("ironic")],
  ["noThanks", anyOf("noThanks")],
  ["inAdvance", anyOf("inAdvance")],
  ["helperSpeak", anyOf("helperSpeak")],
  ["byYou", anyOf("byYou")],
  ["selfSolved", anyOf("selfSolved")],
  ["praise", anyOf("praise")],
  ["failure", anyOf("failure")],
  [undefined, hoped],
  ["failure", negated],
  ["success", anyOf("success")],
  ["found", anyOf("found")],
  ["politeFor", anyOf("politeFor")],
  ["helpFor", anyOf("helpFor")],
  ["anyway", anyOf("anyway")],
  ["thanks", anyOf("thanks")],
  ["acknowledgements", anyOf("acknowledgements")],
  ["willTry", anyOf("willTry")],
];

/** These may lie over others and hide nothing. */
const BESIDE: readonly (readonly [Signal, RegExp])[] = (
  [
    "hedges",
    "contrasts",
    "newProblem",
    "asks",
    "askers",
    "problems",
    "advice",
    "suggestions",
    "asksBack",
    "courtesies",
    "promises",
  ] as const
).map((signal) => [signal, anyOf(signal)]);

/** Where each signal stands in a text (as `ownWords` gives it). */
export class Sightings {
  readonly text: string;
  /** The text with all that was understood blotted out. */
  readonly rest: string;
  readonly #found = new Map<Signal, readonly Sighting[]>();

  constructor(text: string) {
    this.text = text;
    let rest = text;
    for (const [signal, phrases] of STEPS) {
      const sightings: Sighting[] = [];
      rest = rest.replace(phrases, (match: string, ...more: unknown[]) => {
        const at = more.find((each) => typeof each === "number") ?? 0;
        sightings.push({ at, end: at + match.length });
        return "#".repeat(match.length);
      });
      if (signal && sightings.length > 0) this.#found.set(signal, [...this.all(signal), ...sightings]);
    }
    this.rest = rest;
    for (const [signal, phrases] of BESIDE) {
      const sightings = [...rest.matchAll(phrases)].map(({ index, 0: match }) => ({
        at: index,
        end: index + match.length,
      }));
      if (sightings.length > 0) this.#found.set(signal, sightings);
    }
  }

  all(signal: Signal): readonly Sighting[] {
    return this.#found.get(signal) ?? [];
  }

  has(signal: Signal): boolean {
    return this.#found.has(signal);
  }
}
