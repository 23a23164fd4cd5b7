// Effects, done on Discord.
import { type Client, Routes } from "discord.js";
import type { Delivery, Destination, Once, Receipt } from "../../chat/effect.ts";
import type { MessageRef, Place } from "../../chat/place.ts";
import type { View } from "../../chat/view.ts";
import type { Instant } from "../../core/ids.ts";
import { CODE, codeOf } from "./fault.ts";
import { guildOf, messageId, userOf } from "./ids.ts";
import { markOf } from "./mark.ts";
import type { Members } from "./members.ts";
import { nativeOf, type Posting } from "./posting.ts";
import type { Payload } from "./render.ts";

export interface PerformingParts {
  readonly client: Client;
  readonly posting: Posting;
  readonly members: Members;
  readonly render: (view: View, mark?: number) => Payload;
}

const never = (reason: "refused" | "gone", why: string): Receipt => ({ kind: "never", reason, why });
const SENT: Receipt = { kind: "sent" };
/** Under a message that is not an answer to a question, the thread has no words of its own to go by. */
const THREAD_NAME = "Laurel";

/** Performs a delivery. The promise rejects where Discord refused it or was not heard of. */
export async function performDelivery(parts: PerformingParts, delivery: Delivery, once: Once): Promise<Receipt> {
  switch (delivery.kind) {
    case "post":
      return post(parts, delivery.view, delivery.to, once);
    case "edit":
      await unfolded(parts, delivery.on, () => edit(parts, delivery.on, delivery.view));
      return { kind: "sent", ref: delivery.on };
    case "remove":
      return remove(parts, delivery.on);
    case "react":
      await unfolded(parts, delivery.on, () => react(parts, delivery));
      return SENT;
    case "role":
      return giveRole(parts, delivery);
    case "home":
      return never("refused", "Discord has no home tab");
  }
}

async function post({ posting }: PerformingParts, view: View, to: Destination, once: Once): Promise<Receipt> {
  if ("account" in to) {
    if (userOf(to.account) === undefined) return never("refused", "not an account on Discord");
    return { kind: "sent", ref: await posting.toAccount(to.account, view, once) };
  }
  if (to.onlyFor !== undefined) return never("refused", "Discord shows no post to one person alone");
  if (to.place.kind === "forum") return never("refused", "Laurel opens no posts in forums");
  if (to.under) return { kind: "sent", ref: await posting.under(to.under, view, once, view.title ?? THREAD_NAME) };
  return { kind: "sent", ref: await posting.at(to.place, view, once) };
}

async function edit({ client, render }: PerformingParts, on: MessageRef, view: View): Promise<void> {
  const { body, files } = render(view);
  // A change of a message notifies nobody, whoever is named in it.
  const quiet = { ...body, allowed_mentions: { parse: [] } };
  await client.rest.patch(Routes.channelMessage(nativeOf(on.place), on.id), { body: quiet, files: [...files] });
}

async function remove({ client }: PerformingParts, on: MessageRef): Promise<Receipt> {
  try {
    await client.rest.delete(Routes.channelMessage(nativeOf(on.place), on.id));
  } catch (error) {
    const code = codeOf(error);
    if (code !== CODE.unknownMessage && code !== CODE.unknownChannel) throw error;
  }
  return SENT;
}

async function react({ client }: PerformingParts, { emoji, on, off }: Delivery & { kind: "react" }): Promise<void> {
  const route = Routes.channelMessageOwnReaction(nativeOf(on.place), on.id, encodeURIComponent(emoji));
  if (!off) return void (await client.rest.put(route));
  await client.rest.delete(route).catch((error: unknown) => {
    // It was taken off already, by a moderator perhaps.
    if (codeOf(error) !== CODE.unknownEmoji) throw error;
  });
}

/** In a thread that folded itself away nothing can be changed: it is opened once, and the change tried again. */
async function unfolded(
  { client }: PerformingParts,
  { place }: MessageRef,
  change: () => Promise<void>,
): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (codeOf(error) !== CODE.archived) throw error;
    await client.rest.patch(Routes.channel(nativeOf(place)), { body: { archived: false } });
    await change();
  }
}

async function giveRole(
  { client, members }: PerformingParts,
  { role, of, space, give }: Delivery & { kind: "role" },
): Promise<Receipt> {
  const [guild, user] = [guildOf(space), userOf(of)];
  if (guild === undefined || user === undefined) return never("refused", "there are no roles in direct messages");
  const route = Routes.guildMemberRole(guild, user, role);
  await (give ? client.rest.put(route) : client.rest.delete(route));
  members.forget(guild);
  return SENT;
}

/** Nothing can stand where Laurel cannot look: it could not have posted there. */
const NOT_THERE: ReadonlySet<number | undefined> = new Set([
  CODE.unknownChannel,
  CODE.unknownUser,
  CODE.missingAccess,
  CODE.dmsClosed,
  CODE.noMutualGuild,
]);

/** Looks for the message of a delivery that broke off: where it was to go, by its mark. */
export async function findSent(
  { posting }: PerformingParts,
  once: Once,
  to: Destination,
  since: Instant,
): Promise<MessageRef | undefined> {
  const find = async (placeOf: () => Promise<Place | undefined>): Promise<MessageRef | undefined> => {
    try {
      const place = await placeOf();
      const found = place && (await posting.findMarked(nativeOf(place), markOf(once), since));
      return place && found !== undefined ? { place, id: messageId(found) } : undefined;
    } catch (error) {
      if (NOT_THERE.has(codeOf(error))) return undefined;
      throw error;
    }
  };
  if ("account" in to) return find(() => posting.dmWith(to.account));
  const { place, under } = to;
  const inThread = under && (await find(() => posting.threadOf(under)));
  return inThread ?? find(async () => under?.place ?? place);
}
