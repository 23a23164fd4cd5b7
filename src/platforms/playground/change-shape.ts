// What a change has to have so that the world can be folded from it. Views, forms and events are looked at no deeper.
import { z } from "zod";

const id = z.string();
const yes = z.boolean();
const view = z.looseObject({ blocks: z.array(z.unknown()) });
const event = z.looseObject({ key: id, kind: z.string() });
const member = z.looseObject({ account: id, space: id, name: z.string(), bot: yes, roles: z.array(z.string()) });
const place = z.looseObject({ place: z.looseObject({ id }) });
const body = z.union([z.looseObject({ text: z.array(z.unknown()) }), z.looseObject({ view })]);
const message = z.looseObject({
  id,
  place: id,
  author: id,
  at: z.number(),
  postedAt: z.number(),
  body,
  files: z.array(z.unknown()),
});
const opened = z.looseObject({ form: z.looseObject({ fields: z.array(z.unknown()) }), place: id });

const of = <const Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.looseObject({ kind: z.literal(kind), ...shape });

/** Fits every change that this playground writes. */
export const changeShape = z.discriminatedUnion("kind", [
  of("begun", { world: id }),
  of("space", { space: id, name: z.string() }),
  of("member", { member }),
  of("membership", { account: id, present: yes }),
  of("role", { account: id, role: z.string(), given: yes }),
  of("dms", { account: id, open: yes }),
  of("home", { account: id, view }),
  of("form", { account: id, opened: opened.optional() }),
  of("place", { place }),
  of("tags", { post: id, tags: z.array(z.string()) }),
  of("message", { message }),
  of("edit", { message: id, body }),
  of("remove", { message: id }),
  of("reaction", { message: id, emoji: z.string(), by: id, added: yes }),
  of("event", { event, source: id.optional() }),
  of("acknowledged", { event: id }),
  of("answered", { event: id, message: id.optional() }),
  of("clock", { aheadMs: z.number() }),
  of("published", { commands: z.array(z.tuple([z.string(), z.string()])) }),
]);
