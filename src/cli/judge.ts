import { createInterface } from "node:readline";
import { z } from "zod";
import { judgeThanks, type ThanksReason, type ThanksVerdict } from "../core/thanks.ts";
import { EXIT } from "./exit.ts";
import { print } from "./output.ts";

const USAGE =
  'Say what to judge: npx laurel judge "that worked, thanks" --prev "use npm ci"   or a line of JSON each: npx laurel judge --json < messages.jsonl';
const SHAPE = '{"text": "that worked, thanks", "prev": "use npm ci"}, where prev may be left out';

const message = z.object({ text: z.string(), prev: z.string().nullish() });

/** One line of `--json`: what the message was judged to be, or what is wrong with the line. */
type JsonLine = { readonly verdict: ThanksVerdict; readonly reason: ThanksReason } | { readonly error: string };

const VERDICTS: Readonly<Record<ThanksVerdict, string>> = {
  credit: "This thanks for help that was given, or says that it worked: whoever helped is credited.",
  unclear: "This may thank for help: the asker is asked.",
  none: "This thanks for no help that was given: nothing happens.",
};

const REASONS: Readonly<Record<ThanksReason, string>> = {
  worked: "it worked",
  "thanks-for-help-given": "thanks for help that was given",
  "will-try": "thanks, and they will try it",
  "bare-acknowledgement": "they understood, and said no more",
  ironic: "it sounds ironic",
  mixed: "it speaks for and against",
  "no-helper": "nobody is to be seen who helped",
  "in-advance": "thanks for help to come",
  anyway: "thanks for the good will",
  "no-thanks": "an offer is declined",
  "still-fails": "it did not work",
  "solved-it-myself": "they found it themselves",
  "closing-question": "a question or a request that closes with thanks",
  "by-the-helper": "whoever helped says it",
  politeness: "good manners",
  "not-thanks": "it thanks nobody",
};

/** Judges one text, or with `json` a message a line from standard input. Sets the exit code to 1 if a line was bad. */
export async function judgeFromCommandLine(
  text: string,
  { json = false, prev }: { json?: boolean; prev?: string },
): Promise<void> {
  if (json) return judgeLines();
  if (text.trim() === "") {
    console.error(USAGE);
    process.exitCode = EXIT.usage;
    return;
  }
  const { verdict, reason } = judgeThanks(text, prev === undefined ? {} : { prev });
  await print(`${VERDICTS[verdict]}\nBecause: ${REASONS[reason]} (${verdict}, ${reason})`);
}

async function judgeLines(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const judged = judgeLine(line, number);
    if ("error" in judged) process.exitCode = EXIT.failed;
    await print(JSON.stringify(judged));
  }
}

function judgeLine(line: string, number: number): JsonLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: `Line ${number} is no JSON. Write ${SHAPE}.` };
  }
  const { success, data, error } = message.safeParse(value);
  if (!success) {
    const part = error.issues[0]?.path.join(".");
    return { error: `Line ${number} ${part ? `has no usable "${part}"` : "is no object"}. Write ${SHAPE}.` };
  }
  return judgeThanks(data.text, typeof data.prev === "string" ? { prev: data.prev } : {});
}
