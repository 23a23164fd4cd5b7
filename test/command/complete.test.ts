import { describe, expect, test } from "vitest";
import { complete, completeCommand, completeFrom } from "../../src/command/complete.ts";
import { nominate, program } from "./sample-commands.ts";

const options = ["Hyper-V", "Group Policy", "Active Directory", "Directory Services", "PowerShell"].map((label) => ({
  label,
  value: label.toLowerCase().replaceAll(" ", "-"),
}));
const labels = (typed: string, limit = 25) => completeFrom(options, typed, limit).map(({ label }) => label);

describe("what begins with the typed comes first, then a word that does, then what holds it", () => {
  test.each([
    ["dir", ["Directory Services", "Active Directory"]],
    ["DIRECTORY", ["Directory Services", "Active Directory"]],
    ["p", ["PowerShell", "Group Policy", "Hyper-V"]],
    ["active-d", ["Active Directory"]],
    ["xyz", []],
    ["", ["Hyper-V", "Group Policy", "Active Directory", "Directory Services", "PowerShell"]],
  ])("%s", (typed, expected) => {
    expect(labels(typed)).toEqual(expected);
  });
});

test("no more are suggested than the platform lists", () => {
  expect(labels("", 2)).toEqual(["Hyper-V", "Group Policy"]);
});

test("only a choice has suggestions", () => {
  const asked = (option: string) => complete(nominate, option, "hyp", { program, limit: 25 });

  expect(asked("expertise")).toEqual([{ label: "Hyper-V", value: "hyper-v" }]);
  expect(asked("reason")).toEqual([]);
  expect(asked("toString")).toEqual([]);
});

test("names of commands are completed behind the slash, by any of their words", () => {
  const published = [
    { path: ["nominate"], command: nominate },
    { path: ["program", "status"], command: nominate },
  ];
  const names = (typed: string) => completeCommand(published, typed, 25).map(({ value }) => value);

  expect(names("/nom")).toEqual(["nominate"]);
  expect(names("/sta")).toEqual(["program status"]);
  expect(names("/")).toEqual(["nominate", "program status"]);
});
