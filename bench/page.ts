// From `npm start` to a page that can be used, and what it loads.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { browserPath, launchChromium } from "../test/support/chromium.ts";
import type { Benchmark, Figure, Result, Size } from "./benchmark.ts";
import { type PageProcess, startPage } from "./page-process.ts";
import { median } from "./statistics.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const STARTS: Readonly<Record<Size, number>> = { full: 5, quick: 3, tiny: 1 };
const USABLE_MAX_MS = 3_000;
const FIRST_LOAD_MAX_KB = 300;

export const page: Benchmark = {
  name: "page",
  run: ({ size }) =>
    withTemporaryFolder(async (folder) => {
      const path = browserPath();
      const browser = path ? await launchChromium(path) : undefined;
      try {
        const served: number[] = [];
        const usable: number[] = [];
        const loaded: number[] = [];
        for (let run = 0; run < STARTS[size]; run++) {
          const data = join(folder, `fresh-${run}`);
          await mkdir(data);
          const laurel = await startPage(data);
          try {
            served.push(performance.now() - laurel.startedAt);
            if (browser) usable.push(await usableAfter(browser, laurel));
            loaded.push(await firstLoadKb(laurel.address));
          } finally {
            await laurel.stop();
          }
        }
        return [result(size, served, usable, loaded)];
      } finally {
        await browser?.close();
      }
    }),
};

function result(size: Size, served: readonly number[], usable: readonly number[], loaded: readonly number[]): Result {
  const kilobytes = median(loaded);
  const usableMs = usable.length > 0 ? median(usable) : undefined;
  const figures: Figure[] = [
    { name: "median to its address", value: median(served), unit: "ms" },
    ...(usableMs === undefined ? [] : [{ name: "to a line to write on", value: usableMs, unit: "ms" }]),
    { name: "first load", value: kilobytes, unit: "kB" },
  ];
  const tooMuch = kilobytes > FIRST_LOAD_MAX_KB && `the page loads more than ${FIRST_LOAD_MAX_KB} kB at first`;
  // A run that measures nothing says nothing of how long it took.
  const tooLong =
    size !== "tiny" &&
    usableMs !== undefined &&
    usableMs > USABLE_MAX_MS &&
    `the page cannot be used ${USABLE_MAX_MS} ms after npm start`;
  const failure = tooMuch || tooLong;
  return {
    what: `npm start, ${served.length} times`,
    over: "a fresh data folder",
    figures,
    ...(failure ? { failure } : {}),
  };
}

/** Milliseconds from the start until somebody reads what was said, and can write. */
async function usableAfter(browser: Browser, { address, startedAt }: PageProcess): Promise<number> {
  const tab = await browser.newPage();
  try {
    await tab.goto(address);
    await tab.locator("article").first().waitFor();
    await tab.getByRole("textbox", { name: /^Message to/ }).waitFor();
    return performance.now() - startedAt;
  } finally {
    await tab.close();
  }
}

/** The document and everything it names, as it goes over the line. */
async function firstLoadKb(address: string): Promise<number> {
  const html = await (await fetch(address)).text();
  const paths = new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path));
  let bytes = html.length;
  for (const path of paths) {
    const { headers, body } = await fetch(new URL(path, address), { headers: { "accept-encoding": "gzip" } });
    await body?.cancel();
    bytes += Number(headers.get("content-length"));
  }
  return bytes / 1000;
}
