// The way through the program, as far as it is built. A new part of it adds its scene here.

import { plainDate } from "../../chat/rich.ts";
import { nextAwardDate, today } from "../../core/calendar.ts";
import type { CalendarDate, Instant } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import { awardScenes } from "./award-scenes.ts";
import type { Scene } from "./step.ts";

const PROBLEM = "Print jobs vanish after the spooler restarts";
const HELP =
  "Look at the permissions of the spool folder: after an update the service account may lose the right to write there. Give it back and restart the spooler.";

const WANTED = "Whether an award can rest while I am on parental leave";

/** The scenes, for a program whose clock shows `now` at the beginning. */
export function scenes(program: Program, now: Instant): readonly Scene[] {
  const next = nextAwardDate(program.calendar, today(now, program.program.timeZone));
  const afterNext = nextAwardDate(program.calendar, next);
  const { waitSeconds } = program.answers.unasked;
  return [
    {
      title: "A newcomer asks, and is answered with the source",
      steps: [
        { as: "noor", types: "/ask How long does an award last?", sees: /year[\s\S]*From: /, alone: true },
        { as: "noor", presses: "Helpful", sees: /^Thank you/, alone: true },
      ],
    },
    {
      title: "Where Laurel is not sure, it offers what was likely meant",
      steps: [
        { as: "grace", types: "/ask awards?? what about those", sees: /not sure which of these/, alone: true },
        { as: "grace", presses: 1, sees: /From: /, alone: true },
      ],
    },
    {
      title: "An answer that did not help",
      steps: [
        { as: "jonas", types: "/ask How long does an award last?", sees: /From: /, alone: true },
        { as: "jonas", presses: "Not helpful", opens: "What was missing?" },
        { as: "jonas", fills: { missing: "" }, errorAt: "missing", says: /Please fill this in/ },
        { as: "jonas", fills: { missing: WANTED }, sees: /kept this without your name/, alone: true },
      ],
    },
    {
      title: "An answer for everybody",
      steps: [
        { as: "linus", types: "/ask Who can nominate?", at: "#award-questions", sees: /From: /, alone: true },
        { as: "linus", presses: "Share here", sees: /for everybody/, alone: true },
        { as: "noor", looksAt: "#award-questions", sees: /nominat/i },
      ],
    },
    {
      title: "A conversation with Laurel alone goes on",
      steps: [
        { as: "mei", types: "When are awards granted?", at: "@laurel", sees: dateIn(next) },
        { as: "mei", types: "and how long does it last?", at: "@laurel", sees: /year/ },
      ],
    },
    {
      title: "The next award date comes",
      steps: [
        { as: "ada", types: "/ask When is the next award date?", sees: dateIn(next), alone: true },
        { clock: "award date" },
        { as: "ada", types: "/ask When is the next award date?", sees: dateIn(afterNext), alone: true },
      ],
    },
    {
      title: "An admin lets Laurel answer unasked, and one answer is not wanted",
      steps: [
        { as: "omar", types: "/program unasked on", at: "#award-questions", sees: /without being asked/, alone: true },
        { as: "priya", types: "what does MVP stand for?", at: "#award-questions" },
        { as: "priya", looksAt: "#award-questions > thread", sees: /Nobody asked me/, gone: true },
        { passes: waitSeconds },
        { as: "priya", looksAt: "#award-questions > thread", sees: /Nobody asked me/ },
        { as: "priya", presses: "Not wanted", sees: /./, alone: true },
        { as: "priya", looksAt: "#award-questions > thread", sees: /Nobody asked me/, gone: true },
      ],
    },
    {
      title: "An admin lets help in the forum be credited",
      steps: [
        { as: "omar", types: "/program setup", sees: /Credit signals: none/, alone: true },
        { as: "omar", presses: "Credit signals", opens: "Credit signals" },
        {
          as: "omar",
          fills: {
            signals: ["Marked as helpful", "Closed with a solved tag", "Check mark of the asker", "Thanks in words"],
            channels: ["#help"],
          },
          sees: /Closed with a solved tag[\s\S]*#help/,
          alone: true,
        },
      ],
    },
    {
      title: "A question is solved, and who helped is credited without typing anything",
      steps: [
        { as: "priya", posts: PROBLEM, text: "Users have to print everything twice. Where do they go?", at: "#help" },
        { as: "hank", types: HELP, at: PROBLEM },
        { as: "priya", types: "That was it, thank you so much! Everything prints again.", at: PROBLEM },
        { as: "priya", looksAt: PROBLEM, message: /spool folder/, wears: program.credit.reactions.credited },
        { as: "hank", types: "/why", sees: /C-\d+/, alone: true },
        { as: "hank", types: "/me year", sees: /Forum help/, alone: true },
      ],
    },
    {
      title: "The solved tag asks who helped",
      steps: [
        { as: "noor", posts: "Two monitors, one stays black", text: "After the update one is dark.", at: "#help" },
        {
          as: "grace",
          types: "Roll back the display driver from the device manager, then block that version until next month.",
          at: "Two monitors, one stays black",
        },
        { as: "noor", tags: ["question", "solved"], post: "Two monitors, one stays black" },
        { as: "noor", looksAt: "Two monitors, one stays black", sees: /who helped/ },
        { as: "noor", chooses: ["grace"], sees: /grace is credited/, alone: true },
        {
          as: "noor",
          looksAt: "Two monitors, one stays black",
          message: /Roll back/,
          wears: program.credit.reactions.credited,
        },
      ],
    },
    {
      title: "A talk is added by its link, and the year has it",
      steps: [
        {
          as: "hank",
          types: "/contribute https://speakerdeck.com/hank/print-servers-without-tears",
          opens: "Add a contribution",
        },
        {
          as: "hank",
          fills: { expertises: ["Windows Server Administration"], paid: "No" },
          sees: /C-\d+/,
          alone: true,
        },
        { as: "hank", types: "/me year", sees: /Public speaking: 1/, alone: true },
      ],
    },
    {
      title: "What is staff's is shown to staff",
      steps: [
        { as: "noor", types: "/program status", sees: /This is for/, alone: true },
        { as: "sam", types: "/program gaps", sees: new RegExp(WANTED), alone: true },
        { as: "sam", types: "/program status", sees: /Playground: connected/, alone: true },
      ],
    },
    ...awardScenes(program),
  ];
}

const dateIn = (date: CalendarDate): RegExp => new RegExp(plainDate(date));
