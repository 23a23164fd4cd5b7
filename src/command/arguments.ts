import { cleanText } from "../chat/clean-text.ts";
import type { RawArgs, RawValue } from "../chat/event.ts";
import type { Rich } from "../chat/rich.ts";
import { today } from "../core/calendar.ts";
import type { Instant } from "../core/ids.ts";
import { Refusal, type Said } from "../core/refusal.ts";
import type { Program } from "../program/schema.ts";
import type { CommandDef, OptionSpecs, Values } from "./define.ts";
import { type OptionProblem, type Reading, readOption } from "./option-value.ts";
import { parseText } from "./parse-text.ts";

/** What a refusal can give back of a text: more would not fit into a message of every platform. In UTF-16 units. */
const GIVEN_BACK_MAX = 2500;

/**
 * The checked values of a command, the same from typed options and from a line.
 * Throws a Refusal that names the option, what to mend, and the command's example.
 * @param at the event's own time: relative dates count from its day in the program's time zone
 */
export function readArguments(
  command: CommandDef,
  raw: RawArgs,
  { program, at }: { program: Program; at: Instant },
): Values<OptionSpecs> {
  const reading: Reading = {
    choicesOf: ({ options }) => options(program),
    today: today(at, program.program.timeZone),
  };
  const typed = "line" in raw ? optionsOfLine(command, raw.line, reading) : raw.options;
  const unknown = Object.keys(typed).find((name) => !Object.hasOwn(command.options, name));
  if (unknown !== undefined)
    throw refusal(command, unknown, { problem: "This command has no such option any more. Please type it again." });
  const values = Object.entries(command.options).map(([name, option]) => {
    const given = Object.hasOwn(typed, name) ? typed[name] : undefined;
    if (given === undefined || (typeof given === "string" && cleanText(given) === "")) {
      if (option.optional) return [name, undefined] as const;
      throw new Refusal([`"${name}" is missing: ${option.summary}. For example: `, ...exampleOf(command)]);
    }
    const read = readOption(option, given, reading);
    if ("problem" in read) throw refusal(command, name, read, "line" in raw);
    return [name, read.value] as const;
  });
  // An optional value may be undefined; the declared type of each command says so.
  return Object.fromEntries(values) as Values<OptionSpecs>;
}

function optionsOfLine(command: CommandDef, line: Rich, reading: Reading): Readonly<Record<string, RawValue>> {
  const parsed = parseText(command.options, line, reading);
  if ("options" in parsed) return parsed.options;
  throw refusal(command, parsed.option, parsed);
}

/** A platform keeps the options that were typed; a typed line is gone, so its text is given back. */
function refusal(command: CommandDef, name: string | undefined, { problem, typed }: OptionProblem, giveBack = false) {
  const about = name === undefined ? "" : `"${name}" is not right yet. `;
  const back =
    giveBack && typed !== undefined && typed.length <= GIVEN_BACK_MAX ? `\nYour text, to copy: ${typed}` : "";
  return new Refusal([`${about}${problem} For example: `, ...exampleOf(command), back]);
}

/** The example of a command, with its name as it is typed wherever it is read. */
function exampleOf({ name, example }: CommandDef): readonly Said[] {
  const words = example.replace(/^\//, "").split(" ");
  const end = words.indexOf(name) + 1;
  return [
    { command: words.slice(0, end).join(" ") },
    words
      .slice(end)
      .map((word) => ` ${word}`)
      .join(""),
  ];
}
