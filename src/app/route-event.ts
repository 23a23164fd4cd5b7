import { cleanText } from "../chat/clean-text.ts";
import type { MenuEvent, MessageEvent, PressEvent, RawArgs } from "../chat/event.ts";
import { plainText } from "../chat/rich.ts";
import { readArguments } from "../command/arguments.ts";
import type { CommandDef } from "../command/define.ts";
import { Refusal } from "../core/refusal.ts";
import type { Acting } from "./acting.ts";
import { runBuiltIn } from "./built-in-actions.ts";
import { checkRoles } from "./check-roles.ts";
import { submitForm } from "./fill-form.ts";
import type { DeciderParts } from "./parts.ts";
import { OUTDATED, type Routed } from "./routed.ts";

const NOTHING: Routed = { said: "nothing", answer: "private" };

/** Finds what an event asks for, checks who may, and runs it. Throws a Refusal for the one who acted. */
export async function routeEvent(parts: DeciderParts, acting: Acting): Promise<Routed> {
  const { event } = acting;
  switch (event.kind) {
    case "command":
      return runCommand(parts, acting, event.name, event.args);
    case "press":
      return runPress(parts, acting, event);
    case "submit":
      return submitForm(parts, acting, event);
    case "menu":
      return runMenu(parts, acting, event);
    case "message":
      return hearMessage(parts, acting, event);
    default:
      return NOTHING;
  }
}

async function runCommand(parts: DeciderParts, acting: Acting, name: string, given: RawArgs): Promise<Routed> {
  const found = parts.registry.resolve(name, given);
  const { command, path, args } = found;
  checkRoles(found, acting.roles);
  checkPlace(command, acting);
  const { answer } = command;
  if (command.bare !== undefined && isBare(args) && hasRequired(command))
    return { said: { open: { do: `${path.join(" ")}.${command.bare}`, args: [] } }, answer };
  const values = readArguments(command, args, { program: parts.program, at: acting.event.at });
  return { said: await command.run(values, parts.mayOf(acting, answer)), answer };
}

async function runPress(parts: DeciderParts, acting: Acting, event: PressEvent): Promise<Routed> {
  if (!event.action) throw new Refusal(OUTDATED);
  const builtIn = await runBuiltIn(parts, acting, event.action);
  if (builtIn) return builtIn;
  const found = parts.registry.action(event.action.do);
  if (!found) throw new Refusal(OUTDATED);
  checkRoles(found, acting.roles, found.action.allowed);
  const answer = found.action.answer ?? found.command.answer;
  return { said: await found.action.run(event.action.args, parts.mayOf(acting, answer), event.values), answer };
}

async function runMenu(parts: DeciderParts, acting: Acting, event: MenuEvent): Promise<Routed> {
  const found = parts.registry.menu(event.name);
  if (!found) throw new Refusal(OUTDATED);
  const { command, menu } = found;
  checkRoles(found, acting.roles);
  const may = parts.mayOf(acting, command.answer);
  if (menu.on === "message" && "message" in event.on)
    return { said: await menu.run(event.on, may), answer: command.answer };
  if (menu.on === "person" && "person" in event.on)
    return { said: await menu.run(event.on.person, may), answer: command.answer };
  throw new Refusal(OUTDATED);
}

/** A mention or a DM: a command if it begins with a slash, else what the hearing command takes. */
async function hearMessage(parts: DeciderParts, acting: Acting, event: MessageEvent): Promise<Routed> {
  const text = event.text ?? [];
  const [first] = text;
  const words = plainText(text).trim();
  const slash = typeof first === "string" ? /^\s*\/(\S+)\s*/.exec(first) : null;
  if (slash) {
    const line = [(first as string).slice(slash[0].length), ...text.slice(1)];
    return runCommand(parts, acting, slash[1] ?? "", { line });
  }
  const hearing = parts.registry.hearing();
  if (!hearing) return NOTHING;
  // Nothing that anybody can see asks nothing.
  if (cleanText(words) === "") return runCommand(parts, acting, "help", { line: [] });
  return runCommand(parts, acting, hearing.path.join(" "), { options: { [hearing.command.hears as string]: words } });
}

function checkPlace({ where }: CommandDef, { event }: Acting): void {
  const here = event.place.kind === "dm" ? "dm" : "space";
  if (where.includes(here)) return;
  throw new Refusal(
    here === "dm"
      ? "This works in a channel, not in a direct message. Please use it in one of the program's channels."
      : "This works in a direct message with me, not in a channel. Please write to me there.",
  );
}

function isBare(args: RawArgs): boolean {
  return "line" in args ? plainText(args.line).trim() === "" : Object.keys(args.options).length === 0;
}

const hasRequired = (command: CommandDef): boolean => Object.values(command.options).some((option) => !option.optional);
