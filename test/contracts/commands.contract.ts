// Every command on every platform, through all of Laurel: what people type, press and fill in, and what they are shown.
import pino from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { type App, startApp } from "../../src/app/app.ts";
import { openCache } from "../../src/cache.ts";
import { dayIds, type NextId, nextLinkCode, rowIds } from "../../src/row-ids.ts";
import { IN_MEMORY, type OpenedStore, openStore } from "../../src/store/open.ts";
import { manualTimer } from "../support/manual-timer.ts";
import { type Given, onRecord } from "../support/on-record.ts";
import { knowledge, program, registry } from "../support/parts.ts";
import { contributionRules } from "./commands/contributions.ts";
import { linkRules } from "./commands/link.ts";
import { nominateRules } from "./commands/nominate.ts";
import { privacyRules } from "./commands/privacy.ts";
import { yearRules } from "./commands/year.ts";
import type { PersonName, PlaceName, PlatformHarness, Shown } from "./platform/harness.ts";
import { texts } from "./platform/stage.ts";

/** Laurel on a platform, with its people. */
export interface Laurel {
  readonly on: PlatformHarness;
  /** What somebody is shown last at a place, once everything is done. */
  last(to: PersonName, at?: PlaceName | "dm"): Promise<Shown>;
  types(by: PersonName, line: string, at?: PlaceName): Promise<Shown>;
  presses(by: PersonName, message: Shown, label: string): Promise<void>;
  /** Puts contributions of somebody on record. */
  holds(by: PersonName, ...given: readonly Given[]): Promise<void>;
  settled(): Promise<void>;
}

const QUESTION = "when are the awards granted?";
const ANSWER = /1 January, 1 April, 1 July and 1 October/;

/**
 * The suite of commands.
 * @param open makes a platform on which nobody has done anything yet; it is closed after each test
 * @param helpThere the end of a refusal, with /help as people type or press it there
 */
export function commandContract(name: string, open: () => Promise<PlatformHarness>, helpThere: RegExp): void {
  const start = () => startLaurel(open);

  describe(`${name}: /ask`, () => {
    test("answers the asker alone, with its source", async () => {
      const laurel = await start();

      const answer = await laurel.types("ada", `/ask ${QUESTION}`);

      expect(answer.text).toMatch(ANSWER);
      expect(answer.text).toMatch(/From: /);
      expect(answer.buttons).toEqual(["Helpful", "Not helpful", "Share here"]);
      expect(await laurel.on.shown("hank", laurel.on.place("general"))).toEqual([]);
    });

    test("shares its answer with everybody, once, however often it is pressed", async () => {
      const laurel = await start();
      const answer = await laurel.types("ada", `/ask ${QUESTION}`);

      await laurel.presses("ada", answer, "Share here");
      await laurel.presses("ada", answer, "Share here");

      const seen = texts(await laurel.on.shown("hank", laurel.on.place("general")));
      expect(seen).toEqual([expect.stringMatching(ANSWER)]);
    });

    test("asks what was missing, keeps it, and thanks", async () => {
      const laurel = await start();
      const answer = await laurel.types("ada", `/ask ${QUESTION}`);

      await laurel.presses("ada", answer, "Not helpful");
      const form = await laurel.on.form("ada");
      await laurel.on.submits("ada", { missing: "Whether it is the same in my region." });
      await laurel.settled();

      expect(form?.title).toMatch(/What was missing/);
      expect((await laurel.last("ada")).text).toMatch(/Thank you/);
    });

    test("opens its form when it is typed alone, and answers what was written there", async () => {
      const laurel = await start();

      await laurel.on.command("ada", laurel.on.place("general"), "/ask");
      await laurel.settled();
      const form = await laurel.on.form("ada");
      await laurel.on.submits("ada", { question: QUESTION });
      await laurel.settled();

      expect(form?.fields.map(({ id }) => id)).toEqual(["question"]);
      expect((await laurel.last("ada")).text).toMatch(ANSWER);
    });

    test("hears a mention, and goes on with it in its thread", async () => {
      const laurel = await start();
      const { on } = laurel;

      const ref = await on.mentions("ada", on.place("general"), QUESTION);
      await laurel.settled();
      const below = await on.shownBelow("hank", ref);

      expect(texts(below)).toEqual([expect.stringMatching(ANSWER)]);
    });

    test("hears a DM, and a question that goes on with it", async () => {
      const laurel = await start();

      await laurel.on.dms("ada", "what is the MVP award?");
      await laurel.settled();
      const first = await laurel.last("ada", "dm");
      await laurel.on.dms("ada", "and how long does it last?");
      await laurel.settled();

      expect(first.text).toMatch(/From: What the award is/);
      expect((await laurel.last("ada", "dm")).text).toMatch(/From: How long the award lasts/);
    });

    test("says that it does not know, and whom to ask", async () => {
      const laurel = await start();

      const answer = await laurel.types("ada", "/ask what is the best pizza topping in naples");

      expect(answer.text).toMatch(/program team/);
    });
  });

  describe(`${name}: /help and /program`, () => {
    test("/help lists what the one who asks may use", async () => {
      const laurel = await start();

      const forAda = await laurel.types("ada", "/help");
      const forSam = await laurel.types("sam", "/help");

      expect(forAda.text).toMatch(/ask/);
      expect(forAda.text).not.toMatch(/program gaps/);
      expect(forSam.text).toMatch(/program gaps/);
    });

    test.each(["status", "gaps", "unasked"])("/program %s is for staff, and nobody else is shown it", async (own) => {
      const laurel = await start();

      const refused = await laurel.types("ada", `/program ${own}`);
      const shown = await laurel.types("sam", `/program ${own}`);

      expect(refused.text).toMatch(/This is for program staff/);
      expect(shown.text.length).toBeGreaterThan(20);
      expect(shown.text).not.toMatch(/This is for program staff/);
      expect(await laurel.on.shown("hank", laurel.on.place("general"))).toEqual([]);
    });

    test("a refusal names commands as they are typed there", async () => {
      const laurel = await start();

      const refused = await laurel.types("ada", "/program status");

      expect(refused.text).toMatch(helpThere);
    });

    test("/program gaps shows what was asked in vain, and not by whom", async () => {
      const laurel = await start();
      await laurel.types("ada", "/ask what is the wifi password at the summit hotel?");

      const gaps = await laurel.types("sam", "/program gaps");

      expect(gaps.text).toMatch(/wifi password/);
      expect(gaps.text).not.toMatch(/ada/i);
    });

    test("/program status says how the platform stands", async () => {
      const laurel = await start();

      const status = await laurel.types("sam", "/program status");

      expect(status.text).toMatch(/connected/);
    });
  });

  describe(`${name}: /program setup and /program quiet`, () => {
    test("a staff channel is picked, kept and told with who reads there, and a test message arrives in it", async () => {
      const laurel = await start();
      const { on } = laurel;
      const card = await laurel.types("sam", "/program setup");

      await laurel.presses("sam", card, "Staff channel");
      await on.submits("sam", { channel: on.place("staff").id });
      await laurel.settled();
      const kept = await laurel.last("sam");
      await laurel.presses("sam", kept, "Send a test message");

      expect(card.text).toMatch(/Staff channel:?\s+open/);
      expect(kept.text).toMatch(/Staff alone read there/);
      expect((await laurel.last("sam", "staff")).author).toBe("laurel");
      expect(await on.shown("hank", on.place("general"))).toEqual([]);
    });

    test("a channel that others read, too, is kept with a word on who that is", async () => {
      const laurel = await start();
      const { on } = laurel;

      await laurel.presses("sam", await laurel.types("sam", "/program setup"), "Staff channel");
      await on.submits("sam", { channel: on.place("general").id });
      await laurel.settled();

      expect((await laurel.last("sam")).text).toMatch(/Others than staff read there too/);
    });

    test("quiet begins, shows, and ends", async () => {
      const laurel = await start();

      const begun = await laurel.types("sam", "/program quiet 1h");
      const status = await laurel.types("sam", "/program status");
      const ended = await laurel.types("sam", "/program quiet off");

      expect(begun.text).toMatch(/I say nothing of my own accord/);
      expect(status.text).toMatch(/[Qq]uiet/);
      expect(ended.text).toMatch(/I speak as usual/);
    });

    test.each(["setup", "quiet"])("/program %s is for staff and admins, and nobody else is shown it", async (own) => {
      const laurel = await start();

      const refused = await laurel.types("ada", `/program ${own}`);

      expect(refused.text).toMatch(/This is for program staff or admins of this space/);
      expect(await laurel.on.shown("hank", laurel.on.place("general"))).toEqual([]);
    });
  });

  contributionRules(name, start);
  linkRules(name, start);
  nominateRules(name, start);
  privacyRules(name, start);
  yearRules(name, start);

  describe(`${name}: the home tab`, () => {
    test("shows what Laurel does and what one may use, to each their own, and nothing is recorded", async ({
      skip,
    }) => {
      const laurel = await start();
      const can = laurel.on.platform.can.home;
      if (can !== true) skip(`${name} lacks "home": ${can.reason}`);

      await laurel.on.opensHome("ada");
      await laurel.on.opensHome("sam");
      await laurel.settled();

      const [forAda, forSam] = [await laurel.on.home("ada"), await laurel.on.home("sam")];
      expect(forAda).toMatch(/Next award date/);
      expect(forAda).toMatch(/ask/);
      expect(forAda).not.toMatch(/program gaps/);
      expect(forSam).toMatch(/program gaps/);
      expect(await laurel.on.home("hank")).toBeUndefined();
    });
  });

  async function startLaurel(opening: () => Promise<PlatformHarness>): Promise<Laurel> {
    const on = await opening();
    const { app, record } = await startOn(on);
    onTestFinished(async () => {
      await app.stop();
      await on.close();
    });
    const settled = () => app.idle();
    const last: Laurel["last"] = async (to, at = "general") => {
      const shown = (await on.shown(to, at === "dm" ? "dm" : on.place(at))).at(-1);
      if (!shown) throw new Error(`${to} is shown nothing at ${at}`);
      return shown;
    };
    return {
      on,
      last,
      settled,
      holds: (by, ...given) => onRecord(record, on.account(by), ...given),
      async types(by, line, at = "general") {
        await on.command(by, on.place(at), line);
        await settled();
        return last(by, at);
      },
      async presses(by, message, label) {
        await on.presses(by, message, label);
        await settled();
      },
    };
  }
}

/**
 * Laurel with the default program, whose staff are those of the harness.
 * @param prepare what is put into the record before Laurel starts
 */
export async function startOn(
  on: PlatformHarness,
  prepare: (store: OpenedStore) => Promise<void> = async () => {},
): Promise<{ app: App; record: { store: OpenedStore; nextId: NextId } }> {
  const { platform } = on;
  const timer = manualTimer(on.now());
  const log = pino({ level: "silent" });
  const store = await openStore({ url: IN_MEMORY, timer });
  const nextId = rowIds(timer);
  await prepare(store);
  await platform.publish(registry.published, "apply");
  const app = await startApp({
    version: "0.0.0-test",
    program: {
      ...program,
      roles: { ...program.roles, staff: { ...program.roles.staff, [platform.name]: [...on.staffRoles] } },
    },
    knowledge,
    registry,
    platforms: [platform],
    store,
    cache: await openCache({ timer, log }),
    clock: timer,
    timer,
    nextId,
    nextDayId: dayIds(timer),
    nextCode: nextLinkCode,
    log,
    startedAt: timer.now(),
  });
  await on.ready();
  const stop = async () => {
    await app.stop();
    await store.close();
  };
  return { app: { ...app, stop }, record: { store, nextId } };
}
