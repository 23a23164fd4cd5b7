import { command, type Rich, say, view } from "../../src/chat/view.ts";
import { choice, defineCommand, optional, type UnaskedState } from "../../src/command/define.ts";

/** Lets Laurel answer in this channel without being asked, or not. It is off until somebody switches it on. */
export default defineCommand({
  name: "unasked",
  summary: "Let me answer questions about the program in this channel unasked, or stop that",
  example: "/program unasked on",
  allowed: ["staff", "admin"],
  where: ["space"],
  options: {
    state: optional(
      choice("on or off; left out, you see what is set", () => [
        { label: "on", value: "on" },
        { label: "off", value: "off" },
      ]),
    ),
  },
  async run({ state }, may) {
    const wanted = state === "on" || state === "off" ? state : undefined;
    return stateView(wanted ? await may.switchUnasked(wanted) : await may.readUnasked());
  },
});

const stateView = (unasked: UnaskedState) =>
  view({
    blocks: [{ kind: "text", text: unasked.state === "on" ? onText(unasked) : offText(unasked) }],
    contains: "personal",
  });

const onText = ({ place, waitSeconds, perHour, notWantedPerWeek }: UnaskedState): Rich =>
  say`In ${{ place }} I answer without being asked: only where I am sure that somebody asks about the program, after ${waitSeconds} seconds in which nobody else wrote, and ${perHour} times an hour at most. Under each answer stands "Not wanted"; ${notWantedPerWeek} of these within a week switch this off. ${command("program unasked")} with off does so now.`;

const offText = ({ place, byItself }: UnaskedState): Rich =>
  byItself
    ? say`In ${{ place }} I answer only when I am asked. It was switched on, and too many answers were not wanted. ${command("program unasked")} with on begins anew.`
    : say`In ${{ place }} I answer only when I am asked.`;
