import { open, stat } from "node:fs/promises";
import { ImportProblem, reasonOf } from "./problem.ts";

/** How a file of text begins, without a mark of its encoding. Throws an ImportProblem where it is none. */
export async function beginningOfText(path: string): Promise<string> {
  const facts = await stat(path).catch((error: unknown) => {
    throw new ImportProblem(`${path} cannot be read (${reasonOf(error)}). Check the path.`);
  });
  if (!facts.isFile()) throw new ImportProblem(`${path} is no file.`);
  if (facts.size === 0) throw new ImportProblem(`${path} is empty.`);
  const begin = await beginningOf(path);
  if (begin.startsWith("PK")) throw new ImportProblem(`${path} is a spreadsheet or a zip. Save it as CSV.`);
  if (begin.includes("\0")) throw new ImportProblem(`${path} is not UTF-8 text. Save it as "CSV UTF-8".`);
  return begin;
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.toString("utf8", 0, bytesRead).replace(/^\ufeff/, "");
  } finally {
    await file.close();
  }
}
