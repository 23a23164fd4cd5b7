// What Discord takes as commands, and as choices while an option is typed.
import type { Choice, Command, CommandOption } from "../model.ts";
import { refuseIfWrong, type Wrong } from "../refusal.ts";
import { count, length, twice, wrongIf } from "./wrong.ts";

export const MOST_COMMANDS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const IN_TOTAL = 8000;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** A command as it is published. */
export type SentCommand = Partial<Command> & { readonly name: string };

/** Refuses commands that Discord would: 50035 with the places that are wrong. A list is named by its indexes. */
export function checkCommands(commands: readonly SentCommand[], listed: boolean): void {
  const keys = commands.map(({ name, type = 1 }) => `${type}:${name}`);
  refuseIfWrong([
    ...commands.flatMap((command, index) => checkCommand(listed ? `${index}.` : "", command)),
    ...twice("", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names", keys),
  ]);
}

/** Refuses what is suggested while an option is typed. */
export function checkChoices(choices: readonly Choice[]): void {
  refuseIfWrong([
    ...count("data.choices", choices, 25),
    ...choices.flatMap((choice, index) => checkChoice(`data.choices.${index}`, choice)),
  ]);
}

function checkCommand(
  at: string,
  { type = 1, name, description = "", options = [], ...rest }: SentCommand,
): readonly Wrong[] {
  const isMenu = type !== 1;
  const size = sizeOf({ name, description, options, ...rest });
  return [
    ...(isMenu ? length(`${at}name`, name, 32, 1) : nameOf(`${at}name`, name)),
    ...(isMenu
      ? wrongIf(
          description !== "",
          `${at}description`,
          "APPLICATION_COMMAND_INVALID_DESCRIPTION",
          "Context menu commands cannot have description",
        )
      : length(`${at}description`, description, 100, 1)),
    ...wrongIf(
      isMenu && options.length > 0,
      `${at}options`,
      "APPLICATION_COMMAND_INVALID_OPTIONS",
      "Context menu commands cannot have options",
    ),
    ...localized(`${at}description_localizations`, rest.description_localizations, 100),
    ...localized(`${at}name_localizations`, rest.name_localizations, 32),
    ...checkOptions(at, options),
    ...wrongIf(
      size > IN_TOTAL,
      `${at}`.replace(/\.$/, ""),
      "APPLICATION_COMMAND_TOO_LARGE",
      `Command exceeds maximum size (${IN_TOTAL})`,
    ),
  ];
}

function checkOptions(at: string, options: readonly CommandOption[]): readonly Wrong[] {
  const firstOptional = options.findIndex(({ required }) => !required);
  const late = options.findLastIndex(({ required }) => required);
  const groups = options.filter(({ type }) => type <= 2).length;
  return [
    ...count(`${at}options`, options, 25),
    ...twice(
      `${at}options`,
      "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
      "Option names",
      options.map(({ name }) => name),
    ),
    ...wrongIf(
      groups > 0 && groups < options.length,
      `${at}options`,
      "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
      "Sub-command and sub-command group option types are mutually exclusive to all other types",
    ),
    ...wrongIf(
      groups === 0 && firstOptional >= 0 && late > firstOptional,
      `${at}options.${late}`,
      "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
      "Required options must be placed before non-required options",
    ),
    ...options.flatMap((option, index) => checkOption(`${at}options.${index}`, option)),
  ];
}

function checkOption(at: string, option: CommandOption): readonly Wrong[] {
  const { name, description, choices, autocomplete, options = [] } = option;
  return [
    ...nameOf(`${at}.name`, name),
    ...length(`${at}.description`, description, 100, 1),
    ...localized(`${at}.description_localizations`, option.description_localizations, 100),
    ...localized(`${at}.name_localizations`, option.name_localizations, 32),
    ...count(`${at}.choices`, choices, 25),
    ...(choices ?? []).flatMap((choice, index) => checkChoice(`${at}.choices.${index}`, choice)),
    ...wrongIf(
      autocomplete === true && (choices?.length ?? 0) > 0,
      `${at}.autocomplete`,
      "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES",
      "Autocomplete and choices exclude each other",
    ),
    ...checkOptions(`${at}.`, options),
  ];
}

const checkChoice = (at: string, { name, value }: Choice): readonly Wrong[] => [
  ...length(`${at}.name`, name, 100, 1),
  ...(typeof value === "string" ? length(`${at}.value`, value, 100, 1) : []),
];

const nameOf = (at: string, name: string): readonly Wrong[] =>
  wrongIf(
    !NAME.test(name) || name !== name.toLowerCase(),
    at,
    "APPLICATION_COMMAND_INVALID_NAME",
    "Command name is invalid",
  );

const localized = (
  at: string,
  texts: Readonly<Record<string, string>> | null | undefined,
  max: number,
): readonly Wrong[] => Object.entries(texts ?? {}).flatMap(([locale, text]) => length(`${at}.${locale}`, text, max, 1));

/** Names, descriptions and values, each by its longest translation. */
function sizeOf(part: Partial<CommandOption> & { readonly options?: readonly CommandOption[] }): number {
  const longest = (text: string | undefined, others: Readonly<Record<string, string>> | null | undefined) =>
    Math.max((text ?? "").length, ...Object.values(others ?? {}).map((each) => each.length));
  const choices = (part.choices ?? []).map(({ name, value }) => name.length + String(value).length);
  return [
    longest(part.name, part.name_localizations),
    longest(part.description, part.description_localizations),
    ...choices,
    ...(part.options ?? []).map(sizeOf),
  ].reduce((sum, each) => sum + each, 0);
}
