import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldEntries } from "../../../src/core/contribution.ts";
import type { AccountId } from "../../../src/core/ids.ts";
import type { ContributionRow, Days, Store } from "../../../src/store/store.ts";
import { day, FACTS, someChange } from "../../core/some-entries.ts";
import { type Appended, appended, contribution, recorded } from "./contributions.ts";
import { MINUTE, MONDAY } from "./samples.ts";
import { atOnce, nowhere, type Opened, opened, type Subject, twoPeople } from "./subject.ts";

const idsOf = (rows: readonly ContributionRow[]) => rows.map(({ id }) => id);
const days = (from: string, until: string): Days => ({ from: day(from), until: day(until) });

async function withPeople(subject: Subject): Promise<Opened & Awaited<ReturnType<typeof twoPeople>>> {
  const opening = await opened(subject);
  return { ...opening, ...(await twoPeople(opening.store)) };
}

/** All of the record, in pages of three. */
async function inPages(store: Store): Promise<readonly ContributionRow[]> {
  const all: ContributionRow[] = [];
  for (;;) {
    const page = await store.read.ledger.page(all.at(-1)?.id, 3);
    if (page.length === 0) return all;
    // Else a page that begins where the last one ended would be read for ever.
    expect(idsOf(all)).not.toContain(page[0]?.id);
    all.push(...page);
  }
}

export const ledgerContract = (subject: Subject) =>
  describe("the ledger", () => {
    test("a contribution is found by its id, its ref and its key, with all it holds", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const words = nextId<"text">();
      const facts = { ...FACTS, reach: 120.5, title: words, link: words, note: words };
      const fresh = contribution(nextId, ada, { facts, waits: true, source: "import", by: grace.id });

      const ref = await store.transact((tx) => tx.ledger.record(fresh));
      const changes = [
        { kind: "reviewed", accepted: true, words, seq: 1, at: MONDAY + 1, by: grace.id },
        { kind: "corrected", facts: FACTS, seq: 2, at: MONDAY + 2, by: ada.id },
        { kind: "revoked", why: "linked accounts", words, seq: 3, at: MONDAY + 3, by: undefined },
        { kind: "reinstated", words, seq: 4, at: MONDAY + 4, by: grace.id },
      ] as const satisfies readonly Appended[];
      for (const change of changes) await store.transact((tx) => tx.ledger.append(fresh.id, change));

      const row: ContributionRow = {
        id: fresh.id,
        ref: 1,
        naturalKey: fresh.naturalKey,
        account: ada.id,
        source: "import",
        entries: [{ kind: "recorded", facts, waits: true, seq: 0, at: MONDAY, by: grace.id }, ...changes],
      };
      expect(ref).toBe(1);
      expect(await store.read.ledger.find(fresh.id)).toEqual(row);
      expect(await store.read.ledger.byRef(1)).toEqual(row);
      expect(await store.read.ledger.byKey(fresh.naturalKey)).toEqual(row);
      expect(await store.read.ledger.ofPerson(ada.person)).toEqual([row]);
      expect(await store.read.ledger.page(undefined, 1)).toEqual([row]);
    });

    test("who was active in so many months, of contributions that stand, also over merged people", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const add = (who: typeof ada, on: string, waits?: true) =>
        store.transact((tx) =>
          tx.ledger.record(
            contribution(nextId, who, { facts: { ...FACTS, day: day(on) }, ...(waits ? { waits } : {}) }),
          ),
        );
      const active = (months: number) => store.read.ledger.activeIn(days("2026-01-01", "2027-01-01"), months);
      await add(ada, "2026-01-05");
      await add(ada, "2026-01-06");
      await add(ada, "2026-02-05");
      await add(ada, "2025-12-31");
      await add(ada, "2026-05-05", true);
      await add(grace, "2026-03-05");

      const apart = [await active(1), await active(2), await active(3)];
      await store.transact((tx) => tx.links.merge(ada.person, grace.person, MONDAY));

      expect(apart).toEqual([[ada.person, grace.person].toSorted(), [ada.person], []]);
      expect([await active(3), await active(4)]).toEqual([[grace.person], []]);
    });

    test("one that is not there is not found", async () => {
      const { store } = await withPeople(subject);

      expect(await store.read.ledger.find(nowhere())).toBeUndefined();
      expect(await store.read.ledger.byRef(1)).toBeUndefined();
      expect(await store.read.ledger.byKey("hand nothing")).toBeUndefined();
      expect(await store.read.ledger.ofPerson(nowhere())).toEqual([]);
      expect(await store.read.ledger.page(undefined, 9)).toEqual([]);
    });

    test("a fact is recorded once, however often and at once it is told, and uses one ref", async () => {
      const { store, nextId, ada, grace } = await withPeople(subject);
      const record = (naturalKey: string) =>
        store.transact((tx) => tx.ledger.record(contribution(nextId, ada, { naturalKey })));

      const refs = await atOnce(8, () => record("credit q1 ada"));

      expect(refs.filter((ref) => ref !== undefined)).toEqual([1]);
      expect(await record("credit q2 ada")).toBe(2);
      expect(await store.read.ledger.ofPerson(ada.person)).toHaveLength(2);
      expect(await store.read.ledger.ofPerson(grace.person)).toEqual([]);
    });

    test("refs have neither gap nor double, in eight transactions at once of which some come to nothing", async () => {
      const { store, nextId, ada } = await withPeople(subject);

      const refs = await atOnce(8, async (index) => {
        const made: (number | undefined)[] = [];
        const one = (naturalKey: string) => contribution(nextId, ada, { naturalKey });
        for (let turn = 0; turn < 4; turn++)
          await store
            .transact(async (tx) => {
              const ref = await tx.ledger.record(one(`${index} ${turn}`));
              await tx.ledger.record(one("the same for all"));
              if (turn === 2) throw new Error("rolled back");
              made.push(ref);
            })
            .catch((error: Error) => expect(error.message).toBe("rolled back"));
        return made;
      });

      const all = (await inPages(store)).map(({ ref }) => ref).sort((a, b) => a - b);
      expect(all).toEqual(Array.from({ length: 8 * 3 + 1 }, (_, index) => index + 1));
      expect(new Set(refs.flat()).size).toBe(24);
    });

    test("two transactions that record the same facts in another order both succeed", async () => {
      const { store, nextId, ada } = await withPeople(subject);
      const keys = ["one", "two", "three"];

      const refs = await atOnce(8, (index) =>
        store.transact(async (tx) => {
          const given: (number | undefined)[] = [];
          for (const naturalKey of index % 2 ? keys : keys.toReversed())
            given.push(await tx.ledger.record(contribution(nextId, ada, { naturalKey })));
          return given;
        }),
      );

      expect(refs.flat().filter((ref) => ref !== undefined)).toEqual([1, 2, 3]);
    });

    test("of eight who add the same entry at once one does, and all may go on", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada } = opening;
      const id = await recorded(opening, ada);

      const outcomes = await atOnce(8, (index) =>
        store.transact(async (tx) => {
          const was = await tx.ledger.append(id, {
            ...{ kind: "corrected", facts: { ...FACTS, quantity: index } },
            ...{ seq: 1, at: MONDAY + index, by: undefined },
          });
          await tx.audit.add({ id: nextId(), at: MONDAY, by: undefined, what: "tried", subject: {} });
          return was;
        }),
      );

      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const entries = (await store.read.ledger.find(id))?.entries ?? [];
      expect(foldEntries(entries).facts.quantity).toBe(outcomes.indexOf(true));
      expect(await store.read.audit.latest(9)).toHaveLength(8);
    });

    test("an entry that leaves a gap, or belongs to nothing, is refused and leaves nothing behind", async () => {
      const opening = await withPeople(subject);
      const { store, ada } = opening;
      const id = await recorded(opening, ada);
      const entry = { kind: "reinstated", seq: 2, at: MONDAY, by: undefined } as const;

      await expect(store.transact((tx) => tx.ledger.append(id, entry))).rejects.toThrow(RangeError);
      await expect(store.transact((tx) => tx.ledger.append(nowhere(), { ...entry, seq: 1 }))).rejects.toThrow();

      expect((await store.read.ledger.find(id))?.entries).toHaveLength(1);
    });

    test("a person's are listed by the day that counts now, the latest first, and of one day the newest first", async () => {
      const opening = await withPeople(subject);
      const { store, ada, grace } = opening;
      const on = (text: string) => recorded(opening, ada, { facts: { day: day(text) } });
      const [old, first, second, late] = [
        await on("2025-12-31"),
        await on("2026-01-05"),
        await on("2026-01-05"),
        await on("2026-02-01"),
      ];
      await recorded(opening, grace);
      await appended(store, second, { kind: "revoked", why: "staff" });

      expect(idsOf(await store.read.ledger.ofPerson(ada.person))).toEqual([late, second, first, old]);
    });

    test("days are half open", async () => {
      const opening = await withPeople(subject);
      const { store, ada } = opening;
      const id = await recorded(opening, ada, { facts: { day: day("2026-01-31") } });
      const within = async (from: string, until: string) =>
        idsOf(await store.read.ledger.ofPerson(ada.person, days(from, until)));

      expect(await within("2026-01-31", "2026-02-01")).toEqual([id]);
      expect(await within("2026-01-01", "2026-01-31")).toEqual([]);
      expect(await within("2026-02-01", "2027-01-01")).toEqual([]);
    });

    test("a corrected day moves a contribution from one year into the other", async () => {
      const opening = await withPeople(subject);
      const { store, ada } = opening;
      const id = await recorded(opening, ada, { facts: { day: day("2026-01-01") } });
      const year = async (number: number) =>
        idsOf(await store.read.ledger.ofPerson(ada.person, days(`${number}-01-01`, `${number + 1}-01-01`)));
      expect(await year(2026)).toEqual([id]);

      await appended(store, id, { kind: "corrected", facts: { ...FACTS, day: day("2025-12-31") } });

      expect(await year(2026)).toEqual([]);
      expect(await year(2025)).toEqual([id]);
    });

    test("what waits for staff is listed and counted by its source, the oldest first, until it no longer waits", async () => {
      const opening = await withPeople(subject);
      const { store, ada, grace } = opening;
      const one = await recorded(opening, ada, { waits: true, source: "backfill" });
      const two = await recorded(opening, grace, { waits: true, source: "import" });
      const three = await recorded(opening, ada, { waits: true, source: "backfill" });
      await recorded(opening, ada);
      const { ledger } = store.read;

      expect(idsOf(await ledger.waiting(9))).toEqual([one, two, three]);
      expect(idsOf(await ledger.waiting(1, "backfill"))).toEqual([one]);
      expect([await ledger.countWaiting(), await ledger.countWaiting("backfill")]).toEqual([3, 2]);

      await appended(store, one, { kind: "reviewed", accepted: true });
      await appended(store, two, { kind: "reviewed", accepted: false });
      await appended(store, three, { kind: "revoked", why: "withdrawn" });

      expect(await ledger.waiting(9)).toEqual([]);
      expect(await ledger.countWaiting()).toBe(0);
    });

    test("rows are found by what their entries come to, whatever happened to them", async () => {
      const opening = await withPeople(subject);
      const { store, ada } = opening;
      const stories = fc.sample(fc.tuple(fc.boolean(), fc.array(someChange, { maxLength: 5 })), {
        numRuns: 30,
        seed: 5,
      });
      for (const [waits, changes] of stories) {
        const id = await recorded(opening, ada, waits ? { waits } : {});
        for (const change of changes) await appended(store, id, change);
      }

      const all = (await inPages(store)).map((row) => ({ row, state: foldEntries(row.entries) }));

      expect(all).toHaveLength(stories.length);
      const folded = (keep: (one: (typeof all)[number]) => boolean) => idsOf(all.filter(keep).map(({ row }) => row));
      expect(idsOf(await store.read.ledger.waiting(99))).toEqual(folded(({ state }) => state.standing === "waiting"));
      for (let date = 1; date <= 5; date++) {
        const here = await store.read.ledger.ofPerson(ada.person, days(`2026-01-0${date}`, `2026-01-0${date + 1}`));
        expect(idsOf(here).sort()).toEqual(folded(({ state }) => state.facts.day === `2026-01-0${date}`));
      }
    });

    test("words that are erased leave the contribution as it is", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada } = opening;
      const title = nextId<"text">();
      await store.transact((tx) => tx.texts.keep({ id: title, body: "My talk", of: ada.person, at: MONDAY }));
      const id = await recorded(opening, ada, { facts: { title } });
      const before = await store.read.ledger.find(id);

      await store.transact((tx) => tx.texts.eraseOf(ada.person, MONDAY + MINUTE));

      expect(await store.read.texts.read(title)).toBeUndefined();
      expect(await store.read.ledger.find(id)).toEqual(before);
    });

    test.skipIf(!subject.reachable)("people who were merged have all of it, until they are parted", async () => {
      const opening = await withPeople(subject);
      const { store, beside, ada, grace } = opening;
      const linus = await store.transact((tx) =>
        tx.accounts.ensure({
          ...{ account: "playground:garden:linus" as AccountId, name: "Linus", bot: false, at: MONDAY, inDm: false },
        }),
      );
      const [hers, theirs, his] = [
        await recorded(opening, ada),
        await recorded(opening, grace),
        await recorded(opening, linus),
      ];
      const of = async ({ person }: typeof ada) => idsOf(await store.read.ledger.ofPerson(person));

      await beside(`update person set merged_into = '${grace.person}' where id = '${ada.person}'`);
      await beside(`update person set merged_into = '${linus.person}' where id = '${grace.person}'`);
      expect(await of(linus)).toEqual([his, theirs, hers]);
      expect(await of(ada)).toEqual([his, theirs, hers]);

      await beside(`update person set merged_into = null where id = '${grace.person}'`);
      expect(await of(linus)).toEqual([his]);
      expect(await of(grace)).toEqual([theirs, hers]);
    });
  });
