import { expect, test } from "vitest";
import { notice, say } from "../../../src/chat/view.ts";
import { spaceId } from "../../../src/platforms/playground/ids.ts";
import { SMALL_COMMUNITY } from "../../../src/platforms/playground/seed.ts";
import { answeringInlet } from "../../fixtures/playground/answering-inlet.ts";
import { DISCORD_LIKE } from "../../fixtures/playground/manners.ts";
import { openPlayground } from "../../fixtures/playground/open-playground.ts";

test("the small community has somebody for each part in the program", async () => {
  const { playground } = await openPlayground();
  const roles = Object.fromEntries(
    [...playground.world.members.values()].map((member) => [member.name, member.bot ? ["bot"] : member.roles]),
  );

  expect(roles).toMatchObject({
    noor: [],
    hank: [],
    ada: ["awardee"],
    linus: ["awardee"],
    emma: ["employee"],
    lena: ["lead", "staff"],
    sam: ["staff"],
    omar: ["admin"],
    laurel: ["bot"],
  });
});

test("a thread is read by those who read its channel, and is found from its message", async () => {
  const { playground } = await openPlayground();
  const { posted: root } = await playground.as("sam").types("#staff", "three nominations");
  if (!root) throw new Error("nothing was posted");
  const first = await playground.as("lena").opensThread(root, "whose?");
  const second = await playground.as("sam").opensThread(root, "Ireland");

  expect(second.posted?.place).toEqual(first.posted?.place);
  expect(first.posted?.place).toMatchObject({ kind: "thread", parent: root.place.id, readers: "staff" });
  expect(playground.as("sam").sees("#staff")).toMatchObject([{ thread: first.posted?.place }]);
  expect(playground.as("ada").places()).not.toContainEqual(first.posted?.place);
});

test("a post has its title as name, its owner and its tags", async () => {
  const { playground } = await openPlayground();
  const inlet = answeringInlet(playground);
  await playground.start(inlet, []);
  const { posted } = await playground.as("hank").posts("#help", "My build fails", "It says no.", ["bug"]);
  if (!posted) throw new Error("nothing was posted");
  await playground.as("ada").tags(posted.place, ["bug", "solved"]);

  expect(posted.place).toMatchObject({ kind: "post", name: "My build fails", readers: "members" });
  expect(inlet.taken).toMatchObject([{ kind: "tagged", tags: ["bug", "solved"], by: { name: "ada" } }]);
});

test("a hidden answer to a message is possible where the playground is told so", async () => {
  const slackLike = await openPlayground();
  const discordLike = await openPlayground(DISCORD_LIKE);
  const canHide: (boolean | undefined)[] = [];
  for (const { playground } of [slackLike, discordLike]) {
    const inlet = answeringInlet(playground);
    await playground.start(inlet, []);
    await playground.as("ada").types("#general", "@laurel my term?");
    await playground.as("ada").dm("my term?");
    canHide.push(...inlet.taken.map(({ handle }) => handle.canHide));
  }

  expect(canHide).toEqual([true, true, false, true]);
});

test("two spaces have their own people and places", async () => {
  const [community] = SMALL_COMMUNITY;
  const { playground } = await openPlayground({
    seed: [community, { ...community, id: "second", name: "Second", members: [{ name: "ada" }] }],
  });
  const second = spaceId("second");
  await playground.as("ada", second).types("#general", "hello from the second");

  expect(playground.as("ada").sees("#general")).toEqual([]);
  expect(playground.as("ada", second).sees("#general")).toHaveLength(1);
  expect(() => playground.as("hank", second)).toThrow("Nobody here is called");
});

test("a home tab is the owner's own, and looking at it leaves no event behind", async () => {
  const { playground, restart } = await openPlayground();
  const shown = notice(say`Your year so far.`);
  await playground.start(
    answeringInlet(playground, () => ({ kind: "say", view: shown, hidden: true })),
    [],
  );
  await playground.as("ada").opensHome();
  const after = await restart();

  expect(after.as("ada").seesHome()).toEqual(shown);
  expect(after.as("hank").seesHome()).toBeUndefined();
  expect(after.world.events.size).toBe(0);
});
