import { Presets, SingleBar } from "cli-progress";

/** How far something is, on standard error. */
export interface Progress {
  /** @param all how many there are */
  advance(bytes: number, all: number): void;
  end(): void;
}

/** Shows a bar where a person looks on; nothing in a pipe or a log. */
export function showProgress(): Progress {
  if (!process.stderr.isTTY) return { advance() {}, end() {} };
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: "{bar} {percentage} %  {value} of {total} MB, {eta_formatted} left",
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  const inMegabytes = (bytes: number) => Math.max(1, Math.round(bytes / 1024 ** 2));
  let read = 0;
  return {
    advance(bytes, all) {
      if (!bar.isActive) bar.start(inMegabytes(all), 0);
      read += bytes;
      bar.update(inMegabytes(Math.min(read, all)));
    },
    end: () => bar.stop(),
  };
}
