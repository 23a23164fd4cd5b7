import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { messageRef } from "../contracts/store/samples.ts";
import { twoPeople } from "../contracts/store/subject.ts";
import { storeContract } from "../contracts/store.contract.ts";
import { makeTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { postgresUrl } from "../support/services.ts";
import { handTimer } from "./hand-timer.ts";

const url = postgresUrl();

describe.skipIf(!url)("Postgres", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeTestDatabase(url ?? "");
  });
  afterAll(() => database.drop());

  storeContract({
    name: "Postgres",
    engine: "postgres",
    reachable: true,
    async open(timer) {
      await database.empty();
      return {
        store: await openStore({ url: database.url, timer }),
        beside: async (statement) => {
          await database.run(statement);
        },
      };
    },
  });

  test("a deadlock ends one of two transactions, and that one may be run again", async () => {
    await database.empty();
    const store = await openStore({ url: database.url, timer: handTimer() });
    onTestFinished(() => store.close());
    const { ada, grace } = await twoPeople(store);
    const [one, other] = [await store.begin(), await store.begin()];
    onTestFinished(async () => {
      await one.rollback();
      await other.rollback();
    });
    await one.tx.accounts.takePeople([ada.person]);
    await other.tx.accounts.takePeople([grace.person]);

    const outcomes = await Promise.allSettled([
      one.tx.accounts.takePeople([grace.person]),
      other.tx.accounts.takePeople([ada.person]),
    ]);

    const errors = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(errors).toHaveLength(1);
    expect(store.isPassing(errors[0])).toBe(true);
  });

  test("connections that the server ends fail what is open, and no more", async () => {
    await database.empty();
    const warnings: string[] = [];
    const log = { warn: (_: object, sentence: string) => void warnings.push(sentence) };
    const store = await openStore({ url: database.url, timer: handTimer(), log });
    onTestFinished(() => store.close());
    const open = await store.begin();
    await open.tx.cards.keep("review:1", messageRef("1"));

    await database.run(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );

    await expect(open.commit()).rejects.toThrow();
    expect(warnings).toContain("A connection to the record was lost");
    await store.transact((tx) => tx.cards.keep("review:2", messageRef("2")));
    expect(await store.read.cards.find("review:1")).toBeUndefined();
    expect(await store.read.cards.find("review:2")).toEqual(messageRef("2"));
  });
});
