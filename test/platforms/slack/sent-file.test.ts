// The content of a file that came with a form.
import { expect, test } from "vitest";
import { type StartedStage, started } from "./stage.ts";

const tokenFor = (stage: StartedStage, id: string) => ({
  name: "talk.txt",
  type: "text/plain",
  size: 5,
  token: `${stage.space.teamId}:${id}`,
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
