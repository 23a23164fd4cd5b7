// A question bot as most are built: the best hit of a search library, if its score is high enough.
import MiniSearch from "minisearch";
import type { Found } from "../src/knowledge/answer.ts";
import type { Section } from "../src/knowledge/section.ts";

/** Answers with the best hit from a score on. Tuned as its manual advises: prefixes, typing errors, weighed fields. */
export function minisearchBot(sections: readonly Section[], from: number): (question: string) => Found {
  const search = new MiniSearch<{ id: number; title: string; asks: string; plain: string }>({
    fields: ["title", "asks", "plain"],
    searchOptions: { boost: { title: 2, asks: 2 }, fuzzy: 0.2, prefix: (term) => term.length > 3 },
  });
  search.addAll(sections.map(({ title, asks, plain }, id) => ({ id, title, asks: asks.join("\n"), plain })));
  return (question) => {
    const [best] = search.search(question);
    const section = best && best.score >= from ? sections[best.id] : undefined;
    return section
      ? { outcome: "answered", section, choices: [], score: 1 }
      : { outcome: "unknown", choices: [], score: 0 };
  };
}
