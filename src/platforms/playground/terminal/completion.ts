import type { Playground } from "../index.ts";
import { FACE_COMMANDS } from "./face-commands.ts";
import { placeName } from "./place-name.ts";
import type { Session } from "./session.ts";

/** What readline wants back: what the end of the line may become, and that end. */
export type Completed = [candidates: string[], typed: string];

/** What the line may go on with: commands, options of commands, people, places. */
export async function completeLine(session: Session, line: string): Promise<Completed> {
  const word = /\S*$/.exec(line)?.[0] ?? "";
  if (/^:\S*$/.test(line))
    return starting(
      Object.keys(FACE_COMMANDS).map((name) => `:${name} `),
      line,
    );
  if (word.startsWith("@") || line.startsWith(":as ")) return starting(peopleFor(session, word), word);
  if (word.startsWith("#")) return starting(channels(session), word);
  if (!line.startsWith("/")) return [[], line];
  const commands = session.playground.commands().map(({ path }) => `/${path.join(" ")} `);
  const [found] = starting(commands, line);
  return found.length > 0 ? [found, line] : [await optionsFor(session, line, word), word];
}

const starting = (all: readonly string[], typed: string): Completed => [
  all.filter((each) => each.toLowerCase().startsWith(typed.toLowerCase())),
  typed,
];

const channels = ({ me }: Session): readonly string[] =>
  me()
    .places()
    .filter(({ kind }) => kind === "channel" || kind === "forum")
    .map(placeName);

function peopleFor({ playground: { world, space } }: Session, word: string): readonly string[] {
  const mark = word.startsWith("@") ? "@" : "";
  return [...world.members.values()].filter((each) => each.space === space).map(({ name }) => `${mark}${name}`);
}

/** A typed line does not tell which option a word is for, so every choice of the command is asked. */
async function optionsFor({ playground, me, place }: Session, line: string, typed: string): Promise<string[]> {
  const found = commandOf(playground, line);
  if (!found) return [];
  const name = found.path.join(" ");
  const choices = Object.entries(found.command.options).filter(([, option]) => option.kind === "choice");
  const asked = choices.map(([option]) => me().completes(name, option, typed, place()));
  return (await Promise.all(asked)).flat().map(({ value }) => value);
}

const commandOf = (playground: Playground, line: string) =>
  playground
    .commands()
    .filter(({ path }) => line.startsWith(`/${path.join(" ")} `))
    .toSorted((one, other) => other.path.length - one.path.length)[0];
