// What one declaration must keep to.
import type { CommandDef, GroupDef, OptionSpec } from "./define.ts";
import { exampleFault } from "./example-rule.ts";
import * as limits from "./limits.ts";

const NAME = /^[a-z][a-z0-9-]*$/;

/** Faults of what commands and groups have in common. `expected` is the word of its file or folder. */
export function nameFaults({ name, summary, allowed }: CommandDef | GroupDef, expected: string): readonly string[] {
  return [
    ...when(name !== expected, `its name is "${name}"; call it "${expected}" like its file`),
    ...when(
      !NAME.test(name) || name.length > limits.NAME_MAX,
      `the name "${name}" takes 1 to ${limits.NAME_MAX} small letters, digits and hyphens, a letter first`,
    ),
    ...summaryFaults("its summary", summary),
    ...when(allowed.length === 0, "nobody may use it; name at least one role in `allowed`"),
  ];
}

/** Faults of one command by itself. `folder` is the group it stands in. */
export function commandFaults(command: CommandDef, folder: string | undefined): readonly string[] {
  const options = Object.entries(command.options);
  const parts = [...Object.keys(command.actions), ...Object.keys(command.forms)];
  const heard = command.hears === undefined ? undefined : command.options[command.hears];
  return [
    ...when(
      "subcommands" in command,
      "a command has options or subcommands, never both; give each subcommand a file of a folder",
    ),
    ...when(options.length > limits.OPTIONS_MAX, `it has ${options.length} options and ${limits.OPTIONS_MAX} fit`),
    ...options.flatMap(([name, option]) => optionFaults(name, option)),
    ...orderFaults(options),
    ...when(command.where.length === 0, "it works nowhere; name a place in `where`"),
    ...when(
      command.hears !== undefined && heard?.kind !== "text",
      `\`hears\` names "${command.hears}", which is no text option of it`,
    ),
    ...when(
      command.hears !== undefined && options.some(([name, { optional }]) => name !== command.hears && !optional),
      "it hears messages, which bring one text alone; make its other options optional",
    ),
    ...when(
      command.bare !== undefined && !Object.hasOwn(command.forms, command.bare),
      `\`bare\` names the form "${command.bare}", which it does not have`,
    ),
    ...parts
      .filter((name, index) => parts.indexOf(name) !== index)
      .map((name) => `"${name}" is an action and a form; give each its own name`),
    ...parts.flatMap((name) => partFaults([folder, command.name, name])),
    ...Object.entries(command.forms).flatMap(([name, form]) => [
      ...lengthFaults(`the title of its form "${name}"`, form.title, limits.FORM_TITLE_MAX),
      ...lengthFaults(`the button of its form "${name}"`, form.submitLabel ?? "Send", limits.FORM_TITLE_MAX),
    ]),
    ...command.menus.flatMap(({ label }) => lengthFaults("a menu label", label, limits.MENU_LABEL_MAX)),
    ...exampleFault(command, folder),
  ];
}

function optionFaults(name: string, option: OptionSpec): readonly string[] {
  const tooLong = option.kind === "text" && option.max > limits.TEXT_OPTION_MAX;
  const upsideDown =
    (option.kind === "text" || option.kind === "number") &&
    option.min !== undefined &&
    option.max !== undefined &&
    option.min > option.max;
  return [
    ...when(
      !NAME.test(name) || name.length > limits.NAME_MAX,
      `the option "${name}" takes a name of 1 to ${limits.NAME_MAX} small letters, digits and hyphens, a letter first`,
    ),
    ...summaryFaults(`the summary of its option "${name}"`, option.summary),
    ...when(tooLong, `its option "${name}" admits more than ${limits.TEXT_OPTION_MAX} characters; lower its max`),
    ...when(upsideDown, `its option "${name}" has a min above its max`),
  ];
}

function orderFaults(options: readonly (readonly [string, OptionSpec])[]): readonly string[] {
  const firstOptional = options.findIndex(([, { optional }]) => optional);
  return options
    .filter(([, { optional }], index) => firstOptional >= 0 && index > firstOptional && !optional)
    .map(([name]) => `its option "${name}" is required but stands behind an optional one; move it forward`);
}

function partFaults([folder, command, own]: readonly (string | undefined)[]): readonly string[] {
  const whole = `${folder === undefined ? "" : `${folder} `}${command}.${own}`;
  return [
    ...when(!NAME.test(own ?? ""), `"${own}" takes small letters, digits and hyphens, to stand in a button`),
    ...when(
      whole.length > limits.ACTION_NAME_MAX,
      `"${whole}" has ${whole.length} characters and ${limits.ACTION_NAME_MAX} fit into a button with its ids`,
    ),
  ];
}

const summaryFaults = (what: string, summary: string): readonly string[] =>
  lengthFaults(what, summary, limits.SUMMARY_MAX);

function lengthFaults(what: string, text: string, max: number): readonly string[] {
  if (text.trim() === "") return [`${what} is empty`];
  return when(text.length > max, `${what} has ${text.length} characters and ${max} fit: "${text}"`);
}

/** One sentence if it is a fault, none otherwise. */
export const when = (isFault: boolean, sentence: string): readonly string[] => (isFault ? [sentence] : []);
