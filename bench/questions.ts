import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";

const TABLE = new URL("../test/fixtures/knowledge/questions.yaml", import.meta.url);
const table = z.record(z.string(), z.array(z.object({ ask: z.string() })));

/** Messages as people write them, of which the knowledge answers some and must not answer others. */
export const questions: readonly string[] = Object.values(table.parse(parse(await readFile(TABLE, "utf8")))).flatMap(
  (rows) => rows.map(({ ask }) => ask),
);

/** The question of this number; after the last comes the first again. */
export const question = (number: number): string => questions[number % questions.length] as string;
