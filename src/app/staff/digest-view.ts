import { command, plainDate, type Rich, say } from "../../chat/rich.ts";
import { type Block, type View, view } from "../../chat/view.ts";
import type { Digest } from "./use-cases.ts";

/** How things stand, for staff. */
export function digestView({ today, awardDate, waiting, credits, failed }: Digest): View {
  const lines: readonly Rich[] = [
    ...waiting.map(
      ({ what, count, refs }) => say`${what}: ${count} (${refs.join(", ")}${count > refs.length ? ", …" : ""})`,
    ),
    ...(credits > 0 ? [say`credits that wait for staff: ${credits}; ${command("program credits")}`] : []),
    ...(failed > 0
      ? [say`messages that could not be delivered within the last week: ${failed}; ${command("program status")}`]
      : []),
  ];
  const body: Block =
    lines.length === 0 ? { kind: "text", text: say`Nothing waits for staff.` } : { kind: "list", items: lines };
  return view({
    title: `How things stand on ${plainDate(today)}`,
    blocks: [
      body,
      {
        kind: "note",
        text: say`The next award date is ${{ date: awardDate }}. ${command("program review")} lists what waits, the longest first.`,
      },
    ],
    contains: "confidential",
  });
}
