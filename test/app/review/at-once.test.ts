// Several of staff at the same moment, on both engines.
import { expect, test } from "vitest";
import type { TestBot } from "../../support/bot.ts";
import { becomes, candidacyOf, inReview, votes, withStaff } from "../../support/candidacies.ts";
import { onEachStore } from "../../support/each-store.ts";
import { forgedPress, forgedSubmit } from "../../support/forged.ts";
import { postgresUrl } from "../../support/services.ts";

const REASON = "Their guides are what half of us work from.";
const decision = (outcome: string) => ({
  form: { do: "program review.decision", args: ["1"] },
  values: { outcome, reason: `${REASON} So: ${outcome}.`, kind: "Please keep on; we like to read you." },
});

async function closed(bot: TestBot, region?: string) {
  for (const name of ["omar", "hank"]) await bot.playground.as("omar").grants(name, "staff");
  const id = await inReview(bot, { nominee: "grace", ...(region === undefined ? {} : { region }) });
  for (const name of ["sam", "lena", "omar"]) await votes(bot, name, "awarded");
  await becomes(bot, "2026-03-15");
  return id;
}

onEachStore(postgresUrl(), (open) => {
  test("of four who decide at once one decides, and the others are told who did", async () => {
    const bot = await withStaff({ store: await open() });
    const id = await closed(bot);
    const names = ["sam", "lena", "omar", "hank"];

    const said = await Promise.all(
      names.map((name, index) => forgedSubmit(bot, name, decision(index % 2 === 0 ? "declined" : "awarded"))),
    );

    const { steps, decided, row } = await candidacyOf(bot, id);
    const by = (await bot.store.read.accounts.byId(decided?.by as never))?.name;
    expect(steps.filter((step) => step === "decide")).toHaveLength(1);
    expect(
      said.filter((text) => text.includes(`${decided?.outcome === "awarded" ? "Awarded" : "Declined"} by ${by}`)),
    ).toHaveLength(1);
    expect(
      said.filter((text) => text.includes(`N-1 is ${decided?.outcome} already, by ${by}. Nothing was changed.`)),
    ).toHaveLength(3);
    expect(row.entries.at(-1)?.step).toBe("decide");
    expect((await bot.store.read.audit.latest(50)).filter(({ what }) => what === "candidacy: decide")).toHaveLength(1);
  });

  test("of an undo and another at once one happens", async () => {
    const bot = await withStaff({ store: await open() });
    const id = await closed(bot);
    await forgedSubmit(bot, "sam", decision("declined"));
    const undo = { form: { do: "program review.undoing", args: ["1"] }, values: { reason: REASON } };

    const said = await Promise.all(["lena", "omar"].map((name) => forgedSubmit(bot, name, undo)));

    expect(said.filter((text) => /^N-1: grace/.test(text))).toHaveLength(1);
    expect(said.filter((text) => /N-1 is in review already, by (lena|omar)/.test(text))).toHaveLength(1);
    expect((await candidacyOf(bot, id)).state).toBe("in review");
  });

  test("everybody's vote is kept when all vote at once, and a dossier handed in twice at once is in once", async () => {
    const bot = await withStaff({ store: await open() });
    for (const name of ["omar", "hank"]) await bot.playground.as("omar").grants(name, "staff");
    const id = await inReview(bot, { nominee: "grace" });
    const again = await Promise.all(
      [1, 2].map(() => forgedPress(bot, "grace", { action: { do: "me dossier.hand-in", args: [] } })),
    );
    const ballot = {
      form: { do: "program review.ballot", args: ["1"] },
      values: { outcome: "awarded", reason: REASON },
    };

    await Promise.all(["sam", "lena", "omar", "hank"].map((name) => forgedSubmit(bot, name, ballot)));

    expect(await bot.store.read.votes.ofRound(id, 0)).toHaveLength(4);
    for (const text of again) expect(text).toMatch(/handed this in/);
    expect((await candidacyOf(bot, id)).steps.filter((step) => step === "handIn")).toHaveLength(1);
  });
});
