import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { soundsLikeThanks } from "../src/core/thanks.ts";

const TABLE = new URL("../test/fixtures/knowledge/questions.yaml", import.meta.url);
const table = z.record(z.string(), z.array(z.object({ ask: z.string() })));

/** Messages as people write them, of which the knowledge answers some and must not answer others. */
export const questions: readonly string[] = Object.values(table.parse(parse(await readFile(TABLE, "utf8")))).flatMap(
  (rows) => rows.map(({ ask }) => ask),
);

/** The question of this number; after the last comes the first again. */
export const question = (number: number): string => questions[number % questions.length] as string;

const CHATTER = new URL("../test/fixtures/questions/tuning/chatter.yaml", import.meta.url);
const chatter = z.array(z.string()).parse(parse(await readFile(CHATTER, "utf8")));
/** What people say to each other: nothing that sounds like thanks, or is a command. */
const ordinary = chatter.filter((text) => !soundsLikeThanks(text, false) && !text.startsWith("/"));

/** The ordinary message of this number; after the last comes the first again. */
export const ordinaryTalk = (number: number): string => ordinary[number % ordinary.length] as string;
