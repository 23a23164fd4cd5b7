// Looks in a conversation for what an interrupted delivery may have left there.
import { z } from "zod";
import type { Once } from "../../chat/effect.ts";
import type { Instant } from "../../core/ids.ts";
import { refusalOf } from "./failures.ts";
import { tsOf } from "./ids.ts";
import type { Target } from "./posting.ts";
import type { Workspace } from "./workspace.ts";

/** Laurel's clock and Slack's may differ. */
const MARGIN_MS = 5 * 60_000;
const PAGE = 200;
const MOST_PAGES = 10;

const message = z.object({
  ts: z.string(),
  metadata: z
    .object({ event_payload: z.object({ once: z.string().optional() }) })
    .optional()
    .catch(undefined),
  files: z
    .array(z.object({ name: z.string().nullish() }))
    .default([])
    .catch([]),
});
type Message = z.output<typeof message>;

/** The ts of the message posted under `once`; undefined if there is none. Rejects where it cannot be looked. */
export const findSent = async (space: Workspace, to: Target, once: Once, since: Instant): Promise<string | undefined> =>
  (await findMessage(space, to, since, ({ metadata }) => metadata?.event_payload.once === once))?.ts;

/** Names of the files sent under `once`. */
export async function findFiles(space: Workspace, to: Target, once: Once, since: Instant): Promise<readonly string[]> {
  const names: string[] = [];
  await findMessage(space, to, since, ({ files }) => {
    names.push(...files.flatMap(({ name }) => (name?.startsWith(once) ? [name] : [])));
    return false;
  });
  return names;
}

async function findMessage(
  space: Workspace,
  { channel, thread }: Target,
  since: Instant,
  fits: (message: Message) => boolean,
): Promise<Message | undefined> {
  let cursor: string | undefined;
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const asked = {
        channel,
        oldest: tsOf(since - MARGIN_MS),
        limit: PAGE,
        include_all_metadata: true,
        ...(cursor ? { cursor } : {}),
      };
      const answer =
        thread === undefined
          ? await space.web.conversations.history(asked)
          : await space.web.conversations.replies({ ...asked, ts: thread });
      const found = z
        .array(message)
        .parse(answer.messages ?? [])
        .find(fits);
      cursor = answer.response_metadata?.next_cursor;
      if (found || !cursor) return found;
    }
  } catch (error) {
    // Where there is no conversation, nothing was posted.
    if (["channel_not_found", "thread_not_found"].includes(refusalOf(error) ?? "")) return undefined;
    throw error;
  }
  return undefined;
}
