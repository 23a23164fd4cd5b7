// What stands in the fields of a message or a view: state.values.
import { activeElements, type Block, type Element, type Fields, optionsOf, wordsOf } from "./shapes.ts";
import type { StateValues, StoredFile } from "./state.ts";

/** What a person gives a field: text or a label, several of them, or files. */
export type Filled = string | readonly string[] | readonly StoredFile[] | null;

type Reader = (element: Element, filled: Filled) => Fields;

const one = (filled: Filled): string | null => {
  const first = Array.isArray(filled) ? filled[0] : filled;
  return typeof first === "string" ? first : null;
};
const many = (filled: Filled): readonly string[] =>
  filled === null ? [] : typeof filled === "string" ? [filled] : filled.filter((each) => typeof each === "string");

/** An option by its value or by its label; throws where the list does not offer it. */
function option(element: Element, wanted: string) {
  const options = optionsOf(element);
  const found = options.find(({ value }) => value === wanted) ?? options.find(({ text }) => wordsOf(text) === wanted);
  if (!found)
    throw new Error(`"${wanted}" is not offered; there are: ${options.map(({ text }) => wordsOf(text)).join(", ")}`);
  return found;
}

const single: Reader = (element, filled) => {
  const wanted = one(filled);
  return { selected_option: wanted === null ? null : option(element, wanted) };
};
const several: Reader = (element, filled) => ({ selected_options: many(filled).map((each) => option(element, each)) });
const value: Reader = (_, filled) => ({ value: one(filled) || null });
const picked =
  (name: string): Reader =>
  (_, filled) => ({ [name]: one(filled) });
const pickedAll =
  (name: string): Reader =>
  (_, filled) => ({ [name]: many(filled) });

const READERS: Readonly<Record<string, Reader>> = {
  plain_text_input: value,
  email_text_input: value,
  url_text_input: value,
  number_input: value,
  static_select: single,
  external_select: single,
  overflow: single,
  radio_buttons: single,
  multi_static_select: several,
  multi_external_select: several,
  checkboxes: several,
  users_select: picked("selected_user"),
  multi_users_select: pickedAll("selected_users"),
  conversations_select: picked("selected_conversation"),
  multi_conversations_select: pickedAll("selected_conversations"),
  channels_select: picked("selected_channel"),
  multi_channels_select: pickedAll("selected_channels"),
  datepicker: picked("selected_date"),
  timepicker: picked("selected_time"),
  datetimepicker: (_, filled) => ({ selected_date_time: filled === null ? null : Number(one(filled)) }),
  file_input: (_, filled) => ({
    files: Array.isArray(filled) ? filled.filter((each: string | StoredFile) => typeof each !== "string") : [],
  }),
};

/** Whether an element keeps what was put in, and so stands in state.values. Buttons do not. */
export const keepsValue = (element: Element): boolean => element.type in READERS && element.type !== "overflow";

/** What an element holds once somebody has filled it in. */
export function filledState(element: Element, filled: Filled): Fields {
  const read = READERS[element.type];
  if (!read) throw new Error(`nobody can fill in a ${element.type}`);
  return { type: element.type, ...read(element, filled) };
}

const INITIAL: readonly (readonly [keyof Element, string])[] = [
  ["initial_option", "selected_option"],
  ["initial_options", "selected_options"],
  ["initial_value", "value"],
  ["initial_user", "selected_user"],
  ["initial_users", "selected_users"],
  ["initial_conversation", "selected_conversation"],
  ["initial_conversations", "selected_conversations"],
  ["initial_channel", "selected_channel"],
  ["initial_date", "selected_date"],
  ["initial_time", "selected_time"],
];

function initial(element: Element): Fields {
  const given = INITIAL.flatMap(([from, to]) => (element[from] === undefined ? [] : [[to, element[from]]]));
  return { ...filledState(element, null), ...Object.fromEntries(given) };
}

/** state.values of blocks nobody has touched; what `kept` holds for the same ids of the same type stays. */
export function initialState(blocks: readonly Block[], kept: StateValues = {}): StateValues {
  const values: StateValues = {};
  for (const block of blocks)
    for (const element of activeElements(block).filter(keepsValue)) {
      const blockId = block.block_id ?? "";
      const actionId = element.action_id ?? "";
      const before = kept[blockId]?.[actionId];
      values[blockId] = {
        ...values[blockId],
        [actionId]: before?.type === element.type ? before : initial(element),
      };
    }
  return values;
}

/** Whether a state says nothing. */
export const isEmptyState = (state: Fields | undefined): boolean =>
  !state ||
  Object.entries(state).every(
    ([name, held]) => name === "type" || held === null || held === "" || (Array.isArray(held) && held.length === 0),
  );
