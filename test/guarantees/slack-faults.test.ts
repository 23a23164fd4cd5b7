// What goes wrong between Laurel and Slack, through the whole of Laurel: everybody gets what they are owed, once.
//
// What one person alone was shown stands in no history, so where its outcome was not heard it comes once more: see the
// rows that say so.
import { describe, expect, test } from "vitest";
import type { Effect } from "../../src/chat/effect.ts";
import { notice, say } from "../../src/chat/view.ts";
import { accountIn, placeIn } from "../platforms/slack/stage.ts";
import type { ShownMessage } from "../support/slack/eyes.ts";
import type { Fault } from "../support/slack/faults.ts";
import { holdDeliveries } from "../support/slack/holding.ts";
import type { Workspace } from "../support/slack/workspace.ts";
import { profileChanges } from "../support/slack/workspace-events.ts";
import { type SlackApp, slackApp } from "./slack-app.ts";

const QUESTION = "When are the awards granted?";
const ANSWER = /From: Award dates/;
const NEWS = "The renewal window is open.";
const ASK = `/mvp ask ${QUESTION}`;

const news = ({ space }: SlackApp, name = "general"): Effect => ({
  kind: "post",
  view: notice(say`${NEWS}`, "public"),
  address: { to: "place", place: placeIn(space, name) },
});
const told = (shown: readonly ShownMessage[], wanted: RegExp = ANSWER): number =>
  shown.filter(({ author, text }) => author === "laurel" && wanted.test(text)).length;

const archive = (space: Workspace): void => {
  space.channel("general").archived = true;
};

/** Everything that Laurel is asked for and does by itself; gives how often each of it came in the end. */
async function everything(on: SlackApp) {
  const { space } = on;
  const [ada, hank, sam] = [space.person("ada"), space.person("hank"), space.person("sam")];
  const [, mention] = await Promise.all([
    ada.command("general", ASK),
    hank.mentions("general", QUESTION),
    sam.dms(QUESTION),
    on.putOut(placeIn(space, "general").space, news(on)),
  ]);
  await on.settled();
  return {
    "a command": told(ada.sees("general")),
    "a mention": told(hank.seesThread(mention)),
    "a direct message": told(sam.seesDm()),
    "a message of its own": told(hank.sees("general"), new RegExp(NEWS)),
  };
}
const ONCE = { "a command": 1, "a mention": 1, "a direct message": 1, "a message of its own": 1 };
const HIDDEN_TWICE = { ...ONCE, "a command": 2 };

test.for<readonly [what: string, fault: Fault, given: typeof ONCE]>([
  ["being asked to slow down", { kind: "rate limited", retryAfterSeconds: 30 }, ONCE],
  ["an error before anything happened", { kind: "status", status: 503, applied: false }, ONCE],
  ["an error after it happened", { kind: "status", status: 502, applied: true }, HIDDEN_TWICE],
  ["a connection that broke before anything happened", { kind: "dropped", applied: false }, ONCE],
  ["a connection that broke after it happened", { kind: "dropped", applied: true }, HIDDEN_TWICE],
  ["a refusal that leaves it open whether it was done", { kind: "refused", error: "internal_error" }, ONCE],
])("%s, at every call at once, costs nobody anything and posts nothing twice", async ([, fault, given]) => {
  const on = await slackApp();
  const faults = [
    on.server.faults.on("chat.postMessage", fault, 3),
    // A response_url refuses in words of its own.
    ...(fault.kind === "refused" ? [] : [on.server.faults.on("response_url", fault)]),
  ];

  const inTheEnd = await everything(on);

  expect(inTheEnd).toEqual(given);
  expect(faults.map(({ hits }) => hits)).toEqual(fault.kind === "refused" ? [3] : [3, 1]);
  expect(on.rows().inbox?.map(({ state }) => state)).toEqual(["done", "done", "done"]);
  expect(on.rows().outbox?.map(({ state }) => state)).toEqual(["sent"]);
});

test.for<readonly [what: string, breaks: (on: SlackApp) => void]>([
  ["is lost", ({ server, space }) => server.sockets.drop(space)],
  ["is taken away to be renewed", ({ server, space }) => server.sockets.disconnect(space, "refresh_requested")],
  ["is about to be taken away", ({ server, space }) => server.sockets.disconnect(space, "warning")],
])(
  "when the connection %s before a question is acknowledged, Slack's repetition of it is answered once",
  async ([, breaks]) => {
    const on = await slackApp();
    const { server, space } = on;
    const hank = space.person("hank");
    await hank.mentions("general", "hello?");
    await on.settled();
    const opened = server.sockets.opened(space);
    breaks(on);
    const unheard = await hank.mentions("general", QUESTION);
    const sent = server.lastEvent(space);
    if (sent.outcome?.kind !== "acknowledged")
      await server.until("a new socket", () => server.sockets.opened(space) > opened);
    await server.redeliver(sent);
    await on.settled();

    expect(told(hank.seesThread(unheard))).toBe(1);
  },
);

test("an event that Slack repeats is answered once, whether it was acknowledged or not", async () => {
  const on = await slackApp();
  const { server, space } = on;
  const hank = space.person("hank");
  const mention = await hank.mentions("general", QUESTION);
  const sent = server.lastEvent(space);
  await Promise.all([server.redeliver(sent), server.redeliver(sent)]);
  await on.settled();
  await server.redeliver(sent);
  await on.settled();

  expect(told(hank.seesThread(mention))).toBe(1);
});

test("a question that arrives in two halves the wrong way round is answered once, and one that was deleted before harms nobody", async () => {
  const on = await slackApp();
  const { server, space } = on;
  const [ada, hank] = [space.person("ada"), space.person("hank")];
  const mailbag = holdDeliveries(space);
  const regretted = ada.mentions("general", QUESTION);
  const [gone] = space.channel("general").messages;
  const deleted = gone && ada.deletes(gone);
  const asked = hank.mentions("general", QUESTION);
  // Two events each, and one for the deletion.
  await server.until("all of it", () => mailbag.held.length === 5);
  mailbag.release((held) => held.toReversed());
  const [, , mention] = await Promise.all([regretted, deleted, asked]);
  await on.settled();

  expect(told(hank.seesThread(mention))).toBe(1);
  expect(told(hank.sees("general"))).toBe(0);
  expect(on.rows().inbox?.map(({ state }) => state)).toEqual(["done", "done"]);
});

test("an answer that takes long holds up no acknowledgement, and comes when it is there", async () => {
  const on = await slackApp();
  const { space } = on;
  const ada = space.person("ada");
  const quick = on.slowCache();

  const { outcome } = await ada.command("general", ASK);
  const meanwhile = told(ada.sees("general"));
  quick();
  await on.settled();

  expect(outcome.kind).toBe("acknowledged");
  expect([meanwhile, told(ada.sees("general"))]).toEqual([0, 1]);
});

describe("what Slack refuses ends as a visible failure, and what stands in for it is done, once", () => {
  test.for<
    readonly [what: string, why: RegExp, happens: (on: SlackApp) => void | Promise<void>, to: "place" | "person"]
  >([
    ["where the channel was archived", /^closed/, ({ space }) => archive(space), "place"],
    [
      "where Laurel is not in the channel",
      /^forbidden/,
      ({ space }) => void space.channel("general").members.delete(space.bot.id),
      "place",
    ],
    [
      "where a scope is missing",
      /^forbidden/,
      ({ server }) => void server.faults.on("chat.postMessage", { kind: "refused", error: "missing_scope" }),
      "place",
    ],
    [
      "where somebody's account was deactivated",
      /^(closed|gone)/,
      ({ space }) => profileChanges(space, "hank", { deleted: true }),
      "person",
    ],
  ])("%s", async ([, why, happens, to]) => {
    const on = await slackApp();
    const { space } = on;
    await happens(on);
    const address = { to: "account", account: accountIn(space, "hank") } as const;
    const effect = to === "place" ? news(on) : ({ ...news(on), address } as Effect);
    await on.putOut(placeIn(space, "general").space, effect, news(on, "staff"));
    await on.settled();

    expect(told(space.person("sam").sees("staff"), new RegExp(NEWS))).toBe(1);
    expect(on.rows().outbox?.map(({ state, why: said }) => [state, said])).toEqual([
      ["failed", expect.stringMatching(why)],
      ["sent", null],
    ]);
  });
});

test.for<readonly [what: string, happens: (on: SlackApp) => void]>([
  ["whose channel is archived meanwhile", ({ space }) => archive(space)],
  [
    "from whose channel Laurel is removed meanwhile",
    ({ space }) => void space.channel("general").members.delete(space.bot.id),
  ],
])("a question %s is given up, and elsewhere everything goes on", async ([, happens]) => {
  const on = await slackApp();
  const { server, space } = on;
  const held = server.faults.on("chat.postMessage", { kind: "held", applied: false });
  await space.person("hank").mentions("general", QUESTION);
  await server.until("its answer", () => held.hits === 1);
  happens(on);
  held.release();
  await on.settled();
  await space.person("sam").dms(QUESTION);
  await on.settled();

  expect(told(space.person("sam").seesDm())).toBe(1);
  expect(on.rows().inbox?.map(({ state }) => state)).toEqual(["done", "done"]);
});
