// What Slack tells of a workspace's bot token and app-level token.
import { z } from "zod";
import type { Timer } from "../clock.ts";
import type { SlackEnv, SlackWorkspace } from "../env-platforms.ts";
import { type ApiAnswer, askApi } from "./web-api.ts";

const SLACK = "https://slack.com/api/";

const answered = z.object({ ok: z.boolean(), error: z.string().optional() });
const self = z.object({ team: z.string(), user: z.string() });

export interface SlackSelf {
  readonly team: string;
  readonly bot: string;
  /** The scopes that the token was given; undefined where Slack does not tell. */
  readonly scopes: readonly string[] | undefined;
  readonly headers: Headers;
}

type At = Pick<SlackEnv, "apiUrl">;

/** Whose token it is. Throws an Error in words for the operator. */
export async function slackSelf({ name, botToken }: SlackWorkspace, at: At, timer: Timer): Promise<SlackSelf> {
  const { headers, body } = await ask("auth.test", botToken, name, at, timer);
  const found = self.safeParse(body);
  if (!found.success) throw new Error(FOREIGN);
  const scopes = headers.get("x-oauth-scopes");
  return {
    team: found.data.team,
    bot: found.data.user,
    scopes: scopes === null ? undefined : scopes.split(",").map((scope) => scope.trim()),
    headers,
  };
}

/** Whether the app-level token opens a socket. Throws an Error in words for the operator. */
export async function slackSocket(name: string, appToken: string, at: At, timer: Timer): Promise<void> {
  await ask("apps.connections.open", appToken, name, at, timer);
}

const FOREIGN = "What answered does not speak as Slack does. Check SLACK_API_URL.";

async function ask(method: string, token: string, workspace: string, at: At, timer: Timer): Promise<ApiAnswer> {
  const answer = await askApi(`${at.apiUrl ?? SLACK}${method}`, {
    authorization: `Bearer ${token}`,
    method: "POST",
    setBy: "SLACK_API_URL",
    timer,
  });
  const found = answered.safeParse(answer.body);
  if (answer.status === 429) throw new Error(`Slack is asked too often (${method}). Try again in a minute.`);
  if (!found.success)
    throw new Error(
      answer.status === 200
        ? FOREIGN
        : `Slack answered with status ${answer.status}. Check SLACK_API_URL, or try again in a while.`,
    );
  if (!found.data.ok) throw new Error(remedyOf(found.data.error ?? "unknown_error", method, workspace));
  return answer;
}

/** Slack's own words for what is wrong, with what to do about the most likely ones. */
function remedyOf(error: string, method: string, workspace: string): string {
  const which = method === "auth.test" ? "bot token" : "app-level token";
  const where =
    method === "auth.test"
      ? "Copy it anew from the app's page, OAuth & Permissions, Bot User OAuth Token."
      : "Make one on the app's page, Basic Information, App-Level Tokens, with connections:write.";
  switch (error) {
    case "invalid_auth":
    case "not_authed":
    case "token_revoked":
    case "token_expired":
    case "account_inactive":
      return `Slack does not take the ${which} of "${workspace}" (${error}). ${where}`;
    case "missing_scope":
      return `The ${which} of "${workspace}" lacks a scope for ${method}. ${where}`;
    default:
      return `Slack refuses ${method} for "${workspace}" (${error}). See the page of that method at docs.slack.dev.`;
  }
}
