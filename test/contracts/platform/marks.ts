// What crediting does on a platform: a quiet reaction, and a question where people talk.
import { describe, expect } from "vitest";
import type { Delivery } from "../../../src/chat/effect.ts";
import type { MessageRef } from "../../../src/chat/place.ts";
import { say } from "../../../src/chat/rich.ts";
import { view } from "../../../src/chat/view.ts";
import { isSameEmoji } from "../../../src/core/emoji.ts";
import type { PlatformHarness } from "./harness.ts";
import { newOnce, publicNotice, type Rule, texts } from "./stage.ts";

const ASKING = view({
  blocks: [
    { kind: "text", text: say`Who helped?` },
    {
      kind: "select",
      action: { do: "credit.helped", args: ["0a1b"] },
      label: "Who helped",
      options: [{ label: "Hank", value: "hank" }],
    },
  ],
  contains: "public",
});

const perform = (on: PlatformHarness, delivery: Delivery) => on.platform.perform(delivery, newOnce());
/** What Laurel has put on a message, as somebody sees it there. */
async function marksOn(on: PlatformHarness, { place, id }: MessageRef): Promise<readonly string[]> {
  return (await on.shown("ada", place)).find((shown) => shown.id.endsWith(id))?.reactions ?? ["it is not shown"];
}

/** A message in a channel, in a thread and in a post, as far as there are these. */
async function everywhere(on: PlatformHarness): Promise<readonly MessageRef[]> {
  const question = await on.chats("ada", on.place("general"), "how long?");
  const inThread = await on.threads("hank", question, "a year");
  if (on.platform.can["forum tags"] !== true) return [question, inThread];
  const { place } = await on.posts("ada", "How long?", "How long does an award last?");
  return [question, inThread, await on.chats("hank", place, "a year")];
}

export function markRules(name: string, rule: Rule): void {
  describe(`${name}: what crediting does`, () => {
    rule(
      "a reaction is put on and taken off wherever a message stands, however often",
      ["reactions", "threads"],
      async ({ on }) => {
        for (const ref of await everywhere(on)) {
          const react: Delivery = { kind: "react", emoji: "✔️", on: ref };
          const put = [await perform(on, react), await perform(on, react)];
          const during = await marksOn(on, ref);
          const off: Delivery = { ...react, off: true };
          const taken = [await perform(on, off), await perform(on, off)];

          expect([...put, ...taken].map(({ kind }) => kind)).toEqual(["sent", "sent", "sent", "sent"]);
          expect(during.map((each) => isSameEmoji(each, "✔️"))).toEqual([true]);
          expect(await marksOn(on, ref)).toEqual([]);
        }
      },
    );

    rule("a reaction on a message that is gone can never be put on or taken off", ["reactions"], async ({ on }) => {
      const ref = await on.chats("hank", on.place("general"), "use the guide");
      await on.deletes("hank", ref);
      const react: Delivery = { kind: "react", emoji: "🌿", on: ref };

      const gone = { kind: "never", reason: "gone" };
      expect(await perform(on, react)).toMatchObject(gone);
      expect(await perform(on, { ...react, off: true })).toMatchObject(gone);
    });

    rule("what Laurel puts on is no event", ["reactions"], async ({ on, inlet }) => {
      const ref = await on.chats("hank", on.place("general"), "use the guide");
      await perform(on, { kind: "react", emoji: "🌿", on: ref });
      await perform(on, { kind: "react", emoji: "🌿", on: ref, off: true });
      await on.chats("ada", on.place("general"), "thanks");

      expect(inlet.taken.map(({ kind }) => kind)).toEqual(["message", "message"]);
    });

    rule(
      "a select below a post is chosen from, and is removed",
      ["forum tags", "selects", "remove"],
      async ({ on, inlet }) => {
        const { place } = await on.posts("ada", "How long?", "How long does an award last?");
        const answer = await on.chats("hank", place, "a year");
        const receipt = await perform(on, { kind: "post", view: ASKING, to: { place, under: answer } });
        if (receipt.kind !== "sent" || !receipt.ref) throw new Error("nothing was posted");
        const shown = (await on.shown("ada", place)).at(-1);
        if (!shown) throw new Error("nothing is shown");
        await on.chooses("ada", shown, ["Hank"]);
        await perform(on, { kind: "remove", on: receipt.ref });

        expect(receipt.ref.place).toMatchObject({ id: place.id, kind: "post", parent: on.place("help").id });
        expect(inlet.last("press")).toMatchObject({
          action: { do: "credit.helped", args: ["0a1b"] },
          values: ["hank"],
          on: { id: receipt.ref.id, place: { id: place.id } },
          by: { account: on.account("ada") },
          place: { id: place.id, parent: on.place("help").id },
        });
        expect(texts(await on.shown("ada", place))).toEqual(["How long does an award last?", "a year"]);
      },
    );

    rule(
      "a question to one person stands in the thread, and is seen by nobody else",
      ["hidden posts", "threads"],
      async ({ on }) => {
        const question = await on.chats("ada", on.place("general"), "how long?");
        const answer = await on.threads("hank", question, "a year");
        const to = { place: answer.place, under: answer, onlyFor: on.account("ada") };
        const receipt = await perform(on, { kind: "post", view: publicNotice("Did that help you?"), to });

        expect(receipt.kind).toBe("sent");
        expect(texts(await on.shownBelow("ada", question))).toEqual(["a year", "Did that help you?"]);
        expect(texts(await on.shownBelow("hank", question))).toEqual(["a year"]);
        expect(await on.platform.talk(answer.place, 10)).toMatchObject({ messages: [{ ref: { id: answer.id } }] });
      },
    );
  });
}
