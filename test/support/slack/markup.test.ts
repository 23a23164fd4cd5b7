import { expect, test } from "vitest";
import { readMessage } from "./eyes.ts";
import { readMarkup } from "./markup.ts";
import { commandText, writtenMessage } from "./typed-text.ts";
import { Workspace } from "./workspace.ts";
import { createWorld } from "./world.ts";

const world = createWorld(() => 0);
const space = new Workspace(world, "Contoso", {});
world.workspaces.set(space.teamId, space);
const ada = space.addPerson("ada");
const general = space.addChannel("general");
const staff = space.addGroup("staff", ["ada"]);

test.for<[marked: string, text: string, pings: string[]]>([
  [`<@${ada.id}> and <@${ada.id}|old name>`, "@ada and @ada", ["ada", "ada"]],
  [`&lt;@${ada.id}&gt; &amp;lt;`, `<@${ada.id}> &lt;`, []],
  ["<!here> <!channel>", "@here @channel", ["@here", "@channel"]],
  [`<!subteam^${staff.id}>`, "@staff", ["@staff"]],
  [`<#${general.id}>`, "#general", []],
  ["<!date^1767225600^{date_long}|1 January 2026>", "1 January 2026", []],
])("%s reads as: %s", ([marked, text, pings]) => {
  expect(readMarkup(world, marked)).toMatchObject({ text, pings });
});

test("links are known by where they lead, and styles by what they set apart", () => {
  const read = readMarkup(world, "see <https://a.example?x=1&amp;y=2|the *rules*>, `code` and snake_case_words");

  expect(read.text).toBe("see the rules, code and snake_case_words");
  expect(read.links).toEqual([{ text: "the *rules*", url: "https://a.example?x=1&y=2" }]);
  expect(read.styled).toEqual(["rules", "code"]);
});

test("plain text stays as it is, and a mention in the text beside blocks pings", () => {
  const blocks = [{ type: "section", text: { type: "plain_text" as const, text: "<!here> *no*" } }];
  const read = readMessage(world, { text: `<@${ada.id}>`, blocks, attachments: [] });

  expect(read).toMatchObject({ text: "<!here> *no*", pings: ["ada"], styled: [] });
});

test("what is typed is escaped, and names become ids", () => {
  const typed = "@ada in #general: 1 < 2, <!channel> is not @here, ask @nobody";

  expect(writtenMessage(space, typed).text).toBe(
    `<@${ada.id}> in <#${general.id}|general>: 1 &lt; 2, &lt;!channel&gt; is not <!here>, ask @nobody`,
  );
  expect(commandText(space, "nominate @ada https://a.example")).toBe(`nominate <@${ada.id}|ada> https://a.example`);
});

test("what somebody wrote reads as they typed it", () => {
  const typed = "@ada, is 1 < 2 in #general? @here";
  const read = readMessage(world, { ...writtenMessage(space, typed), attachments: [] });

  expect(read).toMatchObject({ text: typed, pings: ["ada", "@here"] });
});
