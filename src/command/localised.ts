// Names and summaries of commands in other languages, for platforms that show them. English stands in the declarations.
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import type { Localised, PublishedCommand } from "./published.ts";

/** The folder with one file a language, named by its locale as Discord writes it: `pt-BR.yaml`. */
export const LOCALISED = fileURLToPath(new URL("./localised/", import.meta.url));

const language = z.record(z.string(), z.strictObject({ name: z.string().optional(), summary: z.string() }));

/** What each language says, by locale and by path: `program status`; a group goes by its one word. */
export type Languages = ReadonlyMap<string, z.infer<typeof language>>;

/** Reads all languages. Throws an Error that names the file where one is not as it should be. */
export async function readLanguages(folder: string = LOCALISED): Promise<Languages> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yaml")).toSorted();
  const read = files.map(async (file) => {
    const found = language.safeParse(parse(await readFile(`${folder}/${file}`, "utf8")));
    if (!found.success) throw new Error(`${file}: ${z.prettifyError(found.error)}`);
    return [file.replace(/\.yaml$/, ""), found.data] as const;
  });
  return new Map(await Promise.all(read));
}

/** The commands with what the languages say of them and of their groups. */
export function localise(published: readonly PublishedCommand[], languages: Languages): readonly PublishedCommand[] {
  return published.map((each) => {
    const [group = ""] = each.path;
    const localised = wordsFor(each.path.join(" "), languages);
    const groupLocalised = each.group ? wordsFor(group, languages) : undefined;
    return { ...each, ...(localised ? { localised } : {}), ...(groupLocalised ? { groupLocalised } : {}) };
  });
}

function wordsFor(path: string, languages: Languages): Localised | undefined {
  const found = [...languages].flatMap(([locale, words]) =>
    Object.hasOwn(words, path) ? [[locale, words[path]] as const] : [],
  );
  return found.length === 0 ? undefined : (Object.fromEntries(found) as Localised);
}
