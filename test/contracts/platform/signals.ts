// What crediting hears: reactions, thanks, tags and menus, wherever they happen, with edits and deletions.
import { describe, expect } from "vitest";
import type { MessageRef } from "../../../src/chat/place.ts";
import { plainText } from "../../../src/chat/rich.ts";
import { plainEmoji } from "../../../src/core/emoji.ts";
import type { PlatformHarness } from "./harness.ts";
import type { ScriptedInlet } from "./scripted-inlet.ts";
import type { Rule } from "./stage.ts";

/** The channel or forum in which an event happened. */
const channelOf = ({ id, parent }: MessageRef["place"]) => parent ?? id;

const reactionsIn = (inlet: ScriptedInlet) => inlet.taken.filter((event) => event.kind === "reaction");

/** An answer in a thread of #general. */
async function answered(on: PlatformHarness) {
  const question = await on.chats("ada", on.place("general"), "how long?");
  return { question, answer: await on.threads("hank", question, "a year") };
}

export function signalRules(name: string, rule: Rule): void {
  describe(`${name}: what crediting hears of reactions`, () => {
    rule("each is told as people know it, on and off", ["reactions"], async ({ on, inlet }) => {
      const ref = await on.chats("hank", on.place("general"), "use the guide");
      const emojis = ["✅", "☑️", "✔️", "👍🏽", ":blobcheck:"];
      for (const emoji of emojis) for (const added of [true, false]) await on.reacts("ada", ref, emoji, added);

      const told = reactionsIn(inlet);
      expect(told.map(({ emoji }) => plainEmoji(emoji))).toEqual(
        emojis.flatMap((emoji) => [plainEmoji(emoji), plainEmoji(emoji)]),
      );
      for (const [index, event] of told.entries())
        expect(event).toMatchObject({
          added: index % 2 === 0,
          by: { account: on.account("ada") },
          on: { id: ref.id },
        });
    });

    rule("one in a thread tells channel, message and its author", ["reactions", "threads"], async ({ on, inlet }) => {
      const { answer } = await answered(on);
      await on.reacts("ada", answer, "✅", true);

      const event = inlet.last("reaction");
      expect(channelOf(event.place)).toBe(on.place("general").id);
      expect(event).toMatchObject({ on: { id: answer.id }, author: on.account("hank") });
    });

    rule(
      "one in a post tells the forum, and stands in the post",
      ["reactions", "forum tags"],
      async ({ on, inlet }) => {
        const { place } = await on.posts("ada", "How long?", "How long does an award last?");
        const answer = await on.chats("hank", place, "a year");
        await on.reacts("ada", answer, "✅", true);
        await on.reacts("ada", answer, "✅", false);

        for (const event of reactionsIn(inlet)) {
          expect(event.place).toMatchObject({ id: place.id, kind: "post", parent: on.place("help").id });
          expect(event.on.place.id).toBe(place.id);
        }
      },
    );

    rule("one told again says the same, and back on is an event of its own", ["reactions"], async ({ on, inlet }) => {
      const ref = await on.chats("hank", on.place("general"), "use the guide");
      await on.reacts("ada", ref, "✅", true);
      const first = inlet.last("reaction");
      inlet.failNext();
      await on.reacts("ada", ref, "✅", false);
      await on.redeliver();
      await on.reacts("ada", ref, "✅", true);

      expect(reactionsIn(inlet).map(({ added }) => added)).toEqual([true, false, false, true]);
      expect(inlet.last("reaction")).toMatchObject({ on: { id: ref.id }, emoji: first.emoji });
      expect(inlet.last("reaction").key).not.toBe(first.key);
    });
  });

  describe(`${name}: what crediting hears of words`, () => {
    rule("thanks in a thread name it, its channel and its root", ["threads", "message text"], async ({ on, inlet }) => {
      const { question } = await answered(on);
      const thanks = await on.threads("ada", question, "that did it, thanks!");

      const event = inlet.last("message");
      expect(event).toMatchObject({ ref: { id: thanks.id }, toBot: false, by: { account: on.account("ada") } });
      expect(event.place).toMatchObject({ kind: "thread", parent: on.place("general").id, root: question.id });
      expect(plainText(event.text ?? [])).toBe("that did it, thanks!");
    });

    rule("thanks in a post name it and its forum", ["forum tags", "message text"], async ({ on, inlet }) => {
      const { place } = await on.posts("ada", "How long?", "How long does an award last?");
      await on.chats("hank", place, "a year");
      await on.chats("ada", place, "that did it, thanks!");

      expect(inlet.last("message").place).toMatchObject({ id: place.id, kind: "post", parent: on.place("help").id });
    });

    rule("thanks as a reply name the message they reply to", ["message text"], async ({ on, inlet }) => {
      const answer = await on.chats("hank", on.place("general"), "a year");
      await on.replies("ada", answer, "that did it, thanks!");

      expect(inlet.last("message")).toMatchObject({ replyTo: { id: answer.id } });
      expect(channelOf(inlet.last("message").place)).toBe(on.place("general").id);
    });

    rule("edits and deletions in a thread stand there", ["threads", "message text"], async ({ on, inlet }) => {
      const { question } = await answered(on);
      const thanks = await on.threads("ada", question, "that did it");
      await on.edits("ada", thanks, "that did not do it");
      await on.deletes("ada", thanks);

      const place = { id: thanks.place.id, kind: "thread", parent: on.place("general").id };
      expect(inlet.last("edited")).toMatchObject({ ref: { id: thanks.id }, place, text: ["that did not do it"] });
      expect(inlet.last("deleted")).toMatchObject({ ref: { id: thanks.id, place }, place });
    });

    rule("edits and deletions in a post stand there", ["forum tags", "message text"], async ({ on, inlet }) => {
      const { place } = await on.posts("ada", "How long?", "How long does an award last?");
      const thanks = await on.chats("ada", place, "that did it");
      await on.edits("ada", thanks, "that did not do it");
      await on.deletes("ada", thanks);

      const there = { id: place.id, kind: "post", parent: on.place("help").id };
      expect(inlet.last("edited")).toMatchObject({ ref: { id: thanks.id }, place: there });
      expect(inlet.last("deleted")).toMatchObject({ ref: { id: thanks.id, place: there } });
    });

    rule("a question that is deleted above its thread is told as deleted", ["threads"], async ({ on, inlet }) => {
      const { question } = await answered(on);
      await on.deletes("ada", question);

      expect(inlet.last("deleted")).toMatchObject({ ref: { id: question.id, place: { id: on.place("general").id } } });
      expect(inlet.taken.filter(({ kind }) => kind === "edited")).toEqual([]);
    });
  });

  describe(`${name}: what crediting hears of tags and menus`, () => {
    rule("tags that a post was opened with are told with the first change", ["forum tags"], async ({ on, inlet }) => {
      const { place } = await on.posts("ada", "My build fails", "It says no.", ["question"]);
      const opened = inlet.taken.filter(({ kind }) => kind === "tagged");
      await on.tags("ada", place, ["question", "solved"]);
      await on.tags("ada", place, ["question"]);

      expect(opened).toEqual([]);
      expect(inlet.taken.flatMap((event) => (event.kind === "tagged" ? [event.tags] : []))).toEqual([
        ["question", "solved"],
        ["question"],
      ]);
    });

    rule(
      "the menu of a message in a thread brings its thread, author and text",
      ["message menu", "threads"],
      async ({ on, inlet }) => {
        const { question, answer } = await answered(on);
        await on.picksOnMessage("ada", answer, "Mark as helpful");

        expect(inlet.last("menu")).toMatchObject({
          by: { account: on.account("ada") },
          place: { id: answer.place.id, kind: "thread", parent: on.place("general").id, root: question.id },
          on: { message: { id: answer.id }, author: { account: on.account("hank"), bot: false }, text: ["a year"] },
        });
      },
    );

    rule(
      "the menu of a message in a post brings its post and forum",
      ["message menu", "forum tags"],
      async ({ on, inlet }) => {
        const { place } = await on.posts("ada", "How long?", "How long does an award last?");
        const answer = await on.chats("hank", place, "a year");
        await on.picksOnMessage("ada", answer, "Mark as helpful");

        expect(inlet.last("menu")).toMatchObject({
          place: { id: place.id, kind: "post", parent: on.place("help").id },
          on: { message: { id: answer.id, place: { id: place.id } }, author: { account: on.account("hank") } },
        });
      },
    );

    rule("the menu of a message of another bot says that it is one", ["message menu"], async ({ on, inlet }) => {
      const ref = await on.chats("robot", on.place("general"), "a build failed");
      await on.picksOnMessage("ada", ref, "Mark as helpful");

      expect(inlet.last("menu")).toMatchObject({ on: { author: { account: on.account("robot"), bot: true } } });
    });
  });
}
