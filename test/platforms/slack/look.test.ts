// What is looked up on Slack: messages, and files that came with a form.
import { expect, test } from "vitest";
import type { MessageId } from "../../../src/core/ids.ts";
import { accountIn, MONDAY_NOON, placeIn, type StartedStage, started, threadIn } from "./stage.ts";

const tokenFor = (stage: StartedStage, id: string) => ({
  name: "talk.txt",
  type: "text/plain",
  size: 5,
  token: `${stage.space.teamId}:${id}`,
});

test("a message and a reply are looked up with author, time, length and a link that leads there", async () => {
  const { slack, space } = await started();
  const question = await space.person("ada").writes("general", "how <long>?");
  const reply = await space.person("hank").replies(question, "a year");

  const root = await slack.look({ place: placeIn(space, "general"), id: question.ts as MessageId });
  const below = await slack.look({ place: threadIn(space, question), id: reply.ts as MessageId });

  expect(root).toEqual({
    author: accountIn(space, "ada"),
    at: MONDAY_NOON,
    length: "how <long>?".length,
    link: `https://contoso.slack.com/archives/${question.channel}/p${question.ts.replace(".", "")}`,
  });
  expect(below).toMatchObject({
    author: accountIn(space, "hank"),
    length: 6,
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

test("a file is fetched with Laurel's token, and is gone once it was deleted", async () => {
  const stage = await started();
  const file = stage.space.person("ada").file("talk.txt", "words");
  const before = await stage.slack.fetchFile(tokenFor(stage, file.id));
  stage.server.world.files.delete(file.id);

  expect(before).toEqual({ name: "talk.txt", type: "text/plain", bytes: Buffer.from("words").toString("base64") });
  expect(await stage.slack.fetchFile(tokenFor(stage, file.id))).toBe("gone");
});

test("a file of a workspace that Laurel is not in is gone", async () => {
  const { slack } = await started();

  expect(await slack.fetchFile({ name: "a", type: "b", size: 1, token: "T999:F1" })).toBe("gone");
});

test("a file that is said to be elsewhere than at Slack is not fetched: the token goes nowhere else", async () => {
  const stage = await started();
  const file = stage.space.person("ada").file("talk.txt", "words");
  stage.server.world.origin = "http://127.0.0.1:1";

  await expect(stage.slack.fetchFile(tokenFor(stage, file.id))).rejects.toThrow(/elsewhere than at Slack/);
});
