// Lists in which nothing stands twice.
import { z } from "zod";
import { shown } from "./values.ts";

/** A list in which no two items have the same key. */
export function listOf<Item extends z.ZodType>(item: Item, keyOf: (value: z.output<Item>) => string, at?: string) {
  return z.array(item).superRefine((items, context) => {
    const seen = new Map<string, number>();
    items.forEach((value, index) => {
      const key = keyOf(value);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else
        context.addIssue({
          code: "custom",
          path: at === undefined ? [index] : [index, at],
          message: `${shown(key)} stands here twice, first as number ${first + 1} of the list; give each its own`,
        });
    });
  });
}

/** A list of words in which none stands twice. */
export const words = <Word extends z.ZodType<string>>(word: Word) => listOf(word, (value) => value);

/** A list of things with an id, none twice. */
export const withIds = <Item extends z.ZodType<{ id: string }>>(item: Item) => listOf(item, ({ id }) => id, "id");
