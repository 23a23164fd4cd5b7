// Everything an app said, and who could read it: calls, response_urls, acknowledgements.
import type { Attachment, Block, Fields } from "./shapes.ts";
import type { Call, Channel, ResponseUrl, User } from "./state.ts";
import type { World } from "./world.ts";

/** One thing an app said. */
export interface Outgoing {
  /** The method, or `acknowledgement of …`. */
  readonly by: string;
  /** By the server's clock: when it was said, or when that arrived which it acknowledges. */
  readonly at: number;
  readonly said: Fields;
  readonly text: string | undefined;
  readonly blocks: readonly Block[];
  /** Whether it is a message: those need a text beside their blocks. */
  readonly isMessage: boolean;
  readonly readers: readonly User[];
}

const MESSAGES = ["chat.postMessage", "chat.postEphemeral", "chat.update", "response_url"];
const VIEWS = ["views.open", "views.push", "views.update", "views.publish"];

/** All of it, in order of calls, then acknowledgements. */
export function outgoing(world: World): readonly Outgoing[] {
  const calls = world.calls
    .filter(({ method }) => MESSAGES.includes(method) || VIEWS.includes(method) || method.startsWith("files."))
    .map((call) => piece(call.method, call.at, call.args, MESSAGES.includes(call.method), readersOf(world, call)));
  return [...calls, ...acknowledged(world)];
}

function acknowledged(world: World): readonly Outgoing[] {
  return world.deliveries.all.flatMap(({ outcome, payload, sentAt }) => {
    if (outcome?.kind !== "acknowledged" || Object.keys(outcome.payload).length === 0) return [];
    const who: { user?: { id: string }; user_id?: string; channel_id?: string } = payload;
    const reader = world.users.get(who.user?.id ?? who.user_id ?? "");
    const inChannel =
      outcome.payload.response_type === "in_channel" ? world.channels.get(who.channel_id ?? "") : undefined;
    const readers = inChannel ? audience(world, inChannel) : reader ? [reader] : [];
    const isMessage = payload.command !== undefined;
    const by = `acknowledgement of ${payload.command ?? payload.type}`;
    return [piece(by, sentAt, outcome.payload, isMessage, readers)];
  });
}

function piece(by: string, at: number, said: Fields, isMessage: boolean, readers: readonly User[]): Outgoing {
  const body: { text?: string; blocks?: Block[]; attachments?: Attachment[]; view?: { blocks?: Block[] } } = said;
  const attached = (body.attachments ?? []).flatMap(({ blocks }) => blocks ?? []);
  return {
    by,
    at,
    said,
    text: body.text,
    blocks: [...(body.blocks ?? []), ...attached, ...(body.view?.blocks ?? [])],
    isMessage,
    readers,
  };
}

/** Who can read what stands in a channel: of a public one, everybody who may join it. */
function audience(world: World, channel: Channel): readonly User[] {
  const users = [...world.users.values()].filter(({ isBot }) => !isBot);
  return channel.kind === "public"
    ? users.filter(({ id, teamId, isRestricted, isUltraRestricted }) => {
        const mayJoin = channel.teams.has(teamId) && !isRestricted && !isUltraRestricted;
        return mayJoin || channel.members.has(id);
      })
    : users.filter(({ id }) => channel.members.has(id));
}

function readersOf(world: World, call: Call): readonly User[] {
  const { args } = call;
  const user = (id: unknown) => [world.users.get(String(id))].filter((each) => each !== undefined);
  const channel = (id: unknown) => {
    const found = world.channels.get(String(id));
    return found ? audience(world, found) : user(id);
  };
  switch (call.method) {
    case "chat.postEphemeral":
      return user(args.user);
    case "views.publish":
      return user(args.user_id);
    case "views.open":
    case "views.push":
      return user(world.triggers.get(String(args.trigger_id))?.user);
    case "views.update":
      return user(world.viewOwners.get(String(args.view_id)));
    case "response_url":
      return responseReaders(world, call, channel, user);
    default:
      return channel(args.channel ?? args.channel_id);
  }
}

function responseReaders(
  world: World,
  { url, args }: Call,
  channel: (id: unknown) => readonly User[],
  user: (id: unknown) => readonly User[],
): readonly User[] {
  const known: ResponseUrl | undefined = world.responseUrls.get(url ?? "");
  if (!known) return [];
  const isOpen =
    args.response_type === "in_channel" || (args.replace_original === true && known.message?.ephemeral === false);
  return isOpen ? channel(known.channel) : user(known.user);
}
