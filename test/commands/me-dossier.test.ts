import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../src/core/ids.ts";
import { type Answer, startTestBot, type TestBot } from "../support/bot.ts";
import { candidacyOf, contacted, documenting, putsForward, steps, withStaff } from "../support/candidacies.ts";
import { addsEntry, creditsFor, recordsFor } from "../support/contributions.ts";
import { forgedPress } from "../support/forged.ts";

const types = (bot: TestBot, name: string, line = "/me dossier") => bot.member(name).types(line);
const at = (text: string) => text as CalendarDate;

/** Some of everything in grace's year. */
async function year(bot: TestBot): Promise<void> {
  await recordsFor(bot, "grace", {
    ...{ title: "Live migration, step by step", link: "https://blog.example.org/live", day: at("2026-01-10") },
    ...{ expertises: ["hyper-v"], quantity: 1, reach: 1200 },
  });
  await recordsFor(bot, "grace", {
    title: "Storage on a budget",
    day: at("2025-11-10"),
    expertises: ["hyper-v", "vdi"],
  });
  await recordsFor(bot, "grace", { kind: "public-speaking", title: "A talk", day: at("2025-06-02"), quantity: 2 });
  await recordsFor(bot, "grace", { title: "For a fee", paid: "yes", day: at("2026-01-11") });
  await recordsFor(bot, "grace", { title: "Secret plans", visibility: "nda", day: at("2026-01-12") });
  await recordsFor(bot, "grace", { title: "Long ago", day: at("2025-02-27") });
  const withdrawn = await recordsFor(bot, "grace", { title: "Taken out", day: at("2026-01-13") });
  await addsEntry(bot, withdrawn, { kind: "revoked", why: "withdrawn" });
  await creditsFor(bot, { helper: "grace", asker: "noor", words: "How do I get it unstuck?" });
}

/** The file of an answer. */
function pageIn({ answer }: Answer): string {
  const blocks = answer && "view" in answer.body ? answer.body.view.blocks : [];
  const file = blocks.find((block) => block.kind === "file")?.file;
  return Buffer.from(file?.bytes ?? "", "base64").toString();
}

async function handsIn(bot: TestBot, name = "grace"): Promise<Answer> {
  const asked = await (await types(bot, name)).presses("Hand it in");
  return asked.presses("Hand it in");
}

describe("whoever has no candidacy", () => {
  test("sees their twelve months as a preview, and nothing that hints at an award", async () => {
    const bot = await startTestBot();
    await year(bot);

    const seen = await types(bot, "grace");

    expect(seen.visibleTo).toBe("grace");
    expect(seen.text).toMatch(/2 March 2025 to 1 March 2026: 5 contributions/);
    expect(seen.text).toMatch(/Forum help: 1, 1 answer/);
    expect(seen.text).toMatch(/Blogging: 3, 3 posts, 1,200 readers/);
    expect(seen.text).toMatch(/Public speaking: 1, 2 talks/);
    expect(seen.text).toMatch(/By expertise: Hyper-V 2, Virtual Desktop Infrastructure 1\./);
    expect(seen.text).toMatch(/in no number above:\n- 1: paid work/);
    expect(seen.buttons).toEqual(["See the page", "Add something you did"]);
    expect(seen.text).not.toMatch(/hand it in|award|nomin|candida|missing|may be right|need|until you/i);
  });

  test("cannot add a note or hand anything in, whatever they press", async () => {
    const bot = await startTestBot();

    for (const action of ["hand-in", "drop", "back"])
      expect(await forgedPress(bot, "grace", { action: { do: `me dossier.${action}`, args: [] } })).toMatch(
        /preview for you alone|nothing of yours that was handed in/,
      );
  });

  test("sees the same to the letter when somebody put them forward, or turned that down meanwhile", async () => {
    const bot = await withStaff();
    await recordsFor(bot, "grace", { title: "A post" });
    await recordsFor(bot, "hank", { title: "A post" });
    const before = [await types(bot, "grace"), await types(bot, "hank")];
    await putsForward(bot, { nominee: "grace", by: ["ada"] });
    const down = await putsForward(bot, { nominee: "hank", by: ["ada"] });
    await bot.store.transact((tx) => tx.texts.keep({ id: "text0000000000ab" as never, body: "No.", at: 1 }));
    await steps(bot, down, { step: "turnDown", words: "text0000000000ab" as never }, "staff", "sam");

    const after = [await types(bot, "grace"), await types(bot, "hank")];

    const shown = ({ text, buttons }: Answer) => ({ text, buttons });
    expect(after.map(shown)).toEqual(before.map(shown));
  });
});

describe("whoever was contacted", () => {
  test("is told to answer first, and nothing can be handed in before", async () => {
    const bot = await withStaff();
    const id = await contacted(bot, { nominee: "grace", by: ["ada"] });

    const seen = await types(bot, "grace");
    const forged = await forgedPress(bot, "grace", { action: { do: "me dossier.hand-in", args: [] } });

    expect(seen.text).toMatch(/Please answer that message first/);
    expect(seen.buttons).not.toContain("Hand it in");
    expect(forged).toMatch(/answer that message first/);
    expect((await candidacyOf(bot, id)).state).toBe("contacted");
  });
});

describe("whoever documents their year", () => {
  test("is told by when, and what is not there as something that may be right", async () => {
    const bot = await withStaff();
    await year(bot);
    await documenting(bot, { nominee: "grace", by: ["ada"], awardDate: "2026-04-01" });

    const seen = await types(bot, "grace");

    expect(seen.text).toMatch(/handed in until 2 March 2026, for the award date of 1 April 2026/);
    expect(seen.text).toMatch(
      /Nothing is recorded of beta feedback, documentation, free solutions or running a user group; that may be right\./,
    );
    expect(seen.text).toMatch(/From July 2025 to October 2025 nothing is recorded; that may be right\./);
    expect(seen.text).toMatch(/3 entries name no expertise; that may be right\./);
  });

  test("adds a note with a link, and drops it with its words", async () => {
    const bot = await withStaff();
    const id = await documenting(bot, { nominee: "grace" });
    const form = await (await types(bot, "grace")).presses("Add a note");

    const added = await form.submits({ words: "The clinic helped forty teams.", link: "https://clinic.example.org" });
    const [note] = await bot.store.read.dossiers.notes(id);
    await bot.member("grace").person.choose(added.answer as never, [note?.id ?? ""]);
    await bot.settled();

    expect(added.text).toMatch(
      /Your notes:\n- The clinic helped forty teams\. \(link \(https:\/\/clinic\.example\.org\/\)\)/,
    );
    expect(await bot.store.read.dossiers.notes(id)).toEqual([]);
    expect(note && (await bot.store.read.texts.read(note.words))).toBeUndefined();
  });

  test("adds as many notes as a page takes", async () => {
    const bot = await withStaff();
    await documenting(bot, { nominee: "grace" });

    const said: Answer[] = [];
    for (let index = 0; index <= 20; index++) {
      await (await types(bot, "grace")).presses("Add a note");
      said.push(
        await bot
          .member("grace")
          .person.submit({ words: `Note ${index}` })
          .then(async (outcome) => {
            await bot.settled();
            return { text: outcome.answer?.text ?? "" } as Answer;
          }),
      );
    }

    expect(said[19]?.text).toMatch(/Note 19/);
    expect(said[20]?.text).toMatch(/20 notes already/);
  });

  test("hands it in once, however often that is pressed, and reads it from then on", async () => {
    const bot = await withStaff();
    await year(bot);
    const id = await documenting(bot, { nominee: "grace", by: ["ada"], awardDate: "2026-07-01" });
    const asked = await (await types(bot, "grace")).presses("Hand it in");
    const [handed, again] = [
      await asked.presses("Hand it in"),
      await forgedPress(bot, "grace", { action: { do: "me dossier.hand-in", args: [] } }),
    ];
    await bot.passes(60_000);
    await recordsFor(bot, "grace", { title: "Later", day: at("2026-03-01") });
    const note = await forgedPress(bot, "grace", { action: { do: "me dossier.drop", args: [] } });

    expect(asked.text).toMatch(
      /holds 5 contributions and 0 notes\. The program team reads it; you cannot change it then/,
    );
    for (const text of [handed.text, again]) expect(text).toMatch(/handed this in on 1 March 2026/);
    expect(handed.buttons).toEqual(["See the page", "Ask to have it back"]);
    expect(note).toMatch(/Your dossier is handed in, so it stays as it is/);
    expect((await candidacyOf(bot, id)).steps).toEqual(["open", "contact", "accept", "handIn"]);
    expect((await types(bot, "grace")).text).toMatch(/1 March 2026: 5 contributions/);
  });

  test("sees what staff found out about their work later, but not what they changed themselves", async () => {
    const bot = await withStaff();
    const [kept, revoked] = [
      await recordsFor(bot, "grace", { title: "Kept", quantity: 1 }),
      await recordsFor(bot, "grace", { title: "Copied", quantity: 1 }),
    ];
    await documenting(bot, { nominee: "grace" });
    await handsIn(bot);
    await bot.passes(60_000);
    await addsEntry(bot, revoked, { kind: "revoked", why: "staff" });
    await addsEntry(bot, kept, {
      kind: "corrected",
      facts: { kind: "blogging", day: at("2026-02-01"), expertises: [], quantity: 90, paid: "no", visibility: "staff" },
    });

    expect((await types(bot, "grace")).text).toMatch(/1 contribution\.\n- Blogging: 1, 1 post$/m);
  });

  test("is late without harm: it is for the next award date, which is said before", async () => {
    const bot = await withStaff({ now: "2026-03-05T09:00:00Z" });
    const id = await documenting(bot, { nominee: "grace", awardDate: "2026-04-01" });
    const asked = await (await types(bot, "grace")).presses("Hand it in");

    const handed = await asked.presses("Hand it in");

    expect(asked.text).toMatch(
      /The 2 March 2026 has passed, and that is all right: handed in now, it is for the award date of 1 July 2026/,
    );
    expect(handed.text).toMatch(/handed this in on 5 March 2026/);
    expect(await candidacyOf(bot, id)).toMatchObject({
      state: "in review",
      awardDate: "2026-07-01",
      closesOn: "2026-03-19",
    });
  });

  test("asks their lead to have it back, and staff are asked once a day", async () => {
    const bot = await withStaff();
    await documenting(bot, { nominee: "grace" });
    const handed = await handsIn(bot);

    const first = await handed.presses("Ask to have it back");
    await handed.presses("Ask to have it back");

    expect(first.text).toMatch(/Your lead is asked/);
    const asks = bot.sees("sam", "#staff").filter(({ text }) => /would like to change their dossier/.test(text));
    expect(asks.map(({ text }) => text)).toEqual(["N-1: grace would like to change their dossier once more."]);
  });

  test("is in review to themselves while staff can undo what they decided", async () => {
    const bot = await withStaff();
    const id = await documenting(bot, { nominee: "grace" });
    await handsIn(bot);
    const before = await types(bot, "grace");
    await bot.store.transact((tx) => tx.texts.keep({ id: "text0000000000ab" as never, body: "No.", at: 1 }));
    const decision = { step: "decide", outcome: "declined", words: "text0000000000ab" as never } as const;
    await steps(bot, id, decision, "evaluator", "sam");

    const during = await types(bot, "grace");

    expect(during.text).toBe(before.text);
    expect(during.buttons).toEqual(before.buttons);
  });
});

describe("the page", () => {
  test("holds the year in words and tables, paid work apart, and nothing under an NDA or of others", async () => {
    const bot = await withStaff();
    await year(bot);
    await documenting(bot, { nominee: "grace", by: ["ada"] });
    await (await types(bot, "grace")).presses("Add a note");
    await bot.member("grace").person.submit({ words: "<b>Bold</b> & brave" });
    await bot.settled();

    const page = pageIn(await (await types(bot, "grace")).presses("See the page"));

    expect(page).toMatch(/^<!doctype html>/);
    for (const words of [
      "Dossier of grace",
      "2 March 2025 to 1 March 2026",
      "Live migration, step by step",
      "For a fee",
    ])
      expect(page).toContain(words);
    expect(page).toContain('href="https://blog.example.org/live"');
    expect(page).toContain("&lt;b>Bold&lt;/b> &amp; brave");
    expect(page).toContain("under a non-disclosure agreement");
    for (const words of ["Secret plans", "Long ago", "Taken out", "How do I get it unstuck", "<script", "ada says"])
      expect(page).not.toContain(words);
  });

  test("of somebody hostile is text and nothing else", async () => {
    const bot = await withStaff();
    await recordsFor(bot, "grace", { title: '</title><script>alert("x")</script>', link: "javascript:alert(1)" });
    await documenting(bot, { nominee: "grace" });

    const page = pageIn(await (await types(bot, "grace")).presses("See the page"));

    expect(page).not.toMatch(/<script/i);
    expect(page).not.toMatch(/href="javascript/i);
    expect(page).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
  });
});
