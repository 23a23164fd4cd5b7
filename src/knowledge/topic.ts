// One knowledge file: its front matter and its sections put together.
import { suggest } from "../core/suggest.ts";
import { isWithinBounds } from "./bounds.ts";
import { type FrontMatter, type Report, readFrontMatter } from "./front-matter.ts";
import { readMarkdown, type WrittenSection } from "./markdown.ts";
import { SECTION_ID_MAX_LENGTH, type Section, sectionId } from "./section.ts";

/** A section whose text for the search is not made yet. */
export type Topic = Omit<Section, "plain">;

/** Reads a file of the knowledge. What is wrong is reported; the sections are those that are right all the same. */
export function readTopic(file: string, text: string, report: Report): Topic[] {
  if (!isWithinBounds(text, report)) return [];
  const written = readMarkdown(text, report);
  if (!written.frontMatter) {
    report(1, 'there is no front matter; begin the file with "---", "audience: public", "topics: [...]", "---"');
    return [];
  }
  const head = readFrontMatter(written.frontMatter.yaml, written.frontMatter.line, report);
  if (written.sections.length === 0) report(1, 'there is no section; write "## " and a heading above each answer');
  checkSections(file, written.sections, report);
  if (!head) return [];
  checkAsks(head, written.sections, report);
  return written.sections.map((section) => ({
    file,
    section: section.anchor,
    title: section.title,
    audience: head.audience,
    topics: head.topics,
    asks: head.ask.get(section.anchor)?.asks ?? [],
    blocks: section.blocks.map(({ block }) => block),
    lines: { heading: section.line, blocks: section.blocks.map(({ line }) => line) },
  }));
}

function checkSections(file: string, sections: readonly WrittenSection[], report: Report): void {
  const seen = new Map<string, number>();
  for (const { anchor, title, line, blocks } of sections) {
    const first = seen.get(anchor);
    if (first === undefined) seen.set(anchor, line);
    else report(line, `the anchor "${anchor}" stands on line ${first} already; give each heading its own with {#…}`);
    if (blocks.length === 0) report(line, `the section "${title}" has no text; write the answer below its heading`);
    const id = sectionId({ file, section: anchor });
    if (id.length > SECTION_ID_MAX_LENGTH)
      report(
        line,
        `"${id}" is longer than ${SECTION_ID_MAX_LENGTH} characters, which no button can carry; give the heading a short anchor, such as {#${anchor.slice(0, 16).replace(/-+$/, "")}}`,
      );
  }
}

function checkAsks(head: FrontMatter, sections: readonly WrittenSection[], report: Report): void {
  const anchors = sections.map(({ anchor }) => anchor);
  for (const [key, { line }] of head.ask) {
    if (anchors.includes(key)) continue;
    const near = suggest(key, anchors);
    const hint = near ? `did you mean "${near}"?` : `this file has ${anchors.join(", ")}`;
    report(line, `there is no section "${key}" in this file; ${hint}`, `ask.${key}`);
  }
}
