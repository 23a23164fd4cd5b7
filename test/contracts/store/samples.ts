import type { Effect } from "../../../src/chat/effect.ts";
import type { MessageEvent } from "../../../src/chat/event.ts";
import type { MessageRef, Place } from "../../../src/chat/place.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import { notice, say } from "../../../src/chat/view.ts";
import type { AccountId, EventKey, MessageId, PlaceId, SpaceId } from "../../../src/core/ids.ts";

/** Monday 5 January 2026, 09:00 UTC. */
export const MONDAY = Date.UTC(2026, 0, 5, 9);
export const MINUTE = 60_000;

export const SPACE = "playground:garden" as SpaceId;
export const ADA = "playground:garden:ada" as AccountId;
export const GRACE = "playground:garden:grace" as AccountId;

export const CHANNEL: Place = {
  space: SPACE,
  id: "playground:garden:general" as PlaceId,
  kind: "channel",
  readers: "members",
  name: "general",
};

export const messageRef = (id: string, place = CHANNEL): MessageRef => ({ place, id: id as MessageId });

export const message = (key: string, space = SPACE): MessageEvent => ({
  kind: "message",
  key: key as EventKey,
  at: MONDAY,
  place: { ...CHANNEL, space },
  by: { account: ADA, name: "Ada", bot: false, foreign: false },
  handle: { token: "t", mayOpenForm: false, canHide: true },
  ref: messageRef(key),
  text: say`When is the next award date?`,
  toBot: true,
  files: 0,
});

export const REPLY: Reply = { kind: "say", view: notice(say`On 1 January.`, "public"), hidden: true };

export const post = (words: string, card?: string): Effect => ({
  kind: "post",
  view: notice(say`${words}`, "public"),
  address: { to: "place", place: CHANNEL },
  ...(card ? { card } : {}),
});
