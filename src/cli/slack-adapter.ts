// What the command line takes from the Slack adapter, without its SDK: what the app needs, and its manifest.
import type { PublishedCommand } from "../command/published.ts";

/** A scope, and what for: the end of a sentence that begins with "needed to". */
export interface NeededScope {
  readonly name: string;
  readonly to: string;
}

/** What a manifest is made from. */
export interface ManifestInput {
  /** The one slash command, without the slash. */
  readonly command: string;
  readonly published: readonly PublishedCommand[];
  readonly features: { readonly readsMessages: boolean };
  readonly mode: "socket" | { readonly requestUrl: string };
}

export interface SlackAdapter {
  readonly slackManifest?: (input: ManifestInput) => object;
  readonly neededScopes?: (features: ManifestInput["features"]) => readonly NeededScope[];
}

/** Empty where this version does not speak with Slack. */
export const SLACK_ADAPTER: SlackAdapter = {};
