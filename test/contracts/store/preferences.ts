import { describe, expect, test } from "vitest";
import type { RowId } from "../../../src/core/ids.ts";
import type { Store } from "../../../src/store/store.ts";
import { ADA, GRACE, MINUTE, MONDAY } from "./samples.ts";
import { nowhere, opened, type Subject, twoPeople } from "./subject.ts";

const setting = (store: Store) => (person: RowId<"person">, value: unknown, at: number, name?: string) =>
  store.transact((tx) => tx.preferences.set(person, name ?? "credit", value, at));

export const preferencesContract = (subject: Subject) =>
  describe("preferences", () => {
    test("what was chosen is read as it was, until something else is chosen or it is taken away", async () => {
      const { store } = await opened(subject);
      const { ada, grace } = await twoPeople(store);
      const set = setting(store);
      const get = (name = "credit") => store.read.preferences.get(ada.person, name);
      expect(await get()).toBeUndefined();

      await set(ada.person, { kinds: ["talk", "O'Neil"], count: 2 }, MONDAY);
      await set(ada.person, false, MONDAY, "quiet");
      await set(grace.person, "another", MONDAY);

      expect(await get()).toEqual({ kinds: ["talk", "O'Neil"], count: 2 });
      expect(await get("quiet")).toBe(false);
      await set(ada.person, "off", MONDAY);
      expect(await get()).toBe("off");
      await set(ada.person, undefined, MONDAY);
      expect(await get()).toBeUndefined();
      expect(await get("quiet")).toBe(false);
      expect(await store.read.preferences.get(nowhere(), "credit")).toBeUndefined();
    });

    test("an older choice that comes late changes nothing", async () => {
      const { store } = await opened(subject);
      const { ada } = await twoPeople(store);
      const set = setting(store);
      await set(ada.person, "new", MONDAY);

      await set(ada.person, "old", MONDAY - 1);
      await set(ada.person, undefined, MONDAY - 1);

      expect(await store.read.preferences.get(ada.person, "credit")).toBe("new");
    });

    test("all accounts of those who chose are listed with what they chose", async () => {
      const { store } = await opened(subject);
      const { ada, grace } = await twoPeople(store);
      const set = setting(store);
      await set(ada.person, "off", MONDAY);
      await set(grace.person, "on", MONDAY, "quiet");

      expect(await store.read.preferences.all("credit")).toEqual([{ account: ADA, value: "off" }]);
      expect(await store.read.preferences.all("nothing")).toEqual([]);
    });

    describe.skipIf(!subject.reachable)("of people who were merged", () => {
      /** Ada has chosen first, then Grace, and Ada is merged into Grace. */
      async function merged(latest: "ada" | "grace") {
        const { store, beside } = await opened(subject);
        const { ada, grace } = await twoPeople(store);
        const set = setting(store);
        await set(ada.person, "ada's", latest === "ada" ? MONDAY + MINUTE : MONDAY);
        await set(grace.person, "grace's", latest === "ada" ? MONDAY : MONDAY + MINUTE);
        await beside(`update person set merged_into = '${grace.person}' where id = '${ada.person}'`);
        return { store, beside, ada, grace, set };
      }

      test.each(["ada", "grace"] as const)("the latest counts for all of them: %s", async (latest) => {
        const { store, ada, grace } = await merged(latest);
        const value = `${latest}'s`;

        expect(await store.read.preferences.get(ada.person, "credit")).toBe(value);
        expect(await store.read.preferences.get(grace.person, "credit")).toBe(value);
        expect(await store.read.preferences.all("credit")).toEqual([
          { account: ADA, value },
          { account: GRACE, value },
        ]);
      });

      test("one who never chose has what the other chose", async () => {
        const { store, beside } = await opened(subject);
        const { ada, grace } = await twoPeople(store);
        await setting(store)(ada.person, "off", MONDAY);
        await beside(`update person set merged_into = '${grace.person}' where id = '${ada.person}'`);

        expect(await store.read.preferences.get(grace.person, "credit")).toBe("off");
        expect(await store.read.preferences.all("credit")).toHaveLength(2);
      });

      test("what they choose together counts, and of the same moment more than what they brought along", async () => {
        const { store, beside } = await opened(subject);
        const { ada, grace } = await twoPeople(store);
        const set = setting(store);
        await set(grace.person, "grace's", MONDAY);
        await beside(`update person set merged_into = '${ada.person}' where id = '${grace.person}'`);

        await set(ada.person, "together", MONDAY);

        expect(await store.read.preferences.get(grace.person, "credit")).toBe("together");
        expect((await store.read.preferences.all("credit")).map(({ value }) => value)).toEqual([
          "together",
          "together",
        ]);
      });

      test("parted, each has again what they chose", async () => {
        const { store, beside, ada, grace } = await merged("ada");
        await beside(`update person set merged_into = null where id = '${ada.person}'`);

        expect(await store.read.preferences.get(grace.person, "credit")).toBe("grace's");
        expect(await store.read.preferences.get(ada.person, "credit")).toBe("ada's");
      });

      test("taken away it is gone from all of them", async () => {
        const { store, grace, set } = await merged("ada");

        await set(grace.person, undefined, MONDAY + MINUTE);

        expect(await store.read.preferences.get(grace.person, "credit")).toBeUndefined();
        expect(await store.read.preferences.all("credit")).toEqual([]);
      });
    });
  });
