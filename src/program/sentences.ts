// From what zod found to what the operator reads.
import { z } from "zod";
import { suggest } from "../core/suggest.ts";
import { shown } from "./values.ts";

/** What is wrong at one path. `absent` means that nothing stands there. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly sentence: string;
  readonly absent?: true;
}

type Written = (path: readonly PropertyKey[]) => string | undefined;

/**
 * Describes each issue that `schema` found in `value`. A key that was mistyped is one finding, not two: the key that
 * it was meant to be is not reported as missing as well.
 * @param written the value at a path as the file has it, where it is a plain one
 */
export function describeIssues(
  schema: z.ZodType,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  written: Written,
): Finding[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? describeKeys(schema, value, issue) : [],
  );
  const meant = new Set(unknown.map(({ meant }) => meant && JSON.stringify(meant)));
  const others = issues
    .filter((issue) => issue.code !== "unrecognized_keys" && !meant.has(JSON.stringify(issue.path)))
    .map((issue) => describeIssue(issue, valueAt(value, issue.path), written));
  return [...unknown.map(({ path, sentence }) => ({ path, sentence })), ...others];
}

function describeKeys(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssueUnrecognizedKeys) {
  const present = Object.keys(Object(valueAt(value, issue.path)));
  const free = keysOf(schemaAt(schema, issue.path)).filter((key) => !present.includes(key));
  return issue.keys.map((key) => {
    const near = suggest(key, free);
    const others = free.length > 0 ? `take it away, or use one of ${free.join(", ")}` : "take it away";
    const advice = near ? `did you mean ${shown(near)}?` : others;
    return {
      path: [...issue.path, key],
      sentence: `is no key here; ${advice}`,
      meant: near === undefined ? undefined : [...issue.path, near],
    };
  });
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown, written: Written): Finding {
  const path = issue.path;
  if (value === undefined) return { path, sentence: `is missing; add ${wanted(issue)}`, absent: true };
  if (value === null) return { path, sentence: `is empty; write ${wanted(issue)}`, absent: true };
  return { path, sentence: describeValue(issue, value, written(path) ?? shown(value)) };
}

function describeValue(issue: z.core.$ZodIssue, value: unknown, text: string): string {
  switch (issue.code) {
    case "invalid_type":
      return describeType(issue, value, text);
    case "invalid_value": {
      const known = issue.values.map(String);
      const near = suggest(String(value), known);
      return `${shown(value)} is not known here; ${near ? `did you mean ${shown(near)}?` : `use ${orList(known.map(shown))}`}`;
    }
    case "too_small":
      return issue.origin === "array"
        ? `holds too few; list at least ${issue.minimum}`
        : `${text} is too small; use ${issue.minimum} or more`;
    case "too_big":
      return issue.origin === "array"
        ? `holds too many; list at most ${issue.maximum}`
        : `${text} is too large; use ${issue.maximum} or less`;
    default:
      return issue.message;
  }
}

function describeType(issue: z.core.$ZodIssueInvalidType, value: unknown, text: string): string {
  const expected = expectedOf(issue);
  if (typeof value === "number" && expected === "string") return `${text} is a number; put it in quotes: "${text}"`;
  if (typeof value === "boolean" && expected === "string") return `${text} is true or false to YAML; put it in quotes`;
  if (typeof value === "number" && expected === "int") return `${text} is no whole number; round it`;
  if (typeof value === "string" && isNumber(expected) && /^-?\d+$/.test(value)) {
    return `${shown(value)} is text because of its quotes; write ${value}`;
  }
  if (expected === "array" && typeof value !== "object")
    return `${shown(value)} is no list; put it in brackets: [${text}]`;
  return `${kindOf(value)}; write ${wanted(issue)}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "is a list";
  return typeof value === "object" ? "is a section of keys" : `${shown(value)} does not fit`;
}

/** What belongs at a path, as the object of "add" or "write". */
function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return orList(issue.values.map(shown));
  if (issue.code !== "invalid_type") return "a value";
  const expected = expectedOf(issue);
  if (isNumber(expected)) return "a whole number, without quotes";
  if (expected === "boolean") return "true or false";
  if (expected === "array") return "a list, such as [] or lines that begin with a hyphen";
  if (expected === "object") return "a section with its keys below it, indented";
  return "a text";
}

// zod says "int" at run time, which its types leave out.
const expectedOf = (issue: z.core.$ZodIssueInvalidType): string => issue.expected;
const isNumber = (expected: string): boolean => expected === "int" || expected === "number";

const orList = (known: readonly string[]): string =>
  known.length < 2 ? known.join() : `${known.slice(0, -1).join(", ")} or ${known.at(-1)}`;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      at !== null && typeof at === "object" && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
    value,
  );
}

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((at, step) => {
    const here = at && unwrap(at);
    if (here instanceof z.ZodObject) return here.shape[String(step)];
    return here instanceof z.ZodArray ? here.element : undefined;
  }, schema);
}

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;

function keysOf(schema: z.core.$ZodType | undefined): string[] {
  const here = schema && unwrap(schema);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}
