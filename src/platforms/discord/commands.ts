// Declared commands as Discord publishes them. Pure.
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Option } from "../../chat/view.ts";
import type { ChoiceOption, CommandDef, OptionSpec } from "../../command/define.ts";
import type { Localised, PublishedCommand } from "../../command/published.ts";
import { DiscordProblem } from "./problem.ts";

/** The choices of an option as they are now; undefined if they are only known while somebody types. */
export type ChoicesOf = (option: ChoiceOption) => readonly Option[] | undefined;

/** Source: Discord, Application Commands. */
const CHOICES_MAX = 25;
const CHOICE_TEXT_MAX = 100;
const TEXT_OPTION_MAX = 6000;
const COMMANDS_MAX = 100;
const MENUS_MAX = 15;
const TOTAL_MAX = 8000;
/** Nobody but admins, until one of them opens it to others. */
const ADMINS = "0";

export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** One body for all commands of the application. Throws a DiscordProblem for what Discord would refuse. */
export function commandBodies(published: readonly PublishedCommand[], choicesOf: ChoicesOf): readonly CommandBody[] {
  const words = [...new Set(published.map(({ path }) => path[0] ?? ""))];
  const commands = words.map((word) =>
    chatInput(
      word,
      published.filter(({ path }) => path[0] === word),
      choicesOf,
    ),
  );
  const bodies = [...commands, ...published.flatMap(menus)];
  checkLimits(bodies);
  return bodies;
}

const BASE = { integration_types: [ApplicationIntegrationType.GuildInstall] };

function chatInput(word: string, own: readonly PublishedCommand[], choicesOf: ChoicesOf): CommandBody {
  const grouped = own.find(({ path }) => path.length > 1);
  const group = grouped?.group;
  const [single] = own;
  if (!single) throw new TypeError(`no command ${word}`);
  return {
    ...BASE,
    type: ApplicationCommandType.ChatInput,
    name: word,
    description: group?.summary ?? single.command.summary,
    ...inLanguages(grouped ? grouped.groupLocalised : single.localised),
    contexts: contextsOf(own.map(({ command }) => command)),
    default_member_permissions: group && !group.allowed.includes("anyone") ? ADMINS : null,
    options: group
      ? own.map(({ command, localised }) => ({
          type: ApplicationCommandOptionType.Subcommand as const,
          name: command.name,
          description: command.summary,
          ...inLanguages(localised),
          options: optionsOf(command, choicesOf),
        }))
      : optionsOf(single.command, choicesOf),
  };
}

/** Discord shows these to whoever has set that language; in what it sends, a command keeps its English name. */
function inLanguages(localised: Localised | undefined) {
  if (!localised) return {};
  const words = Object.entries(localised);
  const names = words.flatMap(([locale, { name }]) => (name === undefined ? [] : [[locale, name]]));
  return {
    ...(names.length === 0 ? {} : { name_localizations: Object.fromEntries(names) as LocalizationMap }),
    description_localizations: Object.fromEntries(
      words.map(([locale, { summary }]) => [locale, summary]),
    ) as LocalizationMap,
  };
}

function contextsOf(commands: readonly CommandDef[]): InteractionContextType[] {
  const where = new Set(commands.flatMap((command) => command.where));
  return [
    ...(where.has("space") ? [InteractionContextType.Guild] : []),
    ...(where.has("dm") ? [InteractionContextType.BotDM] : []),
  ];
}

/** Discord wants what is required first; within that, the declared order stays. A form may stand in for them all. */
function optionsOf(command: CommandDef, choicesOf: ChoicesOf): APIApplicationCommandBasicOption[] {
  const mayBeBare = command.bare !== undefined;
  const isRequired = ({ optional }: OptionSpec) => !optional && !mayBeBare;
  return Object.entries(command.options)
    .toSorted(([, a], [, b]) => Number(isRequired(b)) - Number(isRequired(a)))
    .map(([name, spec]) => optionOf(name, spec, isRequired(spec), choicesOf));
}

function optionOf(
  name: string,
  spec: OptionSpec,
  required: boolean,
  choicesOf: ChoicesOf,
): APIApplicationCommandBasicOption {
  const base = { name, description: spec.summary, required };
  switch (spec.kind) {
    case "member":
      return { ...base, type: ApplicationCommandOptionType.User };
    case "yes-no":
      return { ...base, type: ApplicationCommandOptionType.Boolean };
    case "number":
      return {
        ...base,
        type: ApplicationCommandOptionType.Number,
        ...(spec.min === undefined ? {} : { min_value: spec.min }),
        ...(spec.max === undefined ? {} : { max_value: spec.max }),
      };
    // How dates and links are written is read by Laurel: Discord has no option for them.
    case "date":
    case "link":
      return { ...base, type: ApplicationCommandOptionType.String };
    case "text":
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        ...(spec.min === undefined ? {} : { min_length: Math.min(spec.min, TEXT_OPTION_MAX) }),
        max_length: Math.min(spec.max, TEXT_OPTION_MAX),
      };
    case "choice":
      return { ...base, type: ApplicationCommandOptionType.String, ...choices(choicesOf(spec)) };
  }
}

/** Few choices are a list; many, or unknown ones, are suggested while somebody types. */
function choices(options: readonly Option[] | undefined) {
  const fits = ({ label, value }: Option) => label.length <= CHOICE_TEXT_MAX && value.length <= CHOICE_TEXT_MAX;
  if (!options || options.length === 0 || options.length > CHOICES_MAX || !options.every(fits))
    return { autocomplete: true as const };
  return { choices: options.map(({ label, value }) => ({ name: label, value })) };
}

const menus = ({ command }: PublishedCommand): readonly CommandBody[] =>
  command.menus.map(({ on, label }) => ({
    ...BASE,
    type: on === "message" ? ApplicationCommandType.Message : ApplicationCommandType.User,
    name: label,
    contexts: [InteractionContextType.Guild],
    default_member_permissions: null,
  }));

function checkLimits(bodies: readonly CommandBody[]): void {
  const count = (type: ApplicationCommandType) => bodies.filter((body) => body.type === type).length;
  const problems = [
    ...tooMany(count(ApplicationCommandType.ChatInput), COMMANDS_MAX, "commands"),
    ...tooMany(count(ApplicationCommandType.Message), MENUS_MAX, "menu entries on messages"),
    ...tooMany(count(ApplicationCommandType.User), MENUS_MAX, "menu entries on people"),
    ...bodies.flatMap((body) => tooMany(charactersOf(body), TOTAL_MAX, `characters in /${body.name}`)),
  ];
  if (problems.length > 0) throw new DiscordProblem(problems.join(" "));
}

const tooMany = (has: number, max: number, what: string): readonly string[] =>
  has > max ? [`There are ${has} ${what}, and Discord takes ${max}; shorten or leave out some.`] : [];

/** As Discord counts a command: values of choices, names and descriptions, the last two in their longest language. */
function charactersOf(part: CommandBody | APIApplicationCommandOption): number {
  const options = "options" in part ? (part.options ?? []) : [];
  const choices = "choices" in part ? (part.choices ?? []) : [];
  return [
    longest(part.name, part.name_localizations),
    "description" in part ? longest(part.description ?? "", part.description_localizations) : 0,
    ...choices.map(({ name, value }) => name.length + String(value).length),
    ...options.map(charactersOf),
  ].reduce((sum, each) => sum + each, 0);
}

const longest = (text: string, others: LocalizationMap | null | undefined): number =>
  Math.max(text.length, ...Object.values(others ?? {}).map((each) => each?.length ?? 0));
