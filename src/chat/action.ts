// A button, a select or a form is a name plus short ids: it outlives the process and the release that made it.

/**
 * What a press asks for. `do` is a command (`program status`), or an action or form of one (`ask.share`).
 * `args` are row ids and other short words, never text of a person.
 */
export interface Action {
  readonly do: string;
  readonly args: readonly string[];
}

/** Discord takes 100 characters; 20 are left to adapters for their own marks. */
export const ACTION_MAX_LENGTH = 80;
const VERSION = "1";
const SEPARATOR = "|";

/** Writes an action as one short word. Throws a TypeError if it is too long or holds the separator. */
export function encodeAction(action: Action): string {
  const parts = [VERSION, action.do, ...action.args];
  const word = parts.join(SEPARATOR);
  if (parts.some((part) => part.includes(SEPARATOR)))
    throw new TypeError(`an action's parts hold no "|": ${action.do}`);
  if (word.length > ACTION_MAX_LENGTH)
    throw new TypeError(`an action takes ${ACTION_MAX_LENGTH} characters: ${action.do} has ${word.length}`);
  return word;
}

/** Whether an action is short enough for a button on every platform. */
export const fitsButton = ({ do: name, args }: Action): boolean =>
  [VERSION, name, ...args].join(SEPARATOR).length <= ACTION_MAX_LENGTH;

/** Reads an action back; undefined if it was written by a version this one does not know. */
export function decodeAction(word: string): Action | undefined {
  const [version, name, ...args] = word.split(SEPARATOR);
  if (version !== VERSION || !name) return undefined;
  return { do: name, args };
}
