// Names are words of strangers too: of people, channels, roles, groups, forum posts.
import { expect, test } from "vitest";
import { typeCommand } from "../platforms/discord/typing.ts";
import { addRole, addText } from "../support/discord/building.ts";
import { type Wired, wired } from "./wired.ts";

const NAMES = [
  "@everyone",
  "<!channel>",
  "](https://evil.example)",
  "x\n# Award granted",
  "\u202Eevil\u200B",
  "**_~~||`",
  "<@&100000000000000001>",
  "\u3164\u2800",
] as const;

const LIVE = /@everyone|@here|<@&\d+>|<!channel>|\]\(|https?:\/\/evil|\|\||^# Award|\u202E/m;
const unescaped = (text: string) => text.replace(/\\[\s\S]/g, "").replace(/`[^`]*`/g, "");

/** What Laurel said on Discord, as it would come to life, and in the names of threads. */
function liveOnDiscord({ discord }: Wired, reader: string): readonly string[] {
  const person = discord.person(reader);
  return [...discord.world.channels.values()]
    .filter(({ type, guild_id }) => type !== 15 && guild_id !== undefined)
    .flatMap((channel) => person.sees(channel))
    .filter(({ author }) => author === discord.world.bot.username)
    .map(({ text }) => unescaped(text))
    .filter((text) => LIVE.test(text));
}

test.for(NAMES)("on Discord nobody is called and nothing is linked by the name %j", async (name) => {
  const stage = await wired();
  const { discord, done, settled } = stage;
  const guild = discord.guild();
  const ada = discord.person("ada");
  const member = guild.members.get(ada.id);
  if (member) member.nick = name;
  addRole(discord, guild, name);
  addText(discord, guild, name, [name]);
  const boss = discord.person("boss");
  boss.joins(guild, [addRole(discord, guild, "boss", { permissions: ["Administrator"] }).name]);

  ada.writes("general", discord.mention);
  ada.writes("general", `${discord.mention} ${name}`);
  ada.posts("help", name, `${discord.mention} when are the awards granted?`);
  await settled();
  await done(ada.runs("ask", { question: "When are the awards granted?" }));
  const answer = ada.sees("general").findLast(({ buttons }) => buttons.some(({ label }) => label === "Share here"));
  await done(ada.presses(answer ?? { id: "" }, "Share here"));
  await done(typeCommand(discord, boss, discord.channel("general").id, "/program status"));
  await done(typeCommand(discord, boss, discord.channel("general").id, "/program setup"));

  const threads = [...discord.world.channels.values()].filter(({ type }) => type === 11);
  expect(liveOnDiscord(stage, "ada")).toEqual([]);
  expect(liveOnDiscord(stage, "boss")).toEqual([]);
  expect(boss.sees("general").filter(({ ephemeral }) => ephemeral)).toHaveLength(2);
  expect(
    threads.map((thread) => thread.name ?? "").filter((each) => /[\u202E\u200B\n]/.test(each) && each !== name),
  ).toEqual([]);
});

test.for(NAMES)("on Slack nobody is called and nothing is linked by the name %j", async (name) => {
  const { space, settled } = await wired();
  const eve = space.addPerson("eve", { realName: name });
  space.channel("general").members.add(eve.id);
  const channel = space.addChannel(name, { members: ["eve", "alma"] });
  space.addGroup(name, ["eve"]);
  const alma = space.person("alma");

  const asked = await eve.mentions("general", "When are the awards granted?");
  await eve.command("general", "/mvp ask When are the awards granted?");
  await settled();
  const answer = eve.sees("general").find(({ buttons }) => buttons.some(({ label }) => label === "Share here"));
  await eve.presses(answer ?? { channel: "", ts: "" }, "Share here");
  await alma.command("general", "/mvp program status");
  await alma.command("general", "/mvp program setup");
  await settled();
  const setup = alma.sees("general").find(({ buttons }) => buttons.some(({ label }) => label === "Staff channel"));
  await alma.presses(setup ?? { channel: "", ts: "" }, "Staff channel");
  await settled();
  await alma.modal.submit({ "Where staff hear from me": channel.id });
  await settled();

  const shown = [...eve.seesThread(asked), ...eve.sees("general"), ...alma.sees("general")].filter(
    ({ author }) => author === "laurel",
  );
  expect(shown.length).toBeGreaterThanOrEqual(5);
  expect(shown.flatMap(({ pings }) => pings).filter((each) => each !== "eve")).toEqual([]);
  expect(shown.flatMap(({ links }) => links).filter(({ url }) => url.includes("evil"))).toEqual([]);
  expect(shown.filter(({ fallback }) => /\u202E|\u200B/.test(fallback))).toEqual([]);
});
