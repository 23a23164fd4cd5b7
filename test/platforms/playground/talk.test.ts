import { expect, test } from "vitest";
import type { MessageRef } from "../../../src/chat/place.ts";
import { plainText } from "../../../src/chat/rich.ts";
import type { SaidMessage, Talk } from "../../../src/platforms/platform.ts";
import type { Outcome } from "../../../src/platforms/playground/person.ts";
import { openPlayground } from "../../fixtures/playground/open-playground.ts";

const ref = async (outcome: Promise<Outcome>): Promise<MessageRef> => {
  const { posted } = await outcome;
  if (!posted) throw new Error("nothing was posted");
  return posted;
};
const words = ({ text = [] }: SaidMessage): string => plainText(text);
const told = (talk: Talk | "gone" | "forbidden"): Talk => {
  if (typeof talk === "string") throw new Error(`the talk is ${talk}`);
  return talk;
};

test("where Laurel may not read messages, it is told who wrote them and not what", async () => {
  const { playground } = await openPlayground({ readsMessages: false });
  const overheard = await ref(playground.as("hank").types("#general", "use the guide"));
  const addressed = await ref(playground.as("hank").types("#general", "@laurel what is the guide?"));

  expect(await playground.look(overheard)).toMatchObject({ by: { name: "hank" }, ref: overheard, files: 0 });
  expect(await playground.look(overheard)).not.toHaveProperty("text");
  expect(await playground.look(addressed)).toHaveProperty("text");
});

test("the talk of a post ends with the message asked for, and leaves out its first", async () => {
  const { playground } = await openPlayground();
  const post = await ref(playground.as("hank").posts("#help", "My build fails", "It says no.", ["bug"]));
  for (const text of ["Which one?", "Try again."]) await playground.as("ada").types(post.place, text);
  const thanks = await ref(playground.as("hank").types(post.place, "That was it, thanks!"));
  await playground.as("ada").types(post.place, "Glad to hear it.");
  const talk = told(await playground.talk(post.place, 2, thanks.id));

  expect(talk.owner).toBe(talk.root?.by.account);
  expect(talk.root && words(talk.root)).toBe("It says no.");
  expect(talk.messages.map(words)).toEqual(["Try again.", "That was it, thanks!"]);
});

test("a thread keeps its talk when the message above it is removed", async () => {
  const { playground } = await openPlayground();
  const root = await ref(playground.as("hank").types("#general", "Where do I sign?"));
  const below = await ref(playground.as("ada").opensThread(root, "Under your profile."));
  const before = told(await playground.talk(below.place, 10));
  await playground.as("hank").deletes(root);
  const after = told(await playground.talk(below.place, 10));

  expect(before.root?.ref).toEqual(root);
  expect(after).not.toHaveProperty("root");
  expect(after.messages).toEqual(before.messages);
});
