import type { Database, Db } from "./schema.ts";

type Counter = Database["counter"]["name"];

/**
 * The last ref that was given, held until the transaction ends: whatever it is for is added by one transaction at a time.
 * Take it last, and take people before.
 */
export async function takeCounter(db: Db, name: Counter): Promise<number> {
  const { value } = await db
    .insertInto("counter")
    .values({ name, value: 0 })
    // Writing it as it is takes the row on both engines.
    .onConflict((conflict) => conflict.column("name").doUpdateSet((eb) => ({ value: eb.ref("counter.value") })))
    .returning("value")
    .executeTakeFirstOrThrow();
  return value;
}

/** Keeps that a ref was given. */
export async function setCounter(db: Db, name: Counter, value: number): Promise<void> {
  await db.updateTable("counter").set({ value }).where("name", "=", name).execute();
}
