import type { Action } from "./action.ts";
import type { PersonRef, Rich } from "./rich.ts";
import type { FileContent, Option } from "./view.ts";

/** What one field of a form may hold once it was typed. */
export type FieldValue = string | number | boolean | readonly string[] | PersonRef | FileContent | null;
export type FormValues = Readonly<Record<string, FieldValue>>;

interface FieldBase {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly initial?: FieldValue;
}

export type Field = FieldBase &
  (
    | { readonly kind: "text" | "long"; readonly min?: number; readonly max: number }
    | { readonly kind: "number"; readonly min?: number; readonly max?: number }
    | { readonly kind: "date" | "yes-no" | "person" | "file" | "link" }
    | { readonly kind: "choice"; readonly options: readonly Option[]; readonly most?: number }
    /** Too many options to list: the platform completes what is typed, or searches. */
    | { readonly kind: "search"; readonly options: readonly Option[]; readonly most?: number }
  );

/** A form as a platform shows it. `id` comes back with what was typed. */
export interface Form {
  readonly id: Action;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly submitLabel?: string;
  /** Page shown, from 0, and how many there are: set where a platform's limit split the form. */
  readonly page?: { readonly index: number; readonly count: number };
}

/** One sentence for each field that is not right, by the field's id. */
export type FormErrors = Readonly<Record<string, Rich>>;
