import type { Action } from "./action.ts";
import type { Place } from "./place.ts";
import type { PersonRef, Rich } from "./rich.ts";
import type { Option } from "./view.ts";

/** A file that was added to a form. It stays with the platform until `Platform.fetchFile` brings it. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** How its platform finds it; only the adapter reads it. */
  readonly token: string;
}

/** What one field of a form may hold once it was typed. */
export type FieldValue = string | number | boolean | readonly string[] | PersonRef | SentFile | null;
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
    /** Channels of the space, by the platform's own list. Their ids come back, as a list where `most` is over one. */
    | { readonly kind: "place"; readonly of: readonly Place["kind"][]; readonly most?: number }
    /** Roles of the space, by the platform's own list. Their words (`SpaceRole.role`) come back, in the same way. */
    | { readonly kind: "role"; readonly most?: number }
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
