import { describe, expect, test } from "vitest";
import { parseDate } from "../../src/core/calendar.ts";
import type { CalendarDate } from "../../src/core/ids.ts";
import { SETTINGS_KINDS, settingsQuestionId, settingsQuestionOf } from "../../src/knowledge/settings-question.ts";
import { knowledge } from "./default-knowledge.ts";

const TODAY = parseDate("2026-03-01") as CalendarDate;
const { settings } = knowledge;
const read = (message: string) => {
  const asked = settings.read(message, TODAY);
  return asked && settingsQuestionId(asked);
};

describe("is answered from the settings", () => {
  test.for([
    ["When is the next award date?", "next-award-date"],
    ["whens the next mvp award", "next-award-date"],
    ["when are the next awards announced?", "next-award-date"],
    ["Hey Laurel, could you please tell me when the next awards are given out? Thanks", "next-award-date"],
    ["what is the next award date", "next-award-date"],
    ["how long until the next awards?", "next-award-date"],
    ["How many days until the next award date?", "next-award-date"],
    ["how many days are left until the next MVP awards", "next-award-date"],
    ["What are the award dates?", "award-dates"],
    ["which are the mvp award dates", "award-dates"],
    ["list all award dates pls", "award-dates"],
    ["who is the lead for Ireland?", "lead:uk-ireland"],
    ["Who's the MVP lead in the UK?", "lead:uk-ireland"],
    ["whos the lead for irland", "lead:uk-ireland"],
    ["who is the regional lead for germny", "lead:dach"],
    ["who is France's lead?", "lead:france"],
    ["who is the lead for the US", "lead:united-states"],
    ["I live in Norway, who is my lead?", "lead:nordics"],
    ["who is my lead in South Korea", "lead:korea"],
    ["which lead looks after New Zealand?", "lead:anz"],
    ["is there a lead for the Benelux?", "lead:benelux"],
    ["who is the lead for Europe", "lead:central-europe,south-east-europe,eastern-europe"],
    ["who is my lead?", "which-lead"],
    ["what's the name of my MVP lead", "which-lead"],
    ["Who is the MVP lead for Atlantis?", "which-lead"],
    ["Which expertises are there?", "expertises"],
    ["what award categories exist", "expertises"],
    ["list of expertises", "expertises"],
    ["which expertises are in Security & identity?", "expertises:Security%20%26%20identity"],
    ["Is Hyper-V an expertise?", "expertise:hyper-v"],
    ["is hyperv an expertise", "expertise:hyper-v"],
    ["is powershel an expertise?", "expertise:powershell"],
    ["is there an expertise for Active Directory", "expertise:active-directory"],
    ["is security an expertise", "expertise:enterprise-security,consumer-security,developer-security"],
    ["is Kubernetes an expertise?", "no-expertise"],
    ["when does the renewal window open?", "renewal-window"],
    ["when does the renewal window open for the 1 July awards", "renewal-window:2026-07-01"],
    ["When does the renewal window open for awards that end on January 1?", "renewal-window:2027-01-01"],
    ["when is the dossier due", "dossier-due"],
    ["when is the dossier due for the 1 July awards?", "dossier-due:2026-07-01"],
    ["what's the deadline for the dossier for the October awards", "dossier-due:2026-10-01"],
    ["dossier deadline for 1 April 2027", "dossier-due:2027-04-01"],
    ["when is the dossier due for 5 July", "dossier-due:2026-07-05"],
  ])("%s", ([message, expected]) => {
    expect(read(message ?? "")).toBe(expected);
  });
});

describe("is not answered from the settings", () => {
  test.for([
    "when is the next award show?",
    "when are the next Oscars awards",
    "when is the next release date",
    "when is the next MVP release?",
    "how long until the next deployment",
    "how many days until the certificate expires",
    "what are the release dates",
    "what are the award dates worth to you",
    "who is the tech lead for Germany",
    "who is the lead for finance",
    "who is the lead for this project?",
    "who is the lead developer of PowerShell",
    "who is the lead singer of France Gall's band",
    "who is the team lead",
    "who is the leader of Russia",
    "who is the lead for the Ireland data centre",
    "who is the community lead for Oracle ACEs in the Benelux",
    "what does the lead for Ireland do",
    "what is an MVP lead",
    "how do I reach my lead",
    "lead time for Ireland",
    "is Hyper-V free",
    "is Hyper-V an expert topic",
    "is it an expertise",
    "is security expertise required",
    "what expertise do I need",
    "how do I change my expertise",
    "when does the maintenance window open",
    "when does the window open for the installer",
    "when is the documentation due",
    "when is the invoice due for July",
    "when is the renewal of my certificate due",
    "how do I renew my award",
    "when is the dossier due for my boss",
    "my vm in the next availability set lost its date, when is the award",
    "next",
    "dates",
    "lead",
    "",
    "???",
    "award dates ".repeat(2_000),
    "¿Cuándo es la próxima fecha?",
  ])("%s", (message) => {
    expect(read(message)).toBeUndefined();
  });

  test("a question that the knowledge lists for another subject", () => {
    const answering = new Set(["award-dates", "next-award-date", "expertises", "how-many"]);

    const taken = knowledge.sections
      .filter(({ section }) => !answering.has(section))
      .flatMap(({ asks }) => asks.filter((ask) => read(ask) !== undefined));

    expect(taken).toEqual([]);
  });
});

test("what stands on record of a question says the same when it is read back", () => {
  const asked = SETTINGS_KINDS.map((kind) => ({ kind, about: ["Security, identity: all", "uk-ireland"] }));

  expect(asked.map((each) => settingsQuestionOf(settingsQuestionId(each)))).toEqual(asked);
  expect(settingsQuestionOf("something-else:1")).toBeUndefined();
});
