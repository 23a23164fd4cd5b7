import type { FieldValue } from "../../chat/form.ts";
import type { MessageRef, Place } from "../../chat/place.ts";
import type { FileContent, Option, View } from "../../chat/view.ts";
import type { EventKey, MessageId } from "../../core/ids.ts";
import type { SeenMessage } from "./seen.ts";
import type { OpenForm } from "./world.ts";

/** A place, or its name with or without `#`; `@laurel` or `dm` is one's DM with Laurel. */
export type PlaceLike = Place | string;
/** A message, what was seen of one, or its id. */
export type MessageLike = MessageRef | { readonly ref: MessageRef } | MessageId;

/** What came of something a person did, once Laurel has dealt with it. */
export interface Outcome {
  /** The key of the event Laurel heard of; absent where there was nothing to hear. */
  readonly event?: EventKey;
  /** Whether Laurel took the event: not if it is no business of Laurel's, nor while Laurel is stopped. */
  readonly heard: boolean;
  /** What was heard and not acknowledged comes again at the next start. */
  readonly acknowledged: boolean;
  /** Why Laurel could not take the event, where it could not. */
  readonly failure?: unknown;
  /** The message that the person wrote. */
  readonly posted?: MessageRef;
  /** The message by which Laurel answered, new or changed, as the person sees it. */
  readonly answer?: SeenMessage;
  /** The form that is in front of the person now. */
  readonly form?: OpenForm;
}

/**
 * Somebody in the playground. What they cannot do throws a PlaygroundMistake that says what they can.
 * Each deed resolves when Laurel has taken and answered it.
 */
export interface Person {
  readonly name: string;

  /** Sends a line as typed: a leading `/` makes it a slash command, else it is a message. */
  types(
    place: PlaceLike,
    text: string,
    more?: { readonly replyTo?: MessageLike; readonly files?: readonly FileContent[] },
  ): Promise<Outcome>;
  /** Writes to Laurel in a DM. */
  dm(text: string): Promise<Outcome>;
  replies(to: MessageLike, text: string): Promise<Outcome>;
  /** Writes into the thread of a message, opening it if there is none. */
  opensThread(under: MessageLike, text: string): Promise<Outcome>;
  /** Opens a post in a forum; `posted.place` is the post. */
  posts(forum: PlaceLike, title: string, text: string, tags?: readonly string[]): Promise<Outcome>;
  /** Sets all tags of a forum post. */
  tags(post: PlaceLike, tags: readonly string[]): Promise<Outcome>;
  edits(message: MessageLike, text: string): Promise<Outcome>;
  deletes(message: MessageLike): Promise<Outcome>;
  react(message: MessageLike, emoji: string): Promise<Outcome>;
  unreact(message: MessageLike, emoji: string): Promise<Outcome>;

  /** Presses a button, by its label or its number in the message, from 1. */
  press(message: MessageLike, button: string | number): Promise<Outcome>;
  /** Chooses options by label or value, in the select of this number in the message, from 1. */
  choose(message: MessageLike, values: readonly string[], select?: number): Promise<Outcome>;
  /** Sends the open form. Fields left out keep what was filled in; options go by label, people by `@name`. */
  submit(values: Readonly<Record<string, FieldValue>>): Promise<Outcome>;
  /** Closes the open form. Laurel does not hear of it. */
  dismiss(): Promise<void>;
  /** Picks an entry of the menu of a message or a person. */
  menu(on: MessageLike | { readonly person: string }, label: string, place?: PlaceLike): Promise<Outcome>;
  /** Suggestions while an option of a command is typed. */
  completes(command: string, option: string, typed: string, place?: PlaceLike): Promise<readonly Option[]>;
  /** Looks at Laurel's home tab. */
  opensHome(): Promise<Outcome>;

  leaves(): Promise<Outcome>;
  /** Comes back after leaving. */
  joins(): Promise<Outcome>;
  /** From now on Laurel cannot write to this person in a DM, or can again. */
  closesDms(): Promise<void>;
  opensDms(): Promise<void>;
  /** Gives a role to a member of the space, or takes it. Laurel does not hear of it. */
  grants(member: string, role: string): Promise<void>;
  revokes(member: string, role: string): Promise<void>;
  /** Adds Laurel to the space, or removes it. */
  installs(): Promise<Outcome>;
  uninstalls(): Promise<Outcome>;

  /** The messages of a place as this person sees them, oldest first. */
  sees(place: PlaceLike): readonly SeenMessage[];
  seesForm(): OpenForm | undefined;
  seesHome(): View | undefined;
  /** The places this person sees. */
  places(): readonly Place[];
}
