import { exactOption } from "../../../chat/choices.ts";
import type { Option } from "../../../chat/view.ts";

/** An option goes by its number in the list too, unless another is called so. */
export function byNumber(options: readonly Option[], word: string): string {
  if (exactOption(options, word) || !/^\d+$/.test(word)) return word;
  return options[Number(word) - 1]?.value ?? word;
}
