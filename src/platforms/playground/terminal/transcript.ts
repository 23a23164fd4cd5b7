// What appears on the terminal, and the numbers by which a person means it.
import type { MessageId } from "../../../core/ids.ts";
import { PlaygroundMistake } from "../mistake.ts";
import { type Reading, renderMessage } from "../render.ts";
import type { SeenMessage } from "../seen.ts";

export interface Transcript {
  /** The lines of a message, with its number; a message keeps the number it was first shown with. */
  lines(message: SeenMessage, reading: Reading): readonly string[];
  /** The number a message was shown with, if it was. */
  numberOf(id: MessageId): number | undefined;
  /** The message with this number; throws a PlaygroundMistake if there is none. */
  message(number: number): MessageId;
  /** The last of the shown messages for which `is` holds. */
  lastShown(is: (id: MessageId) => boolean): MessageId | undefined;
}

export function createTranscript(): Transcript {
  const numbered: MessageId[] = [];
  const shown: MessageId[] = [];
  const numberOf = (id: MessageId): number | undefined => {
    const index = numbered.indexOf(id);
    return index < 0 ? undefined : index + 1;
  };
  return {
    lines(message, reading) {
      const { id } = message.ref;
      const number = numberOf(id) ?? numbered.push(id);
      shown.push(id);
      return renderMessage(message, reading, number);
    },
    numberOf,
    message(number) {
      const id = numbered[number - 1];
      if (!id) throw new PlaygroundMistake(`No message has the number ${number}. :read shows those here.`);
      return id;
    },
    lastShown: (is) => shown.findLast(is),
  };
}
