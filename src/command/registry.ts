import { readdir } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { RawArgs } from "../chat/event.ts";
import type { ActionDef, FormDef, MenuDef } from "./define.ts";
import { faultsOf, type Loaded, publish } from "./folder-rules.ts";
import { localise, readLanguages } from "./localised.ts";
import { nameOf, type PublishedCommand } from "./published.ts";
import { resolveName } from "./resolve-name.ts";

/** All commands, looked up by what an event carries. */
export interface Registry {
  readonly published: readonly PublishedCommand[];
  /** By its words, `program status`. */
  find(name: string): PublishedCommand | undefined;
  /**
   * Finds the command that was typed, with what is left of its arguments: `program` with the line `status` is
   * `program status`. Throws a Refusal that suggests the nearest.
   */
  resolve(name: string, args: RawArgs): PublishedCommand & { readonly args: RawArgs };
  /** `ask.share`, `program status.retry`. */
  action(name: string): (PublishedCommand & { readonly action: ActionDef }) | undefined;
  form(name: string): (PublishedCommand & { readonly form: FormDef }) | undefined;
  /** By its label. */
  menu(label: string): (PublishedCommand & { readonly menu: MenuDef }) | undefined;
  /** The command that takes what is said to Laurel and is no command. */
  hearing(): PublishedCommand | undefined;
}

/**
 * Imports every command of a folder; a folder in it is a command with subcommands, whose `index.ts` declares the
 * group. Throws an Error that names all faults with their files.
 */
export async function loadRegistry(folder: string | URL): Promise<Registry> {
  const root = folder instanceof URL ? fileURLToPath(folder) : folder;
  const loaded = await Promise.all((await commandFiles(root)).map((file) => load(root, file)));
  const faults = faultsOf(loaded);
  if (faults.length > 0)
    throw new Error(
      `${faults.length} faults in the commands of ${basename(root)}/:\n${faults.map((fault) => `- ${fault}`).join("\n")}`,
    );
  return registryOf(localise(publish(loaded), await readLanguages()));
}

/** A registry of commands that were checked before. */
export function registryOf(published: readonly PublishedCommand[]): Registry {
  const byName = new Map(published.map((each) => [nameOf(each), each]));
  const actions = new Map(
    published.flatMap((each) =>
      Object.entries(each.command.actions).map(([own, action]) => [`${nameOf(each)}.${own}`, { ...each, action }]),
    ),
  );
  const forms = new Map(
    published.flatMap((each) =>
      Object.entries(each.command.forms).map(([own, form]) => [`${nameOf(each)}.${own}`, { ...each, form }]),
    ),
  );
  const menus = new Map(published.flatMap((each) => each.command.menus.map((menu) => [menu.label, { ...each, menu }])));
  const hearing = published.find(({ command }) => command.hears !== undefined);
  return {
    published,
    find: (name) => byName.get(name),
    resolve: (name, args) => resolveName(byName, name, args),
    action: (name) => actions.get(name),
    form: (name) => forms.get(name),
    menu: (label) => menus.get(label),
    hearing: () => hearing,
  };
}

/** Paths below `root`, with slashes: `ask.ts`, `program/status.ts`. */
async function commandFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .toSorted();
}

async function load(root: string, file: string): Promise<Loaded> {
  try {
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(root, file)).href);
    return { file, declared: module.default };
  } catch (cause) {
    return { file, broken: cause instanceof Error ? cause.message : String(cause) };
  }
}
