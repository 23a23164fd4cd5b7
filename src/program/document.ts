// YAML with line numbers: what a file says, where each key of it stands, and what is wrong with its writing.
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import { shown } from "./values.ts";

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

// After this the rest of the file still means what it seems to mean.
const HARMLESS = "MULTIPLE_DOCS";
/** The default program is 6 deep. Each level counts as two or so: its key, and what stands under it. */
const DEEPEST = 100;
const TOO_DEEP = "is nested far too deeply; unfold it";

const SENTENCES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "is indented with a tab; use spaces",
  BAD_INDENT: "is indented differently from the lines it belongs to; give them all the same number of spaces",
  MISSING_CHAR: "lacks a closing quote, bracket or comma, or a colon after a key; add it",
  BLOCK_AS_IMPLICIT_KEY: "has a second colon in a value; put the value in quotes",
  MULTIPLE_DOCS: "begins a second document with ---; keep everything in one",
  NON_STRING_KEY: "has a key that is no plain word; write a word and a colon",
  RESOURCE_EXHAUSTION: TOO_DEEP,
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
    // Its own look for them compares every key with every other.
    uniqueKeys: false,
    logLevel: "error",
  });
  const faults = [...document.errors, ...document.warnings];
  const exhausted = faults.find(({ code }) => code === "RESOURCE_EXHAUSTION")?.pos[0] ?? tooDeepIn(document);
  if (exhausted !== undefined) {
    const line = lineAt(exhausted);
    return {
      value: undefined,
      problems: [{ line, sentence: TOO_DEEP }],
      reliableUpTo: line,
      locate: () => ({ line, found: false }),
      writtenAt: () => undefined,
    };
  }
  const references = [...new Set(replaceReferences(document).map(lineAt))].map((line) => ({
    line,
    sentence: "refers to another place with *; write the value out",
  }));
  const find = finderIn(document);
  return {
    value: document.toJS(),
    problems: [
      ...telling(faults, lineAt).map((fault) => ({ line: lineAt(fault.pos[0]), sentence: describe(fault) })),
      ...repeatedKeys(document).map(({ key, offset }) => ({
        line: lineAt(offset),
        sentence: `${shown(key)} stands a second time in the same section; keep one of the two`,
      })),
      ...references,
    ],
    reliableUpTo: document.errors
      .filter(({ code }) => code !== HARMLESS)
      .reduce((least, { pos }) => Math.min(least, lineAt(pos[0])), Number.POSITIVE_INFINITY),
    locate: (path) => {
      const { offset, found } = find(path);
      return { line: lineAt(offset), found };
    },
    writtenAt: (path) => {
      const { node, found } = find(path);
      return found && isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    },
  };
}

const describe = (fault: YAMLError): string =>
  SENTENCES[fault.code] ?? `cannot be read as YAML: ${fault.message}; correct it or put the value in quotes`;

/** The offset of the first node that lies too deep. */
function tooDeepIn(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Node(_key, node, path) {
      if (path.length <= DEEPEST) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Every key that stands in its section already. */
function repeatedKeys(document: Document.Parsed): { key: string; offset: number }[] {
  const repeated: { key: string; offset: number }[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) repeated.push({ key: String(key.value), offset: key.range?.[0] ?? 0 });
        seen.add(key.value);
      }
    },
  });
  return repeated;
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

interface Found {
  /** Where it begins, or where begins what should hold it. */
  readonly offset: number;
  readonly found: boolean;
  readonly node: unknown;
}

/** Finds what stands at a path. The keys of a section are read once, as a path may be asked for each of them. */
function finderIn(document: Document.Parsed): (path: readonly PropertyKey[]) => Found {
  const sections = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<unknown, Pair> => {
    // Of a key that stands twice the last one counts.
    const pairs = sections.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) && pair.key.value, pair]));
    sections.set(map, pairs);
    return pairs;
  };
  return (path) => {
    let node: unknown = document.contents;
    let offset = startOf(node) ?? 0;
    for (const step of path) {
      const pair = isMap(node) ? pairsOf(node).get(String(step)) : undefined;
      const item: unknown = isSeq(node) ? node.items[Number(step)] : undefined;
      if (pair === undefined && item === undefined) return { offset, found: false, node };
      offset = startOf(pair?.key ?? item) ?? offset;
      node = pair ? pair.value : item;
    }
    return { offset, found: true, node };
  };
}

const startOf = (node: unknown): number | undefined =>
  isScalar(node) || isMap(node) || isSeq(node) ? (node as Node).range?.[0] : undefined;
