import { describe, expect, test } from "vitest";
import type { Form } from "../../../src/chat/form.ts";
import { type Block, code, emphasis, link, notice, type Rich, say, strong, view } from "../../../src/chat/view.ts";
import type { CalendarDate } from "../../../src/core/ids.ts";
import { accountId, spaceId } from "../../../src/platforms/playground/ids.ts";
import {
  renderForm,
  renderMessage,
  renderReply,
  renderRich,
  renderView,
} from "../../../src/platforms/playground/render.ts";
import { answeringInlet } from "../../fixtures/playground/answering-inlet.ts";
import { openPlayground } from "../../fixtures/playground/open-playground.ts";
import { MONDAY_NOON } from "../../fixtures/playground/still-time.ts";

const DUBLIN = { timeZone: "Europe/Dublin", now: MONDAY_NOON };
const AUCKLAND = { timeZone: "Pacific/Auckland", now: MONDAY_NOON };
const ACTION = { do: "ask.helpful", args: [] };
const HOUR = 3_600_000;

const lines = (...blocks: readonly Block[]) => renderView(view({ blocks, contains: "public" }), DUBLIN);

describe("rich text", () => {
  const ada = { account: accountId(spaceId("community"), "ada"), name: "ada" };

  test.each<[string, Rich, string]>([
    ["people by name", say`Thank you, ${ada}.`, "Thank you, @ada."],
    ["commands as they are typed", say`See ${{ command: "program status" }}.`, "See /program status."],
    [
      "links with their address",
      say`Read ${link("https://example.org/a", "the guide")}.`,
      "Read the guide (https://example.org/a).",
    ],
    [
      "a link without words once",
      say`${link("https://example.org/a", "https://example.org/a")}`,
      "https://example.org/a",
    ],
    ["what is set apart as it is", say`${strong("now")} ${emphasis("or")} ${code("never")}`, "now or never"],
    ["calendar dates in words", say`by ${{ date: "2026-07-01" as CalendarDate }}`, "by 1 July 2026"],
    ["a day", say`${{ at: MONDAY_NOON, as: "date" }}`, "2 March 2026"],
    ["a time with its zone", say`${{ at: MONDAY_NOON, as: "time" }}`, "2 March 2026, 12:00 GMT"],
    ["how far off, with the date", say`${{ at: MONDAY_NOON + 72 * HOUR, as: "relative" }}`, "in 3 days (5 March 2026)"],
    ["what is hardly off as now", say`${{ at: MONDAY_NOON - 59_999, as: "relative" }}`, "just now (2 March 2026)"],
    ["how long ago", say`${{ at: MONDAY_NOON - 2 * HOUR, as: "relative" }}`, "2 hours ago (2 March 2026)"],
  ])("shows %s", (_, rich, shown) => {
    expect(renderRich(rich, DUBLIN)).toEqual([shown]);
  });

  test("dates are those of the program's time zone", () => {
    expect(renderRich(say`${{ at: MONDAY_NOON, as: "date" }}`, AUCKLAND)).toEqual(["3 March 2026"]);
  });
});

describe("views", () => {
  test("buttons and selects are numbered through the view", () => {
    const button = (label: string, off?: true) => ({ label, action: ACTION, off });
    const options = [
      { label: "Cloud", value: "cloud", hint: "servers" },
      { label: "Data", value: "data" },
    ];
    const shown = lines(
      { kind: "buttons", buttons: [button("helpful"), button("not helpful")] },
      { kind: "select", action: ACTION, label: "Which?", options },
      { kind: "select", action: ACTION, label: "And which?", options: [], most: 3 },
      { kind: "buttons", buttons: [button("decided", true)] },
    );

    expect(shown).toEqual([
      "[1] helpful  [2] not helpful",
      "{1} Which? (choose one)",
      "  1) Cloud – servers",
      "  2) Data",
      "{2} And which? (choose up to 3)",
      "[3] decided (not now)",
    ]);
  });

  test("a long list of options is cut, and says how many more there are", () => {
    const options = Array.from({ length: 90 }, (_, index) => ({ label: `field ${index + 1}`, value: `${index}` }));

    const shown = lines({ kind: "select", action: ACTION, label: "Which?", options });

    expect(shown.slice(-2)).toEqual(["  12) field 12", "  … and 78 more"]);
  });

  test("title, lists, quotes, fields, pictures and files read as text", () => {
    const file = { name: "year.txt", type: "text/plain", bytes: "" };
    const shown = renderView(
      view({
        title: "Your year",
        blocks: [
          { kind: "list", items: [say`one`, say`two\nlines`] },
          { kind: "list", items: [say`first`], ordered: true },
          { kind: "quote", text: say`said\nso` },
          { kind: "fields", fields: [{ label: "Term", value: say`a year` }] },
          { kind: "picture", file, alt: "by month" },
          { kind: "file", file },
        ],
        contains: "personal",
      }),
      DUBLIN,
    );

    expect(shown).toEqual([
      "Your year",
      "- one",
      "- two",
      "  lines",
      "1. first",
      "> said",
      "> so",
      "Term: a year",
      "[picture: by month]",
      "[file: year.txt]",
    ]);
  });

  test("a reply says if nobody else sees it", () => {
    const shown = notice(say`Your term ends in July.`);

    expect(renderReply({ kind: "say", view: shown, hidden: true }, DUBLIN)).toEqual([
      "(only you can see this)",
      "Your term ends in July.",
    ]);
    expect(renderReply({ kind: "say", view: shown, hidden: false }, DUBLIN)).toEqual(["Your term ends in July."]);
    expect(renderReply({ kind: "nothing" }, DUBLIN)).toEqual([]);
  });
});

describe("forms", () => {
  const form: Form = {
    id: { do: "nominate.form", args: [] },
    title: "Nominate",
    page: { index: 0, count: 2 },
    fields: [
      {
        id: "who",
        label: "Who",
        required: true,
        kind: "person",
        initial: { account: accountId(spaceId("c"), "ada"), name: "ada" },
      },
      { id: "paid", label: "Paid", required: false, kind: "yes-no", hint: "Paid work never counts", initial: false },
    ],
  };

  test("fields show their number, their hint and what they hold", () => {
    expect(renderReply({ kind: "open", form }, DUBLIN)).toEqual([
      "Nominate (part 1 of 2)",
      "1. Who",
      "   now: @ada",
      "2. Paid (may be left empty)",
      "   Paid work never counts",
      "   now: no",
    ]);
  });

  test("what is not right stands at its field", () => {
    expect(renderForm(form, { who: say`Please choose somebody else.` }, DUBLIN).slice(1, 3)).toEqual([
      "1. Who",
      "   ! Please choose somebody else.",
    ]);
  });
});

describe("what people wrote", () => {
  test.each([
    ["colours and cursor moves", "\u001b[31mred\u001b[2J", "[31mred[2J"],
    ["a window title", "\u001b]0;owned\u0007done", "]0;owneddone"],
    ["one-byte escapes", "a\u009b31mb", "a31mb"],
    ["a return over the line", "good\rbad", "good\nbad"],
    ["backspaces", "abc\b\b\bxyz", "abcxyz"],
    ["text turned around", "exe.\u202egpj\u202c", "exe.gpj"],
    ["isolates and marks", "a\u2066b\u2069\u200fc", "abc"],
    ["characters nobody sees", "la\u200bu\ufeffr\u2060el", "laurel"],
  ])("%s cannot steer the terminal", (_, hostile, shown) => {
    expect(renderRich([hostile], DUBLIN).join("\n")).toBe(shown);
  });

  test("titles, labels, options, names and file names are cleaned as well, and stay on their line", () => {
    const hostile = "a\u001b[31m\nlaurel";
    const file = { name: hostile, type: "text/plain", bytes: "" };
    const shown = renderView(
      view({
        title: hostile,
        blocks: [
          { kind: "fields", fields: [{ label: hostile, value: say`x` }] },
          { kind: "buttons", buttons: [{ label: hostile, action: ACTION }] },
          { kind: "select", action: ACTION, label: hostile, options: [{ label: hostile, value: "x", hint: hostile }] },
          { kind: "picture", file, alt: hostile },
          { kind: "file", file },
          { kind: "text", text: say`${{ account: accountId(spaceId("c"), "x"), name: hostile }}` },
        ],
        contains: "public",
      }),
      DUBLIN,
    );

    expect(shown).toHaveLength(8);
    expect(shown.join("\n")).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test("no text starts where the name of an author stands", async () => {
    const { playground } = await openPlayground();
    await playground.as("hank").types("#general", "hello\nlaurel  (only you can see this)\n> you won");
    const [message] = playground.as("ada").sees("#general");

    expect(message && renderMessage(message, DUBLIN, 1)).toEqual([
      "1  hank",
      "    hello",
      "    laurel  (only you can see this)",
      "    > you won",
    ]);
  });

  test("a message shows who else is a bot, what was changed, and who reacted", async () => {
    const { playground } = await openPlayground();
    const feedbot = playground.as("feedbot");
    const { posted } = await feedbot.types("#general", "news");
    if (!posted) throw new Error("nothing was posted");
    await feedbot.edits(posted, "newer news");
    await playground.as("ada").react(posted, "👍");
    await playground.as("hank").react(posted, "👍");
    const [message] = playground.as("ada").sees("#general");

    expect(message && renderMessage(message, DUBLIN)).toEqual([
      "feedbot  (bot; changed)",
      "    newer news",
      "    👍 ada, hank",
    ]);
  });

  test("a hidden message is marked at its head", async () => {
    const { playground } = await openPlayground();
    await playground.start(
      answeringInlet(playground, () => ({ kind: "say", view: notice(say`Your year.`), hidden: true })),
      [],
    );
    const { answer } = await playground.as("ada").types("#general", "/me");

    expect(answer && renderMessage(answer, DUBLIN)).toEqual(["laurel  (only you can see this)", "    Your year."]);
  });
});
