import type { CommandEvent, MenuEvent, MessageEvent, PressEvent } from "../chat/event.ts";
import { plainText, type Rich } from "../chat/rich.ts";
import { readArguments } from "../command/arguments.ts";
import type { CommandDef, Role, Said } from "../command/define.ts";
import { mayUse, refuseRole } from "../command/permission.ts";
import { Refusal } from "../core/refusal.ts";
import type { Acting } from "./acting.ts";
import type { DeciderParts } from "./decide-event.ts";
import { BUILT_IN, runBuiltIn } from "./built-in-actions.ts";
import { submitForm } from "./fill-form.ts";

/** What was said, and to whom the definition says it is said. */
export interface Routed {
  readonly said: Said | { readonly shaped: import("../chat/reply.ts").Reply };
  readonly answer: CommandDef["answer"];
}

/** Finds what an event asks for, checks who may, and runs it. Throws a Refusal for the one who acted. */
export async function routeEvent(parts: DeciderParts, acting: Acting): Promise<Routed> {
  const { event } = acting;
  switch (event.kind) {
    case "command":
      return runCommand(parts, acting, event);
    case "press":
      return runPress(parts, acting, event);
    case "submit":
      return submitForm(parts, acting, event);
    case "menu":
      return runMenu(parts, acting, event);
    case "message":
      return hearMessage(parts, acting, event);
    default:
      return { said: "nothing", answer: "private" };
  }
}
