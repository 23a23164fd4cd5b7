// The page in a real browser, as tests look at it.
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { launchChromium } from "./chromium.ts";

export interface Tab {
  readonly page: Page;
  /** What the page complained of: errors, and what its policy kept it from. */
  readonly complaints: readonly string[];
}

export interface TestBrowser {
  /** A tab of its own window, which knows nothing of the others. */
  opens(url: string, options?: Parameters<Browser["newContext"]>[0]): Promise<Tab>;
  /** Another tab of the same window. */
  tabBeside(tab: Tab, url: string): Promise<Tab>;
}

/** Starts Chromium for a test file. Ends with `close`. */
export async function startBrowser(path: string): Promise<TestBrowser & { close(): Promise<void> }> {
  const browser = await launchChromium(path);
  const tabOf = async (context: BrowserContext, url: string): Promise<Tab> => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => void complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("dialog", (dialog) => void complaints.push(`a dialog said ${dialog.message()}`));
    page.on("request", (request) => {
      const asked = new URL(request.url());
      if (asked.origin !== new URL(url).origin && asked.protocol !== "data:") complaints.push(`asked ${asked.origin}`);
    });
    page.setDefaultTimeout(10_000);
    await page.goto(url);
    return { page, complaints };
  };
  return {
    async opens(url, options) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      onTestFinished(() => context.close());
      return tabOf(context, url);
    },
    tabBeside: ({ page }, url) => tabOf(page.context(), url),
    close: () => browser.close(),
  };
}

/** What axe-core finds serious or worse on a page now, a line each. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{
    violations: { id: string; impact: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[];
  }>("axe.run(document, { resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
    );
}
