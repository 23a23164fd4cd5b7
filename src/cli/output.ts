/** What was to be printed can no longer be: the reader of a pipe has gone, or the disk is full. */
export class OutputFailure extends Error {
  override readonly name = "OutputFailure";
  /** The reader has read enough (`| head`): nothing went wrong. */
  readonly isReaderGone: boolean;

  constructor(cause: Error) {
    const code = "code" in cause ? String(cause.code) : cause.name;
    super(
      code === "ENOSPC"
        ? "The output could not be written: the disk is full. Make room, then run this again."
        : `The output could not be written (${code}). Check where it goes, then run this again.`,
      { cause },
    );
    this.isReaderGone = code === "EPIPE";
  }
}

const failed = Promise.withResolvers<never>();
// Who does not wait for it learns of the failure from `print`.
failed.promise.catch(() => undefined);
// Without a listener Node ends the process at once, with a stack in place of a sentence.
process.stdout.on("error", (error) => failed.reject(new OutputFailure(error)));

/** Rejects with an OutputFailure once standard output has failed. */
export const outputFails: Promise<never> = failed.promise;

/** Writes one line to standard output. Rejects with an OutputFailure. */
export const print = (line: string): Promise<void> => write(`${line}\n`);

/** Writes a text to standard output as it is. Rejects with an OutputFailure. */
export function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(new OutputFailure(error)) : resolve()));
  });
}
