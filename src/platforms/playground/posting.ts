import type { Once } from "../../chat/effect.ts";
import type { MessageRef } from "../../chat/place.ts";
import { plainText } from "../../chat/rich.ts";
import type { FileContent } from "../../chat/view.ts";
import type { AccountId, Instant, MessageId } from "../../core/ids.ts";
import type { Change } from "./changes.ts";
import { threadPlaceId } from "./ids.ts";
import type { PlaygroundManners } from "./limits.ts";
import { factsOf } from "./lookup.ts";
import type { Body, Message, PlaceFacts, World } from "./world.ts";

/** The world at the moment of a change, with the two clocks read once. */
export interface Moment {
  readonly world: World;
  readonly manners: PlaygroundManners;
  /** Program clock. */
  readonly at: Instant;
  /** Real timer. */
  readonly realAt: Instant;
  newMessageId(): MessageId;
}

export interface Draft {
  readonly in: PlaceFacts;
  readonly author: AccountId;
  readonly body: Body;
  readonly files?: readonly FileContent[];
  readonly onlyFor?: AccountId;
  readonly once?: Once;
  readonly replyTo?: MessageId;
}

/** The changes that post a message, and its place first where that is not there yet. */
export function posting(moment: Moment, draft: Draft): { changes: readonly Change[]; ref: MessageRef } {
  const { in: facts, ...rest } = draft;
  const id = moment.newMessageId();
  const message = { files: [], ...rest, id, place: facts.place.id, at: moment.at, postedAt: moment.realAt };
  const isNew = !moment.world.places.has(facts.place.id);
  return {
    changes: [...(isNew ? [{ kind: "place", place: facts } as const] : []), { kind: "message", message }],
    ref: { place: facts.place, id },
  };
}

const THREAD_NAME_LENGTH = 40;

/** Where an answer to a message goes: into its thread where the place has threads, else right below it. */
export function below(moment: Moment, root: Message): Pick<Draft, "in" | "replyTo"> {
  const facts = factsOf(moment.world, root);
  if (facts.place.kind !== "channel" || moment.manners.can.threads !== true) return { in: facts, replyTo: root.id };
  const id = threadPlaceId(facts.place.space, root.id);
  const place = {
    ...facts.place,
    id,
    kind: "thread" as const,
    parent: facts.place.id,
    root: root.id,
    name: threadName(root.body),
  };
  return { in: moment.world.places.get(id) ?? { place, root: root.id } };
}

function threadName(body: Body): string {
  const text = "text" in body ? plainText(body.text) : (body.view.title ?? body.view.plain);
  return [...text.replace(/\s+/g, " ")].slice(0, THREAD_NAME_LENGTH).join("").trim() || "thread";
}
