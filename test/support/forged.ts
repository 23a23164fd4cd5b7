// Events that no button of this version would make: from an older one, or from somebody who makes up their own.
import type { Event, PressEvent, SubmitEvent } from "../../src/chat/event.ts";
import { plainText } from "../../src/chat/rich.ts";
import type { EventKey } from "../../src/core/ids.ts";
import type { TestBot } from "./bot.ts";

/** What Laurel says to a press at #general that carries this. Rejects if nothing is answered. */
export function forgedPress(bot: TestBot, name: string, press: Partial<PressEvent>): Promise<string> {
  return deliver(bot, name, (base) => ({ ...base, kind: "press", action: undefined, values: [], ...press }));
}

/** What Laurel says to a form that carries this. Rejects if nothing is answered. */
export function forgedSubmit(bot: TestBot, name: string, submit: Partial<SubmitEvent>): Promise<string> {
  return deliver(bot, name, (base) => ({ ...base, kind: "submit", form: undefined, page: 0, values: {}, ...submit }));
}

type Base = Pick<Event, "key" | "at" | "place" | "by" | "handle">;

async function deliver(bot: TestBot, name: string, forge: (base: Base) => Event): Promise<string> {
  const { event: heard } = await bot.member(name).types("/help");
  const event = heard && bot.playground.world.events.get(heard)?.event;
  if (!event) throw new Error(`${name} was not heard`);
  const { at, place, by, handle } = event;
  const key = `forged:${bot.nextId()}` as EventKey;
  const said: string[] = [];
  const inlet = bot.app.receiver.inletFor({
    ...bot.playground,
    async answer(_event, reply) {
      if (reply.kind === "say" || reply.kind === "replace") said.push(reply.view.plain);
      if (reply.kind === "errors") said.push(...Object.values(reply.errors).map(plainText));
      if (reply.kind === "open") said.push(reply.form.title);
      return { kind: "sent" };
    },
  });
  await inlet.take(forge({ key, at, place, by, handle }));
  await bot.settled();
  const [words] = said;
  if (words === undefined) throw new Error("nothing was answered");
  return words;
}
