import { describe, expect, test } from "vitest";
import type { AccountId, MessageId, PlaceId } from "../../../src/core/ids.ts";
import type { AccountRow, CreditRow } from "../../../src/store/store.ts";
import { appended, contribution, type How } from "./contributions.ts";
import { CHANNEL, MINUTE, MONDAY, messageRef, SPACE } from "./samples.ts";
import { nowhere, type Opened, opened, type Subject, twoPeople } from "./subject.ts";

const ELSEWHERE = "playground:garden:random" as PlaceId;
const HOUR: readonly [number, number] = [MONDAY, MONDAY + 60 * MINUTE];

/** Grace asked and was helped by Ada, with the words of both. */
async function credited(
  { store, nextId }: Opened,
  more: Partial<CreditRow> & { readonly how?: How } = {},
): Promise<CreditRow> {
  const { ada, grace } = await twoPeople(store);
  const { how, ...rest } = more;
  const fresh = contribution(nextId, ada, { source: "credit", by: undefined, ...how });
  const credit: CreditRow = {
    contribution: fresh.id,
    question: `question ${fresh.id}`,
    helper: ada.id,
    asker: grace.id,
    by: grace.id,
    signal: "thanks",
    space: SPACE,
    place: CHANNEL.id,
    message: messageRef("answer").id,
    at: MONDAY,
    questionWords: nextId<"text">(),
    excerpt: nextId<"text">(),
    ...rest,
  };
  await store.transact(async (tx) => {
    if (credit.questionWords)
      await tx.texts.keep({ id: credit.questionWords, body: "How do I?", of: grace.person, at: MONDAY });
    if (credit.excerpt) await tx.texts.keep({ id: credit.excerpt, body: "Like so.", of: ada.person, at: MONDAY });
    await tx.ledger.record(fresh);
    await tx.credits.add(credit);
  });
  return credit;
}

export const creditsContract = (subject: Subject) =>
  describe("credits", () => {
    test("a credit is found by its contribution, its question and its answer", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const credit = await credited(opening, { question: "q1" });
      const bare = await credited(opening, {
        ...{ question: "q1", signal: "solved-tag", message: "other" as MessageId },
        ...{ questionWords: undefined, excerpt: undefined },
      });
      await credited(opening, { place: ELSEWHERE });
      const { credits } = store.read;

      expect(await credits.find(credit.contribution)).toEqual(credit);
      expect(await credits.find(nowhere())).toBeUndefined();
      expect(await credits.ofQuestion("q1")).toEqual([credit, bare]);
      expect(await credits.ofMessage(credit.place, credit.message)).toEqual([credit]);
    });

    test("a contribution has one credit, of a contribution that is there", async () => {
      const opening = await opened(subject);
      const credit = await credited(opening);
      const add = (again: CreditRow) => opening.store.transact((tx) => tx.credits.add(again));

      await expect(add(credit)).rejects.toThrow();
      await expect(add({ ...credit, contribution: nowhere() })).rejects.toThrow();
    });

    test("a helper's credits are those of a span of time, half open, in its order", async () => {
      const opening = await opened(subject);
      const { ada, grace } = await twoPeople(opening.store);
      await credited(opening, { at: MONDAY - 1 });
      const later = await credited(opening, { at: MONDAY + MINUTE });
      const first = await credited(opening, { at: MONDAY });
      await credited(opening, { at: HOUR[1] });
      const { credits } = opening.store.read;

      expect(await credits.toHelper(ada.person, ...HOUR)).toEqual([first, later]);
      expect(await credits.ofPair(grace.person, ada.person, ...HOUR)).toEqual([first, later]);
      expect(await credits.fromAsker(grace.person, ...HOUR)).toEqual([first, later]);
      expect(await credits.givenTo(grace.person, ada.person, ...HOUR)).toEqual([first, later]);
      expect(await credits.toHelper(grace.person, ...HOUR)).toEqual([]);
      expect(await credits.fromAsker(ada.person, ...HOUR)).toEqual([]);
      expect(await credits.ofPair(ada.person, grace.person, ...HOUR)).toEqual([]);
    });

    test("who gave a credit need not be who asked", async () => {
      const opening = await opened(subject);
      const { ada, grace } = await twoPeople(opening.store);
      const credit = await credited(opening, { asker: ada.id });
      const { credits } = opening.store.read;

      expect(await credits.givenTo(grace.person, ada.person, ...HOUR)).toEqual([credit]);
      expect(await credits.givenTo(ada.person, ada.person, ...HOUR)).toEqual([]);
    });

    test("only those that stand or wait are counted", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const { ada, grace } = await twoPeople(store);
      const waiting = await credited(opening, { how: { waits: true } });
      const standing = await credited(opening);
      const counted = async () => {
        const toHelper = await store.read.credits.toHelper(ada.person, ...HOUR);
        expect(await store.read.credits.fromAsker(grace.person, ...HOUR)).toEqual(toHelper);
        expect(await store.read.credits.ofPair(grace.person, ada.person, ...HOUR)).toEqual(toHelper);
        return toHelper;
      };
      expect(await counted()).toEqual([waiting, standing]);

      await appended(store, standing.contribution, { kind: "revoked", why: "taken back" });
      await appended(store, waiting.contribution, { kind: "reviewed", accepted: false });
      expect(await counted()).toEqual([]);

      await appended(store, standing.contribution, { kind: "reinstated" });
      expect(await counted()).toEqual([standing]);
    });

    test("places are those where an excerpt is kept", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const credit = await credited(opening);
      await credited(opening);
      await credited(opening, { place: ELSEWHERE, excerpt: undefined });
      const other = await credited(opening, { place: ELSEWHERE });
      expect(await store.read.credits.places()).toEqual([credit.place, ELSEWHERE]);

      await store.transact((tx) => tx.texts.erase(other.excerpt ?? nowhere(), MONDAY));

      expect(await store.read.credits.places()).toEqual([credit.place]);
      expect(await store.read.credits.find(other.contribution)).toEqual(other);
      expect(await store.read.texts.read(other.questionWords ?? nowhere())).toBe("How do I?");
    });

    test.skipIf(!subject.reachable)("pairs are of people: all accounts of both count", async () => {
      const opening = await opened(subject);
      const { store, beside } = opening;
      const { ada, grace } = await twoPeople(store);
      const other = await store.transact((tx) =>
        tx.accounts.ensure({
          ...{ account: "slack:T1:ada" as AccountId, name: "Ada", bot: false, at: MONDAY, inDm: false },
        }),
      );
      const one = await credited(opening);
      const two = await credited(opening, { helper: other.id });
      const pair = async (asker: AccountRow, helper: AccountRow) =>
        store.read.credits.ofPair(asker.person, helper.person, ...HOUR);
      expect(await pair(grace, ada)).toEqual([one]);

      await beside(`update person set merged_into = '${ada.person}' where id = '${other.person}'`);

      expect(await pair(grace, ada)).toEqual([one, two]);
      expect(await store.read.credits.toHelper(other.person, ...HOUR)).toEqual([one, two]);
    });
  });
