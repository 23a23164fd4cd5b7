// What Discord takes as components of a message.
import { everyComponent, KIND, type Placed, SELECTS } from "../components.ts";
import type { Component } from "../model.ts";
import type { Wrong } from "../refusal.ts";
import { count, length, twice, wrongIf } from "./wrong.ts";

const IN_TOTAL = 40;
const TEXT_IN_TOTAL = 4000;
const CUSTOM_ID = 100;
const TOP_LEVEL_V2: readonly number[] = [1, 9, 10, 12, 13, 14, 17];
const IN_CONTAINER: readonly number[] = [1, 9, 10, 12, 13, 14];

/** Everything that is wrong with the components of a message. */
export function checkComponents(components: readonly Component[], isV2: boolean): readonly Wrong[] {
  const all = [...everyComponent(components)];
  const text = all.reduce(
    (sum, { component }) => sum + (component.type === KIND.text ? (component.content ?? "").length : 0),
    0,
  );
  const ids = all.flatMap(({ component }) => component.custom_id ?? []);
  const allowed = isV2 ? TOP_LEVEL_V2 : [KIND.row];
  const tooMany = "The components cannot exceed the maximum number of components in a message (40)";
  return [
    ...(isV2 ? [] : count("components", components, 5)),
    ...components.flatMap(({ type }, index) => kindIn(`components.${index}`, type, allowed)),
    ...wrongIf(isV2 && all.length > IN_TOTAL, "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", tooMany),
    ...wrongIf(
      text > TEXT_IN_TOTAL,
      "components",
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `The total size of displayable text must be ${TEXT_IN_TOTAL} or fewer in length`,
    ),
    ...twice("components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom ids", ids),
    ...all.flatMap(checkOne),
  ];
}

const kindIn = (at: string, type: number, allowed: readonly number[]): readonly Wrong[] =>
  wrongIf(
    !allowed.includes(type),
    `${at}.type`,
    "UNION_TYPE_CHOICES",
    `Value of field "type" must be one of ${JSON.stringify(allowed)}.`,
  );

function checkOne(placed: Placed): readonly Wrong[] {
  const { at, component } = placed;
  const inner = component.components ?? [];
  if (component.type === KIND.row) return row(placed);
  if (component.type === KIND.button) return button(placed);
  if (SELECTS.includes(component.type)) return checkSelect(placed, 25);
  if (component.type === KIND.text) return length(`${at}.content`, component.content, TEXT_IN_TOTAL, 1);
  if (component.type === KIND.section)
    return [
      ...count(`${at}.components`, inner, 3, 1),
      ...inner.flatMap(({ type }, index) => kindIn(`${at}.components.${index}`, type, [KIND.text])),
      ...(component.accessory
        ? kindIn(`${at}.accessory`, component.accessory.type, [KIND.button, KIND.thumbnail])
        : length(`${at}.accessory`, "", 1, 1)),
    ];
  if (component.type === KIND.container)
    return inner.flatMap(({ type }, index) => kindIn(`${at}.components.${index}`, type, IN_CONTAINER));
  if (component.type === KIND.gallery)
    return [
      ...count(`${at}.items`, component.items, 10, 1),
      ...(component.items ?? []).flatMap((item, index) =>
        length(`${at}.items.${index}.description`, item.description, 1024),
      ),
    ];
  if (component.type === KIND.thumbnail) return length(`${at}.description`, component.description, 1024);
  return [];
}

function row({ at, component }: Placed): readonly Wrong[] {
  const inner = component.components ?? [];
  const hasSelect = inner.some(({ type }) => SELECTS.includes(type));
  const kinds = [KIND.button, ...SELECTS];
  return [
    ...count(`${at}.components`, inner, hasSelect ? 1 : 5, 1),
    ...inner.flatMap(({ type }, index) => kindIn(`${at}.components.${index}`, type, kinds)),
  ];
}

function button({ at, component }: Placed): readonly Wrong[] {
  const { style = 0, label, custom_id, url } = component;
  const isLink = style === 5;
  return [
    ...wrongIf(style < 1 || style > 6, `${at}.style`, "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}."),
    ...length(`${at}.label`, label, 80),
    ...wrongIf(
      !label && !("emoji" in component) && style !== 6,
      `${at}.label`,
      "BUTTON_COMPONENT_INVALID_LABEL",
      "A button needs a label or an emoji",
    ),
    ...(style === 6
      ? []
      : isLink
        ? length(`${at}.url`, url, 512, 1)
        : length(`${at}.custom_id`, custom_id, CUSTOM_ID, 1)),
    ...wrongIf(
      isLink && custom_id !== undefined,
      at,
      "BUTTON_COMPONENT_CUSTOM_ID_AND_URL",
      "A custom id and url cannot both be specified",
    ),
  ];
}

/** A select of a message or a modal. */
export function checkSelect({ at, component }: Placed, mostValues: number): readonly Wrong[] {
  const { custom_id, options = [], placeholder, min_values = 1, max_values = 1 } = component;
  const most = component.type === KIND.stringSelect ? Math.min(mostValues, options.length) : mostValues;
  return [
    ...length(`${at}.custom_id`, custom_id, CUSTOM_ID, 1),
    ...length(`${at}.placeholder`, placeholder, 150),
    ...wrongIf(
      min_values < 0 || min_values > 25,
      `${at}.min_values`,
      "NUMBER_TYPE_MAX",
      "int value should be between 0 and 25.",
    ),
    ...wrongIf(
      max_values < 1 || max_values > Math.max(1, most) || max_values < min_values,
      `${at}.max_values`,
      "SELECT_COMPONENT_BAD_MAX_VALUES",
      "Max values is greater than the number of options, or smaller than min values",
    ),
    ...(component.type === KIND.stringSelect ? checkOptions(at, component, 25) : []),
  ];
}

/** Options of a string select, a radio group or a checkbox group. */
export function checkOptions(at: string, { options = [] }: Component, most: number): readonly Wrong[] {
  return [
    ...count(`${at}.options`, options, most, 1),
    ...options.flatMap(({ label, value, description }, index) => [
      ...length(`${at}.options.${index}.label`, label, 100, 1),
      ...length(`${at}.options.${index}.value`, value, 100, 1),
      ...length(`${at}.options.${index}.description`, description, 100),
    ]),
    ...twice(
      `${at}.options`,
      "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
      "Option values",
      options.map(({ value }) => value),
    ),
  ];
}
