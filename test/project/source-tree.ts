// Finds and parses the project's own files, for the tests that read them.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseAst } from "vitest/node";

export const root = join(import.meta.dirname, "..", "..");

/** A file of the project, its path from the root with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A node of the syntax tree, known by its type alone. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** TypeScript and plain JavaScript files below `folders`, sorted by path. A folder that is not there holds none. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap(filesBelow)
    .filter((path) => /\.[mc]?[jt]s$/.test(path))
    .sort()
    .map(readSource);
}

/** All files below a folder, as paths from the root. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true }).some((entry) => entry.name === folder.split("/")[0])
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    : [];
}

export const readSource = (path: string): SourceFile => ({ path, text: readFileSync(join(root, path), "utf8") });

/** Several tests look through the same files: each is parsed once. */
const parsed = new Map<string, readonly SyntaxNode[]>();

/** The nodes of a file, each before those inside it. Throws a SyntaxError that names the file. */
export function nodesOf({ path, text }: SourceFile): readonly SyntaxNode[] {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  try {
    const nodes = [...walk(parseAst(text, { lang: "ts", sourceType: "module" }, path))];
    parsed.set(key, nodes);
    return nodes;
  } catch (error) {
    throw new SyntaxError(`${path} cannot be parsed`, { cause: error });
  }
}

/** `path:line` of a node, as editors open it. */
export const placeOf = ({ path, text }: SourceFile, node: SyntaxNode): string =>
  `${path}:${text.slice(0, node.start).split("\n").length}`;

function* walk(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const each of value) yield* walk(each);
  } else if (isNode(value)) {
    yield value;
    for (const field of Object.values(value)) yield* walk(field);
  }
}

/** Tells whether a value of the syntax tree is a node itself. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
