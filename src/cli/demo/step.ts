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
  | ({ readonly as: string; readonly types: string; readonly at?: string } & (
      | Partial<Seen>
      | { readonly opens: string }
    ))
  /** Presses a button of what they were shown last, by its label or its number. */
  | ({ readonly as: string; readonly presses: string | number } & (Seen | { readonly opens: string }))
  /** Sends the open form: a sentence at a field, or an answer. */
  | ({ readonly as: string; readonly fills: Readonly<Record<string, FieldValue>> } & (
      | Seen
      | { readonly errorAt: string; readonly says: RegExp }
    ))
  /** Chooses in the select of what they were shown last, by labels. */
  | ({ readonly as: string; readonly chooses: readonly string[] } & Seen)
  /** Opens a post in a forum. */
  | { readonly as: string; readonly posts: string; readonly text: string; readonly at: string }
  /** Sets the tags of a post, by its title. */
  | { readonly as: string; readonly tags: readonly string[]; readonly post: string }
  /** Reacts to the last message of a place that holds these words. */
  | { readonly as: string; readonly reacts: string; readonly to: RegExp; readonly at: string }
  /** Looks at a place: Laurel's message is there, or nothing of the kind is. */
  | { readonly as: string; readonly looksAt: string; readonly sees: RegExp; readonly gone?: true }
  /** Looks at what people wrote at a place: this message wears this reaction of Laurel's. */
  | { readonly as: string; readonly looksAt: string; readonly message: RegExp; readonly wears: string }
  /** Moves the program clock. */
  | { readonly clock: ClockStep }
  /** Lets so many seconds pass. */
  | { readonly passes: number };

export interface Scene {
  readonly title: string;
  readonly steps: readonly Step[];
}
