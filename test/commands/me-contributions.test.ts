import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../src/core/ids.ts";
import { type Answer, startTestBot, type TestBot } from "../support/bot.ts";
import { addsEntry, entersPost, recordsFor } from "../support/contributions.ts";
import { forgedPress } from "../support/forged.ts";

const NOW = { now: "2026-03-01T09:00:00Z" };
const day = (text: string) => text as CalendarDate;
const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line.startsWith("- "));

/** Twelve posts, the first of each month of 2025. */
async function twelvePosts(bot: TestBot): Promise<void> {
  for (let month = 1; month <= 12; month++)
    await recordsFor(bot, "grace", { title: `Post ${month}`, day: day(`2025-${String(month).padStart(2, "0")}-01`) });
}

describe("/me contributions", () => {
  test("shows the latest day first, ten a page, to its owner alone", async () => {
    const bot = await startTestBot(NOW);
    await twelvePosts(bot);

    const first = await bot.member("grace").types("/me contributions");
    const second = await first.presses("Older");
    const back = await second.presses("Newer");

    expect(first.visibleTo).toBe("grace");
    expect(lines(first.text)).toHaveLength(10);
    expect(lines(first.text)[0]).toBe("- C-12, 1 December 2025, Blogging: Post 12");
    expect(lines(second.text)).toEqual([
      "- C-2, 1 February 2025, Blogging: Post 2",
      "- C-1, 1 January 2025, Blogging: Post 1",
    ]);
    expect([first.buttons, second.buttons]).toEqual([["Older"], ["Newer"]]);
    expect(back.text).toBe(first.text);
    expect(first.text).toMatch(/12 in all, page 1 of 2/);
  });

  test("leads to each by its link, and marks in words what is in no sum", async () => {
    const bot = await startTestBot(NOW);
    await recordsFor(bot, "grace", { title: "Free", link: "https://example.org/free", day: day("2026-02-06") });
    await recordsFor(bot, "grace", { title: "Paid", paid: "yes", day: day("2026-02-05") });
    await recordsFor(bot, "grace", { title: "Waiting", waits: true, day: day("2026-02-04") });
    const gone = await recordsFor(bot, "grace", { title: "Gone", day: day("2026-02-03") });
    const out = await recordsFor(bot, "grace", { title: "Out", day: day("2026-02-02") });
    const no = await recordsFor(bot, "grace", { title: "No", waits: true, day: day("2026-02-01") });
    await addsEntry(bot, gone, { kind: "revoked", why: "withdrawn" });
    await addsEntry(bot, out, { kind: "revoked", why: "staff" });
    await addsEntry(bot, no, { kind: "reviewed", accepted: false });

    const list = await bot.member("grace").types("/me contributions");

    expect(lines(list.text).map((line) => line.replace(/^.*Blogging: /, ""))).toEqual([
      "Free (https://example.org/free)",
      "Paid (paid: not counted)",
      "Waiting (waits for staff)",
      "Gone (withdrawn)",
      "Out (taken out by staff)",
      "No (not accepted by staff)",
    ]);
  });

  test("filters by kind and by days, on every page", async () => {
    const bot = await startTestBot(NOW);
    await twelvePosts(bot);
    await recordsFor(bot, "grace", { kind: "public-speaking", title: "A talk", day: day("2025-06-15") });

    const talks = await bot.member("grace").types("/me contributions public-speaking");
    const spring = await bot.member("grace").types("/me contributions from:2025-03-01 until:2025-06-01");
    const late = await bot.member("grace").types("/me contributions blogging from:2025-02-01");
    const older = await late.presses("Older");

    expect(lines(talks.text)).toEqual(["- C-13, 15 June 2025, Public speaking: A talk"]);
    expect(lines(spring.text).map((line) => line.split(": ")[1])).toEqual(["Post 5", "Post 4", "Post 3"]);
    expect(lines(late.text)).toHaveLength(10);
    expect(lines(older.text)).toEqual(["- C-2, 1 February 2025, Blogging: Post 2"]);
  });

  test("that are none yet names the command that adds one", async () => {
    const bot = await startTestBot(NOW);

    const empty = await bot.member("noor").types("/me contributions");
    const nothing = await bot.member("noor").types("/me contributions blogging");

    expect(empty.text).toMatch(/nothing here yet.*\/contribute/);
    expect(nothing.text).toMatch(/Nothing of yours fits that.*\/me contributions/);
  });

  test("shows nobody what somebody else did", async () => {
    const bot = await startTestBot(NOW);
    await entersPost(bot, "grace", "https://example.org/blog/a-post");

    expect((await bot.member("linus").types("/me contributions")).text).toMatch(/nothing here yet/);
  });

  test("opens one, to change, repeat or withdraw it", async () => {
    const bot = await startTestBot(NOW);
    await entersPost(bot, "grace", "https://youtu.be/x", { title: "A talk" });
    const list = await bot.member("grace").types("/me contributions");

    const { answer } = await bot.member("grace").person.choose(list.answer?.ref ?? ("" as never), ["C-1 A talk"]);
    const again = await bot.member("grace").presses(answer?.ref ?? ("" as never), "Again");
    const kept = await again.submits({ day: "2026-02-01" });

    expect(answer?.buttons.map(({ label }) => label)).toEqual(["Change", "Again", "Withdraw"]);
    expect(kept.text).toMatch(/Kept as C-2/);
  });

  test("says of a day that is none what is missing", async () => {
    const bot = await startTestBot(NOW);

    expect((await bot.member("grace").types("/me contributions from:2026-02-30")).text).toMatch(
      /"from" is not right yet/,
    );
  });

  test.each([
    ["a page that is not there", ["99", "", "", ""]],
    ["a page of nonsense", ["x", "", "", ""]],
    ["nothing at all", []],
    ["days of nonsense", ["0", "", "!!", "zzzzzzzzzzzz"]],
  ])("takes a button with %s without failing", async (_case, args) => {
    const bot = await startTestBot(NOW);
    await recordsFor(bot, "grace", { title: "A post" });

    const said = await forgedPress(bot, "grace", { action: { do: "me contributions.page", args } });

    expect(said).toMatch(/C-1|Nothing of yours/);
  });
});

describe("/me contributions as a file", () => {
  function fileOf({ answer }: Answer) {
    const blocks = answer && "view" in answer.body ? answer.body.view.blocks : [];
    const file = blocks.find((block) => block.kind === "file")?.file;
    return { name: file?.name, text: Buffer.from(file?.bytes ?? "", "base64").toString() };
  }

  test("holds one's own and nobody else's, the earliest first", async () => {
    const bot = await startTestBot(NOW);
    await recordsFor(bot, "grace", { title: "=Later", day: day("2026-02-02") });
    await recordsFor(bot, "grace", { title: "Earlier", day: day("2026-02-01") });
    await recordsFor(bot, "ada", { title: "Somebody else's", day: day("2026-02-01") });

    const answer = await bot.member("grace").types("/me contributions as:csv");
    const { name, text } = fileOf(answer);

    expect(answer.visibleTo).toBe("grace");
    expect(name).toBe("contributions.csv");
    expect(
      text
        .trimEnd()
        .split("\r\n")
        .map((line) => line.split(",")[4]),
    ).toEqual(["title", "Earlier", "'=Later"]);
  });

  test("holds what a filter lets through, and for the portal what counts", async () => {
    const bot = await startTestBot(NOW);
    await recordsFor(bot, "grace", { title: "In", day: day("2026-02-02") });
    await recordsFor(bot, "grace", { title: "Paid", paid: "yes", day: day("2026-02-02") });
    await recordsFor(bot, "grace", { title: "Before", day: day("2026-01-02") });

    const portal = fileOf(await bot.member("grace").types("/me contributions from:2026-02-01 as:mvp"));
    const json = fileOf(await bot.member("grace").types("/me contributions from:2026-02-01 as:json"));

    expect(portal.text.trimEnd().split("\r\n").slice(1)).toEqual([expect.stringMatching(/^Blog,.*,In,/)]);
    expect(JSON.parse(json.text).map(({ title }: { title: string }) => title)).toEqual(["In", "Paid"]);
  });
});
