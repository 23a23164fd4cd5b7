import { judgeThanks, soundsLikeThanks } from "../thanks.ts";

/** Between them they go through every rule, and every kind of message before. */
const SAMPLES: readonly (readonly [text: string, prev: string])[] = [
  ["good morning all", "Delete node_modules and run npm ci."],
  ["thank you so much, that fixed it", "How do I undo a force push?"],
  ["thanks, but it still fails, what now?", "Did you set the intent? I had that too."],
  ["ah, makes sense", "No idea, sorry."],
];
let isPrepared = false;

/** Makes ready what judging takes, some tenths of a second once, so that the first thanks hold nobody up. */
export function prepareThanks(): void {
  if (isPrepared) return;
  isPrepared = true;
  for (const [text, prev] of SAMPLES) {
    soundsLikeThanks(text, true);
    judgeThanks(text, { prev });
  }
}
