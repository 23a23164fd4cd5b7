import { buttons, type Rich, say, type View, view } from "../../src/chat/view.ts";
import { type AuditPage, defineCommand } from "../../src/command/define.ts";
import type { RowId } from "../../src/core/ids.ts";

/** Shows staff who did what, the newest first. */
export default defineCommand({
  name: "audit",
  summary: "See who did what, the newest first",
  example: "/program audit",
  allowed: ["staff"],
  run: async (_options, may) => auditView(await may.readAudit()),
  actions: {
    older: { run: async ([before], may) => ({ replace: auditView(await may.readAudit(before as RowId<"audit">)) }) },
  },
});

function auditView({ lines, next }: AuditPage): View {
  if (lines.length === 0)
    return view({ blocks: [{ kind: "text", text: say`Nothing is on record so far.` }], contains: "confidential" });
  return view({
    title: "What was done",
    blocks: [
      { kind: "list", items: lines.map(lineOf) },
      ...(next === undefined ? [] : [buttons({ label: "Older", action: { do: "program audit.older", args: [next] } })]),
    ],
    contains: "confidential",
  });
}

const lineOf = ({ at, who, what, on }: AuditPage["lines"][number]): Rich => [
  { at, as: "time" },
  `: ${who ?? "Laurel"} ${what}${on === "" ? "" : ` (${on})`}`,
];
