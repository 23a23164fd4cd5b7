// What Discord tells of the application that a token belongs to.
import { z } from "zod";
import type { Timer } from "../clock.ts";
import type { DiscordEnv } from "../env-platforms.ts";
import { type ApiAnswer, askApi } from "./web-api.ts";

const DISCORD = "https://discord.com/api";
/** Discord, Topics, API Reference, "API Versioning". */
const VERSION = "v10";

// Discord, Resources, Application, "Application Flags".
const MESSAGE_CONTENT = (1 << 18) | (1 << 19);

const application = z.object({
  id: z.string(),
  name: z.string(),
  flags: z.number().default(0),
  bot_public: z.boolean().optional(),
});
const user = z.object({ id: z.string(), username: z.string() });

export interface DiscordApplication {
  readonly id: string;
  readonly name: string;
  /** Whether the Message Content intent is switched on in the Developer Portal. */
  readonly mayReadMessages: boolean;
  /** Whether anybody can add it to a server of theirs; undefined where Discord does not tell. */
  readonly isPublic: boolean | undefined;
  readonly headers: Headers;
}

/** Looks up the application. Throws an Error in words for the operator. */
export async function discordApplication(env: DiscordEnv, timer: Timer): Promise<DiscordApplication> {
  const { headers, body } = await ask(env, "oauth2/applications/@me", timer);
  const { id, name, flags, bot_public } = read(application, body);
  return { id, name, mayReadMessages: (flags & MESSAGE_CONTENT) !== 0, isPublic: bot_public, headers };
}

/** The bot's own name. Throws an Error in words for the operator. */
export async function discordBot(env: DiscordEnv, timer: Timer): Promise<string> {
  return read(user, (await ask(env, "users/@me", timer)).body).username;
}

async function ask({ token, apiUrl = DISCORD }: DiscordEnv, path: string, timer: Timer): Promise<ApiAnswer> {
  const answer = await askApi(`${apiUrl}/${VERSION}/${path}`, {
    authorization: `Bot ${token}`,
    setBy: "DISCORD_API_URL",
    timer,
  });
  if (answer.status === 401)
    throw new Error(
      "Discord does not take the token. On the Developer Portal choose the application, then Bot, Reset Token, and set DISCORD_TOKEN to the new one.",
    );
  if (answer.status !== 200)
    throw new Error(`Discord answered with status ${answer.status}. Check DISCORD_API_URL, or try again in a while.`);
  return answer;
}

function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const found = shape.safeParse(body);
  if (found.success) return found.data;
  throw new Error("What answered does not speak as Discord does. Check DISCORD_API_URL.");
}
