// What a journal entry says. The world is a fold over these, so none may be taken away while a journal holds it.
import { z } from "zod";
import type { Event } from "../../chat/event.ts";
import type { View } from "../../chat/view.ts";
import type { AccountId, EventKey, MessageId, PlaceId, SpaceId } from "../../core/ids.ts";
import { changeShape } from "./change-shape.ts";
import { JournalProblem } from "./journal-problem.ts";
import type { JournalEntry } from "./persistence.ts";
import type { Body, MemberFacts, MessageRecord, OpenForm, PlaceFacts } from "./world.ts";

export type Change =
  | { readonly kind: "begun"; readonly world: string }
  | { readonly kind: "space"; readonly space: SpaceId; readonly name: string }
  | { readonly kind: "member"; readonly member: MemberFacts }
  | { readonly kind: "membership"; readonly account: AccountId; readonly present: boolean }
  | { readonly kind: "role"; readonly account: AccountId; readonly role: string; readonly given: boolean }
  | { readonly kind: "dms"; readonly account: AccountId; readonly open: boolean }
  | { readonly kind: "home"; readonly account: AccountId; readonly view: View }
  /** Without a form: it was closed. */
  | { readonly kind: "form"; readonly account: AccountId; readonly opened?: OpenForm }
  | { readonly kind: "place"; readonly place: PlaceFacts }
  | { readonly kind: "tags"; readonly post: PlaceId; readonly tags: readonly string[] }
  | { readonly kind: "message"; readonly message: MessageRecord }
  | { readonly kind: "edit"; readonly message: MessageId; readonly body: Body }
  | { readonly kind: "remove"; readonly message: MessageId }
  | {
      readonly kind: "reaction";
      readonly message: MessageId;
      readonly emoji: string;
      readonly by: AccountId;
      readonly added: boolean;
    }
  | { readonly kind: "event"; readonly event: Event; readonly source?: MessageId }
  | { readonly kind: "acknowledged"; readonly event: EventKey }
  | { readonly kind: "answered"; readonly event: EventKey; readonly message?: MessageId }
  /** The program clock was moved: so far it is ahead of the real timer now. */
  | { readonly kind: "clock"; readonly aheadMs: number }
  | { readonly kind: "published"; readonly commands: readonly (readonly [path: string, fingerprint: string])[] };

const VERSION = 1;

/** Writes a change as the body of a journal entry. */
export const encodeChange = (change: Change): string => JSON.stringify({ v: VERSION, change });

const ENVELOPE = z.object({ v: z.number(), change: z.unknown() });

/** Reads a change back. Throws a JournalProblem if it is damaged, or if another version of the playground wrote it. */
export function decodeChange({ seq, body }: JournalEntry): Change {
  const envelope = ENVELOPE.safeParse(parseJson(body));
  const v = envelope.data?.v;
  if (v !== undefined && v !== VERSION)
    throw new JournalProblem(
      `The playground's journal was written in version ${v}, and this program reads version ${VERSION}. ` +
        "Start the program that wrote it, or begin a new playground.",
    );
  const change = envelope.data?.change;
  if (isChange(change)) return change;
  throw new JournalProblem(
    `Entry ${seq} of the playground's journal is damaged. Put your last backup of the record in its place, or move the record away to begin a new playground.`,
  );
}

const isChange = (change: unknown): change is Change => changeShape.safeParse(change).success;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Undefined fits no envelope: the caller says that the entry is damaged.
    return undefined;
  }
}
