/** Words of a refusal. A command stays symbolic, for platforms differ in how one is typed: `{ command: "help" }`. */
export type Said = string | { readonly command: string };

/**
 * Something a member asked for and cannot have, said to them as written: what happened, then what to do,
 * in one or two plain sentences. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly words: readonly Said[];
  /** Fit to be read by others, where it cannot be shown to the one who acted alone. */
  readonly forAnybody: boolean;

  constructor(words: string | readonly Said[], { forAnybody = false }: { forAnybody?: boolean } = {}) {
    const parts = (typeof words === "string" ? [words] : words).filter((part) => part !== "");
    super(parts.map((part) => (typeof part === "string" ? part : `/${part.command}`)).join(""));
    this.words = parts;
    this.forAnybody = forAnybody;
  }
}
