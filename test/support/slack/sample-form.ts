// A form, a button, and somebody who has the form open, for the tests of the server itself.
import type { App } from "@slack/bolt";
import type { Person } from "./person.ts";
import type { SocketStage } from "./socket-stage.ts";

export const plain = (text: string) => ({ type: "plain_text" as const, text });
export const button = (label: string) => ({
  type: "button" as const,
  action_id: label,
  text: plain(label),
  value: `v:${label}`,
});
export const modal = (title: string) => ({
  type: "modal" as const,
  callback_id: "form",
  title: plain(title),
  submit: plain("Send"),
  notify_on_close: true,
  blocks: [
    {
      type: "input" as const,
      block_id: "why",
      label: plain("Reason"),
      element: { type: "plain_text_input" as const, action_id: "why", max_length: 10 },
    },
  ],
});
/** `/mvp` opens the form. */
export const opensOn = (app: App, title: string) =>
  app.command("/mvp", async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: modal(title) });
  });

/** ada, who has the form open. */
export async function withForm(stage: SocketStage): Promise<Person> {
  const ada = stage.space.person("ada");
  await ada.command("general", "/mvp");
  await stage.slack.until("a form", () => ada.modal.shown);
  return ada;
}
