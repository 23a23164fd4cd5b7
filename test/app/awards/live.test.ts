import { expect, test } from "vitest";
import { goLive, isLive, mayTellOf, readOutlook } from "../../../src/app/awards/live.ts";
import { realTimer } from "../../../src/clock.ts";
import type { CalendarDate } from "../../../src/core/ids.ts";
import { loadProgram } from "../../../src/program/load.ts";
import { rowIds } from "../../../src/row-ids.ts";
import { importsAwardees } from "../../support/awardees.ts";
import { onEachStore } from "../../support/each-store.ts";
import { postgresUrl } from "../../support/services.ts";

const program = await loadProgram("program/program.yaml");
const nextId = rowIds(realTimer);
const FILE = `name,mail,accounts,expertises,from,until
Ada,,slack:T0TEAM:U0ADA,hyper-v,2026-01-01,2027-01-01
Grace,grace@example.org,,hyper-v,2026-01-01,2027-01-01
Linus,,slack:T0TEAM:U0LINUS,hyper-v,2026-10-01,2027-10-01
Old,old@example.org,,hyper-v,2020-01-01,2021-01-01
`;

onEachStore(postgresUrl(), (open) => {
  test("nothing is told about imported terms before Laurel is live, and it is live once", async () => {
    const store = await open();
    await importsAwardees(store, FILE);
    const [term] = await store.read.terms.page(undefined, 1);
    if (!term) throw new Error("nothing was imported");

    expect([await isLive(store.read), await mayTellOf(store.read, term)]).toEqual([false, false]);
    expect(await mayTellOf(store.read, { ...term, candidacy: nextId() })).toBe(true);
    expect(await readOutlook(store.read, program, "2026-11-25" as CalendarDate)).toEqual({
      ...{ since: undefined, running: 3, unclaimed: 1, inWindow: 1 },
      ends: [
        { until: "2027-01-01", terms: 2 },
        { until: "2027-10-01", terms: 1 },
      ],
    });
    expect([await goLive({ store, nextId }, 5), await goLive({ store, nextId }, 6)]).toEqual([true, false]);
    expect([await isLive(store.read), await mayTellOf(store.read, term)]).toEqual([true, true]);
    expect((await readOutlook(store.read, program, "2026-11-25" as CalendarDate)).since).toBe(5);
  });
});
