import { expect, test } from "vitest";
import { startTestBot, type TestBot } from "../support/bot.ts";

/** Everything that Laurel wrote, wherever it stands and whoever sees it. */
const everythingSaid = (bot: TestBot): readonly string[] => {
  const { members, messages } = bot.playground.world;
  return [...messages.values()]
    .filter(({ author }) => members.get(author)?.name === "laurel")
    .map(({ body }) => ("view" in body ? body.view.plain : "text"));
};

/** What goes on in a space every day, none of it said to Laurel. */
async function daily(bot: TestBot): Promise<void> {
  const noor = bot.member("noor");
  const ada = bot.member("ada");
  await noor.person.uninstalls();
  await noor.person.installs();
  await bot.playground.welcomes({ name: "rosa" });
  const { posted: question } = await noor.types("when are the awards granted?");
  const { posted: post } = await noor.person.posts("#help", "Who can nominate?", "And who is the lead for Ireland?");
  if (!question || !post) throw new Error("nothing was posted");
  await ada.person.opensThread(question, "In January, April, July and October");
  const { posted: reply } = await ada.person.replies(question, "See the page of the program");
  if (!reply) throw new Error("nothing was posted");
  await noor.person.react(reply, "✅");
  await noor.types("thank you @ada, that fixed it");
  await noor.person.tags(post.place, ["solved"]);
  await noor.person.edits(question, "when is the next award date?");
  await noor.person.deletes(question);
  await bot.playground.as("feedbot").types("#general", "@laurel three new posts");
  await bot.passes(24 * 60 * 60_000);
}

test("in a new space Laurel says nothing to anybody, does nothing, and keeps nothing of what goes on", async () => {
  const bot = await startTestBot();

  await daily(bot);

  expect(everythingSaid(bot)).toEqual([]);
  expect(await bot.store.read.outbox.count()).toMatchObject({ ready: 0, sending: 0, sent: 0, failed: 0 });
  expect(await bot.store.read.inbox.count()).toMatchObject({ lastReceivedAt: undefined });
});

test.each<[string, (bot: TestBot) => Promise<unknown>]>([
  ["a command", (bot) => bot.member("noor").types("/ask when are the awards granted?")],
  ["a mention", (bot) => bot.member("noor").types("@laurel when are the awards granted?")],
  ["a direct message", (bot) => bot.member("noor").writesDm("when are the awards granted?")],
])("%s is answered there from the first day", async (_case, asks) => {
  const bot = await startTestBot();
  await daily(bot);

  await asks(bot);

  expect(everythingSaid(bot)).toEqual([expect.stringMatching(/Award dates/)]);
});
