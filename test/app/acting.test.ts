import { expect, test } from "vitest";
import type { Actor, CommandEvent } from "../../src/chat/event.ts";
import type { EventKey } from "../../src/core/ids.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";

/** What Laurel says to `/program status` of somebody whose event brings these roles. */
async function statusOf(bot: TestBot, name: string, roles: Pick<Actor, "roles">): Promise<string> {
  const { event: key } = await bot.member(name).types("/help");
  const heard = bot.playground.world.events.get(key as EventKey)?.event as CommandEvent;
  const said: string[] = [];
  const inlet = bot.app.receiver.inletFor({
    ...bot.playground,
    async answer(_event, reply) {
      said.push("view" in reply ? reply.view.plain : reply.kind);
      return { kind: "sent" };
    },
  });
  await inlet.take({
    ...heard,
    key: `brought:${bot.nextId()}` as EventKey,
    by: { ...heard.by, ...roles },
    name: "program",
    args: { line: ["status"] },
  });
  return said.join();
}

test.each([
  ["noor", { roles: ["staff"] }, /unfinished/],
  ["sam", { roles: [] }, /^This is for program staff/],
  ["sam", {}, /unfinished/],
  ["noor", {}, /^This is for program staff/],
] as const)(
  "%s, whose event brings %o, may what these roles open, or those of the platform where it brings none",
  async (name, roles, expected) => {
    const bot = await startTestBot();

    expect(await statusOf(bot, name, roles)).toMatch(expected);
  },
);
