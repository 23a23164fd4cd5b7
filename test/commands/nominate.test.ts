import { describe, expect, onTestFinished, test } from "vitest";
import { plainText } from "../../src/chat/rich.ts";
import { realTimer } from "../../src/clock.ts";
import type { CalendarDate } from "../../src/core/ids.ts";
import { IN_MEMORY, openStore } from "../../src/store/open.ts";
import { type Answer, startTestBot, type TestBot } from "../support/bot.ts";
import { personOf } from "../support/contributions.ts";
import { links } from "../support/linking.ts";
import {
  candidaciesOf,
  candidacyOf,
  ends,
  nominates,
  nominating,
  REASON,
  setAsideFor,
  voicesFor,
  withRules,
} from "../support/nominating.ts";
import { tellingStore } from "../support/telling-store.ts";

const THANKS =
  /^Thank you\. The program team has your nomination of @grace\. Please keep it between us: the team makes contact/;
const errorsIn = ({ form }: Answer): string =>
  Object.values(form?.errors ?? {})
    .map(plainText)
    .join(" ");
const NOBODY = async (bot: TestBot, name = "grace") => expect(await candidaciesOf(bot, name)).toEqual([]);

describe("/nominate", () => {
  test("opens a candidacy, for the next award date that can be met, and thanks the nominator alone", async () => {
    const bot = await nominating({ now: "2026-03-02T09:00:00Z" });

    const answer = await nominates(bot, "ada", "grace", "region:uk-ireland");

    expect(answer.text).toMatch(THANKS);
    expect(answer.visibleTo).toBe("ada");
    const { now } = await candidacyOf(bot, "grace");
    // The dossier for 1 April was due today.
    expect(now).toMatchObject({ state: "put forward", awardDate: "2026-07-01", region: "uk-ireland" });
    expect((await bot.store.read.accounts.byId(now.lead as never))?.name).toMatch(/lena/i);
    expect(await voicesFor(bot, "grace")).toEqual(["ada"]);
    expect(bot.sees("grace", "@laurel")).toEqual([]);
  });

  test("a second nomination joins the open candidacy, and the nominator cannot tell", async () => {
    const bot = await nominating();
    const first = await nominates(bot, "ada", "grace");

    const second = await nominates(bot, "linus", "grace");

    expect(second.text).toBe(first.text);
    expect(await voicesFor(bot, "grace")).toEqual(["ada", "linus"]);
    expect(await candidaciesOf(bot, "grace")).toHaveLength(1);
  });

  test("again by the same person, their new words take the place of the old ones", async () => {
    const bot = await nominating();
    const first = await nominates(bot, "ada", "grace");

    const again = await nominates(bot, "ada", "grace", "", "Wrote the migration guide that everybody uses now.");

    expect(again.text).toBe(first.text);
    const [voice, ...more] = await bot.store.read.voices.ofCandidacy((await candidacyOf(bot, "grace")).id);
    expect(more).toEqual([]);
    expect(voice && (await bot.store.read.texts.read(voice.reason))).toMatch(/migration guide/);
  });

  test.each(["not now", "declined", "never again"] as const)(
    "within the time after “%s” it is set aside, and the reply is the same",
    async (how) => {
      const bot = await nominating();
      const first = await nominates(bot, "ada", "grace");
      await ends(bot, "grace", how);

      const next = await nominates(bot, "linus", "grace");

      expect(next.text).toBe(first.text);
      expect(await candidaciesOf(bot, "grace")).toHaveLength(1);
      expect(await setAsideFor(bot, "grace")).toEqual([how === "never again" ? how : "waiting time"]);
    },
  );

  test("after the waiting time another candidacy opens; after “never again” none ever does", async () => {
    const bot = await nominating({ program: withRules({ waitDaysAfter: { notNow: 0, declined: 0, lapsed: 0 } }) });
    for (const nominee of ["grace", "hank"]) await nominates(bot, "ada", nominee);
    await ends(bot, "grace", "not now");
    await ends(bot, "hank", "never again");

    for (const nominee of ["grace", "hank"]) await nominates(bot, "linus", nominee);

    expect(await candidaciesOf(bot, "grace")).toHaveLength(2);
    expect(await candidaciesOf(bot, "hank")).toHaveLength(1);
  });

  test("every permitted nomination asks the same of the record before its reply, and says the same", async () => {
    const store = tellingStore(await openStore({ url: IN_MEMORY, timer: realTimer }));
    onTestFinished(() => store.close());
    const bot = await nominating({ store });
    const asked: Record<string, readonly string[]> = {};
    const counted = async (name: string, nominee: string) => {
      const answer = await nominates(bot, "linus", nominee);
      asked[name] = [...store.lastAsked];
      return answer.text.replaceAll(`@${nominee}`, "X");
    };
    for (const nominee of ["grace", "hank", "noor", "omar"]) await bot.member(nominee).types("/help");
    for (const nominee of ["hank", "noor", "omar"]) await nominates(bot, "ada", nominee);
    await ends(bot, "noor", "not now");
    await ends(bot, "omar", "never again");

    const texts = [
      await counted("first", "grace"),
      await counted("further voice", "hank"),
      await counted("waiting time", "noor"),
      await counted("never again", "omar"),
      await counted("once more", "grace"),
    ];

    expect(new Set(texts).size).toBe(1);
    expect(asked.first?.length).toBeGreaterThan(5);
    for (const [name, calls] of Object.entries(asked)) expect(calls, name).toEqual(asked.first);
  });
});

describe("/nominate refuses, and keeps nothing", () => {
  test("oneself, also by a linked account", async () => {
    const bot = await nominating();
    await links(bot, "ada", "hank");

    expect((await nominates(bot, "ada", "ada")).text).toMatch(/Nobody nominates themselves/);
    expect((await nominates(bot, "ada", "hank")).text).toMatch(/Nobody nominates themselves/);
    await NOBODY(bot, "ada");
  });

  test.each([
    ["sam", /is on the program team/],
    ["lena", /is on the program team|leads a region/],
    ["emma", /works for the organisation/],
    ["feedbot", /bots cannot be nominated/],
  ])("%s", async (name, why) => {
    const bot = await nominating();

    const answer = await nominates(bot, "ada", name);

    expect(answer.text).toMatch(why);
    expect(answer.visibleTo).toBe("ada");
    await NOBODY(bot, name);
  });

  test("a lead whom program.yaml names by account, who has no role here, and who is linked with one", async () => {
    const bot = await nominating();
    await bot.member("omar").person.revokes("lena", "lead");
    await bot.member("omar").person.revokes("lena", "staff");
    await links(bot, "lena", "hank");

    expect((await nominates(bot, "ada", "lena")).text).toMatch(/cannot be nominated/);
    expect((await nominates(bot, "ada", "hank")).text).toMatch(/cannot be nominated/);
  });

  test("who left", async () => {
    const bot = await nominating();
    const form = await bot.member("ada").types("/nominate");
    await bot.member("grace").person.leaves();

    const answer = await form.submits({ who: "@grace", expertises: ["Hyper-V"], reason: REASON });

    expect(answer.text).toMatch(/They are not here any more/);
    await NOBODY(bot);
  });

  test("whoever may not nominate, by the program", async () => {
    const bot = await nominating();
    const open = await nominating({ program: withRules({ nominators: ["anyone"] }) });

    expect((await nominates(bot, "noor", "grace")).text).toMatch(
      /This is for people who hold the award, employees or program staff/,
    );
    expect((await nominates(open, "noor", "grace")).text).toMatch(THANKS);
    await NOBODY(bot);
  });

  test("an expertise that is unknown, with one that is near", async () => {
    const bot = await nominating();

    const answer = await bot.member("ada").types(`/nominate @grace hyperv2 "${REASON}"`);

    expect(answer.text).toMatch(/hyperv2/);
    expect(answer.text).toMatch(/Did you mean hyper-v\?/);
    await NOBODY(bot);
  });

  test("a reason of 4,000 characters: it stays in the form, and the form says by how much", async () => {
    const bot = await nominating();
    const form = await bot.member("ada").types("/nominate");

    const answer = await form.submits({ who: "@grace", expertises: ["Hyper-V"], reason: "x".repeat(4000) });

    expect(errorsIn(answer)).toMatch(/This has 4000 characters and 1000 fit; please shorten it by 3000/);
    const again = await bot.member("ada").types("/nominate");
    expect(JSON.stringify(again.form)).toContain("x".repeat(4000));
    expect((await bot.member("ada").types(`/nominate @grace hyper-v ${"y".repeat(4000)}`)).text).toMatch(
      /4000 characters and 1000 fit/,
    );
    await NOBODY(bot);
  });

  test("more than the month's", async () => {
    const bot = await nominating({ program: withRules({ perNominatorPerMonth: 2 }) });
    for (const nominee of ["grace", "hank"]) await nominates(bot, "ada", nominee);

    expect((await nominates(bot, "ada", "noor")).text).toMatch(/You have put forward 2 people this month/);
    await NOBODY(bot, "noor");
  });

  test("an expertise that somebody holds the award for already; a further one adds to it", async () => {
    const bot = await nominating();
    await bot.member("linus").types("/help");
    const person = await personOf(bot, "linus");
    await bot.store.transact((tx) =>
      tx.terms.grant({
        ...{ id: bot.nextId(), naturalKey: "a test", person: person as never, candidacy: undefined },
        entry: {
          kind: "granted",
          from: "2026-01-01" as CalendarDate,
          until: "2027-01-01" as CalendarDate,
          expertises: ["hyper-v"],
          ...{ seq: 0, at: bot.timer.now(), by: undefined },
        },
      }),
    );

    expect((await nominates(bot, "ada", "linus")).text).toMatch(/They hold the MVP award for Hyper-V already/);
    const form = await bot.member("ada").types("/nominate");
    const further = await form.submits({ who: "@linus", expertises: ["PowerShell"], reason: REASON });
    expect(further.text).toMatch(/^Thank you/);
    expect(await candidaciesOf(bot, "linus")).toHaveLength(1);
  });
});

describe("the form", () => {
  test("takes a member, several expertises and links", async () => {
    const bot = await nominating();

    const menu = await bot.member("ada").person.menu({ person: "grace" }, "Nominate", "#general");
    const answer = await bot.member("ada").person.submit({
      expertises: ["Hyper-V", "PowerShell"],
      reason: REASON,
      links: "https://example.org/a\nhttps://example.org/b",
    });
    await bot.settled();

    expect(menu.form?.form.title).toBe("Nominate somebody");
    expect(answer.answer?.text).toMatch(THANKS);
    const [voice] = await bot.store.read.voices.ofCandidacy((await candidacyOf(bot, "grace")).id);
    expect(voice?.expertises).toHaveLength(2);
    expect(voice?.links && (await bot.store.read.texts.read(voice.links))).toBe(
      "https://example.org/a\nhttps://example.org/b",
    );
  });

  test("on a message it takes its author, with the message as evidence", async () => {
    const bot = await nominating();
    const { posted } = await bot.member("grace").types("Here is how to get the spooler going again.");
    if (!posted) throw new Error("nothing was posted");

    await bot.member("ada").person.menu(posted, "Nominate its author");
    await bot.member("ada").person.submit({ expertises: ["Hyper-V"], reason: REASON });
    await bot.settled();

    const [voice] = await bot.store.read.voices.ofCandidacy((await candidacyOf(bot, "grace")).id);
    const said = await bot.playground.look(posted);
    expect(voice?.links && (await bot.store.read.texts.read(voice.links))).toBe(
      typeof said === "string" ? said : said.link,
    );
  });

  test.each([
    ["a link", "https://example.org/people/mei", "http://www.example.org/people/mei/?utm_source=x"],
    ["a name and a mail address", "Mei Tanaka, mei@example.org", "M. Tanaka <Mei@Example.org>"],
  ])("takes somebody who is not here by %s, and finds them again by it", async (_what, typed, again) => {
    const bot = await nominating();
    const by = async (name: string, elsewhere: string) =>
      (await bot.member(name).types("/nominate")).submits({ elsewhere, expertises: ["Hyper-V"], reason: REASON });

    const first = await by("ada", typed);
    await by("linus", again);

    expect(first.text).toMatch(/^Thank you/);
    const [open, ...more] = await bot.store.read.candidacies.inStates(["put forward"]);
    expect(more).toEqual([]);
    expect(open && (await bot.store.read.voices.ofCandidacy(open.id))).toHaveLength(2);
  });

  test("a name alone finds nobody, and two people of one name are two", async () => {
    const bot = await nominating();
    const by = async (elsewhere: string) =>
      (await bot.member("ada").types("/nominate")).submits({ elsewhere, expertises: ["Hyper-V"], reason: REASON });

    const nameless = await by("Mei Tanaka");
    await bot.member("ada").person.dismiss();
    for (const mail of ["one@example.org", "two@example.org"]) await by(`Mei Tanaka ${mail}`);

    expect(errorsIn(nameless)).toMatch(/A name alone finds nobody/);
    expect(await bot.store.read.candidacies.inStates(["put forward"])).toHaveLength(2);
  });

  test("nobody and two at once are told at their fields", async () => {
    const bot = await nominating();
    const form = await bot.member("ada").types("/nominate");

    const none = await form.submits({ expertises: ["Hyper-V"], reason: REASON });
    const both = await none.submits({ who: "@grace", elsewhere: "https://example.org/x" });

    expect(errorsIn(none)).toMatch(/Please pick a member, or say below who is not here/);
    expect(errorsIn(both)).toMatch(/Please keep one of the two/);
    await NOBODY(bot);
  });
});

test("a nomination that was taken and not looked at is looked at after a restart, once", async () => {
  const bot = await nominating();
  await bot.member("grace").types("/help");
  await bot.member("ada").types("/help");
  const [grace, ada] = [await personOf(bot, "grace"), await personOf(bot, "ada")];
  await bot.stop();
  await bot.store.transact(async (tx) => {
    const reason = bot.nextId<"text">();
    await tx.texts.keep({ id: reason, body: REASON, at: bot.timer.now() });
    const [account] = await tx.accounts.ofPerson(ada as never);
    if (!account || !grace) throw new Error("somebody is not on record");
    await tx.voices.handIn({
      ...{ id: bot.nextId(), person: grace, nominator: account.id, expertises: ["hyper-v"], reason },
      ...{ links: undefined, region: undefined, space: "playground:community" as never, at: bot.timer.now() },
    });
  });

  const next = await startTestBot({ store: bot.store });
  await next.settled();

  expect(await voicesFor(next, "grace")).toEqual(["ada"]);
  expect(await next.store.read.voices.handedIn(5)).toEqual([]);
});
