// How a cell of a file is spoken of.
import { suggest } from "../core/suggest.ts";

/** Says that a cell names nothing that there is, and what may be meant. */
export function notKnown(said: string, known: readonly { readonly id: string; readonly name: string }[]): string {
  const near = suggest(said, [...known.map(({ id }) => id), ...known.map(({ name }) => name)]);
  const meant = near === undefined ? undefined : known.find(({ id, name }) => id === near || name === near)?.id;
  return `${quoted(said)} is not known; ${
    meant
      ? `did you mean "${meant}"?`
      : `use one of ${known
          .map(({ id }) => id)
          .slice(0, 10)
          .join(", ")}`
  }`;
}

/** A cell in a sentence: on one line, and not longer than a sentence. */
export const quoted = (cell: string): string => {
  const characters = [...cell.replaceAll(/\s+/g, " ")];
  return JSON.stringify(characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : characters.join(""));
};
