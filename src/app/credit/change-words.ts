import { plainText } from "../../chat/rich.ts";
import { firstWords } from "../../core/credit.ts";
import type { Program } from "../../program/schema.ts";
import type { Tx } from "../../store/store.ts";
import type { WordsChanged } from "./heard.ts";

/**
 * Keeps the excerpt of an answer as its message is: renewed when it is edited, erased when it is deleted. The credit
 * and the words of the question stand, and what was erased stays so.
 */
export async function changeWords({ credit }: Program, tx: Tx, changed: WordsChanged): Promise<void> {
  const { on, at } = changed;
  for (const { excerpt } of await tx.credits.ofMessage(on.place.id, on.id)) {
    if (!excerpt) continue;
    if (changed.is === "deleted") await tx.texts.erase(excerpt, at);
    else if (changed.text)
      await tx.texts.rewrite(excerpt, firstWords(plainText(changed.text), credit.excerptMaxCharacters));
  }
}
