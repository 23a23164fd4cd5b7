// Forms in answer, and answers to forms.
import type { Receipt } from "../../chat/effect.ts";
import type { SubmitEvent } from "../../chat/event.ts";
import type { Form, FormErrors } from "../../chat/form.ts";
import type { Reply } from "../../chat/reply.ts";
import { plainText } from "../../chat/rich.ts";
import type { Answer } from "./answer.ts";
import { never, withinLimits } from "./failures.ts";
import { originOf } from "./handle.ts";
import type { SubmissionAnswer } from "./held-ack.ts";
import { fieldIdOf, renderForm } from "./render-form.ts";
import { rolesOfSpace } from "./roles.ts";
import { sayTo } from "./say.ts";

const LATE = never("late", "Slack waits three seconds for a form, and they are over");

/** Opens a form at once: a trigger_id is void after three seconds. */
export async function openForm(answer: Answer, form: Form): Promise<Receipt> {
  const { trigger } = answer.token;
  if (trigger === undefined || !answer.event.handle.mayOpenForm)
    return never("refused", "a form can only open in answer to a command, a button or a form");
  await answer.workspace.web.views.open({ trigger_id: trigger, view: await modal(answer, form) });
  return { kind: "sent" };
}

async function modal({ workspace, token, timer, once }: Answer, form: Form, errors: FormErrors = {}) {
  const needsRoles = form.fields.some(({ kind }) => kind === "role");
  const roles = needsRoles ? await rolesOfSpace(workspace) : [];
  const nonce = `${timer.now().toString(36)}${once.slice(-4)}`;
  return withinLimits(() => renderForm(form, { origin: originOf(token), nonce, team: workspace.team, roles }, errors));
}

/**
 * Answers a form that was sent. Its acknowledgement closes it, shows errors or puts the next form in its place; where
 * that was given already, so that Slack would not give up, a form is too late and a message is not.
 */
export async function answerForm(answer: Answer, event: SubmitEvent, reply: Reply): Promise<Receipt> {
  const held = answer.intake.held(event.key);
  switch (reply.kind) {
    case "open":
    case "errors": {
      if (!held) return reply.kind === "open" ? openForm(answer, reply.form) : LATE;
      const payload = await formPayload(answer, reply);
      if (await held.answer(payload)) return { kind: "sent" };
      return reply.kind === "open" ? openForm(answer, reply.form) : LATE;
    }
    case "nothing":
      await held?.end();
      return { kind: "sent" };
    case "say":
    case "replace":
      await held?.end();
      return sayTo(answer, reply.view, reply.hidden);
  }
}

async function formPayload(
  answer: Answer,
  reply: Extract<Reply, { kind: "open" | "errors" }>,
): Promise<SubmissionAnswer> {
  if (reply.kind === "open") return { response_action: "update", view: await modal(answer, reply.form) };
  const blocks = new Map(answer.token.fields?.map((block) => [fieldIdOf(block), block]));
  const isHere =
    (reply.form.page?.index ?? 0) === answer.token.page && Object.keys(reply.errors).every((id) => blocks.has(id));
  // Slack shows no error at a field that is not there.
  if (!isHere) return { response_action: "update", view: await modal(answer, reply.form, reply.errors) };
  const errors = Object.entries(reply.errors).map(([id, words]) => [blocks.get(id) ?? id, plainText(words)]);
  return { response_action: "errors", errors: Object.fromEntries(errors) };
}
