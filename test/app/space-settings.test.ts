import { expect, test } from "vitest";
import {
  CREDIT_SIGNALS,
  creditSettingsOf,
  keptPlace,
  NO_CREDIT,
  NO_ROLES,
  readQuiet,
  readSpaceRoles,
  STAFF_CHANNEL,
  staffChannelOf,
} from "../../src/app/space-settings.ts";
import type { SpaceId } from "../../src/core/ids.ts";
import { startTestBot } from "../support/bot.ts";

test("the staff channel of a space is the one that was set, and who reads there is to be asked anew", async () => {
  const bot = await startTestBot();
  const staff = bot.place("staff");

  const before = await staffChannelOf(bot.store.read, staff.space);
  await bot.store.transact((tx) => tx.settings.set(staff.space, STAFF_CHANNEL, keptPlace(staff)));

  expect(before).toBeUndefined();
  expect(await staffChannelOf(bot.store.read, staff.space)).toEqual({ ...staff, readers: "unknown" });
  expect(await staffChannelOf(bot.store.read, "playground:another" as SpaceId)).toBeUndefined();
});

test.each([
  ["words", "general"],
  ["a place of another space", { space: "playground:another", id: "playground:another:x", kind: "channel" }],
  ["a place that is no channel", { space: "playground:community", id: "playground:community:x", kind: "dm" }],
  ["nothing", undefined],
])("%s is no staff channel, and credits nothing", async (_case, kept) => {
  const bot = await startTestBot();
  const { space } = bot.place("staff");
  await bot.store.transact(async (tx) => {
    await tx.settings.set(space, STAFF_CHANNEL, kept);
    await tx.settings.set(space, CREDIT_SIGNALS, kept);
  });

  expect(await staffChannelOf(bot.store.read, space)).toBeUndefined();
  expect(await creditSettingsOf(bot.store.read, space)).toEqual(NO_CREDIT);
});

test.each(["x", { staff: "everybody" }, null])("%j gives nobody a role, and makes nobody quiet", (kept) => {
  expect(readSpaceRoles(kept)).toEqual(NO_ROLES);
  expect(readQuiet(kept)).toBeUndefined();
});
