import { stringify } from "yaml";
import type { PublishedCommand } from "../command/published.ts";
import { loadRegistry } from "../command/registry.ts";
import { COMMANDS } from "../compose.ts";
import { type Env, readEnv } from "../env.ts";
import { type ManifestOptions, slackManifest } from "../platforms/slack/manifest.ts";
import { loadProgram } from "../program/load.ts";
import type { Program } from "../program/schema.ts";
import { EXIT } from "./exit.ts";
import { print } from "./output.ts";

export interface ManifestChoice {
  /** Where Slack reaches Laurel: `https://laurel.example.org`. Socket Mode if absent. */
  readonly http?: string;
  readonly workspace?: string;
  readonly json?: boolean;
}

/** What a manifest is made from beside what was chosen. */
export interface ManifestSources {
  readonly env: Pick<Env, "readsMessages">;
  readonly program: Program;
  readonly published: readonly PublishedCommand[];
}

/** Prints the manifest of a workspace's app: YAML to put in at api.slack.com/apps, or JSON. */
export async function manifestFromCommandLine(choice: ManifestChoice): Promise<void> {
  const env = readEnv();
  const program = await loadProgram(env.program);
  const { published } = await loadRegistry(COMMANDS);
  const made = makeManifest(choice, { env, program, published });
  if ("text" in made) return print(made.text);
  console.error(made.fault);
  process.exitCode = EXIT.usage;
}

/** The text of a manifest, or what is wrong with the choice, in words for the operator. */
export function makeManifest(
  { http, workspace = "main", json = false }: ManifestChoice,
  { env, program, published }: ManifestSources,
  make: (options: ManifestOptions) => object = slackManifest,
): { readonly text: string } | { readonly fault: string } {
  const fault = wrongName(workspace) ?? wrongAddress(http);
  if (fault !== undefined) return { fault };
  const manifest = make({
    command: program.program.command,
    published,
    features: { readsMessages: env.readsMessages.slack },
    mode: http === undefined ? "socket" : { requestUrl: requestUrl(http, workspace) },
  });
  return { text: (json ? JSON.stringify(manifest, undefined, 2) : stringify(manifest)).trimEnd() };
}

/** The path is that on which Laurel listens for a workspace. */
const requestUrl = (base: string, workspace: string): string =>
  new URL(`${new URL(base).pathname.replace(/\/+$/, "")}/slack/${workspace}/events`, base).href;

/** It need not be set yet: the tokens come from the app that is made from the manifest. */
const wrongName = (name: string): string | undefined =>
  /^[a-z0-9]+$/.test(name)
    ? undefined
    : "A workspace's name has small letters and digits alone: --workspace acme stands for SLACK_ACME_BOT_TOKEN.";

function wrongAddress(http: string | undefined): string | undefined {
  if (http === undefined || URL.parse(http)?.protocol === "https:") return undefined;
  return "Slack sends its requests over https alone: --http https://laurel.example.org";
}
