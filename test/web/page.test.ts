import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadRegistry } from "../../src/command/registry.ts";
import { type JournalEntry, memoryPersistence } from "../../src/platforms/playground/persistence.ts";
import { startBrowser } from "../support/browser.ts";
import { browserPath } from "../support/chromium.ts";
import { openTestWeb } from "../support/web.ts";

const path = browserPath();
const gallery = await loadRegistry(new URL("../fixtures/commands/gallery", import.meta.url).pathname);

let browser: Awaited<ReturnType<typeof startBrowser>>;
beforeAll(async () => {
  if (path) browser = await startBrowser(path);
});
afterAll(() => browser?.close());

const box = (page: Page) => page.getByRole("textbox", { name: /^Message to/ });
const messages = (page: Page) => page.locator("article");
async function types(page: Page, line: string): Promise<void> {
  await box(page).fill(line);
  await box(page).press("Enter");
}

describe.skipIf(!path)("the playground's page", () => {
  test("a question is answered to one alone, and what was missing is asked for until it is said", async () => {
    const web = await openTestWeb();
    const { page, complaints } = await browser.opens(`${web.address}/?as=noor`);

    await types(page, "/ask how long does an award last?");
    await page.getByRole("button", { name: "Not helpful" }).click();
    const form = page.getByRole("dialog", { name: "What was missing?" });
    await form.getByRole("button", { name: "Send" }).click();
    const field = form.getByRole("textbox", { name: "What did you hope to find?" });
    await form.getByText("Please fill this in.").waitFor();
    const described = await field.getAttribute("aria-describedby");
    const invalid = await field.getAttribute("aria-invalid");
    const focused = await form.locator(":focus").getAttribute("id");
    await field.fill("Whether it can rest");
    await form.getByRole("button", { name: "Send" }).click();

    await messages(page).getByText("I have kept this without your name").waitFor();
    expect(described).toMatch(/field-missing-error/);
    expect({ invalid, focused }).toEqual({ invalid: "true", focused: "field-missing" });
    expect(await form.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("two tabs are two people: an answer to one alone is not in the other, talk is in both", async () => {
    const web = await openTestWeb();
    const noor = await browser.opens(`${web.address}/?as=noor`);
    const hank = await browser.tabBeside(noor, `${web.address}/?as=hank`);
    await messages(hank.page).first().waitFor();

    await types(noor.page, "/ask when are awards granted?");
    await messages(noor.page).getByText("Only you can see this").waitFor();
    await types(noor.page, "now I know, thank you");
    await messages(hank.page).getByText("now I know, thank you").waitFor();

    expect(await messages(hank.page).getByText("Awards are granted").count()).toBe(0);
    expect(await messages(noor.page).getByText("Awards are granted").count()).toBe(1);
    expect(await hank.page.getByRole("status").getByText("Noor Haddad: now I know").count()).toBe(1);
  });

  test("being somebody else changes what is seen, and the address keeps it over a reload", async () => {
    const web = await openTestWeb();
    const { page } = await browser.opens(`${web.address}/?as=noor`);

    const staff = page.getByRole("link", { name: /^staff/ });
    await messages(page).first().waitFor();
    const before = await staff.count();
    await page.getByRole("button", { name: /Be somebody else/ }).click();
    await page.getByRole("link", { name: /Sam Carter/ }).click();
    await staff.click();
    await page.reload();

    await messages(page).getByText("I am out on Friday").waitFor();
    expect(before).toBe(0);
    expect(await page.getByRole("button", { name: /You are Sam Carter/ }).count()).toBe(1);
  });

  test("a command is completed and sent by keyboard alone", async () => {
    const web = await openTestWeb();
    const { page } = await browser.opens(`${web.address}/?as=sam`);
    await box(page).focus();

    await page.keyboard.type("/program un");
    await page.getByRole("option", { name: /\/program unasked/ }).waitFor();
    const active = await box(page).getAttribute("aria-activedescendant");
    await page.keyboard.press("Tab");
    const completed = await box(page).inputValue();
    await page.getByRole("option", { name: "off" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    const line = await box(page).inputValue();
    await page.keyboard.press("Enter");

    await messages(page).getByText("In #general I answer only when I am asked.").waitFor();
    expect(active).not.toBeNull();
    expect([completed, line]).toEqual(["/program unasked ", "/program unasked off "]);
  });

  test("people react, take it back, and see who else did", async () => {
    const web = await openTestWeb();
    const { page } = await browser.opens(`${web.address}/?as=hank`);
    const last = messages(page).filter({ hasText: "Hello everybody! I am new here" });

    await last.hover();
    await last.getByRole("button", { name: "React" }).click();
    await page.getByRole("button", { name: "thumbs up" }).click();
    const mine = last.getByRole("button", { name: "👍 1 from Hank de Vries" });
    await mine.waitFor();
    const pressed = await mine.getAttribute("aria-pressed");
    await mine.click();
    await mine.waitFor({ state: "detached" });

    expect(pressed).toBe("true");
  });

  test("the clock is moved to the next award date, and Laurel goes by it", async () => {
    const web = await openTestWeb({ now: "2026-03-01T09:00:00Z" });
    const { page } = await browser.opens(`${web.address}/?as=ada`);

    await page.getByRole("button", { name: /Program clock/ }).click();
    await page.getByRole("button", { name: /To the next award date/ }).click();
    await page.getByRole("button", { name: /Program clock: Wed, 1 Apr 2026, 09:00/ }).waitFor();
    await types(page, "/ask when is the next award date?");

    await messages(page).getByText("1 July 2026").waitFor();
  });

  test("what happened elsewhere is marked as unread until one looks", async () => {
    const web = await openTestWeb();
    const { page } = await browser.opens(`${web.address}/?as=noor`);
    await messages(page).first().waitFor();

    await web.bot.member("mei").types("has anybody seen this?", "#award-questions");
    const unread = page.getByRole("link", { name: "award-questions , unread" });
    await unread.click();
    await messages(page).getByText("has anybody seen this?").waitFor();
    await unread.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "general", exact: true }).click();
    await messages(page).first().waitFor();

    expect(await unread.count()).toBe(0);
  });

  test("on a narrow screen that is touched, one finds one's way, and reacts from the menu of a message", async () => {
    const web = await openTestWeb();
    const { page } = await browser.opens(`${web.address}/?as=hank`, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const places = page.getByRole("navigation", { name: "Places" });
    await messages(page).first().waitFor();

    const before = await places.isVisible();
    await page.getByRole("button", { name: "Places" }).tap();
    await places.getByRole("link", { name: "show-and-tell" }).tap();
    const first = messages(page).filter({ hasText: "backup tests" });
    await first.getByRole("button", { name: "More" }).tap();
    await page.getByRole("button", { name: "rocket" }).tap();
    await first.getByRole("button", { name: "🚀 1 from Hank de Vries" }).waitFor();
    await places.waitFor({ state: "hidden" });

    expect(before).toBe(false);
  });

  test("a thread begins from the menu of a message, and stands beside it", async () => {
    const web = await openTestWeb();
    const { page } = await browser.opens(`${web.address}/?as=hank`);
    const root = messages(page).filter({ hasText: "Small win" });

    await root.hover();
    await root.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "Begin a thread" }).click();
    await page.getByRole("textbox", { name: "First message of the thread" }).fill("Glad it helped");
    await page.getByRole("button", { name: "Begin the thread" }).click();
    const thread = page.getByRole("complementary", { name: "Thread" });
    await thread.getByText("Glad it helped").waitFor();

    await root.getByRole("button", { name: /1 reply/ }).waitFor();
  });

  test("a post with a bad title says so at the field, and opens when it is mended", async () => {
    const web = await openTestWeb();
    const { page } = await browser.opens(`${web.address}/?as=noor`);

    await page.getByRole("link", { name: "help" }).click();
    await page.getByRole("button", { name: "New post" }).click();
    const form = page.getByRole("dialog", { name: "New post in help" });
    await form.getByRole("textbox", { name: "What is it about?" }).fill("It is gone.");
    await form.getByRole("button", { name: "Post" }).click();
    await form.getByText("A title helps others to find it").waitFor();
    await form.getByRole("textbox", { name: "Title" }).fill("My icon is gone");
    await form.getByRole("checkbox", { name: "question" }).check();
    await form.getByRole("button", { name: "Post" }).click();

    await page.getByRole("heading", { level: 1, name: "My icon is gone" }).waitFor();
    await messages(page).getByText("It is gone.").waitFor();
  });

  test("a message of 100 kB stays in its box with the reason above", async () => {
    const web = await openTestWeb();
    const { page } = await browser.opens(`${web.address}/?as=noor`);
    await messages(page).first().waitFor();

    await types(page, "x".repeat(100_000));
    await page.getByRole("alert").getByText("That has 100,000 characters").waitFor();

    expect(await box(page).inputValue()).toHaveLength(100_000);
  });

  test("markup and script in every field are words, and run nowhere", async () => {
    const EVIL = `<img src=x onerror="alert(1)"><script>alert(2)</script>\${alert(3)}"'><b>bold</b>`;
    const web = await openTestWeb({ registry: gallery });
    const { page, complaints } = await browser.opens(`${web.address}/?as=noor`);

    await types(page, EVIL);
    await messages(page).getByText(EVIL).waitFor();
    await types(page, "/fields");
    const form = page.getByRole("dialog");
    await form.getByRole("textbox", { name: "Text", exact: true }).fill(EVIL);
    await form.getByRole("textbox", { name: /Long text/ }).fill(EVIL);
    await form.getByRole("textbox", { name: "Link" }).fill("javascript:alert(4)");
    await form.getByRole("button", { name: "Send" }).click();
    await form.locator("#field-link-error").waitFor();
    const kept = await form.getByRole("textbox", { name: /Long text/ }).inputValue();
    await form.getByRole("button", { name: "Leave", exact: true }).click();
    await page.getByRole("link", { name: "help" }).click();
    await page.getByRole("button", { name: "New post" }).click();
    await page.getByRole("textbox", { name: "Title" }).fill(EVIL);
    await page.getByRole("textbox", { name: "What is it about?" }).fill(EVIL);
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: EVIL }).waitFor();

    expect(kept).toBe(EVIL);
    expect(await page.locator("article b, article img, article script").count()).toBe(0);
    expect(complaints.filter((each) => !/status of 4\d\d/.test(each))).toEqual([]);
  });

  test("a draft survives a reload, in a form as in the line", async () => {
    const web = await openTestWeb({ registry: gallery });
    const { page } = await browser.opens(`${web.address}/?as=noor`);

    await types(page, "/fields");
    await page.getByRole("dialog").getByRole("textbox", { name: "Text", exact: true }).fill("half a thought");
    await page.reload();
    const text = page.getByRole("dialog").getByRole("textbox", { name: "Text", exact: true });
    await text.waitFor();
    const inForm = await text.inputValue();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await box(page).fill("to be sent lat");
    await page.reload();
    await messages(page).first().waitFor();

    expect(inForm).toBe("half a thought");
    expect(await box(page).inputValue()).toBe("to be sent lat");
  });

  test("the page finds Laurel again after a restart, with what was said, and the clock where it was moved to", async () => {
    const entries: JournalEntry[] = [];
    const kept = { playground: { persistence: memoryPersistence(entries) } };
    const first = await openTestWeb({ ...kept, now: "2026-03-01T09:00:00Z" });
    const { page } = await browser.opens(`${first.address}/?as=noor`);
    await types(page, "still here tomorrow?");
    await page.getByRole("button", { name: /Program clock/ }).click();
    await page.getByRole("button", { name: /A week on/ }).click();
    await page.getByRole("button", { name: /Program clock: Sun, 8 Mar 2026/ }).waitFor();

    await first.close();
    await page.getByRole("status").getByText("Laurel is not there").waitFor();
    await box(page).fill("written meanwhile");
    await openTestWeb({ ...kept, now: "2026-03-01T10:00:00Z", port: Number(new URL(first.address).port) });
    await page.getByRole("status").getByText("Laurel is not there").waitFor({ state: "detached" });
    await box(page).press("Enter");

    await messages(page).getByText("written meanwhile").waitFor();
    expect(await messages(page).getByText("still here tomorrow?").count()).toBe(1);
    expect(await page.getByRole("button", { name: /Program clock: Sun, 8 Mar 2026, 10:00/ }).count()).toBe(1);
  });

  test("every kind of field is filled in, and comes to Laurel as what it is", async () => {
    const web = await openTestWeb({ registry: gallery });
    const { page } = await browser.opens(`${web.address}/?as=noor`);

    await types(page, "/fields");
    const form = page.getByRole("dialog", { name: "Every kind of field" });
    const group = (name: string) => form.getByRole("group", { name });
    await form.getByRole("textbox", { name: "Text", exact: true }).fill("words");
    await form.getByRole("textbox", { name: "Number" }).fill("7");
    await form.getByLabel("Date").fill("2026-07-01");
    await group("Sure").getByRole("radio", { name: "Yes" }).check();
    await form.getByRole("textbox", { name: "Link" }).fill("example.org/page");
    await form.getByRole("combobox", { name: "Person" }).selectOption({ label: "Ada Lindqvist – @ada" });
    await form.getByRole("combobox", { name: "Place" }).selectOption({ label: "#general" });
    await group("Roles").getByRole("checkbox", { name: "staff" }).check();
    await group("Few").getByRole("radio", { name: "Option 2" }).check();
    await group("Many").getByRole("checkbox", { name: "Option 29" }).check();
    await form.getByRole("searchbox", { name: "Search: Searched" }).fill("option 77");
    await group("Searched").getByRole("radio", { name: "Option 77" }).check();
    await form.getByLabel("File").setInputFiles({ name: "talk.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
    await form.getByRole("button", { name: "Send" }).click();

    const taken = messages(page).filter({ hasText: "Taken: " });
    await taken.waitFor();
    expect(await taken.locator(".view").innerText()).toBe(
      "Taken: text=words; long=as it was; number=7; date=2026-07-01; sure=true; link=https://example.org/page; " +
        "person=ada; place=playground:community:general; role=staff; few=v2; many=v29; search=v77; file=talk.txt",
    );
  });

  test("every kind of block is shown, a picture with its words, and both menus and selects reach Laurel", async () => {
    const web = await openTestWeb({ registry: gallery });
    const { page, complaints } = await browser.opens(`${web.address}/?as=noor`);

    await types(page, "/gallery");
    const shown = messages(page).filter({ hasText: "Every kind of block" });
    await shown.getByRole("img", { name: "One dot, alone" }).waitFor();
    await shown.getByRole("combobox", { name: "One colour" }).selectOption("green");
    await messages(page).getByText("Chosen: green").waitFor();
    await shown.getByRole("checkbox", { name: "Colour red" }).check();
    await shown.getByRole("checkbox", { name: "Colour blue" }).check();
    await shown.getByRole("button", { name: "Choose" }).click();
    await messages(page).getByText("Chosen: red, blue").waitFor();
    const win = messages(page).filter({ hasText: "Hello everybody! I am new here" });
    await win.hover();
    await win.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "Count its words" }).click();
    await messages(page).getByText("It has 12 words.").waitFor();
    await page.getByRole("button", { name: "Members" }).click();
    await page.getByRole("button", { name: /Ada Lindqvist @ada/ }).click();
    await page.getByRole("button", { name: "Say hello" }).click();
    await messages(page).getByText("Hello ada").waitFor();

    expect(await shown.getByRole("button", { name: "Pressed already" }).isDisabled()).toBe(true);
    expect(await shown.getByRole("link", { name: "a link" }).getAttribute("rel")).toBe("noopener noreferrer nofollow");
    expect(complaints).toEqual([]);
  });
});
