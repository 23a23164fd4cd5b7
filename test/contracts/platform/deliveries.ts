// Effects are done on the platform, and an interrupted one can be found again.
import { describe, expect } from "vitest";
import type { Delivery } from "../../../src/chat/effect.ts";
import type { MessageRef } from "../../../src/chat/place.ts";
import { notice, say } from "../../../src/chat/view.ts";
import { defineCommand } from "../../../src/command/define.ts";
import type { PublishedCommand } from "../../../src/command/published.ts";
import type { PlaceId } from "../../../src/core/ids.ts";
import type { PlatformHarness } from "./harness.ts";
import { lastShown, newOnce, postOf, publicNotice, type Rule, texts } from "./stage.ts";

const COMMANDS: readonly PublishedCommand[] = [
  {
    path: ["ask"],
    command: defineCommand({
      name: "ask",
      summary: "Ask about the program",
      example: "/ask how long does an award last?",
      run: async () => "nothing",
    }),
  },
];

const perform = (on: PlatformHarness, delivery: Delivery) => on.platform.perform(delivery, newOnce());

/** Posts at #general; throws unless the platform says where the post is. */
async function posted(on: PlatformHarness, text: string, once = newOnce()): Promise<MessageRef> {
  const receipt = await on.platform.perform(postOf(on, publicNotice(text)), once);
  if (receipt.kind !== "sent" || !receipt.ref) throw new Error(`expected a post, got ${JSON.stringify(receipt)}`);
  return receipt.ref;
}

export function deliveryRules(name: string, rule: Rule): void {
  describe(`${name}: effects`, () => {
    rule("a post is there for everybody, and is said where", [], async ({ on }) => {
      const ref = await posted(on, "Hello everybody.");

      expect(ref.place.id).toBe(on.place("general").id);
      for (const who of ["ada", "hank"] as const) expect((await lastShown(on, who)).text).toContain("Hello everybody.");
    });

    rule("a post under a message goes below it", ["threads"], async ({ on }) => {
      const question = await on.chats("ada", on.place("general"), "how long?");
      await perform(on, {
        kind: "post",
        view: publicNotice("A year."),
        to: { place: on.place("general"), under: question },
      });

      expect(texts(await on.shownBelow("hank", question))).toEqual(["A year."]);
    });

    rule("a post at a place that is not there can never be made", [], async ({ on }) => {
      const place = { ...on.place("general"), id: `${on.place("general").id}0` as PlaceId };
      const receipt = await perform(on, { kind: "post", view: publicNotice("Hello?"), to: { place } });

      expect(receipt).toMatchObject({ kind: "never", reason: "gone" });
    });

    rule("a message can be changed", ["edit"], async ({ on }) => {
      const ref = await posted(on, "Before.");
      const receipt = await perform(on, { kind: "edit", view: publicNotice("After."), on: ref });

      expect(receipt.kind).toBe("sent");
      expect(texts(await on.shown("hank", on.place("general")))).toEqual(["After."]);
    });

    rule("a message that is gone cannot be changed", ["edit"], async ({ on }) => {
      const ref = await posted(on, "Before.");
      await perform(on, { kind: "remove", on: ref });

      const receipt = await perform(on, { kind: "edit", view: publicNotice("After."), on: ref });

      expect(receipt).toMatchObject({ kind: "never", reason: "gone" });
    });

    rule("a message can be removed, and removing it again is done already", ["remove"], async ({ on }) => {
      const ref = await posted(on, "Not wanted.");
      const receipts = [await perform(on, { kind: "remove", on: ref }), await perform(on, { kind: "remove", on: ref })];

      expect(receipts.map(({ kind }) => kind)).toEqual(["sent", "sent"]);
      expect(await on.shown("hank", on.place("general"))).toEqual([]);
    });

    rule("a reaction can be put on a message once, and taken off", ["reactions"], async ({ on }) => {
      const ref = await on.chats("hank", on.place("general"), "use the guide");
      const react: Delivery = { kind: "react", emoji: "👏", on: ref };
      await perform(on, react);
      await perform(on, react);
      const during = (await lastShown(on, "ada")).reactions;
      await perform(on, { ...react, off: true });

      expect(during).toEqual(["👏"]);
      expect((await lastShown(on, "ada")).reactions).toEqual([]);
    });

    rule("a role can be given and taken", ["roles"], async ({ on }) => {
      const role = { kind: "role", role: on.role, of: on.account("ada"), space: on.space } as const;
      await perform(on, { ...role, give: true });
      const during = await on.platform.rolesOf(on.account("ada"), on.space);
      await perform(on, { ...role, give: false });

      expect(during).toContain(on.role);
      expect(await on.platform.rolesOf(on.account("ada"), on.space)).not.toContain(on.role);
    });

    rule("a home tab shows what was put there, to its owner", ["home"], async ({ on }) => {
      await perform(on, { kind: "home", view: notice(say`Your year so far.`), of: on.account("ada") });

      expect(await on.home("ada")).toContain("Your year so far.");
      expect(await on.home("hank")).toBeUndefined();
    });

    rule("a DM reaches the person alone", ["direct messages"], async ({ on }) => {
      const receipt = await perform(on, {
        kind: "post",
        view: notice(say`Your renewal opens.`),
        to: { account: on.account("ada") },
      });

      expect(receipt).toMatchObject({ kind: "sent", ref: { place: { kind: "dm", readers: "one" } } });
      expect(texts(await on.shown("ada", "dm"))).toEqual([expect.stringContaining("Your renewal opens.")]);
      expect(await on.shown("hank", "dm")).toEqual([]);
    });

    rule("a DM to somebody who takes none can never be sent", ["direct messages"], async ({ on }) => {
      await on.closesDms("ada");

      const receipt = await perform(on, {
        kind: "post",
        view: notice(say`Hello?`),
        to: { account: on.account("ada") },
      });

      expect(receipt).toMatchObject({ kind: "never", reason: "closed" });
    });
  });

  describe(`${name}: what an interrupted process left`, () => {
    rule("a post is found by its name", [], async ({ on }) => {
      const once = newOnce();
      const since = on.now();
      const ref = await posted(on, "Hello.", once);

      expect(await on.platform.sentAlready(once, { place: on.place("general") }, since)).toMatchObject({ id: ref.id });
    });

    rule("a DM is found by its name", ["direct messages"], async ({ on }) => {
      const once = newOnce();
      const to = { account: on.account("ada") };
      await on.platform.perform({ kind: "post", view: notice(say`Hello.`), to }, once);

      expect(await on.platform.sentAlready(once, to, on.now())).toBeDefined();
    });

    rule("a post that was not made is not found", [], async ({ on }) => {
      await posted(on, "Hello.");

      expect(await on.platform.sentAlready(newOnce(), { place: on.place("general") }, on.now())).toBeUndefined();
    });

    rule("a post elsewhere is not found here", [], async ({ on }) => {
      const once = newOnce();
      await posted(on, "Hello.", once);

      expect(await on.platform.sentAlready(once, { place: on.place("staff") }, on.now())).toBeUndefined();
    });
  });

  describe(`${name}: publishing commands`, () => {
    rule("a plan changes nothing, and what was published once is not published again", [], async ({ on }) => {
      const before = await on.platform.publish(COMMANDS, "plan");
      const applied = await on.platform.publish(COMMANDS, "apply");

      const changed = (change: string) => (on.publishesNothing ? [] : [{ name: "ask", change }]);
      expect(before).toEqual(changed("added"));
      expect(applied).toEqual(before);
      expect(await on.platform.publish(COMMANDS, "plan")).toEqual([]);
      expect(await on.platform.publish([], "plan")).toEqual(changed("removed"));
    });
  });
}
