// YAML with line numbers: what a file says, where each key of it stands, and what is wrong with its writing.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
} from "yaml";

/** A place in the text. `found` is false where a key is missing: then it is the place of what should hold it. */
export interface Position {
  readonly line: number;
  readonly found: boolean;
}

/** Something that is wrong with the YAML itself. */
export interface WritingProblem {
  readonly line: number;
  readonly sentence: string;
}

export interface ReadYaml {
  /** Plain data. Below `reliableUpTo` it may be guesswork. */
  readonly value: unknown;
  readonly problems: readonly WritingProblem[];
  /** The line from which on the YAML could not be read for certain; infinite where all of it could. */
  readonly reliableUpTo: number;
  locate(path: readonly PropertyKey[]): Position;
  /** A plain value as it is written in the file, so that long numbers keep their digits. */
  writtenAt(path: readonly PropertyKey[]): string | undefined;
}

// Those after which the rest of the file still means what it seems to mean.
const HARMLESS = new Set(["DUPLICATE_KEY", "MULTIPLE_DOCS"]);

const SENTENCES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "is indented with a tab; use spaces",
  BAD_INDENT: "is indented differently from the lines it belongs to; give them all the same number of spaces",
  MISSING_CHAR: "lacks a closing quote, bracket or comma, or a colon after a key; add it",
  BLOCK_AS_IMPLICIT_KEY: "has a second colon in a value; put the value in quotes",
  MULTIPLE_DOCS: "begins a second document with ---; keep everything in one",
  NON_STRING_KEY: "has a key that is no plain word; write a word and a colon",
  RESOURCE_EXHAUSTION: "is nested far too deeply; unfold it",
  TAG_RESOLVE_FAILED: "has a tag that begins with an exclamation mark; take it away, or put the text in quotes",
  BAD_ALIAS: "has a * or & that YAML takes for a reference; put the text in quotes",
  BAD_SCALAR_START: "begins a value with a sign that YAML keeps for itself; put the value in quotes",
};

/** Reads YAML without throwing. References (`*name`) are refused, so a small file cannot unfold to a huge one. */
export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: "error",
  });
  const faults = [...document.errors, ...document.warnings];
  const exhausted = faults.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  const problems = telling(exhausted ? [exhausted] : faults, lineAt).map((fault) => ({
    line: lineAt(fault.pos[0]),
    sentence: describe(fault, text),
  }));
  const references = [...new Set(replaceReferences(document).map(lineAt))].map((line) => ({
    line,
    sentence: "refers to another place with *; write the value out",
  }));
  const unsure = document.errors.filter(({ code }) => !HARMLESS.has(code)).map(({ pos }) => lineAt(pos[0]));
  return {
    value: exhausted ? undefined : document.toJS(),
    problems: [...problems, ...references],
    reliableUpTo: Math.min(Number.POSITIVE_INFINITY, ...unsure),
    locate: (path) => locate(document, path, lineAt),
    writtenAt: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    },
  };
}

function describe(fault: YAMLError, text: string): string {
  if (fault.code === "DUPLICATE_KEY") {
    const key = /^["']?([^"':\n]+)/.exec(text.slice(fault.pos[0]))?.[1]?.trim();
    return `"${key}" stands a second time in the same section; keep one of the two`;
  }
  return SENTENCES[fault.code] ?? `cannot be read as YAML: ${fault.message}; correct it or put the value in quotes`;
}

/** Empties every reference, so that nothing unfolds. Returns their offsets. */
function replaceReferences(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias(_key, node) {
      offsets.push(node.range?.[0] ?? 0);
      const empty = new Scalar(null);
      empty.range = node.range ?? null;
      return empty;
    },
  });
  return offsets;
}

/**
 * Leaves out faults that only follow from another: what comes after a tab, the second one of a line, and the lines
 * that are indented like the wrong one before them.
 */
function telling(faults: readonly YAMLError[], lineAt: (offset: number) => number): YAMLError[] {
  const tabs = faults.filter(({ code }) => code === "TAB_AS_INDENT");
  const considered = tabs.length > 0 ? tabs : faults;
  return considered.filter((fault, index) => {
    const before = considered[index - 1];
    if (before === undefined) return true;
    const lines = lineAt(fault.pos[0]) - lineAt(before.pos[0]);
    return lines > 1 || (lines === 1 && !(fault.code === "BAD_INDENT" && before.code === "BAD_INDENT"));
  });
}

function locate(document: Document.Parsed, path: readonly PropertyKey[], lineAt: (offset: number) => number): Position {
  let node: Node | ParsedNode | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      // Of a key that stands twice the last one counts.
      const pair = node.items.findLast(({ key }) => isScalar(key) && key.value === String(step));
      if (pair === undefined) return { line: lineAt(offset), found: false };
      offset = startOf(pair.key) ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (item === undefined) return { line: lineAt(offset), found: false };
      offset = startOf(item) ?? offset;
      node = item;
    } else return { line: lineAt(offset), found: false };
  }
  return { line: lineAt(offset), found: true };
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}
