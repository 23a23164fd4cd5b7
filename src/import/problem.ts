/** A file that cannot be read as what it should be. The message is a sentence for the operator: what is wrong, then what to do. */
export class ImportProblem extends Error {
  override readonly name = "ImportProblem";
}

/** Something of a file that was passed over, and why; the rest is read. `where` names a file of it, and a line or message. */
export interface Skipped {
  readonly where: string;
  readonly why: string;
}

/** The first words of an error, for a sentence: never a stack, never more than a line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split("\n")[0] ?? "").slice(0, 200);
}
