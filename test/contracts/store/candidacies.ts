import { describe, expect, test } from "vitest";
import { foldCandidacy } from "../../../src/core/candidacy.ts";
import type { AccountId, CalendarDate, RowId } from "../../../src/core/ids.ts";
import { foldTerm, type TermEntry } from "../../../src/core/term.ts";
import type { AccountRow } from "../../../src/store/store.ts";
import { MONDAY, SPACE } from "./samples.ts";
import { atOnce, nowhere, type Opened, opened, type Subject, twoPeople } from "./subject.ts";

const day = (text: string) => text as CalendarDate;
const OPENED = {
  step: "open",
  opening: "nomination",
  awardDate: day("2026-04-01"),
  at: MONDAY,
  by: undefined,
} as const;

async function withPeople(subject: Subject) {
  const opening = await opened(subject);
  return { ...opening, ...(await twoPeople(opening.store)) };
}

/** Opens a candidacy of its own. */
async function candidacyOf({ store, nextId }: Opened, person: RowId<"person">): Promise<RowId<"candidacy">> {
  const id = nextId<"candidacy">();
  await store.transact((tx) => tx.candidacies.open({ id, naturalKey: `nomination ${id}`, person, entry: OPENED }));
  return id;
}

const word = ({ store, nextId }: Opened) => {
  const id = nextId<"text">();
  return store.transact(async (tx) => {
    await tx.texts.keep({ id, body: "because", at: MONDAY });
    return id;
  });
};

export const candidaciesContract = (subject: Subject) =>
  describe("candidacies", () => {
    test("one is found by its id, its ref, its person and its state, with all that happened", async () => {
      const opening = await withPeople(subject);
      const { store, ada, grace } = opening;
      const id = await candidacyOf(opening, ada.person);
      const words = await word(opening);
      const steps = [
        { step: "assign", lead: grace.id, region: "nordics" },
        { step: "assign", lead: undefined },
        { step: "contact", answerBy: day("2026-02-01") },
        { step: "accept", onBehalf: true },
        { step: "handIn", closesOn: day("2026-03-01"), awardDate: day("2026-07-01") },
        { step: "decide", outcome: "declined", words, kindWords: words },
        { step: "undo", words },
        { step: "decide", outcome: "deferred", words, deferredTo: day("2026-07-01") },
      ] as const;
      for (const [index, step] of steps.entries())
        await store.transact((tx) =>
          tx.candidacies.append(id, { ...step, seq: index + 1, at: MONDAY + index, by: ada.id }),
        );

      const row = await store.read.candidacies.find(id);

      expect(row?.entries).toEqual([
        { ...OPENED, seq: 0 },
        ...steps.map((step, index) => ({ ...step, seq: index + 1, at: MONDAY + index, by: ada.id })),
      ]);
      expect(await store.read.candidacies.byRef(1)).toEqual(row);
      expect(await store.read.candidacies.ofPerson(ada.person)).toEqual([row]);
      expect(await store.read.candidacies.inStates(["deferred"])).toEqual([row]);
      expect(await store.read.candidacies.inStates(["in review"])).toEqual([]);
      expect(await store.read.candidacies.ofPerson(grace.person)).toEqual([]);
      expect(await store.read.candidacies.page(undefined, 5)).toEqual([row]);
    });

    test("a renewal of one term is opened once, and refs have no gap", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const open = (person: RowId<"person">, naturalKey: string) =>
        store.transact((tx) => tx.candidacies.open({ id: nextId(), naturalKey, person, entry: OPENED }));

      const refs = [
        ...(await atOnce(4, () => open(ada.person, "renewal of a term"))),
        await open(grace.person, "renewal of another"),
      ];

      expect(refs.filter((ref) => ref !== undefined).toSorted()).toEqual([1, 2]);
    });

    test("of two steps at once one happens, and what is found by state is what the entries say", async () => {
      const opening = await withPeople(subject);
      const { store, ada } = opening;
      const id = await candidacyOf(opening, ada.person);
      const words = await word(opening);
      const step = (index: number) =>
        index % 2 === 0
          ? ({ step: "contact", answerBy: day("2026-02-01") } as const)
          : ({ step: "turnDown", words } as const);

      const done = await atOnce(8, (index) =>
        store.transact((tx) => tx.candidacies.append(id, { ...step(index), seq: 1, at: MONDAY, by: ada.id })),
      );

      const row = await store.read.candidacies.find(id);
      const { state } = foldCandidacy(row?.entries ?? []);
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(row?.entries).toHaveLength(2);
      expect(await store.read.candidacies.inStates([state])).toEqual([row]);
    });

    test("those that waited since, and an award that was granted waits no more", async () => {
      const opening = await withPeople(subject);
      const { store, ada, grace } = opening;
      const words = await word(opening);
      const [first, second] = [await candidacyOf(opening, ada.person), await candidacyOf(opening, grace.person)];
      const steps = [
        { step: "contact", answerBy: day("2026-02-01") },
        { step: "accept" },
        { step: "handIn", closesOn: day("2026-03-01") },
        { step: "decide", outcome: "awarded", words },
      ] as const;
      for (const [number, id] of [first, second].entries())
        for (const [index, step] of steps.entries())
          await store.transact((tx) =>
            tx.candidacies.append(id, { ...step, seq: index + 1, at: MONDAY + index + number, by: ada.id }),
          );
      const ids = async (since?: number) =>
        (await store.read.candidacies.inStates(["awarded"], undefined, since)).map(({ id }) => id);
      const waiting = [await ids(), await ids(MONDAY + 4)];

      await store.transact((tx) =>
        tx.candidacies.append(first, { step: "award", seq: 5, at: MONDAY + 9, by: undefined }),
      );

      expect(waiting).toEqual([[first, second], [second]]);
      expect(await ids()).toEqual([second]);
      expect(foldCandidacy((await store.read.candidacies.find(first))?.entries ?? []).state).toBe("awarded");
    });

    test("somebody is put off until a day, also once merged, and again in its place", async () => {
      const opening = await withPeople(subject);
      const { store, ada, grace } = opening;
      const people = (on: string) => store.read.putOffs.people(day(on));
      const until = (text: string) => ({ person: ada.person, until: day(text), by: grace.id, at: MONDAY });

      await store.transact((tx) => tx.putOffs.put(until("2026-04-01")));
      const first = [await people("2026-03-31"), await people("2026-04-01")];
      await store.transact((tx) => tx.putOffs.put(until("2027-03-01")));
      await store.transact((tx) => tx.links.merge(ada.person, grace.person, MONDAY));
      const merged = await people("2026-04-01");
      await store.transact((tx) => tx.putOffs.drop(grace.person));

      expect([...first, merged, await people("2026-04-01")]).toEqual([[ada.person], [], [grace.person], []]);
    });

    test("a candidacy follows its person into a merge and out of it", async () => {
      const opening = await withPeople(subject);
      const { store, ada, grace } = opening;
      const id = await candidacyOf(opening, ada.person);

      await store.transact((tx) => tx.links.merge(ada.person, grace.person, MONDAY));
      const merged = await store.read.candidacies.ofPerson(grace.person);
      await store.transact((tx) => tx.links.unmerge(ada.person));

      expect(merged.map((row) => [row.id, row.person])).toEqual([[id, grace.person]]);
      expect(await store.read.candidacies.ofPerson(grace.person)).toEqual([]);
      expect((await store.read.candidacies.find(id))?.person).toBe(ada.person);
    });

    test("a person has one voice in a candidacy, also with two accounts, and another once it is withdrawn", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const candidacy = await candidacyOf(opening, ada.person);
      const reason = await word(opening);
      const hank = await secondAccount(opening, grace);
      const add = (nominator: AccountRow, at = MONDAY) => {
        const id = nextId<"voice">();
        return store.transact(async (tx) => {
          const added = await tx.voices.add({
            id,
            candidacy,
            nominator: nominator.id,
            expertises: ["storage"],
            reason,
            links: undefined,
            at,
          });
          return added ? id : undefined;
        });
      };

      const first = await add(grace);
      const second = await add(hank);
      await store.transact((tx) => tx.voices.withdraw(first as RowId<"voice">, MONDAY + 1));
      const third = await add(hank, MONDAY + 2);

      expect(second).toBeUndefined();
      expect(third).toBeDefined();
      const voices = await store.read.voices.ofCandidacy(candidacy);
      expect(voices.map(({ nominator, withdrawnAt }) => [nominator, withdrawnAt])).toEqual([
        [grace.id, MONDAY + 1],
        [hank.id, undefined],
      ]);
      expect(await store.read.voices.countOfNominator(grace.person, MONDAY, MONDAY + 2)).toBe(1);
      expect(await store.read.voices.ofNominator(grace.person)).toHaveLength(2);
    });

    test("what was set aside counts for its nominator, and is found by the person it was about", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const row = {
        id: nextId<"set aside">(),
        person: ada.person,
        nominator: grace.id,
        why: "never again",
        expertises: ["storage", "hyper-v"],
        reason: await word(opening),
        links: undefined,
        at: MONDAY,
      } as const;
      const stands = { ...row, withdrawnAt: undefined };

      await store.transact((tx) => tx.voices.setAside(row));

      expect(await store.read.voices.setAsideOfPerson(ada.person)).toEqual([stands]);
      expect(await store.read.voices.setAsideOfNominator(grace.person)).toEqual([stands]);
      expect(await store.read.voices.findSetAside(row.id)).toEqual(stands);
      expect(await store.read.voices.countOfNominator(grace.person, MONDAY, MONDAY + 1)).toBe(1);
    });

    test("what was set aside gets other words, and is withdrawn, like a voice", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const id = nextId<"set aside">();
      const [reason, links] = [await word(opening), await word(opening)];
      const row = { id, person: ada.person, nominator: grace.id, why: "waiting time", at: MONDAY } as const;
      await store.transact((tx) => tx.voices.setAside({ ...row, expertises: [], reason, links: undefined }));

      const reword = () =>
        store.transact((tx) => tx.voices.rewordSetAside(id, { expertises: ["storage"], reason: links, links: reason }));
      const withdraw = (at: number) => store.transact((tx) => tx.voices.withdrawSetAside(id, at));
      const done = [await reword(), await withdraw(MONDAY + 1), await withdraw(MONDAY + 2), await reword()];

      expect(done).toEqual([true, true, false, false]);
      expect(await store.read.voices.findSetAside(id)).toEqual({
        ...{ ...row, expertises: ["storage"], reason: links, links: reason },
        withdrawnAt: MONDAY + 1,
      });
    });

    test("a nomination waits, counts for its nominator, follows a merge, and is taken up once", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const row = {
        ...{ id: nextId<"nomination">(), person: ada.person, nominator: grace.id, expertises: ["storage"] },
        ...{ reason: await word(opening), links: undefined, region: "nordics", space: SPACE, at: MONDAY },
      };
      await store.transact((tx) => tx.voices.handIn(row));
      const waiting = await store.read.voices.handedIn(5);
      const counted = await store.read.voices.countOfNominator(grace.person, MONDAY, MONDAY + 1);
      const other = nextId<"person">();
      await store.transact(async (tx) => {
        await tx.profiles.addPerson(other, MONDAY);
        await tx.links.merge(ada.person, other, MONDAY);
      });

      const merged = await store.read.voices.handedIn(5);
      const taken = await atOnce(4, () => store.transact((tx) => tx.voices.takeUp(row.id)));

      expect(waiting).toEqual([row]);
      expect(counted).toBe(1);
      expect(merged.map(({ person }) => person)).toEqual([other]);
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await store.read.voices.handedIn(5)).toEqual([]);
    });

    test("a profile is found by its mail address or link in whatever case, after merges", async () => {
      const { store, nextId, ada } = await withPeople(subject);
      const [one, other] = [nextId<"person">(), nextId<"person">()];
      const keep = async (body: string) => {
        const id = nextId<"text">();
        await store.transact((tx) => tx.texts.keep({ id, body, at: MONDAY }));
        return id;
      };
      const [mail, link] = [await keep("Mei@example.org"), await keep("https://example.org/mei")];
      await store.transact(async (tx) => {
        for (const id of [one, other]) await tx.profiles.addPerson(id, MONDAY);
        const rest = { name: undefined, region: undefined };
        await tx.profiles.set({ person: one, mail, link: undefined, ...rest });
        await tx.profiles.set({ person: other, mail: undefined, link, ...rest });
      });
      const found = async () => [
        await store.read.profiles.withWords("mei@EXAMPLE.org"),
        await store.read.profiles.withWords("https://example.org/mei"),
        await store.read.profiles.withWords("mei"),
      ];
      const before = await found();
      await store.transact((tx) => tx.links.merge(other, ada.person, MONDAY));

      expect(before).toEqual([[one], [other], []]);
      expect(await found()).toEqual([[one], [ada.person], []]);
    });

    test("a deputy stands in for somebody up to and with a day, and a later word counts", async () => {
      const opening = await withPeople(subject);
      const { store, ada, grace } = opening;
      const hank = await secondAccount(opening, grace);
      const absence = { person: ada.person, deputy: hank.id, until: day("2026-02-01") };
      await store.transact((tx) => tx.absences.begin({ ...absence, until: day("2026-01-10") }, MONDAY));
      await store.transact((tx) => tx.absences.begin(absence, MONDAY + 1));

      const [last, over] = [day("2026-02-01"), day("2026-02-02")];

      expect(await store.read.absences.of(ada.person, last)).toEqual(absence);
      expect(await store.read.absences.heldBy(grace.person, last)).toEqual([absence]);
      expect(await store.read.absences.of(ada.person, over)).toBeUndefined();
      expect(await store.read.absences.heldBy(grace.person, over)).toEqual([]);
      expect(await store.transact((tx) => tx.absences.end(ada.person))).toBe(true);
      expect(await store.transact((tx) => tx.absences.end(ada.person))).toBe(false);
    });

    test("the last vote of a person counts, whichever account cast it", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const candidacy = await candidacyOf(opening, ada.person);
      const hank = await secondAccount(opening, grace);
      const cast = (evaluator: AccountRow, outcome: "awarded" | "declined" | "recused", round: number) =>
        store.transact((tx) =>
          tx.votes.cast({
            id: nextId(),
            candidacy,
            round,
            evaluator: evaluator.id,
            outcome,
            words: undefined,
            at: MONDAY,
          }),
        );

      await cast(grace, "awarded", 0);
      await cast(ada, "recused", 0);
      await cast(hank, "declined", 0);
      await cast(grace, "awarded", 1);

      const votes = await store.read.votes.ofRound(candidacy, 0);
      expect(votes.map(({ evaluator, outcome }) => [evaluator, outcome])).toEqual([
        [ada.id, "recused"],
        [hank.id, "declined"],
      ]);
    });

    test("a term runs from its first day to the day before its last, by what its entries say", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const id = nextId<"term">();
      const granted = {
        kind: "granted",
        from: day("2026-01-01"),
        until: day("2027-01-01"),
        expertises: ["storage"],
        seq: 0,
        at: MONDAY,
        by: undefined,
      } as const satisfies TermEntry;
      const grant = (naturalKey: string) =>
        store.transact((tx) =>
          tx.terms.grant({ id: nextId(), naturalKey, person: ada.person, candidacy: undefined, entry: granted }),
        );
      await store.transact((tx) =>
        tx.terms.grant({ id, naturalKey: "one", person: ada.person, candidacy: undefined, entry: granted }),
      );

      const again = await grant("one");
      const before = await Promise.all(
        ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(async (on) =>
          (await store.read.terms.running(day(on))).map((row) => row.id),
        ),
      );
      const ended = {
        kind: "ended",
        on: day("2026-06-01"),
        why: "stepped-down",
        seq: 1,
        at: MONDAY,
        by: ada.id,
      } as const;
      const appended = await atOnce(3, () => store.transact((tx) => tx.terms.append(id, ended)));

      expect(again).toBe(false);
      expect(before).toEqual([[], [id], [id], []]);
      expect(appended.filter(Boolean)).toHaveLength(1);
      expect(await store.read.terms.running(day("2026-06-01"))).toEqual([]);
      expect(await store.read.terms.holders(day("2026-05-31"))).toEqual([ada.account]);
      const holds = (account: AccountId, on: string) => store.read.terms.isHolder(account, day(on));
      expect([await holds(ada.account, "2026-05-31"), await holds(ada.account, "2026-06-01")]).toEqual([true, false]);
      expect([await holds(ada.account, "2025-12-31"), await holds(grace.account, "2026-05-31")]).toEqual([
        false,
        false,
      ]);
      expect(await holds("slack:T1:U0NOBODY" as AccountId, "2026-05-31")).toBe(false);
      await store.transact((tx) => tx.links.merge(ada.person, grace.person, MONDAY));
      expect(await holds(grace.account, "2026-05-31")).toBe(true);
      await store.transact((tx) => tx.links.unmerge(ada.person));
      const row = await store.read.terms.find(id);
      expect(row?.entries).toEqual([granted, ended]);
      expect(foldTerm(row?.entries ?? []).until).toBe("2026-06-01");
      expect(await store.read.terms.endedBetween(day("2026-06-01"), day("2026-06-01"))).toEqual([row]);
      expect(await store.read.terms.endedBetween(day("2026-06-02"), day("2027-01-01"))).toEqual([]);
    });

    test("a code is used once, not after its time, and a newer one takes its place", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada } = opening;
      const code = (hash: string, madeAt: number) => {
        const id = nextId<"link code">();
        return store.transact(async (tx) => {
          await tx.links.addCode({
            id,
            hash,
            kind: "link",
            person: ada.person,
            account: ada.id,
            madeAt,
            expiresAt: madeAt + 100,
          });
          return id;
        });
      };
      const use = (id: RowId<"link code">, at: number) => store.transact((tx) => tx.links.use(id, at));

      const old = await code("first", MONDAY);
      const fresh = await code("second", MONDAY + 10);

      expect(await use(old, MONDAY + 20)).toBe(false);
      expect((await atOnce(4, () => use(fresh, MONDAY + 20))).filter(Boolean)).toHaveLength(1);
      expect(await use(await code("third", MONDAY + 30), MONDAY + 130)).toBe(false);
      expect((await store.read.links.byHash("second"))?.usedAt).toBe(MONDAY + 20);
      expect(await store.read.links.countMade(ada.id, MONDAY + 10)).toBe(2);
    });

    test("people are merged once, never in a circle, and one step is undone", async () => {
      const opening = await withPeople(subject);
      const { store, ada, grace } = opening;
      const merge = (from: AccountRow, into: AccountRow) =>
        store.transact((tx) => tx.links.merge(from.person, into.person, MONDAY));

      expect(await merge(ada, grace)).toBe(true);
      expect(await merge(ada, grace)).toBe(false);
      expect(await merge(grace, ada)).toBe(false);
      expect(await store.read.links.mergesOf(grace.person)).toEqual([
        { from: ada.person, into: grace.person, at: MONDAY },
      ]);
      expect(await store.transact((tx) => tx.links.unmerge(ada.person))).toBe(true);
      expect(await store.transact((tx) => tx.links.unmerge(ada.person))).toBe(false);
      expect(await store.read.accounts.personOf(ada.account)).toBe(ada.person);
      expect(await store.read.links.mergesOf(grace.person)).toEqual([]);
    });

    test("each account keeps where it is at home, through merges and when it is given a person of its own", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const alone = nextId<"person">();
      await store.transact((tx) => tx.links.merge(ada.person, grace.person, MONDAY));

      const homes = await store.read.links.homes(grace.person);
      await store.transact((tx) => tx.links.detach(ada.id, alone, MONDAY));

      expect(homes).toEqual([
        { account: ada.id, home: ada.person },
        { account: grace.id, home: grace.person },
      ]);
      expect(await store.read.links.homes(alone)).toEqual([{ account: ada.id, home: alone }]);
      expect(await store.read.links.homes(grace.person)).toEqual([{ account: grace.id, home: grace.person }]);
    });

    test("a claim takes the place of the person's earlier one, and of nobody else's, nor of a code that links", async () => {
      const { store, nextId, ada, grace } = await withPeople(subject);
      const code = (hash: string, { person, id }: AccountRow, kind: "link" | "claim", madeAt: number) =>
        store.transact((tx) =>
          tx.links.addCode({
            ...{ id: nextId(), hash, kind, person, madeAt, expiresAt: madeAt + 100 },
            account: kind === "link" ? id : undefined,
          }),
        );
      await code("first", ada, "claim", MONDAY);
      await code("link", ada, "link", MONDAY);
      await code("another's", grace, "claim", MONDAY);

      await code("second", ada, "claim", MONDAY + 10);

      const ends = await Promise.all(
        ["first", "link", "another's", "second"].map(async (hash) => (await store.read.links.byHash(hash))?.expiresAt),
      );
      expect(ends).toEqual([MONDAY + 10, MONDAY + 100, MONDAY + 100, MONDAY + 110]);
    });

    test("a person is found by what files call them, also once they are merged", async () => {
      const { store, ada, grace } = await withPeople(subject);
      const seen = { account: "slack:T1:U0LINUS" as AccountId, name: "Linus", bot: false, at: MONDAY, inDm: false };
      const linus = await store.transact((tx) => tx.accounts.ensure(seen));
      await store.transact(async (tx) => {
        await tx.profiles.addKey("key b", ada.person);
        await tx.profiles.addKey("key a", grace.person);
        await tx.profiles.addKey("key a", ada.person);
      });
      const before = await store.read.profiles.byKey("key a");

      await store.transact((tx) => tx.links.merge(ada.person, grace.person, MONDAY));

      expect([before, await store.read.profiles.byKey("key b")]).toEqual([grace.person, grace.person]);
      expect(await store.read.profiles.keysOf(ada.person)).toEqual(["key a", "key b"]);
      expect(await store.read.profiles.byKey("key c")).toBeUndefined();
      expect(await store.read.profiles.lastOf(ada.person)).toBe(grace.person);
      expect(await store.read.profiles.lastOf(linus.person)).toBe(linus.person);
      expect(await store.read.profiles.lastOf(nowhere())).toBeUndefined();
      expect(await store.read.profiles.pagePeople(undefined, 10)).toEqual([grace.person, linus.person]);
      expect(await store.read.profiles.pagePeople(grace.person, 1)).toEqual([linus.person]);
    });

    test("tries and codes that link are swept once they are old, and a claim waits for its owner", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada } = opening;
      const code = (kind: "link" | "claim", hash: string, madeAt: number) =>
        store.transact((tx) =>
          tx.links.addCode({
            ...{ id: nextId(), hash, kind, person: ada.person, madeAt, expiresAt: madeAt + 100 },
            account: kind === "link" ? ada.id : undefined,
          }),
        );
      await code("link", "old", MONDAY);
      await code("claim", "claim", MONDAY);
      await code("link", "new", MONDAY + 10);
      for (const at of [MONDAY, MONDAY + 10]) await store.transact((tx) => tx.links.noteTry(ada.id, at));

      expect(await store.transact((tx) => tx.links.sweep(MONDAY + 10))).toBe(2);

      const found = await Promise.all(["old", "claim", "new"].map((hash) => store.read.links.byHash(hash)));
      expect(found.map((row) => row?.kind)).toEqual([undefined, "claim", "link"]);
      expect(await store.read.links.countTries(ada.id, 0)).toBe(1);
      await store.transact((tx) => tx.links.sweep(MONDAY + 101));
      expect(await store.read.links.byHash("claim")).toBeUndefined();
    });

    test("a voice goes into another candidacy as it is", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const [from, to] = [await candidacyOf(opening, ada.person), await candidacyOf(opening, ada.person)];
      const reason = await word(opening);
      const id = nextId<"voice">();
      const voice = { id, nominator: grace.id, expertises: ["hyper-v"], reason, links: undefined, at: MONDAY };
      await store.transact((tx) => tx.voices.add({ ...voice, candidacy: from }));

      await store.transact((tx) => tx.voices.moveTo(id, to));

      expect(await store.read.voices.ofCandidacy(from)).toEqual([]);
      expect(await store.read.voices.ofCandidacy(to)).toEqual([{ ...voice, candidacy: to, withdrawnAt: undefined }]);
    });

    test("profiles, notes and what was written stand with their candidacy", async () => {
      const opening = await withPeople(subject);
      const { store, nextId, ada, grace } = opening;
      const candidacy = await candidacyOf(opening, ada.person);
      const words = await word(opening);
      const profile = { person: ada.person, name: words, mail: undefined, link: undefined, region: "nordics" };
      const note = { id: nextId<"dossier note">(), candidacy, words, link: undefined, at: MONDAY };
      const relay = { id: nextId<"relay">(), candidacy, from: "lead", by: grace.id, words, at: MONDAY } as const;

      await store.transact(async (tx) => {
        await tx.profiles.set({ ...profile, region: undefined });
        await tx.profiles.set(profile);
        await tx.dossiers.addNote(note);
        await tx.relays.add(relay);
      });

      expect(await store.read.profiles.get(ada.person)).toEqual(profile);
      expect(await store.read.profiles.get(nowhere())).toBeUndefined();
      expect(await store.read.dossiers.notes(candidacy)).toEqual([note]);
      expect(await store.read.relays.ofCandidacy(candidacy)).toEqual([relay]);
      expect(await store.transact((tx) => tx.dossiers.dropNote(note.id))).toBe(true);
      expect(await store.read.dossiers.notes(candidacy)).toEqual([]);
    });
  });

/** An account of its own for a person who has one already. */
async function secondAccount({ store }: Opened, of: AccountRow): Promise<AccountRow> {
  const account = `slack:T1:U${of.id}` as AccountRow["account"];
  const added = await store.transact((tx) =>
    tx.accounts.ensure({ account, name: "Again", bot: false, at: MONDAY, inDm: false }),
  );
  await store.transact((tx) => tx.links.merge(added.person, of.person, MONDAY));
  return { ...added, person: of.person };
}
