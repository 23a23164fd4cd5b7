import { type Rich, say, view } from "../../src/chat/view.ts";
import { defineCommand, type StatusReport } from "../../src/command/define.ts";

/** Shows whether Laurel is well: what runs, what waits, what each platform lacks. Nothing of any person. */
export default defineCommand({
  name: "status",
  summary: "See whether everything runs, and what waits",
  example: "/program status",
  allowed: ["staff", "admin"],
  async run(_options, may) {
    const report = await may.readStatus();
    return view({
      title: "Status",
      blocks: [
        {
          kind: "fields",
          fields: [
            { label: "Program", value: say`${report.program}, ${report.sections} sections of knowledge` },
            { label: "Version", value: say`${report.version}, up since ${{ at: report.startedAt, as: "time" }}` },
            { label: "Record", value: say`${report.store}` },
            { label: "Events", value: eventsLine(report.inbox) },
            { label: "Messages to send", value: outboxLine(report.outbox) },
            { label: "Unasked answers", value: unaskedLine(report.unasked) },
            ...report.platforms.map((platform) => ({ label: capital(platform.name), value: platformLine(platform) })),
          ],
        },
      ],
      contains: "personal",
    });
  },
});

function eventsLine({ unfinished, failed, lastEventAt }: StatusReport["inbox"]): Rich {
  const last = lastEventAt === undefined ? say`none yet` : say`the last ${{ at: lastEventAt, as: "relative" }}`;
  return say`${last}, ${unfinished} unfinished, ${failed} failed`;
}

function outboxLine({ ready, sending, sent, failed, oldestReadyAt }: StatusReport["outbox"]): Rich {
  const waiting = say`${ready + sending} waiting, ${sent} sent, ${failed} failed`;
  return oldestReadyAt === undefined
    ? waiting
    : say`${waiting}, the oldest from ${{ at: oldestReadyAt, as: "relative" }}`;
}

function unaskedLine({ on, switchedOff }: StatusReport["unasked"]): Rich {
  const names = (places: StatusReport["unasked"]["on"]): Rich =>
    places.flatMap((place, index) => (index === 0 ? [{ place }] : [", ", { place }]));
  const where = on.length === 0 ? say`off in every channel` : say`on in ${names(on)}`;
  return switchedOff.length === 0
    ? where
    : say`${where}; switched off because they were not wanted: ${names(switchedOff)}`;
}

function platformLine({ connected, missing }: StatusReport["platforms"][number]): Rich {
  const state = connected ? "connected" : "not connected";
  const lacking = missing.map(({ ability, reason }) => `no ${ability} (${reason})`);
  return say`${[state, ...lacking].join("; ")}`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
