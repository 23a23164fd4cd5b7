// Answers: to the one who acted, in the ways that are open to what they did.
import type { Once, Receipt } from "../../chat/effect.ts";
import type { Event } from "../../chat/event.ts";
import type { Reply } from "../../chat/reply.ts";
import type { Timer } from "../../clock.ts";
import { answerForm, openForm } from "./answer-form.ts";
import { attempt, never } from "./failures.ts";
import { readToken, type Token } from "./handle.ts";
import { teamOf } from "./ids.ts";
import type { Intake } from "./intake.ts";
import { replaceMessage, sayTo } from "./say.ts";
import type { Workspace } from "./workspace.ts";

/** Answers of this run that are remembered, so that one is given once. */
const MOST_ANSWERS = 5000;

export interface Answering {
  readonly timer: Timer;
  readonly command: string;
  readonly intake: Pick<Intake, "held" | "took">;
  space(team: string): Workspace | undefined;
}

/** One answer on its way. */
export interface Answer extends Answering {
  readonly workspace: Workspace;
  readonly event: Event;
  readonly token: Token;
  readonly once: Once;
  /** It may have been given before, by a try that broke off or by an earlier run. */
  readonly isRepeat: boolean;
}

export type GiveAnswer = (event: Event, reply: Reply, once: Once) => Promise<Receipt>;

export function createAnswers(parts: Answering): GiveAnswer {
  const given = new Map<Once, Receipt>();
  const tried = new Set<Once>();

  return async (event, reply, once) => {
    const before = given.get(once);
    if (before) return before;
    const space = parts.space(teamOf(event.place.space));
    if (!space) return never("gone", "Laurel is not in that workspace");
    const answer: Answer = {
      ...parts,
      workspace: space,
      event,
      token: readToken(event.handle.token),
      once,
      isRepeat: tried.has(once) || !parts.intake.took(event.key),
    };
    remember(tried, once);
    const receipt = await attempt(parts.timer, () => give(answer, reply));
    if (receipt.kind === "sent") {
      given.set(once, receipt);
      const [oldest] = given.keys();
      if (given.size > MOST_ANSWERS && oldest !== undefined) given.delete(oldest);
    }
    return receipt;
  };
}

function remember(onces: Set<Once>, once: Once): void {
  onces.add(once);
  const [oldest] = onces;
  if (onces.size > MOST_ANSWERS && oldest !== undefined) onces.delete(oldest);
}

async function give(answer: Answer, reply: Reply): Promise<Receipt> {
  const { event } = answer;
  if (event.kind === "submit") return answerForm(answer, event, reply);
  switch (reply.kind) {
    case "nothing":
      return { kind: "sent" };
    case "say":
      return sayTo(answer, reply.view, reply.hidden);
    case "replace":
      return replaceMessage(answer, reply.view, reply.hidden);
    case "open":
      return openForm(answer, reply.form);
    case "errors":
      return never("refused", "only a form that was sent has fields to show errors at");
  }
}
