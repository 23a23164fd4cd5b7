// What nominees do with their dossier, and what it is to those who read it.
import type { FormValues } from "../../chat/form.ts";
import type { Rich } from "../../chat/rich.ts";
import type { FileContent } from "../../chat/view.ts";
import type { CalendarDate, RowId } from "../../core/ids.ts";

/** A piece of work in a dossier. What is under an NDA has neither title nor link. */
export interface DossierWork {
  readonly ref: number;
  readonly day: CalendarDate;
  /** The id of its kind. */
  readonly kind: string;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly note: string | undefined;
  readonly expertises: readonly string[];
  readonly isNda: boolean;
  /** It came from help in chat. */
  readonly isChat: boolean;
  /** True, or a clause that says why it is in no sum. */
  readonly counts: true | { readonly why: string };
}

export interface DossierNote {
  readonly id: RowId<"dossier note">;
  /** Undefined once erased. */
  readonly words: string | undefined;
  readonly link: string | undefined;
}

/** The documentation of the months before a day. Nothing in it measures anybody. */
export interface Dossier {
  /** Whose it is. */
  readonly name: string;
  readonly from: CalendarDate;
  /** The last day. */
  readonly to: CalendarDate;
  readonly contributions: number;
  /** Those of which there is something, in the order of program.yaml. */
  readonly kinds: readonly {
    readonly id: string;
    readonly name: string;
    readonly contributions: number;
    readonly quantity: number;
    readonly unit: string;
    readonly reach: number | undefined;
    readonly reachOf: string | undefined;
  }[];
  /** The one with most first. One piece of work can have several, or none: that has no name here. */
  readonly expertises: readonly { readonly name: string | undefined; readonly contributions: number }[];
  /** The oldest first, each with a number for each of `kinds`. */
  readonly months: readonly { readonly month: string; readonly byKind: readonly number[] }[];
  /** What is recorded and in no sum: paid work first. */
  readonly notCounted: readonly { readonly contributions: number; readonly why: string }[];
  /** What is in the sums, in a sentence. */
  readonly counted: Rich;
  /** The latest day first. */
  readonly work: readonly DossierWork[];
  readonly notes: readonly DossierNote[];
  /** What is not there, as something that may well be right. */
  readonly gaps: readonly Rich[];
}

/**
 * How far one's own dossier is.
 * - preview: nobody asked for one, as far as its owner knows
 * - accept first: their lead wrote, and waits for an answer
 * - open: it can be added to and handed in
 * - handed in: it can be read
 */
export type DossierStage =
  | { readonly is: "preview" | "accept first" }
  | {
      readonly is: "open";
      readonly dueOn: CalendarDate;
      readonly awardDate: CalendarDate;
      /** It is late for its own award date, so it will be for a later one: this. */
      readonly lateFor?: CalendarDate;
    }
  | { readonly is: "handed in"; readonly on: CalendarDate };

export interface OwnDossier {
  readonly stage: DossierStage;
  readonly dossier: Dossier;
}

export interface DossierCases {
  readDossier(): Promise<OwnDossier>;
  /** The same as one page to read and print. */
  dossierFile(): Promise<FileContent>;
  /** `values.words`, `values.link`: added while the dossier is open. */
  addDossierNote(values: FormValues): Promise<OwnDossier>;
  dropDossierNote(note: string): Promise<OwnDossier>;
  /** Hands it in. A second time it is found handed in, and nothing changes. */
  handInDossier(): Promise<OwnDossier>;
  /** Tells staff that its nominee would like to change it once more. */
  askDossierBack(): Promise<void>;
  /** `N-17`: the dossier of a nominee who is on no platform, handed in by their lead on their behalf. */
  handInDossierFor(ref: number): Promise<void>;
}
