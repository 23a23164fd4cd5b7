// What is told of help comes in whatever order: through all of Laurel it comes to what the events' own times say.
import { expect, test } from "vitest";
import type { Delivery } from "../support/slack/deliveries.ts";
import { holdDeliveries } from "../support/slack/holding.ts";
import type { MessageRef } from "../support/slack/person.ts";
import { creditsOn, helps } from "./wire-help.ts";
import { type Wired, wired } from "./wired.ts";

const MARK = "white_check_mark";
const SECOND = 1_000;

/** Lets `deeds` be done, a second apart, and told in `order`: the number of each, the first is 0. */
async function toldInOrder(on: Wired, deeds: readonly (() => Promise<unknown>)[], order: readonly number[]) {
  const mailbag = holdDeliveries(on.space);
  const done = deeds.map((deed) => {
    const promise = deed();
    on.timer.advance(SECOND);
    return promise;
  });
  mailbag.release((held) => order.map((number) => held[number] as Delivery));
  await Promise.all(done);
  await on.settled();
}

async function stage() {
  const on = await wired({ credits: true });
  return { on, ada: on.space.person("ada"), hank: on.space.person("hank") };
}

/** Messages that Laurel put something on. */
const shown = ({ space }: Wired, { ts }: MessageRef): number =>
  space
    .channel("general")
    .messages.filter((message) => message.ts === ts)
    .flatMap(({ reactions }) => reactions.filter(({ users }) => users.includes(space.bot.id))).length;

test.each([[[0, 1, 2]], [[0, 2, 1]], [[1, 0, 2]], [[1, 2, 0]], [[2, 0, 1]], [[2, 1, 0]]])(
  "a mark that is put on, taken off and put on again stands, told as %j",
  async (order) => {
    const { on, ada, hank } = await stage();
    const { answer } = await helps(ada, hank);

    await toldInOrder(
      on,
      [() => ada.reacts(answer, MARK), () => ada.unreacts(answer, MARK), () => ada.reacts(answer, MARK)],
      order,
    );

    const [credit, ...others] = await creditsOn(on.store);
    expect(credit?.entries).toMatch(/^recorded( revoked reinstated)?$/);
    expect(others).toEqual([]);
    expect(shown(on, answer)).toBe(1);
  },
);

test.each([[[0, 1]], [[1, 0]]])("a mark that is put on and taken off stands for nothing, told as %j", async (order) => {
  const { on, ada, hank } = await stage();
  const { answer } = await helps(ada, hank);

  await toldInOrder(on, [() => ada.reacts(answer, MARK), () => ada.unreacts(answer, MARK)], order);

  expect((await creditsOn(on.store)).filter(({ entries }) => !/revoked$/.test(entries))).toEqual([]);
  expect(shown(on, answer)).toBe(0);
});

test("a mark that is told before the question and the answer credits them, once", async () => {
  const { on, ada, hank } = await stage();
  const mailbag = holdDeliveries(on.space);
  // Nobody waits for an acknowledgement here: what stands on Slack is there at once.
  const asked = ada.writes("general", "How do I get the printer queue unstuck on the new servers?");
  const last = (): MessageRef => ({ channel: "general", ts: on.space.channel("general").messages.at(-1)?.ts ?? "" });
  const answered = hank.replies(
    last(),
    "Restart the print spooler service, then clear the queue: that helps each time.",
  );
  const marked = ada.reacts(last(), MARK);

  mailbag.release((held) => held.toReversed());
  await Promise.all([asked, answered, marked]);
  await on.settled();

  expect((await creditsOn(on.store)).map(({ entries }) => entries)).toEqual(["recorded"]);
});

test.each([
  { told: "before the mark on it", order: [1, 0] },
  { told: "after it", order: [0, 1] },
])(
  "an answer that was deleted, which is told $told, is not credited any more where nobody can see it",
  async ({ order }) => {
    const { on, ada, hank } = await stage();
    const { answer } = await helps(ada, hank);

    await toldInOrder(on, [() => ada.reacts(answer, MARK), () => hank.deletes(answer)], order);

    expect(await creditsOn(on.store)).toEqual([]);
    expect(on.log.filter((line) => line.includes("a handler failed"))).toEqual([]);
  },
);

test("an answer that is deleted once it is credited keeps its credit, and loses its words", async () => {
  const { on, ada, hank } = await stage();
  const { answer } = await helps(ada, hank);
  await ada.reacts(answer, MARK);
  await on.settled();

  await hank.deletes(answer);
  await on.settled();

  const [row] = await on.store.read.ledger.page(undefined, 2);
  const credit = row && (await on.store.read.credits.find(row.id));
  expect(row?.entries.map(({ kind }) => kind)).toEqual(["recorded"]);
  expect(credit?.excerpt && (await on.store.read.texts.read(credit.excerpt))).toBeUndefined();
});
