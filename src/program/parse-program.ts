import { crossChecks } from "./cross-checks.ts";
import { type ReadYaml, readYaml } from "./document.ts";
import { type ConfigProblem, ConfigProblems, inOrder, renderPath } from "./problems.ts";
import { type Program, programSchema } from "./schema.ts";
import { describeIssues, type Finding } from "./sentences.ts";

/**
 * Reads the text of a program.yaml.
 * @param file its name in problems
 * @throws ConfigProblems with everything that is wrong, each with its line
 */
export function parseProgram(text: string, file: string): Program {
  const yaml = readYaml(text);
  if (yaml.value === null && yaml.problems.length === 0) {
    throw new ConfigProblems([{ file, sentence: "is empty; copy the default program/program.yaml and change that" }]);
  }
  const { program, findings } = check(yaml);
  const problems = [...yaml.problems.map((problem) => ({ file, ...problem })), ...trusted(findings, yaml, file)];
  if (program === undefined || problems.length > 0) throw new ConfigProblems(inOrder(problems));
  return program;
}

function check(yaml: ReadYaml): { program: Program | undefined; findings: readonly Finding[] } {
  const parsed = programSchema.safeParse(yaml.value);
  if (parsed.success) {
    return { program: parsed.data, findings: crossChecks.flatMap(({ find }) => find(parsed.data)) };
  }
  const issues = describeIssues(programSchema, yaml.value, parsed.error.issues, yaml.writtenAt);
  return { program: undefined, findings: [...issues, ...checkRightSections(yaml.value)] };
}

/** Asks the rules between those sections that are right, so that they need not wait for the others. */
function checkRightSections(value: unknown): Finding[] {
  const right: Partial<Record<string, unknown>> = {};
  for (const [name, section] of Object.entries(programSchema.shape)) {
    const parsed = section.safeParse(Object.hasOwn(Object(value), name) ? Reflect.get(Object(value), name) : undefined);
    if (parsed.success) right[name] = parsed.data;
  }
  return crossChecks
    .filter(({ needs }) => needs.every((name) => name in right))
    .flatMap(({ find }) => find(right as Program));
}

/** Leaves out what may only follow from YAML that could not be read, and what a line was blamed for already. */
function trusted(findings: readonly Finding[], yaml: ReadYaml, file: string): ConfigProblem[] {
  const blamed = new Set(yaml.problems.map(({ line }) => line));
  const whole = yaml.reliableUpTo === Number.POSITIVE_INFINITY;
  return findings.flatMap((finding) => {
    const { line } = yaml.locate(finding.path);
    const sure = whole ? !blamed.has(line) : line < yaml.reliableUpTo && !finding.absent;
    const path = renderPath(finding.path);
    return sure ? [{ file, line, ...(path === undefined ? {} : { path }), sentence: finding.sentence }] : [];
  });
}
