import type { types } from "@slack/bolt";
import { cleanLine } from "../../chat/clean-text.ts";
import type { Option } from "../../chat/view.ts";
import { OPTION_GROUPS_MAX, OPTION_TEXT_MAX, OPTION_VALUE_MAX, OPTIONS_MAX } from "./limits.ts";
import { shorten } from "./shorten.ts";

export const optionOf = ({ label, value, hint }: Option): types.PlainTextOption => {
  if (value.length > OPTION_VALUE_MAX) throw new RangeError(`an option's value takes ${OPTION_VALUE_MAX} characters`);
  return {
    text: { type: "plain_text", text: shorten(cleanLine(label), OPTION_TEXT_MAX) || value, emoji: false },
    value,
    ...(hint
      ? { description: { type: "plain_text", text: shorten(cleanLine(hint), OPTION_TEXT_MAX), emoji: false } }
      : {}),
  };
};

/**
 * The options of a select: up to a hundred as they are, more in groups of a hundred. Slack filters them all as one types,
 * so that a long list needs no questions back. Throws a RangeError for more than groups hold, or none.
 */
export function optionLists(
  options: readonly Option[],
):
  | { readonly options: types.PlainTextOption[] }
  | { readonly option_groups: { label: types.PlainTextElement; options: types.PlainTextOption[] }[] } {
  if (options.length === 0) throw new RangeError("a select without options");
  if (options.length <= OPTIONS_MAX) return { options: options.map(optionOf) };
  if (options.length > OPTIONS_MAX * OPTION_GROUPS_MAX)
    throw new RangeError("a select with more options than Slack lists");
  const groups: Option[][] = [];
  for (let from = 0; from < options.length; from += OPTIONS_MAX) groups.push(options.slice(from, from + OPTIONS_MAX));
  return {
    option_groups: groups.map((group) => ({ label: groupLabel(group), options: group.map(optionOf) })),
  };
}

function groupLabel(group: readonly Option[]): types.PlainTextElement {
  const half = Math.floor(OPTION_TEXT_MAX / 2) - 2;
  const ends = [group[0], group.at(-1)].map((option) => shorten(cleanLine(option?.label ?? ""), half));
  return { type: "plain_text", text: ends.join(" – ") || "–", emoji: false };
}

/** What a select in a message may weigh: its options count among the message's characters. */
const SLIM_CHARACTERS = 6000;
const LABEL_LEAST = 12;

/** The same options, light enough for a message: first their hints go, then the ends of their labels. */
export function slimOptions(options: readonly Option[]): readonly Option[] {
  const weight = (each: readonly Option[]) =>
    each.reduce(
      (sum, { label, hint = "" }) =>
        sum + Math.min(label.length, OPTION_TEXT_MAX) + Math.min(hint.length, OPTION_TEXT_MAX),
      0,
    );
  if (weight(options) <= SLIM_CHARACTERS) return options;
  const bare = options.map(({ label, value }) => ({ label, value }));
  if (weight(bare) <= SLIM_CHARACTERS) return bare;
  const most = Math.floor(SLIM_CHARACTERS / options.length);
  if (most < LABEL_LEAST) throw new RangeError("a select with more options than a message carries");
  return bare.map(({ label, value }) => ({ label: shorten(label, most), value }));
}
