import { type Block, type Button, buttons, say, strong, type View, view } from "../../src/chat/view.ts";
import { defineCommand, type Gap, type Gaps } from "../../src/command/define.ts";

const GROUPS_PER_PAGE = 5;
/** A page has to fit into one message. */
const MOST_CHARACTERS = 160;

/** Shows staff what people asked and got no good answer to, without anybody's name. */
export default defineCommand({
  name: "gaps",
  summary: "See which questions found no good answer, and what people missed",
  example: "/program gaps",
  allowed: ["staff"],
  async run(_options, may) {
    return gapsView(await may.readGaps(), 0);
  },
  actions: {
    page: {
      async run([page = ""], may) {
        return { replace: gapsView(await may.readGaps(), Number(page)) };
      },
    },
  },
});

function gapsView(gaps: Gaps, wanted: number): View {
  const pages = Math.max(1, Math.ceil(gaps.groups.length / GROUPS_PER_PAGE));
  // Groups may have become fewer since the button was made.
  const page = Math.min(Math.max(0, Math.trunc(wanted) || 0), pages - 1);
  const shown = gaps.groups.slice(page * GROUPS_PER_PAGE, (page + 1) * GROUPS_PER_PAGE);
  const turns = [...(page > 0 ? [turn("Back", page - 1)] : []), ...(page + 1 < pages ? [turn("More", page + 1)] : [])];
  return view({
    title: "What the knowledge lacks",
    blocks: [
      { kind: "text", text: summary(gaps) },
      ...shown.flatMap(gapBlocks),
      ...(pages > 1 ? [{ kind: "note", text: say`Page ${page + 1} of ${pages}` } as const] : []),
      ...(turns.length > 0 ? [buttons(...turns)] : []),
    ],
    contains: "confidential",
  });
}

function summary({ questions, groups, more }: Gaps) {
  if (questions === 0) return say`No question waits for a better answer.`;
  const asked = questions === 1 ? say`One question` : say`${questions} questions`;
  return more
    ? say`The newest ${questions} questions without a good answer, alike ones together: ${groups.length} groups.`
    : say`${asked} without a good answer, alike ones together: ${groups.length === 1 ? "one group" : `${groups.length} groups`}.`;
}

function gapBlocks({ questions, wordings, missing }: Gap): Block[] {
  const times = questions === 1 ? "Asked once" : `Asked ${questions} times`;
  return [
    { kind: "text", text: say`${strong(times)}` },
    ...(wordings.length > 0 ? [{ kind: "list", items: wordings.map((each) => say`${short(each)}`) } as const] : []),
    ...missing.map((each) => ({ kind: "quote", text: say`Missing: ${short(each)}` }) as const),
  ];
}

const turn = (label: string, page: number): Button => ({
  label,
  action: { do: "program gaps.page", args: [String(page)] },
});

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length <= MOST_CHARACTERS ? line : `${characters.slice(0, MOST_CHARACTERS - 1).join("")}…`;
}
