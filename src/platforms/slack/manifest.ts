// The manifest of a workspace's app: what an operator pastes at api.slack.com/apps to make it.
import type { PublishedCommand } from "../../command/published.ts";
import { type Features, neededEvents, neededScopes } from "./needs.ts";
import { callbackOf, commandsOf } from "./published.ts";
import { shorten } from "./shorten.ts";

const SHORTCUT_NAME_MAX = 24;
const SHORTCUT_DESCRIPTION_MAX = 150;
const NAME_MAX = 35;

export interface ManifestOptions {
  /** The one slash command, without the slash: `mvp`. */
  readonly command: string;
  readonly extraCommands?: readonly string[];
  readonly published: readonly PublishedCommand[];
  readonly features: Features;
  /** The bot's name. */
  readonly name?: string;
  readonly mode: "socket" | { readonly requestUrl: string };
}

/** What Slack takes as a manifest, as far as Laurel says anything. */
export interface SlackManifest {
  readonly display_information: { readonly name: string; readonly description: string };
  readonly features: {
    readonly app_home: {
      readonly home_tab_enabled: boolean;
      readonly messages_tab_enabled: boolean;
      readonly messages_tab_read_only_enabled: boolean;
    };
    readonly bot_user: { readonly display_name: string; readonly always_online: boolean };
    readonly slash_commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint: string;
      readonly should_escape: boolean;
      readonly url?: string;
    }[];
    readonly shortcuts: readonly {
      readonly name: string;
      readonly type: "message";
      readonly callback_id: string;
      readonly description: string;
    }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean; readonly request_url?: string };
    readonly org_deploy_enabled: boolean;
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
}

/** Makes the manifest from the commands that are declared and the features that are on. */
export function slackManifest(options: ManifestOptions): SlackManifest {
  const { published, features, mode, name = "Laurel" } = options;
  const url = mode === "socket" ? undefined : mode.requestUrl;
  const menus = published.flatMap(({ command }) =>
    command.menus.filter(({ on }) => on === "message").map(({ label }) => ({ label, summary: command.summary })),
  );
  return {
    display_information: {
      name: shorten(name, NAME_MAX),
      description: "Answers questions about the award program and looks after its people.",
    },
    features: {
      // Without its messages tab nobody could write to Laurel, and no DM would arrive.
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name.toLowerCase(), always_online: true },
      slash_commands: commandsOf(options).map(({ slash, summary, hint }) => ({
        command: slash,
        description: summary,
        usage_hint: hint,
        // People and channels arrive as ids instead of names.
        should_escape: true,
        ...(url === undefined ? {} : { url }),
      })),
      shortcuts: menus.map(({ label, summary }) => ({
        name: shorten(label, SHORTCUT_NAME_MAX),
        type: "message",
        callback_id: callbackOf(label),
        description: shorten(summary, SHORTCUT_DESCRIPTION_MAX),
      })),
    },
    oauth_config: { scopes: { bot: neededScopes(features).map((scope) => scope.name) } },
    settings: {
      event_subscriptions: {
        ...(url === undefined ? {} : { request_url: url }),
        bot_events: neededEvents(features).map((event) => event.name),
      },
      interactivity: { is_enabled: true, ...(url === undefined ? {} : { request_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: mode === "socket",
      token_rotation_enabled: false,
    },
  };
}
