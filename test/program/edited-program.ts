import { readFileSync } from "node:fs";
import { parseProgram } from "../../src/program/parse-program.ts";
import { ConfigProblems, renderProblem } from "../../src/program/problems.ts";

const SMALL = readFileSync(new URL("../fixtures/program/small.yaml", import.meta.url), "utf8");

/** The small program with pieces of its text exchanged. A piece that is not there fails the test. */
export function edit(...changes: readonly [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`small.yaml has no ${JSON.stringify(from)}`);
    return text.replace(from, () => to);
  }, SMALL);
}

/** What an operator would read about a text, one line each; empty where nothing is wrong. */
export function problemsOf(text: string): string[] {
  try {
    parseProgram(text, "program.yaml");
    return [];
  } catch (error) {
    if (error instanceof ConfigProblems) return error.problems.map(renderProblem);
    throw error;
  }
}

/** The line on which a piece of text stands, counted from 1. */
export function lineOf(text: string, piece: string): number {
  const index = text.split("\n").findIndex((line) => line.includes(piece));
  if (index < 0) throw new Error(`no line has ${JSON.stringify(piece)}`);
  return index + 1;
}
