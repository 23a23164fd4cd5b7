import { describe, expect, test } from "vitest";
import { ABSTENTIONS } from "../../src/app/abstentions.ts";
import type { Program } from "../../src/program/schema.ts";
import { startTestBot } from "../support/bot.ts";
import { openRecord } from "../support/record.ts";
import { programWithLeads } from "../support/with-leads.ts";

const TECHNICAL = "my hyper-v vm does not start";

describe("a technical question", () => {
  test("is pointed to the channel of this space that fits, and to nobody by name", async () => {
    const bot = await startTestBot({ program: programWithLeads });

    const answer = await bot.member("noor").types(`/ask ${TECHNICAL}`);

    expect(answer.text).toMatch(/Questions about Virtualisation are best asked in #/);
    expect(answer.text).not.toMatch(/Lena|@/);
    const body = JSON.stringify(answer.answer?.body);
    expect(body).toContain("playground:community:help");
    expect(body).not.toContain("slack:T024BE7LD");
  });

  test.for([
    ["whose channel is in another space", "how do I shrink a sql server log"],
    ["that fits no topic", "why does my printer only print blank pages"],
  ])("%s gets an ordinary abstention", async ([, question]) => {
    const bot = await startTestBot({ program: programWithLeads });

    const answer = await bot.member("noor").types(`/ask ${question}`);

    expect(answer.text).not.toMatch(/best asked in/);
    expect(answer.text).toMatch(/the program team/);
  });

  test("is not pointed to the channel in which it stands", async () => {
    const here: Program = {
      ...programWithLeads,
      answers: {
        ...programWithLeads.answers,
        technicalChannels: programWithLeads.answers.technicalChannels.map((topic) => ({
          ...topic,
          places: ["playground:community:general"],
        })),
      },
    };
    const bot = await startTestBot({ program: here });

    const answer = await bot.member("noor").types(`/ask ${TECHNICAL}`);
    const elsewhere = await bot.member("noor").types(`/ask ${TECHNICAL}`, "#award-questions");

    expect(answer.text).not.toMatch(/best asked in/);
    expect(elsewhere.text).toMatch(/best asked in/);
  });

  test("about an expertise of the program is a question about the program", async () => {
    const bot = await startTestBot({ program: programWithLeads });

    const answer = await bot.member("noor").types("/ask is Hyper-V an expertise?");

    expect(answer.text).toMatch(/Yes/);
    expect(answer.text).not.toMatch(/best asked in/);
  });
});

describe("an abstention", () => {
  const LOCAL = "my laptop in Ireland overheats";

  test("names the lead of a region that the question names, as words and never as a ping", async () => {
    const bot = await startTestBot({ program: programWithLeads });

    const answer = await bot.member("noor").types(`/ask ${LOCAL}`);

    expect(answer.text).toMatch(/do not know[\s\S]*the program team, or Lena Lead, the lead for UK & Ireland/);
    expect(answer.text).not.toMatch(/@/);
  });

  test("names the team alone where the program wants no lead named", async () => {
    const { answers } = programWithLeads;
    const quiet = {
      ...programWithLeads,
      answers: { ...answers, askInstead: { ...answers.askInstead, nameRegionLead: false } },
    };
    const bot = await startTestBot({ program: quiet });

    const answer = await bot.member("noor").types(`/ask ${LOCAL}`);

    expect(answer.text).toMatch(/the program team/);
    expect(answer.text).not.toMatch(/Lena/);
  });

  test("keeps the question, a technical one too, without its author", async () => {
    const record = await openRecord();
    const bot = await startTestBot({ store: record.store, program: programWithLeads });

    await bot.member("noor").types(`/ask ${TECHNICAL}`);

    const { question = [], text = [] } = record.rows();
    expect(question).toMatchObject([{ outcome: "unknown" }]);
    expect(text).toMatchObject([{ body: TECHNICAL, person_id: null }]);
  });
});

describe("a question in a language without knowledge is declined in that language", () => {
  test.for([
    ["es", "¿Cuánto tiempo dura el premio y quién lo decide?"],
    ["pt", "Quanto tempo dura o prêmio e quem pode me indicar?"],
    ["fr", "Combien de temps dure la distinction et qui décide ?"],
    ["de", "Wie lange gilt die Auszeichnung eigentlich und wer entscheidet das?"],
    ["it", "Quanto dura il premio e chi può nominare qualcuno?"],
    ["nl", "Hoe lang is de onderscheiding geldig en wie mag er iemand voordragen?"],
    ["pl", "Jak długo ważna jest nagroda i kto może mnie zgłosić?"],
    ["ja", "賞の期間はどのくらいですか"],
    ["tr", "Ödül ne kadar sürer ve kim bir kişi için aday gösterir mi?"],
  ] as const)("%s: %s", async ([language, question]) => {
    const bot = await startTestBot();

    const answer = await bot.member("noor").types(`/ask ${question}`);

    const words = ABSTENTIONS[language];
    expect(answer.text).toContain(words?.unknown);
    expect(answer.text).toContain(words?.kept);
    expect(answer.text).toContain("the program team");
    expect(answer.buttons).toEqual([]);
  });

  test("and in English where there are no words for it", async () => {
    const bot = await startTestBot();

    const answer = await bot.member("noor").types("/ask Hur länge varar utmärkelsen egentligen och vad får man?");

    expect(answer.text).toMatch(/only answer in English so far/);
  });

  test("each language says all three sentences, and none says another's", () => {
    const sentences = Object.values(ABSTENTIONS).flatMap(({ unknown, ask, kept }) => [unknown, ask, kept]);

    expect(sentences.filter((sentence) => sentence.trim() === "")).toEqual([]);
    expect(new Set(sentences).size).toBe(3 * Object.keys(ABSTENTIONS).length);
  });
});
