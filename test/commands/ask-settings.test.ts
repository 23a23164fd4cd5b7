import { describe, expect, test } from "vitest";
import { startTestBot } from "../support/bot.ts";
import { forgedPress } from "../support/forged.ts";
import { openRecord } from "../support/record.ts";
import { programWithLeads } from "../support/with-leads.ts";

describe("what stands in program.yaml is answered from there", () => {
  test.for([
    ["when is the next award date?", /1 April 2026, in 31 days/],
    ["how long until the next awards?", /1 April 2026, in 31 days/],
    ["what are the award dates?", /1 January, 1 April, 1 July and 1 October[\s\S]*1 April 2026/],
    ["who is the lead for Ireland?", /The lead for UK & Ireland is Lena Lead\./],
    ["who is the lead for Japan?", /No lead is named for Japan; please ask the program team/],
    ["who is the lead for Europe?", /Several regions fit[\s\S]*Central Europe[\s\S]*South-East Europe/],
    ["who is my lead?", /depends on where you live[\s\S]*the program team/],
    ["who is the MVP lead for Irlanda?", /Do you mean Ireland\?/],
    ["which expertises are there?", /given for 9\d expertises[\s\S]*Virtualisation: 5/],
    ["which expertises are in Virtualisation?", /Hyper-V, Virtual Machine/],
    ["is Hyper-V an expertise?", /Yes, Hyper-V is an expertise, in Virtualisation/],
    ["is Kubernetes an expertise?", /No expertise is called that/],
    ["when does the renewal window open?", /end on 1 April 2026: 1 January 2026/],
    ["when does the renewal window open for the 1 July awards?", /opens on 1 April 2026[\s\S]*due by 1 June 2026/],
    ["when is the dossier due for the 1 July awards?", /due by 1 June 2026[\s\S]*24 June 2026/],
    ["when is the dossier due for 5 July?", /5 July 2026 is no award date/],
  ] as const)("%s", async ([question, expected]) => {
    const bot = await startTestBot({ now: "2026-03-01T09:00:00Z", program: programWithLeads });

    const answer = await bot.member("noor").types(`/ask ${question}`);

    expect(answer.text).toMatch(expected);
    expect(answer.text).toMatch(/From: the program's settings$/);
    expect(answer.buttons).toEqual(["Helpful", "Not helpful", "Share here"]);
    expect(answer.visibleTo).toBe("noor");
  });

  test("on an award date the next one is meant, and today is named as one", async () => {
    const bot = await startTestBot({ now: "2026-04-01T09:00:00Z" });

    const answer = await bot.member("noor").types("/ask when is the next award date?");

    expect(answer.text).toMatch(/Today is an award date\. The next one is 1 July 2026, in 91 days/);
  });

  test("a mention is answered for everybody, for none of it is secret", async () => {
    const bot = await startTestBot({ program: programWithLeads });

    const answer = await bot.member("noor").types("@laurel who is the lead for Ireland?");

    expect(answer.text).toMatch(/Lena Lead/);
    expect(bot.sees("hank", answer.answer?.ref.place ?? "")).toHaveLength(1);
    expect(answer.buttons).toEqual(["Helpful", "Not helpful"]);
  });

  test("nobody is pinged by being named", async () => {
    const bot = await startTestBot({ program: programWithLeads });

    const answer = await bot.member("noor").types("@laurel who is the lead for Ireland?");

    expect(JSON.stringify(answer.answer?.body)).not.toMatch(/"person"/);
  });
});

describe("Share here", () => {
  test("posts an answer from the settings as it is on the day of sharing", async () => {
    const bot = await startTestBot({ now: "2026-03-01T09:00:00Z", program: programWithLeads });
    const lead = await bot.member("noor").types("/ask who is the lead for Ireland?");

    const done = await lead.presses("Share here");

    const shared = bot.sees("hank", "#general").filter(({ byLaurel }) => byLaurel);
    expect(done.visibleTo).toBe("noor");
    expect(shared.map(({ text }) => text)).toEqual([
      expect.stringMatching(/Lena Lead[\s\S]*the program's settings, shared by @noor/),
    ]);
  });

  test("says so where the settings no longer hold what it was about", async () => {
    const { store } = await openRecord();
    const before = await startTestBot({ store, program: programWithLeads });
    const { answer } = await before.member("noor").types("/ask who is the lead for Ireland?");
    await before.stop();
    const regions = programWithLeads.regions.filter(({ id }) => id !== "uk-ireland");
    const bot = await startTestBot({ store, program: { ...programWithLeads, regions } });

    const said = await forgedPress(bot, "noor", {
      action: { do: "ask.share", args: [answer?.buttons[0]?.action.args[0] ?? ""] },
    });

    expect(said).toMatch(/settings have changed since/);
    expect(bot.sees("hank", "#general").filter(({ byLaurel }) => byLaurel)).toEqual([]);
  });
});

test("an answer from the settings is judged like any other, and keeps no author", async () => {
  const record = await openRecord();
  const bot = await startTestBot({ store: record.store });
  const answer = await bot.member("noor").types("/ask when is the next award date?");

  const thanks = await answer.presses("Helpful");

  expect(thanks.text).toMatch(/Thank you/);
  expect(record.rows().question).toMatchObject([{ outcome: "answered", verdict: "helpful" }]);
});

test("a button that names an answer from the settings as a section is answered with a clear sentence", async () => {
  const bot = await startTestBot();
  const { answer } = await bot.member("noor").types("/ask when is the next award date?");
  const question = answer?.buttons[0]?.action.args[0] ?? "";

  const said = await forgedPress(bot, "noor", {
    action: { do: "ask.section", args: [question, "program.yaml#lead:uk"] },
  });

  expect(said).toMatch(/Please ask the question again/);
});
