import { clearLine, createInterface, cursorTo, type Interface } from "node:readline";
import { cleanLine } from "../../chat/clean-text.ts";
import type { Playground } from "./index.ts";
import { PlaygroundMistake } from "./mistake.ts";
import { type Completed, completeLine } from "./terminal/completion.ts";
import { faceCommand } from "./terminal/face-commands.ts";
import { openSession, type Session } from "./terminal/session.ts";
import { welcome } from "./terminal/welcome.ts";

export interface TerminalOptions {
  readonly playground: Playground;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Where it is said what cannot be done; `output` if absent. */
  readonly errorOutput?: NodeJS.WritableStream;
  /** Somebody sits there: show a prompt and complete what they type. */
  readonly interactive: boolean;
  /** Who to be first; `noor` if absent and there. */
  readonly as?: string;
  /** IANA name of the program's time zone, for dates; UTC if absent. */
  readonly timeZone?: string;
  /** Resolves when nothing is under way, deliveries included; the playground's own events if absent. */
  readonly idle?: () => Promise<void>;
}

/**
 * Plays the playground at a terminal, or from piped lines: each line is done with before the next is taken.
 * Resolves at the end of the input, at `:quit` or when the playground is stopped, with everything under way dealt with.
 */
export async function runTerminal(options: TerminalOptions): Promise<void> {
  const { playground, input, output, errorOutput = output, interactive, timeZone = "UTC" } = options;
  const idle = options.idle ?? (() => playground.settled());
  const screen = openScreen(options, (line) => completeLine(session, line));
  const session = openSession({ playground, timeZone, print: screen.print }, options.as ?? newcomer(playground));
  // Piped lines end with the input; at a terminal Ctrl-C ends as well.
  screen.lines.on("SIGINT", () => screen.lines.close());
  // An input that stays open would keep the process alive after Laurel was stopped.
  void playground.ended().then(() => screen.lines.close());
  try {
    session.print(...welcome(session));
    screen.ask(session.prompt());
    for await (const line of screen.lines) {
      await takeLine(session, line, (problem) => screen.printTo(errorOutput, problem));
      if (session.isOver()) break;
      if (!interactive) await idle();
      screen.ask(session.prompt());
    }
    await idle();
  } finally {
    session.close();
    screen.lines.close();
    input.pause();
  }
}

async function takeLine(session: Session, line: string, complain: (problem: string) => void): Promise<void> {
  try {
    const face = faceCommand(line);
    await (face ? face.command.run(session, face.rest) : session.take(line));
  } catch (error) {
    if (!(error instanceof PlaygroundMistake)) throw error;
    // It may repeat what was typed.
    complain(cleanLine(error.message));
  }
}

interface Screen {
  readonly lines: Interface;
  print(...lines: readonly string[]): void;
  printTo(stream: NodeJS.WritableStream, ...lines: readonly string[]): void;
  ask(prompt: string): void;
}

function openScreen(
  { input, output, interactive }: TerminalOptions,
  complete: (line: string) => Promise<Completed>,
): Screen {
  const lines = interactive
    ? createInterface({
        input,
        output,
        terminal: true,
        completer: (line: string, done: Completer) => void complete(line).then((found) => done(null, found), done),
      })
    : createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let asking = false;
  const printTo = (stream: NodeJS.WritableStream, ...texts: readonly string[]): void => {
    // What arrives while somebody types goes above their line.
    if (interactive && asking) {
      cursorTo(output, 0);
      clearLine(output, 0);
    }
    for (const text of texts) stream.write(`${text}\n`);
    if (interactive && asking) lines.prompt(true);
  };
  lines.on("line", () => {
    asking = false;
  });
  return {
    lines,
    printTo,
    print: (...texts) => printTo(output, ...texts),
    ask(prompt) {
      if (!interactive) return;
      lines.setPrompt(prompt);
      asking = true;
      lines.prompt();
    },
  };
}

type Completer = (error: Error | null, found?: Completed) => void;

/** Whoever has no part in the program yet sees it with the eyes of a newcomer. */
function newcomer({ world, space }: Playground): string {
  const people = [...world.members.values()].filter(
    (member) => member.space === space && !member.bot && member.present,
  );
  const first =
    people.find(({ name }) => name === "noor") ?? people.find(({ roles }) => roles.length === 0) ?? people[0];
  if (!first) throw new PlaygroundMistake("Nobody is in this playground. Begin a new one.");
  return first.name;
}
