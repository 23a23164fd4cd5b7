// Effects: posts, edits, removals, reactions, home tabs.
import type { Delivery, Destination, Once, Receipt } from "../../chat/effect.ts";
import type { MessageRef, Place } from "../../chat/place.ts";
import type { Timer } from "../../clock.ts";
import type { Instant } from "../../core/ids.ts";
import { NO_ROLES } from "./abilities.ts";
import { emojiName } from "./emoji.ts";
import { attempt, never, refusalOf, withinLimits } from "./failures.ts";
import { findSent } from "./find-sent.ts";
import { channelOf, messageId, teamOf, threadOf, userOf } from "./ids.ts";
import { change, placeOf, post, postHidden, readingIn, type Target } from "./posting.ts";
import { renderHome, renderMessage } from "./render.ts";
import type { Workspace } from "./workspace.ts";

export interface Performing {
  readonly timer: Timer;
  readonly command: string;
  /** The workspace with this team id; undefined if Laurel is not in it. */
  space(team: string): Workspace | undefined;
}

const NOT_HERE = never("gone", "Laurel is not in that workspace");

export async function perform(parts: Performing, delivery: Delivery, once: Once): Promise<Receipt> {
  if (delivery.kind === "role") return never("refused", NO_ROLES);
  const space = parts.space(teamOf(idOf(delivery)));
  return space ? attempt(parts.timer, () => performIn(parts, space, delivery, once)) : NOT_HERE;
}

type Doable = Exclude<Delivery, { kind: "role" }>;

function idOf(delivery: Doable) {
  switch (delivery.kind) {
    case "post":
      return "account" in delivery.to ? delivery.to.account : delivery.to.place.id;
    case "home":
      return delivery.of;
    default:
      return delivery.on.place.id;
  }
}

async function performIn(parts: Performing, space: Workspace, delivery: Doable, once: Once): Promise<Receipt> {
  const reading = readingIn(space, parts.command);
  switch (delivery.kind) {
    case "post":
      return postTo(parts, space, delivery, once);
    case "edit": {
      const rendered = withinLimits(() => renderMessage(delivery.view, reading));
      await change(space, messageAt(delivery.on), rendered);
      return { kind: "sent", ref: delivery.on };
    }
    case "remove":
      return unless(["message_not_found"], async () => {
        await space.bulk.chat.delete(messageAt(delivery.on));
      });
    case "react": {
      const name = emojiName(delivery.emoji);
      if (name === undefined) return never("refused", "Slack's name of this emoji is not known");
      const { channel, ts } = messageAt(delivery.on);
      const asked = { channel, timestamp: ts, name };
      return unless(["already_reacted", "no_reaction"], async () => {
        await (delivery.off ? space.bulk.reactions.remove(asked) : space.bulk.reactions.add(asked));
      });
    }
    case "home":
      await space.bulk.views.publish({
        user_id: userOf(delivery.of),
        view: withinLimits(() => renderHome(delivery.view, reading)),
      });
      return { kind: "sent" };
  }
}

/** Done already is done. */
async function unless(refusals: readonly string[], work: () => Promise<void>): Promise<Receipt> {
  try {
    await work();
  } catch (error) {
    if (!refusals.includes(refusalOf(error) ?? "")) throw error;
  }
  return { kind: "sent" };
}

async function postTo(
  { command, timer }: Performing,
  space: Workspace,
  { to, view }: Extract<Delivery, { kind: "post" }>,
  once: Once,
): Promise<Receipt> {
  const target = await targetOf(space, to);
  const onlyFor = "place" in to && to.place.kind !== "dm" ? to.onlyFor : undefined;
  // A try before this one may have sent the files and broken off: that cannot be long ago.
  if (onlyFor === undefined) return post(space, target, view, once, command, timer.now() - LOOK_BACK_MS);
  return postHidden(
    space,
    target,
    userOf(onlyFor),
    withinLimits(() => renderMessage(view, readingIn(space, command))),
  );
}

const LOOK_BACK_MS = 24 * 60 * 60_000;

async function targetOf(space: Workspace, to: Destination): Promise<Target> {
  if ("account" in to) return { channel: await space.dms.get(userOf(to.account)) };
  const channel = await channelIn(space, to.place);
  const thread = threadUnder(to);
  return { channel, ...(thread === undefined ? {} : { thread }) };
}

/** A place of a DM may go by the person it is with. */
async function channelIn(space: Workspace, { id }: Place): Promise<string> {
  const channel = channelOf(id);
  return /^[UW]/.test(channel) ? space.dms.get(channel) : channel;
}

/** Below a message, and below the first of its thread where it stands in one. */
function threadUnder({ place, under }: Extract<Destination, { place: Place }>): string | undefined {
  if (under) return threadOf(under.place.id) ?? under.id;
  return threadOf(place.id);
}

const messageAt = ({ place, id }: MessageRef) => ({ channel: channelOf(place.id), ts: String(id) });

/** What was shown to one alone stands in no history, so it is never found. */
export async function sentAlready(
  parts: Performing,
  once: Once,
  to: Destination,
  since: Instant,
): Promise<MessageRef | undefined> {
  const space = parts.space(teamOf("account" in to ? to.account : to.place.id));
  if (!space || ("place" in to && to.onlyFor !== undefined && to.place.kind !== "dm")) return undefined;
  try {
    const target = await targetOf(space, to);
    const ts = await findSent(space, target, once, since);
    return ts === undefined ? undefined : { place: placeOf(space, target), id: messageId(ts) };
  } catch (error) {
    // Nobody to open a DM with: nothing was sent to them.
    if (["user_not_found", "users_not_found", "user_disabled", "cannot_dm_bot"].includes(refusalOf(error) ?? ""))
      return undefined;
    throw error;
  }
}
