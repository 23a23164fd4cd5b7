import { type Block, notice, type Rich, say, strong, type View, view } from "../../src/chat/view.ts";
import { defineCommand, type OwnTerms, type ShownTerm } from "../../src/command/define.ts";

/** Shows somebody the award they hold, and those they held. */
export default defineCommand({
  name: "term",
  summary: "See your award: from when until when, for what, and the ones before: for you alone",
  example: "/me term",
  async run(_options, may) {
    return termView(await may.readOwnTerms());
  },
});

function termView({ running, ahead, past }: OwnTerms): View {
  if (!running && ahead.length === 0 && past.length === 0)
    return notice(
      say`There is no award of yours on record with me. If you were sent a code, ${{ command: "me claim" }} brings yours here; else please tell the program team.`,
      "personal",
    );
  return view({
    title: "Your award",
    blocks: [...runningBlocks(running), ...listOf("Yet to come", ahead), ...listOf("Before", past)],
    contains: "personal",
  });
}

function runningBlocks(running: OwnTerms["running"]): readonly Block[] {
  if (!running) return [{ kind: "text", text: say`No award of yours is running now.` }];
  const { until, daysLeft, provisional, renewalOpens } = running;
  return [
    {
      kind: "text",
      text: say`${termLine(running)} That is ${daysLeft} more ${daysLeft === 1 ? "day" : "days"}.`,
    },
    {
      kind: "text",
      text: provisional
        ? say`It goes on until staff have decided about its renewal, so you lose nothing meanwhile.`
        : say`Its renewal window opens on ${{ date: renewalOpens }}; a new term can begin on ${{ date: until }}.`,
    },
  ];
}

const listOf = (title: string, terms: readonly ShownTerm[]): readonly Block[] =>
  terms.length === 0
    ? []
    : [
        { kind: "text", text: [strong(title)] },
        { kind: "list", items: terms.map(termLine) },
      ];

const termLine = ({ from, lastDay, expertises, endedEarly }: ShownTerm): Rich =>
  say`From ${{ date: from }} to ${{ date: lastDay }}${endedEarly ? ", when it ended early" : ""}: ${expertises.join(", ")}.`;
