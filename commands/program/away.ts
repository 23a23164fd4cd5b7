import type { FormValues } from "../../src/chat/form.ts";
import { buttons, notice, type PersonRef, say, strong, type View, view } from "../../src/chat/view.ts";
import { type Away, defineCommand, openForm } from "../../src/command/define.ts";
import type { CalendarDate } from "../../src/core/ids.ts";

/** Says that one is away, and who stands in: candidacies that one holds are theirs until then. */
export default defineCommand({
  name: "away",
  summary: "Say that you are away, and who of staff stands in for you",
  example: "/program away",
  allowed: ["staff"],
  async run(_options, may) {
    const away = await may.readAway();
    return away ? awayView(away) : openForm("program away.leave");
  },
  actions: {
    open: { run: async () => openForm("program away.leave") },
    back: {
      async run(_args, may) {
        const was = await may.comeBack();
        return {
          replace: notice(
            was ? say`Welcome back: what you hold is yours again.` : say`You were not away any more.`,
            "confidential",
          ),
        };
      },
    },
  },
  forms: {
    leave: {
      title: "Away",
      submitLabel: "Keep",
      fields: () => [
        { id: "until", kind: "date", label: "Your last day away", required: true },
        { id: "deputy", kind: "person", label: "Who of staff stands in", required: true },
      ],
      async begins(_args, may): Promise<FormValues> {
        const away = await may.readAway();
        return away ? { ...away } : {};
      },
      async submit({ until, deputy }, _args, may) {
        return awayView(await may.goAway(String(until) as CalendarDate, deputy as PersonRef));
      },
    },
  },
});

const awayView = ({ until, deputy }: Away): View =>
  view({
    blocks: [
      {
        kind: "text",
        text: say`You are away until ${{ date: until }}, that day included. ${strong(deputy.name)} stands in: the candidacies that you hold are theirs to go on with until then.`,
      },
      buttons(
        { label: "Change it", action: { do: "program away.open", args: [] } },
        { label: "I am back", action: { do: "program away.back", args: [] } },
      ),
    ],
    contains: "confidential",
  });
