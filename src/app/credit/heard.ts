// What was heard of help, with all that had to be looked up: it is decided in one transaction, without the platform.
import type { MessageRef, Place } from "../../chat/place.ts";
import type { Rich } from "../../chat/rich.ts";
import type { Reason } from "../../core/credit-rules.ts";
import type { Instant } from "../../core/ids.ts";
import type { CreditAskRow } from "../../store/store.ts";
import type { Given } from "./find-facts.ts";
import type { HelpFacts } from "./help-facts.ts";

/** An emoji was put on a message or taken off it. */
export interface MarkHeard {
  readonly on: MessageRef;
  readonly emoji: string;
  readonly at: Instant;
  readonly added: boolean;
}

export type Heard =
  /** A clear signal. */
  | { readonly do: "credit"; readonly facts: readonly HelpFacts[] }
  /** An unclear one: the asker can say who of these it was. `line`: in the open, where others may say it too. */
  | {
      readonly do: "ask";
      readonly given: Given;
      readonly facts: readonly HelpFacts[];
      readonly place: Place;
      readonly message?: MessageRef;
      readonly line?: true;
    }
  /** A mark on an answer. */
  | { readonly do: "mark"; readonly facts: HelpFacts; readonly mark: MarkHeard }
  /** A mark by which an ask is answered. */
  | {
      readonly do: "confirm";
      readonly ask: CreditAskRow;
      readonly facts: readonly HelpFacts[];
      readonly mark: MarkHeard;
    }
  | { readonly do: "pass over"; readonly given: Given; readonly reason: Reason; readonly facts?: HelpFacts };

/** Words that may be kept were changed, to `text`, or deleted. */
export type WordsChanged = { readonly on: MessageRef; readonly at: Instant } & (
  | { readonly is: "deleted" }
  | { readonly is: "edited"; readonly text: Rich | undefined }
);
