import { describe, expect, test } from "vitest";
import { knowledge } from "./default-knowledge.ts";

const { settings, personal } = knowledge;
const read = (message: string) => personal(settings.wording.of(message));

describe("is about the asker's own matters, or a nomination", () => {
  test.for([
    ["when does my award end?", "term"],
    ["When does my MVP award expire?", "term"],
    ["hi, until when is my award valid", "term"],
    ["how long is my award still valid?", "term"],
    ["has my award ended", "term"],
    ["when is my dossier due?", "renewal"],
    ["when does my renewal window open", "renewal"],
    ["am I nominated?", "nomination"],
    ["have I been nominated yet", "nomination"],
    ["who nominated me", "nomination"],
    ["has anybody nominated me?", "nomination"],
    ["is grace nominated?", "nomination"],
    ["who nominated Grace", "nomination"],
    ["did Linus nominate Ada?", "nomination"],
    ["what's the status of my nomination", "nomination"],
    ["who is nominated this time?", "nomination"],
    ["how many contributions do I have?", "contributions"],
    ["show me my contributions please", "contributions"],
    ["where do I see my dossier?", "dossier"],
    ["how do I hand in my dossier", "dossier"],
    ["show me my dossier please", "dossier"],
    ["can I see my term?", "term"],
    ["what is my status", "status"],
    ["what's my MVP status?", "status"],
    ["am I still an MVP?", "status"],
  ])("%s", ([message, expected]) => {
    expect(read(message ?? "")).toBe(expected);
  });
});

describe("is about nobody's own matters", () => {
  test.for([
    "when does the award end?",
    "when does my Azure trial end",
    "when does my subscription expire",
    "how long does the award last",
    "how long is my password valid",
    "what is my status code",
    "what is the status of my pull request",
    "what is my IP",
    "where do I see my year",
    "what belongs into my dossier",
    "how many contributions are needed",
    "how many contributions does the project have",
    "how many credits do I have",
    "do my contributions count",
    "who can nominate me?",
    "who nominates",
    "can I nominate myself",
    "how do I nominate Grace",
    "is the bug nominated for a fix",
    "is somebody nominated by an employee",
    "what happens after I am nominated",
    "when is the report due",
    "am I admin",
    "",
  ])("%s", (message) => {
    expect(read(message)).toBeUndefined();
  });

  test("nothing that the knowledge lists as a way to ask for a section", () => {
    const taken = knowledge.sections.flatMap(({ asks }) => asks.filter((ask) => read(ask) !== undefined));

    expect(taken).toEqual([]);
  });
});
