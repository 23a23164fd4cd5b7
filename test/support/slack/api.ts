// The Web API: token, scope, fault, method; every call is recorded.
import { ApiCall, type Method, SlackRefusal } from "./api-call.ts";
import { FILE_METHODS } from "./files.ts";
import { CHAT_METHODS } from "./methods-chat.ts";
import { CONVERSATION_METHODS } from "./methods-conversations.ts";
import { PEOPLE_METHODS } from "./methods-people.ts";
import { REACTION_METHODS } from "./reactions.ts";
import type { Fields } from "./shapes.ts";
import type { Call } from "./state.ts";
import { VIEW_METHODS } from "./views.ts";
import type { Workspace } from "./workspace.ts";
import type { World } from "./world.ts";

/** What goes back over HTTP; undefined breaks the connection. */
export type Answer =
  | { readonly status: number; readonly body: string | Buffer; readonly headers: Readonly<Record<string, string>> }
  | undefined;

const METHODS: Readonly<Record<string, Method>> = {
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...PEOPLE_METHODS,
  ...REACTION_METHODS,
  ...VIEW_METHODS,
  ...FILE_METHODS,
  "apps.connections.open": {
    token: "app",
    run: ({ world, workspace }) => ({ url: `${world.origin.replace("http", "ws")}/link?app_id=${workspace.appId}` }),
  },
};

const JSON_ARGUMENTS = new Set(["blocks", "attachments", "view", "metadata", "files", "unfurls", "channels"]);

/** Arguments as Slack reads them: a form with JSON inside some fields, or JSON throughout. */
export function readArguments(raw: string, contentType: string): Fields {
  if (contentType.includes("application/json")) return JSON.parse(raw || "{}");
  const pairs = [...new URLSearchParams(raw)].map(([name, value]) => {
    const isJson = JSON_ARGUMENTS.has(name) && /^\s*[[{]/.test(value);
    return [name, isJson ? parsed(value) : value];
  });
  return Object.fromEntries(pairs);
}

const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** Answers one call of the Web API. */
export async function callMethod(world: World, name: string, given: Fields, authorization: string): Promise<Answer> {
  const { token, ...args } = given;
  const bearer = authorization.replace(/^Bearer /, "") || String(token ?? "");
  const method = METHODS[name];
  const workspace = [...world.workspaces.values()].find((each) => [each.botToken, each.appToken].includes(bearer));
  const call: Call = {
    method: name,
    ...(workspace ? { team: workspace.teamId } : {}),
    args,
    at: world.clock.now(),
    applied: false,
  };
  world.calls.push(call);
  const run = (): Answer => {
    const body = answer(world, method, workspace, bearer, args, name);
    call.applied = body.ok === true;
    const scopes = workspace && { "x-oauth-scopes": [...workspace.scopes].join(",") };
    const needed = method?.scopes && { "x-accepted-oauth-scopes": method.scopes.join(",") };
    return { status: 200, body: JSON.stringify(body), headers: { ...scopes, ...needed } };
  };
  const answered = await meetFault(world, name, run);
  call.answer = describe(answered);
  world.changed();
  return answered;
}

function describe(answered: Answer): NonNullable<Call["answer"]> {
  if (!answered) return { status: 0 };
  const body: { error?: string; response_metadata?: { messages?: string[] } } =
    typeof answered.body === "string" && answered.body.startsWith("{") ? JSON.parse(answered.body) : {};
  const messages = body.response_metadata?.messages;
  return { status: answered.status, ...(body.error ? { error: body.error } : {}), ...(messages ? { messages } : {}) };
}

function answer(
  world: World,
  method: Method | undefined,
  workspace: Workspace | undefined,
  bearer: string,
  args: Fields,
  name: string,
): Fields {
  try {
    if (!method) throw new SlackRefusal("unknown_method", { req_method: name });
    checkToken(method, workspace, bearer);
    if (!workspace) throw new SlackRefusal("invalid_auth");
    const call = new ApiCall(world, workspace, args);
    for (const scope of method.scopes ?? []) call.needs(scope);
    return { ok: true, ...method.run(call) };
  } catch (error) {
    if (error instanceof SlackRefusal) return { ok: false, error: error.code, ...error.extra };
    throw error;
  }
}

function checkToken(method: Method, workspace: Workspace | undefined, bearer: string): void {
  if (!bearer) throw new SlackRefusal("not_authed");
  if (!workspace) throw new SlackRefusal("invalid_auth");
  const isAppToken = bearer === workspace.appToken;
  if (isAppToken !== (method.token === "app")) throw new SlackRefusal("not_allowed_token_type");
  // The app's own token outlives its installation.
  if (isAppToken) return;
  if (workspace.status === "revoked") throw new SlackRefusal("token_revoked");
  if (workspace.status === "deactivated") throw new SlackRefusal("account_inactive");
}

/** Runs a call, or lets it meet the fault that waits for it. */
export async function meetFault(world: World, name: string, run: () => Answer): Promise<Answer> {
  const met = world.faults.take(name);
  if (!met) return run();
  const { fault } = met;
  switch (fault.kind) {
    case "rate limited":
      return json(429, { ok: false, error: "ratelimited" }, { "retry-after": String(fault.retryAfterSeconds) });
    case "refused":
      return json(200, { ok: false, error: fault.error });
    case "status":
      if (fault.applied) run();
      return { status: fault.status, body: "upstream trouble", headers: {} };
    case "dropped":
      if (fault.applied) run();
      return undefined;
    case "held": {
      const early = fault.applied ? run() : undefined;
      world.changed();
      await met.released;
      return fault.applied ? early : run();
    }
  }
}

const json = (status: number, body: Fields, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  body: JSON.stringify(body),
  headers,
});
