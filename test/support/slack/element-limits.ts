// The limits of what stands inside a block: buttons, selects, inputs, images.
import { type Element, type OptionObject, optionsOf, type TextObject, wordsOf } from "./shapes.ts";

export type Host = "section" | "actions" | "context" | "input";

const SELECTS = ["static_select", "external_select", "users_select", "conversations_select", "channels_select"];
const PICKERS = ["datepicker", "timepicker", "datetimepicker", "radio_buttons", "checkboxes"];
const MULTI = SELECTS.map((each) => `multi_${each}`);
const INPUTS = [
  "plain_text_input",
  "email_text_input",
  "url_text_input",
  "number_input",
  "rich_text_input",
  "file_input",
];

const ALLOWED: Readonly<Record<Host, readonly string[]>> = {
  section: [
    "button",
    "overflow",
    "image",
    "workflow_button",
    ...SELECTS,
    ...MULTI,
    ...PICKERS.filter((each) => each !== "datetimepicker"),
  ],
  actions: ["button", "overflow", "workflow_button", ...SELECTS, ...MULTI, ...PICKERS],
  context: ["image"],
  input: [...SELECTS, ...MULTI, ...PICKERS, ...INPUTS],
};

const at = (what: string, place: string) => `${what} [json-pointer:${place}]`;

const longest = (text: string | undefined, most: number, place: string): readonly string[] =>
  (text ?? "").length > most ? [at(`must be less than ${most + 1} characters`, place)] : [];

/** Ways in which a text object breaks the rules. */
export function textProblems(
  text: TextObject | string | undefined,
  kind: "any" | "plain_text",
  most: number,
  place: string,
): readonly string[] {
  if (text === undefined) return [at("missing required field", place)];
  if (typeof text === "string") return [at("must be a text object", place)];
  if (text.type !== "plain_text" && (kind === "plain_text" || text.type !== "mrkdwn"))
    return [at(`must be ${kind === "any" ? "plain_text or mrkdwn" : kind}`, `${place}/type`)];
  if (typeof text.text !== "string" || text.text.length < 1)
    return [at("must be more than 0 characters", `${place}/text`)];
  return longest(text.text, most, `${place}/text`);
}

/** Ways in which one element breaks the rules of where it stands. */
export function elementProblems(element: Element, host: Host, place: string): readonly string[] {
  if (!ALLOWED[host].includes(element.type)) return [at(`unsupported type: ${element.type}`, `${place}/type`)];
  const { type } = element;
  return [
    ...(element.action_id === undefined
      ? []
      : element.action_id === ""
        ? [at("must be more than 0 characters", `${place}/action_id`)]
        : longest(element.action_id, 255, `${place}/action_id`)),
    ...(element.placeholder ? textProblems(element.placeholder, "plain_text", 150, `${place}/placeholder`) : []),
    ...(type === "image" ? imageProblems(element, place) : []),
    ...(type === "button" ? buttonProblems(element, place) : []),
    ...(type === "plain_text_input" ? inputProblems(element, place) : []),
    ...(type === "file_input" && ((element.max_files ?? 10) > 10 || (element.max_files ?? 10) < 1)
      ? [at("must be between 1 and 10", `${place}/max_files`)]
      : []),
    ...optionProblems(element, place),
  ];
}

const imageProblems = (element: Element, place: string): readonly string[] => [
  ...(element.alt_text
    ? longest(element.alt_text, 2000, `${place}/alt_text`)
    : [at("missing required field: alt_text", place)]),
  ...(element.image_url || element.slack_file ? [] : [at("missing image_url or slack_file", place)]),
  ...longest(element.image_url, 3000, `${place}/image_url`),
];

const buttonProblems = (element: Element, place: string): readonly string[] => [
  ...textProblems(element.text, "plain_text", 75, `${place}/text`),
  ...longest(element.value, 2000, `${place}/value`),
  ...longest(element.url, 3000, `${place}/url`),
  ...(element.style === undefined || ["primary", "danger"].includes(String(element.style))
    ? []
    : [at("must be primary or danger", `${place}/style`)]),
];

const inputProblems = (element: Element, place: string): readonly string[] => [
  ...longest(element.initial_value, 3000, `${place}/initial_value`),
  ...((element.max_length ?? 1) < 1 || (element.max_length ?? 1) > 3000
    ? [at("must be between 1 and 3000", `${place}/max_length`)]
    : []),
  ...((element.min_length ?? 0) < 0 || (element.min_length ?? 0) > 3000
    ? [at("must be between 0 and 3000", `${place}/min_length`)]
    : []),
  ...((element.min_length ?? 0) > (element.max_length ?? 3000)
    ? [at("must be at most max_length", `${place}/min_length`)]
    : []),
];

const MOST_OPTIONS: Readonly<Record<string, number>> = {
  overflow: 5,
  radio_buttons: 10,
  checkboxes: 10,
  static_select: 100,
  multi_static_select: 100,
};

function optionProblems(element: Element, place: string): readonly string[] {
  const most = MOST_OPTIONS[element.type];
  if (most === undefined) return [];
  const options = optionsOf(element);
  const groups = element.option_groups ?? [];
  const kind = element.type === "radio_buttons" || element.type === "checkboxes" ? "any" : "plain_text";
  const initial = [...(element.initial_option ? [element.initial_option] : []), ...(element.initial_options ?? [])];
  return [
    ...(options.length === 0 ? [at("must provide at least 1 option", `${place}/options`)] : []),
    ...((element.options?.length ?? 0) > most ? [at(`no more than ${most} items allowed`, `${place}/options`)] : []),
    ...(groups.length > 100 ? [at("no more than 100 items allowed", `${place}/option_groups`)] : []),
    ...groups.flatMap((group, index) => [
      ...textProblems(group.label, "plain_text", 75, `${place}/option_groups/${index}/label`),
      ...(group.options.length > 100
        ? [at("no more than 100 items allowed", `${place}/option_groups/${index}/options`)]
        : []),
    ]),
    ...options.flatMap((option, index) => oneOption(option, kind, `${place}/options/${index}`)),
    ...initial
      .filter((each) => !options.some((option) => isSame(option, each)))
      .map(({ text }) => at(`initial option is none of the options: ${wordsOf(text)}`, place)),
  ];
}

const oneOption = (option: OptionObject, kind: "any" | "plain_text", place: string): readonly string[] => [
  ...textProblems(option.text, kind, 75, `${place}/text`),
  ...longest(option.value, 150, `${place}/value`),
  ...(option.description ? textProblems(option.description, "plain_text", 75, `${place}/description`) : []),
];

/** Slack compares the whole option: an equal value with another text is another option. */
const isSame = (one: OptionObject, other: OptionObject): boolean =>
  one.value === other.value &&
  wordsOf(one.text) === wordsOf(other.text) &&
  one.text.type === other.text.type &&
  wordsOf(one.description) === wordsOf(other.description);

/** Ways in which the options an app suggests break the rules. */
export function suggestionProblems(answer: Pick<Element, "options" | "option_groups">): readonly string[] {
  return optionProblems({ type: "static_select", ...answer }, "").filter((each) => !each.startsWith("must provide"));
}
