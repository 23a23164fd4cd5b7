import { describe, expect, test } from "vitest";
import { guarded } from "../../src/app/guard.ts";
import type { Delivery } from "../../src/chat/effect.ts";
import type { Event } from "../../src/chat/event.ts";
import type { Place, Readers } from "../../src/chat/place.ts";
import type { Contents } from "../../src/chat/readers.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { notice, say } from "../../src/chat/view.ts";
import type { EventKey } from "../../src/core/ids.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import type { PlaygroundOptions } from "../../src/platforms/playground/index.ts";
import type { SeenMessage } from "../../src/platforms/playground/seen.ts";
import { DISCORD_LIKE } from "../fixtures/playground/manners.ts";
import { type Answer, startTestBot, type TestBot } from "../support/bot.ts";
import { workshop } from "../support/workshop.ts";

type Manners = Partial<PlaygroundOptions>;
const HIDES: Manners = {};
const HIDES_NOTHING: Manners = {
  hidesAnswersToMessages: false,
  can: { "hidden replies": { reason: "everything is said in the open here" } },
};

/** How an answer reached the one who asked. */
function howShown({ answer, text, buttons }: Answer): "hidden" | "open" | "behind a button" | "elsewhere" {
  if (answer?.onlyYou || answer?.ref.place.kind === "dm") return "hidden";
  if (text.endsWith("Please ask me in a direct message.")) return "elsewhere";
  return buttons.includes("Show me") ? "behind a button" : "open";
}

describe("where an answer stands is decided by what it contains and by who reads along", () => {
  test.each<[Contents, string, string, string, ReturnType<typeof howShown>, Manners]>([
    // A command that answers privately.
    ["public", "/tell-private", "sam", "#general", "hidden", HIDES],
    ["confidential", "/tell-private", "sam", "#general", "hidden", HIDES],
    ["confidential", "/tell-private", "sam", "#general", "elsewhere", HIDES_NOTHING],
    ["personal", "@laurel /tell-private", "sam", "#general", "behind a button", DISCORD_LIKE],
    ["public", "@laurel /tell-private", "sam", "#general", "open", DISCORD_LIKE],
    ["personal", "@laurel /tell-private", "sam", "#general", "hidden", HIDES],
    ["nda", "@laurel /tell-private", "sam", "#staff", "elsewhere", HIDES_NOTHING],
    // One that means to answer everybody, whatever it found.
    ["public", "/tell-public", "sam", "#general", "open", HIDES],
    ["personal", "/tell-public", "sam", "#general", "hidden", HIDES],
    ["confidential", "/tell-public", "sam", "#general", "hidden", HIDES],
    ["confidential", "/tell-public", "sam", "#staff", "open", HIDES],
    ["nda", "/tell-public", "sam", "#staff", "hidden", HIDES],
    ["nda", "@laurel /tell-public", "sam", "#general", "behind a button", DISCORD_LIKE],
    // One that answers hidden as a command and openly to a message.
    ["public", "/tell-by-destination", "noor", "#general", "hidden", HIDES],
    ["public", "@laurel /tell-by-destination", "noor", "#general", "open", HIDES],
    ["confidential", "@laurel /tell-by-destination", "noor", "#general", "behind a button", DISCORD_LIKE],
    ["confidential", "@laurel /tell-by-destination", "sam", "#staff", "open", DISCORD_LIKE],
    // In a DM nobody else reads.
    ["nda", "/tell-public", "noor", "@laurel", "hidden", HIDES_NOTHING],
  ])("%s by %s from %s at %s is shown: %s", async (contents, command, name, place, expected, playground) => {
    const bot = await startTestBot({ registry: workshop, playground });

    const answer = await bot.member(name).types(`${command} ${contents}`, place);

    expect(howShown(answer)).toBe(expected);
  });
});

const everyCase = [HIDES, DISCORD_LIKE, HIDES_NOTHING].flatMap((playground, manners) =>
  ["tell-private", "tell-public", "tell-by-destination"].flatMap((command) =>
    ["#general", "#staff", "@laurel"].flatMap((place) =>
      ["/", "@laurel /"].map((how) => ({ playground, manners, line: `${how}${command}`, place })),
    ),
  ),
);

test.each(everyCase)(
  "whatever is said to $line at $place (manners $manners), the one who asked can read it, and nobody who may not",
  async ({ playground, line, place }) => {
    const bot = await startTestBot({ registry: workshop, playground });
    for (const contents of ["public", "personal", "confidential", "nda"]) {
      const answer = await bot.member("sam").types(`${line} ${contents}`, place);
      const how = howShown(answer);
      const shown = how === "behind a button" ? await answer.presses("Show me") : answer;

      // Where a platform hides nothing, a secret has no way but a direct message.
      if (how === "elsewhere") expect(playground).toBe(HIDES_NOTHING);
      else expect(shown.text).toBe(`the ${contents} word`);
    }
    // What others saw of it is checked as the bot stops.
    expect(bot.leaks).toEqual([]);
  },
);

describe("Show me", () => {
  async function offered(): Promise<{ bot: TestBot; line: SeenMessage; answer: Answer }> {
    const bot = await startTestBot({ registry: workshop, playground: DISCORD_LIKE });
    for (const name of ["noor", "lena", "omar"]) await bot.member(name).types("/gather", "#award-questions");
    const answer = await bot.member("sam").types("@laurel /tell-private confidential");
    return { bot, answer, line: answer.answer as SeenMessage };
  }

  test("stands under a line that says nothing but whom it is for", async () => {
    const { bot, line } = await offered();

    expect(bot.sees("noor", line.ref.place).map(({ text }) => text)).toEqual(["@sam, I have an answer for you alone."]);
  });

  test("answers the one it is for, as often as it is pressed", async () => {
    const { answer } = await offered();

    const shown = [await answer.presses("Show me"), await answer.presses("Show me")];

    expect(shown.map(({ text, visibleTo }) => [text, visibleTo])).toEqual([
      ["the confidential word", "sam"],
      ["the confidential word", "sam"],
    ]);
  });

  test.each(["noor", "lena", "omar"])("tells %s nothing, though the button is there for all", async (name) => {
    const { bot, line } = await offered();

    const refused = await bot.member(name).presses(line, "Show me");

    expect(refused.text).toMatch(/for somebody else/);
    expect(refused.visibleTo).toBe(name);
  });
});

describe("a refusal", () => {
  test.each([
    ["for the one who asked", "/refuse", HIDES, "hidden"],
    ["for anybody", "/refuse openly", HIDES, "hidden"],
    ["for the one who asked, by mention", "@laurel /refuse", DISCORD_LIKE, "behind a button"],
    ["for anybody, by mention", "@laurel /refuse openly", DISCORD_LIKE, "open"],
  ] as const)("%s (%s) is said as written", async (_case, line, playground, expected) => {
    const bot = await startTestBot({ registry: workshop, playground });

    const refused = await bot.member("noor").types(line);
    const read = expected === "behind a button" ? await refused.presses("Show me") : refused;

    expect(howShown(refused)).toBe(expected);
    expect(read.text).toBe("The workshop is closed. Please come back tomorrow.");
  });
});

describe("a message that a button changes", () => {
  test("is changed for everybody where everybody may read what it becomes", async () => {
    const bot = await startTestBot({ registry: workshop });
    const open = await bot.member("noor").types("/replace");

    await open.presses("Close it");

    expect(bot.sees("hank", "#general").map(({ text }) => text)).toEqual(["A closed case."]);
  });

  test("stays as it is where it would become a personal matter, which the one who pressed gets alone", async () => {
    const bot = await startTestBot({ registry: workshop });
    const open = await bot.member("noor").types("/replace");

    const mine = await bot.member("hank").presses(open.answer as SeenMessage, "My part");

    expect(mine.text).toBe("Your own part in it.");
    expect(mine.visibleTo).toBe("hank");
    expect(bot.sees("noor", "#general").map(({ text }) => text)).toEqual(["An open case."]);
  });
});

describe("the guard at the way out asks who reads along at the moment of sending", () => {
  const CONTENTS: readonly Contents[] = ["public", "personal", "confidential", "nda"];

  test.each<[Readers, readonly Contents[]]>([
    ["one", ["public", "personal", "confidential", "nda"]],
    ["staff", ["public", "confidential"]],
    ["signed", ["public", "nda"]],
    ["members", ["public"]],
    ["outsiders", ["public"]],
    ["unknown", ["public"]],
  ])("where %s read, it lets through %j and nothing else", async (readers, expected) => {
    const bot = await startTestBot();
    const platform = {
      ...bot.playground,
      readersOf: async () => readers,
      perform: async () => ({ kind: "sent" }) as const,
    };
    const place = bot.place("general");
    const once = bot.nextId<"outbox">();

    const passed: Contents[] = [];
    for (const contents of CONTENTS) {
      const post: Delivery = { kind: "post", view: notice(say`words`, contents), to: { place } };
      const receipt = await guarded.perform(platform, post, once);
      if (receipt.kind === "sent") passed.push(contents);
    }

    expect(passed).toEqual(expected);
  });

  test.each([
    ["hidden, where it can be", true, ["hidden"]],
    ["withheld, where it cannot", false, []],
  ] as const)(
    "a reply that staff alone were to read, and others read by now, is %s",
    async (_case, canHide, expected) => {
      const bot = await startTestBot();
      const { event: key } = await bot.member("sam").types("/help", "#staff");
      const event = bot.playground.world.events.get(key as EventKey)?.event as Event;
      const shown: string[] = [];
      const platform: Platform = {
        ...bot.playground,
        readersOf: async () => "members",
        answer: async (_event, reply) => {
          shown.push(reply.kind === "say" && reply.hidden ? "hidden" : "open");
          return { kind: "sent" };
        },
      };
      const reply: Reply = { kind: "say", view: notice(say`Grace was nominated.`, "confidential"), hidden: false };

      await guarded.answer(platform, { ...event, handle: { ...event.handle, canHide } }, reply, bot.nextId<"inbox">());

      expect(shown).toEqual(expected);
    },
  );

  test("an effect for staff is not posted once others read there, and its fallback is", async () => {
    const bot = await startTestBot();
    const secret = notice(say`Grace was nominated.`, "confidential");
    const bare = notice(say`There is something to review.`, "public");
    const staff = bot.place("staff");
    // It was put out for staff alone; the channel has become one that members read.
    const place: Place = { ...bot.place("general"), readers: "staff" };
    const add = (naturalKey: string, to: Place, view = secret, fallback = bare) =>
      bot.store.transact((tx) =>
        tx.outbox.add({
          id: bot.nextId(),
          space: bot.playground.space,
          effect: { kind: "post", view, address: { to: "place", place: to } },
          fallback: { kind: "post", view: fallback, address: { to: "place", place: to } },
          naturalKey,
          dueAt: bot.timer.now(),
        }),
      );

    await add("to staff", staff);
    await add("to members", place);
    bot.app.worker.poke();
    await bot.settled();

    expect(bot.sees("sam", "#staff").map(({ text }) => text)).toEqual(["Grace was nominated."]);
    expect(bot.sees("noor", "#general").map(({ text }) => text)).toEqual(["There is something to review."]);
  });
});

test("the net below these tests notices what stands where it may not be read", async () => {
  const bot = await startTestBot();
  const place = bot.place("general");
  const once = () => bot.nextId<"outbox">();
  const post = (view: ReturnType<typeof notice>) =>
    bot.playground.perform({ kind: "post", view, to: { place } }, once());

  const posted = await post(notice(say`fine`, "public"));
  await post(notice(say`a secret`, "confidential"));
  const on = posted.kind === "sent" ? posted.ref : undefined;
  if (on) await bot.playground.perform({ kind: "edit", view: notice(say`my matter`), on }, once());

  expect(bot.leaks.splice(0)).toEqual(["confidential in #general: a secret", "personal in #general: my matter"]);
});
