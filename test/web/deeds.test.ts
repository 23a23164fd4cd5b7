import { describe, expect, test } from "vitest";
import { openTestWeb, type TestWeb } from "../support/web.ts";

const GENERAL = "playground:community:general";
const HELP = "playground:community:help";

async function privateAnswer({ does, bot }: TestWeb, to: string): Promise<string> {
  await does(to, { do: "type", place: GENERAL, text: "/ask when are awards granted?" });
  const answer = bot.sees(to, "general").at(-1);
  if (!answer?.onlyYou) throw new Error("nothing was answered to one alone");
  return answer.ref.id;
}

describe("what somebody else was shown", () => {
  test("cannot be pressed by guessing its message, and nothing comes of trying", async () => {
    const web = await openTestWeb();
    const message = await privateAnswer(web, "noor");

    const forged = await web.does("hank", { do: "press", message, button: 3, label: "Share here" });
    await web.bot.settled();

    expect(forged.status).toBe(422);
    expect(forged.sentence).toMatch(/hank sees no such message/);
    expect(web.bot.sees("ada", "general").some(({ text }) => /Awards are granted/.test(text))).toBe(false);
  });

  test("cannot be changed or deleted either", async () => {
    const { does, bot } = await openTestWeb();
    const [first] = bot.sees("lena", "general");

    const edited = await does("noor", { do: "edit", message: first?.ref.id, text: "I said something else" });
    const deleted = await does("noor", { do: "delete", message: first?.ref.id });

    expect([edited.sentence, deleted.sentence]).toEqual([
      expect.stringMatching(/somebody else's/),
      expect.stringMatching(/somebody else's/),
    ]);
    expect(bot.sees("lena", "general")[0]?.text).toBe(first?.text);
  });
});

test("a button that has changed under the finger is not pressed by its number", async () => {
  const web = await openTestWeb();
  const message = await privateAnswer(web, "noor");

  const pressed = await web.does("noor", { do: "press", message, button: 1, label: "Share here" });

  expect(pressed.sentence).toMatch(/has changed/);
});

test("a message of 100 kB is refused with its length, and nothing is posted", async () => {
  const { does, bot } = await openTestWeb();
  const before = bot.sees("noor", "general").length;

  const refused = await does("noor", { do: "type", place: GENERAL, text: "x".repeat(100_000) });

  expect(refused.status).toBe(400);
  expect(refused.sentence).toBe("That has 100,000 characters, and a message here holds 8,000. Nothing was sent.");
  expect(bot.sees("noor", "general")).toHaveLength(before);
});

test.for<[string, object, RegExp]>([
  ["an empty message", { do: "type", place: GENERAL, text: "  \n " }, /nothing in it/],
  ["a post without a title", { do: "post", forum: HELP, title: " ", text: "x", tags: [] }, /nothing in it/],
  ["a tag there is none of", { do: "post", forum: HELP, title: "x", text: "x", tags: ["magic"] }, /has no tag "magic"/],
  ["a message into a forum", { do: "type", place: HELP, text: "hello" }, /is a forum/],
  ["a reaction in words", { do: "react", message: "x", emoji: "<b>", on: true }, /React with an emoji/],
  ["two emoji in one", { do: "react", message: "x", emoji: "👍👍", on: true }, /React with an emoji/],
  ["a form that is not open", { do: "submit", values: {} }, /has no form open/],
  [
    "a file of three megabytes",
    { do: "submit", values: { a: { file: { name: "a", type: "b", bytes: "AAAA".repeat(740_000) } } } },
    /two megabytes/,
  ],
])("%s is refused with what to do", async ([, deed, sentence]) => {
  const { does } = await openTestWeb();

  const refused = await does("noor", deed);

  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.sentence).toMatch(sentence);
});

test("a post opens with its tags, and its author closes it with another", async () => {
  const { does, bot } = await openTestWeb();

  const opened = await does("noor", {
    do: "post",
    forum: HELP,
    title: "Where is it?",
    text: "I lost it.",
    tags: ["question"],
  });
  const { posted } = JSON.parse(opened.text);
  await does("noor", { do: "tag", post: posted.place, tags: ["question", "solved"] });

  const post = [...bot.playground.world.places.values()].find(({ place }) => place.id === posted.place);
  expect(post?.place.name).toBe("Where is it?");
  expect(post?.tags).toEqual(["question", "solved"]);
});
