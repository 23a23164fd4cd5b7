import type { Block } from "../chat/view.ts";

/** Who may read a section: everybody, awardees, or awardees who signed a non-disclosure agreement. */
export const AUDIENCES = ["public", "awardee", "nda"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One answer of the knowledge. */
export interface Section {
  /** Relative to the knowledge folder: `dates.md`. */
  readonly file: string;
  /** The anchor, unique in its file. */
  readonly section: string;
  readonly title: string;
  readonly audience: Audience;
  readonly topics: readonly string[];
  /** Other ways to ask for it. */
  readonly asks: readonly string[];
  /** With placeholders as written. */
  readonly blocks: readonly Block[];
  /** The text for the search, with the placeholders filled that do not depend on the day. */
  readonly plain: string;
  /** Lines in the file, from 1: of the heading, and of each block. */
  readonly lines: { readonly heading: number; readonly blocks: readonly number[] };
}

/** `dates.md#renewal`, unique in the knowledge. */
export const sectionId = ({ file, section }: Pick<Section, "file" | "section">): string => `${file}#${section}`;

/** Buttons carry a section's id beside a command and a row id, in 80 characters. */
export const SECTION_ID_MAX_LENGTH = 48;
