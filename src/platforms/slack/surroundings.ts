// What Slack tells of a workspace: its channels, what is missing at one, how Laurel stands.
import type { Place } from "../../chat/place.ts";
import { say } from "../../chat/rich.ts";
import type { Finding, Lack, Use } from "../platform.ts";
import { refusalOf } from "./failures.ts";
import { channelOf, placeId } from "./ids.ts";
import { neededScopes } from "./needs.ts";
import { readersOf } from "./readers.ts";
import type { Workspace } from "./workspace.ts";

/** Channels in use that Laurel can see; of private ones those it is in. */
export async function placesIn(space: Workspace, staff: readonly string[]): Promise<readonly Place[]> {
  const places: Place[] = [];
  // One after the other: who is in a private channel takes a call each.
  for (const facts of await space.channels.list()) {
    const readers = await readersOf(space, facts, staff).catch(() => "unknown" as const);
    places.push({
      space: space.space,
      id: placeId(space.team, facts.id),
      kind: "channel",
      readers,
      ...(facts.name === undefined ? {} : { name: facts.name }),
    });
  }
  return places;
}

const NEEDS: Readonly<Record<Use, { readonly what: string; readonly scopes: readonly string[] }>> = {
  post: { what: "I cannot post there", scopes: ["chat:write"] },
  "answer in threads": { what: "I cannot answer in its threads", scopes: ["chat:write"] },
  react: { what: "I cannot react to messages there", scopes: ["reactions:write"] },
  read: { what: "I cannot read there what was said before", scopes: ["channels:history", "groups:history"] },
  // Its own messages: nobody else's are an app's to remove.
  remove: { what: "I cannot remove my messages there", scopes: ["chat:write"] },
};

/** Whether messages come without being asked for is no matter of a place: see the ability "message text". */
export async function lacksAt(space: Workspace, place: Place, uses: readonly Use[]): Promise<readonly Lack[]> {
  const granted = await space.granted();
  const scopeLacks = uses.flatMap((use) => {
    const missing = NEEDS[use].scopes.filter((scope) => !granted.has(scope));
    const remedy = `Add the scope ${missing.join(" and ")} under OAuth & Permissions at api.slack.com/apps, and install the app again.`;
    return missing.length > 0 ? [{ what: NEEDS[use].what, remedy }] : [];
  });
  return [...(await placeLacks(space, place, uses)), ...scopeLacks];
}

async function placeLacks(space: Workspace, place: Place, uses: readonly Use[]): Promise<readonly Lack[]> {
  if (place.kind === "dm") return [];
  try {
    // As of now: somebody may have just done what was asked for.
    space.channels.changed(channelOf(place.id));
    const facts = await space.channels.facts.get(channelOf(place.id));
    if (facts.archived)
      return [{ what: "The channel is archived", remedy: "Take it out of the archive, or choose another channel." }];
    if (facts.joined) return [];
    return uses.length === 0
      ? []
      : [{ what: NEEDS[uses[0] ?? "post"].what, remedy: "Type /invite @laurel in that channel: I am not in it." }];
  } catch (error) {
    if (refusalOf(error) !== "channel_not_found") throw error;
    return [
      {
        what: "I cannot find this channel",
        remedy: "If it is private, type /invite @laurel there; otherwise choose another channel.",
      },
    ];
  }
}

/** Slack refuses signed requests that are five minutes off. */
const SKEW_MAX_MS = 60_000;

export async function findingsIn(
  space: Workspace,
  readsMessages: boolean,
  isConnected: boolean,
): Promise<readonly Finding[]> {
  const granted = await space.granted();
  const skew = space.skew.skewMs();
  const minutes = Math.round(Math.abs(skew ?? 0) / 60_000);
  return [
    space.transport.kind === "socket"
      ? {
          subject: "Socket Mode",
          isWell: isConnected,
          words: isConnected
            ? say`Slack's events arrive.`
            : say`The connection is down; I try again by myself. If it stays so, check the app token.`,
        }
      : { subject: "requests over HTTP", isWell: true, words: say`I listen for Slack's signed requests.` },
    ...(skew === undefined
      ? []
      : [
          {
            subject: "clock",
            isWell: Math.abs(skew) < SKEW_MAX_MS,
            words:
              Math.abs(skew) < SKEW_MAX_MS
                ? say`My clock agrees with Slack's.`
                : say`My clock is ${minutes} minutes off Slack's; past five, Slack's signed requests are refused. Set the machine's clock.`,
          },
        ]),
    {
      subject: "reading messages",
      isWell: true,
      words: readsMessages
        ? say`I read questions that nobody put to me, and thanks, where a channel was opened for that.`
        : say`It is switched off. I answer commands, mentions and direct messages, see marks, and hear no thanks in words.`,
    },
    ...neededScopes({ readsMessages }).map(({ name, to }) => ({
      subject: `scope ${name}`,
      isWell: granted.has(name),
      words: granted.has(name)
        ? say`Granted, to ${to}.`
        : say`Missing, to ${to}. Add it under OAuth & Permissions at api.slack.com/apps, and install the app again.`,
    })),
  ];
}
