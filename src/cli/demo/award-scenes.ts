// From a nomination to the award, in scenes.
import type { Program } from "../../program/schema.ts";
import type { Scene } from "./step.ts";

const REASON =
  "Answers in the forum nearly every day, and turned the answers on printing into a talk that our new administrators learn from.";
const NOTE = "What I am proudest of: the school in our street prints again, and nobody there knows my name.";
const WEIGHED = "Half of the forum's printing questions end with these answers.";

/** For a program whose nominations, reviews and awards run as in the default one. */
export function awardScenes({ program, awards, review }: Program): readonly Scene[] {
  const weeks = Math.ceil((review.openForDays + review.prolongOnceByDays) / 7);
  return [
    {
      title: "Staff say where they hear from Laurel, and where news goes",
      steps: [
        { as: "sam", types: "/program setup", sees: /Staff channel: open/, alone: true },
        { as: "sam", presses: "Staff channel", opens: "Staff channel" },
        { as: "sam", fills: { channel: "#staff" }, sees: /Staff alone read there/, alone: true },
        { as: "sam", presses: "Channel for news", opens: "Channel for news" },
        { as: "sam", fills: { channel: "#general" }, sees: /News of awards: in #general/, alone: true },
      ],
    },
    {
      title: `An ${program.awardee.one} puts a helper forward, in confidence`,
      steps: [
        { as: "ada", types: `/nominate @hank hyper-v ${REASON}`, sees: /^Thank you[\s\S]*between us/, alone: true },
        { as: "ada", types: "/me nominations", sees: /with the lead/, alone: true },
        { as: "hank", types: "/me nominations", sees: /put nobody forward/, alone: true },
      ],
    },
    {
      title: "Staff see one card, and the lead writes to the nominee",
      steps: [
        { as: "lena", looksAt: "#staff", sees: /N-1: hank[\s\S]*One voice/ },
        { as: "lena", presses: "Contact", opens: "Contact the nominee" },
        { as: "lena", fills: {}, sees: /on its way, to them alone/, alone: true },
        { as: "hank", looksAt: "@laurel", sees: /lena, for the program team/ },
        { as: "hank", presses: "Ask a question", opens: "Write to your lead" },
        { as: "hank", fills: { words: "How much work is it?" }, sees: /with the program team/ },
        { as: "lena", looksAt: "#staff", sees: /N-1: hank[\s\S]*Messages: 2/ },
        { as: "lena", presses: "Write", opens: "Write to the nominee" },
        { as: "lena", fills: { words: "An evening, mostly: your year is filled in already." }, sees: /sent/ },
        { as: "hank", looksAt: "@laurel", sees: /for the program team[\s\S]*It is no promise|Please answer by/ },
        { as: "hank", presses: "Accept", sees: /^Thank you, I am glad/ },
      ],
    },
    {
      title: "The dossier has filled itself: a note, and it is handed in",
      steps: [
        { as: "hank", types: "/me dossier", sees: /handed in until/, alone: true },
        { as: "hank", presses: "Add a note", opens: "Add a note" },
        { as: "hank", fills: { words: NOTE }, sees: /Your notes/, alone: true },
        { as: "hank", presses: "Hand it in", sees: /Hand in your dossier\?/, alone: true },
        { as: "hank", presses: "Hand it in", sees: /You handed this in/, alone: true },
      ],
    },
    {
      title: "Staff vote, sealed until the review closes, and the lead decides",
      steps: [
        { as: "sam", looksAt: "#staff", sees: /N-1: hank[\s\S]*Nobody has voted yet/ },
        { as: "sam", presses: "Vote", opens: "Vote" },
        { as: "sam", fills: { outcome: "Award", reason: WEIGHED }, sees: /is kept/, alone: true },
        { as: "lena", types: "/program review N-1", at: "#staff", sees: /Voted: sam\./, alone: true },
        { as: "lena", presses: "Vote", opens: "Vote" },
        {
          as: "lena",
          fills: { outcome: "Award", reason: "Kind and exact, week after week." },
          sees: /is kept/,
          alone: true,
        },
        ...Array.from({ length: weeks }, () => ({ clock: "week" }) as const),
        { as: "lena", types: "/program review N-1", at: "#staff", sees: /sam: awarded/, alone: true },
        { as: "lena", presses: "Decide", opens: "Decide" },
        {
          as: "lena",
          fills: { outcome: "Award", reason: WEIGHED },
          sees: /Awarded by lena\. It can be undone/,
          alone: true,
        },
        { as: "hank", types: "/me dossier", sees: /You handed this in/, alone: true },
      ],
    },
    {
      title: "The award date comes: the award, its certificate, and news of it for whoever agreed",
      steps: [
        { clock: "award date" },
        { as: "hank", looksAt: "@laurel", sees: /Congratulations!/ },
        { as: "hank", presses: "Yes, announce it", sees: /next news/ },
        ...Array.from({ length: awards.announceAfterDays }, () => ({ clock: "day" }) as const),
        { as: "noor", looksAt: "#general", sees: /hank, for Hyper-V/ },
        { as: "ada", types: "/me nominations", sees: /closed/, alone: true },
      ],
    },
  ];
}
