import type { Timer } from "../../clock.ts";
import type { Log } from "../../log.ts";

/** One workspace with its own internal app: Socket Mode where it has an app token, signed requests otherwise. */
export interface WorkspaceOptions {
  /** How its settings call it; a part of its request URL: letters, digits and hyphens. */
  readonly name: string;
  /** Bot User OAuth Token, `xoxb-…`. */
  readonly botToken: string;
  /** App-Level Token with connections:write, `xapp-…`. */
  readonly appToken?: string;
  /** Signing Secret, for requests over HTTP. */
  readonly signingSecret?: string;
}

export interface SlackOptions {
  readonly workspaces: readonly WorkspaceOptions[];
  /** Another address of Slack's Web API, with or without a slash at its end. */
  readonly apiUrl?: string;
  /** Where requests of Slack are listened for, at `/slack/<name>/events`; needed for workspaces without an app token. */
  readonly http?: { readonly host: string; readonly port: number };
  /** The one slash command, without the slash: `mvp`. */
  readonly command: string;
  /** Commands that are published beside it as `/mvp-ask`, by their first word. */
  readonly extraCommands?: readonly string[];
  /** Whether Laurel reads what is not written to it: needed for answering unasked, and for thanks in words. */
  readonly readsMessages: boolean;
  readonly timer: Timer;
  readonly log: Log;
}
