import type { Cancel, Timer } from "../../clock.ts";
import { HOLD_ACK_MS } from "./limits.ts";

/** What Slack takes in answer to a form: errors at its fields, another form in its place, or that it is done. */
export type SubmissionAnswer =
  | { readonly response_action: "errors"; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: "update"; readonly view: object }
  | { readonly response_action: "clear" };

/** An acknowledgement that is the first answer at the same time, held back until there is one. */
export interface HeldAck {
  /** It is on record: from now on it may be given, and is by itself before Slack gives up. */
  release(): void;
  /** Gives it with an answer; false if it was given already. */
  answer(payload: SubmissionAnswer): Promise<boolean>;
  /** Gives it if nobody did. */
  end(): Promise<void>;
}

const DONE: SubmissionAnswer = { response_action: "clear" };

/** @param ack what Bolt gave */
export function holdAck(
  timer: Timer,
  ack: (payload: SubmissionAnswer) => Promise<void>,
  onFailure: (error: unknown) => void,
): HeldAck {
  const since = timer.now();
  let given = false;
  let cancel: Cancel = () => undefined;
  const answer = async (payload: SubmissionAnswer): Promise<boolean> => {
    if (given) return false;
    given = true;
    cancel();
    await ack(payload);
    return true;
  };
  return {
    answer,
    release() {
      const left = HOLD_ACK_MS - (timer.now() - since);
      if (!given) cancel = timer.after(Math.max(0, left), () => void answer(DONE).catch(onFailure));
    },
    end: async () => void (await answer(DONE)),
  };
}
