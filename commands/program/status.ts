import { command, plainText, type Rich, say, type View, view } from "../../src/chat/view.ts";
import { defineCommand, type StatusReport } from "../../src/command/define.ts";

/** All of it has to fit into one message of every platform: Discord takes 4000 characters. */
const MOST_CHARACTERS = 3_500;
const MOST_IN_A_LINE = 600;
const NAMES_SHOWN = 8;

interface Line {
  readonly label: string;
  readonly value: Rich;
}

/** Shows how Laurel is doing in this space: what it lacks, what waits, what is set. Nothing of any person. */
export default defineCommand({
  name: "status",
  summary: "See how I am doing in this space: what I lack, what waits, what is set",
  example: "/program status",
  allowed: ["staff", "admin"],
  // What it shows is of one space, and a direct message is in none.
  where: ["space"],
  async run(_options, may) {
    return statusView(linesOf(await may.readStatus()));
  },
});

/** What is amiss comes first, so that it is never what is left out. */
function linesOf(report: StatusReport): readonly Line[] {
  return [
    ...amiss(report),
    ...awardRoleLines(report),
    { label: "Staff channel", value: staffChannelLine(report) },
    { label: "Quiet", value: quietLine(report) },
    { label: "Unasked answers", value: unaskedLine(report) },
    { label: "Messages to send", value: outboxLine(report.outbox) },
    { label: "Events", value: say`${report.inbox.unfinished} unfinished, ${report.inbox.failed} failed` },
    ...report.platforms.map((platform) => ({ label: capital(platform.name), value: platformLine(platform) })),
    ...well(report),
    { label: "Program", value: say`${report.program}, ${report.sections} sections of knowledge` },
    { label: "Version", value: say`${report.version}, up since ${{ at: report.startedAt, as: "time" }}` },
    { label: "Record", value: say`${report.store}` },
  ];
}

function statusView(lines: readonly Line[]): View {
  let left = MOST_CHARACTERS;
  const shown: Line[] = [];
  for (const { label, value } of lines) {
    const line = { label, value: shortened(value) };
    const length = label.length + plainText(line.value).length + 10;
    if (length > left) continue;
    left -= length;
    shown.push(line);
  }
  const out = lines.length - shown.length;
  return view({
    title: "Status",
    blocks: [
      { kind: "fields", fields: shown },
      ...(out > 0
        ? [{ kind: "note", text: say`${out === 1 ? "One more line" : `${out} more lines`} did not fit here.` } as const]
        : []),
    ],
    contains: "personal",
  });
}

function amiss({ findings }: StatusReport): readonly Line[] {
  if (!findings) return [{ label: "Rights", value: say`The platform did not answer, so I could not look them up.` }];
  return findings
    .filter(({ isWell }) => !isWell)
    .map(({ subject, words }) => ({ label: `To mend: ${subject}`, value: words }));
}

function awardRoleLines({ awardRoles: { toMend, waiting, why } }: StatusReport): readonly Line[] {
  return [
    ...toMend.map(({ role, reason }) => ({ label: `To mend: role ${role}`, value: say`${reason}` })),
    ...(waiting === 0
      ? []
      : [
          {
            label: "Roles of awards",
            value: say`${waiting} could not be given or taken${why === undefined ? "" : `: ${why}`}. I try again every day.`,
          },
        ]),
  ];
}

function well({ findings }: StatusReport): readonly Line[] {
  const fine = findings?.filter(({ isWell }) => isWell).map(({ subject }) => subject) ?? [];
  return fine.length === 0 ? [] : [{ label: "As it should be", value: say`${fine.join(", ")}` }];
}

function staffChannelLine({ staffChannel }: StatusReport): Rich {
  if (staffChannel === undefined) return say`The platform did not answer, so I could not look it up.`;
  if (staffChannel === "none") return say`none chosen; ${command("program setup")} does it`;
  const { place, staffAlone, who, lacks } = staffChannel;
  const readers = staffAlone ? "staff alone read there" : `read by ${few(who)}, so cards are bare there`;
  const missing = lacks.map(({ what, remedy }) => ` ${what}. ${remedy}`).join("");
  return say`${{ place }}: ${readers}.${missing}`;
}

function quietLine({ quietUntil }: StatusReport): Rich {
  return quietUntil === undefined
    ? say`off`
    : say`until ${{ at: quietUntil, as: "time" }} I say nothing of my own accord`;
}

function outboxLine({ ready, sending, sent, failed, oldestReadyAt }: StatusReport["outbox"]): Rich {
  const waiting = say`${ready + sending} waiting, ${sent} sent, ${failed} failed`;
  return oldestReadyAt === undefined
    ? waiting
    : say`${waiting}, the oldest due at ${{ at: oldestReadyAt, as: "time" }}`;
}

function unaskedLine({ unasked: { on, switchedOff } }: StatusReport): Rich {
  const where = on.length === 0 ? say`off in every channel` : say`on in ${names(on)}`;
  return switchedOff.length === 0
    ? where
    : say`${where}; switched off because they were not wanted: ${names(switchedOff)}`;
}

function names(places: StatusReport["unasked"]["on"]): Rich {
  const shown = places
    .slice(0, NAMES_SHOWN)
    .flatMap((place, index): Rich => (index === 0 ? [{ place }] : [", ", { place }]));
  return places.length > NAMES_SHOWN ? [...shown, ` and ${places.length - NAMES_SHOWN} more`] : shown;
}

const few = (who: readonly string[]): string =>
  who.length > NAMES_SHOWN
    ? `${who.slice(0, NAMES_SHOWN).join(", ")} and ${who.length - NAMES_SHOWN} more`
    : who.join(", ");

function platformLine({ connected, lastEventAt, missing }: StatusReport["platforms"][number]): Rich {
  const state = connected ? "connected" : "not connected";
  const lacking = missing.map(({ ability, reason }) => `; no ${ability} (${reason})`).join("");
  return lastEventAt === undefined
    ? say`${state}, no event yet${lacking}`
    : say`${state}, last event ${{ at: lastEventAt, as: "relative" }}${lacking}`;
}

function shortened(value: Rich): Rich {
  let left = MOST_IN_A_LINE;
  const kept: Rich[number][] = [];
  for (const part of value) {
    const length = plainText([part]).length;
    if (length <= left) kept.push(part);
    else if (typeof part === "string") kept.push(`${part.slice(0, Math.max(0, left - 1))}…`);
    left -= length;
    if (left <= 0) break;
  }
  return kept;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
