// What people type to do harm comes back as the words it was: it calls nobody, links nowhere, and breaks nothing.
import { expect, test } from "vitest";
import { typeCommand } from "../platforms/discord/typing.ts";
import { type Wired, wired } from "./wired.ts";

const NASTY: readonly (readonly [what: string, text: string])[] = [
  ["@everyone", "@everyone and @here, please"],
  ["a role", "<@&100000000000000001> <@100000000000000001> <#100000000000000001> now"],
  ["Slack's calls", "<!channel> <!here> <!everyone> <!subteam^S0001|staff> <@U0001> now"],
  ["a masked link", "see [the official form](https://evil.example/login) now"],
  ["Slack's masked link", "see <https://evil.example/login|the official form> now"],
  ["a script", "[go](javascript:alert(1)) <javascript:alert(1)|go> now"],
  ["an address", "https://mvp.microsoft.com.evil.example/login now"],
  ["a heading", "# Award granted\n## to me\n-# small print\n> quoted\n- item now"],
  ["a spoiler", "||hidden|| **bold** __under__ ~~struck~~ *it* _it_ now"],
  ["a code fence", "```js\nrm -rf\n``` out of it ` now"],
  ["a turned line", "invoice\u202Egnp.exe\u202C now"],
  ["unseen letters", "pay\u200Bpal\u200D\u2060 \u{e0041}\u{e0042} now"],
  ["half a character", "what \ud83d is \udc00 this now"],
  ["a family", "who are 👨‍👩‍👧‍👦 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 now"],
  ["nothing at all", "a\u0000b\u0007\u001b[31m now"],
  ["timestamps", "<t:1700000000:R> </ask:100000000000000001> <:x:100000000000000001> <id:guide> now"],
  ["Slack's dates", "<!date^1392734382^{date}^https://evil.example|today> now"],
];

/** No mark of Discord's that does something, in text that Laurel sent. */
function liveOnDiscord(text: string): readonly string[] {
  const unescaped = text.replace(/\\[\s\S]/g, "").replace(/`[^`]*`/g, "");
  return (
    unescaped.match(/@everyone|@here|<@&\d+>|<a?:\w+:\d+>|<id:\w+>|\]\(|(?<!\\)https?:\/\/\S*evil|\|\||^#+ Award/gm) ??
    []
  );
}

async function saidOnDiscord({ discord }: Wired): Promise<readonly string[]> {
  return [...discord.world.channels.values()].flatMap((channel) =>
    discord.person("ada").place(channel) === channel
      ? discord.world
          .messagesIn(channel.id)
          .flatMap(({ message }) => (message.author.bot ? [discord.person("ada").looksAt(message).text] : []))
      : [],
  );
}

test.for(NASTY)("on Discord %s does nothing", async ([, text]) => {
  const stage = await wired();
  const { discord, settled, done } = stage;
  const ada = discord.person("ada");

  ada.writes("general", `${discord.mention} ${text}`);
  await settled();
  ada.writes("dm", text);
  await settled();
  await done(ada.runs("ask", { question: text }));

  const said = await saidOnDiscord(stage);
  expect(said.length).toBeGreaterThanOrEqual(2);
  expect(said.flatMap(liveOnDiscord)).toEqual([]);
});

test.for(NASTY)("on Slack %s does nothing", async ([, text]) => {
  const { space, settled } = await wired();
  const ada = space.person("ada");

  const asked = await ada.mentions("general", text);
  await ada.dms(text);
  await ada.command("general", `/mvp ask ${text}`);
  await settled();

  const shown = [...ada.seesThread(asked), ...ada.seesDm(), ...ada.sees("general")].filter(
    ({ author }) => author === "laurel",
  );
  expect(shown).toHaveLength(3);
  expect(shown.flatMap(({ pings }) => pings).filter((name) => name !== "ada")).toEqual([]);
  expect(shown.flatMap(({ links }) => links).filter(({ url }) => url.includes("evil"))).toEqual([]);
});

test.for(NASTY)("in a remark and in what staff read of it %s does nothing, and is not lost", async ([, text]) => {
  const stage = await wired();
  const { discord, space, done, settled, store } = stage;
  const [ada, sue] = [discord.person("ada"), discord.person("sue")];
  await done(ada.runs("ask", { question: "How do I become an astronaut on the moon?" }));
  await done(ada.runs("ask", { question: "How long does an award last?" }));
  const answer = ada.sees("general").findLast(({ buttons }) => buttons.some(({ label }) => label === "Not helpful"));
  await done(ada.presses(answer ?? { id: "" }, "Not helpful"));
  await done(ada.submits({ missing: text }));

  await done(typeCommand(discord, sue, "staff", "/program gaps"));
  await space.person("sam").command("staff", "/mvp program gaps");
  await settled();

  const [onDiscord] = sue.sees("staff").slice(-1);
  const [onSlack] = space.person("sam").sees("staff").slice(-1);
  expect(onDiscord?.text).toContain("now");
  expect(onSlack?.text).toContain("now");
  expect(liveOnDiscord(onDiscord?.text ?? "")).toEqual([]);
  expect(onSlack?.pings).toEqual([]);
  expect(onSlack?.links).toEqual([]);
  expect(await store.read.questions.open(10)).toHaveLength(3);
});

test("what nobody can see asks nothing, and is kept as no question", async () => {
  const { discord, space, settled, done, store } = await wired();
  const before = (await store.read.questions.open(10)).length;
  const ada = discord.person("ada");

  ada.writes("dm", "\u200b\u2060\u202e");
  await space.person("ada").dms("\u200b\u200b");
  await settled();
  await done(ada.runs("ask", { question: "\u3164\u200b" }));

  expect(ada.sees("dm").at(-1)?.text).toMatch(/What you can do/);
  expect(space.person("ada").seesDm().at(-1)?.text).toMatch(/What you can do/);
  expect(ada.sees("general").at(-1)?.text).toMatch(/"question\\?" is missing/);
  expect(await store.read.questions.open(10)).toHaveLength(before);
});
