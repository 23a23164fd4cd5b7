// What happens to a workspace and its app rather than in a channel. Each waits until the app has acknowledged it.
import type { Delivery } from "./deliveries.ts";
import { deliverEvent } from "./events.ts";
import { membershipChanged } from "./membership.ts";
import type { Person } from "./person.ts";
import type { User } from "./state.ts";
import { wireUser } from "./wire.ts";
import type { PersonOptions, Workspace } from "./workspace.ts";

async function told(workspace: Workspace, deliveries: readonly Delivery[]): Promise<void> {
  for (const delivery of deliveries)
    await workspace.world.until("an acknowledgement of an event", () => delivery.outcome);
}

/** Somebody joins the workspace. */
export async function arrives(workspace: Workspace, name: string, options: PersonOptions = {}): Promise<Person> {
  const person = workspace.addPerson(name, options);
  const event = { type: "team_join", user: wireUser(workspace, person.user, true), event_ts: workspace.world.nextTs() };
  await told(workspace, deliverEvent(workspace, event.type, event));
  return person;
}

/** A profile changes: another time zone, language, name; `deleted` deactivates the account. */
export async function profileChanges(
  workspace: Workspace,
  name: string,
  change: Partial<Pick<User, "tz" | "tzOffset" | "locale" | "realName" | "deleted" | "isRestricted">>,
): Promise<void> {
  const user = workspace.user(name);
  Object.assign(user, change);
  // A deactivated account is in no channel any more.
  if (change.deleted)
    for (const { kind, members } of workspace.world.channels.values()) if (kind !== "im") members.delete(user.id);
  const event = { type: "user_change", user: wireUser(workspace, user, true), event_ts: workspace.world.nextTs() };
  await told(workspace, deliverEvent(workspace, event.type, event));
}

/** People are put into a user group or taken out of it. */
export async function groupChanges(workspace: Workspace, handle: string, members: readonly string[]): Promise<void> {
  const group = [...workspace.world.groups.values()].find((each) => each.handle === handle);
  if (!group) throw new Error(`no group ${handle}`);
  const before = [...group.members];
  const now = members.map((each) => workspace.user(each).id);
  group.members.clear();
  for (const id of now) group.members.add(id);
  const event = {
    type: "subteam_members_changed",
    subteam_id: group.id,
    team_id: workspace.teamId,
    added_users: now.filter((id) => !before.includes(id)),
    removed_users: before.filter((id) => !now.includes(id)),
    event_ts: workspace.world.nextTs(),
  };
  await told(workspace, deliverEvent(workspace, event.type, event));
}

/** Somebody invites the app into a channel, or removes it. */
export async function botMoves(workspace: Workspace, channel: string, what: "joined" | "left"): Promise<void> {
  await told(workspace, membershipChanged(workspace.world, workspace.channel(channel), workspace.bot, what));
}

/** A channel is archived, or taken out of the archive. */
export async function archives(workspace: Workspace, channel: string, archived = true): Promise<void> {
  const found = workspace.channel(channel);
  found.archived = archived;
  const type = archived ? "channel_archive" : "channel_unarchive";
  const event = { type, channel: found.id, user: found.creator, event_ts: workspace.world.nextTs() };
  if (found.members.has(workspace.bot.id)) await told(workspace, deliverEvent(workspace, type, event));
}

/** An administrator removes the app: its tokens are dead before it hears of it. */
export async function uninstalls(workspace: Workspace): Promise<void> {
  workspace.status = "deactivated";
  const event = { type: "app_uninstalled", event_ts: workspace.world.nextTs() };
  await told(workspace, deliverEvent(workspace, event.type, event));
}

/** The bot's token is revoked. */
export async function revokesTokens(workspace: Workspace): Promise<void> {
  workspace.status = "revoked";
  const tokens = { oauth: [], bot: [workspace.bot.id] };
  const event = { type: "tokens_revoked", tokens, event_ts: workspace.world.nextTs() };
  await told(workspace, deliverEvent(workspace, event.type, event));
}

/**
 * Slack says that it held events back. It is no event of its own: the payload has no `event`, which is what
 * SocketModeClient 3.1.0 trips over. Nobody acknowledges it.
 */
export function saysRateLimited(workspace: Workspace): Delivery {
  return workspace.world.deliveries.send(workspace, "events_api", {
    token: "verification-token",
    type: "app_rate_limited",
    team_id: workspace.teamId,
    minute_rate_limited: Math.floor(workspace.world.clock.now() / 60_000) * 60,
    api_app_id: workspace.appId,
  });
}
