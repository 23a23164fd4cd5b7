import { expect, test } from "vitest";
import { buttons, notice, say, strong, view } from "../../src/chat/view.ts";

const file = { name: "year.pdf", type: "application/pdf", bytes: "" };

test("the plain text of a view says all of it, without a picture or a button", () => {
  const shown = view({
    title: "Your year",
    blocks: [
      { kind: "text", text: say`You helped ${strong("12 people")}.` },
      { kind: "list", items: [say`one`, say`two`] },
      { kind: "list", items: [say`first`, say`second`], ordered: true },
      { kind: "fields", fields: [{ label: "Term", value: say`to July` }] },
      { kind: "quote", text: say`Thank you!` },
      { kind: "picture", file, alt: "A chart of the year" },
      { kind: "file", file },
      buttons({ label: "More", action: { do: "me.more", args: [] } }),
      { kind: "select", action: { do: "me.pick", args: [] }, label: "Pick", options: [] },
      { kind: "note", text: say`As of today` },
    ],
    contains: "personal",
  });

  expect(shown.plain).toBe(
    [
      "Your year",
      "You helped 12 people.",
      "- one\n- two",
      "1. first\n2. second",
      "Term: to July",
      "Thank you!",
      "A chart of the year",
      "year.pdf",
      "As of today",
    ].join("\n"),
  );
});

test("a notice is private when in doubt", () => {
  expect(notice(say`Hello.`).contains).toBe("personal");
  expect(notice(say`Hello.`, "public").contains).toBe("public");
});
