// What Discord takes as a form.
import { everyComponent, KIND, type Placed, SELECTS } from "../components.ts";
import type { SentResponse } from "../record.ts";
import { refuseIfWrong, type Wrong } from "../refusal.ts";
import { checkOptions, checkSelect } from "./components.ts";
import { count, length, twice, wrongIf } from "./wrong.ts";

const IN_LABEL: readonly number[] = [
  KIND.textInput,
  ...SELECTS,
  KIND.fileUpload,
  KIND.radioGroup,
  KIND.checkboxGroup,
  KIND.checkbox,
];
const TOP_LEVEL: readonly number[] = [KIND.row, KIND.label, KIND.text];

/** Refuses a form that Discord would, with the places that are wrong. */
export function checkModal({ custom_id, title, components }: SentResponse): void {
  const all = [...everyComponent(components ?? [])];
  const ids = all.flatMap(({ component }) => component.custom_id ?? []);
  const kind = 'Value of field "type" must be one of (1, 10, 18).';
  refuseIfWrong([
    ...length("data.custom_id", custom_id, 100, 1),
    ...length("data.title", title, 45, 1),
    ...count("data.components", components, 5, 1),
    ...(components ?? []).flatMap(({ type }, index) =>
      wrongIf(!TOP_LEVEL.includes(type), `data.components.${index}.type`, "UNION_TYPE_CHOICES", kind),
    ),
    ...twice("data.components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom ids", ids),
    ...all.flatMap(({ at, component }) => checkOne({ at: `data.${at}`, component })),
  ]);
}

function checkOne(placed: Placed): readonly Wrong[] {
  const { at, component } = placed;
  const { type, custom_id, min_values, max_values, required = true } = component;
  const off = wrongIf(
    component.disabled === true,
    `${at}.disabled`,
    "COMPONENT_DISABLED",
    "Components in modals cannot be disabled",
  );
  if (type === KIND.label) return label(placed);
  if (type === KIND.text) return length(`${at}.content`, component.content, 4000, 1);
  if (type === KIND.textInput) return textInput(placed);
  if (SELECTS.includes(type))
    return [
      ...off,
      ...checkSelect(placed, 25),
      ...wrongIf(
        min_values === 0 && required,
        `${at}.required`,
        "SELECT_COMPONENT_REQUIRED",
        "min_values 0 needs required false",
      ),
    ];
  if (type === KIND.fileUpload)
    return [
      ...length(`${at}.custom_id`, custom_id, 100, 1),
      ...wrongIf(
        (min_values ?? 1) > 10 || (max_values ?? 1) > 10,
        `${at}.max_values`,
        "NUMBER_TYPE_MAX",
        "int value should be less than or equal to 10.",
      ),
    ];
  if (type === KIND.radioGroup || type === KIND.checkboxGroup)
    return [
      ...length(`${at}.custom_id`, custom_id, 100, 1),
      ...checkOptions(at, component, 10),
      ...(type === KIND.radioGroup ? count(`${at}.options`, component.options, 10, 2) : []),
    ];
  if (type === KIND.checkbox) return length(`${at}.custom_id`, custom_id, 100, 1);
  return [];
}

function label({ at, component }: Placed): readonly Wrong[] {
  const inner = component.component;
  return [
    ...length(`${at}.label`, component.label, 45, 1),
    ...length(`${at}.description`, component.description, 100),
    ...wrongIf(
      !inner || !IN_LABEL.includes(inner.type),
      `${at}.component`,
      "UNION_TYPE_CHOICES",
      "A label wraps one component of a form",
    ),
  ];
}

function textInput({ at, component }: Placed): readonly Wrong[] {
  const { custom_id, style, min_length, max_length, placeholder, value } = component;
  return [
    ...length(`${at}.custom_id`, custom_id, 100, 1),
    ...wrongIf(style !== 1 && style !== 2, `${at}.style`, "BASE_TYPE_CHOICES", "Value must be one of {1, 2}."),
    ...length(`${at}.placeholder`, placeholder, 100),
    ...length(`${at}.value`, value, Math.min(4000, max_length ?? 4000), value ? (min_length ?? 0) : 0),
    ...wrongIf(
      (max_length ?? 4000) > 4000 || (max_length ?? 1) < 1,
      `${at}.max_length`,
      "NUMBER_TYPE_MAX",
      "int value should be between 1 and 4000.",
    ),
    ...wrongIf(
      (min_length ?? 0) > 4000,
      `${at}.min_length`,
      "NUMBER_TYPE_MAX",
      "int value should be less than or equal to 4000.",
    ),
  ];
}
