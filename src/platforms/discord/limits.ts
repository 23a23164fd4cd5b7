// What Discord admits, named, and what it can and cannot do.
import type { Abilities, PlatformLimits } from "../platform.ts";

/** Milliseconds within which an interaction has to be answered for the first time. Source: Receiving and Responding. */
export const FIRST_ANSWER_MS = 3_000;
/** How long an answer is waited for before "thinking" is shown instead: half of the time that Discord gives. */
export const HELD_MS = 1_500;
/** Milliseconds for which the token of an interaction can be used. Source: Receiving and Responding. */
export const TOKEN_LIVES_MS = 15 * 60_000;

/** Characters in all texts of a message. Source: Component Reference, Text Display. */
export const TEXT_MAX = 4000;
/** Components in a message, those inside others too. Source: Component Reference. */
export const COMPONENTS_MAX = 40;
export const BUTTONS_IN_ROW = 5;
export const BUTTON_LABEL_MAX = 80;
export const SELECT_OPTIONS_MAX = 25;
export const OPTION_TEXT_MAX = 100;
export const PLACEHOLDER_MAX = 150;
export const ALT_TEXT_MAX = 1024;

/** Source: Component Reference, Modal and Label. */
export const MODAL_FIELDS = 5;
export const MODAL_TITLE_MAX = 45;
export const LABEL_MAX = 45;
export const LABEL_HINT_MAX = 100;
export const INPUT_MAX = 4000;
export const INPUT_PLACEHOLDER_MAX = 100;
export const RADIO_OPTIONS_MAX = 10;

/** Source: Channel Resource, Start Thread. */
export const THREAD_NAME_MAX = 100;
/** Source: Application Commands, autocomplete. */
export const COMPLETIONS_MAX = 25;

/** What a bot may upload, and so what it fetches at most. */
export const FILE_MAX_BYTES = 10 * 1024 * 1024;

/** A wait that the client sits out by itself; what would take longer is put back and tried again later. */
export const LONGEST_WAIT_MS = 5_000;
/** How long to wait after "opening direct messages too fast", which names no time. */
export const DM_PAUSE_MS = 10 * 60_000;

export const LIMITS: PlatformLimits = {
  fieldsPerPage: MODAL_FIELDS,
  selectOptions: SELECT_OPTIONS_MAX,
  // Discord counts calls for each channel and tells when to wait; this only keeps a burst from running into that.
  delivery: { concurrency: 3, gapMs: 250 },
};

/** What Discord can do with Laurel's settings. */
export const abilities = ({ readsMessages }: { readsMessages: boolean }): Abilities => ({
  "hidden replies": true,
  "hidden posts": { reason: "On Discord only an answer to a command or a button can be for one person alone." },
  "message text": readsMessages || {
    reason: "The Message Content intent is not asked for, so only messages to Laurel come with their text.",
  },
  forms: true,
  "errors at fields": { reason: "A form on Discord closes when it is sent and cannot show what is wrong in it." },
  "form after form": { reason: "Discord opens no form in answer to a form; a button comes between." },
  edit: true,
  remove: true,
  reactions: true,
  threads: true,
  "forum tags": true,
  "direct messages": true,
  "message menu": true,
  "person menu": true,
  completion: true,
  selects: true,
  pictures: true,
  files: true,
  roles: true,
  home: { reason: "Discord has no home tab for applications." },
});
