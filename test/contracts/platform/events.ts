// What people do arrives in neutral words, once, and is not lost on the way in.
import { describe, expect } from "vitest";
import { notice, plainText, say } from "../../../src/chat/view.ts";
import { newOnce, type Rule } from "./stage.ts";

export function eventRules(name: string, rule: Rule): void {
  describe(`${name}: what people do arrives in neutral words`, () => {
    rule("a command brings its name and what was typed behind it", [], async ({ on, inlet }) => {
      await on.command("ada", on.place("general"), "/ask how long does an award last?");

      const event = inlet.last("command");
      expect(event.name).toBe("ask");
      expect("line" in event.args ? plainText(event.args.line) : Object.values(event.args.options)).toEqual(
        "line" in event.args ? "how long does an award last?" : ["how long does an award last?"],
      );
      expect(event.by).toMatchObject({ account: on.account("ada"), bot: false });
      expect(event.place).toMatchObject({ space: on.space, id: on.place("general").id, readers: "members" });
      expect(inlet.taken).toHaveLength(1);
    });

    rule("roles that a command brings are those that are found when asked for", ["roles"], async ({ on, inlet }) => {
      const role = { kind: "role", role: on.role, of: on.account("ada"), space: on.space, give: true } as const;
      await on.platform.perform(role, newOnce());
      await on.command("ada", on.place("general"), "/help");

      const found = await on.platform.rolesOf(on.account("ada"), on.space);
      expect(found).toContain(on.role);
      expect([...(inlet.last("command").by.roles ?? found)].sort()).toEqual([...found].sort());
    });

    rule("people in a command stay people", [], async ({ on, inlet }) => {
      await on.command("ada", on.place("general"), "/nominate @hank he answers everybody");

      const { args } = inlet.last("command");
      const values = "line" in args ? args.line : Object.values(args.options);
      expect(values.flatMap((value) => (typeof value === "object" ? [value] : []))).toMatchObject([
        "line" in args ? { person: { account: on.account("hank") } } : { account: on.account("hank") },
      ]);
    });

    rule("a place knows who reads along", [], async ({ on, inlet }) => {
      await on.mentions("ada", on.place("general"), "hello");
      await on.dms("ada", "hello");

      expect(inlet.taken.map(({ place }) => [place.kind, place.readers])).toEqual([
        ["channel", "members"],
        ["dm", "one"],
      ]);
      expect(await on.platform.readersOf(on.place("staff"))).toBe("staff");
    });

    rule("a mention is to Laurel, and is cut out of the text", [], async ({ on, inlet }) => {
      const ref = await on.mentions("ada", on.place("general"), "who can nominate?");

      const event = inlet.last("message");
      expect(event.toBot).toBe(true);
      expect(plainText(event.text ?? []).trim()).toBe("who can nominate?");
      expect(event.ref).toMatchObject({ id: ref.id, place: { id: ref.place.id } });
    });

    rule("a DM is to Laurel", ["direct messages"], async ({ on, inlet }) => {
      await on.dms("ada", "when does my award end?");

      const event = inlet.last("message");
      expect(event.toBot).toBe(true);
      expect(plainText(event.text ?? [])).toBe("when does my award end?");
      expect(event.handle.canHide).toBe(true);
    });

    rule("chatter is not to Laurel, and one can decline to hear of it", [], async ({ on, inlet }) => {
      await on.chats("ada", on.place("general"), "good morning");
      inlet.concernedIf(({ kind }) => kind !== "message");
      await on.chats("ada", on.place("general"), "good evening");

      expect(inlet.taken.map((event) => event.kind === "message" && event.toBot)).toEqual([false]);
    });

    rule("another bot is called a bot", [], async ({ on, inlet }) => {
      await on.mentions("robot", on.place("general"), "hello");

      expect(inlet.last("message").by).toMatchObject({ account: on.account("robot"), bot: true });
    });

    rule("a reply knows what it replies to", [], async ({ on, inlet }) => {
      const question = await on.chats("ada", on.place("general"), "how do I start?");
      await on.replies("hank", question, "with the guide");

      expect(inlet.last("message").replyTo).toMatchObject({ id: question.id });
    });

    rule("edits and deletions name their message", [], async ({ on, inlet }) => {
      const ref = await on.mentions("ada", on.place("general"), "helo");
      await on.edits("ada", ref, "hello");
      await on.deletes("ada", ref);

      expect(inlet.last("edited").ref).toMatchObject({ id: ref.id });
      expect(inlet.last("deleted").ref).toMatchObject({ id: ref.id });
    });

    rule("a reaction names message and emoji, and its end is told too", ["reactions"], async ({ on, inlet }) => {
      const ref = await on.chats("hank", on.place("general"), "use the guide");
      await on.reacts("ada", ref, "✅", true);
      await on.reacts("ada", ref, "✅", false);

      const reactions = inlet.taken.filter((event) => event.kind === "reaction");
      expect(reactions.map(({ added }) => added)).toEqual([true, false]);
      expect(reactions[0]).toMatchObject({ emoji: "✅", on: { id: ref.id }, by: { account: on.account("ada") } });
    });

    rule(
      "the first message of a forum post opens it, and those behind it do not",
      ["forum tags", "message text"],
      async ({ on, inlet }) => {
        const post = await on.posts("ada", "How long?", "How long does an award last?");
        const first = inlet.last("message");
        await on.chats("hank", post.place, "A year, I think.");

        expect(first).toMatchObject({ place: { kind: "post" }, opens: true });
        expect(inlet.last("message").opens).toBeUndefined();
      },
    );

    rule(
      "a change of a forum post's tags tells the tags and whose post it is",
      ["forum tags"],
      async ({ on, inlet }) => {
        const ref = await on.posts("ada", "My build fails", "It says no.");
        await on.tags("ada", ref.place, ["solved"]);

        expect(inlet.last("tagged")).toMatchObject({
          post: { id: ref.place.id, kind: "post", parent: on.place("help").id },
          owner: on.account("ada"),
          tags: ["solved"],
        });
      },
    );

    rule("the menu of a message brings the message and its author", ["message menu"], async ({ on, inlet }) => {
      const ref = await on.chats("hank", on.place("general"), "use the guide");
      await on.picksOnMessage("ada", ref, "Mark as helpful");

      expect(inlet.last("menu")).toMatchObject({
        name: "Mark as helpful",
        on: { message: { id: ref.id }, author: { account: on.account("hank") } },
      });
    });

    rule("the menu of a person brings the person", ["person menu"], async ({ on, inlet }) => {
      await on.picksOnPerson("ada", "hank", "Nominate");

      expect(inlet.last("menu")).toMatchObject({ name: "Nominate", on: { person: { account: on.account("hank") } } });
    });

    rule("somebody who leaves is reported", [], async ({ on, inlet }) => {
      await on.leaves("hank");

      expect(inlet.last("left").by.account).toBe(on.account("hank"));
    });

    rule(
      "what is suggested while an option is typed reaches the one who types",
      ["completion"],
      async ({ on, inlet }) => {
        inlet.suggest([{ label: "Hyper-V", value: "hyper-v" }]);

        const options = await on.completes("ada", "nominate", "expertise", "hyp");

        expect(options).toEqual([{ label: "Hyper-V", value: "hyper-v" }]);
        expect(inlet.completing).toMatchObject([{ command: "nominate", option: "expertise", typed: "hyp" }]);
      },
    );

    rule("the home tab shows what is answered, and is not delivered again", ["home"], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "say", view: notice(say`Your term ends on 1 July.`), hidden: true });
      await on.opensHome("ada");

      expect(await on.home("ada")).toContain("Your term ends on 1 July.");
    });

    rule("each event has a key of its own", [], async ({ on, inlet }) => {
      for (let times = 0; times < 3; times++) await on.command("ada", on.place("general"), "/help");

      expect(new Set(inlet.taken.map(({ key }) => key)).size).toBe(3);
    });
  });

  describe(`${name}: nothing is lost on the way in`, () => {
    rule("an event counts as received only when it is acknowledged", [], async ({ on, inlet }) => {
      const { reached, release } = inlet.holdNext();
      const before = on.acknowledged();
      const command = on.command("ada", on.place("general"), "/help");
      await reached;
      const held = on.acknowledged();
      release();
      await command;

      expect(held).toBe(before);
      expect(on.acknowledged()).toBe(before + 1);
    });

    rule("a redelivery carries the key of the first delivery", [], async ({ on, inlet }) => {
      inlet.failNext();
      await on.mentions("ada", on.place("general"), "hello");
      await on.redeliver();

      const [first, second] = inlet.taken;
      expect(second?.key).toBe(first?.key);
      expect(second?.at).toBe(first?.at);
    });

    rule("a platform that was stopped hands nothing over", [], async ({ on, inlet }) => {
      await on.platform.stop(0);
      await on.mentions("ada", on.place("general"), "are you there?");

      expect(on.platform.connected()).toBe(false);
      expect(inlet.taken).toEqual([]);
    });
  });
}
