// What goes over the wire, as far as the server looks at it.

export type Fields = Readonly<Record<string, unknown>>;

export interface TextObject {
  readonly type: "plain_text" | "mrkdwn";
  readonly text: string;
}

export interface OptionObject {
  readonly text: TextObject;
  readonly value?: string;
  readonly description?: TextObject;
  readonly url?: string;
}

export interface OptionGroup {
  readonly label: TextObject;
  readonly options: readonly OptionObject[];
}

/** Anything inside a block: what can be pressed or filled, an image, a text of a context, a piece of rich text. */
export interface Element {
  readonly type: string;
  readonly action_id?: string;
  /** A string in a context's text and in rich text, an object on a button. */
  readonly text?: TextObject | string;
  readonly value?: string;
  readonly url?: string;
  readonly style?: string | Fields;
  readonly options?: readonly OptionObject[];
  readonly option_groups?: readonly OptionGroup[];
  readonly initial_option?: OptionObject;
  readonly initial_options?: readonly OptionObject[];
  readonly initial_value?: string;
  readonly initial_user?: string;
  readonly initial_users?: readonly string[];
  readonly initial_conversation?: string;
  readonly initial_conversations?: readonly string[];
  readonly initial_channel?: string;
  readonly initial_date?: string;
  readonly initial_time?: string;
  readonly placeholder?: TextObject;
  readonly confirm?: Fields;
  readonly multiline?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_query_length?: number;
  readonly max_selected_items?: number;
  readonly max_files?: number;
  readonly filetypes?: readonly string[];
  readonly image_url?: string;
  readonly slack_file?: Fields;
  readonly alt_text?: string;
  readonly elements?: readonly Element[];
  readonly user_id?: string;
  readonly channel_id?: string;
  readonly usergroup_id?: string;
  readonly range?: string;
  readonly name?: string;
  readonly fallback?: string;
}

export interface Block {
  readonly type: string;
  readonly block_id?: string;
  /** A string in a markdown block, an object elsewhere. */
  readonly text?: TextObject | string;
  readonly fields?: readonly TextObject[];
  readonly elements?: readonly Element[];
  readonly accessory?: Element;
  readonly element?: Element;
  readonly label?: TextObject;
  readonly hint?: TextObject;
  readonly optional?: boolean;
  readonly dispatch_action?: boolean;
  readonly image_url?: string;
  readonly slack_file?: Fields;
  readonly alt_text?: string;
  readonly title?: TextObject;
}

export interface Attachment {
  readonly text?: string;
  readonly fallback?: string;
  readonly pretext?: string;
  readonly title?: string;
  readonly blocks?: readonly Block[];
}

export interface Metadata {
  readonly event_type: string;
  readonly event_payload: Fields;
}

/** What an app hands over when it opens a view. */
export interface ViewDraft {
  readonly type: "modal" | "home";
  readonly callback_id?: string;
  readonly title?: TextObject;
  readonly submit?: TextObject;
  readonly close?: TextObject;
  readonly blocks: readonly Block[];
  readonly private_metadata?: string;
  readonly external_id?: string;
  readonly notify_on_close?: boolean;
  readonly clear_on_close?: boolean;
}

/** The text of a text object, or of a bare string; empty if there is none. */
export const wordsOf = (text: TextObject | string | undefined): string =>
  typeof text === "string" ? text : (text?.text ?? "");

/** Every option of an element, those in groups included. */
export const optionsOf = (element: Element): readonly OptionObject[] => [
  ...(element.options ?? []),
  ...(element.option_groups ?? []).flatMap(({ options }) => options),
];

/** The elements of a block that can be pressed, chosen or filled. */
export const activeElements = (block: Block): readonly Element[] =>
  [
    ...(block.type === "actions" || block.type === "context_actions" ? (block.elements ?? []) : []),
    ...(block.accessory && block.accessory.type !== "image" ? [block.accessory] : []),
    ...(block.element ? [block.element] : []),
  ].filter(Boolean);
