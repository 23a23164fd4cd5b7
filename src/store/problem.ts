/**
 * The record cannot be opened, or can no longer be written, for a reason the operator can mend.
 * The message is a sentence for them: what is wrong, then what to do. It never holds a password.
 */
export class StoreProblem extends Error {
  override readonly name: string = "StoreProblem";
  /** Its sentence is written for the operator and holds nobody's words, so a log may show it. */
  readonly isForOperator = true;
}

/** Another `start` holds the record already. */
export class AlreadyRunning extends StoreProblem {
  override readonly name = "AlreadyRunning";
}

/** The record is as an older Laurel left it, or empty, and whoever asked does not change it. */
export class StoreBehind extends StoreProblem {
  override readonly name = "StoreBehind";
}

/** What the store tells the operator while it runs. A pino logger fits. Nothing logged holds a payload or a name. */
export interface StoreLog {
  warn(fields: object, message: string): void;
}

/** A log that nobody reads. */
export const silentLog: StoreLog = { warn() {} };
