import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { realTimer } from "../../src/clock.ts";
import type { AccountId } from "../../src/core/ids.ts";
import { openStore } from "../../src/store/open.ts";
import { freshData, runLaurel } from "../support/command-line.ts";

/** A data folder with a record in which Ada is known, by two accounts with the same id in two spaces. */
async function dataWithAda(): Promise<string> {
  const data = await freshData();
  const store = await openStore({ url: join(data, "laurel.sqlite"), timer: realTimer });
  await store.transact(async (tx) => {
    const see = (account: string, name: string) =>
      tx.accounts.ensure({ account: account as AccountId, name, bot: false, at: 1, inDm: false });
    const ada = await see("discord:42:1815", "Ada Lovelace");
    await see("slack:T1:U7", "Somebody");
    await see("slack:T2:U7", "Somebody else");
    await tx.texts.keep({ id: "0000000000000001" as never, body: "her words", of: ada.person, at: 1 });
  });
  await store.close();
  return data;
}

test("a person who asks by mail is sent all that is held in a file that is the operator's alone", async () => {
  const data = await dataWithAda();
  const env = { LAUREL_DATA: data };
  const out = join(data, "copy.json");

  const told = await runLaurel(["privacy", "erase", "1815"], { env });
  const exported = await runLaurel(["privacy", "export", "discord:42:1815", "--out", out], { env });
  const copy = await readFile(out, "utf8");

  expect(told).toMatchObject({ code: 2, stdout: expect.stringMatching(/Ada Lovelace on discord/) });
  expect(told.stderr).toMatch(/Nothing was erased/);
  expect(exported.code).toBe(0);
  expect(copy).toContain("her words");
  expect((await stat(out)).mode & 0o777).toBe(0o600);
});

test("and is erased when the operator says yes", async () => {
  const data = await dataWithAda();

  const erased = await runLaurel(["privacy", "erase", "1815", "--yes"], { env: { LAUREL_DATA: data } });

  const store = await openStore({ url: join(data, "laurel.sqlite"), timer: realTimer });
  const left = await store.read.accounts.ofNative("1815");
  await store.close();
  expect(erased).toMatchObject({ code: 0, stdout: expect.stringMatching(/Erased: 1 text,/) });
  expect(left).toEqual([]);
});

test("and erased once more is somebody whom nobody knows, and nothing more is kept of it", async () => {
  const data = await dataWithAda();
  const env = { LAUREL_DATA: data };
  await runLaurel(["privacy", "erase", "discord:42:1815", "--yes"], { env });

  const again = [
    await runLaurel(["privacy", "erase", "discord:42:1815", "--yes"], { env }),
    await runLaurel(["privacy", "erase", "1815", "--yes"], { env }),
  ];

  const store = await openStore({ url: join(data, "laurel.sqlite"), timer: realTimer });
  const erasures = (await store.read.audit.latest(10)).filter(({ what }) => what === "erased somebody's data");
  await store.close();
  expect(again.map(({ code }) => code)).toEqual([1, 1]);
  for (const { stdout, stderr } of again) {
    expect(stderr).toMatch(/Nobody on record goes by/);
    expect(stdout).toBe("");
  }
  expect(erasures).toHaveLength(1);
});

test("where several go by one id, it asks which", async () => {
  const data = await dataWithAda();

  const asked = await runLaurel(["privacy", "erase", "U7", "--yes"], { env: { LAUREL_DATA: data } });

  expect(asked).toMatchObject({ code: 2, stderr: expect.stringMatching(/slack:T1:U7, slack:T2:U7/) });
});

test("where there is no record, nothing is made", async () => {
  const data = await freshData();

  const ran = await runLaurel(["privacy", "erase", "1815"], { env: { LAUREL_DATA: data } });

  expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(/no record at .* yet/) });
});
