// What has one home in the source: the environment, the time, chance. And what core does without.
import { isNode, nodesOf, placeOf, type SourceFile, type SyntaxNode } from "./source-tree.ts";

export type Kind = "environment" | "time" | "chance" | "async";

/** A spot where a file does what has its home elsewhere. */
export interface Finding {
  readonly kind: Kind;
  /** As in the source: `Date.now`. */
  readonly what: string;
  /** `path:line`. */
  readonly at: string;
}

const TIMERS = new Set(["setTimeout", "setInterval", "setImmediate"]);
const GLOBAL_OBJECTS = new Set(["globalThis", "global", "window", "self"]);

const MEMBERS: Readonly<Record<string, Kind>> = {
  "process.env": "environment",
  "process.loadEnvFile": "environment",
  "import.meta.env": "environment",
  "Date.now": "time",
  "performance.now": "time",
  "performance.timeOrigin": "time",
  "process.hrtime": "time",
  "process.uptime": "time",
  "Temporal.Now": "time",
  "AbortSignal.timeout": "time",
  "scheduler.wait": "time",
  "Math.random": "chance",
  "crypto.randomUUID": "chance",
  "crypto.getRandomValues": "chance",
  "crypto.randomBytes": "chance",
  "crypto.randomInt": "chance",
};

const MODULES: Readonly<Record<string, Kind>> = {
  "node:process": "environment",
  "node:timers": "time",
  "node:timers/promises": "time",
  "node:perf_hooks": "time",
};

/** Everything in a file that has one home, wherever the file is. Async is listed too: only core does without it. */
export function findingsIn(file: SourceFile): readonly Finding[] {
  return [...nodesOf(file)].flatMap((node) =>
    usesOf(node).map(([kind, what]) => ({ kind, what, at: placeOf(file, node) })),
  );
}

type Use = readonly [kind: Kind, what: string];

function usesOf(node: SyntaxNode): readonly Use[] {
  switch (node.type) {
    case "Identifier":
      return TIMERS.has(String(node.name))
        ? [["time", String(node.name)]]
        : node.name === "Promise"
          ? [["async", "Promise"]]
          : [];
    case "MemberExpression":
      return use(chainOf(node));
    case "VariableDeclarator":
      return picked(node.init, node.id);
    case "NewExpression":
      return nameOf(node.callee) === "Date" && isEmpty(node.arguments) ? [["time", "new Date()"]] : [];
    case "CallExpression":
      return nameOf(node.callee) === "Date" ? [["time", "Date()"]] : [];
    case "ImportDeclaration":
      return imported(node);
    case "ImportExpression":
      return isNode(node.source) ? moduleUse(node.source.value) : [];
    case "AwaitExpression":
      return [["async", "await"]];
    case "ForOfStatement":
      return node.await ? [["async", "for await"]] : [];
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return node.async ? [["async", "async"]] : [];
    default:
      return [];
  }
}

const use = (chain: string): readonly Use[] => {
  const kind = MEMBERS[chain];
  return kind ? [[kind, chain]] : [];
};

/** `const { env } = process` takes what `process.env` takes. */
function picked(from: unknown, pattern: unknown): readonly Use[] {
  if (!isNode(pattern) || pattern.type !== "ObjectPattern" || !Array.isArray(pattern.properties)) return [];
  const base = chainOf(from);
  return pattern.properties.flatMap((property) => (isNode(property) ? use(`${base}.${nameOf(property.key)}`) : []));
}

function imported(node: SyntaxNode): readonly Use[] {
  if (!isNode(node.source) || node.importKind === "type") return [];
  if (node.source.value !== "node:crypto") return moduleUse(node.source.value);
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return specifiers
    .map((each) => (each.type === "ImportSpecifier" ? nameOf(each.imported) : "(all)"))
    .filter((name) => /^(random|getRandom|webcrypto|\(all\))/.test(name))
    .map((name) => ["chance", `node:crypto ${name}`]);
}

const moduleUse = (name: unknown): readonly Use[] => {
  const kind = MODULES[String(name)];
  return kind ? [[kind, String(name)]] : [];
};

/** `globalThis.process["env"]` → `process.env`; empty for anything that is no chain of names. */
function chainOf(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "Identifier") return GLOBAL_OBJECTS.has(nameOf(node)) ? "" : nameOf(node);
  if (node.type === "MetaProperty") return "import.meta";
  if (node.type !== "MemberExpression") return "";
  const of = chainOf(node.object);
  const name = nameOf(node.property);
  return of ? `${of}.${name}` : name;
}

const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? node.value ?? "") : "");

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
