import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import {
  IN_THIS_VERSION,
  inviteUrl,
  permissionNumber,
  RIGHTS,
  RIGHTS_OF_USE,
  type Right,
  rightsFor,
} from "../../../src/platforms/discord/invitation.ts";
import { USES } from "../../../src/platforms/platform.ts";

const rights = Object.values<Right>(RIGHTS);
/** Discord's names as its library writes them: VIEW_CHANNEL is ViewChannel. */
const inLibrary = (flag: string) => flag.toLowerCase().replace(/(?:^|_)(\w)/g, (_all, letter) => letter.toUpperCase());
const bits: Readonly<Record<string, bigint>> = PermissionFlagsBits;

test.each(rights)(
  "$name has the bit that Discord gives it, a feature and a reason",
  ({ flag, bit, features, reason }) => {
    expect(bits[inLibrary(flag)]).toBe(BigInt(bit));
    expect(features.length).toBeGreaterThan(0);
    expect(reason).not.toBe("");
  },
);

test("Laurel never asks to ping everybody, to run the server, or to touch what others wrote", () => {
  const asked = rights.map(({ flag }) => flag);

  for (const never of ["MENTION_EVERYONE", "ADMINISTRATOR", "MANAGE_GUILD", "MANAGE_MESSAGES", "MANAGE_CHANNELS"])
    expect(asked).not.toContain(never);
});

test("the invitation holds the rights of what this version does, and no other", () => {
  const url = new URL(inviteUrl("1000000000000000001", rightsFor(IN_THIS_VERSION)));

  const wanted = [
    PermissionFlagsBits.ViewChannel,
    PermissionFlagsBits.SendMessages,
    PermissionFlagsBits.ReadMessageHistory,
    PermissionFlagsBits.CreatePublicThreads,
    PermissionFlagsBits.SendMessagesInThreads,
    PermissionFlagsBits.AddReactions,
  ].reduce((sum, bit) => sum | bit, 0n);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: "1000000000000000001",
    scope: "bot applications.commands",
    permissions: wanted.toString(),
    integration_type: "0",
  });
});

test("what Laurel does at a place takes no right that the invitation does not ask for", () => {
  const asked = new Set(rightsFor(IN_THIS_VERSION).map(({ name }) => name));

  for (const use of USES) for (const key of RIGHTS_OF_USE[use]) expect(asked).toContain(RIGHTS[key].name);
});

test("a permission number holds each bit once", () => {
  expect(permissionNumber([RIGHTS.viewChannels, RIGHTS.viewChannels, RIGHTS.addReactions])).toBe("1088");
});
