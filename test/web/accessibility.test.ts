import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadRegistry } from "../../src/command/registry.ts";
import type { CalendarDate } from "../../src/core/ids.ts";
import type { TestBot } from "../support/bot.ts";
import { seriousFaults, startBrowser } from "../support/browser.ts";
import { browserPath, isBrowserRequired } from "../support/chromium.ts";
import { recordsFor } from "../support/contributions.ts";
import { registry } from "../support/parts.ts";
import { openTestWeb } from "../support/web.ts";

const path = browserPath();
const gallery = await loadRegistry(new URL("../fixtures/commands/gallery", import.meta.url).pathname);

let browser: Awaited<ReturnType<typeof startBrowser>>;
beforeAll(async () => {
  if (path) browser = await startBrowser(path);
});
afterAll(() => browser?.close());

const articles = (page: Page) => page.locator("article");
async function types(page: Page, line: string): Promise<void> {
  const box = page.getByRole("textbox", { name: /^Message to/ }).first();
  await box.fill(line);
  await box.press("Enter");
}
const toPlace = async (page: Page, name: string | RegExp): Promise<void> => {
  const menu = page.getByRole("button", { name: "Places" });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole("link", { name }).click();
};

/** Every screen, and how one gets there from the channel that is first. */
const SCREENS: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ["a channel", async (page) => articles(page).first().waitFor()],
  [
    "a private answer with every kind of block",
    async (page) => {
      await types(page, "/gallery");
      await page.getByRole("img", { name: "One dot, alone" }).waitFor();
      await page.getByRole("combobox", { name: "One colour" }).selectOption("green");
      await articles(page).getByText("Only you can see this").waitFor();
    },
  ],
  [
    "the suggestions of a line",
    async (page) => {
      await page.getByRole("textbox", { name: /^Message to/ }).fill("/");
      await page.getByRole("option").first().waitFor();
    },
  ],
  [
    "a form with what is wrong at its fields",
    async (page) => {
      await types(page, "/fields");
      await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
      await page.locator("#field-text-error").waitFor();
    },
  ],
  [
    "a thread",
    async (page) => {
      await page.getByRole("button", { name: /2 replies/ }).click();
      await page.getByRole("complementary", { name: "Thread" }).locator("article").first().waitFor();
    },
  ],
  [
    "the members, and one of them",
    async (page) => {
      await page.getByRole("button", { name: "Members" }).click();
      await page.getByRole("button", { name: /Ada Lindqvist @ada/ }).click();
    },
  ],
  [
    "the forum",
    async (page) => {
      await toPlace(page, "help");
      await page.getByRole("button", { name: /Sign-in takes/ }).waitFor();
    },
  ],
  [
    "a new post that is not right",
    async (page) => {
      await toPlace(page, "help");
      await page.getByRole("button", { name: "New post" }).click();
      await page.getByRole("button", { name: "Post", exact: true }).click();
    },
  ],
  [
    "a post",
    async (page) => {
      await toPlace(page, "help");
      await page.getByRole("button", { name: /Sign-in takes/ }).click();
      await articles(page).first().waitFor();
    },
  ],
  ["the messages with Laurel, empty", async (page) => toPlace(page, "Messages with Laurel")],
  ["the home tab", async (page) => toPlace(page, "Laurel's home tab")],
  ["being somebody else", async (page) => page.getByRole("button", { name: /Be somebody else/ }).click()],
  ["the clock", async (page) => page.getByRole("button", { name: /Program clock/ }).click()],
];

/** What commands show, and how it is opened; `grace` has contributions on record. */
const ANSWERS: typeof SCREENS = [
  ["one's own year, with its picture", async (page) => opensAnswer(page, "/me year", "img")],
  ["one's own contributions", async (page) => opensAnswer(page, "/me contributions")],
  ["what is held of somebody", async (page) => opensAnswer(page, "/me privacy", "button")],
  ["why something was credited", async (page) => opensAnswer(page, "/why")],
  ["the set-up of a space", async (page) => opensAnswer(page, "/program setup", "button")],
  [
    "the form of a contribution",
    async (page) => {
      await types(page, "/contribute");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /Keep|Next/ })
        .waitFor();
    },
  ],
];

/** Types a command, and waits for the private answer and what stands in it. */
async function opensAnswer(page: Page, line: string, holds?: "img" | "button"): Promise<void> {
  await types(page, line);
  const answer = articles(page).filter({ hasText: "Only you can see this" }).last();
  await answer.waitFor();
  if (holds) await answer.getByRole(holds).first().waitFor();
}

/** All of them take over a minute: `.ci/run` looks at each, `npm test` at a few screens in one. */
const LOOKS = (
  [
    { theme: "light", width: 1600 },
    { theme: "light", width: 360 },
    { theme: "dark", width: 1600 },
    { theme: "dark", width: 360 },
  ] as const
).slice(0, isBrowserRequired ? undefined : 1);

/** Each with the commands it needs, and who looks at it. */
const ALL = [
  ...SCREENS.map(([name, open]) => ({ name, open, commands: gallery, as: "grace" })),
  ...ANSWERS.map(([name, open]) => ({ name, open, commands: registry, as: /set-up/.test(name) ? "sam" : "grace" })),
].slice(0, isBrowserRequired ? undefined : 2);

describe.skipIf(!path)("axe-core finds no serious fault", () => {
  test.for(ALL.flatMap((screen) => LOOKS.map((look) => ({ ...screen, ...look }))))(
    "in $name, $theme, $width px wide",
    async ({ open, commands, as, theme, width }) => {
      const web = await openTestWeb({ registry: commands });
      if (commands === registry) await hasContributions(web.bot);
      const { page, complaints } = await browser.opens(`${web.address}/?as=${as}`, {
        colorScheme: theme,
        reducedMotion: "reduce",
        viewport: { width, height: 800 },
      });
      await articles(page).first().waitFor();

      await open(page);
      const faults = await seriousFaults(page);
      const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");

      expect(faults).toEqual([]);
      expect(overflow, "pixels that stand out to the right").toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    },
  );
});

/** Two of grace's, of last year and of this. */
async function hasContributions(bot: TestBot): Promise<void> {
  await bot.member("grace").types("/help");
  for (const day of ["2025-11-03", "2026-01-12"])
    await recordsFor(bot, "grace", { kind: "blogging", title: `Post of ${day}`, day: day as CalendarDate });
}
