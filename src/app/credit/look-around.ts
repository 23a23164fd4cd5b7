// What stands on the platform around a signal. All of it waits for the platform: before any transaction.
import type { MessageRef, Place } from "../../chat/place.ts";
import type { MessageId } from "../../core/ids.ts";
import type { TalkAround } from "../../core/who-helped.ts";
import type { Platform, SaidMessage } from "../../platforms/platform.ts";

/** The platform could not be asked: the signal is kept, and looked at again later. */
export class LookAgain extends Error {
  override readonly name = "LookAgain";
}

/** As much of a platform as tells what was said, and by whom. An export of one tells it too. */
export type Talker = Pick<Platform, "name" | "look" | "talk" | "rolesOf">;

export type Talked = TalkAround<SaidMessage>;

/** How far back somebody's thanks are looked at. */
const MOST_MESSAGES = 50;

/** A message as it stands now; undefined where it is gone, or Laurel may not read there. */
export async function lookAt(platform: Talker, ref: MessageRef): Promise<SaidMessage | undefined> {
  const found = await asked(() => platform.look(ref));
  return typeof found === "string" ? undefined : found;
}

/** What was said at a place up to a message; nothing where it is gone, or Laurel may not read there. */
export async function talkAt(
  platform: Talker,
  place: Place,
  { most = MOST_MESSAGES, upTo }: { most?: number; upTo?: MessageId } = {},
): Promise<Talked> {
  const found = await asked(() => platform.talk(place, most, upTo));
  return typeof found === "string" ? { place, messages: [] } : { place, ...found };
}

/** The message that another replies to, from the talk around it or looked up. */
export async function repliedToBy(
  platform: Talker,
  { ref, replyTo }: { readonly ref: MessageRef; readonly replyTo?: MessageId },
  { root, messages }: Pick<Talked, "root" | "messages">,
): Promise<SaidMessage | undefined> {
  if (replyTo === undefined) return undefined;
  const said = [...(root ? [root] : []), ...messages].find((message) => message.ref.id === replyTo);
  return said ?? lookAt(platform, { place: ref.place, id: replyTo });
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new LookAgain("a platform could not be asked what was said", { cause });
  }
}
