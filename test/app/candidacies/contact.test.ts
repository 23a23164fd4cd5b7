import { describe, expect, test } from "vitest";
import { plainText } from "../../../src/chat/rich.ts";
import type { TestBot } from "../../support/bot.ts";
import { forgedPress, forgedSubmit } from "../../support/forged.ts";
import { links } from "../../support/linking.ts";
import { candidacyOf, card, nominates, nominating, REASON } from "../../support/nominating.ts";

const GREETING = "Hello Grace, your clinic is known far beyond your town. Would you like to be considered?";
const ANSWERS = ["Accept", "Not now", "Never again", "Ask a question"];

/** Everything that stands in the staff channel, with what is below it. */
const inStaff = (bot: TestBot, name = "sam") =>
  bot.sees(name, "#staff").flatMap((each) => [each, ...(each.thread ? bot.sees(name, each.thread) : [])]);
const staffRead = (bot: TestBot) => inStaff(bot).map(({ text }) => text);
const inDm = (bot: TestBot, name = "grace") => bot.sees(name, "@laurel").filter(({ author }) => author === "laurel");
function lastDm(bot: TestBot, name = "grace") {
  const last = inDm(bot, name).at(-1);
  if (!last) throw new Error(`${name} was written nothing`);
  return last;
}
async function contacts(bot: TestBot, by = "lena", greeting = GREETING) {
  const form = await bot.member(by).presses(card(bot), "Contact");
  return form.submits({ greeting });
}
async function contacted(...given: Parameters<typeof nominating>): Promise<TestBot> {
  const bot = await nominating(...given);
  await nominates(bot, "ada", "grace", "region:uk-ireland");
  await contacts(bot);
  return bot;
}

describe("contact", () => {
  test("is a DM to the nominee alone, signed by who writes, with what it is, by when, and four answers", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace", "region:uk-ireland");

    const form = await bot.member("lena").presses(card(bot), "Contact");
    const sent = await form.submits({ greeting: GREETING });

    const fields = form.form?.form.fields ?? [];
    expect(String(fields.find(({ id }) => id === "greeting")?.initial)).toMatch(
      /^Hello grace,\n\nsomebody who knows your work put you forward for the MVP award\. I look after UK & Ireland/,
    );
    expect(fields.find(({ id }) => id === "answerBy")?.initial).toBe("2026-03-15");
    expect(sent.text).toMatch(/N-1: your message is on its way, to them alone/);
    const dm = lastDm(bot);
    expect(dm.text).toContain(GREETING);
    expect(dm.text).toMatch(/Microsoft gives it, for 12 months at a time/);
    expect(dm.text).toMatch(/Please answer by 15 March 2026/);
    expect(dm.text).toMatch(/lena, for the program team$/);
    expect(dm.buttons.map(({ label }) => label)).toEqual(ANSWERS);
    // Neither who put them forward nor why.
    expect(dm.text).not.toMatch(/ada|clinic for new administrators/);
    expect((await bot.member("sam").types("/program audit", "#staff")).text).toMatch(
      /lena contacted the nominee \(N-1\)\n.*ada put somebody forward \(N-1\)/,
    );
    expect(card(bot).text).toMatch(/It was contacted on 1 March 2026\. An answer was asked for by 15 March 2026/);
    for (const name of ["ada", "hank", "grace"])
      expect(
        bot
          .sees(name, "#general")
          .map(({ text }) => text)
          .join(),
      ).not.toContain(GREETING);
  });

  test("happens once, and whoever is later hears who was faster", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace", "region:uk-ireland");
    const [lena, sam] = [await bot.member("lena").presses(card(bot), "Contact"), card(bot)];
    const late = await bot.member("sam").presses(sam, "Contact");

    await lena.submits({ greeting: GREETING });
    const again = await late.submits({ greeting: "Hello, here is Sam of the program team." });

    expect(again.text).toMatch(/lena has contacted them already\. Nothing was sent\./);
    expect(inDm(bot)).toHaveLength(1);
    expect((await bot.member("sam").presses(sam, "Show voices")).text).toContain(REASON);
  });

  test.each([
    ["a day that is over", { greeting: GREETING, answerBy: "2026-02-01" }, /a day that is still to come/],
    ["today", { greeting: GREETING, answerBy: "2026-03-01" }, /a day that is still to come/],
  ])("asks again for another day than %s, and what was written stays in the form", async (_what, values, why) => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");

    const form = await bot.member("lena").presses(card(bot), "Contact");

    const again = await form.submits(values);
    expect(plainText(again.form?.errors.answerBy ?? [])).toMatch(why);
    expect(again.form?.form.fields.find(({ id }) => id === "greeting")?.initial).toBe(GREETING);
    expect((await candidacyOf(bot, "grace")).now.state).toBe("put forward");
    expect(inDm(bot)).toEqual([]);
  });

  test("where DMs are closed, staff are told what is left to do, and the nominee sees it with /me nominations", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace", "region:uk-ireland");
    await bot.member("grace").person.closesDms();

    await contacts(bot);
    const failed = inStaff(bot).find(({ text }) => text.includes("They could not be reached"));
    const own = await bot.member("grace").types("/me nominations");

    expect(failed?.buttons.map(({ label }) => label)).toEqual(["Again to grace (playground)", "Letter", "Show"]);
    expect(own.text).toMatch(/You were put forward for the MVP award\. Please answer by 15 March 2026/);
    expect(own.text).toContain(GREETING);
    expect(own.visibleTo).toBe("grace");
    await bot.member("grace").person.opensDms();
    if (!failed) throw new Error("staff were not told");
    expect((await bot.member("sam").presses(failed, "Again to grace (playground)")).text).toMatch(/sent again/);
    expect(lastDm(bot).text).toContain(GREETING);
    expect(lastDm(bot).text).toMatch(/lena, for the program team$/);
    expect((await own.presses("Accept")).text).toMatch(/Thank you, I am glad/);
  });
});

describe("the nominee answers", () => {
  test("accepts, once; the lead hears of it", async () => {
    const bot = await contacted();
    const dm = lastDm(bot);

    const first = await bot.member("grace").presses(dm, "Accept");
    const again = await bot.member("grace").presses(dm, "Accept");

    expect(first.text).toMatch(/Thank you, I am glad.*awards of 1 April 2026/s);
    expect(again.text).toMatch(/You have accepted already/);
    expect((await candidacyOf(bot, "grace")).now.state).toBe("documenting");
    expect(staffRead(bot)).toContainEqual(expect.stringMatching(/@Lena.*they accept, and document their year now/i));
    expect(card(bot).text).toMatch(/It is being documented/);
  });

  test.each([
    ["Not now", "not now", /left in peace for a good while/, /they say: not now.*“In autumn, gladly\.”/],
    ["Never again", "never again", /Nobody contacts you about the award again/, /ask never to be contacted again/],
  ] as const)("says %s, in their own words if they like", async (label, how, thanks, told) => {
    const bot = await contacted();

    const dm = lastDm(bot);
    const form = await bot.member("grace").presses(dm, label);
    expect((await candidacyOf(bot, "grace")).now.state).toBe("contacted");
    const done = await form.submits({ words: "In autumn, gladly." });
    const late = await bot.member("grace").presses(dm, "Accept");

    expect(done.text).toMatch(thanks);
    expect((await candidacyOf(bot, "grace")).now).toMatchObject({ state: "refused", refused: how });
    expect(staffRead(bot)).toContainEqual(expect.stringMatching(told));
    expect(late.text).toMatch(/You have answered already/);
  });

  test("from a linked account as well", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    await links(bot, "grace", "hank");
    await contacts(bot);

    const own = await bot.member("hank").types("/me nominations");
    await own.presses("Accept");

    expect((await candidacyOf(bot, "grace")).now.state).toBe("documenting");
  });

  test.each(["accept", "later", "never", "write"])(
    "“%s” of somebody else is refused, whoever they are",
    async (own) => {
      const bot = await contacted();
      const args = [(await candidacyOf(bot, "grace")).id];
      const form = { later: "not-now", never: "never-again", write: "message" }[own];

      for (const name of ["hank", "ada", "sam", "lena"]) {
        const said =
          form === undefined
            ? await forgedPress(bot, name, { action: { do: `me nominations.${own}`, args } })
            : await forgedSubmit(bot, name, {
                form: { do: `me nominations.${form}`, args },
                values: { words: "hello" },
              });
        expect(said, name).toMatch(/This is not for you, or not any more/);
      }
      expect((await candidacyOf(bot, "grace")).now.state).toBe("contacted");
    },
  );

  test("a nominee who was not contacted yet learns nothing by a made-up press", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    const args = [(await candidacyOf(bot, "grace")).id];

    expect(await forgedPress(bot, "grace", { action: { do: "me nominations.accept", args } })).toMatch(
      /This is not for you, or not any more/,
    );
    expect((await bot.member("grace").types("/me nominations")).text).toMatch(/You have put nobody forward/);
  });
});

describe("lead and nominee write to each other", () => {
  test("each on their own side, signed, under the card, and all of it is kept", async () => {
    const bot = await contacted();

    const ask = await bot.member("grace").presses(lastDm(bot), "Ask a question");
    const asked = await ask.submits({ words: "How much time does it take?" });
    const under = inStaff(bot).find(({ text }) => text.includes("How much time does it take?"));
    if (!under) throw new Error("the lead was not told");
    const reply = await bot.member("lena").presses(under, "Reply");
    await reply.submits({ words: "An evening, mostly." });
    const answered = lastDm(bot);
    await (await bot.member("grace").presses(answered, "Reply")).submits({ words: "Then I will." });

    expect(asked.text).toMatch(/Your message is with the program team/);
    expect(under.text).toMatch(/@Lena.*they write:/i);
    expect(answered.text).toMatch(/An evening, mostly\.\nlena, for the program team/);
    expect(staffRead(bot)).toContainEqual(expect.stringContaining("Then I will."));
    const messages = await bot.member("sam").presses(card(bot), "Show messages");
    expect(messages.text).toMatch(/lena.*Hello Grace.*grace.*How much.*lena.*An evening.*grace.*Then I will/s);
    for (const name of ["ada", "hank"]) expect(inDm(bot, name)).toEqual([]);
  });

  test("a nominee's plain words in the DM are a question as always", async () => {
    const bot = await contacted();

    const answer = await bot.member("grace").writesDm("when are the awards granted?");

    expect(answer.text).toMatch(/1 January/);
    expect((await bot.store.read.relays.ofCandidacy((await candidacyOf(bot, "grace")).id)).length).toBe(1);
  });

  test("where DMs are closed nothing is lost: staff are told, and the nominee sees it", async () => {
    const bot = await contacted();
    await bot.member("grace").person.closesDms();

    await (await bot.member("lena").presses(card(bot), "Write")).submits({ words: "Shall we talk on Friday?" });

    expect(staffRead(bot)).toContainEqual(expect.stringMatching(/A message to them could not be delivered/));
    expect((await bot.member("grace").types("/me nominations")).text).toContain("Shall we talk on Friday?");
  });

  test("nobody writes before contact, and not at any length", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    const args = [(await candidacyOf(bot, "grace")).id];
    const form = { do: "program candidacy.words", args };

    expect(await forgedSubmit(bot, "lena", { form, values: { words: "Hello there" } })).toMatch(
      /They do not know of it yet/,
    );
    expect(await forgedSubmit(bot, "lena", { form, values: { words: "x".repeat(1501) } })).toMatch(/1500 fit/);
    expect(await forgedSubmit(bot, "hank", { form, values: { words: "Hello there" } })).toMatch(
      /This is for program staff/,
    );
    expect(inDm(bot)).toEqual([]);
  });
});

describe("somebody who is on no platform", () => {
  const nominatesElsewhere = async (bot: TestBot) => {
    const form = await bot.member("ada").types("/nominate");
    await form.submits({ elsewhere: "Mei Tanaka, mei@example.org", expertises: ["Hyper-V"], reason: REASON });
  };
  const stateOf = async (bot: TestBot) => (await bot.store.read.candidacies.byRef(1))?.entries.at(-1);

  test("is written a letter, and their answer is noted for them and marked so", async () => {
    const bot = await nominating();
    await nominatesElsewhere(bot);
    expect(card(bot).text).toMatch(/Who: on no platform here: mei@example\.org/);

    const form = await bot.member("lena").presses(card(bot), "By hand");
    const letter = await form.submits({ greeting: "Dear Mei, may we talk?" });
    expect(letter.text).toMatch(
      /N-1: a letter to Mei Tanaka.*Dear Mei, may we talk\?.*you tell me what you did.*Please answer by 15 March 2026\..*, for the program team/s,
    );
    expect((await bot.member("sam").presses(card(bot), "Letter again")).text).toContain("Dear Mei, may we talk?");
    await bot.member("lena").presses(card(bot), "They accept");

    expect(await stateOf(bot)).toMatchObject({ step: "accept", onBehalf: true });
    await bot.member("lena").presses(card(bot), "They hand in");
    expect(await stateOf(bot)).toMatchObject({ step: "handIn", onBehalf: true });
  });

  test("never again is asked for once more, and noted", async () => {
    const bot = await nominating();
    await nominatesElsewhere(bot);
    await (await bot.member("lena").presses(card(bot), "By hand")).submits({ greeting: "Dear Mei, may we talk?" });

    const question = await bot.member("lena").presses(card(bot), "Never again");
    await question.presses("Never again");

    expect(await stateOf(bot)).toMatchObject({ step: "refuse", how: "never again", onBehalf: true });
  });

  test("nobody answers for somebody who is here", async () => {
    const bot = await contacted();
    const args = [(await candidacyOf(bot, "grace")).id];

    for (const own of ["accepted", "notnow", "nevermore"])
      expect(await forgedPress(bot, "lena", { action: { do: `program candidacy.${own}`, args } })).toMatch(
        /The nominee can do this themselves/,
      );
    expect((await candidacyOf(bot, "grace")).now.state).toBe("contacted");
  });
});
