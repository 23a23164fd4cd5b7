// The browser that some tests and benchmarks look at the page with. `npm test` does without it, `.ci/run` brings it.
// A test file that needs it names this file among its imports: by that .ci/run knows it.
import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Chromium does not speak to anybody but the page. */
const ALONE = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Where Chromium is, or undefined where its tests are to be skipped: then `print` is told why.
 * Throws where LAUREL_REQUIRE_BROWSER is 1, so that nothing is skipped unnoticed.
 */
export function chromiumAt(
  places: readonly string[],
  { env, print }: { env: Variables; print: (line: string) => void },
): string | undefined {
  const found = places.find(isProgram);
  if (found) return found;
  if (env.LAUREL_REQUIRE_BROWSER === "1")
    throw new Error(`LAUREL_REQUIRE_BROWSER is 1, but there is no Chromium at ${places.join(", ")}`);
  print("Skipped: these tests need Chromium. On Debian, apt-get install chromium.");
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium, if it is here. Use: `describe.skipIf(!browser)`. */
export const browserPath = (): string | undefined => chromiumAt(PLACES, { env: process.env, print: console.warn });

/** Whether everything that needs Chromium has to be looked at, however long that takes: `.ci/run` says so. */
export const isBrowserRequired = process.env.LAUREL_REQUIRE_BROWSER === "1";

/** Starts Chromium, which then speaks to nobody but the pages it is given. */
export const launchChromium = (path: string): Promise<Browser> =>
  chromium.launch({ executablePath: path, args: [...ALONE] });
