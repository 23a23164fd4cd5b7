import { cleanLine } from "../../../chat/clean-text.ts";
import type { Place } from "../../../chat/place.ts";
import type { MessageId } from "../../../core/ids.ts";
import type { Change } from "../changes.ts";
import { factsOf, isSeenBy, laurelIn } from "../lookup.ts";
import type { Reading } from "../render.ts";
import { seeMessage } from "../seen.ts";
import type { Member, Message, World } from "../world.ts";
import { placeName } from "./place-name.ts";
import type { Transcript } from "./transcript.ts";

/** From where somebody looks at what changes. */
export interface Viewpoint {
  readonly world: World;
  readonly member: Member;
  readonly place: Place;
  readonly transcript: Transcript;
  readonly reading: Reading;
  /** Places of which it was said that there is something new; added to. */
  readonly hinted: Set<string>;
}

/** The lines by which somebody learns of a change; none if it is not for their eyes, or no news. */
export function newsLines(change: Change, viewpoint: Viewpoint): readonly string[] {
  const { world, transcript } = viewpoint;
  switch (change.kind) {
    case "message":
      return messageLines(change.message.id, viewpoint);
    case "edit":
      return messageLines(change.message, viewpoint);
    case "remove": {
      const number = transcript.numberOf(change.message);
      return number === undefined ? [] : [`(message ${number} was removed)`];
    }
    case "reaction": {
      const number = transcript.numberOf(change.message);
      const who = world.members.get(change.by)?.name ?? "somebody";
      return number === undefined
        ? []
        : [`(${who}: ${change.added ? "" : "no longer "}${cleanLine(change.emoji)} on message ${number})`];
    }
    default:
      return [];
  }
}

function messageLines(id: MessageId, viewpoint: Viewpoint): readonly string[] {
  const { world, member, place, transcript, reading, hinted } = viewpoint;
  const message = world.messages.get(id);
  if (!message || !isSeenBy(world, member, message)) return [];
  const at = factsOf(world, message).place;
  if (at.id === place.id) return transcript.lines(seeMessage(world, message), reading);
  if (isForMe(message, at, viewpoint))
    return [`(${placeName(at)})`, ...transcript.lines(seeMessage(world, message), reading)];
  if (hinted.has(at.id)) return [];
  hinted.add(at.id);
  return [`(something new in ${placeName(at)}; :places lists where you can go)`];
}

/** Shown wherever it is: what Laurel says, what one wrote oneself, and the threads of the place one is in. */
const isForMe = (message: Message, at: Place, { member, place }: Viewpoint): boolean =>
  message.author === laurelIn(member.space) || message.author === member.account || at.parent === place.id;
