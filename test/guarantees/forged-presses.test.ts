// Presses and forms that are not what they seem: what is not somebody's own, or not theirs any more, does nothing.
import { expect, test } from "vitest";
import { typeCommand } from "../platforms/discord/typing.ts";
import { addRole, addText } from "../support/discord/building.ts";
import { Person as SlackPerson } from "../support/slack/person.ts";
import { type Wired, wired } from "./wired.ts";

const general = ({ discord }: Wired) => discord.channel("general").id;

test("on Discord a private answer behind a button opens for nobody but the one it is for", async () => {
  const stage = await wired();
  const { discord, settled, done } = stage;
  const [ada, hank] = [discord.person("ada"), discord.person("hank")];
  const sue = discord.person("sue");
  sue.writes("general", `${discord.mention} /program status`);
  await settled();
  const line = [...discord.world.channels.values()]
    .flatMap((channel) => (channel.guild_id ? sue.sees(channel) : []))
    .find(({ buttons }) => buttons.some(({ label }) => label === "Show me"));

  await done(hank.presses(line ?? { id: "" }, "Show me"));
  await done(ada.presses(line ?? { id: "" }, "Show me"));
  await done(sue.presses(line ?? { id: "" }, "Show me"));

  const shown = (person: typeof ada) =>
    person
      .sees(discord.world.channel(line?.channelId ?? ""))
      .filter(({ ephemeral }) => ephemeral)
      .map(({ text }) => text);
  expect(shown(hank)).toMatchObject([expect.stringMatching(/for somebody else/)]);
  expect(shown(ada)).toMatchObject([expect.stringMatching(/for somebody else/)]);
  expect(shown(sue)).toMatchObject([expect.stringMatching(/Status/)]);
});

test("on Discord who lost the role turns no page any more, nor does an admin set who is staff", async () => {
  const stage = await wired();
  const { discord, done } = stage;
  const sue = discord.person("sue");
  const boss = discord.person("boss");
  boss.joins(discord.guild(), [addRole(discord, discord.guild(), "boss", { permissions: ["Administrator"] }).name]);
  await done(typeCommand(discord, sue, general(stage), "/program setup"));
  const [card] = sue.sees("general").slice(-1);
  const before = sue.sees("general").length;
  sue.has([]);

  await done(sue.presses(card ?? { id: "" }, "Roles"));
  await done(typeCommand(discord, boss, general(stage), "/program gaps"));
  await done(typeCommand(discord, boss, general(stage), "/program setup"));

  expect(sue.form()).toBeUndefined();
  expect(
    sue
      .sees("general")
      .slice(before)
      .map(({ text }) => text),
  ).toMatchObject([expect.stringMatching(/This is for/)]);
  const [refused, setup] = boss.sees("general").filter(({ ephemeral }) => ephemeral);
  expect(refused?.text).toMatch(/This is for program staff/);
  expect(setup?.buttons.map(({ label }) => label)).not.toContain("Roles");
});

test("on Discord a channel that Laurel cannot see is none that can be chosen", async () => {
  const stage = await wired();
  const { discord, done, store } = stage;
  const boss = discord.person("boss");
  boss.joins(discord.guild(), [addRole(discord, discord.guild(), "boss", { permissions: ["Administrator"] }).name]);
  await done(typeCommand(discord, boss, general(stage), "/program setup"));
  await done(boss.presses(boss.sees("general").at(-1) ?? { id: "" }, "Staff channel"));
  const hidden = addText(discord, discord.guild(), "secret", ["staff"]);
  // Laurel is let into no channel it does not see.
  hidden.permission_overwrites = (hidden.permission_overwrites ?? []).filter(({ type }) => type !== 1);
  const field = boss.form()?.fields[0]?.customId ?? "";

  await done(boss.submits({ [field]: [hidden.id] }));

  expect(boss.sees("general").at(-1)?.text).toMatch(/Not sent yet|no such channel|cannot/);
  expect(await store.read.settings.all("staff channel")).toEqual([]);
});

test("on Slack somebody of another organisation is answered with public knowledge and is no staff or admin here", async () => {
  const { slack, space, settled } = await wired();
  const other = slack.addWorkspace("Fabrikam");
  const eve = new SlackPerson(space, other.addPerson("eve", { isAdmin: true }).user);
  const shared = space.share("general", other, ["eve"]);
  for (const group of slack.world.groups.values()) group.members.add(eve.id);

  for (const line of ["/mvp program status", "/mvp program setup", "/mvp program gaps", "/mvp program unasked on"])
    await eve.command(shared, line);
  await eve.command(shared, "/mvp ask When are the awards granted?");
  await settled();

  const shown = eve.sees(shared).filter(({ author }) => author === "laurel");
  expect(shown.map(({ text }) => /This is for/.test(text))).toEqual([true, true, true, true, false]);
  expect(shown.every(({ ephemeral }) => ephemeral)).toBe(true);
  expect(shown.at(-1)?.buttons.map(({ label }) => label)).toContain("Helpful");
});

test("on Slack what staff alone may read is never in the open of a channel that outsiders read, the staff channel too", async () => {
  const { slack, space, settled } = await wired();
  const sam = space.person("sam");
  await sam.command("staff", "/mvp program gaps");
  await settled();
  const other = slack.addWorkspace("Fabrikam");
  other.addPerson("eve");
  space.share("staff", other, ["eve"]);

  await sam.mentions("staff", "/program gaps");
  await sam.command("staff", "/mvp program gaps");
  await settled();

  const open = space.channel("staff").messages.filter(({ user }) => user === space.bot.id);
  expect(open.filter(({ text }) => text.includes("knowledge lacks"))).toEqual([]);
  expect(sam.sees("staff").filter(({ text }) => text.includes("knowledge lacks")).length).toBeGreaterThanOrEqual(2);
});

test.for([
  "",
  "1",
  "2|ask.helpful|x",
  "1|ask.helpful",
  "1|ask.helpful|../../x",
  "1|__proto__|x",
  "1|show-kept|x",
  "1|open-form||NaN",
  "1|program gaps.page|1e309",
  `1|${"x".repeat(90)}`,
  "1|constructor",
  "1|ask.section|x|y#z",
  "1|not-wanted|x",
])("on Slack a button that says %j is refused kindly", async (value) => {
  const { slack, space, settled, log } = await wired();
  const ada = space.person("ada");
  await ada.command("general", "/mvp ask When are the awards granted?");
  await settled();
  const before = ada.sees("general").length;
  const answer = slack.world.ephemerals.at(-1);
  for (const block of answer?.blocks ?? [])
    for (const element of (block as { elements?: { value?: string }[] }).elements ?? [])
      if (element.value !== undefined) element.value = value;

  await ada.presses(answer ?? { channel: "", ts: "" }, "Helpful");
  await settled();

  const said = ada.sees("general").slice(before);
  expect(said).toHaveLength(1);
  expect(said[0]?.text).not.toMatch(/went wrong|reference|undefined|Error|^\s+at /m);
  expect(log.filter((line) => line.includes("a handler failed"))).toEqual([]);
});
