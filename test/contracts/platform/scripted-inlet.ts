import type { Once, Receipt } from "../../../src/chat/effect.ts";
import type { Completing, Event } from "../../../src/chat/event.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import type { Option } from "../../../src/chat/view.ts";
import { writeRowId } from "../../../src/core/ids.ts";
import type { Inlet, Platform } from "../../../src/platforms/platform.ts";

/** An app of a few lines: it keeps what it was given and answers as it was told. */
export interface ScriptedInlet extends Inlet {
  /** What was taken, in order; a redelivery is there twice. */
  readonly taken: readonly Event[];
  readonly completing: readonly Completing[];
  /** The answers given, in order, and how they ended. */
  readonly answers: readonly { readonly event: Event; readonly once: Once; readonly receipt: Receipt }[];
  /** The last event taken of a kind; throws if there was none. */
  last<Kind extends Event["kind"]>(kind: Kind): Event & { readonly kind: Kind };
  /** How events are answered from now on. */
  answerWith(reply: Reply | ((event: Event) => Reply)): void;
  suggest(options: readonly Option[]): void;
  /** Everything concerns it, unless told otherwise. */
  concernedIf(is: (event: Event) => boolean): void;
  /** The next event cannot be recorded. */
  failNext(): void;
  /** Holds the next event before it is recorded. `reached` resolves when it is there; `release` lets it go on. */
  holdNext(): { readonly reached: Promise<void>; release(): void };
}

export function scriptedInlet(platform: () => Platform, staffRoles: readonly string[]): ScriptedInlet {
  const taken: Event[] = [];
  const completing: Completing[] = [];
  const answers: { event: Event; once: Once; receipt: Receipt }[] = [];
  let reply: (event: Event) => Reply = () => ({ kind: "nothing" });
  let suggestions: readonly Option[] = [];
  let isConcern: (event: Event) => boolean = () => true;
  let failing = false;
  let hold: { reached: PromiseWithResolvers<void>; released: PromiseWithResolvers<void> } | undefined;
  let count = 0;

  return {
    taken,
    completing,
    answers,
    concerns: (event) => isConcern(event),
    staffRoles: () => staffRoles,
    async take(event, acknowledge) {
      taken.push(event);
      const held = hold;
      hold = undefined;
      held?.reached.resolve();
      await held?.released.promise;
      if (failing) {
        failing = false;
        throw new Error("the record cannot be reached");
      }
      await acknowledge?.();
      const once = writeRowId<"inbox">(event.at, ++count);
      answers.push({ event, once, receipt: await platform().answer(event, reply(event), once) });
    },
    async complete(asked) {
      completing.push(asked);
      return suggestions;
    },
    last<Kind extends Event["kind"]>(kind: Kind) {
      const found = taken.findLast((event): event is Event & { readonly kind: Kind } => event.kind === kind);
      if (!found) throw new Error(`no ${kind} event was taken, but ${taken.map((event) => event.kind).join(", ")}`);
      return found;
    },
    answerWith: (next) => {
      reply = typeof next === "function" ? next : () => next;
    },
    suggest: (options) => {
      suggestions = options;
    },
    concernedIf: (is) => {
      isConcern = is;
    },
    failNext: () => {
      failing = true;
    },
    holdNext() {
      const held = { reached: Promise.withResolvers<void>(), released: Promise.withResolvers<void>() };
      hold = held;
      return { reached: held.reached.promise, release: () => held.released.resolve() };
    },
  };
}
