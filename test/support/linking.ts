// Accounts of the playground that turn out to be one person's.
import type { Answer, TestBot } from "./bot.ts";

/** The code in an answer. Throws if there is none. */
export function codeIn({ text }: Pick<Answer, "text">): string {
  const [, code] = /\/me link ([0-9A-Z]{5}-[0-9A-Z]{5})/.exec(text) ?? [];
  if (code === undefined) throw new Error(`there is no code in “${text}”`);
  return code;
}

export const codeFor = async (bot: TestBot, name: string): Promise<string> =>
  codeIn(await bot.member(name).types("/me link"));

/** `name` asks for a code, and `other` types it. */
export async function links(bot: TestBot, name: string, other: string): Promise<Answer> {
  const code = await codeFor(bot, name);
  return bot.member(other).types(`/me link ${code}`);
}
