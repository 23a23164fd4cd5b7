import type { Form, FormErrors } from "../chat/form.ts";
import type { CommandDef, Said } from "../command/define.ts";

/** A page of a form to show: the first one, the next one, or one with errors. */
export interface Filled {
  readonly form: Form;
  readonly errors?: FormErrors;
}

/** What is said back, and to whom its declaration says it is said. */
export interface Routed {
  readonly said: Said | Filled;
  readonly answer: CommandDef["answer"];
}

/** Said where a button or a form was written by another version, or its command is gone. */
export const OUTDATED = "This button is from an older version of me and no longer works. Please run the command again.";
