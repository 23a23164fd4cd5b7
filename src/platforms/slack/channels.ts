// What a conversation is, and who is in it.
import { z } from "zod";
import type { Timer } from "../../clock.ts";
import type { Client } from "./clients.ts";
import { type Kept, keep } from "./kept.ts";

/** Slack tells of people who come and go and of a channel that is shared, but not of one that is made private. */
const FOR_MS = 60_000;
const PAGE = 200;
const MOST_PAGES = 5;

export interface Conversation {
  readonly id: string;
  readonly name: string | undefined;
  readonly kind: "public" | "private" | "im" | "group dm";
  /** Read by people of other workspaces or organisations. */
  readonly shared: boolean;
  readonly archived: boolean;
  /** Whether Laurel is in it. */
  readonly joined: boolean;
}

const conversation = z.object({
  id: z.string(),
  name: z.string().optional(),
  is_im: z.boolean().optional(),
  is_mpim: z.boolean().optional(),
  is_private: z.boolean().optional(),
  is_shared: z.boolean().optional(),
  is_ext_shared: z.boolean().optional(),
  is_org_shared: z.boolean().optional(),
  is_pending_ext_shared: z.boolean().optional(),
  is_archived: z.boolean().optional(),
  is_member: z.boolean().optional(),
});

function readConversation(given: unknown): Conversation {
  const read = conversation.parse(given);
  return {
    id: read.id,
    name: read.name,
    kind: read.is_im ? "im" : read.is_mpim ? "group dm" : read.is_private === false ? "public" : "private",
    shared: [read.is_shared, read.is_ext_shared, read.is_org_shared, read.is_pending_ext_shared].includes(true),
    archived: read.is_archived ?? false,
    joined: read.is_member ?? read.is_im ?? false,
  };
}

export interface Channels {
  /** Rejects with Slack's `channel_not_found` where there is none Laurel can know of. */
  readonly facts: Kept<Conversation>;
  /** Everybody in it; undefined where there are more than Laurel looks at. */
  readonly members: Kept<readonly string[] | "too many">;
  /** Public and private channels that Laurel can see and that are in use; at most a thousand. */
  list(): Promise<readonly Conversation[]>;
  /** Somebody came or went. */
  changed(channel: string): void;
  clear(): void;
}

export function keepChannels(client: Client, timer: Timer): Channels {
  const facts = keep<Conversation>({
    timer,
    forMs: FOR_MS,
    look: async (channel) => readConversation((await client.conversations.info({ channel })).channel),
  });
  const members = keep<readonly string[] | "too many">({
    timer,
    forMs: FOR_MS,
    async look(channel) {
      const found: string[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page++) {
        const answer = await client.conversations.members({ channel, limit: PAGE, ...(cursor ? { cursor } : {}) });
        found.push(...(answer.members ?? []));
        cursor = answer.response_metadata?.next_cursor;
        if (!cursor) return found;
      }
      return "too many";
    },
  });

  return {
    facts,
    members,
    async list() {
      const found: Conversation[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page++) {
        const answer = await client.conversations.list({
          types: "public_channel,private_channel",
          exclude_archived: true,
          limit: PAGE,
          ...(cursor ? { cursor } : {}),
        });
        found.push(...(answer.channels ?? []).map(readConversation));
        cursor = answer.response_metadata?.next_cursor;
        if (!cursor) break;
      }
      return found;
    },
    changed(channel) {
      facts.drop(channel);
      members.drop(channel);
    },
    clear() {
      facts.clear();
      members.clear();
    },
  };
}
