// A Markdown file as its front matter and the sections under its ## headings.
import type { BlockContent, Blockquote, DefinitionContent, Heading, List, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { toString as textOf } from "mdast-util-to-string";
import { frontmatter } from "micromark-extension-frontmatter";
import type { Block, Rich } from "../chat/view.ts";
import type { Report } from "./front-matter.ts";
import { richOf } from "./inline.ts";

/** What stands under one `##` heading. */
export interface WrittenSection {
  readonly anchor: string;
  readonly title: string;
  readonly line: number;
  readonly blocks: { readonly block: Block; readonly line: number }[];
}

/** A file taken apart. `frontMatter.line` is the line of its opening `---`. */
export interface WrittenFile {
  readonly frontMatter?: { readonly yaml: string; readonly line: number };
  readonly sections: readonly WrittenSection[];
}

const ANCHOR = /\s*\{#([^}]*)\}\s*$/;
const GOOD_ANCHOR = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
// GitHub's way to mark a note: a quote whose first line is [!NOTE].
const NOTE = /^\[!NOTE\]\s*/i;

/** Takes a file apart. Whatever an answer could not show is reported. */
export function readMarkdown(text: string, report: Report): WrittenFile {
  const root = fromMarkdown(text, {
    extensions: [frontmatter("yaml")],
    mdastExtensions: [frontmatterFromMarkdown("yaml")],
  });
  const sections: WrittenSection[] = [];
  let frontMatter: WrittenFile["frontMatter"];
  for (const node of root.children) {
    const line = node.position?.start.line ?? 1;
    if (node.type === "yaml") frontMatter = { yaml: node.value, line };
    else if (node.type === "heading" && node.depth === 2) sections.push(openSection(node, line, report));
    else if (node.type === "heading" && node.depth === 1 && sections.length === 0) continue;
    else if (sections.length === 0)
      report(line, "this stands before the first ## heading and would never be shown; put it under one");
    else sections.at(-1)?.blocks.push(...blocksOf(node, report).map((block) => ({ block, line })));
  }
  return { ...(frontMatter && { frontMatter }), sections };
}

/** An anchor made of a heading: small letters and digits, hyphens in between. */
export function slug(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

function openSection(heading: Heading, line: number, report: Report): WrittenSection {
  const written = textOf(heading).trim();
  const title = written.replace(ANCHOR, "");
  const given = ANCHOR.exec(written)?.[1];
  const anchor = given ?? slug(title);
  if (title === "") report(line, "this heading has no words; write what the section answers");
  else if (title.includes("{{")) report(line, "a heading cannot hold a placeholder; put it into the text below");
  else if (given !== undefined && !GOOD_ANCHOR.test(given))
    report(line, `"${given}" cannot be an anchor; use small letters and hyphens, such as {#${slug(title) || "topic"}}`);
  else if (anchor === "")
    report(line, "no anchor can be made of this heading; write one behind it, such as {#who-nominates}");
  return { anchor, title, line, blocks: [] };
}

function blocksOf(node: RootContent, report: Report): Block[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case "paragraph":
      return [{ kind: "text", text: richOf(node.children, report) }];
    case "list":
      return [listOf(node, report)];
    case "blockquote":
      return [quoteOf(node, report)];
    case "heading":
      report(
        line,
        `a section holds no heading of its own; write "## ${textOf(node)}" for a further answer, or bold words`,
      );
      return [];
    case "html":
      // A comment is for those who edit the file.
      if (!/^<!--[\s\S]*-->$/.test(node.value.trim()))
        report(line, "this is HTML, which no chat shows; write it in Markdown or leave it out");
      return [];
    case "code":
      report(line, "a code block cannot be shown in an answer; use `code` within a sentence");
      return [];
    case "definition":
      report(line, "an address stands here by itself; write links in place, as [words](https://…)");
      return [];
    default:
      report(line, `Markdown of the kind "${node.type}" cannot be shown in an answer; use paragraphs, lists or quotes`);
      return [];
  }
}

function listOf(node: List, report: Report): Block {
  const items = node.children.map((item) => onlyParagraph(item.children, item.position?.start.line ?? 1, report));
  return { kind: "list", items, ...(node.ordered ? { ordered: true as const } : {}) };
}

function quoteOf(node: Blockquote, report: Report): Block {
  const text = onlyParagraph(node.children, node.position?.start.line ?? 1, report);
  const [first, ...rest] = text;
  return typeof first === "string" && NOTE.test(first)
    ? { kind: "note", text: [first.replace(NOTE, ""), ...rest] }
    : { kind: "quote", text };
}

function onlyParagraph(nodes: readonly (BlockContent | DefinitionContent)[], line: number, report: Report): Rich {
  const [first, ...rest] = nodes;
  if (first?.type === "paragraph" && rest.length === 0) return richOf(first.children, report);
  report(line, "a list item or a quote holds one paragraph and nothing else; split it up");
  return [];
}
