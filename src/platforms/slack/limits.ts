// What Slack takes, by name. Source: Block Kit reference, "Modals", "Rate limits" of docs.slack.dev, unless said otherwise.
import type { PlatformLimits } from "../platform.ts";

export const MESSAGE_BLOCKS_MAX = 50;
/** Blocks of a modal or a home tab. */
export const VIEW_BLOCKS_MAX = 100;
/** Characters over all blocks of a message: about 13,200 are refused (bolt-js, not documented), so stay below. */
export const MESSAGE_CHARACTERS_MAX = 12_000;
/** Characters of the text beside the blocks. `chat.update` takes 4000, of which escaping may need five for one. */
export const FALLBACK_MAX = 3000;
export const HEADER_MAX = 150;
export const CONTEXT_ELEMENTS_MAX = 10;
/** Characters of one text in a context. */
export const CONTEXT_TEXT_MAX = 2000;
export const BUTTONS_PER_ROW = 25;
export const BUTTON_TEXT_MAX = 75;
export const BUTTON_VALUE_MAX = 2000;
export const OPTIONS_MAX = 100;
export const OPTION_GROUPS_MAX = 100;
export const OPTION_TEXT_MAX = 75;
export const OPTION_VALUE_MAX = 150;
/** Radio buttons and check boxes of one group. */
export const BOXES_MAX = 10;
export const ACTION_ID_MAX = 255;
/** Title and buttons of a modal. */
export const MODAL_WORD_MAX = 24;
export const LABEL_MAX = 2000;
export const PLACEHOLDER_MAX = 150;
export const INPUT_MAX = 3000;
export const PRIVATE_METADATA_MAX = 3000;
export const ALT_TEXT_MAX = 1000;
/** Slack waits so long for an acknowledgement, and takes a trigger_id as long. */
export const ACK_MS = 3000;
/** What is left of it for the way to Slack when an acknowledgement was held back for an answer. */
export const HOLD_ACK_MS = 2300;
/** How long a response_url answers. */
export const RESPONSE_URL_MS = 30 * 60_000;
/** A call of the Web API; there is no time-out by default. */
export const CALL_TIMEOUT_MS = 10_000;

/** Messages in one channel: about one a second. */
export const LIMITS: PlatformLimits = {
  fieldsPerPage: 20,
  selectOptions: OPTIONS_MAX,
  delivery: { concurrency: 4, gapMs: 1000 },
};
