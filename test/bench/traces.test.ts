import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { counted } from "../../bench/counted-store.ts";
import { watchForTraces } from "../../bench/traces.ts";
import { realTimer } from "../../src/clock.ts";
import type { SpaceId } from "../../src/core/ids.ts";
import { openStore } from "../../src/store/open.ts";
import { temporaryFolder } from "../store/folder.ts";

const SPACE = "playground:garden" as SpaceId;

async function watchedStore() {
  const path = join(await temporaryFolder(), "laurel.sqlite");
  const store = counted(await openStore({ url: path, timer: realTimer }));
  const traces = watchForTraces(store, path);
  onTestFinished(async () => {
    traces.close();
    await store.close();
  });
  return { path, store, traces };
}

test("reading leaves no trace", async () => {
  const { store, traces } = await watchedStore();

  expect(await traces.left(() => store.read.settings.get(SPACE, "quiet"))).toBe(0);
});

test("a transaction that changes something counts, and so does the change", async () => {
  const { store, traces } = await watchedStore();

  expect(await traces.left(() => store.transact((tx) => tx.settings.set(SPACE, "quiet", true)))).toBe(2);
});

test("a transaction by hand counts even if it changes nothing", async () => {
  const { store, traces } = await watchedStore();

  expect(await traces.left(async () => (await store.begin()).rollback())).toBe(1);
});

test("a change that goes past the store is noticed", async () => {
  const { path, traces } = await watchedStore();

  const left = await traces.left(async () => {
    const beside = new DatabaseSync(path);
    beside.exec(`insert into setting (scope, name, value) values ('${SPACE}', 'quiet', 'true')`);
    beside.close();
  });

  expect(left).toBe(1);
});
