import type { Program } from "../program/schema.ts";
import { words } from "./words.ts";

/** A technical topic that the program has channels for. */
export type TechnicalTopic = Program["answers"]["technicalChannels"][number];

/** The topics of which a message uses a word, in the order of program.yaml. A plural counts as its singular. */
export function technicalTopicsOf(message: string, topics: readonly TechnicalTopic[]): readonly TechnicalTopic[] {
  const said = ` ${plain(message)} `;
  return topics.filter((topic) => topic.words.some((word) => said.includes(` ${plain(word)} `)));
}

const plain = (text: string): string =>
  words(text)
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, "") : word))
    .join(" ");
