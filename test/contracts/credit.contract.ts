// Every signal of help on every platform, through all of Laurel: what is done there, and what the ledger makes of it.
import { describe, expect, onTestFinished, test } from "vitest";
import { CREDIT_SIGNALS, keptPlace } from "../../src/app/space-settings.ts";
import type { MessageRef } from "../../src/chat/place.ts";
import type { OpenedStore } from "../../src/store/open.ts";
import { program } from "../support/parts.ts";
import { startOn } from "./commands.contract.ts";
import type { PersonName, PlatformHarness, Shown } from "./platform/harness.ts";

const QUESTION = "How do I get the printer queue unstuck on the new servers?";
const ANSWER = "Restart the print spooler service, then clear the queue: that is what helped here every time.";
const THANKS = "thank you so much, that fixed it";
const UNCLEAR = "ah, that makes sense";
const { credited, confirm } = program.credit.reactions;

interface Crediting {
  readonly on: PlatformHarness;
  readonly store: OpenedStore;
  settled(): Promise<void>;
  /** ada asks in #general and hank answers. */
  helped(): Promise<{ question: MessageRef; answer: MessageRef }>;
  /** The kinds of the entries of each of hank's contributions. */
  entries(): Promise<readonly string[]>;
  /** What Laurel put on a message. */
  reactionsOn(message: MessageRef): Promise<readonly string[]>;
}

/**
 * The suite of credit.
 * @param open makes a platform on which nobody has done anything yet; it is closed after each test
 */
export function creditContract(name: string, open: () => Promise<PlatformHarness>): void {
  describe(`${name}: credit`, () => {
    test("the asker's check mark on a reply credits it once, is taken back in time, and stands again", async () => {
      const laurel = await start(open);
      const { on } = laurel;
      const { answer } = await laurel.helped();

      await on.reacts("ada", answer, "✅", true);
      await on.redeliver();
      await laurel.settled();
      const first = [await laurel.entries(), await laurel.reactionsOn(answer)];
      await on.reacts("ada", answer, "✅", false);
      await laurel.settled();
      const taken = [await laurel.entries(), await laurel.reactionsOn(answer)];
      await on.reacts("ada", answer, "✅", true);
      await laurel.settled();

      expect(first).toEqual([["recorded"], [credited]]);
      expect(taken).toEqual([["recorded revoked"], []]);
      expect(await laurel.entries()).toEqual(["recorded revoked reinstated"]);
      expect(await laurel.reactionsOn(answer)).toEqual([credited]);
    });

    test("a check mark of somebody who did not ask credits nobody", async () => {
      const laurel = await start(open);
      const { answer } = await laurel.helped();

      await laurel.on.reacts("sam", answer, "✅", true);
      await laurel.settled();

      expect(await laurel.entries()).toEqual([]);
      expect(await laurel.reactionsOn(answer)).toEqual([]);
    });

    test("thanks below an answer credit it, quietly, and once", async ({ skip }) => {
      const laurel = await start(open);
      const { on } = laurel;
      needs(laurel, "message text", skip);
      const { answer } = await laurel.helped();

      const thanks = await on.replies("ada", answer, THANKS);
      await on.redeliver();
      await laurel.settled();
      await on.edits("ada", thanks, `${THANKS}!`);
      await laurel.settled();
      await on.deletes("ada", thanks);
      await laurel.settled();

      expect(await laurel.entries()).toEqual(["recorded"]);
      expect(await laurel.reactionsOn(answer)).toEqual([credited]);
      expect((await on.shown("sam", on.place("general"))).filter(({ author }) => author === "laurel")).toEqual([]);
    });

    test("thanks that are not clear ask the asker alone, and are confirmed by one press or click", async ({ skip }) => {
      const laurel = await start(open);
      const { on } = laurel;
      needs(laurel, "message text", skip);
      const { question, answer } = await laurel.helped();
      const thanks = await on.replies("ada", answer, UNCLEAR);
      await laurel.settled();
      const before = await laurel.entries();

      if (on.platform.can["hidden posts"] === true) {
        const [ask] = [
          ...(await on.shownBelow("ada", question)),
          ...(await on.shown("ada", on.place("general"))),
        ].filter(({ author }) => author === "laurel");
        if (!ask) throw new Error("ada was not asked");
        await on.presses("ada", ask, ask.buttons[0] ?? "");
      } else {
        expect(await laurel.reactionsOn(thanks)).toEqual([confirm]);
        await on.reacts("ada", thanks, confirm, true);
      }
      await laurel.settled();

      expect(before).toEqual([]);
      expect(await laurel.entries()).toEqual(["recorded"]);
      expect(await laurel.reactionsOn(thanks)).toEqual([]);
    });

    test("Mark as helpful credits, and tells in private", async () => {
      const laurel = await start(open);
      const { on } = laurel;
      const { question, answer } = await laurel.helped();

      await on.picksOnMessage("sam", answer, "Mark as helpful");
      await laurel.settled();

      const hidden = (message: Shown) => /hank is credited/i.test(message.text);
      const everywhere = async (by: PersonName) => [
        ...(await on.shown(by, on.place("general"))),
        ...(await on.shown(by, answer.place)),
        ...(await on.shownBelow(by, question)),
      ];
      expect(await laurel.entries()).toEqual(["recorded"]);
      expect((await everywhere("sam")).some(hidden)).toBe(true);
      expect((await everywhere("hank")).some(hidden)).toBe(false);
    });

    test("a solved post asks who helped, and credits whom the asker picks", async ({ skip }) => {
      const laurel = await start(open);
      const { on } = laurel;
      needs(laurel, "forum tags", skip);
      const post = await on.posts("ada", "Printer queue", QUESTION);
      await on.chats("hank", post.place, ANSWER);
      await on.tags("ada", post.place, ["solved"]);
      await laurel.settled();
      const line = (await on.shown("ada", post.place)).find(({ author }) => author === "laurel");
      if (!line) throw new Error("nobody was asked");

      await on.chooses("ada", line, [line.selects[0]?.[0] ?? ""]);
      await laurel.settled();

      expect(await laurel.entries()).toEqual(["recorded"]);
      expect((await on.shown("sam", post.place)).filter(({ author }) => author === "laurel")).toEqual([]);
    });

    test("an answer that is edited or deleted takes its words along, and no credit", async () => {
      const laurel = await start(open);
      const { on, store } = laurel;
      const { answer } = await laurel.helped();
      await on.reacts("ada", answer, "✅", true);
      await laurel.settled();
      const account = await store.read.accounts.find(on.account("hank"));
      const [row] = account ? await store.read.ledger.ofPerson(account.person) : [];
      const credit = row && (await store.read.credits.find(row.id));
      const excerpt = async () => credit?.excerpt && store.read.texts.read(credit.excerpt);
      const readable = on.platform.can["message text"] === true;

      const first = await excerpt();
      await on.edits("hank", answer, `${ANSWER} (updated)`);
      await laurel.settled();
      const renewed = await excerpt();
      await on.deletes("hank", answer);
      await laurel.settled();

      expect(first).toBe(readable ? ANSWER : undefined);
      expect(renewed).toBe(readable ? `${ANSWER} (updated)` : undefined);
      expect(await excerpt()).toBeUndefined();
      expect(await laurel.entries()).toEqual(["recorded"]);
    });

    test("/why tells those whom it concerns, by the link, and others nothing", async () => {
      const laurel = await start(open);
      const { on, store } = laurel;
      const { answer } = await laurel.helped();
      await on.reacts("ada", answer, "✅", true);
      await laurel.settled();
      const account = await store.read.accounts.find(on.account("hank"));
      const [row] = account ? await store.read.ledger.ofPerson(account.person) : [];
      const facts = row?.entries[0]?.kind === "recorded" ? row.entries[0].facts : undefined;
      const link = facts?.link && (await store.read.texts.read(facts.link));

      const told: string[] = [];
      for (const by of ["hank", "sam", "ada"] as const) {
        await on.command(by, on.place("general"), `/why ${link}`);
        await laurel.settled();
        told.push((await on.shown(by, on.place("general"))).at(-1)?.text ?? "");
      }

      expect(told.every((text) => /C-1/.test(text))).toBe(true);
    });
  });
}

function needs({ on }: Crediting, ability: "message text" | "forum tags", skip: (why: string) => void): void {
  const can = on.platform.can[ability];
  if (can !== true) skip(`${on.platform.name} lacks "${ability}": ${can.reason}`);
}

async function start(open: () => Promise<PlatformHarness>): Promise<Crediting> {
  const on = await open();
  const signals = program.credit.signals.map(({ id }) => id);
  const places = (["general", "help"] as const)
    .map((name) => on.place(name))
    .filter(({ kind }) => kind === "channel" || kind === "forum");
  let store: OpenedStore | undefined;
  const { app } = await startOn(on, async (opened) => {
    store = opened;
    await opened.transact((tx) =>
      tx.settings.set(on.space, CREDIT_SIGNALS, { signals, places: places.map(keptPlace) }),
    );
  });
  onTestFinished(async () => {
    await app.stop();
    await on.close();
  });
  const record = store as unknown as OpenedStore;
  return {
    on,
    store: record,
    settled: () => app.idle(),
    async helped() {
      const question = await on.chats("ada", on.place("general"), QUESTION);
      return { question, answer: await on.replies("hank", question, ANSWER) };
    },
    async entries() {
      const account = await record.read.accounts.find(on.account("hank"));
      const rows = account ? await record.read.ledger.ofPerson(account.person) : [];
      return rows.map(({ entries }) => entries.map(({ kind }) => kind).join(" "));
    },
    async reactionsOn({ place, id }) {
      const root = place.root && { place: on.place("general"), id: place.root };
      const shown = [
        ...(await on.shown("sam", place)),
        ...(await on.shown("sam", on.place("general"))),
        ...(root ? await on.shownBelow("sam", root) : []),
      ];
      return shown.find((message) => message.id.endsWith(id))?.reactions ?? [];
    },
  };
}
