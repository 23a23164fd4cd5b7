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
    super(renderProblems(problems));
    this.problems = problems;
  }
}

/** More than these nobody reads at once, and most follow from a few. */
const MOST_SHOWN = 50;

/** A line for each problem, up to 50 of them, and how many more there are. */
function renderProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.slice(0, MOST_SHOWN).map(renderProblem);
  const left = problems.length - lines.length;
  return [...lines, ...(left > 0 ? [`… and ${left} more`] : [])].join("\n");
}

/**
 * One line of text: `program/program.yaml:14 expertises[2].id: "Cloud Native" has a space; use "cloud-native"`.
 * What would move the cursor, turn the text around or stay unseen is shown as its number, such as `\u001b`.
 */
export function renderProblem({ file, line, path, sentence }: ConfigProblem): string {
  const where = line === undefined ? file : `${file}:${line}`;
  return showUnseen(path === undefined ? `${where}: ${sentence}` : `${where} ${path}: ${sentence}`);
}

// Of the characters that show as nothing, joiners stay: many scripts and emoji need them.
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const showUnseen = (text: string): string =>
  text.replaceAll(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
  });

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
