import type { Event, Handle } from "../../chat/event.ts";
import type { Place } from "../../chat/place.ts";
import type { EventKey } from "../../core/ids.ts";
import { PLATFORM } from "./ids.ts";
import { actorOf } from "./lookup.ts";
import type { Moment } from "./posting.ts";
import type { Member, World } from "./world.ts";

const INTERACTIONS: readonly Event["kind"][] = ["command", "press", "submit", "menu"];

/** The key of the event in the journal entry `seq`: the same however often it is delivered. */
export const eventKey = (world: World, seq: number): EventKey => `${PLATFORM}:${world.id}:${seq}` as EventKey;

/** What all events of a kind have in common, when `by` acts at `place`. */
export function eventBase<Kind extends Event["kind"]>(
  moment: Moment,
  kind: Kind,
  { key, by, place }: { key: EventKey; by: Member; place: Place },
) {
  return {
    kind,
    key,
    at: moment.at,
    place,
    by: { ...actorOf(by), ...(bringsRoles(moment, kind, place) ? { roles: by.roles } : {}) },
    locale: by.locale,
    handle: handle(moment, kind, key, place),
  };
}

/** A DM stands in no space whose roles it could bring. */
const bringsRoles = ({ manners }: Moment, kind: Event["kind"], place: Place): boolean =>
  manners.interactionsBringRoles === true && INTERACTIONS.includes(kind) && place.kind !== "dm";

function handle({ manners, realAt }: Moment, kind: Event["kind"], token: EventKey, place: Place): Handle {
  const isInteraction = INTERACTIONS.includes(kind);
  const mayOpenForm =
    isInteraction && manners.can.forms === true && (kind !== "submit" || manners.can["form after form"] === true);
  const canHide =
    // Nobody else reads a DM.
    place.kind === "dm" ||
    (manners.can["hidden replies"] === true && (isInteraction || manners.hidesAnswersToMessages));
  const until = manners.handlesLastMs === undefined ? undefined : realAt + manners.handlesLastMs;
  return { token, mayOpenForm, canHide, until };
}
