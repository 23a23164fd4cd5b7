// What somebody can do on the page, as it comes over HTTP.
import { z } from "zod";
import { CLOCK_STEPS } from "./shapes.ts";

export const TEXT_MAX = 8_000;
const TITLE_MAX = 120;
const FILE_MAX_BYTES = 2 * 1024 * 1024;
const COUNTED = new Intl.NumberFormat("en-GB");

const upTo = (max: number, what: string) =>
  z.string().refine((text) => text.length <= max, {
    error: ({ input }) =>
      `That has ${COUNTED.format(String(input).length)} characters, and ${what} holds ${COUNTED.format(max)}. Nothing was sent.`,
  });
const written = (max: number, what: string) =>
  upTo(max, what).refine((text) => text.trim() !== "", { error: "There is nothing in it yet." });

const id = z.string().max(200);
const name = z.string().max(100);
const number = z.int().min(1).max(1_000);
const text = written(TEXT_MAX, "a message here");
const emoji = z
  .string()
  .max(40)
  .regex(/^\p{RGI_Emoji}$/v, { error: "React with an emoji." });
const words = z.array(upTo(1_000, "an option")).max(200);
const file = z.object({
  name: z.string().min(1).max(200),
  type: z.string().max(100),
  bytes: z.base64().refine((bytes) => bytes.length * 0.75 <= FILE_MAX_BYTES, {
    error: "That file is larger than two megabytes, and the playground takes no larger ones.",
  }),
});
const value = z.union([upTo(20_000, "a field"), z.number(), z.boolean(), words, z.object({ file }), z.null()]);

const deed = z.discriminatedUnion("do", [
  z.object({ do: z.literal("type"), place: id, text, replyTo: id.optional() }),
  z.object({ do: z.literal("thread"), under: id, text }),
  z.object({
    do: z.literal("post"),
    forum: id,
    title: written(TITLE_MAX, "a title"),
    text,
    tags: z.array(name).max(20),
  }),
  z.object({ do: z.literal("tag"), post: id, tags: z.array(name).max(20) }),
  z.object({ do: z.literal("edit"), message: id, text }),
  z.object({ do: z.literal("delete"), message: id }),
  z.object({ do: z.literal("react"), message: id, emoji, on: z.boolean() }),
  z.object({ do: z.literal("press"), message: id, button: number, label: z.string().max(200) }),
  z.object({ do: z.literal("choose"), message: id, select: number, values: words }),
  z.object({ do: z.literal("submit"), values: z.record(z.string().max(100), value) }),
  z.object({ do: z.literal("dismiss") }),
  z.object({
    do: z.literal("menu"),
    on: z.union([z.object({ message: id }), z.object({ person: name })]),
    label: name,
    place: id,
  }),
  z.object({ do: z.literal("look at home") }),
]);

/** A deed, and who does it. */
export const deedShape = z.object({ as: name, deed });
export type Deed = z.output<typeof deed>;

/** An option of a command that is being typed. */
export const completingShape = z.object({
  as: name,
  command: name,
  option: name,
  typed: z.string().max(1_000),
  place: id,
});

export const clockShape = z.object({ step: z.enum(CLOCK_STEPS) });
