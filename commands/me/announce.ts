import { type Button, buttons, command, notice, say, type View, view } from "../../src/chat/view.ts";
import { type Announcing, defineCommand } from "../../src/command/define.ts";
import type { RowId } from "../../src/core/ids.ts";

/** Lets holders say whether their award may be announced. */
export default defineCommand({
  name: "announce",
  summary: "Say whether your award may be announced",
  example: "/me announce",
  async run(_options, may) {
    return stateView(await may.readAnnouncing());
  },
  actions: {
    yes: { run: async ([term = ""], may) => said(await may.sayAnnounce(term as RowId<"term">, true)) },
    no: { run: async ([term = ""], may) => said(await may.sayAnnounce(term as RowId<"term">, false)) },
  },
});

function stateView(announcing: Announcing | undefined): View {
  if (!announcing) return notice(say`You hold no award on my record, so there is nothing to announce.`);
  const { term, from, said: word, isOver } = announcing;
  if (isOver) return notice(say`The news of ${{ date: from }} went out already. I ask you again at your next award.`);
  const stands = {
    yes: say`You said that I may announce your award of ${{ date: from }}.`,
    no: say`You said that I shall not announce your award of ${{ date: from }}.`,
    "nothing yet": say`You have not said yet whether I may announce your award of ${{ date: from }}, so I do not.`,
  };
  return view({
    blocks: [
      { kind: "text", text: stands[word] },
      buttons(
        ...(word === "yes" ? [] : [press("Announce it", "yes", term)]),
        ...(word === "no" ? [] : [press("Don't announce it", "no", term)]),
      ),
    ],
    contains: "personal",
  });
}

function said({ said: word, isOver }: Announcing): View {
  if (isOver) return notice(say`The news went out already, so this changes nothing any more.`);
  return word === "yes"
    ? notice(say`Thank you. It will be in the next news of the spaces that have a channel for it.`)
    : notice(say`I announce nothing. ${command("me announce")} changes it.`);
}

const press = (label: string, own: string, term: string): Button => ({
  label,
  action: { do: `me announce.${own}`, args: [term] },
});
