import { describe, expect, test } from "vitest";
import { staffChannelOf } from "../../src/app/space-settings.ts";
import type { FormValues } from "../../src/chat/form.ts";
import type { SpaceId } from "../../src/core/ids.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import type { Playground, PlaygroundOptions } from "../../src/platforms/playground/index.ts";
import { saidAt } from "../delivery/putting-out.ts";
import { DISCORD_LIKE } from "../fixtures/playground/manners.ts";
import { type Answer, startTestBot, type TestBot } from "../support/bot.ts";
import { forgedSubmit } from "../support/forged.ts";

/** Opens the form of a step on the card of `/program setup`. */
async function opens(bot: TestBot, name: string, step: string): Promise<Answer> {
  return (await bot.member(name).types("/program setup")).presses(step);
}

const saves = async (
  bot: TestBot,
  name: string,
  step: string,
  values: Parameters<Answer["submits"]>[0],
): Promise<Answer> => (await opens(bot, name, step)).submits(values);

const audited = async (bot: TestBot) => (await bot.store.read.audit.latest(20)).map(({ what }) => what);

/** What Laurel says to a form of roles that somebody made up. */
const forgedRoles = (bot: TestBot, name: string, values: FormValues): Promise<string> =>
  forgedSubmit(bot, name, { form: { do: "program setup.pick-roles", args: [] }, values });

/** A playground where Laurel may do nothing in #general. */
const noRightsInGeneral = (playground: Playground): Platform => ({
  ...playground,
  checkPlace: async (place, uses) =>
    place.name === "general"
      ? uses.map((use) => ({ what: `I cannot ${use} there`, remedy: `Give me the right to ${use} in #general.` }))
      : playground.checkPlace(place, uses),
});

describe("the card of /program setup", () => {
  test.each(["sam", "omar"])("shows %s each step and how it stands, alone", async (name) => {
    const bot = await startTestBot();

    const card = await bot.member(name).types("/program setup");

    expect(card.visibleTo).toBe(name);
    expect(card.text).toMatch(/Until something is switched on here I say nothing of my own accord/);
    expect(card.text).toMatch(/Staff channel: open/);
    expect(card.text).toMatch(/Roles: staff: staff \(program\.yaml\); lead: lead \(program\.yaml\)/);
    expect(card.text).toMatch(/Unasked answers: off in every channel/);
    expect(card.text).toMatch(/Credit signals: none: help is credited nowhere\./);
    expect(card.text).toMatch(/Test message: needs a staff channel/);
  });

  test.each(["noor", "ada", "emma"])("is refused to %s", async (name) => {
    const bot = await startTestBot();

    const refused = await bot.member(name).types("/program setup");

    expect(refused.text).toMatch(/^This is for program staff or admins of this space/);
  });

  test("is for a channel: a DM is no space to set up", async () => {
    const bot = await startTestBot();

    const refused = await bot.member("sam").writesDm("/program setup");

    expect(refused.text).toMatch(/works in a channel/);
  });
});

describe("the staff channel", () => {
  test("is kept, with who else reads there and what that means", async () => {
    const bot = await startTestBot();

    const card = await saves(bot, "omar", "Staff channel", { channel: "#general" });

    expect(card.visibleTo).toBe("omar");
    expect(card.text).toMatch(/Others than staff read there too: everybody in the space\. My cards will be bare there/);
    expect(await staffChannelOf(bot.store.read, bot.playground.space)).toMatchObject({ id: bot.place("general").id });
    expect(await audited(bot)).toEqual(["chose the staff channel"]);
  });

  test("where staff alone read says so, and opens with what is set", async () => {
    const bot = await startTestBot();

    const card = await saves(bot, "sam", "Staff channel", { channel: "#staff" });
    const again = await opens(bot, "omar", "Staff channel");

    expect(card.text).toMatch(/Staff alone read there\./);
    expect(again.form?.form.fields[0]?.initial).toBe(bot.place("staff").id);
  });

  test("is not kept where Laurel lacks rights: each is named with its remedy, at the field", async () => {
    const bot = await startTestBot({ platform: noRightsInGeneral });

    const mended = await saves(bot, "omar", "Staff channel", { channel: "#general" });

    expect(mended.form?.errors.channel?.map((part) => (typeof part === "string" ? part : "")).join("")).toMatch(
      /I cannot post there\. Give me the right to post in #general\./,
    );
    expect(mended.form?.form.fields[0]?.initial).toBe(bot.place("general").id);
    expect(await staffChannelOf(bot.store.read, bot.playground.space)).toBeUndefined();
    expect(await audited(bot)).toEqual([]);
  });

  test("that lacks rights is named below the form where errors cannot stand in it, and what was typed is kept", async () => {
    const bot = await startTestBot({ platform: noRightsInGeneral, playground: DISCORD_LIKE });

    const list = await saves(bot, "omar", "Staff channel", { channel: "#general" });
    const fixed = await list.presses("Fix it");

    expect(list.text).toMatch(/Where staff hear from me: #general: I cannot post there\./);
    expect(fixed.form?.form.fields[0]?.initial).toBe(bot.place("general").id);
  });

  test.each(["playground:second:square", "playground:community:nowhere", "x"])(
    "cannot be %s, which is no channel of this space that Laurel sees",
    async (forged) => {
      const bot = await startTestBot({ playground: TWO_SPACES });

      const refused = await forgedSubmit(bot, "omar", {
        form: { do: "program setup.pick-channel", args: [] },
        values: { channel: forged },
      });

      expect(refused).toMatch(/^I see no such channel in this space/);
      expect(await bot.store.read.settings.all("staff channel")).toEqual([]);
    },
  );
});

describe("the roles of a space", () => {
  test("that program staff give count at once, for commands and for who reads at a place", async () => {
    const bot = await startTestBot();
    await bot.member("sam").person.grants("hank", "wardens");
    const before = await bot.member("hank").types("/program gaps");

    const card = await saves(bot, "sam", "Roles", { staff: ["wardens"] });
    const after = await bot.member("hank").types("/program gaps");

    expect(before.text).toMatch(/^This is for program staff/);
    expect(card.text).toMatch(/staff: staff \(program\.yaml\), wardens \(here\)/);
    expect(after.text).toMatch(/What the knowledge lacks/);
    expect(bot.app.receiver.inletFor(bot.playground).staffRoles(bot.playground.space)).toEqual([
      "staff",
      "wardens",
      "lead",
    ]);
    expect(await audited(bot)).toEqual(["gave roles of the space"]);
  });

  test("count after a restart, and end at once when they are taken away", async () => {
    const bot = await startTestBot();
    await bot.member("sam").person.grants("hank", "wardens");
    await saves(bot, "sam", "Roles", { staff: ["wardens"] });
    const restarted = await startTestBot({ store: bot.store });
    await restarted.member("sam").person.grants("hank", "wardens");

    const during = await restarted.member("hank").types("/program gaps");
    await saves(restarted, "sam", "Roles", { staff: [] });
    const after = await restarted.member("hank").types("/program gaps");

    expect(during.text).toMatch(/What the knowledge lacks/);
    expect(after.text).toMatch(/^This is for program staff/);
  });

  test("count in no other space", async () => {
    const bot = await startTestBot({ playground: TWO_SPACES });
    await bot.member("lena").person.grants("omar", "wardens");
    await saves(bot, "lena", "Roles", { staff: ["wardens"] });

    expect(bot.app.receiver.inletFor(bot.playground).staffRoles("playground:second" as SpaceId)).toEqual([
      "staff",
      "lead",
    ]);
  });

  test("are shown to an admin, who is told whom to ask and gets no button", async () => {
    const bot = await startTestBot();

    const card = await bot.member("omar").types("/program setup");

    expect(card.text).toMatch(/decides who sees nominations, so program staff set these/);
    expect(card.buttons).not.toContain("Roles");
  });

  test("cannot be given by an admin who forges the form, nor by staff of the space alone", async () => {
    const bot = await startTestBot();
    await bot.member("sam").person.grants("hank", "wardens");
    await saves(bot, "sam", "Roles", { staff: ["wardens"] });

    const said = [
      await forgedRoles(bot, "omar", { employee: ["wardens"] }),
      await forgedRoles(bot, "hank", { employee: ["wardens"] }),
    ];

    expect(said[0]).toMatch(/^This is for program staff/);
    expect(said[1]).toMatch(/decides who sees nominations, so program staff say it/);
    expect(await bot.store.read.settings.get(bot.playground.space, "roles")).toMatchObject({
      staff: ["wardens"],
      employee: [],
    });
  });

  test("have to be roles of this space: admin, and what is made up, are refused", async () => {
    const bot = await startTestBot();

    const said = [
      await forgedRoles(bot, "sam", { staff: ["admin"] }),
      await forgedRoles(bot, "sam", { staff: ["made-up"] }),
    ];

    expect(said).toEqual([
      "There is no such role in this space. Please choose one from the list.",
      "There is no such role in this space. Please choose one from the list.",
    ]);
    expect(await bot.store.read.settings.all("roles")).toEqual([]);
  });
});

describe("channels for unasked answers", () => {
  test("are switched on and off together, and each switch is on record", async () => {
    const bot = await startTestBot();
    await bot.member("omar").types("/program unasked on");

    const card = await saves(bot, "omar", "Channels for unasked answers", { channels: ["#award-questions"] });

    expect(card.text).toMatch(/Unasked answers: on in #award-questions\./);
    expect(card.text).not.toMatch(/Until something is switched on/);
    expect((await bot.member("omar").types("/program unasked")).text).toMatch(/In #general I answer only/);
    expect((await bot.member("omar").types("/program unasked", "#award-questions")).text).toMatch(
      /without being asked/,
    );
    expect((await audited(bot)).toSorted()).toEqual([
      "switched unasked answers off",
      "switched unasked answers on",
      "switched unasked answers on",
    ]);
  });

  test("are listened to at once", async () => {
    const bot = await startTestBot();
    await saves(bot, "omar", "Channels for unasked answers", { channels: ["#general"] });

    const { heard } = await bot.member("noor").types("when are the awards granted?");

    expect(heard).toBe(true);
  });

  test("are not possible where messages cannot be read: the card says why, and so does the command", async () => {
    const bot = await startTestBot({
      playground: { can: { "message text": { reason: "the Message Content intent is off" } } },
    });

    const card = await bot.member("omar").types("/program setup");
    const refused = await bot.member("omar").types("/program unasked on");

    expect(card.text).toMatch(/Unasked answers: not possible here: the Message Content intent is off\./);
    expect(card.buttons).not.toContain("Channels for unasked answers");
    expect(refused.text).toMatch(/cannot read what people write: the Message Content intent is off\./);
    expect(await bot.store.read.settings.all("unasked answers")).toEqual([]);
  });

  test("are not switched on where rights lack, one by one or by the command", async () => {
    const bot = await startTestBot({ platform: noRightsInGeneral });

    const form = await saves(bot, "omar", "Channels for unasked answers", {
      channels: ["#general", "#award-questions"],
    });
    const refused = await bot.member("omar").types("/program unasked on");

    expect(form.form?.errors.channels).toBeDefined();
    expect(refused.text).toMatch(/Not switched on yet: #general: I cannot read there\. Give me the right to read/);
    expect(await bot.store.read.settings.all("unasked answers")).toEqual([]);
  });
});

describe("credit signals", () => {
  test("are kept, and count from then on, which the card says", async () => {
    const bot = await startTestBot();

    const card = await saves(bot, "omar", "Credit signals", {
      signals: ["Marked as helpful", "Check mark of the asker"],
      channels: ["#help"],
    });

    expect(card.text).toMatch(/Credit signals: Marked as helpful, Check mark of the asker, in #help\./);
    expect(card.text).not.toMatch(/Until something is switched on/);
    expect(await audited(bot)).toEqual(["chose the credit signals"]);
  });

  test("need a channel, and an ability of the platform", async () => {
    const bot = await startTestBot({ playground: { can: { "forum tags": { reason: "there are no tags here" } } } });

    const nowhere = await saves(bot, "omar", "Credit signals", { signals: ["Marked as helpful"], channels: [] });
    const impossible = await saves(bot, "omar", "Credit signals", {
      signals: ["Closed with a solved tag"],
      channels: ["#help"],
    });

    expect(nowhere.form?.errors.channels).toEqual(["Please choose the channels in which these are to count."]);
    expect(impossible.form?.errors.signals).toEqual([expect.stringMatching(/there are no tags here/)]);
    expect(await bot.store.read.settings.all("credit signals")).toEqual([]);
  });
});

describe("a test message", () => {
  test("is posted to the staff channel, and the card shows that it arrived", async () => {
    const bot = await startTestBot();
    const card = await saves(bot, "sam", "Staff channel", { channel: "#staff" });

    const sent = await card.presses("Send a test message");
    const looked = await sent.presses("Look again");

    expect(saidAt(bot, "staff")).toEqual([expect.stringMatching(/^This is a test\./)]);
    expect(sent.text).toMatch(/Test message: on its way/);
    expect(looked.text).toMatch(/Test message: arrived, sent at/);
    expect(await audited(bot)).toEqual(["sent a test message", "chose the staff channel"]);
  });

  test("that could not be posted is shown with why", async () => {
    const bot = await startTestBot({
      platform: (playground) => ({
        ...playground,
        perform: async () => ({ kind: "never", reason: "forbidden", why: "Missing Access" }),
      }),
    });
    const card = await saves(bot, "sam", "Staff channel", { channel: "#staff" });

    const looked = await (await card.presses("Send a test message")).presses("Look again");

    expect(looked.text).toMatch(/Test message: could not be posted \(forbidden: Missing Access\)/);
  });
});

const TWO_SPACES: Partial<PlaygroundOptions> = {
  seed: [
    {
      id: "community",
      name: "The first",
      members: [
        { name: "omar", roles: ["admin"] },
        { name: "lena", roles: ["staff"] },
      ],
      places: [{ name: "general", kind: "channel", readers: "members" }],
    },
    {
      id: "second",
      name: "The second",
      members: [{ name: "rosa", roles: ["wardens"] }],
      places: [{ name: "square", kind: "channel", readers: "members" }],
    },
  ],
};
