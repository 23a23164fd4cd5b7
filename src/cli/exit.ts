import { CommanderError } from "commander";
import { PlatformCannotStart } from "../app/platform-cannot-start.ts";
import { ImportProblem } from "../import/problem.ts";
import { causeOf } from "../log.ts";
import { ConfigProblems } from "../program/problems.ts";
import { StoreProblem } from "../store/problem.ts";
import { WebProblem } from "../web/problem.ts";
import { OutputFailure } from "./output.ts";

/** What the process tells its caller. */
export const EXIT = { done: 0, failed: 1, usage: 2, configuration: 3 } as const;

/** Says on standard error why a command stopped, in words for the operator, and returns the exit code. */
export function explainFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof OutputFailure) {
    if (error.isReaderGone) return EXIT.done;
    console.error(error.message);
    return EXIT.failed;
  }
  if (error instanceof ConfigProblems) {
    const count = error.problems.length;
    console.error(
      `${error.message}\n\nLaurel did not start: ${count === 1 ? "one problem" : `${count} problems`} in its configuration.`,
    );
    return EXIT.configuration;
  }
  if (
    error instanceof ImportProblem ||
    error instanceof StoreProblem ||
    error instanceof PlatformCannotStart ||
    error instanceof WebProblem
  ) {
    console.error(error.message);
    return EXIT.failed;
  }
  console.error(
    `Laurel stopped on a fault of its own. Please report it with these lines:\n${JSON.stringify(causeOf(error), undefined, 2)}`,
  );
  return EXIT.failed;
}
