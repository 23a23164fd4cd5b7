import type { FormErrors, FormValues } from "../../chat/form.ts";
import type { RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import { showCard } from "../candidacies/show-card.ts";
import type { ListeningParts } from "../parts.ts";
import { findOwn, rowOf, seeOwn } from "./list-nominations.ts";
import { readWords } from "./read-values.ts";
import type { OwnNomination } from "./use-cases.ts";

/** Puts other words in the place of one's own. Throws a Refusal once the nomination is closed. */
export async function rewordNomination(
  parts: ListeningParts,
  acting: Acting,
  id: string,
  values: FormValues,
): Promise<OwnNomination | { readonly errors: FormErrors }> {
  const words = readWords(values, parts.program);
  if ("errors" in words) return words;
  const { at } = acting.event;
  return acting.work.write(async (tx) => {
    const { person } = await acting.account(tx);
    const own = await findOwn(tx, acting, id);
    if ((await seeOwn(parts, tx, own, at)).state === "closed")
      throw new Refusal(
        "This nomination is closed, so its words stay as they are. You can put the person forward again.",
      );
    const before = rowOf(own);
    const keep = async (body: string): Promise<RowId<"text">> => {
      const text = parts.nextId<"text">();
      await tx.texts.keep({ id: text, body, of: person, at });
      return text;
    };
    const kept = {
      expertises: words.expertises,
      reason: await keep(words.reason),
      links: words.links.length > 0 ? await keep(words.links.join("\n")) : undefined,
    };
    await tx.texts.erase(before.reason, at);
    if (before.links !== undefined) await tx.texts.erase(before.links, at);
    if ("voice" in own) {
      await tx.voices.reword(own.voice.id, kept);
      await showCard(parts, tx, own.voice.candidacy, at);
      acting.work.causesEffects();
    } else await tx.voices.rewordSetAside(own.aside.id, kept);
    return seeOwn(parts, tx, await findOwn(tx, acting, id), at);
  });
}
