/** One thing that is wrong with what the operator wrote: where it stands, and a sentence that says what to do. */
export interface ConfigProblem {
  /** As the operator would name it: `program/program.yaml`, `.env`, `environment`. */
  readonly file: string;
  /** Counted from 1; undefined where the problem has no line. */
  readonly line?: number;
  /** The key, such as `expertises[2].id`; undefined where the whole file is meant. */
  readonly path?: string;
  readonly sentence: string;
}

/** Everything that is wrong with the configuration, for the operator. Thrown before any connection is opened. */
export class ConfigProblems extends Error {
  override readonly name = "ConfigProblems";
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(renderProblem).join("\n"));
    this.problems = problems;
  }
}

/** One line of text: `program/program.yaml:14 expertises[2].id: "Cloud Native" has a space; use "cloud-native"`. */
export function renderProblem({ file, line, path, sentence }: ConfigProblem): string {
  const where = line === undefined ? file : `${file}:${line}`;
  return path === undefined ? `${where}: ${sentence}` : `${where} ${path}: ${sentence}`;
}

/** Writes a path as people do: `expertises[2].id`. Undefined for the whole file. */
export function renderPath(path: readonly PropertyKey[]): string | undefined {
  if (path.length === 0) return undefined;
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${String(step)}`))
    .join("");
}

/** In the order of the lines; what has no line comes first. */
export function inOrder(problems: readonly ConfigProblem[]): ConfigProblem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
