import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../src/core/ids.ts";
import type { OpenedStore } from "../../src/store/open.ts";
import type { Ledger } from "../../src/store/store.ts";
import { type Answer, startTestBot } from "../support/bot.ts";
import { addsEntry, entersPost, entriesOf, personOf, recordsFor } from "../support/contributions.ts";
import { forgedPress, forgedSubmit } from "../support/forged.ts";
import { openRecord } from "../support/record.ts";

const LINK = "https://example.org/blog/a-post";
const NOW = { now: "2026-03-01T09:00:00Z" };
const UNKNOWN = /You have no contribution with this number\./;

const WHOLE = {
  title: "A post",
  kind: "blogging",
  link: LINK,
  day: "2026-02-01",
  expertises: ["hyper-v"],
  quantity: 1,
  paid: "no",
  visibility: "public",
};

const filledIn = ({ form }: Answer): Readonly<Record<string, unknown>> =>
  Object.fromEntries((form?.form.fields ?? []).map(({ id, initial }) => [id, initial ?? null]));
const kinds = async (...of: Parameters<typeof entriesOf>) => (await entriesOf(...of)).map(({ kind }) => kind);

describe("changing a contribution", () => {
  test("opens with what it is, and adds a corrected entry to what was recorded", async () => {
    const bot = await startTestBot(NOW);
    const form = await (await entersPost(bot, "grace", LINK)).presses("Change");

    const changed = await form.submits({ title: "A better title", reach: "120" });

    expect(filledIn(form)).toMatchObject({ kind: "blogging", title: "A post", link: LINK, quantity: 1, paid: "no" });
    expect(changed.text).toMatch(/^Kept as C-1\.\nWhat: Blogging: A better title/);
    expect(changed.text).toMatch(/Reached: 120 readers/);
    expect(await kinds(bot, 1)).toEqual(["recorded", "corrected"]);
  });

  test("names what is not right at its field, and changes nothing", async () => {
    const bot = await startTestBot(NOW);
    const form = await (await entersPost(bot, "grace", LINK)).presses("Change");

    const wrong = await form.submits({ day: "2026-04-01", link: "" });

    expect(Object.keys(wrong.form?.errors ?? {}).toSorted()).toEqual(["day", "link"]);
    expect(await kinds(bot, 1)).toEqual(["recorded"]);
  });

  test("a year later leaves its day alone, however old that is by then", async () => {
    const bot = await startTestBot(NOW);
    const ref = await recordsFor(bot, "grace", { title: "Old", link: LINK, day: "2024-05-01" as CalendarDate });
    const form = await (await bot.member("grace").types("/me contributions")).form;
    expect(form).toBeUndefined();

    const card = await bot
      .member("grace")
      .person.choose(bot.sees("grace", "#general").at(-1)?.ref ?? ("" as never), ["1"]);
    const open = await bot.member("grace").presses(card.answer?.ref ?? ("" as never), "Change");
    const kept = await open.submits({ expertises: ["Xbox"], note: "Still read today." });
    const moved = await (await kept.presses("Change")).submits({ day: "2024-05-02" });

    expect(kept.text).toMatch(/Kept as C-1/);
    expect(Object.keys(moved.form?.errors ?? {})).toEqual(["day"]);
    expect(await kinds(bot, ref)).toEqual(["recorded", "corrected"]);
  });

  test("into something that one has already is told, and not done", async () => {
    const bot = await startTestBot(NOW);
    await entersPost(bot, "grace", LINK);
    const other = await (await bot.member("grace").types("/contribute https://example.org/blog/another-post")).submits(
      {},
    );

    const same = await (await other.presses("Change")).submits({ link: LINK });

    expect(same.text).toMatch(/You have that as C-1/);
    expect(await kinds(bot, 2)).toEqual(["recorded"]);
  });

  test("that somebody else was faster with is told as it is now, and keeps nothing of the slower", async () => {
    const bot = await startTestBot(NOW);
    const kept = await entersPost(bot, "grace", LINK);
    const form = await kept.presses("Change");
    await addsEntry(bot, 1, { kind: "reviewed", accepted: true });

    const late = await form.submits({ title: "Too late" });
    const again = await (await late.presses("Change")).submits({ title: "Just in time" });

    expect(late.text).toMatch(/^C-1 was changed in the meantime, so I did not keep what you typed/);
    expect(late.text).not.toMatch(/Too late/);
    expect(again.text).toMatch(/Kept as C-1\.\nWhat: Blogging: Just in time/);
  });

  test("of help in chat changes its words, and nothing of what happened there", async () => {
    const bot = await startTestBot(NOW);
    const ref = await recordsFor(bot, "hank", { kind: "forum-help", source: "credit", link: LINK, title: "How do I…" });
    const change = { do: "contribute.change", args: [String(ref)] };

    const words = await forgedPress(bot, "hank", { action: change });
    const kept = await forgedSubmit(bot, "hank", {
      form: { do: "contribute.help-entry", args: [String(ref), "1"] },
      values: { title: "Disks", expertises: ["Hyper-V"], visibility: "public", note: "A long evening." },
    });
    const forged = await forgedSubmit(bot, "hank", {
      form: { do: "contribute.entry", args: [String(ref), "2", "forum-help"] },
      values: {
        title: "Disks",
        kind: "public-speaking",
        day: "2026-02-27",
        link: "https://example.org/x",
        quantity: 50,
        expertises: ["Hyper-V"],
        paid: "no",
        visibility: "public",
      },
    });

    expect(words).toBe("Change a contribution");
    expect(kept).toMatch(/Kept as C-1\.\nWhat: Forum help: Disks/);
    expect(forged).toMatch(
      /What: Forum help: Disks\nLink: https:\/\/example\.org\/blog\/a-post\nDate: 1 February 2026/,
    );
    expect(forged).toMatch(/How many: 1 answer/);
  });
});

describe("withdrawing a contribution", () => {
  test("takes it out of every sum, and undoing it brings it back", async () => {
    const bot = await startTestBot(NOW);

    const gone = await (await entersPost(bot, "grace", LINK)).presses("Withdraw");
    const back = await gone.presses("Undo");

    expect(gone.text).toMatch(/It is in no sum: withdrawn\./);
    expect(gone.buttons).toEqual(["Undo"]);
    expect(back.text).toMatch(/^It is back\..*It counts\.$/s);
    expect(back.buttons).toEqual(["Change", "Again", "Withdraw"]);
    expect(await kinds(bot, 1)).toEqual(["recorded", "revoked", "reinstated"]);
  });

  test("twice does it once, and says so", async () => {
    const bot = await startTestBot(NOW);
    const kept = await entersPost(bot, "grace", LINK);
    const withdraw = { action: { do: "contribute.withdraw", args: ["1"] } };
    await kept.presses("Withdraw");

    expect(await forgedPress(bot, "grace", withdraw)).toMatch(/^C-1 is withdrawn already\./);
    expect(await kinds(bot, 1)).toEqual(["recorded", "revoked"]);
  });

  test("is open to who got a credit, and what staff took out stays out", async () => {
    const bot = await startTestBot(NOW);
    const credit = await recordsFor(bot, "hank", { kind: "forum-help", source: "credit", link: LINK });
    const out = await recordsFor(bot, "hank", { title: "Spam" });
    await addsEntry(bot, out, { kind: "revoked", why: "staff" });
    const press = (what: string, ref: number) =>
      forgedPress(bot, "hank", { action: { do: `contribute.${what}`, args: [String(ref)] } });

    expect(await press("withdraw", credit)).toMatch(/in no sum: withdrawn/);
    expect(await press("withdraw", out)).toMatch(/was taken out already/);
    expect(await press("undo", out)).toMatch(/not taken out by you.*ask the program team/);
    expect(await press("change", out)).toMatch(/in no sum: taken out by staff/);
    expect(await kinds(bot, out)).toEqual(["recorded", "revoked"]);
  });

  test("is no way around staff: what waited for them does not stand after an undo", async () => {
    const bot = await startTestBot(NOW);
    const ref = await recordsFor(bot, "hank", { title: "Imported", source: "import", waits: true });
    const press = (what: string) =>
      forgedPress(bot, "hank", { action: { do: `contribute.${what}`, args: [String(ref)] } });

    await press("withdraw");

    expect(await press("undo")).toMatch(/waited for staff when you withdrew it/);
    expect(await kinds(bot, ref)).toEqual(["recorded", "revoked"]);
  });

  test("decides anew where an entry came in between", async () => {
    const record = await openRecord();
    const overtaken: { by?: Parameters<Ledger["append"]>[1] } = {};
    const bot = await startTestBot({ ...NOW, store: overtaking(record.store, overtaken) });
    const kept = await entersPost(bot, "grace", LINK);
    overtaken.by = { kind: "revoked", why: "staff", seq: 1, at: bot.timer.now(), by: undefined };

    const late = await kept.presses("Withdraw");

    expect(late.text).toMatch(/^C-1 was taken out already/);
  });
});

test("a change of an entry that is not there yet leaves no gap", async () => {
  const bot = await startTestBot(NOW);
  await entersPost(bot, "grace", LINK);

  const said = await forgedSubmit(bot, "grace", {
    form: { do: "contribute.entry", args: ["1", "7", "blogging"] },
    values: { ...WHOLE, title: "From the future" },
  });

  expect(said).toMatch(/^C-1 was changed in the meantime/);
  expect(await kinds(bot, 1)).toEqual(["recorded"]);
});

test("a change that an entry of somebody else overtakes at the last moment is told, and not kept", async () => {
  const record = await openRecord();
  const overtaken: { by?: Parameters<Ledger["append"]>[1] } = {};
  const bot = await startTestBot({ ...NOW, store: overtaking(record.store, overtaken) });
  const form = await (await entersPost(bot, "grace", LINK)).presses("Change");
  overtaken.by = { kind: "revoked", why: "staff", seq: 1, at: bot.timer.now(), by: undefined };

  const late = await form.submits({ title: "Too late" });

  expect(late.text).toMatch(/^C-1 was changed in the meantime.*taken out by staff/s);
  expect(await kinds(bot, 1)).toEqual(["recorded", "revoked"]);
});

/** A store in which another entry gets in before the next one of Laurel. */
function overtaking(inner: OpenedStore, next: { by?: Parameters<Ledger["append"]>[1] }): OpenedStore {
  return {
    ...inner,
    async begin() {
      const opened = await inner.begin();
      const { ledger } = opened.tx;
      const append: Ledger["append"] = async (id, entry) => {
        const { by } = next;
        delete next.by;
        if (by) await ledger.append(id, by);
        return ledger.append(id, entry);
      };
      return { ...opened, tx: { ...opened.tx, ledger: { ...ledger, append } } };
    },
  };
}

describe("the same again", () => {
  test("repeats a talk on another day, with everything else kept", async () => {
    const bot = await startTestBot(NOW);
    const talk = await entersPost(bot, "grace", "https://youtu.be/x", { title: "Hyper-V at home", day: "2026-02-01" });

    const form = await talk.presses("Again");
    const again = await form.submits({ day: "2026-02-20", reach: "60" });

    expect(filledIn(form)).toEqual({ day: "2026-03-01", reach: null });
    expect(again.text).toMatch(/^Kept as C-2\.\nWhat: Public speaking: Hyper-V at home\nLink: https:\/\/youtu\.be\/x/);
    expect(again.text).toMatch(/Date: 20 February 2026\nExpertises: Hyper-V\nHow many: 1 talk\nReached: 60 listeners/);
    expect(await kinds(bot, 1)).toEqual(["recorded"]);
  });

  test("on the same day is the same", async () => {
    const bot = await startTestBot(NOW);
    const talk = await entersPost(bot, "grace", "https://youtu.be/x", { title: "Hyper-V at home", day: "2026-02-01" });

    const again = await (await talk.presses("Again")).submits({ day: "2026-02-01" });

    expect(again.text).toMatch(/You have that as C-1/);
  });

  test("is not for help in chat, which happens once", async () => {
    const bot = await startTestBot(NOW);
    const ref = await recordsFor(bot, "hank", { kind: "forum-help", source: "credit", link: LINK });
    const form = { do: "contribute.repeat", args: [String(ref), "forum-help"] };

    expect(await forgedSubmit(bot, "hank", { form, values: { day: "2026-02-27" } })).toMatch(/happens once/);
  });
});

describe("somebody else's contribution", () => {
  test.each(["change", "again", "withdraw", "undo", "open"])(
    "is refused to the button %s like one that is not there, nor does it show",
    async (what) => {
      const bot = await startTestBot(NOW);
      await entersPost(bot, "grace", LINK, { title: "Grace's own" });
      const press = (ref: string) =>
        forgedPress(bot, "linus", { action: { do: `contribute.${what}`, args: [ref] }, values: [] });

      const [theirs, none, nonsense] = [await press("1"), await press("99"), await press("1e3; drop")];

      expect(theirs).toMatch(UNKNOWN);
      expect([none, nonsense]).toEqual([theirs, theirs]);
    },
  );

  test.each([
    ["entry", ["1", "1", "blogging"]],
    ["help-entry", ["1", "1"]],
    ["repeat", ["1", "blogging"]],
  ])("is refused to the form %s", async (form, args) => {
    const bot = await startTestBot(NOW);
    await entersPost(bot, "grace", LINK, { title: "Grace's own" });
    const values = { ...WHOLE, title: "Mine now" };

    expect(await forgedSubmit(bot, "linus", { form: { do: `contribute.${form}`, args }, values })).toMatch(UNKNOWN);
    expect(await kinds(bot, 1)).toEqual(["recorded"]);
  });

  test("is one's own where the account is one's own", async () => {
    const record = await openRecord();
    const bot = await startTestBot({ ...NOW, store: record.store });
    await entersPost(bot, "grace", LINK);
    await bot.member("linus").types("/help");
    const [grace, linus] = [await personOf(bot, "grace"), await personOf(bot, "linus")];
    record.run(`update person set merged_into = '${grace}' where id = '${linus}'`);

    const withdrawn = await forgedPress(bot, "linus", { action: { do: "contribute.withdraw", args: ["1"] } });
    const again = await entersPost(bot, "linus", LINK);

    expect(withdrawn).toMatch(/in no sum: withdrawn/);
    expect(again.text).toMatch(/You have that as C-1/);
  });
});

describe("a form that is not what it seems", () => {
  test("with a kind that the program has not keeps nothing", async () => {
    const bot = await startTestBot(NOW);

    const said = await forgedSubmit(bot, "grace", {
      form: { do: "contribute.short", args: ["x", "winning", ""] },
      values: { title: "A post", link: LINK, day: "2026-03-01" },
    });

    expect(said).toMatch(/“winning” is none of the/);
    expect(await bot.store.read.ledger.byRef(1)).toBeUndefined();
  });

  test("that is sent twice counts once", async () => {
    const bot = await startTestBot(NOW);
    const sent = {
      form: { do: "contribute.short", args: ["x", "blogging", "ep"] },
      values: { title: "A post", link: LINK, day: "2026-03-01", expertises: ["Hyper-V"], paid: "no" },
    };

    const first = await forgedSubmit(bot, "grace", sent);
    const second = await forgedSubmit(bot, "grace", sent);

    expect(first).toMatch(/Kept as C-1/);
    expect(second).toMatch(/You have that as C-1/);
    expect(await bot.store.read.ledger.byRef(2)).toBeUndefined();
  });
});
