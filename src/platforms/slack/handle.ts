// What an event is answered with: written into its handle, and read back, by a later run too.
import { z } from "zod";
import type { FormOrigin } from "./render-form.ts";

const schema = z.object({
  /** What was done: decides the ways that are open. */
  is: z.enum(["command", "press", "menu", "submit", "message", "home", "other"]),
  channel: z.string(),
  /** The thread to answer in. */
  thread: z.string().optional(),
  responseUrl: z.string().optional(),
  trigger: z.string().optional(),
  view: z.string().optional(),
  /** Block ids of the fields that were submitted. */
  fields: z.array(z.string()).optional(),
  page: z.number().optional(),
});

export type Token = z.output<typeof schema>;

export const writeToken = (token: Token): string => JSON.stringify(token);

/** Throws where it was written by no version of this adapter. */
export const readToken = (token: string): Token => schema.parse(JSON.parse(token));

export const originOf = ({ channel, thread }: Token): FormOrigin => ({ channel, ...(thread ? { thread } : {}) });
