import { anyOf, type Sighting } from "./phrases.ts";
import type { Previous } from "./previous.ts";
import { blotOut, Sightings, type Signal } from "./sight.ts";

/** What parts sentences. A point inside of a word or a figure does not. */
const SENTENCE_END = /[!?。\n]+|\.+(?= |$)/g;
const CLAUSE_END = /[!?。\n,;:、)(–—]+|\.+(?= |$)| - /g;
const assent = anyOf("fillers", "acknowledgements");
const particles = anyOf("particles");
const trifles = anyOf("fillers", "particles");
const WORDS = /[\p{L}\p{N}]+/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const WORD = /[\p{L}\p{N}]/u;
const ANSWERED: ReadonlySet<Previous> = new Set(["answer", "advice", "dismissal", "works"]);
const GRATITUDE = ["thanks", "praise", "success"] as const;

/** A message to be judged, as far as it is understood. */
export class Message {
  readonly text: string;
  readonly seen: Sightings;
  readonly previous: Previous;
  readonly #sentences: readonly number[];
  readonly #clauses: readonly number[];
  readonly #questions: readonly Sighting[];

  constructor(text: string, previous: Previous) {
    this.text = text;
    this.seen = new Sightings(text);
    this.previous = previous;
    this.#sentences = endsIn(text, SENTENCE_END);
    this.#clauses = endsIn(text, CLAUSE_END);
    this.#questions = this.#findQuestions();
  }

  /** Whether the message before may have helped. */
  get isAnswered(): boolean {
    return ANSWERED.has(this.previous);
  }

  has(signal: Signal): boolean {
    return this.seen.has(signal);
  }

  /** Words of thanks that are thanks for help: those for an invitation or a report are not. */
  get thanks(): readonly Sighting[] {
    const polite = this.seen.all("politeFor");
    const all = [...this.seen.all("thanks"), ...this.seen.all("praise")].sort((one, other) => one.at - other.at);
    if (polite.length === 0) return all;
    return all.filter((each) => !polite.some((other) => this.inOneSentence(each, other)) || this.#isForHelp(each));
  }

  /** Success that is claimed and not asked about. */
  get success(): readonly Sighting[] {
    const found =
      this.has("byYou") || (this.previous === "asks-back" && this.has("thanks"))
        ? [...this.seen.all("found"), ...this.seen.all("selfSolved")]
        : [];
    return [...this.seen.all("success"), ...found].filter(
      (each) => !this.#questions.some((one) => one.at <= each.at && each.end <= one.end),
    );
  }

  /** Where they first say that they were helped; behind everything if they do not. */
  get firstGratitude(): number {
    return Math.min(...[...this.thanks, ...this.success].map(({ at }) => at), this.text.length + 1);
  }

  /** Where they first ask something; behind everything if they do not. */
  get firstAsk(): number {
    return Math.min(
      ...this.#questions.map(({ at }) => at),
      ...this.seen.all("asks").map(({ at }) => at),
      // "I have been looking for that": after an answer it need not ask for more.
      ...(this.isAnswered ? [] : this.seen.all("requests").map(({ at }) => at)),
      this.text.length + 2,
    );
  }

  /** Whether nothing is said beyond words of assent. */
  get isBare(): boolean {
    const assented = assent(this.text);
    if (assented.length === 0 || this.text.includes("?")) return false;
    const rest = blotOut(this.text, assented);
    return !WORD.test(blotOut(rest, particles(rest)));
  }

  /** How many words were not understood; three letters are a word where words do not stand apart. */
  get unknownWords(): number {
    const rest = blotOut(this.seen.rest, trifles(this.seen.rest));
    const words = rest.match(WORDS) ?? [];
    return words.reduce((sum, word) => sum + (UNSPACED.test(word) ? Math.ceil(word.length / 3) : 1), 0);
  }

  inOneSentence(one: Sighting, other: Sighting): boolean {
    return countBefore(this.#sentences, one.at) === countBefore(this.#sentences, other.at);
  }

  inOneClause(one: Sighting, other: Sighting): boolean {
    return countBefore(this.#clauses, one.at) === countBefore(this.#clauses, other.at);
  }

  /** Whether a sentence begins there. */
  opensSentence(at: number): boolean {
    return [0, ...this.#sentences].some((start) => at - start >= 0 && at - start <= 1);
  }

  /** Whether one of these signals shares a clause with the other. */
  together(signal: Signal, others: readonly Sighting[]): boolean {
    return this.seen.all(signal).some((one) => others.some((other) => this.inOneClause(one, other)));
  }

  #isForHelp(thanks: Sighting): boolean {
    return this.seen.all("helpFor").some((each) => this.inOneSentence(each, thanks));
  }

  /** The clauses that end in a question mark, without thanks that open them. */
  #findQuestions(): readonly Sighting[] {
    return [...this.text.matchAll(/\?/g)].map(({ index }) => {
      const start = [...this.#clauses].reverse().find((end) => end <= index) ?? 0;
      const gratitude = GRATITUDE.flatMap((signal) => this.seen.all(signal)).find(
        ({ at, end }) => at - start < 12 && at >= start && end < index - 3,
      );
      return { at: gratitude?.end ?? start, end: index + 1 };
    });
  }
}

const endsIn = (text: string, mark: RegExp): readonly number[] =>
  [...text.matchAll(mark)].map(({ index, 0: match }) => index + match.length);

const countBefore = (ends: readonly number[], at: number): number => ends.filter((end) => end <= at).length;
