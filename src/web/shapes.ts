// What the server tells the page, and what the page asks for: JSON on both sides, so types alone.
import type { Form, FormErrors } from "../chat/form.ts";
import type { Place } from "../chat/place.ts";
import type { Rich } from "../chat/rich.ts";
import type { FileContent, Option, View } from "../chat/view.ts";
import type { OptionSpec } from "../command/define.ts";
import type { Instant, MessageId, PlaceId } from "../core/ids.ts";

export interface PersonShown {
  /** What they are mentioned by. */
  readonly name: string;
  readonly fullName: string;
  readonly about: string;
  readonly bot: boolean;
  readonly isLaurel: boolean;
  readonly roles: readonly string[];
  /** What they are in the program, in a word or two. */
  readonly part: string;
  readonly present: boolean;
}

export interface PlaceShown {
  readonly id: PlaceId;
  readonly kind: Place["kind"];
  readonly name: string;
  readonly parent?: PlaceId;
  /** The message a thread stands under. */
  readonly root?: MessageId;
  /** Not everybody sees it. */
  readonly closed: boolean;
  /** A forum's tags to choose from, or those of a post. */
  readonly tags: readonly string[];
  /** Who opened the post. */
  readonly owner?: string;
  /** How many messages are there, and the last of them, if any. */
  readonly messages: number;
  readonly last?: { readonly id: MessageId; readonly by: string; readonly at: Instant; readonly text: string };
}

export interface MessageShown {
  readonly id: MessageId;
  readonly place: PlaceId;
  readonly by: string;
  readonly at: Instant;
  readonly body: { readonly text: Rich } | { readonly view: View };
  readonly files: readonly FileContent[];
  readonly onlyYou: boolean;
  readonly edited: boolean;
  readonly reactions: Readonly<Record<string, readonly string[]>>;
  readonly replyTo?: { readonly id: MessageId; readonly by: string; readonly text: string };
  readonly thread?: { readonly id: PlaceId; readonly messages: number };
}

export interface OptionShown {
  readonly name: string;
  readonly kind: OptionSpec["kind"];
  readonly summary: string;
  readonly optional: boolean;
}

export interface CommandShown {
  /** The words after the slash. */
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  /** As `/help` shows it: `<question>`. */
  readonly usage: string;
  readonly options: readonly OptionShown[];
}

export interface MenuShown {
  readonly on: "message" | "person";
  readonly label: string;
}

export const CLOCK_STEPS = ["day", "week", "award date", "reminder"] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];

export interface ClockShown {
  /** Program clock. */
  readonly now: Instant;
  /** The steps it can take, and where each leads. */
  readonly steps: readonly { readonly step: ClockStep; readonly to: Instant }[];
}

export interface FormShown {
  readonly form: Form;
  readonly errors: FormErrors;
}

/** Everything but messages, as one person sees it. */
export interface Snapshot {
  /** Tells this world from another, in what the page remembers. */
  readonly world: string;
  readonly space: string;
  readonly program: { readonly name: string; readonly timeZone: string };
  readonly me: string;
  readonly people: readonly PersonShown[];
  readonly roles: readonly string[];
  readonly places: readonly PlaceShown[];
  readonly commands: readonly CommandShown[];
  readonly menus: readonly MenuShown[];
  readonly form?: FormShown;
  readonly home?: View;
  readonly clock: ClockShown;
  /** Laurel has learned the knowledge; until then, questions wait. */
  readonly learned: boolean;
}

/** What the page is told as it happens. */
export type News =
  /** First of all: what this run of Laurel wants to see in every request that changes something. */
  | { readonly kind: "hello"; readonly token: string; readonly page: string }
  | { readonly kind: "snapshot"; readonly snapshot: Snapshot }
  | { readonly kind: "message"; readonly message: MessageShown; readonly isNew: boolean }
  | { readonly kind: "gone"; readonly message: MessageId; readonly place: PlaceId };

/** What came of something the page asked for. */
export type Answered =
  | {
      readonly ok: true;
      /** What was posted, and where: a forum post has a place of its own. */
      readonly posted?: { readonly id: MessageId; readonly place: PlaceId };
      /** Laurel's answer, where there was one. */
      readonly answer?: { readonly id: MessageId; readonly place: PlaceId };
      /** Laurel could not take it now, and hears of it at the next start. */
      readonly late: boolean;
    }
  | { readonly ok: false; readonly sentence: string };

export type Completed = { readonly ok: true; readonly options: readonly Option[] };
export type Messages = { readonly ok: true; readonly messages: readonly MessageShown[]; readonly earlier: boolean };
