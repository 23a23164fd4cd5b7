import { describe, expect, test } from "vitest";
import type { FormValues } from "../../../src/chat/form.ts";
import { notice, say } from "../../../src/chat/view.ts";
import type { PlaceId } from "../../../src/core/ids.ts";
import type { AuditEntry } from "../../../src/store/store.ts";
import { ADA, CHANNEL, MINUTE, MONDAY, messageRef, SPACE } from "./samples.ts";
import { nowhere, opened, type Subject, twoPeople } from "./subject.ts";

const TYPED: FormValues = {
  title: "A talk",
  reach: 120,
  paid: false,
  topics: ["a", "b"],
  with: { account: ADA, name: "Ada" },
  slides: { name: "talk.pdf", type: "application/pdf", size: 3, token: "upload-1" },
  note: null,
};

export const keptContract = (subject: Subject) =>
  describe("what is kept", () => {
    test("a card is found where it was put last, and not after it was forgotten", async () => {
      const { store } = await opened(subject);
      const find = () => store.read.cards.find("review:1");
      expect(await find()).toBeUndefined();

      await store.transact((tx) => tx.cards.keep("review:1", messageRef("1")));
      await store.transact((tx) => tx.cards.keep("review:1", messageRef("2")));
      expect(await find()).toEqual(messageRef("2"));
      await store.transact((tx) => tx.cards.forget("review:1"));
      expect(await find()).toBeUndefined();
    });

    test("what was typed into a form is kept whole, and the next try takes its place", async () => {
      const { store, nextId } = await opened(subject);
      const { ada } = await twoPeople(store);
      const keep = (values: FormValues) =>
        store.transact((tx) =>
          tx.drafts.keep({ id: nextId(), account: ada.id, form: "1|contribute", values, at: MONDAY }),
        );

      const first = await keep({ title: "A t" });
      const second = await keep(TYPED);

      expect(second).toBe(first);
      expect(await store.read.drafts.find(ada.id, "1|contribute")).toEqual({
        id: first,
        form: "1|contribute",
        values: TYPED,
      });
    });

    test("a draft is shown to the account that typed it alone", async () => {
      const { store, nextId } = await opened(subject);
      const { ada, grace } = await twoPeople(store);

      const id = await store.transact((tx) =>
        tx.drafts.keep({ id: nextId(), account: ada.id, form: "f", values: TYPED, at: MONDAY }),
      );

      expect(await store.read.drafts.byId(id, ada.id)).toMatchObject({ values: TYPED });
      expect(await store.read.drafts.byId(id, grace.id)).toBeUndefined();
      expect(await store.read.drafts.find(grace.id, "f")).toBeUndefined();
    });

    test("a draft goes when it is dropped, and when it is old", async () => {
      const { store, nextId } = await opened(subject);
      const { ada } = await twoPeople(store);
      await store.transact(async (tx) => {
        for (const [form, at] of [
          ["dropped", MONDAY],
          ["old", MONDAY - MINUTE],
          ["fresh", MONDAY],
        ] as const)
          await tx.drafts.keep({ id: nextId(), account: ada.id, form, values: TYPED, at });
      });

      await store.transact((tx) => tx.drafts.drop(ada.id, "dropped"));
      const swept = await store.transact((tx) => tx.drafts.sweep(MONDAY));

      expect(swept).toBe(1);
      const left = await Promise.all(["dropped", "old", "fresh"].map((form) => store.read.drafts.find(ada.id, form)));
      expect(left.map((draft) => draft?.form)).toEqual([undefined, undefined, "fresh"]);
    });

    test("a view waits for one account, until it is swept", async () => {
      const { store, nextId } = await opened(subject);
      const { ada, grace } = await twoPeople(store);
      const [id, view] = [nextId<"kept view">(), notice(say`Your term ends soon.`)];

      await store.transact((tx) => tx.keptViews.keep({ id, account: ada.id, view, at: MONDAY }));

      expect(await store.read.keptViews.find(id, ada.id)).toEqual(view);
      expect(await store.read.keptViews.find(id, grace.id)).toBeUndefined();
      expect(await store.transact((tx) => tx.keptViews.sweep(MONDAY))).toBe(0);
      expect(await store.transact((tx) => tx.keptViews.sweep(MONDAY + 1))).toBe(1);
      expect(await store.read.keptViews.find(id, ada.id)).toBeUndefined();
    });

    test("a text can be erased, alone or with all others of its person", async () => {
      const { store, nextId } = await opened(subject);
      const { ada, grace } = await twoPeople(store);
      const [one, two, hers, nobodys] = [nextId<"text">(), nextId<"text">(), nextId<"text">(), nextId<"text">()];
      await store.transact(async (tx) => {
        await tx.texts.keep({ id: one, body: "one", of: ada.person, at: MONDAY });
        await tx.texts.keep({ id: two, body: "two", of: ada.person, at: MONDAY });
        await tx.texts.keep({ id: hers, body: "hers \0😀", of: grace.person, at: MONDAY });
        await tx.texts.keep({ id: nobodys, body: "", at: MONDAY });
      });

      await store.transact((tx) => tx.texts.erase(one, MONDAY));
      const erased = await store.transact((tx) => tx.texts.eraseOf(ada.person, MONDAY));

      expect(erased).toBe(1);
      const read = await Promise.all([one, two, hers, nobodys].map((id) => store.read.texts.read(id)));
      expect(read).toEqual([undefined, undefined, "hers 😀", ""]);
    });

    test("other words take the place of a text's, but for one that is erased", async () => {
      const { store, nextId } = await opened(subject);
      const [one, erased] = [nextId<"text">(), nextId<"text">()];
      await store.transact(async (tx) => {
        for (const id of [one, erased]) await tx.texts.keep({ id, body: "before", at: MONDAY });
        await tx.texts.erase(erased, MONDAY);
        for (const id of [one, erased]) await tx.texts.rewrite(id, "after\0 😀");
      });

      expect(await store.read.texts.read(one)).toBe("after 😀");
      expect(await store.read.texts.read(erased)).toBeUndefined();
    });

    test("a setting holds any JSON, each in its own scope, until it is taken away", async () => {
      const { store } = await opened(subject);
      const place = CHANNEL.id;
      const elsewhere = "playground:garden:random" as PlaceId;
      const set = (scope: typeof SPACE | PlaceId, value: unknown) =>
        store.transact((tx) => tx.settings.set(scope, "quiet", value));

      await set(SPACE, { until: null, topics: ["a"] });
      await set(place, true);
      await set(place, false);

      expect(await store.read.settings.get(SPACE, "quiet")).toEqual({ until: null, topics: ["a"] });
      expect(await store.read.settings.get(place, "quiet")).toBe(false);
      expect(await store.read.settings.get(elsewhere, "quiet")).toBeUndefined();
      await set(place, undefined);
      expect(await store.read.settings.get(place, "quiet")).toBeUndefined();
    });

    test("a setting is found wherever it was set", async () => {
      const { store } = await opened(subject);
      const elsewhere = "playground:garden:random" as PlaceId;
      await store.transact(async (tx) => {
        await tx.settings.set(elsewhere, "quiet", 1);
        await tx.settings.set(CHANNEL.id, "quiet", { until: null });
        await tx.settings.set(CHANNEL.id, "loud", true);
      });

      expect(await store.read.settings.all("quiet")).toEqual([
        { scope: CHANNEL.id, value: { until: null } },
        { scope: elsewhere, value: 1 },
      ]);
    });

    test("a setting is taken with its value; one that was never set cannot be taken", async () => {
      const { store } = await opened(subject);
      await store.transact((tx) => tx.settings.set(CHANNEL.id, "quiet", { since: 1 }));

      const [taken, missing] = await store.transact(async (tx) => [
        await tx.settings.take(CHANNEL.id, "quiet"),
        await tx.settings.take(CHANNEL.id, "loud"),
      ]);

      expect(taken).toEqual({ since: 1 });
      expect(missing).toBeUndefined();
      expect(await store.read.settings.get(CHANNEL.id, "quiet")).toEqual({ since: 1 });
    });

    test("the audit comes newest first, and tells Laurel's own deeds", async () => {
      const { store, nextId } = await opened(subject);
      const { ada } = await twoPeople(store);
      const entries: readonly AuditEntry[] = [
        {
          id: nextId<"audit">(),
          at: MONDAY,
          by: ada.id,
          what: "shared an answer",
          subject: { question: "q1", times: 2 },
        },
        { id: nextId<"audit">(), at: MONDAY, by: undefined, what: "swept the inbox", subject: {} },
        { id: nextId<"audit">(), at: MONDAY - MINUTE, by: ada.id, what: "asked", subject: {} },
      ];
      await store.transact(async (tx) => {
        for (const entry of entries) await tx.audit.add(entry);
      });

      expect(await store.read.audit.latest(2)).toEqual([entries[1], entries[0]]);
      expect(await store.read.audit.latest(9)).toHaveLength(3);
    });

    test("a fact about an account that is not there is refused", async () => {
      const { store, nextId } = await opened(subject);
      const add = store.transact((tx) =>
        tx.audit.add({ id: nextId(), at: MONDAY, by: nowhere(), what: "did it", subject: {} }),
      );

      await expect(add).rejects.toThrow(/foreign key/i);
    });

    test("the playground's journal is read in its order, and keeps a call's entries together or not at all", async () => {
      const { store } = await opened(subject);
      const { playgroundJournal } = store;
      await playgroundJournal.append([
        { seq: 2, body: "{}" },
        { seq: 1, body: '{"a":1}' },
      ]);
      await playgroundJournal.append([]);
      const clash = playgroundJournal.append([
        { seq: 3, body: "{}" },
        { seq: 2, body: "{}" },
      ]);

      await expect(clash).rejects.toThrow();
      expect(await playgroundJournal.load()).toEqual([
        { seq: 1, body: '{"a":1}' },
        { seq: 2, body: "{}" },
      ]);
    });

    test("a journal of many entries is kept in one call", async () => {
      const { store } = await opened(subject);
      const entries = Array.from({ length: 2_500 }, (_, seq) => ({ seq, body: "{}" }));

      await store.playgroundJournal.append(entries);

      expect(await store.playgroundJournal.load()).toEqual(entries);
    });
  });
