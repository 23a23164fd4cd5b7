// What a platform tells of its spaces: who reads along, which channels and roles there are, what is missing.
import { describe, expect } from "vitest";
import type { Form } from "../../../src/chat/form.ts";
import type { PlaceId } from "../../../src/core/ids.ts";
import { USES } from "../../../src/platforms/platform.ts";
import type { PlatformHarness } from "./harness.ts";
import { lastShown, newOnce, publicNotice, type Rule, texts } from "./stage.ts";

const FILE = { name: "talk.txt", type: "text/plain", text: "The talk as it was given." };

/** A form with a field of each kind that a platform fills from its own lists. */
const PICKING: Form = {
  id: { do: "program setup.places", args: [] },
  title: "Where",
  fields: [
    { id: "where", kind: "place", label: "Channel", of: ["channel"], required: true },
    { id: "who", kind: "role", label: "Roles", most: 3, required: true },
  ],
};

const ATTACHING: Form = {
  id: { do: "ask.missing", args: [] },
  title: "A file",
  fields: [{ id: "slides", kind: "file", label: "Slides", required: true }],
};

export function surroundingsRules(name: string, rule: Rule): void {
  describe(`${name}: who reads along`, () => {
    rule("a channel for everybody is read by members, one for staff by staff alone", [], async ({ on }) => {
      expect(await on.platform.readersOf(on.place("general"))).toBe("members");
      expect(await on.platform.readersOf(on.place("staff"))).toBe("staff");
    });

    rule("a DM is read by one person", ["direct messages"], async ({ on, inlet }) => {
      await on.dms("ada", "when does my award end?");

      expect(await on.platform.readersOf(inlet.last("message").place)).toBe("one");
    });

    rule("a place that is not there is read by nobody knows whom", [], async ({ on }) => {
      const place = { ...on.place("general"), id: `${on.place("general").id}0` as PlaceId };

      expect(await on.platform.readersOf(place)).toBe("unknown");
    });

    rule("a member is told from a bot and from who left", [], async ({ on }) => {
      const is = (name: "ada" | "robot") => on.platform.membershipOf(on.account(name), on.space);
      const before = [await is("ada"), await is("robot")];
      await on.leaves("ada");

      expect([...before, await is("ada")]).toEqual(["member", "bot", "gone"]);
    });

    rule("who reads along is told in words", [], async ({ on }) => {
      const [general, staff] = [
        await on.platform.audienceOf(on.place("general")),
        await on.platform.audienceOf(on.place("staff")),
      ];

      expect([general.readers, staff.readers]).toEqual(["members", "staff"]);
      expect(general.who.length).toBeGreaterThan(0);
      expect(staff.who.length).toBeGreaterThan(0);
    });
  });

  describe(`${name}: its spaces`, () => {
    rule("a space has a name, channels, and forums where there are any", [], async ({ on }) => {
      const spaces = await on.platform.spaces();
      const places = await on.platform.placesOf(on.space);

      expect(spaces.map(({ id }) => id)).toContain(on.space);
      for (const wanted of ["general", "staff"] as const)
        expect(places.find(({ id }) => id === on.place(wanted).id)).toMatchObject({ kind: "channel", name: wanted });
    });

    rule("a role that can be given says so", ["roles"], async ({ on }) => {
      const roles = await on.platform.rolesIn(on.space);

      expect(roles.find(({ role }) => role === on.role)).toMatchObject({ mayGive: true });
    });

    rule("nothing is missing where every right is given", [], async ({ on }) => {
      expect(await on.platform.checkPlace(on.place("general"), USES)).toEqual([]);
    });

    rule("a channel that is not there is named as a lack, with a remedy", [], async ({ on }) => {
      const place = { ...on.place("general"), id: `${on.place("general").id}0` as PlaceId };
      const lacks = await on.platform.checkPlace(place, ["post"]);

      expect(lacks.length).toBeGreaterThan(0);
      for (const { what, remedy } of lacks) expect([what, remedy].join().length).toBeGreaterThan(20);
    });

    rule("how Laurel stands in a space is told, each thing with a word on it", [], async ({ on }) => {
      const findings = await on.platform.examine(on.space);

      expect(findings.length).toBeGreaterThan(0);
      for (const { subject, words } of findings) expect([subject, ...words].join("").length).toBeGreaterThan(5);
    });

    rule("nobody but staff has a role of staff", [], async ({ on }) => {
      const isStaff = async (who: "ada" | "sam") =>
        (await on.platform.rolesOf(on.account(who), on.space)).some((role) => on.staffRoles.includes(role));

      expect([await isStaff("sam"), await isStaff("ada")]).toEqual([true, false]);
    });
  });

  describe(`${name}: what is picked from its own lists`, () => {
    rule("channels and roles come as ids", ["forms"], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "open", form: PICKING });
      await on.command("sam", on.place("general"), "/program setup");
      inlet.answerWith({ kind: "nothing" });
      const [staffRole = ""] = on.staffRoles;
      await on.submits("sam", { where: on.place("staff").id, who: [staffRole] });

      expect(inlet.last("submit").values).toEqual({ where: on.place("staff").id, who: [staffRole] });
    });

    rule(
      "a file comes by reference, and its content when it is asked for",
      ["forms", "files"],
      async ({ on, inlet }) => {
        inlet.answerWith({ kind: "open", form: ATTACHING });
        await on.command("ada", on.place("general"), "/me");
        inlet.answerWith({ kind: "nothing" });
        await on.submits("ada", { slides: await uploaded(on) });
        const { slides } = inlet.last("submit").values;

        expect(slides).toMatchObject({ name: FILE.name, size: FILE.text.length });
        const content = await on.platform.fetchFile(slides as Awaited<ReturnType<typeof uploaded>>);
        expect(content).toMatchObject({ name: FILE.name, bytes: Buffer.from(FILE.text).toString("base64") });
      },
    );
  });

  describe(`${name}: posts for one alone`, () => {
    rule("are shown at the place to that person, and nobody else", ["hidden posts"], async ({ on }) => {
      const receipt = await on.platform.perform(
        {
          kind: "post",
          view: publicNotice("Did that help you?"),
          to: { place: on.place("general"), onlyFor: on.account("ada") },
        },
        newOnce(),
      );

      expect(receipt.kind).toBe("sent");
      expect((await lastShown(on, "ada")).text).toContain("Did that help you?");
      expect(texts(await on.shown("hank", on.place("general")))).toEqual([]);
    });
  });
}

const uploaded = (on: PlatformHarness) => on.uploads("ada", FILE);
