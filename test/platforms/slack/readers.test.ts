// Who reads along at a place of Slack.
import { expect, test } from "vitest";
import { botMoves, groupChanges } from "../../support/slack/workspace-events.ts";
import { accountIn, placeIn, started, threadIn } from "./stage.ts";

test("a private channel of staff alone is staff's, until somebody else joins", async () => {
  const { slack, space } = await started();
  const before = await slack.readersOf(placeIn(space, "staff"));

  await space.person("ada").joins("staff");

  expect(before).toBe("staff");
  expect(await slack.readersOf(placeIn(space, "staff"))).toBe("members");
});

test("a private channel is staff's no more once somebody there is no more of staff", async () => {
  const { slack, space } = await started();
  const before = await slack.readersOf(placeIn(space, "staff"));

  await groupChanges(space, "award-staff", ["hank"]);

  expect(before).toBe("staff");
  expect(await slack.readersOf(placeIn(space, "staff"))).toBe("members");
});

test("a thread is read by those of its channel", async () => {
  const { slack, space } = await started();
  const question = await space.person("sam").writes("staff", "how do we vote?");

  expect(await slack.readersOf(threadIn(space, question))).toBe("staff");
});

test("a public channel is everybody's, were it staff's by its members", async () => {
  const { slack, space } = await started();
  space.addChannel("lounge", { members: ["sam"] });

  expect(await slack.readersOf(placeIn(space, "lounge"))).toBe("members");
});

test("a staff channel that is shared with another organisation is outsiders'", async () => {
  const { server, slack, space } = await started();
  const other = server.addWorkspace("Fabrikam");
  other.addPerson("eve");
  space.share("staff", other, ["eve"]);

  expect(await slack.readersOf(placeIn(space, "staff"))).toBe("outsiders");
});

test.for([
  ["Slack refuses to say", { kind: "refused", error: "missing_scope" }],
  ["Slack asks to slow down", { kind: "rate limited", retryAfterSeconds: 30 }],
] as const)("where %s, nobody knows who reads along", async ([, fault]) => {
  const { server, slack, space } = await started();
  server.faults.on("conversations.info", fault, 5);

  expect(await slack.readersOf(placeIn(space, "general"))).toBe("unknown");
});

test("a private channel that Laurel was removed from is read by nobody knows whom", async () => {
  const { slack, space } = await started();
  await botMoves(space, "staff", "left");

  expect(await slack.readersOf(placeIn(space, "staff"))).toBe("unknown");
});

test("a DM is read by one, a group DM by nobody knows whom", async () => {
  const { slack, space } = await started();
  const [ada, hank] = [space.person("ada"), space.person("hank")];
  const group = space.conversation([ada.id, hank.id]);

  expect(await slack.readersOf({ ...placeIn(space, "general"), id: placeIn(space, group.id).id })).toBe("unknown");
  expect(await slack.readersOf({ ...placeIn(space, "general"), id: placeIn(space, ada.dm.id).id })).toBe("one");
});

test("who reads along is told by user group, and others by number", async () => {
  const { slack, space } = await started();
  await space.person("ada").joins("staff");

  expect(await slack.audienceOf(placeIn(space, "staff"))).toEqual({
    readers: "members",
    who: ["user group @award-staff (1 person here)", "1 person by name"],
  });
  expect((await slack.audienceOf(placeIn(space, "general"))).who).toEqual(["everybody in the workspace"]);
});

test("who administers the workspace has the role admin, and groups go by their ids", async () => {
  const { server, slack, space } = await started();
  space.user("ada").isAdmin = true;
  const [group] = server.world.groups.values();
  const rolesOf = (name: string) => slack.rolesOf(accountIn(space, name), placeIn(space, "general").space);

  expect(await rolesOf("ada")).toEqual(["admin"]);
  expect(await rolesOf("sam")).toEqual([group?.id]);
  expect(await slack.rolesIn(placeIn(space, "general").space)).toMatchObject([
    { role: group?.id, name: "award-staff", mayGive: { reason: expect.any(String) } },
  ]);
});
