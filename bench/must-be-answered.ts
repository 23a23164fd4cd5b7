import type { Outcome } from "../src/platforms/playground/person.ts";

/** A path that fails fast is no fast path. Throws an Error where nothing was answered, or not what fits `words`. */
export function mustBeAnswered({ answer, failure }: Outcome, words = /./): void {
  if (!answer) throw new Error("An event was not answered, so there is nothing to measure.", { cause: failure });
  if (/went wrong|within a minute/.test(answer.text) || !words.test(answer.text))
    throw new Error(`Laurel refused or failed, so there is nothing to measure: ${answer.text}`);
}
