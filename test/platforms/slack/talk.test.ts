// What is looked up on Slack: one message, or what was said at a place.
import { expect, test } from "vitest";
import type { MessageId } from "../../../src/core/ids.ts";
import type { Talk } from "../../../src/platforms/platform.ts";
import { accountIn, MONDAY_NOON, placeIn, started, threadIn } from "./stage.ts";

test("a message and a reply are looked up with author, time, length and a link that leads there", async () => {
  const { slack, space } = await started();
  const question = await space.person("ada").writes("general", "how <long>?");
  const reply = await space.person("hank").replies(question, "a year");

  const root = await slack.look({ place: placeIn(space, "general"), id: question.ts as MessageId });
  const below = await slack.look({ place: threadIn(space, question), id: reply.ts as MessageId });

  expect(root).toEqual({
    ref: { place: { ...placeIn(space, "general"), readers: "members" }, id: question.ts },
    by: { account: accountIn(space, "ada"), name: "ada", bot: false, foreign: false },
    at: MONDAY_NOON,
    text: ["how <long>?"],
    files: 0,
    link: `https://contoso.slack.com/archives/${question.channel}/p${question.ts.replace(".", "")}`,
  });
  expect(below).toMatchObject({
    by: { account: accountIn(space, "hank") },
    text: ["a year"],
    link: expect.stringMatching(new RegExp(`thread_ts=${question.ts}&cid=${question.channel}$`)),
  });
});

test("a message whose replies outlived it is gone, and one where Laurel is not may not be looked up", async () => {
  const { slack, space } = await started();
  space.addChannel("elsewhere", { withBot: false });
  const ada = space.person("ada");
  const question = await ada.writes("general", "how long?");
  await space.person("hank").replies(question, "a year");
  await ada.deletes(question);
  const theirs = await ada.writes("elsewhere", "between us");

  expect(await slack.look({ place: placeIn(space, "general"), id: question.ts as MessageId })).toBe("gone");
  expect(await slack.look({ place: placeIn(space, "elsewhere"), id: theirs.ts as MessageId })).toBe("forbidden");
});

const told = (talk: Talk | "gone" | "forbidden"): Talk => {
  if (typeof talk === "string") throw new Error(`the talk is ${talk}`);
  return talk;
};

test("of a message in a thread the thread is found, though nothing but its channel is known", async () => {
  const { slack, space } = await started();
  const question = await space.person("ada").writes("general", "how long?");
  const reply = await space.person("hank").replies(question, "a year");
  const shown = await space.person("hank").replies(question, "for all to see", { broadcast: true });

  for (const { ts } of [reply, shown])
    expect(await slack.look({ place: placeIn(space, "general"), id: ts as MessageId })).toMatchObject({
      ref: { id: ts, place: { ...threadIn(space, question), parent: placeIn(space, "general").id } },
    });
});

test("the last replies of a thread stand on its last page", async () => {
  const { slack, space, server } = await started();
  const question = await space.person("ada").writes("general", "how long?");
  for (let count = 1; count <= 205; count++) await space.person("hank").replies(question, `reply ${count}`);
  const talk = told(await slack.talk(threadIn(space, question), 3));

  expect(talk.messages.map(({ text }) => text)).toEqual([["reply 203"], ["reply 204"], ["reply 205"]]);
  expect(talk.root).toMatchObject({ text: ["how long?"] });
  expect(server.calls.filter(({ method }) => method === "conversations.replies")).toHaveLength(2);
});

test("a message of Slack's own is nobody's, and a stone is none", async () => {
  const { slack, space } = await started();
  const ada = space.person("ada");
  const topic = await ada.writes("general", "ada set the topic", { subtype: "channel_topic" });
  const question = await ada.writes("general", "how long?");
  await space.person("hank").replies(question, "a year");
  await ada.deletes(question);
  const general = placeIn(space, "general");

  expect(await slack.look({ place: general, id: topic.ts as MessageId })).toBe("gone");
  expect(told(await slack.talk(general, 10)).messages).toEqual([]);
});

test("with reading switched off, authors are told and not what they wrote", async () => {
  const { slack, space } = await started({ readsMessages: false });
  const overheard = await space.person("hank").writes("general", "how long?");
  const addressed = await space.person("ada").mentions("general", "how long?");
  const { messages } = told(await slack.talk(placeIn(space, "general"), 10));

  expect(messages.map(({ ref, by, text }) => [ref.id, by.name, text])).toEqual([
    [overheard.ts, "hank", undefined],
    [addressed.ts, "ada", ["how long?"]],
  ]);
});

test("somebody of another organisation is foreign in what they said, too", async () => {
  const { slack, space, server } = await started();
  const other = server.addWorkspace("Fabrikam", { events: [] });
  other.addPerson("olaf");
  const shared = space.share("help", other, ["olaf"]);
  const ref = await other.person("olaf").writes(shared, "try this");

  expect(await slack.look({ place: placeIn(space, "help"), id: ref.ts as MessageId })).toMatchObject({
    ref: { place: { readers: "outsiders" } },
    by: { name: "olaf", foreign: true },
  });
});

test.for([
  ["conversations.replies", "look"],
  ["conversations.history", "talk"],
] as const)("where Slack asks to wait with %s, the %s waits for nobody and says so", async ([method, what]) => {
  const { slack, space, server } = await started();
  const question = await space.person("ada").writes("general", "how long?");
  const general = placeIn(space, "general");
  server.faults.on(method, { kind: "rate limited", retryAfterSeconds: 30 });
  const asked = what === "look" ? slack.look({ place: general, id: question.ts as MessageId }) : slack.talk(general, 5);

  await expect(asked).rejects.toThrow(/rate/i);
});
