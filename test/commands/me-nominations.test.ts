import { describe, expect, test } from "vitest";
import { importsAwardees } from "../support/awardees.ts";
import type { Answer, TestBot } from "../support/bot.ts";
import { forgedPress, forgedSubmit } from "../support/forged.ts";
import { links } from "../support/linking.ts";
import {
  candidacyOf,
  card,
  ends,
  nominates,
  nominating,
  REASON,
  setAsideFor,
  voicesFor,
} from "../support/nominating.ts";

const list = async (bot: TestBot, name = "linus") => (await bot.member(name).types("/me nominations")).text;
/** The nomination of somebody in one's own list, opened. */
async function opens(bot: TestBot, name: string, label: string): Promise<Answer> {
  const { answer } = await bot.member(name).types("/me nominations");
  if (!answer) throw new Error("nothing was answered");
  await bot.member(name).person.choose(answer, [label]);
  await bot.settled();
  return lastAnswer(bot, name);
}
async function lastAnswer(bot: TestBot, name: string): Promise<Answer> {
  const answer = bot.sees(name, "#general").at(-1);
  if (!answer) throw new Error("nothing was answered");
  const pressed = (label: string) => bot.member(name).presses(answer, label);
  return { text: answer.text, presses: pressed, answer } as Partial<Answer> as Answer;
}

describe("/me nominations", () => {
  test("shows one's own alone, to oneself alone, each in one of three states", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    await nominates(bot, "linus", "grace");
    await nominates(bot, "linus", "hank");

    const answer = await bot.member("linus").types("/me nominations");

    expect(answer.visibleTo).toBe("linus");
    expect(answer.text).toMatch(/hank, for Hyper-V, on 1 March 2026: with the lead/);
    expect(answer.text).toMatch(/grace, for Hyper-V, on 1 March 2026: with the lead/);
    expect(answer.text).not.toMatch(/ada|@/);
    expect(await list(bot, "grace")).toMatch(/You have put nobody forward/);
  });

  test("reads the same for a first voice, a further one, and one that was set aside", async () => {
    const bot = await nominating();
    for (const nominee of ["hank", "noor", "omar"]) await nominates(bot, "ada", nominee);
    await ends(bot, "noor", "not now");
    await ends(bot, "omar", "never again");
    for (const nominee of ["grace", "hank", "noor", "omar"]) await nominates(bot, "linus", nominee);
    const one = async (nominee: string, label = "with the lead") => {
      const { text } = await opens(bot, "linus", `${nominee}: ${label}`);
      return text.replaceAll(nominee, "X");
    };

    const seen = [await one("grace"), await one("hank"), await one("noor"), await one("omar")];

    expect(await setAsideFor(bot, "noor")).toHaveLength(1);
    expect(await setAsideFor(bot, "omar")).toHaveLength(1);
    expect(new Set(seen).size).toBe(1);
  });

  test("calls people as their nominator did: a mail address tells no account, and not how others called them", async () => {
    const bot = await nominating();
    await importsAwardees(bot.store, "name,mail,account\nMei Tanaka,mei@example.org,playground:community:grace\n", {
      ...{ now: bot.timer.now(), nextId: bot.nextId },
    });
    const elsewhere = async (name: string, typed: string) => {
      const form = await bot.member(name).types("/nominate");
      return form.submits({ elsewhere: typed, expertises: ["Hyper-V"], reason: REASON });
    };
    await elsewhere("ada", "The Old Friend, other@example.org");
    await elsewhere("linus", "Somebody, mei@example.org");
    await elsewhere("linus", "Whoever, other@example.org");

    const seen = await list(bot);

    expect(await candidacyOf(bot, "grace")).toBeDefined();
    expect(seen).toMatch(/Somebody, for Hyper-V/);
    expect(seen).toMatch(/Whoever, for Hyper-V/);
    expect(seen).not.toMatch(/grace|Mei|Old Friend/i);
  });

  test("changes one's own words, for what was set aside with the same answer", async () => {
    const bot = await nominating();
    for (const nominee of ["grace", "hank"]) await nominates(bot, "ada", nominee);
    await ends(bot, "hank", "never again");
    for (const nominee of ["grace", "hank"]) await nominates(bot, "linus", nominee);
    const changed = async (nominee: string) => {
      const form = await (await opens(bot, "linus", `${nominee}: with the lead`)).presses("Change my words");
      return form.submits({
        reason: "Wrote the migration guide that everybody uses now.",
        expertises: ["PowerShell"],
        links: "https://example.org/guide",
      });
    };

    const [grace, hank] = [await changed("grace"), await changed("hank")];

    expect(grace.text).toMatch(/Kept\..*PowerShell.*migration guide/s);
    expect(hank.text.replaceAll("hank", "X")).toBe(grace.text.replaceAll("grace", "X"));
    expect(card(bot).text).toMatch(/linus, 1 March 2026, for PowerShell: Wrote the migration guide/);
    expect(card(bot).text).toContain("https://example.org/guide");
  });

  test("withdraws, after asking; the last voice takes the candidacy with it", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    const question = await (await opens(bot, "ada", "grace: with the lead")).presses("Withdraw");
    expect(await voicesFor(bot, "grace")).toEqual(["ada"]);

    const done = await question.presses("Withdraw it");

    expect(done.text).toMatch(/Withdrawn: your nomination of grace does not count any more/);
    expect(await voicesFor(bot, "grace")).toEqual([]);
    expect((await candidacyOf(bot, "grace")).now.state).toBe("withdrawn");
    expect(card(bot).text).toMatch(/It was withdrawn/);
    expect(await list(bot, "ada")).toMatch(/You have put nobody forward/);
    await nominates(bot, "ada", "grace");
    expect((await candidacyOf(bot, "grace")).now.state).toBe("put forward");
  });

  test("withdrawing what was set aside reads the same, and moves nothing", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    await ends(bot, "grace", "never again");
    await nominates(bot, "linus", "grace");

    const question = await (await opens(bot, "linus", "grace: with the lead")).presses("Withdraw");
    const done = await question.presses("Withdraw it");

    expect(done.text).toMatch(/Withdrawn: your nomination of grace does not count any more/);
    expect((await candidacyOf(bot, "grace")).now.state).toBe("refused");
    expect(await list(bot)).toMatch(/You have put nobody forward/);
  });

  test("after contact a withdrawn voice does not count, and the candidacy goes on", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    const { id } = await candidacyOf(bot, "grace");
    await bot.store.transact((tx) =>
      tx.candidacies.append(id, {
        ...{ step: "contact", answerBy: "2026-04-01" as never, seq: 1 },
        ...{ at: bot.timer.now() + 1, by: undefined },
      }),
    );

    const question = await (await opens(bot, "ada", "grace: in progress")).presses("Withdraw");
    await question.presses("Withdraw it");

    expect(await voicesFor(bot, "grace")).toEqual([]);
    expect((await candidacyOf(bot, "grace")).now.state).toBe("contacted");
  });

  test("is the same over linked accounts, and nobody else's, whoever makes up a press", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    await links(bot, "ada", "hank");
    const [voice] = await bot.store.read.voices.ofCandidacy((await candidacyOf(bot, "grace")).id);
    const args = [voice?.id ?? ""];

    expect(await list(bot, "hank")).toMatch(/grace, for Hyper-V/);
    for (const own of ["open", "ask", "withdraw", "keep"])
      expect(await forgedPress(bot, "linus", { action: { do: `me nominations.${own}`, args } })).toMatch(
        /This nomination is not there any more/,
      );
    const form = { do: "me nominations.words", args };
    const values = { reason: "These are not my own words at all.", expertises: ["hyper-v"] };
    expect(await forgedSubmit(bot, "linus", { form, values })).toMatch(/This nomination is not there any more/);
    expect(await voicesFor(bot, "grace")).toEqual(["ada"]);
  });
});
