// Makes docs/playground.png from the running page: node bench/screenshot.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { browserPath, launchChromium } from "../test/support/chromium.ts";
import { startPage } from "./page-process.ts";
import { smallerPng } from "./smaller-png.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const TO = join(import.meta.dirname, "..", "docs", "playground.png");
const SIZE = { width: 1240, height: 760 };

const path = browserPath();
if (path) {
  await withTemporaryFolder(async (folder) => {
    const data = join(folder, "data");
    await mkdir(data);
    const laurel = await startPage(data);
    const browser = await launchChromium(path);
    try {
      const page = await browser.newPage({ viewport: SIZE, colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(`${laurel.address}/?as=noor`);
      const line = page.getByRole("textbox", { name: /^Message to/ });
      await line.fill("/ask how long does an award last?");
      await line.press("Enter");
      // The first question after a cold start waits until the knowledge is learned.
      await page.locator("article").getByText("Only you can see this").waitFor({ timeout: 60_000 });
      await page.getByRole("status").getByText("still learning").waitFor({ state: "detached", timeout: 60_000 });
      await page.getByRole("button", { name: /2 replies/ }).click();
      await page.getByRole("complementary", { name: "Thread" }).locator("article").first().waitFor();
      await page.mouse.move(0, 0);
      const png = smallerPng(await page.screenshot());
      await writeFile(TO, png);
      console.log(`docs/playground.png: ${Math.round(png.length / 1000)} kB`);
    } finally {
      await browser.close();
      await laurel.stop();
    }
  });
} else process.exitCode = 1;
