// What the environment says of Discord and Slack. No sentence here quotes a value: any of them may be a secret.
import { z } from "zod";

export interface DiscordEnv {
  readonly token: string;
  /** Whether the Message Content intent is asked for: unasked answers need it. */
  readonly readsMessages: boolean;
  /** Whether the Server Members intent is asked for: only then is it heard that somebody came back. */
  readonly hearsMembers?: boolean;
  /** Where Discord's API is, without a slash at its end; Discord's own if absent. */
  readonly apiUrl?: string;
}

/** A workspace with an app of its own. It is reached over Socket Mode with `appToken`, over HTTP with `signingSecret`. */
export interface SlackWorkspace {
  /** As the operator named it in the variable's name, in small letters; `main` for the one without a name. */
  readonly name: string;
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
}

export interface SlackEnv {
  readonly workspaces: readonly SlackWorkspace[];
  readonly readsMessages: boolean;
  /** Where Slack's requests are listened for; absent where all workspaces are in Socket Mode. */
  readonly http?: { readonly host: string; readonly port: number };
  /** Where Slack's API is, with a slash at its end; Slack's own if absent. */
  readonly apiUrl?: string;
}

/** Something that is wrong with one variable. */
export interface KeyProblem {
  readonly key: string;
  readonly sentence: string;
}

type Values = Readonly<Record<string, string | undefined>>;

const judged = (judge: (text: string) => string | undefined) =>
  z.string().superRefine((text, context) => {
    const message = judge(text);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });

const apiUrl = judged((text) => {
  const url = URL.parse(text);
  return url && url.hostname !== "" && ["http:", "https:"].includes(url.protocol)
    ? undefined
    : "is no address of an API; write https://host/path, or leave it empty for the platform's own";
});
const discordToken = judged((text) => {
  if (/^bot\s/i.test(text)) return 'begins with "Bot"; write the token alone';
  if (/^(xox|xapp-)/.test(text))
    return "holds a token of Slack's; a bot token of Discord has three parts with dots between";
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)
    ? undefined
    : "is no bot token, which has three parts with dots between; on the developer portal it is under Bot, Reset Token (an application id, a public key or a client secret is something else)";
});
const port = z.string().transform((text, context) => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65_535) return number;
  context.addIssue({ code: "custom", message: "is no port; write a whole number from 1 to 65535" });
  return z.NEVER;
});
const yesNo = z
  .enum(["yes", "no"], { error: "is neither yes nor no; write one of them" })
  .default("no")
  .transform((word) => word === "yes");

/** The variables of both platforms that have one name. */
export const PLATFORM_KEYS = {
  DISCORD_TOKEN: discordToken.optional(),
  DISCORD_READS_MESSAGES: yesNo,
  DISCORD_HEARS_MEMBERS: yesNo,
  DISCORD_API_URL: apiUrl.transform((url) => url.replace(/\/+$/, "")).optional(),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_READS_MESSAGES: yesNo,
  SLACK_HTTP_PORT: port.optional(),
  SLACK_HTTP_HOST: z.string().default("127.0.0.1"),
  SLACK_API_URL: apiUrl.transform((url) => url.replace(/\/*$/, "/")).optional(),
};

const PARTS = ["BOT_TOKEN", "APP_TOKEN", "SIGNING_SECRET"] as const;
type Part = (typeof PARTS)[number];
const WORKSPACE_KEY = /^SLACK_(?:(.+)_)?(BOT_TOKEN|APP_TOKEN|SIGNING_SECRET)$/;
const WORKSPACE_NAME = /^[A-Z0-9]+$/;

/** Whether a variable belongs to a workspace: `SLACK_ACME_BOT_TOKEN`, or `SLACK_BOT_TOKEN` for the only one. */
export const isWorkspaceKey = (key: string): boolean => WORKSPACE_KEY.test(key);

/** The workspaces that the environment names, in the order of their names, and everything that is wrong with them. */
export function readWorkspaces(values: Values): {
  readonly workspaces: readonly SlackWorkspace[];
  readonly problems: readonly KeyProblem[];
} {
  const hasPort = values.SLACK_HTTP_PORT !== undefined;
  const names = new Set<string>();
  const problems: KeyProblem[] = [];
  for (const key of Object.keys(values).toSorted()) {
    const [whole, name] = WORKSPACE_KEY.exec(key) ?? [];
    if (whole === undefined) continue;
    if (name === undefined || WORKSPACE_NAME.test(name)) names.add(name ?? "");
    else problems.push({ key, sentence: NAME_SENTENCE });
  }
  const workspaces = [...names].flatMap((name) => {
    const found = problemsOf(name, values, hasPort);
    problems.push(...found);
    return found.length > 0 ? [] : [workspaceOf(name, values, hasPort)];
  });
  problems.push(...sharedSecrets([...names], values));
  const offersHttp = [...names].some((name) => values[keyOf(name, "SIGNING_SECRET")] !== undefined);
  if (hasPort && !offersHttp)
    problems.push({
      key: "SLACK_HTTP_PORT",
      sentence:
        "waits for requests that nobody could sign; set a signing secret for a workspace, or take the port away",
    });
  return { workspaces: workspaces.toSorted((one, other) => (one.name < other.name ? -1 : 1)), problems };
}

const NAME_SENTENCE =
  "names its workspace in a way that cannot be read; a name has capital letters and digits alone, as in SLACK_ACME_BOT_TOKEN";

const keyOf = (name: string, part: Part): string => (name === "" ? `SLACK_${part}` : `SLACK_${name}_${part}`);

function workspaceOf(name: string, values: Values, hasPort: boolean): SlackWorkspace {
  const value = (part: Part) => values[keyOf(name, part)];
  const [appToken, signingSecret] = [value("APP_TOKEN"), value("SIGNING_SECRET")];
  const overHttp = signingSecret !== undefined && (hasPort || appToken === undefined);
  return {
    name: name === "" ? "main" : name.toLowerCase(),
    botToken: value("BOT_TOKEN") ?? "",
    ...(overHttp ? { signingSecret } : appToken === undefined ? {} : { appToken }),
  };
}

function problemsOf(name: string, values: Values, hasPort: boolean): readonly KeyProblem[] {
  const [bot, app, secret] = PARTS.map((part) => keyOf(name, part)) as [string, string, string];
  const given = PARTS.flatMap((part) => (values[keyOf(name, part)] === undefined ? [] : [keyOf(name, part)]));
  const wrong = PARTS.flatMap((part) => {
    const text = values[keyOf(name, part)];
    const sentence = text === undefined ? undefined : JUDGES[part](text, { bot, app, secret });
    return sentence === undefined ? [] : [{ key: keyOf(name, part), sentence }];
  });
  if (wrong.length > 0) return wrong;
  if (values[bot] === undefined)
    return [{ key: given[0] ?? bot, sentence: `is of no use without a bot token; set ${bot}, or take this away` }];
  if (values[app] === undefined && values[secret] === undefined)
    return [
      {
        key: bot,
        sentence: `has no way for events to come in; set ${app} (Socket Mode), or ${secret} and SLACK_HTTP_PORT (HTTP)`,
      },
    ];
  if (values[app] === undefined && !hasPort)
    return [
      { key: secret, sentence: `needs a port for Slack's requests; set SLACK_HTTP_PORT, or ${app} for Socket Mode` },
    ];
  return [];
}

type Keys = { readonly bot: string; readonly app: string; readonly secret: string };

const JUDGES: Readonly<Record<Part, (text: string, keys: Keys) => string | undefined>> = {
  BOT_TOKEN(text, { app, secret }) {
    if (text.startsWith("xoxb-")) return undefined;
    if (text.startsWith("xapp-")) return `holds an app-level token (xapp-), which belongs into ${app}`;
    if (text.startsWith("xoxp-")) return "holds a user token (xoxp-); Laurel works with the bot token (xoxb-) alone";
    if (isSigningSecret(text)) return `looks like a signing secret, which belongs into ${secret}`;
    return "is no bot token, which begins with xoxb-; it is on the app's page under OAuth & Permissions";
  },
  APP_TOKEN(text, { bot, secret }) {
    if (text.startsWith("xapp-")) return undefined;
    if (text.startsWith("xoxb-")) return `holds a bot token (xoxb-), which belongs into ${bot}`;
    if (isSigningSecret(text)) return `looks like a signing secret, which belongs into ${secret}`;
    return "is no app-level token, which begins with xapp-; it is made on the app's page under Basic Information, App-Level Tokens, with connections:write";
  },
  SIGNING_SECRET(text, { bot, app }) {
    if (isSigningSecret(text)) return undefined;
    if (text.startsWith("xoxb-")) return `holds a bot token (xoxb-), which belongs into ${bot}`;
    if (text.startsWith("xapp-")) return `holds an app-level token (xapp-), which belongs into ${app}`;
    return "is no signing secret, which has 32 letters and digits; it is on the app's page under Basic Information, App Credentials";
  },
};

const isSigningSecret = (text: string): boolean => /^[0-9a-f]{32}$/i.test(text);

/** Each workspace has an app of its own: two that share a secret are one, written twice. */
function sharedSecrets(names: readonly string[], values: Values): readonly KeyProblem[] {
  return PARTS.flatMap((part) => {
    const first = new Map<string, string>();
    return names.flatMap((name): KeyProblem[] => {
      const key = keyOf(name, part);
      const text = values[key];
      if (text === undefined) return [];
      const other = first.get(text);
      first.set(text, other ?? key);
      return other === undefined
        ? []
        : [{ key, sentence: `holds the same as ${other}; each workspace has an app, and so a secret, of its own` }];
    });
  });
}
