// Markdown inside a paragraph, as rich text.
import type { PhrasingContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { code, emphasis, link, type Rich, strong } from "../chat/view.ts";
import type { Report } from "./front-matter.ts";

type RichPart = Rich[number];

/** Turns what stands in a paragraph into rich text. What cannot be shown is reported and left out. */
export function richOf(nodes: readonly PhrasingContent[], report: Report): Rich {
  return join(nodes.flatMap((node) => partsOf(node, report)));
}

function partsOf(node: PhrasingContent, report: Report): readonly RichPart[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case "text":
      return [node.value.replace(/\s*\n\s*/g, " ")];
    case "break":
      return ["\n"];
    case "inlineCode":
      return [code(node.value)];
    case "strong":
    case "emphasis":
      if (node.children.some((child) => child.type !== "text")) {
        report(line, "something else stands inside bold or italic words; keep plain words there");
        return [];
      }
      return [(node.type === "strong" ? strong : emphasis)(textOf(node).replace(/\s*\n\s*/g, " "))];
    case "link":
      return [linkOf(node.url, textOf(node), line, report)].flat();
    case "image":
    case "imageReference":
      report(line, "a picture cannot be shown in an answer; say it in words, or link to it");
      return [];
    case "html":
      report(line, `${JSON.stringify(node.value)} is HTML, which no chat shows; write it in Markdown or leave it out`);
      return [];
    case "linkReference":
      report(line, "this link has its address elsewhere; write it in place, as [words](https://…)");
      return [];
    default:
      report(line, `Markdown of the kind "${node.type}" cannot be shown; use plain words`);
      return [];
  }
}

function linkOf(url: string, text: string, line: number, report: Report): readonly RichPart[] {
  try {
    return [link(url, text || url)];
  } catch (error) {
    // `link` and `URL` say in a TypeError what is wrong; the operator needs to know what to write.
    if (!(error instanceof TypeError)) throw error;
    report(line, `${JSON.stringify(url)} is no address to link to; write it whole, beginning with https:// or mailto:`);
    return [];
  }
}

/** Neighbouring strings become one, so that a placeholder or a sentence is never cut in two. */
function join(parts: readonly RichPart[]): Rich {
  const joined: RichPart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (typeof part === "string" && typeof before === "string") joined[joined.length - 1] = before + part;
    else if (part !== "") joined.push(part);
  }
  return joined;
}
