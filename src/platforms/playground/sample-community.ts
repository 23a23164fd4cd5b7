// The community a newcomer finds in a new playground: somebody for each part in the program, and talk to look at.
import type { WorldSeed } from "./seed.ts";
import type { TalkSeed } from "./seed-talk.ts";

const CHANNELS: readonly TalkSeed[] = [
  {
    in: "general",
    said: [
      {
        by: "lena",
        hoursAgo: 51,
        text: "Good morning, all. The notes of last week's community call are up; thank you, @hank, for taking them.",
        reactions: { "🙏": ["ada", "priya", "tomas"] },
      },
      {
        by: "tomas",
        hoursAgo: 30,
        text: "Our user group in Brno has a date: first Thursday of next month, topic is moving a 2 TB file server without a weekend of downtime. Visitors welcome, there will be pizza.",
        reactions: { "🎉": ["grace", "linus", "mei"], "🍕": ["hank", "jonas"] },
        thread: [
          { by: "grace", hoursAgo: 29, text: "Will you record it? I would love to show it to my team." },
          { by: "tomas", hoursAgo: 28.5, text: "Yes, if the room's microphone lets us. I will put the link here." },
        ],
      },
      {
        by: "grace",
        hoursAgo: 6,
        text: "Small win: the script from @hank's answer in #help brought our login time from 90 seconds to 12.",
        reactions: { "👏": ["hank", "ada", "lena", "mei"] },
      },
      { by: "noor", hoursAgo: 2, text: "Hello everybody! I am new here and still finding my way around." },
      {
        by: "ada",
        hoursAgo: 1.8,
        text: "Welcome, @noor! Questions about a problem go to #help, questions about the award to #award-questions. Or ask @laurel with /ask.",
        reactions: { "👋": ["noor", "hank", "emma"] },
      },
    ],
  },
  {
    in: "award-questions",
    said: [
      {
        by: "jonas",
        hoursAgo: 74,
        text: "I gave two talks this year and wrote a few guides. Is that the kind of thing that counts, or only answers in forums?",
        thread: [
          {
            by: "linus",
            hoursAgo: 73,
            text: "Both count. What mattered in my year was that people could use it: slides, a recording, a repository. Keep the links.",
            reactions: { "👍": ["jonas"] },
          },
          { by: "jonas", hoursAgo: 72.5, text: "Good, then I will start a list today rather than in spring." },
        ],
      },
      {
        by: "mei",
        hoursAgo: 20,
        text: "@emma, you work there: may somebody from the product group put a person forward?",
      },
      {
        by: "emma",
        hoursAgo: 19.5,
        text: "We may, yes. I cannot be nominated myself, and I do not see what becomes of it afterwards.",
        reactions: { "👍": ["mei"] },
      },
    ],
  },
  {
    in: "show-and-tell",
    said: [
      {
        by: "priya",
        hoursAgo: 40,
        text: "I turned my notes on backup tests into a one-page checklist. Corrections very welcome, above all from people who had to restore in anger.",
        reactions: { "❤️": ["tomas", "ada", "grace"], "👀": ["linus"] },
        thread: [
          {
            by: "ada",
            hoursAgo: 39,
            text: "Step 4 saved me once. I would add: restore to other hardware, not to the same.",
          },
          { by: "priya", hoursAgo: 38, text: "Added, with your name. Thank you!" },
        ],
      },
      {
        by: "linus",
        hoursAgo: 12,
        text: "Recording of yesterday's session on reading event logs is cut. 38 minutes, the demo starts at 9:20.",
        reactions: { "🙏": ["jonas", "noor"] },
      },
    ],
  },
  {
    in: "staff",
    said: [
      { by: "sam", hoursAgo: 27, text: "I am out on Friday; @lena has the queue." },
      {
        by: "lena",
        hoursAgo: 26,
        text: "Fine. Before the next award date I would like to look through what people asked in vain: /program gaps.",
        reactions: { "👍": ["sam"] },
      },
    ],
  },
];

const POSTS: readonly TalkSeed[] = [
  {
    in: "help",
    title: "Sign-in takes 90 seconds on some laptops, others are instant",
    tags: ["question", "solved"],
    said: [
      {
        by: "grace",
        hoursAgo: 54,
        text: "About a third of our laptops sit at the welcome screen for 90 seconds. Same image, same policies. Network is fine as soon as they are in. Where would you look first?",
      },
      {
        by: "hank",
        hoursAgo: 53,
        text: "Ninety seconds sounds like three timeouts of thirty. My first guess is a mapped drive to a server that is gone. Can you list the drives of a slow machine and try each server by name?",
        reactions: { "👀": ["grace"] },
      },
      {
        by: "grace",
        hoursAgo: 50,
        text: "There is one: an old print server nobody remembers, mapped by a script from 2019.",
      },
      {
        by: "hank",
        hoursAgo: 49.5,
        text: "That is it, then. Take the mapping out for one machine, sign in twice (the first time still waits), and compare. If it helps, this line removes it for everybody at sign-in:\nif exist P:\\ net use P: /delete /y",
        reactions: { "✅": ["grace"], "👍": ["ada", "mei"] },
      },
      { by: "grace", hoursAgo: 7, text: "12 seconds on all of them. Thank you, Hank, that saved my week!" },
    ],
  },
  {
    in: "help",
    title: "Scheduled task runs by hand but never at night",
    tags: ["question"],
    said: [
      {
        by: "noor",
        hoursAgo: 1.2,
        text: "My clean-up task works when I start it, and the history says nothing at all for the nights. The machine is a small desktop under my desk. What am I missing?",
      },
      {
        by: "priya",
        hoursAgo: 0.9,
        text: 'Does it go to sleep? There is a box "wake the computer to run this task", off by default. And look at the account it runs as: not only when you are signed in.',
      },
    ],
  },
  {
    in: "help",
    title: "Which backup did you really restore from?",
    tags: ["idea"],
    said: [
      {
        by: "tomas",
        hoursAgo: 98,
        text: "I would like to collect true stories: what you restored, from what, and what was missing. One post a story. I start: a mail store, from tape, and the index took longer than the restore.",
        reactions: { "❤️": ["priya", "linus"] },
      },
      {
        by: "linus",
        hoursAgo: 90,
        text: "A laptop, from the copy in the cloud. Everything was there but the fonts, and that was the deadline.",
      },
    ],
  },
  {
    in: "help",
    title: "Calendar shows meetings one hour late since Sunday",
    tags: ["bug", "solved"],
    said: [
      {
        by: "mei",
        hoursAgo: 130,
        text: "Only meetings that were made before the change of the clocks, only on two machines. All zones are set alike.",
      },
      {
        by: "ada",
        hoursAgo: 129,
        text: "Those two have not had this year's time zone update. The meetings are stored right; the machines translate with old rules. Install the update, restart the client, nothing has to be moved.",
        reactions: { "✅": ["mei"], "🙏": ["mei"] },
      },
      { by: "mei", hoursAgo: 127, text: "Right on both counts. Thanks so much." },
    ],
  },
  {
    in: "help",
    title: "Printing from the terminal server comes out in the wrong tray",
    tags: ["question"],
    said: [
      {
        by: "jonas",
        hoursAgo: 16,
        text: "Letters land in tray 2 for everybody on the terminal server, tray 1 for everybody else. Same printer, same driver version as far as I can see.",
      },
      {
        by: "hank",
        hoursAgo: 15,
        text: 'The server keeps its own defaults for a driver. Compare "printing defaults" with "printing preferences" there: people get the first when they sign in.',
        reactions: { "👍": ["jonas"] },
      },
    ],
  },
];

export const SAMPLE_COMMUNITY: WorldSeed = [
  {
    id: "community",
    name: "The sample community",
    members: [
      { name: "noor", fullName: "Noor Haddad", about: "new here" },
      { name: "hank", fullName: "Hank de Vries", about: "answers in the forum nearly every day" },
      { name: "grace", fullName: "Grace Okafor", about: "looks after 400 school laptops" },
      { name: "ada", fullName: "Ada Lindqvist", about: "writes about time, zones and calendars", roles: ["awardee"] },
      { name: "linus", fullName: "Linus Berger", about: "gives talks and keeps the recordings", roles: ["awardee"] },
      { name: "emma", fullName: "Emma Novak", about: "works in a product group", roles: ["employee"] },
      { name: "lena", fullName: "Lena Fischer", about: "looks after one region", roles: ["lead", "staff"] },
      { name: "sam", fullName: "Sam Carter", about: "keeps the program running", roles: ["staff"] },
      { name: "omar", fullName: "Omar Aziz", about: "runs this space", roles: ["admin"] },
      { name: "priya", fullName: "Priya Raman", about: "tests backups for a living" },
      { name: "tomas", fullName: "Tomáš Dvořák", about: "runs a user group in Brno" },
      { name: "mei", fullName: "Mei Tanaka", about: "a translator with two machines" },
      { name: "jonas", fullName: "Jonas Weber", about: "gives talks and writes guides" },
      { name: "feedbot", fullName: "Feed bot", bot: true },
    ],
    places: [
      { name: "general", kind: "channel", readers: "members" },
      { name: "award-questions", kind: "channel", readers: "members" },
      { name: "show-and-tell", kind: "channel", readers: "members" },
      { name: "staff", kind: "channel", readers: "staff", openTo: ["staff", "lead"] },
      { name: "help", kind: "forum", readers: "members", tags: ["question", "bug", "idea", "solved"] },
    ],
    talk: [...CHANNELS, ...POSTS],
  },
];
