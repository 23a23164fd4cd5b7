import type { Option } from "./view.ts";

/** What somebody who typed a choice meant. */
export type Chosen =
  | { readonly kind: "one"; readonly option: Option }
  /** The beginning of several. */
  | { readonly kind: "several"; readonly options: readonly Option[] }
  | { readonly kind: "none" };

/** The same word whatever its case, spaces, hyphens and underscores. */
export const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();

/** Finds an option by its value or label as typed, or else by the beginning of one alone. */
export function chooseOption(options: readonly Option[], typed: string): Chosen {
  const exact = exactOption(options, typed);
  if (exact) return { kind: "one", option: exact };
  const wanted = folded(typed);
  if (wanted === "") return { kind: "none" };
  const begun = options.filter((option) => namesOf(option).some((name) => name.startsWith(wanted)));
  const [first, ...others] = begun;
  if (!first) return { kind: "none" };
  return others.length === 0 ? { kind: "one", option: first } : { kind: "several", options: begun };
}

/** Finds an option by its whole value or label: the value as written comes first. */
export function exactOption(options: readonly Option[], typed: string): Option | undefined {
  const wanted = folded(typed);
  return (
    options.find(({ value }) => value === typed) ??
    options.find(({ value }) => folded(value) === wanted) ??
    options.find(({ label }) => folded(label) === wanted)
  );
}

const namesOf = ({ value, label }: Option): readonly string[] => [folded(value), folded(label)];
