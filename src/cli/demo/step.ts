// What the demonstration is told in: steps as data, each with what has to come of it.
import type { FieldValue } from "../../chat/form.ts";
import type { ClockStep } from "../../web/shapes.ts";

/** What somebody has to see after a step. */
interface Seen {
  /** Words of what Laurel said. */
  readonly sees: RegExp;
  /** Nobody else sees it. */
  readonly alone?: true;
}

export type Step =
  /** Types a line at a place: `#general` if absent, `@laurel` for a message to Laurel alone. */
  | ({ readonly as: string; readonly types: string; readonly at?: string } & Partial<Seen>)
  /** Presses a button of what they were shown last, by its label or its number. */
  | ({ readonly as: string; readonly presses: string | number } & (Seen | { readonly opens: string }))
  /** Sends the open form: a sentence at a field, or an answer. */
  | ({ readonly as: string; readonly fills: Readonly<Record<string, FieldValue>> } & (
      | Seen
      | { readonly errorAt: string; readonly says: RegExp }
    ))
  /** Looks at a place: the last message is there, or nothing of the kind is. */
  | { readonly as: string; readonly looksAt: string; readonly sees: RegExp; readonly gone?: true }
  /** Moves the program clock. */
  | { readonly clock: ClockStep }
  /** Lets so many seconds pass. */
  | { readonly passes: number };

export interface Scene {
  readonly title: string;
  readonly steps: readonly Step[];
}
