import type { Rich } from "../chat/rich.ts";
import type { AccountId, CalendarDate } from "../core/ids.ts";
import type { CommandDef, OptionSpec, OptionSpecs } from "./define.ts";
import { type Reading, readOption } from "./option-value.ts";
import { parseText } from "./parse-text.ts";

const SOME_DAY = "2026-01-01" as CalendarDate;
/** Which choices there are is the program's matter: an example may name any. */
const ANY_CHOICE = 100;

/** Whether the example of a command is one: the command can read it by its own declaration. */
export function exampleFault(command: CommandDef, folder: string | undefined): readonly string[] {
  const opening = `/${folder === undefined ? "" : `${folder} `}${command.name}`;
  const { example } = command;
  if (example !== opening && !example.startsWith(`${opening} `)) return [`its example begins with "${opening}"`];
  const options = withoutChoices(command.options);
  const reading: Reading = { choicesOf: () => [], today: SOME_DAY };
  const parsed = parseText(options, withPeople(example.slice(opening.length)), reading);
  if ("problem" in parsed) return [`its example cannot be read. ${parsed.problem}`];
  return Object.entries(options).flatMap(([name, option]) => {
    const raw = parsed.options[name];
    if (raw === undefined) return option.optional ? [] : [`its example leaves out "${name}"`];
    const read = readOption(option, raw, reading);
    return "problem" in read ? [`its example has no fit "${name}". ${read.problem}`] : [];
  });
}

function withoutChoices(options: OptionSpecs): OptionSpecs {
  const plain = ([name, option]: [string, OptionSpec]): [string, OptionSpec] =>
    option.kind === "choice"
      ? [name, { kind: "text", summary: option.summary, optional: option.optional, max: ANY_CHOICE }]
      : [name, option];
  return Object.fromEntries(Object.entries(options).map(plain));
}

/** In an example everybody who is mentioned is known. */
function withPeople(line: string): Rich {
  return line
    .split(/(?<=\s)(@[\w.-]+)/)
    .map((part) =>
      part.startsWith("@")
        ? { person: { account: `example:example:${part}` as AccountId, name: part.slice(1) } }
        : part,
    );
}
