// What every reader of a payload needs: the workspace, and how names, people and places are written.
import type { Actor } from "../../chat/event.ts";
import type { Place } from "../../chat/place.ts";
import type { Rich } from "../../chat/rich.ts";
import type { Timer } from "../../clock.ts";
import { accountId, messageId, placeId } from "./ids.ts";
import type { SlackOptions } from "./options.ts";
import { type Names, readMarked, readMessageText } from "./read-rich.ts";
import type { Workspace } from "./workspace.ts";

export interface Ears {
  readonly space: Workspace;
  readonly timer: Timer;
  readonly options: Pick<SlackOptions, "command" | "extraCommands" | "readsMessages">;
  /** The envelope says that its channel is shared with another organisation. */
  readonly shared: boolean;
}

/** Names are kept; one that is not is looked up behind the event's back, and this time a handle or an id has to do. */
export function nameOf({ space }: Ears, user: string, otherwise?: string): string {
  const known = space.people.peek(user);
  if (known) return known.name;
  space.people.get(user).catch(() => undefined);
  return otherwise || user;
}

/** Slack's own bot, which its directory lists among the people. */
const SLACKBOT = "USLACKBOT";

export interface Acting {
  readonly user: string;
  /** The workspace Slack says they belong to. */
  readonly team?: string | undefined;
  readonly bot?: boolean;
  readonly name?: string | undefined;
}

/** Somebody whose workspace is not told is a stranger in a shared channel, until they are known. */
export function actorOf(ears: Ears, { user, team, bot = false, name }: Acting): Actor {
  const { space, shared } = ears;
  const known = space.people.peek(user);
  return {
    account: accountId(space.team, user),
    name: bot ? (name ?? known?.name ?? user) : nameOf(ears, user, name),
    bot: bot || user === SLACKBOT || (known?.bot ?? false),
    foreign: team === undefined || team === space.team ? (known?.foreign ?? (team === undefined && shared)) : true,
  };
}

/** Kinds of conversations as `channel_type` says them. */
export type ChannelType = "channel" | "group" | "im" | "mpim";

export interface Whereabouts {
  readonly channel: string;
  readonly type?: string | undefined;
  readonly thread?: string | undefined;
  readonly name?: string | undefined;
}

/** A place as far as the payload tells; a DM has no threads of its own, whatever is written below a message there. */
export function placeAt({ space, shared }: Ears, { channel, type, thread, name }: Whereabouts): Place {
  const named = name === undefined ? {} : { name };
  if (type === "im") return { space: space.space, id: placeId(space.team, channel), kind: "dm", readers: "one" };
  const readers = shared ? "outsiders" : type === "channel" ? "members" : "unknown";
  if (thread === undefined)
    return { space: space.space, id: placeId(space.team, channel), kind: "channel", readers, ...named };
  return {
    space: space.space,
    id: placeId(space.team, channel, thread),
    kind: "thread",
    parent: placeId(space.team, channel),
    root: messageId(thread),
    readers,
  };
}

const namesIn = (ears: Ears): Names => ({
  person: (user, label) => ({
    account: accountId(ears.space.team, user),
    name: user === ears.space.botUser ? "Laurel" : nameOf(ears, user, label),
  }),
  place: (channel, label) => placeAt(ears, { channel, name: label || ears.space.channels.facts.peek(channel)?.name }),
});

export const readText = (ears: Ears, text: string, blocks: unknown): Rich =>
  readMessageText(text, blocks, namesIn(ears));
export const readLine = (ears: Ears, text: string): Rich => readMarked(text, namesIn(ears));
