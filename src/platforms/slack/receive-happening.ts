// What happens around messages: reactions, the home tab, people who come and go, Laurel itself added or removed.
import { z } from "zod";
import type { Event, Handle } from "../../chat/event.ts";
import { actorOf, type Ears, placeAt } from "./ears.ts";
import { emojiOf } from "./emoji.ts";
import { writeToken } from "./handle.ts";
import { accountId, eventKey, instantOf, messageId } from "./ids.ts";
import { readProfile } from "./people.ts";

/** Nothing answers these; at most something is said to the one who caused them. */
const quiet = (channel: string): Handle => ({
  token: writeToken({ is: "other", channel }),
  mayOpenForm: false,
  canHide: true,
});

const reaction = z.object({
  type: z.enum(["reaction_added", "reaction_removed"]),
  user: z.string(),
  reaction: z.string(),
  item_user: z.string().optional(),
  item: z.object({ type: z.string(), channel: z.string().optional(), ts: z.string().optional() }),
  event_ts: z.string(),
});

/** Slack tells the author of the message, but not the thread it may stand in. */
export function receiveReaction(ears: Ears, payload: unknown): Event | undefined {
  const { type, user, reaction: name, item, item_user, event_ts } = reaction.parse(payload);
  if (item.type !== "message" || item.channel === undefined || item.ts === undefined) return undefined;
  const { space } = ears;
  if (user === space.botUser) return undefined;
  const place = placeAt(ears, { channel: item.channel, ...(item.channel.startsWith("D") ? { type: "im" } : {}) });
  return {
    kind: "reaction",
    key: eventKey(space.team, type, item.channel, item.ts, user, name, event_ts),
    at: instantOf(event_ts),
    place,
    by: actorOf(ears, { user }),
    handle: quiet(item.channel),
    on: { place, id: messageId(item.ts) },
    ...(item_user === undefined ? {} : { author: accountId(space.team, item_user) }),
    emoji: emojiOf(name),
    added: type === "reaction_added",
  };
}

const home = z.object({ user: z.string(), channel: z.string(), tab: z.string().optional(), event_ts: z.string() });

/** The same event tells that somebody opened the messages tab: that is no home. */
export function receiveHome(ears: Ears, payload: unknown): Event | undefined {
  const { user, channel, tab, event_ts } = home.parse(payload);
  if (tab !== "home") return undefined;
  return {
    kind: "home",
    key: eventKey(ears.space.team, "home", user, event_ts),
    at: instantOf(event_ts),
    place: placeAt(ears, { channel, type: "im" }),
    by: actorOf(ears, { user, team: ears.space.team }),
    handle: { ...quiet(channel), token: writeToken({ is: "home", channel }) },
  };
}

const membership = z.object({
  type: z.enum(["team_join", "user_change"]),
  user: z.unknown(),
  event_ts: z.string().optional(),
});

/** Whoever joins the workspace, or whose account there ends. Other changes of a profile are none of Laurel's business. */
export function receiveMembership(ears: Ears, payload: unknown): Event | undefined {
  const { type, user, event_ts } = membership.parse(payload);
  const { space, timer } = ears;
  const profile = readProfile(user, space.team);
  if (!profile) return undefined;
  const before = space.people.peek(profile.id);
  space.people.put(profile.id, profile);
  const isNew = type === "team_join";
  if (!isNew && (!profile.gone || before?.gone)) return undefined;
  const at = event_ts === undefined ? timer.now() : instantOf(event_ts);
  return {
    kind: isNew ? "joined" : "left",
    key: eventKey(space.team, isNew ? "joined" : "left", profile.id, String(at)),
    at,
    place: placeAt(ears, { channel: profile.id, type: "im" }),
    by: { account: accountId(space.team, profile.id), name: profile.name, bot: profile.bot, foreign: profile.foreign },
    handle: quiet(profile.id),
  };
}

const install = z.object({ event_ts: z.string().optional() });

/** Laurel was removed, or its token made void. Nobody says who did it. */
export function receiveInstall(ears: Ears, payload: unknown): Event {
  const { event_ts } = install.parse(payload);
  const { space, timer } = ears;
  const at = event_ts === undefined ? timer.now() : instantOf(event_ts);
  return {
    kind: "removed",
    key: eventKey(space.team, "removed", String(at)),
    at,
    place: placeAt(ears, { channel: space.botUser, type: "im" }),
    by: { account: accountId(space.team, space.botUser), name: "Laurel", bot: true, foreign: false },
    handle: quiet(space.botUser),
  };
}
