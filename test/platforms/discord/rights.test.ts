// The rights on Discord: what is asked for at the invitation, what is checked at a place, and what Discord refuses.
import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { USES_OF } from "../../../src/app/check-places.ts";
import type { Receipt } from "../../../src/chat/effect.ts";
import type { MessageRef } from "../../../src/chat/place.ts";
import type { MessageId } from "../../../src/core/ids.ts";
import {
  IN_THIS_VERSION,
  RIGHTS,
  RIGHTS_OF_USE,
  type Right,
  rightsFor,
} from "../../../src/platforms/discord/invitation.ts";
import { USES, type Use } from "../../../src/platforms/platform.ts";
import { newOnce, publicNotice } from "../../contracts/platform/stage.ts";
import { overwrite } from "../../support/discord/changing.ts";
import type { Permission } from "../../support/discord/permissions.ts";
import { type Stage, stage } from "./stage.ts";

const ALL = Object.keys(PermissionFlagsBits) as Permission[];
const named = (rights: Iterable<Right>) => [...rights].map(({ name }) => name).toSorted();
const rightsOf = (uses: readonly Use[]): ReadonlySet<Right> =>
  new Set(uses.flatMap((use) => RIGHTS_OF_USE[use].map((key): Right => RIGHTS[key])));

/** The right with this bit; of what is not in the table, the name in Discord's library. */
function rightNamed(permission: Permission): string {
  const bit = String(PermissionFlagsBits[permission]);
  return Object.values<Right>(RIGHTS).find((right) => right.bit === bit)?.name ?? permission;
}

const sent = ({ kind }: Receipt): boolean => kind === "sent";
const view = publicNotice("Hello.");

/** What each use is in the end: a call that Discord may refuse. Resolves with whether it was done as it was meant. */
const DEEDS: Readonly<Record<Use, (on: Stage, question: MessageRef, own: MessageRef) => Promise<boolean>>> = {
  post: async (on) =>
    sent(await on.platform.perform({ kind: "post", view, to: { place: on.place("general") } }, newOnce())),
  "answer in threads": async (on, question) => {
    const to = { place: on.place("general"), under: question };
    const receipt = await on.platform.perform({ kind: "post", view, to }, newOnce());
    return receipt.kind === "sent" && receipt.ref?.place.kind === "thread";
  },
  react: async (on, question) =>
    sent(await on.platform.perform({ kind: "react", emoji: "👍", on: question }, newOnce())),
  read: async (on, question) => {
    const said = [await on.platform.look(question), await on.platform.talk(question.place, 1)];
    return said.every((each) => typeof each === "object");
  },
  remove: async (on, _question, own) => sent(await on.platform.perform({ kind: "remove", on: own }, newOnce())),
};

test.for(USES)("to %s, Discord wants the rights of the table, and these are what is checked", async (use) => {
  const on = await stage();
  const general = on.server.channel("general");
  const refused: string[] = [];
  const lacking: string[] = [];
  for (const permission of ALL) {
    const question = on.server.person("ada").writes("general", "How long does it last?");
    const own = await on.platform.perform({ kind: "post", view, to: { place: on.place("general") } }, newOnce());
    if (own.kind !== "sent" || !own.ref) throw new Error("what is to be removed could not be posted");
    overwrite(on.server, general, "laurel", { deny: [permission] });
    await on.settled();

    const lacks = await on.platform.checkPlace(on.place("general"), [use]);
    const done = await DEEDS[use](on, { place: on.place("general"), id: question.id as MessageId }, own.ref);

    if (lacks.length > 0) lacking.push(rightNamed(permission));
    if (!done) refused.push(rightNamed(permission));
    overwrite(on.server, general, "laurel", {});
    await on.settled();
  }

  const wanted = named(rightsOf([use]));
  expect(refused.toSorted()).toEqual(wanted);
  expect(lacking.toSorted()).toEqual(wanted);
});

test("the invitation asks for what is checked before a channel is used, and for nothing else", () => {
  const checked = rightsOf(Object.values(USES_OF).flat());

  expect(named(rightsFor(IN_THIS_VERSION))).toEqual(named(checked));
});

test("with the rights of the invitation alone, all is well in a server", async () => {
  const invited = rightsFor(IN_THIS_VERSION).reduce((sum, { bit }) => sum | BigInt(bit), 0n);
  const on = await stage({
    before(server) {
      for (const role of server.guild().roles.values())
        if (role.name === "laurel" || role.name === "@everyone")
          role.permissions = role.name === "laurel" ? String(invited) : "0";
    },
  });
  const findings = await on.platform.examine(on.place("general").space);

  expect(findings.filter(({ isWell }) => !isWell)).toEqual([]);
  for (const uses of Object.values(USES_OF))
    expect(await on.platform.checkPlace(on.place("general"), uses)).toEqual([]);
});
