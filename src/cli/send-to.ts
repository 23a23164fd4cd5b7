import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { ImportProblem, reasonOf } from "../import/problem.ts";
import { write } from "./output.ts";

/**
 * Writes to a file that its owner alone can read, or to standard output. A file is there when it is whole: until then it
 * stands beside under another name.
 */
export async function sendTo(file: string | undefined, texts: AsyncIterable<string>): Promise<void> {
  if (file === undefined) {
    for await (const text of texts) await write(text);
    return;
  }
  const unfinished = `${file}.part`;
  try {
    // What stands there under that name is an earlier try, or a link that somebody else laid: neither is written into.
    await rm(unfinished, { force: true });
    const stream = createWriteStream(unfinished, { flags: "wx", mode: 0o600 });
    const done = new Promise<void>((resolve, reject) => stream.on("close", resolve).on("error", reject));
    // It is awaited below; an error that comes before that is nobody's until then.
    done.catch(() => undefined);
    for await (const text of texts) if (!stream.write(text)) await Promise.race([drained(stream), done]);
    stream.end();
    await done;
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof Error && "code" in error)
      throw new ImportProblem(`${file} cannot be written (${reasonOf(error)}).`);
    throw error;
  }
}

const drained = (stream: NodeJS.WritableStream): Promise<void> =>
  new Promise((resolve) => stream.once("drain", resolve));
