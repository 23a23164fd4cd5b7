import { createInterface } from "node:readline";
import { answeredFrom } from "../app/answer-question.ts";
import type { Answered } from "../app/use-cases.ts";
import { plainText } from "../chat/rich.ts";
import { view } from "../chat/view.ts";
import { realTimer, wallClock } from "../clock.ts";
import { type Configuration, readConfiguration } from "../compose.ts";
import { rowIds } from "../row-ids.ts";
import { EXIT } from "./exit.ts";
import { print } from "./output.ts";

/** One line of `--json`. `score` is that of the best section, 0 to 1. */
interface JsonAnswer {
  readonly question: string;
  readonly answered: boolean;
  readonly text: string;
  readonly sources: readonly { readonly file: string; readonly section: string }[];
  readonly score: number;
  readonly choices: readonly { readonly file: string; readonly section: string; readonly title: string }[];
}

/** Answers as anybody would be answered in public; keeps nothing. */
export async function askFromCommandLine(question: string, { json = false }: { json?: boolean }): Promise<void> {
  if (!json && question.trim() === "") {
    console.error(
      'Ask something: npx laurel ask "who can nominate?"   or one question a line: npx laurel ask --json < questions.txt',
    );
    process.exitCode = EXIT.usage;
    return;
  }
  const configuration = await readConfiguration();
  if (!configuration.knowledge.isLearned())
    console.error("Learning the knowledge first. This takes about half a minute, once for each change of it.");
  await configuration.knowledge.learned;
  const answer = createAsker(configuration);
  if (!json) return print(inWords(await answer(question)));
  if (question.trim() !== "") return print(JSON.stringify(toJson(question, await answer(question))));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    await print(JSON.stringify(toJson(line, await answer(line))));
}

function createAsker({ program, knowledge }: Configuration): (question: string) => Promise<Answered> {
  const nextId = rowIds(realTimer);
  return async (question) =>
    answeredFrom(
      { program, knowledge, clock: wallClock },
      nextId<"question">(),
      await knowledge.find(question, ["public"]),
    );
}

function toJson(question: string, answered: Answered): JsonAnswer {
  return {
    question,
    answered: answered.outcome === "answered",
    text: textOf(answered),
    sources: answered.sources.map(({ file, section }) => ({ file, section })),
    score: answered.score,
    choices: answered.choices.map(({ file, section, title }) => ({ file, section, title })),
  };
}

function inWords(answered: Answered): string {
  const from = answered.sources.map(({ title, file, section }) => `${title} (${file}#${section})`).join(", ");
  return from === "" ? textOf(answered) : `${textOf(answered)}\n\nFrom: ${from}`;
}

function textOf(answered: Answered): string {
  switch (answered.outcome) {
    case "answered":
      return view({ blocks: answered.blocks, contains: answered.contains }).plain;
    case "choices":
      return `I am not sure which of these you mean:\n${answered.choices.map(({ title }) => `- ${title}`).join("\n")}`;
    case "unknown":
      return `I do not know. Please ask ${plainText(answered.askInstead)}.`;
  }
}
