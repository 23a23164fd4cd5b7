// Platforms and people write one emoji in several ways.

/** Variation selectors and tones of skin. */
const VARIANTS = /[\u{FE0E}\u{FE0F}\u{1F3FB}-\u{1F3FF}]/gu;

/** An emoji without what makes the same one look different: `✔️` and `✔`, `👍🏽` and `👍`. Slack's and Discord's own stay `:name:`. */
export const plainEmoji = (emoji: string): string => emoji.replace(VARIANTS, "");

/** Whether two emoji are the same to people. */
export const isSameEmoji = (one: string, other: string): boolean => plainEmoji(one) === plainEmoji(other);
