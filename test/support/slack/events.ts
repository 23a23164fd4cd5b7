// Events: to whom they go, and the envelope they go in.
import type { Delivery } from "./deliveries.ts";
import { EVENT_SCOPES } from "./scopes.ts";
import type { Fields } from "./shapes.ts";
import type { Workspace } from "./workspace.ts";

export interface About {
  /** It happened in a channel shared through Slack Connect. */
  readonly shared?: boolean;
  /** The workspace of the one who caused it. */
  readonly fromTeam?: string;
}

/** Whether the app hears of such events: it is installed, subscribed, and was granted the scope. */
export function hears(workspace: Workspace, subscription: string): boolean {
  const scope = EVENT_SCOPES[subscription];
  if (scope === undefined) throw new Error(`test/support/slack/scopes.ts knows no event ${subscription}`);
  const isTold =
    workspace.status === "installed" || subscription === "app_uninstalled" || subscription === "tokens_revoked";
  return isTold && workspace.events.has(subscription) && (scope === null || workspace.scopes.has(scope));
}

/** Sends an event if the app hears of such. `subscription` is its name in the manifest: `message.channels`. */
export function deliverEvent(
  workspace: Workspace,
  subscription: string,
  event: Fields,
  about: About = {},
): readonly Delivery[] {
  if (!hears(workspace, subscription)) return [];
  const payload = eventPayload(workspace, event, about);
  return [workspace.world.deliveries.send(workspace, "events_api", payload)];
}

export function eventPayload(workspace: Workspace, event: Fields, about: About = {}): Fields {
  const { world, teamId, appId, bot } = workspace;
  return {
    token: "verification-token",
    // Through Slack Connect this is the workspace of the one who acted, not the app's.
    team_id: about.shared ? (about.fromTeam ?? teamId) : teamId,
    context_team_id: teamId,
    context_enterprise_id: null,
    api_app_id: appId,
    event,
    type: "event_callback",
    event_id: world.nextId("Ev"),
    event_time: Math.floor(world.clock.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: teamId, user_id: bot.id, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: about.shared ?? false,
    event_context: `4-${world.nextId("X")}`,
  };
}

/** Sends an event once more, as Slack does when nobody acknowledged it: the same event id, the next retry number. */
export function redeliver(workspace: Workspace, delivery: Delivery): Delivery {
  if (delivery.kind !== "events_api") throw new Error("Slack repeats events alone");
  return workspace.world.deliveries.send(workspace, "events_api", delivery.payload, delivery.attempt + 1);
}
