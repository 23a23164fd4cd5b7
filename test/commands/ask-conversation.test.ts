import { describe, expect, test } from "vitest";
import { CONVERSATION_MS } from "../../src/app/conversation.ts";
import { startTestBot } from "../support/bot.ts";
import { openRecord } from "../support/record.ts";
import { programWithLeads } from "../support/with-leads.ts";
import { insiders } from "../support/workshop.ts";

const AWARD = "what is the MVP award?";
const LASTS = "and how long does it last?";
const TERM = /From: How long the award lasts/;

describe("a follow-up is understood", () => {
  test("in a direct message", async () => {
    const bot = await startTestBot();
    const noor = bot.member("noor");
    await noor.writesDm(AWARD);

    const answer = await noor.writesDm(LASTS);

    expect(answer.text).toMatch(TERM);
  });

  test("in the thread of a mention, by whoever reads it", async () => {
    const bot = await startTestBot();
    const first = await bot.member("noor").types(`@laurel ${AWARD}`);
    const thread = first.answer?.ref.place.id ?? "";

    const answer = await bot.member("hank").types(`@laurel ${LASTS}`, thread);
    const next = await bot.member("noor").types("@laurel can it be taken away?", thread);

    expect(answer.text).toMatch(TERM);
    expect(next.text).toMatch(/From: When an award ends early/);
  });

  test("after a hidden answer, by the one who got it", async () => {
    const bot = await startTestBot();
    await bot.member("noor").types("/ask can an award be taken away?");

    const answer = await bot.member("noor").types("/ask and how do I renew it");

    expect(answer.text).toMatch(/From: Renewal/);
  });

  test("after a section that was chosen", async () => {
    const bot = await startTestBot();
    const unsure = await bot.member("noor").writesDm("awards");
    await unsure.presses("Award dates");

    const answer = await bot.member("noor").writesDm(LASTS);

    expect(answer.text).toMatch(TERM);
  });

  test.for([
    ["who is the lead for Ireland?", "and for France?", /Fabienne Lead/],
    ["who is my lead?", "Ireland", /Lena Lead/],
    ["who is my lead?", "I live in France", /Fabienne Lead/],
    ["is Hyper-V an expertise?", "what about PowerShell?", /Yes, PowerShell is an expertise/],
    ["when is the dossier due for the 1 July awards?", "and for October?", /1 September 2026/],
  ] as const)("after an answer from the settings: %s %s", async ([first, second, expected]) => {
    const bot = await startTestBot({ program: programWithLeads });
    await bot.member("noor").writesDm(first);

    const answer = await bot.member("noor").writesDm(second);

    expect(answer.text).toMatch(expected);
  });
});

describe("a follow-up goes on with nothing", () => {
  test("that was said in another thread", async () => {
    const bot = await startTestBot();
    await bot.member("noor").types(`@laurel what is the trophy?`);
    const other = await bot.member("hank").types(`@laurel who can nominate?`);

    const answer = await bot.member("hank").types("@laurel why?", other.answer?.ref.place.id ?? "");
    const alone = await bot.member("grace").types("@laurel do I get it every year?");

    expect(answer.text).not.toMatch(/trophy/i);
    expect(alone.text).not.toMatch(/From: The trophy/);
  });

  test("that others were told in the same channel", async () => {
    const bot = await startTestBot();
    await bot.member("noor").types("@laurel do I get a trophy?");

    const others = await bot.member("hank").types("@laurel do I get it every year");
    const own = await bot.member("noor").types("@laurel do I get it every year");

    expect(others.text).not.toMatch(/From: The trophy/);
    expect(own.text).toMatch(/From: The trophy/);
  });

  test("that one person was told alone, where others read along", async () => {
    const bot = await startTestBot();
    const thread = (await bot.member("noor").types(`@laurel ${AWARD}`)).answer?.ref.place.id ?? "";
    await bot.member("noor").types("/ask do I get a trophy?", thread);

    const open = await bot.member("noor").types("@laurel do I get it every year", thread);

    expect(open.text).not.toMatch(/From: The trophy/);
  });

  test("that the reader may not read", async () => {
    const bot = await startTestBot({ knowledge: insiders });
    const told = await bot.member("sam").types("@laurel what is the lounge password", "#staff");

    const open = await bot.member("sam").types("@laurel why is it so?");

    expect(told.text).toMatch(/golden teapot/);
    expect(open.text).not.toMatch(/lounge|teapot/);
  });

  test("that is too long ago", async () => {
    const bot = await startTestBot();
    await bot.member("noor").writesDm("do I get a trophy?");
    await bot.passes(CONVERSATION_MS);

    const answer = await bot.member("noor").writesDm("do I get it every year");

    expect(answer.text).not.toMatch(/From: The trophy/);
  });

  test("when it was another question that got no answer", async () => {
    const bot = await startTestBot();
    await bot.member("noor").writesDm("do I get a trophy?");
    await bot.member("noor").writesDm("who won the football last night?");

    const answer = await bot.member("noor").writesDm("do I get it every year");

    expect(answer.text).not.toMatch(/From: The trophy/);
  });
});

test("a clear question is a new one, whatever was said before", async () => {
  const bot = await startTestBot();
  await bot.member("noor").writesDm("do I get a trophy?");

  const answer = await bot.member("noor").writesDm("how long does the award last?");

  expect(answer.text).toMatch(TERM);
});

test("a follow-up without an answer leaves the conversation where it was", async () => {
  const bot = await startTestBot();
  await bot.member("noor").writesDm("do I get a trophy?");
  await bot.member("noor").writesDm("what about kubernetes?");

  const answer = await bot.member("noor").writesDm("do I get it every year");

  expect(answer.text).toMatch(/From: The trophy/);
});

test("of a conversation nothing but ids is remembered, and none of it in the record", async () => {
  const record = await openRecord();
  const bot = await startTestBot({ store: record.store });
  await bot.member("noor").writesDm("do I get a trophy?");

  await bot.member("noor").writesDm("do I get it every year");

  expect(record.rows().question).toHaveLength(2);
  expect(
    record
      .rows()
      .text?.map(({ body }) => body)
      .toSorted(),
  ).toEqual(["do I get a trophy?", "do I get it every year"]);
});
