// Logging in, with words for the operator where Discord says no.
import { type Client, Events } from "discord.js";
import { DiscordProblem } from "./problem.ts";

const PORTAL = "https://discord.com/developers/applications";
export const UNKNOWN_TOKEN = `Discord does not know this bot token. Copy it anew from ${PORTAL}, under Bot, Reset Token, into DISCORD_TOKEN.`;

/** Connects and waits until the servers are there. Throws a DiscordProblem for a wrong token or an intent that is off. */
export async function connect(
  client: Client,
  token: string,
  asked: { readonly readsMessages: boolean; readonly hearsMembers: boolean },
): Promise<void> {
  // Before the login: with few servers it is ready before the login resolves.
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  try {
    await client.login(token);
  } catch (error) {
    throw inWords(error, asked);
  }
  await ready;
}

function inWords(
  error: unknown,
  asked: { readonly readsMessages: boolean; readonly hearsMembers: boolean },
): DiscordProblem {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const message = error instanceof Error ? error.message : "";
  if (code === "TokenInvalid" || code === "TokenMissing" || message === "Authentication failed")
    return new DiscordProblem(UNKNOWN_TOKEN);
  if (/disallowed intents/i.test(message)) return new DiscordProblem(disallowed(asked));
  return new DiscordProblem(
    "Discord could not be reached. Check the network of this machine and https://discordstatus.com, then start again.",
    { cause: error },
  );
}

/** Discord does not say which intent it was; only those that are asked for can be. */
export function disallowed(asked: { readonly readsMessages: boolean; readonly hearsMembers: boolean }): string {
  const names = [
    ...(asked.readsMessages ? ["Message Content"] : []),
    ...(asked.hearsMembers ? ["Server Members"] : []),
  ];
  return (
    `Discord does not let Laurel use the ${names.join(" and ")} intent. Switch it on at ${PORTAL}, under Bot, ` +
    "Privileged Gateway Intents, then start again; or switch off the setting that asks for it: without it Laurel " +
    "answers commands, mentions and direct messages as before."
  );
}
