import { describe, expect, test } from "vitest";
import type { TestBot } from "../support/bot.ts";
import {
  becomes,
  candidacyOf,
  cardsIn,
  contacted,
  day,
  decides,
  documenting,
  inReview,
  putsForward,
  steps,
  votes,
  withStaff,
} from "../support/candidacies.ts";
import { recordsFor } from "../support/contributions.ts";
import { forgedPress, forgedSubmit } from "../support/forged.ts";
import { program } from "../support/parts.ts";

const KIND = "Your talks reach people nobody else reaches. Please keep on; we look forward to reading more.";

/** Three of staff, of whom lena leads; grace's dossier is in since Sunday, 1 March. Quorum three, open for 14 days. */
async function reviewing(options: Parameters<typeof withStaff>[0] & { by?: readonly string[]; lead?: string } = {}) {
  const { by = ["ada"], lead = "lena", ...rest } = options;
  const bot = await withStaff(rest);
  await bot.playground.as("omar").grants("omar", "staff");
  await recordsFor(bot, "grace", { title: "Live migration" });
  const id = await inReview(bot, { nominee: "grace", by, lead });
  return { bot, id };
}
const card = (bot: TestBot) => cardsIn(bot, 1).at(-1)?.text ?? "";
const dms = (bot: TestBot, name: string) =>
  bot
    .sees(name, "@laurel")
    .filter(({ byLaurel }) => byLaurel)
    .map(({ text }) => text);
const told = (bot: TestBot) => bot.sees("sam", "#staff").map(({ text }) => text);
const CLOSED = "2026-03-15";

async function allVote(bot: TestBot) {
  for (const name of ["sam", "lena", "omar"]) await votes(bot, name, "awarded");
}

describe("the card", () => {
  test("stands in the staff channel from the hand-in on, with all that evaluators need", async () => {
    const { bot } = await reviewing();

    expect(cardsIn(bot, 1)).toHaveLength(1);
    expect(card(bot)).toMatch(
      /^N-1: grace\nNomination, for the award date of 1 July 2026\. It is in review\. Lead: lena\./,
    );
    expect(card(bot)).toMatch(/Dossier, 2 March 2025 to 1 March 2026: 1 contributions \(Blogging 1\), 0 notes/);
    expect(card(bot)).toMatch(
      /Votes are taken until 15 March 2026 begins; 3 more are needed\. Judged on quality, quantity, impact/,
    );
    expect(card(bot)).toMatch(/ada \(Hyper-V\): ada says that they help everybody/);
    expect(card(bot)).toMatch(/Nothing before on record/);
    expect(cardsIn(bot, 1)[0]?.buttons.map(({ label }) => label)).toEqual([
      "Vote",
      "Step aside",
      "Dossier",
      "All reasons",
      "Give it back",
    ]);
  });

  test("is bare where others read, and shows itself to staff alone", async () => {
    const { bot } = await reviewing({ channel: "general" });
    const [bare] = bot.sees("noor", "#general").filter(({ text }) => /something for staff/.test(text));
    if (!bare) throw new Error("nothing was posted");

    const sam = await bot.member("sam").presses(bare, "Show me");
    const noor = await bot.member("noor").presses(bare, "Show me");

    expect(bare.text).toBe("There is something for staff to look at.");
    expect([sam.visibleTo, noor.visibleTo]).toEqual(["sam", "noor"]);
    expect(sam.text).toMatch(/^N-1: grace/);
    expect(noor.text).toMatch(/This is for program staff/);
    expect(JSON.stringify(bot.sees("noor", "#general"))).not.toMatch(/grace|N-1:/);
  });

  test("comes later where the staff channel was chosen after the hand-in", async () => {
    const { bot } = await reviewing();
    const before = cardsIn(bot, 1).length;
    await becomes(bot, "2026-03-02");

    expect([before, cardsIn(bot, 1).length]).toEqual([1, 1]);
  });

  test("tells what was before: candidacies and terms", async () => {
    const bot = await withStaff();
    const { person } = await bot.store.transact((tx) =>
      tx.accounts.ensure({
        account: "playground:community:grace" as never,
        name: "grace",
        bot: false,
        at: 0,
        inDm: false,
      }),
    );
    await bot.store.transact((tx) =>
      tx.terms.grant({
        ...{ id: bot.nextId(), naturalKey: "term", person, candidacy: undefined },
        entry: {
          ...{ kind: "granted", from: day("2024-01-01"), until: day("2025-01-01"), expertises: ["hyper-v"] },
          ...{ seq: 0, at: 0, by: undefined },
        },
      }),
    );
    const first = await contacted(bot, { nominee: "grace" });
    await steps(bot, first, { step: "refuse", how: "not now" }, "nominee", "grace");
    await inReview(bot, { nominee: "grace" });

    expect(cardsIn(bot, 2).at(-1)?.text).toMatch(
      /Before:\n- 1 March 2026: N-1 refused\n- 1 January 2024: award for Hyper-V/,
    );
  });

  test("hands the dossier and all reasons to staff, and to nobody else", async () => {
    const { bot } = await reviewing();
    const seen = await bot.member("sam").types("/program review n1");

    const file = await seen.presses("Dossier");
    const reasons = await seen.presses("All reasons");
    const stranger = await forgedPress(bot, "ada", { action: { do: "program review.dossier", args: ["1"] } });

    const blocks = file.answer && "view" in file.answer.body ? file.answer.body.view.blocks : [];
    const page = blocks.find((block) => block.kind === "file")?.file;
    expect(Buffer.from(page?.bytes ?? "", "base64").toString()).toContain("Live migration");
    expect(reasons.text).toMatch(/why grace was put forward\nada \(Hyper-V\):\nada says/);
    expect(stranger).toMatch(/This is for program staff/);
  });
});

describe("votes", () => {
  test("are told by name, and sealed until the review closes", async () => {
    const { bot } = await reviewing();

    const said = await votes(bot, "sam", "declined");
    const open = card(bot);
    const own = await bot.member("sam").types("/program review N-1");
    await votes(bot, "lena", "awarded");
    await votes(bot, "omar", "awarded");
    await becomes(bot, CLOSED);

    expect(said.text).toMatch(/Your vote in N-1 is kept\. Nobody sees how you voted/);
    for (const text of [said.text, open, own.text]) expect(text).not.toMatch(/declined|half of us/);
    expect(open).toMatch(/2 more are needed.*\nVoted: sam\. How is sealed until it closes/);
    expect(card(bot)).toMatch(/The review is closed\. It is for lena to decide, by 24 June 2026/);
    expect(card(bot)).toMatch(/- sam: declined\. Their guides are what half of us work from\. Says sam/);
  });

  test("are in no audit, no log and no copy but the voter's own", async () => {
    const { bot } = await reviewing();
    await votes(bot, "sam", "declined", "Nothing of it is theirs, I fear, I have read it all before.");

    const audit = await bot.store.read.audit.latest(20);
    const copies = await Promise.all(
      ["grace", "lena", "ada"].map(async (name) => {
        const person = await bot.store.read.accounts.personOf(`playground:community:${name}` as never);
        return JSON.stringify(person && (await bot.store.read.personal.of(person)));
      }),
    );

    expect(audit[0]).toMatchObject({ what: "took part in a review", subject: { ref: 1, round: 0 } });
    for (const words of [JSON.stringify(audit), JSON.stringify(bot.log), ...copies])
      expect(words).not.toMatch(/declined|Nothing of it is theirs/);
  });

  test("can be changed until it closes, and the last one counts once", async () => {
    const { bot, id } = await reviewing();
    await votes(bot, "sam", "declined");
    await votes(bot, "sam", "awarded");
    const aside = await (await bot.member("lena").types("/program review 1")).presses("Step aside");
    await becomes(bot, CLOSED);
    await becomes(bot, "2026-03-22");
    const late = await forgedSubmit(bot, "sam", {
      form: { do: "program review.ballot", args: ["1"] },
      values: { outcome: "declined", reason: "I changed my mind about all of it." },
    });

    const kept = await bot.store.read.votes.ofRound(id, 0);
    expect(kept.map(({ outcome }) => outcome)).toEqual(["awarded", "recused"]);
    expect(aside.text).toMatch(/You stepped aside in N-1/);
    expect(card(bot)).toMatch(/Stepped aside: lena/);
    expect(late).toMatch(/The review of N-1 is closed, so no vote is taken any more/);
  });

  test("come from evaluators alone, with a reason, and never about oneself", async () => {
    const { bot, id } = await reviewing();
    await bot.playground.as("omar").grants("grace", "staff");
    const ballot = {
      form: { do: "program review.ballot", args: ["1"] },
      values: { outcome: "awarded", reason: "x".repeat(30) },
    };

    const said = [
      await forgedSubmit(bot, "grace", ballot),
      await forgedSubmit(bot, "ada", ballot),
      await forgedSubmit(bot, "sam", { ...ballot, values: { outcome: "awarded", reason: "yes" } }),
      await forgedSubmit(bot, "sam", { ...ballot, form: { do: "program review.ballot", args: ["7"] } }),
      await forgedPress(bot, "grace", { action: { do: "program review.show", args: ["1"] } }),
    ];

    expect(said[0]).toMatch(/about yourself/);
    expect(said[1]).toMatch(/This is for program staff/);
    expect(said[2]).toMatch(/20/);
    expect(said[3]).toMatch(/no candidacy with this number/);
    expect(said[4]).toMatch(/about yourself/);
    expect(await bot.store.read.votes.ofRound(id, 0)).toEqual([]);
  });

  test("of a nominator count beside another, and not alone", async () => {
    const { bot } = await reviewing({ by: ["sam"] });
    await votes(bot, "sam", "awarded");
    const alone = card(bot);
    await votes(bot, "omar", "awarded");

    expect(alone).toMatch(/3 more are needed/);
    expect(card(bot)).toMatch(/1 more is needed/);
  });

  test("of a nominator are not taken where the program says never", async () => {
    const strict = {
      ...program,
      review: { ...program.review, conflicts: { onThemselves: "never", onTheirNominee: "never" } as const },
    };
    const { bot, id } = await reviewing({ by: ["sam"], program: strict });

    const said = await votes(bot, "sam", "awarded");

    expect(said.text).toMatch(/You put them forward yourself, so you do not vote here/);
    expect(await bot.store.read.votes.ofRound(id, 0)).toEqual([]);
  });

  test("that nobody can cast are missed at the start", async () => {
    const { bot } = await reviewing();
    await becomes(bot, "2026-03-02");

    expect(
      told(bot).filter((text) => /I know of 1 person who can vote here, and 3 votes are needed/.test(text)),
    ).toHaveLength(1);
  });
});

describe("the close", () => {
  test("without a quorum prolongs once, then it is decided all the same, and staff are told every day", async () => {
    const { bot, id } = await reviewing();
    await votes(bot, "sam", "awarded");
    await becomes(bot, CLOSED);
    const prolonged = await candidacyOf(bot, id);
    const early = await forgedSubmit(bot, "lena", {
      form: { do: "program review.decision", args: ["1"] },
      values: { outcome: "awarded", reason: "I would not like to wait any longer." },
    });
    await becomes(bot, "2026-03-22");
    await becomes(bot, "2026-03-22", "12:00");
    await becomes(bot, "2026-03-23");

    expect(prolonged).toMatchObject({ closesOn: "2026-03-22", prolonged: true });
    expect(early).toMatch(/The review is open still/);
    expect(
      told(bot).filter((text) => /2 votes are missing, so the review goes on, once, until 22 March 2026/.test(text)),
    ).toHaveLength(1);
    expect(
      told(bot).filter((text) =>
        /2 votes are missing, which holds nobody up now\. It is for lena to decide/.test(text),
      ),
    ).toHaveLength(2);
    expect((await decides(bot, "lena", "awarded")).text).toMatch(/Awarded by lena/);
  });

  test("comes in time for the decision, however late the dossier came", async () => {
    const bot = await withStaff({ now: "2026-06-01T09:00:00Z" });
    const id = await inReview(bot, { nominee: "grace" });
    await becomes(bot, "2026-06-15");
    await becomes(bot, "2026-06-22");

    expect(await candidacyOf(bot, id)).toMatchObject({ closesOn: "2026-06-22", prolonged: true });
  });

  test("is found after Laurel was off for longer than it lasted", async () => {
    const { bot, id } = await reviewing();
    await becomes(bot, "2026-06-25");

    expect(await candidacyOf(bot, id)).toMatchObject({ state: "in review", prolonged: false });
    expect(told(bot).at(-1)).toMatch(/It is late, so whoever has no conflict can/);
    expect((await decides(bot, "sam", "awarded")).text).toMatch(/Awarded by sam/);
  });
});

describe("the decision", () => {
  test("is the named decider's, with a reason, and kind words for whoever is not awarded", async () => {
    const { bot, id } = await reviewing();
    await allVote(bot);
    const early = await forgedSubmit(bot, "lena", {
      form: { do: "program review.decision", args: ["1"] },
      values: { outcome: "awarded", reason: "Their guides are what we work from." },
    });
    await becomes(bot, CLOSED);

    const wrong = await decides(bot, "sam", "awarded");
    await decides(bot, "lena", "declined");
    const open = (await candidacyOf(bot, id)).state;
    const right = await decides(bot, "lena", "declined", KIND);

    expect(early).toMatch(/open still/);
    expect(wrong.text).toMatch(/This is for lena to decide/);
    expect(open).toBe("in review");
    expect(right.text).toMatch(/Declined by lena\. It can be undone until/);
    expect(right.buttons).toContain("Undo");
    expect((await candidacyOf(bot, id)).state).toBe("declined");
  });

  test("passes on from a lead who put them forward", async () => {
    const { bot } = await reviewing({ by: ["lena"] });
    await allVote(bot);
    await becomes(bot, CLOSED);

    const lead = await decides(bot, "lena", "awarded");
    const staff = await decides(bot, "sam", "awarded");

    expect(card(bot)).not.toMatch(/for lena to decide/);
    expect(lead.text).toMatch(/You put them forward, or stepped aside/);
    expect(staff.text).toMatch(/Awarded by sam/);
  });

  test("can be undone for a day with a reason, and nobody outside staff hears of it", async () => {
    const { bot, id } = await reviewing();
    await allVote(bot);
    await becomes(bot, CLOSED);
    const decided = await decides(bot, "lena", "declined", KIND);
    await becomes(bot, "2026-03-16", "08:00");
    const form = await decided.presses("Undo");
    const undone = await form.submits({ reason: "The second talk was overlooked by all of us." });
    await becomes(bot, "2026-03-18");

    expect(undone.text).toMatch(/It is in review/);
    expect((await candidacyOf(bot, id)).state).toBe("in review");
    expect(dms(bot, "grace")).toEqual([]);
    expect(dms(bot, "ada")).toEqual([]);
  });

  test("is told to the nominee once, kindly, when nobody can undo it any more", async () => {
    const { bot, id } = await reviewing();
    await allVote(bot);
    await becomes(bot, CLOSED);
    const decided = await decides(bot, "lena", "declined", KIND);
    const before = dms(bot, "grace");
    await becomes(bot, "2026-03-16", "08:59");
    const still = dms(bot, "grace");
    await becomes(bot, "2026-03-16", "09:00");
    await becomes(bot, "2026-03-17");
    await becomes(bot, "2026-06-17");
    const late = await (await decided.presses("Undo")).submits({ reason: "We would like to think again." });

    expect([before, still]).toEqual([[], []]);
    expect(dms(bot, "grace")).toEqual([
      `About your dossier\nThe program team read your dossier for the award date of 1 July 2026, with care. This time it is not awarded.\n${KIND}\nWhat you did stays on your record. If you would like to talk about it, lena is there for you.`,
    ]);
    expect(late.text).toMatch(/too late to undo/);
    expect((await candidacyOf(bot, id)).steps.filter((step) => step === "tell")).toHaveLength(1);
  });

  test("to defer goes on for the next award date, with the dossier open again", async () => {
    const { bot, id } = await reviewing();
    await allVote(bot);
    await becomes(bot, CLOSED);
    await decides(bot, "lena", "deferred", KIND);
    const during = await bot.member("grace").types("/me dossier");
    await becomes(bot, "2026-03-17");

    expect(during.text).toMatch(/You handed this in/);
    expect(await candidacyOf(bot, id)).toMatchObject({ state: "documenting", awardDate: "2026-10-01" });
    expect(dms(bot, "grace")).toEqual([
      expect.stringMatching(/look at it again for 1 October 2026.*hand it in until 1 September 2026\.\nYour talks/),
    ]);
    expect((await bot.member("grace").types("/me dossier")).text).toMatch(/handed in until 1 September 2026/);
  });

  test("reaches staff where the nominee cannot be written to", async () => {
    const { bot } = await reviewing();
    await bot.playground.as("grace").closesDms();
    await allVote(bot);
    await becomes(bot, CLOSED);
    await decides(bot, "lena", "declined", KIND);
    await becomes(bot, "2026-03-17");

    expect(told(bot).at(-1)).toMatch(
      /N-1: I could not write to grace\. Please tell them this yourself:[\s\S]*Your talks/,
    );
  });
});

describe("giving back", () => {
  test("tells the nominee what to change, and the votes so far stay sealed and count no more", async () => {
    const { bot, id } = await reviewing();
    await votes(bot, "sam", "declined");
    const form = await (await bot.member("sam").types("/program review 1")).presses("Give it back");
    await form.submits({ words: "The links of two posts lead nowhere." });
    const sealed = card(bot);
    const asked = await (await bot.member("grace").types("/me dossier")).presses("Hand it in");
    await asked.presses("Hand it in");
    await becomes(bot, CLOSED);

    expect(dms(bot, "grace")).toEqual([expect.stringMatching(/yours again.*\nThe links of two posts lead nowhere\./)]);
    expect(sealed).toMatch(/It is being documented/);
    expect(sealed).not.toMatch(/declined|half of us/);
    expect(cardsIn(bot, 1).at(-1)?.text).not.toMatch(/declined|half of us/);
    expect((await candidacyOf(bot, id)).steps.slice(-2)).toEqual(["handIn", "prolong"]);
  });
});

describe("/program review", () => {
  test("lists what is under way, the one that waits for longest first, with who holds it and what it waits for", async () => {
    const bot = await withStaff();
    await putsForward(bot, { nominee: "hank" });
    await becomes(bot, "2026-03-02");
    await contacted(bot, { nominee: "noor", lead: "lena" });
    await becomes(bot, "2026-03-03");
    await documenting(bot, { nominee: "linus", lead: "lena" });
    await becomes(bot, "2026-03-04");
    await inReview(bot, { nominee: "grace", lead: "lena" });

    const list = await bot.member("sam").types("/program review");
    await bot.member("sam").person.choose(list.answer as never, ["4"]);
    await bot.settled();

    expect(list.visibleTo).toBe("sam");
    expect(list.text.split("\n").slice(2)).toEqual([
      "- N-1 hank: put forward since 1 March 2026, with nobody yet. Waits for a lead.",
      "- N-2 noor: contacted since 2 March 2026, with lena. Waits for the nominee's answer, until 1 June 2026.",
      "- N-3 linus: being documented since 3 March 2026, with lena. Waits for the nominee's dossier, until 1 June 2026.",
      "- N-4 grace: in review since 4 March 2026, with lena. Waits for 3 more votes, until 18 March 2026.",
    ]);
    expect(bot.sees("sam", "#general").at(-1)?.text).toMatch(/^N-4: grace/);
  });

  test("goes page by page, and says where there is nothing", async () => {
    const bot = await withStaff();
    const none = await bot.member("sam").types("/program review");
    for (const nominee of ["hank", "noor", "linus", "grace", "ada", "emma", "omar", "lena"])
      await putsForward(bot, { nominee });
    for (let more = 0; more < 4; more++) {
      const id = bot.nextId<"candidacy">();
      const person = `person000000000${more}` as never;
      await bot.store.transact(async (tx) => {
        await tx.profiles.addPerson(person, 0);
        const entry = {
          step: "open",
          opening: "nomination",
          awardDate: day("2026-07-01"),
          at: bot.playground.now(),
          by: undefined,
        } as const;
        await tx.candidacies.open({ id, naturalKey: id, person, entry });
      });
    }

    const first = await bot.member("sam").types("/program review");
    const second = await first.presses("More");

    expect(none.text).toBe("Nothing is under way.");
    expect(first.text).toMatch(/12 candidacies/);
    expect(second.text).toMatch(/N-12 somebody whose name was erased[\s\S]*Page 2 of 2/);
    expect((await bot.member("lena").types("/program review")).text).toMatch(/11 candidacies/);
  });

  test("is for staff alone, admins left out", async () => {
    const bot = await withStaff();

    for (const name of ["ada", "noor", "emma", "omar"])
      expect((await bot.member(name).types("/program review")).text).toMatch(/This is for program staff/);
  });
});

describe("on behalf of a nominee who is on no platform", () => {
  const nobody = "nobody0000000000" as never;
  async function elsewhere(bot: TestBot) {
    const id = bot.nextId<"candidacy">();
    await bot.store.transact(async (tx) => {
      await tx.profiles.addPerson(nobody, 0);
      const entry = {
        step: "open",
        opening: "nomination",
        awardDate: day("2026-07-01"),
        at: 0,
        by: undefined,
      } as const;
      await tx.candidacies.open({ id, naturalKey: "one", person: nobody, entry });
    });
    await steps(bot, id, { step: "contact", answerBy: day("2026-06-01") }, "staff", "sam");
    await bot.store.transact((tx) =>
      tx.candidacies.append(id, { step: "accept", seq: 2, at: bot.timer.now(), by: undefined, onBehalf: true }),
    );
    return id;
  }

  test("their lead hands it in, marked so; nobody else, and not for somebody who is here", async () => {
    const bot = await withStaff();
    const id = await elsewhere(bot);
    await documenting(bot, { nominee: "grace" });
    const press = (name: string, ref: number) =>
      forgedPress(bot, name, { action: { do: "program review.hand-in", args: [String(ref)] } });

    const own = await press("sam", 2);
    const stranger = await press("ada", 1);
    const done = await press("sam", 1);

    expect(own).toMatch(/The nominee can do this themselves/);
    expect(stranger).toMatch(/This is for program staff/);
    expect(done).toMatch(/Handed in for them/);
    const { row, state } = await candidacyOf(bot, id);
    expect(state).toBe("in review");
    expect(row.entries.at(-1)).toMatchObject({ step: "handIn", onBehalf: true });
  });
});
