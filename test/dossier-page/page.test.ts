// The page as Chromium shows and prints it.
import { describe, expect, test } from "vitest";
import { type Page, pageOfDossier } from "../../src/dossier-page/page.ts";
import { browserPath, launchChromium } from "../support/chromium.ts";

const PAGE: Page = {
  language: "en",
  title: "Dossier of Grace Hopper",
  program: "Microsoft Most Valuable Professional award",
  span: "2 March 2025 to 1 March 2026",
  stand: "Handed in on 1 March 2026",
  ref: "N-17",
  contributions: 24,
  rule: "Paid work is not counted; paid expenses do no harm.",
  kinds: [
    { name: "Forum help", contributions: 14, amount: "14 answers", reach: "" },
    { name: "Blogging", contributions: 8, amount: "8 posts", reach: "12,400 readers" },
    { name: "Public speaking", contributions: 2, amount: "2 talks", reach: "180 listeners" },
  ],
  expertises: [
    { name: "Hyper-V", contributions: 15 },
    { name: "None named", contributions: 9 },
  ],
  months: Array.from({ length: 12 }, (_, index) => ({
    month: `${index < 10 ? 2025 : 2026}-${String(((index + 2) % 12) + 1).padStart(2, "0")}`,
    byKind: [index % 4, index % 3, index === 6 ? 2 : 0],
  })),
  notCounted: [{ contributions: 1, why: "paid work" }],
  groups: [
    {
      name: "Forum help",
      work: [],
      chat: [
        { month: "2026-02", answers: 9 },
        { month: "2026-01", answers: 5 },
      ],
    },
    {
      name: "Blogging",
      work: [
        {
          ...{ ref: "C-12", day: "10 January 2026", title: "Live migration, step by step" },
          ...{
            link: "https://blog.example.org/live-migration",
            note: "Read by two user groups.",
            expertises: ["Hyper-V"],
          },
        },
        {
          ref: "C-9",
          day: "1 December 2025",
          title: "Storage on a budget",
          link: undefined,
          note: undefined,
          expertises: [],
        },
      ],
      chat: [],
    },
  ],
  apart: [
    {
      ...{ ref: "C-11", day: "11 January 2026", title: "A workshop", link: undefined, note: undefined, expertises: [] },
      why: "paid work",
    },
  ],
  notes: [
    {
      words: "The clinic helped forty teams.\nTwo of them run one of their own now.",
      link: "https://clinic.example.org",
    },
  ],
};

const browser = browserPath();

test("says each thing once, under headings in their order", () => {
  const page = pageOfDossier(PAGE);

  expect([...page.matchAll(/<h([12])>([^<]*)/g)].map(([, level, words]) => `${level} ${words}`)).toEqual([
    "1 Dossier of Grace Hopper",
    "2 By kind",
    "2 By month",
    "2 By expertise",
    "2 In their own words",
    "2 Forum help",
    "2 Blogging",
    "2 Recorded, and not counted",
  ]);
  expect(page).toContain('<html lang="en">');
  expect(page.match(/The clinic helped forty teams/g)).toHaveLength(1);
});

test("asks nobody for anything, and runs nothing", () => {
  const page = pageOfDossier({
    ...PAGE,
    notes: [{ words: "<img src=x onerror=alert(1)>", link: "javascript:alert(1)" }],
  });

  expect(page).not.toMatch(/<(script|img|link|iframe|object)\b/i);
  expect(page).not.toMatch(/\b(src|href)="(?!https:)/i);
  expect(page).toContain("default-src 'none'");
});

describe.skipIf(!browser)("in Chromium", { timeout: 60_000 }, () => {
  test("fits a narrow screen, and prints on white paper with the addresses of its links", async () => {
    const chromium = await launchChromium(browser ?? "");
    try {
      const tab = await chromium.newPage({ viewport: { width: 390, height: 800 }, colorScheme: "dark" });
      await tab.setContent(pageOfDossier(PAGE));
      const width = await tab.evaluate("document.documentElement.scrollWidth");
      const dark = await tab.evaluate("getComputedStyle(document.body).backgroundColor");
      await tab.emulateMedia({ media: "print" });
      const printed = await tab.evaluate("getComputedStyle(document.body).backgroundColor");
      const address = await tab.locator(".address").first().isVisible();

      expect(width).toBeLessThanOrEqual(390);
      expect([dark, printed]).toEqual(["rgb(24, 24, 24)", "rgb(255, 255, 255)"]);
      expect(address).toBe(true);
    } finally {
      await chromium.close();
    }
  });
});
