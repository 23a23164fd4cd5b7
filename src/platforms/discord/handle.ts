// What an event's handle holds: enough to answer an interaction in another run than the one it came to.
import type { Handle } from "../../chat/event.ts";
import { instantOf } from "./ids.ts";
import { TOKEN_LIVES_MS } from "./limits.ts";

/** What an interaction came from. */
export type InteractionKind = "command" | "press" | "submit";
/** The message whose button was pressed, or from which a form was opened: the actor's alone, or open to others. */
export type Source = "none" | "open" | "hidden";

export interface InteractionHandle {
  readonly kind: InteractionKind;
  readonly source: Source;
  /** What is deferred to: `hidden` unless the command answers publicly. */
  readonly isPublic: boolean;
  readonly id: string;
  readonly token: string;
}

const MARK = "interaction";

export const interactionHandle = (about: InteractionHandle): Handle => ({
  token: [MARK, about.kind, about.source, about.isPublic ? "public" : "private", about.id, about.token].join(" "),
  mayOpenForm: about.kind !== "submit",
  canHide: true,
  until: instantOf(about.id) + TOKEN_LIVES_MS,
});

/** A handle of what is no interaction: it is answered where it happened. */
export const plainHandle = (isDm: boolean): Handle => ({ token: "message", mayOpenForm: false, canHide: isDm });

/** Reads a handle back; undefined if it is none of an interaction. */
export function readHandle({ token: written }: Handle): InteractionHandle | undefined {
  const [mark, kind, source, audience, id, token] = written.split(" ");
  if (mark !== MARK || !isKind(kind) || !isSource(source) || !id || !token) return undefined;
  return { kind, source, isPublic: audience === "public", id, token };
}

const isKind = (word: string | undefined): word is InteractionKind =>
  word === "command" || word === "press" || word === "submit";
const isSource = (word: string | undefined): word is Source => word === "none" || word === "open" || word === "hidden";
