// What was said to Laurel while it was away. Slack repeats an event for some minutes; what is older is looked for in DMs
// and channels, and goes the same way as if it had just been said.
import { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Timer } from "../../clock.ts";
import type { Instant } from "../../core/ids.ts";
import { causeOf, type Log } from "../../log.ts";
import { tsOf } from "./ids.ts";
import type { Workspace } from "./workspace.ts";

/** Nobody waits for an answer longer than that. */
const LONGEST_MS = 24 * 60 * 60_000;
/** Laurel's clock and Slack's may differ, and several things may have been on their way. */
const MARGIN_MS = 5 * 60_000;
const MOST_CONVERSATIONS = 200;
const PAGE = 100;
const MOST_WAITS = 10;

export interface CatchingUp {
  readonly timer: Timer;
  readonly log: Log;
  /** Takes a payload of an event, as Slack would have sent it. */
  hear(space: Workspace, body: Readonly<Record<string, unknown>>): Promise<void>;
  stopped(): boolean;
}

const conversation = z.object({
  id: z.string(),
  is_im: z.boolean().optional(),
  is_private: z.boolean().optional(),
  is_ext_shared: z.boolean().optional(),
});
const message = z.looseObject({ ts: z.string(), text: z.string().default(""), user: z.string().optional() });

/** Never throws: what cannot be looked for is said in the log. Replies in threads are not looked for. */
export async function catchUp(parts: CatchingUp, space: Workspace, lastTakenAt: Instant): Promise<void> {
  const { timer, log } = parts;
  const since = Math.max(lastTakenAt - MARGIN_MS, timer.now() - LONGEST_MS);
  try {
    let heard = 0;
    for (const { id, is_im, is_private, is_ext_shared } of await conversationsOf(parts, space)) {
      if (parts.stopped()) return;
      const channel_type = is_im ? "im" : is_private ? "group" : "channel";
      for (const said of await saidIn(parts, space, id, since)) {
        // Only what was said to Laurel: nobody wants to be answered unasked hours later.
        if (!is_im && !said.text.includes(`<@${space.botUser}>`)) continue;
        const event = { ...said, type: "message", channel: id, channel_type };
        const authorizations = [{ team_id: space.team }];
        await parts.hear(space, {
          type: "event_callback",
          event,
          authorizations,
          is_ext_shared_channel: is_ext_shared ?? false,
        });
        heard++;
      }
    }
    if (heard > 0)
      log.info({ workspace: space.name, messages: heard }, "looked through what was said to Laurel while it was away");
  } catch (error) {
    log.warn(
      { workspace: space.name, cause: causeOf(error) },
      "what was said to Laurel while it was away cannot be looked for",
    );
  }
}

async function conversationsOf(
  parts: CatchingUp,
  { web }: Workspace,
): Promise<readonly z.output<typeof conversation>[]> {
  const asked = { exclude_archived: true, limit: MOST_CONVERSATIONS };
  const of = async (types: string) =>
    z
      .array(conversation)
      .parse((await patiently(parts, () => web.users.conversations({ ...asked, types }))).channels ?? []);
  return [...(await of("im")), ...(await of("public_channel,private_channel"))].slice(0, MOST_CONVERSATIONS);
}

/** The oldest first. */
async function saidIn(parts: CatchingUp, { web, botUser }: Workspace, channel: string, since: Instant) {
  const asked = { channel, oldest: tsOf(since), limit: PAGE };
  const answer = await patiently(parts, () => web.conversations.history(asked));
  const said = z.array(message).parse(answer.messages ?? []);
  return said.filter(({ user }) => user !== botUser).toReversed();
}

/** Waits where Slack asks to: somebody who acts now comes first. */
async function patiently<T>({ timer, stopped }: CatchingUp, work: () => Promise<T>): Promise<T> {
  for (let waits = 0; ; waits++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof webApi.WebAPIRateLimitedError) || waits >= MOST_WAITS || stopped()) throw error;
      const { promise, resolve } = Promise.withResolvers<void>();
      timer.after(error.retryAfter * 1000, resolve);
      await promise;
    }
  }
}
