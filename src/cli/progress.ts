import { Presets, SingleBar } from "cli-progress";

/** How far something is, on standard error. */
export interface Progress {
  advance(bytes: number): void;
  end(): void;
}

/** Shows a bar where a person looks on; nothing in a pipe or a log. */
export function showProgress(totalBytes: number): Progress {
  if (!process.stderr.isTTY || totalBytes === 0) return { advance() {}, end() {} };
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: "{bar} {percentage} %  {value} of {total} MB, {eta_formatted} left",
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  const inMegabytes = (bytes: number) => Math.round(bytes / 1024 ** 2);
  let read = 0;
  bar.start(Math.max(1, inMegabytes(totalBytes)), 0);
  return {
    advance(bytes) {
      read += bytes;
      bar.update(Math.min(inMegabytes(read), Math.max(1, inMegabytes(totalBytes))));
    },
    end: () => bar.stop(),
  };
}
