import { posix } from "node:path";
import { isNode, nodesOf, placeOf, type SourceFile, type SyntaxNode } from "./source-tree.ts";

/** One module that a file names. */
export interface Import {
  /** A path from the root (`src/core/ids.ts`), a package (`zod`, `kysely/helpers`) or a module of Node (`node:fs`). */
  readonly of: string;
  /** The package it belongs to: `kysely` of `kysely/helpers`. Absent for files and modules of Node. */
  readonly package?: string;
  /** It vanishes when types are stripped. `import { type A }` does not: Node still loads the module. */
  readonly typeOnly: boolean;
  /** `path:line`. */
  readonly at: string;
}

/**
 * The modules that a file names: imports, re-exports, `import()`, `import("…").Type`, `require()`.
 * A module named by anything but a plain string is given as `(computed)`.
 */
export function importsOf(file: SourceFile): readonly Import[] {
  return [...nodesOf(file)].flatMap((node) => {
    const named = namedModule(node);
    return named ? [{ ...whose(file.path, named.specifier), typeOnly: named.typeOnly, at: placeOf(file, node) }] : [];
  });
}

function namedModule(node: SyntaxNode): { specifier: string; typeOnly: boolean } | undefined {
  switch (node.type) {
    case "ImportDeclaration":
      return { specifier: literal(node.source), typeOnly: node.importKind === "type" };
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return node.source ? { specifier: literal(node.source), typeOnly: node.exportKind === "type" } : undefined;
    case "ImportExpression":
      return { specifier: literal(node.source), typeOnly: false };
    case "TSImportType":
      return { specifier: literal(node.source), typeOnly: true };
    case "CallExpression":
      if (!isNode(node.callee) || node.callee.name !== "require" || !Array.isArray(node.arguments)) return undefined;
      return { specifier: literal(node.arguments[0]), typeOnly: false };
    default:
      return undefined;
  }
}

const COMPUTED = "(computed)";

const literal = (source: unknown): string =>
  isNode(source) && typeof source.value === "string" ? source.value : COMPUTED;

function whose(from: string, specifier: string): Pick<Import, "of" | "package"> {
  if (specifier.startsWith(".")) return { of: posix.join(posix.dirname(from), specifier) };
  if (specifier.startsWith("node:") || specifier === COMPUTED) return { of: specifier };
  const parts = specifier.split("/");
  return { of: specifier, package: parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/") };
}
