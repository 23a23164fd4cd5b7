// What was said: one message, or the last ones at a place, as they stand now.
import { describe, expect } from "vitest";
import type { MessageRef, Place } from "../../../src/chat/place.ts";
import { plainText } from "../../../src/chat/rich.ts";
import type { MessageId, PlaceId } from "../../../src/core/ids.ts";
import type { SaidMessage, Talk } from "../../../src/platforms/platform.ts";
import { newOnce, postOf, publicNotice, type Rule } from "./stage.ts";

export function talkRules(name: string, rule: Rule): void {
  describe(`${name}: a message is looked up`, () => {
    rule("with who wrote it, when, where and what", ["message text"], async ({ on }) => {
      const ref = await on.chats("hank", on.place("general"), "use the guide");

      expect(await on.platform.look(ref)).toMatchObject({
        ref: { id: ref.id, place: { id: ref.place.id, kind: "channel", readers: "members" } },
        by: { account: on.account("hank"), bot: false, foreign: false },
        at: on.now(),
        text: ["use the guide"],
        files: 0,
        link: expect.stringMatching(/^https?:/),
      });
    });

    rule("with its files counted", ["message text"], async ({ on }) => {
      const ref = await on.shares("hank", on.place("general"), "the log");

      expect(await on.platform.look(ref)).toMatchObject({ files: 1 });
    });

    rule("by the name that people see, and a bot as a bot", [], async ({ on }) => {
      const ref = await on.chats("robot", on.place("general"), "a build failed");
      const found = said(await on.platform.look(ref));

      expect(found.by).toMatchObject({ account: on.account("robot"), bot: true });
      expect(found.by.name.toLowerCase()).toBe("robot");
    });

    rule("a reply says what it replies to, or stands in the thread below it", [], async ({ on }) => {
      const question = await on.chats("ada", on.place("general"), "how long?");
      const { replyTo, ref } = said(await on.platform.look(await on.replies("hank", question, "a year")));

      expect([replyTo, ref.place.root]).toContain(question.id);
    });

    rule("as it is after an edit", ["edit", "message text"], async ({ on }) => {
      const ref = await on.chats("hank", on.place("general"), "use the giude");
      await on.edits("hank", ref, "use the guide");

      expect(await on.platform.look(ref)).toMatchObject({ text: ["use the guide"] });
    });

    rule("until it is gone", ["remove"], async ({ on }) => {
      const ref = await on.chats("hank", on.place("general"), "use the guide");
      await on.deletes("hank", ref);

      expect(await on.platform.look(ref)).toBe("gone");
      expect(await on.platform.look(elsewhere(ref))).toBe("gone");
    });

    rule("where a reaction is told of it, with the thread it stands in", ["threads"], async ({ on, inlet }) => {
      const question = await on.chats("ada", on.place("general"), "how long?");
      const answer = await on.threads("hank", question, "a year");
      await on.reacts("ada", answer, "✅", true);

      expect(said(await on.platform.look(inlet.last("reaction").on)).ref).toMatchObject({
        id: answer.id,
        place: { id: answer.place.id, kind: "thread", parent: on.place("general").id, root: question.id },
      });
    });

    rule("where a reaction is told of it, with the post it stands in", ["forum tags"], async ({ on, inlet }) => {
      const { place } = await on.posts("ada", "How long?", "How long does an award last?");
      const answer = await on.chats("hank", place, "a year");
      await on.reacts("ada", answer, "✅", true);

      expect(said(await on.platform.look(inlet.last("reaction").on)).ref).toMatchObject({
        id: answer.id,
        place: { id: place.id, kind: "post", parent: on.place("help").id },
      });
    });
  });

  describe(`${name}: what was said at a place`, () => {
    rule("in a channel is its last messages, the oldest first, up to one", ["message text"], async ({ on }) => {
      const asked: MessageRef[] = [];
      for (const text of ["one", "two", "three", "four"]) asked.push(await on.chats("ada", on.place("general"), text));

      expect(words(await on.platform.talk(on.place("general"), 2))).toEqual(["three", "four"]);
      expect(words(await on.platform.talk(on.place("general"), 2, asked[2]?.id))).toEqual(["two", "three"]);
      expect(words(await on.platform.talk(on.place("general"), 100, asked[2]?.id))).toEqual(["one", "two", "three"]);
      expect(await on.platform.talk(on.place("general"), 2)).not.toHaveProperty("root");
    });

    rule("tells Laurel and other bots from people", ["message text"], async ({ on }) => {
      await on.chats("ada", on.place("general"), "good morning");
      await on.platform.perform(postOf(on, publicNotice("I answer questions.")), newOnce());
      await on.chats("robot", on.place("general"), "a build failed");
      const { messages } = told(await on.platform.talk(on.place("general"), 10));

      expect(messages.map(({ by }) => by.bot)).toEqual([false, true, true]);
      expect(plainText(messages[1]?.text ?? [])).toContain("I answer questions.");
    });

    rule(
      "in a thread is what stands below its root, with the root",
      ["threads", "message text"],
      async ({ on, inlet }) => {
        const question = await on.chats("ada", on.place("general"), "how long?");
        await on.threads("hank", question, "a month");
        const answer = await on.threads("hank", question, "no, a year");
        await on.threads("ada", question, "thanks!");
        const talk = told(await on.platform.talk(inlet.last("message").place, 2, answer.id));

        expect(talk.root).toMatchObject({
          ref: { id: question.id, place: { id: question.place.id, kind: "channel" } },
          by: { account: on.account("ada") },
          text: ["how long?"],
        });
        expect(words(talk)).toEqual(["a month", "no, a year"]);
        expect(talk.messages[0]?.ref.place).toMatchObject({ id: answer.place.id, root: question.id });
      },
    );

    rule("in a thread whose root is gone is the rest", ["threads", "message text"], async ({ on }) => {
      const question = await on.chats("ada", on.place("general"), "how long?");
      const answer = await on.threads("hank", question, "a year");
      await on.deletes("ada", question);
      const talk = told(await on.platform.talk(answer.place, 10));

      expect(talk).not.toHaveProperty("root");
      expect(words(talk)).toEqual(["a year"]);
      expect(await on.platform.look(question)).toBe("gone");
    });

    rule(
      "in a post is what stands below its first message, with that and whose it is",
      ["forum tags", "message text"],
      async ({ on }) => {
        const first = await on.posts("ada", "How long?", "How long does an award last?");
        const answer = await on.chats("hank", first.place, "a year");
        await on.chats("ada", first.place, "thanks!");

        const talk = told(await on.platform.talk(first.place, 10));
        expect(talk.root).toMatchObject({ ref: { id: first.id }, text: ["How long does an award last?"] });
        expect(talk.owner).toBe(on.account("ada"));
        expect(words(talk)).toEqual(["a year", "thanks!"]);
        expect(words(await on.platform.talk(first.place, 1, answer.id))).toEqual(["a year"]);
        expect(words(await on.platform.talk(first.place, 10, first.id))).toEqual([]);
      },
    );

    rule("in a DM is what was written there", ["direct messages"], async ({ on, inlet }) => {
      await on.dms("ada", "when does my award end?");

      expect(words(await on.platform.talk(inlet.last("message").place, 1))).toEqual(["when does my award end?"]);
    });

    rule("at a place that is not there cannot be told", [], async ({ on }) => {
      const place: Place = { ...on.place("general"), id: `${on.place("general").id}0` as PlaceId };

      expect(["gone", "forbidden"]).toContain(await on.platform.talk(place, 10));
    });
  });
}

function said(found: SaidMessage | "gone" | "forbidden"): SaidMessage {
  if (typeof found === "string") throw new Error(`the message is ${found}`);
  return found;
}

function told(talk: Talk | "gone" | "forbidden"): Talk {
  if (typeof talk === "string") throw new Error(`the talk is ${talk}`);
  return talk;
}

const words = (talk: Talk | "gone" | "forbidden"): readonly string[] =>
  told(talk).messages.map(({ text = [] }) => plainText(text));

/** A message that was never there. */
const elsewhere = ({ place, id }: MessageRef): MessageRef => ({
  place,
  id: `${id.slice(0, -1)}${id.endsWith("9") ? "8" : "9"}` as MessageId,
});
