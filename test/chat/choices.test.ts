import { describe, expect, test } from "vitest";
import { chooseOption } from "../../src/chat/choices.ts";

const options = [
  { label: "Group Policy", value: "gpo" },
  { label: "Group Policy Preferences", value: "gpp" },
  { label: "C#", value: "csharp" },
  { label: "C++", value: "cpp" },
];

describe("a choice is meant by its value, its label, or the beginning of it alone", () => {
  test.each([
    ["its value", "gpo", "gpo"],
    ["its label, though another begins with it", "group policy", "gpo"],
    ["a hyphen for a space", "Group-Policy", "gpo"],
    ["letters of full width", "ＣＳＨＡＲＰ", "csharp"],
    ["signs in a label", "c++", "cpp"],
    ["the beginning of one alone", "group policy pre", "gpp"],
  ])("%s", (_name, typed, value) => {
    expect(chooseOption(options, typed)).toMatchObject({ kind: "one", option: { value } });
  });

  test("the beginning of several means none of them", () => {
    expect(chooseOption(options, "gr")).toEqual({ kind: "several", options: options.slice(0, 2) });
  });

  test.each(["", "  ", "-", "xyz", "policy"])("“%s” means nothing", (typed) => {
    expect(chooseOption(options, typed)).toEqual({ kind: "none" });
  });
});
