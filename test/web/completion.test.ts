import { describe, expect, test } from "vitest";
import { type Known, readTyping } from "../../src/web/page/completion.ts";

const option = (name: string, kind: "text" | "choice" | "member" | "date" | "yes-no", optional = true) => ({
  name,
  kind,
  summary: `About ${name}`,
  optional,
});
const command = (name: string, ...options: ReturnType<typeof option>[]) => ({
  name,
  summary: `To ${name}`,
  example: `/${name}`,
  usage: "",
  options,
});
const person = (name: string, fullName: string, present = true) => ({
  name,
  fullName,
  about: "",
  bot: false,
  isLaurel: false,
  roles: [],
  part: "member",
  present,
});
const KNOWN: Known = {
  commands: [
    command("ask", option("question", "text", false)),
    command("help"),
    command("program gaps"),
    command("program unasked", option("state", "choice")),
    command("nominate", option("nominee", "member"), option("expertise", "choice"), option("sure", "yes-no")),
  ],
  people: [person("ada", "Ada Lindqvist"), person("linus", "Linus Berger"), person("gone", "Left Already", false)],
  places: [],
};
const labels = (line: string, caret = line.length) =>
  readTyping(line, caret, KNOWN).suggestions.map(({ label }) => label);

describe("a slash", () => {
  test("offers every command, and what is typed narrows them", () => {
    expect(labels("/")).toEqual(["/ask", "/help", "/program gaps", "/program unasked", "/nominate"]);
    expect(labels("/pro")).toEqual(["/program gaps", "/program unasked"]);
    expect(labels("/program u")).toEqual(["/program unasked"]);
    expect(labels("/gaps")).toEqual(["/program gaps"]);
  });

  test("in the middle of a line is none", () => {
    expect(labels("and/or")).toEqual([]);
    expect(labels("see /as")).toEqual([]);
  });

  test("a command with options goes on, one without is complete", () => {
    const inserts = readTyping("/", 1, KNOWN).suggestions.map(({ insert }) => insert);

    expect(inserts).toContain("/ask ");
    expect(inserts).toContain("/help");
  });
});

describe("behind a command", () => {
  test.for<[string, string | undefined]>([
    ["/nominate ", "nominee"],
    ["/nominate @ad", "nominee"],
    ["/nominate @ada ", "expertise"],
    ["/nominate @ada azure ", "sure"],
    ["/nominate sure:", "sure"],
    ["/nominate expertise:az", "expertise"],
    ["/nominate expertise:azure ", "nominee"],
    ["/nominate --sure ", "sure"],
    ["/ask how long is the question going to be", "question"],
    ["/help ", undefined],
  ])("in %s the option in hand is %s", ([line, name]) => {
    expect(readTyping(line, line.length, KNOWN).option?.name).toBe(name);
  });

  test("people are offered by any of their names, and not when they left", () => {
    expect(labels("/nominate ber")).toContain("@linus");
    expect(labels("/nominate @lind")).toEqual(["@ada"]);
    expect(labels("/nominate ")).not.toContain("@gone");
  });

  test("Laurel is asked for the choices of an option, with what is typed of it", () => {
    expect(readTyping("/program unasked o", 18, KNOWN).asks).toEqual({
      command: "program unasked",
      option: "state",
      typed: "o",
    });
    expect(readTyping("/nominate expertise:az", 22, KNOWN).asks?.typed).toBe("az");
  });

  test("a suggestion stands for the word at the caret alone", () => {
    const { from, suggestions } = readTyping("/nominate sure:y and more", 16, KNOWN);

    expect(from).toBe(15);
    expect(suggestions.map(({ insert }) => insert)).toEqual(["yes "]);
  });
});

test("a mention is completed anywhere in talk", () => {
  expect(labels("thank you @a")).toEqual(["@ada"]);
  expect(labels("mail ada@lin")).toEqual([]);
});
