import { print } from "./output.ts";

/** Looks at one thing after the other, says a line for each, and counts what is to be mended. */
export class Examination {
  faults = 0;
  warnings = 0;
  readonly #say: (line: string) => Promise<void>;

  /** @param say takes each line; standard output if absent */
  constructor(say: (line: string) => Promise<void> = print) {
    this.#say = say;
  }

  /** Runs one check and says what it found, or what is wrong with it. Undefined where it failed. */
  async check<T>(
    name: string,
    look: () => T | Promise<T>,
    describe: (found: T) => string = String,
  ): Promise<T | undefined> {
    let found: T;
    try {
      found = await look();
    } catch (error) {
      await this.fault(name, error instanceof Error ? error.message : String(error));
      return undefined;
    }
    await this.well(name, describe(found));
    return found;
  }

  well(name: string, words: string): Promise<void> {
    return this.#line("ok", name, words);
  }

  /** Works, and could be better. */
  warning(name: string, words: string): Promise<void> {
    this.warnings += 1;
    return this.#line("warn", name, words);
  }

  fault(name: string, words: string): Promise<void> {
    this.faults += 1;
    return this.#line("FAULT", name, words);
  }

  /** The last line: whether all is well, and how much is not. */
  summary(): string {
    if (this.faults > 0) return `${this.faults} to mend.`;
    return this.warnings === 0 ? "All is well." : `All is well; ${this.warnings} could be better.`;
  }

  #line(mark: string, name: string, words: string): Promise<void> {
    return this.#say(`${mark.padEnd(6)} ${name.padEnd(13)} ${words.split("\n").join(`\n${" ".repeat(21)}`)}`);
  }
}
