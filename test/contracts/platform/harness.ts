// What the contract suite needs of a platform's test set-up: people who act there, and eyes on what they are shown.

import type { FieldValue, SentFile } from "../../../src/chat/form.ts";
import type { MessageRef, Place } from "../../../src/chat/place.ts";
import type { Option } from "../../../src/chat/view.ts";
import type { AccountId, Instant, SpaceId } from "../../../src/core/ids.ts";
import type { Inlet, Platform } from "../../../src/platforms/platform.ts";

/** Two members, another bot, and sam of staff. They go by these names on every platform. */
export type PersonName = "ada" | "hank" | "robot" | "sam";
/** A channel for everybody, a channel for staff, a forum with the tags `question` and `solved`. */
export type PlaceName = "general" | "staff" | "help";

/** A message as one person is shown it, taken from what the platform really got. */
export interface Shown {
  /** How the harness finds it again; ephemeral messages have one too. */
  readonly id: string;
  readonly author: PersonName | "laurel";
  /** As it reads: markup applied, marks of mentions resolved. */
  readonly text: string;
  readonly buttons: readonly string[];
  /** Labels of the options of each select. */
  readonly selects: readonly (readonly string[])[];
  /** Who is notified by a mention in it. */
  readonly pings: readonly string[];
  /** Where its links lead. */
  readonly links: readonly string[];
  /** Words that are set apart: strong, emphasised, code. */
  readonly styled: readonly string[];
  /** Emoji that Laurel put on it. */
  readonly reactions: readonly string[];
}

export interface ShownForm {
  readonly title: string;
  /** `error` is what stands at the field. */
  readonly fields: readonly { readonly id: string; readonly label: string; readonly error?: string }[];
}

/** A deed resolves when the platform has handed it over, and what was made of it has reached the platform. */
export interface PlatformHarness {
  readonly platform: Platform;
  readonly space: SpaceId;
  /** A role Laurel may give, by the platform's own name or id. */
  readonly role: string;
  /** The roles that make somebody staff; nobody but who has one sees `staff`. */
  readonly staffRoles: readonly string[];
  /** Now, by the platform's timer. */
  now(): Instant;
  start(inlet: Inlet): Promise<void>;
  /** Resolves when people can act, after somebody else has called `platform.start`. */
  ready(): Promise<void>;
  account(name: PersonName): AccountId;
  place(name: PlaceName): Place;
  /** How people there are told to type a command, where not by its name behind a slash. */
  typedAs?(line: string): string;
  /** Commands work there without being published by Laurel. */
  readonly publishesNothing?: true;

  command(by: PersonName, at: Place, line: string): Promise<void>;
  /** A message that does not mention Laurel. */
  chats(by: PersonName, at: Place, text: string): Promise<MessageRef>;
  mentions(by: PersonName, at: Place, text: string): Promise<MessageRef>;
  dms(by: PersonName, text: string): Promise<MessageRef>;
  /** A reply of its own to a message, where there is such a thing; on Slack a message in the thread below. */
  replies(by: PersonName, to: MessageRef, text: string): Promise<MessageRef>;
  /** A message in the thread under another, which is opened if it was not there. */
  threads(by: PersonName, under: MessageRef, text: string): Promise<MessageRef>;
  /** A message with a file. */
  shares(by: PersonName, at: Place, text: string): Promise<MessageRef>;
  edits(by: PersonName, message: MessageRef, text: string): Promise<void>;
  deletes(by: PersonName, message: MessageRef): Promise<void>;
  reacts(by: PersonName, message: MessageRef, emoji: string, added: boolean): Promise<void>;
  /** The first message of a post in `help`. */
  posts(by: PersonName, title: string, text: string, tags?: readonly string[]): Promise<MessageRef>;
  tags(by: PersonName, post: Place, tags: readonly string[]): Promise<void>;
  presses(by: PersonName, message: Shown, label: string): Promise<void>;
  chooses(by: PersonName, message: Shown, labels: readonly string[]): Promise<void>;
  /** A file as the person adds it to a form: what `submits` takes for a field of a file. */
  uploads(by: PersonName, file: { name: string; type: string; text: string }): Promise<SentFile>;
  submits(by: PersonName, values: Readonly<Record<string, FieldValue>>): Promise<void>;
  picksOnMessage(by: PersonName, message: MessageRef, label: string): Promise<void>;
  picksOnPerson(by: PersonName, person: PersonName, label: string): Promise<void>;
  completes(by: PersonName, command: string, option: string, typed: string): Promise<readonly Option[]>;
  opensHome(by: PersonName): Promise<void>;
  leaves(by: PersonName): Promise<void>;
  closesDms(by: PersonName): Promise<void>;
  /** The platform delivers the last event again. */
  redeliver(): Promise<void>;

  /** Messages at a place as a person is shown them, oldest first. A DM is that of `to` with Laurel. */
  shown(to: PersonName, at: Place | "dm"): Promise<readonly Shown[]>;
  /** Messages in the thread under a message, or where the platform puts answers to it. */
  shownBelow(to: PersonName, message: MessageRef): Promise<readonly Shown[]>;
  form(of: PersonName): Promise<ShownForm | undefined>;
  home(of: PersonName): Promise<string | undefined>;
  /** How many events the platform counts as acknowledged. */
  acknowledged(): number;
  close(): Promise<void>;
}
