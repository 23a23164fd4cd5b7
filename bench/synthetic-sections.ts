import type { Section } from "../src/knowledge/section.ts";
import { knowledge } from "../test/support/parts.ts";

/** As many as most operators write. The sections that come with Laurel have three times as many. */
const ASKS = 10;

/** As many sections as wanted, made of those that are there: each with words of its own, so that none is like another. */
export function syntheticSections(count: number): Section[] {
  const models = knowledge.sections;
  return Array.from({ length: count }, (_, number) => {
    const model = models[number % models.length] as Section;
    const own = `zq${number.toString(36)}`;
    const mark = (text: string): string => (number < models.length ? text : `${text} ${own} ${own}x`);
    return { ...model, title: mark(model.title), asks: model.asks.slice(0, ASKS).map(mark), plain: mark(model.plain) };
  });
}
