import type { Section } from "../../src/knowledge/section.ts";

/** A section with one paragraph, complete but for what a test is about. */
export function section(parts: Partial<Section> & { section: string }): Section {
  const plain = parts.plain ?? "";
  return {
    file: "topic.md",
    title: parts.section,
    audience: "public",
    topics: ["topic"],
    asks: [],
    blocks: [{ kind: "text", text: [plain] }],
    plain,
    lines: { heading: 1, blocks: [2] },
    ...parts,
  };
}
