import { describe, expect, test } from "vitest";
import type { AccountId } from "../../../src/core/ids.ts";
import { ADA, GRACE, MINUTE, MONDAY } from "./samples.ts";
import { atOnce, nowhere, opened, type Subject, twoPeople } from "./subject.ts";

export const accountsContract = (subject: Subject) =>
  describe("accounts", () => {
    test("an account that is seen first gets a person of its own", async () => {
      const { store } = await opened(subject);

      const { ada, grace } = await twoPeople(store);

      expect(ada).toMatchObject({ account: ADA, name: "Ada", bot: false, dmUsedAt: undefined, lastSeenAt: MONDAY });
      expect(ada.person).not.toBe(grace.person);
      expect(await store.read.accounts.find(ADA)).toEqual(ada);
      expect(await store.read.accounts.byId(grace.id)).toEqual(grace);
      expect(await store.read.accounts.personOf(GRACE)).toBe(grace.person);
    });

    test("an account nobody has seen is not there, and has no person", async () => {
      const { store } = await opened(subject);

      expect(await store.read.accounts.find(ADA)).toBeUndefined();
      expect(await store.read.accounts.personOf(ADA)).toBeUndefined();
      expect(await store.read.accounts.byId(nowhere())).toBeUndefined();
    });

    test("seeing an account again keeps its row and takes its new name", async () => {
      const { store } = await opened(subject);
      const { ada } = await twoPeople(store);

      const again = await store.transact((tx) =>
        tx.accounts.ensure({ account: ADA, name: "Ada L.", bot: false, at: MONDAY + MINUTE, inDm: true }),
      );

      expect(again).toEqual({ ...ada, name: "Ada L.", lastSeenAt: MONDAY + MINUTE, dmUsedAt: MONDAY + MINUTE });
    });

    test("an event that comes late changes neither the name nor when the account was last seen", async () => {
      const { store } = await opened(subject);
      const { ada } = await twoPeople(store);

      const late = await store.transact((tx) =>
        tx.accounts.ensure({ account: ADA, name: "Old name", bot: true, at: MONDAY - MINUTE, inDm: true }),
      );

      expect(late).toEqual({ ...ada, dmUsedAt: MONDAY - MINUTE });
    });

    test("words outside of a DM do not count as a DM", async () => {
      const { store } = await opened(subject);
      const see = (at: number, inDm: boolean) =>
        store.transact((tx) => tx.accounts.ensure({ account: ADA, name: "Ada", bot: false, at, inDm }));

      await see(MONDAY, true);
      const row = await see(MONDAY + MINUTE, false);

      expect(row.dmUsedAt).toBe(MONDAY);
    });

    test("a native id may hold colons, and is one with its tenant", async () => {
      const { store } = await opened(subject);
      const odd = "playground:garden:a:b" as AccountId;
      const elsewhere = "playground:meadow:a:b" as AccountId;

      const rows = await store.transact(async (tx) => [
        await tx.accounts.ensure({ account: odd, name: "Odd", bot: true, at: MONDAY, inDm: false }),
        await tx.accounts.ensure({ account: elsewhere, name: "Odd", bot: true, at: MONDAY, inDm: false }),
      ]);

      expect(rows.map((row) => row.account)).toEqual([odd, elsewhere]);
      expect(rows[0]).toMatchObject({ bot: true });
      expect(rows[0]?.person).not.toBe(rows[1]?.person);
    });

    test("a name keeps every sign that can be kept", async () => {
      const { store } = await opened(subject);

      const row = await store.transact((tx) =>
        tx.accounts.ensure({ account: ADA, name: "A'da \0😀 \"; drop", bot: false, at: MONDAY, inDm: false }),
      );

      expect(row.name).toBe("A'da 😀 \"; drop");
    });

    test("an account that is seen twenty times at once is made once, with one person", async () => {
      const { store } = await opened(subject);

      const rows = await atOnce(20, () =>
        store.transact((tx) => tx.accounts.ensure({ account: ADA, name: "Ada", bot: false, at: MONDAY, inDm: false })),
      );

      expect(new Set(rows.map((row) => row.id)).size).toBe(1);
      expect(new Set(rows.map((row) => row.person)).size).toBe(1);
    });

    test("people are found by the name they have now, in whatever case, and bots are not", async () => {
      const { store } = await opened(subject);
      const see = (account: string, name: string, at: number, bot = false) =>
        store.transact((tx) => tx.accounts.ensure({ account: account as AccountId, name, bot, at, inDm: false }));
      await see("discord:42:1", "Grace", MONDAY);
      const later = await see("slack:T1:U1", "grace", MONDAY + 1);
      await see("slack:T1:U2", "gracie", MONDAY);
      await see("slack:T1:B1", "Grace", MONDAY, true);
      const renamed = await see("slack:T1:U3", "Grace", MONDAY);
      await see("slack:T1:U3", "Grace Hopper", MONDAY + 2);

      expect((await store.read.accounts.named("GRACE", 9)).map(({ name }) => name)).toEqual(["grace", "Grace"]);
      expect(await store.read.accounts.named("grace", 1)).toEqual([later]);
      expect((await store.read.accounts.named("grace hopper", 9)).map(({ id }) => id)).toEqual([renamed.id]);
      expect(await store.read.accounts.named("", 9)).toEqual([]);
    });

    test("a person who is not there cannot be taken", async () => {
      const { store } = await opened(subject);

      await expect(store.transact((tx) => tx.accounts.takePeople([nowhere()]))).rejects.toThrow("There is no person");
    });

    describe.skipIf(!subject.reachable)("of people who were merged", () => {
      test("each belongs to the last person of the chain, who has them all, the one seen last first", async () => {
        const { store, beside } = await opened(subject);
        const { ada, grace } = await twoPeople(store);
        const linus = await store.transact((tx) =>
          tx.accounts.ensure({
            account: "playground:garden:linus" as AccountId,
            name: "Linus",
            bot: false,
            at: MONDAY + MINUTE,
            inDm: false,
          }),
        );

        await beside(`update person set merged_into = '${grace.person}' where id = '${ada.person}'`);
        await beside(`update person set merged_into = '${linus.person}' where id = '${grace.person}'`);

        expect(await store.read.accounts.personOf(ADA)).toBe(linus.person);
        expect((await store.read.accounts.find(ADA))?.person).toBe(linus.person);
        const all = [linus.id, grace.id, ada.id];
        expect((await store.read.accounts.ofPerson(linus.person)).map((row) => row.id)).toEqual(all);
        expect((await store.read.accounts.ofPerson(ada.person)).map((row) => row.id)).toEqual(all);
      });

      test("the texts of all of them are erased together", async () => {
        const { store, beside, nextId } = await opened(subject);
        const { ada, grace } = await twoPeople(store);
        const text = nextId<"text">();
        await store.transact((tx) => tx.texts.keep({ id: text, body: "Ada's note", of: ada.person, at: MONDAY }));
        await beside(`update person set merged_into = '${grace.person}' where id = '${ada.person}'`);

        const erased = await store.transact((tx) => tx.texts.eraseOf(grace.person, MONDAY));

        expect(erased).toBe(1);
        expect(await store.read.texts.read(text)).toBeUndefined();
      });
    });
  });
