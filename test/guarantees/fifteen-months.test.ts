// Fifteen months in the life of one helper, on both platforms at once: from a question to the award and to its end. What
// happens is told twice, and Laurel is started anew between any two steps. What came of it is read where it counts: at
// the servers.
import { describe, expect, test } from "vitest";
import { discordHand, slackHand } from "./months-hands.ts";
import { type MonthsWorld, monthsWorld } from "./months-world.ts";
import { leaksIn, type Secret, whatLeft } from "./what-left.ts";
import { ANSWER, creditsOn, QUESTION } from "./wire-help.ts";

const LIMIT_MS = 180_000;
const BEGINS = "2026-10-01T09:00:00Z";

/** Words that can come from nowhere else. */
const MARKS = {
  reason: "quokka-clinic",
  otherReason: "numbat-guides",
  greeting: "wombat-greeting",
  leads: "bilby-relay",
  nominees: "potoroo-relay",
  note: "kowari-note",
  votes: { sam: "dunnart-vote", lena: "bettong-vote", sue: "antechinus-vote" },
  decision: "thylacine-decision",
} as const;

const STAFF = ["sam", "lena", "sue", "sid"];
const NOMINEE = "hank";

/** When what could be known at the earliest. */
interface Moments {
  nominated: number;
  closed: number;
  decided: number;
  awarded: number;
  announced: number;
}

describe("fifteen months on Discord and Slack at once", () => {
  test(
    "bring each fact once, and nobody hears what is not for them",
    async () => {
      const months = await monthsWorld(BEGINS);
      const moments = { nominated: 0, closed: 0, decided: 0, awarded: 0, announced: 0 };

      await helpCounts(months);
      await oneOfBoth(months);
      moments.nominated = months.now();
      await putForward(months);
      await contact(months);
      await relay(months);
      await dossier(months);
      await votes(months);
      await months.becomes("2026-11-24");
      moments.closed = Date.parse("2026-11-23T00:00:00Z");
      moments.decided = months.now();
      await decision(months);
      await months.becomes("2027-01-01");
      moments.awarded = Date.parse("2027-01-01T00:00:00Z");
      await award(months);
      moments.announced = Date.parse("2027-01-04T00:00:00Z");
      await months.becomes("2027-01-05");
      await months.becomes("2028-01-01");

      await eachFactOnce(months);
      confidential(months, moments);
    },
    LIMIT_MS,
  );
});

async function helpCounts(months: MonthsWorld): Promise<void> {
  const { step, done, onDiscord } = months;
  const asked = await step(() => discordHand(months, "ada").types("ask", { question: "How long does an award last?" }));
  expect(asked).toMatch(/one year[\s\S]*From: /);
  const answer = await step(() => {
    const question = onDiscord("ada").writes("general", QUESTION);
    return onDiscord(NOMINEE).writes("general", ANSWER, { replyTo: question });
  });
  await step(() => done(onDiscord("ada").picksOnMessage(answer, "Mark as helpful")));
  expect(onDiscord("wes").sees("general").at(-1)?.reactions).toEqual({
    [months.program.credit.reactions.credited]: ["laurel"],
  });
}

async function oneOfBoth(months: MonthsWorld): Promise<void> {
  const told = await months.step(() => discordHand(months, NOMINEE).types("me link"));
  const code = /\/me link ([\w-]+)/.exec(told)?.[1] ?? "";
  const linked = await months.step(() => slackHand(months, NOMINEE).types("me link", { code }));
  expect(linked).toMatch(/are one person now/);
  // Where somebody was seen last is where they are written to.
  await months.step(() => discordHand(months, NOMINEE).types("me year"));
}

async function putForward(months: MonthsWorld): Promise<void> {
  const { step, settled, onSlack } = months;
  const first = await step(async () => {
    await slackHand(months, "mirabel").types("nominate");
    await onSlack("mirabel").modal.submit({
      "Who is here": NOMINEE,
      "What they stand out in": ["Hyper-V"],
      "What they did, and for whom": `The ${MARKS.reason} helps people every week.`,
      "Where they live, if you know": "UK & Ireland",
    });
    await settled();
    return slackHand(months, "mirabel").sees("general").at(-1);
  });
  const second = await step(() =>
    discordHand(months, "amos").types("nominate", {
      nominee: NOMINEE,
      expertise: "hyper-v",
      reason: `Half of us work from the ${MARKS.otherReason}.`,
    }),
  );
  expect(first).toMatch(/^Thank you\. The program team has your nomination of @hank\./);
  expect(second).toMatch(/^Thank you\. The program team has your nomination of <@\d+>\./);
  expect(await slackHand(months, "mirabel").types("me nominations")).toMatch(/hank[\s\S]*with the lead/i);
  expect(slackHand(months, "lena").sees("staff").at(0)).toMatch(/^N-1: [\s\S]*Held by: @lena[\s\S]*2 voices/i);
}

async function contact(months: MonthsWorld): Promise<void> {
  const { step, onDiscord } = months;
  const lena = slackHand(months, "lena");
  await months.becomes("2026-10-05");
  onDiscord(NOMINEE).closesDms();
  await step(() =>
    lena.presses("staff", "Contact", { "What you write": `Dear Hank, ${MARKS.greeting}: may we talk?` }),
  );
  expect(discordHand(months, NOMINEE).sees("dm")).toEqual([]);
  expect(lena.sees("staff").at(-1)).toMatch(/They could not be reached/);
  onDiscord(NOMINEE).opensDms();
  await step(() => lena.presses("staff", "Again to Hank (discord)"));
  const accepted = await step(() => discordHand(months, NOMINEE).presses("dm", "Accept"));
  expect(accepted).toMatch(/^Thank you, I am glad/);
}

async function relay(months: MonthsWorld): Promise<void> {
  const lena = slackHand(months, "lena");
  await months.step(() => lena.presses("staff", "Write", { "What you write": `Take your time, ${MARKS.leads}.` }));
  expect(discordHand(months, NOMINEE).sees("dm").at(-1)).toMatch(MARKS.leads);
  await months.step(() =>
    discordHand(months, NOMINEE).presses("dm", "Reply", { "What you write": `I will, ${MARKS.nominees}.` }),
  );
  const card = months.onSlack("lena").sees("staff")[0];
  const below =
    card &&
    months
      .onSlack("lena")
      .seesThread(card)
      .map(({ text }) => text);
  expect(below?.filter((text) => text.includes(MARKS.nominees))).toHaveLength(1);
}

async function dossier(months: MonthsWorld): Promise<void> {
  const hank = discordHand(months, NOMINEE);
  await months.becomes("2026-11-09");
  await months.step(async () => {
    await hank.types("me dossier");
    await hank.presses("general", "Add a note", {
      "What those who read your dossier should know": `The ${MARKS.note}: it runs on Tuesdays.`,
    });
  });
  const handedIn = await months.step(async () => {
    await hank.types("me dossier");
    await hank.presses("general", "Hand it in");
    return hank.presses("general", "Hand it in");
  });
  expect(handedIn).toMatch(/You handed this in on 9 November 2026/);
  expect(await slackHand(months, "mirabel").types("me nominations")).toMatch(/hank[\s\S]*in progress/i);
}

async function votes(months: MonthsWorld): Promise<void> {
  const [sam, lena, sue] = [slackHand(months, "sam"), slackHand(months, "lena"), discordHand(months, "sue")];
  const ballot = (outcome: string, why: string) => ({ "What you would decide": outcome, Why: `${why} says enough.` });
  await months.step(() => sam.presses("staff", "Vote", ballot("Award", MARKS.votes.sam)));
  await months.step(() => lena.presses("staff", "Vote", ballot("Defer to the next award date", MARKS.votes.lena)));
  await months.step(async () => {
    await sue.types("program review", { ref: "N-1" }, "staff");
    return sue.presses("staff", "Vote", ballot("Award", MARKS.votes.sue));
  });
}

async function decision(months: MonthsWorld): Promise<void> {
  const lena = slackHand(months, "lena");
  const decided = await months.step(async () => {
    await lena.types("program review", { ref: "N-1" }, "staff");
    return lena.presses("staff", "Decide", { "The outcome": "Award", Why: `The ${MARKS.decision} convinces us.` });
  });
  expect(decided).toMatch(/Awarded by lena\. It can be undone until 25 November 2026/);
  // As long as it can be undone nobody outside staff can tell.
  expect(await discordHand(months, NOMINEE).types("me dossier")).toMatch(/You handed this in on 9 November 2026/);
  expect(await slackHand(months, "mirabel").types("me nominations")).toMatch(/hank[\s\S]*in progress/i);
}

async function award(months: MonthsWorld): Promise<void> {
  const hank = discordHand(months, NOMINEE);
  expect(hank.sees("dm").at(-1)).toMatch(/^## Congratulations!\nHank, you hold the MVP award from 1 January 2027/);
  await months.step(() => hank.presses("dm", "Yes, announce it"));
}

async function eachFactOnce(months: MonthsWorld): Promise<void> {
  const { discord, slack, store, rows, onDiscord } = months;
  const wentThrough = (route: string) => discord.calls.of(route).filter(({ status = 500 }) => status < 300).length;
  const openings = onDiscord(NOMINEE)
    .sees("dm")
    .filter(({ author }) => author === "laurel")
    .map(({ text }) => text.split("\n", 2).join(" "));

  expect((await creditsOn(store)).map(({ entries }) => entries)).toEqual(["recorded"]);
  expect(wentThrough("PUT /channels/:channel/messages/:message/reactions/:emoji/@me")).toBe(1);
  expect(rows("select id from voice")).toHaveLength(2);
  expect(rows("select id from candidacy")).toHaveLength(1);
  expect(rows("select id from dossier_note")).toHaveLength(1);
  expect(rows("select id from vote")).toHaveLength(3);
  expect(rows("select id from term")).toHaveLength(1);
  expect(openings).toEqual([
    expect.stringMatching(/^## The MVP award > Dear Hank/),
    expect.stringMatching(/^Thank you, I am glad/),
    expect.stringMatching(/^## The MVP award > Take your time/),
    expect.stringMatching(/^Your message is with the program team/),
    expect.stringMatching(/^## Congratulations! Hank, you hold/),
    expect.stringMatching(/^Thank you\. It will be in the next news/),
    expect.stringMatching(/^## Thank you for your time as MVP/),
  ]);
  expect(
    onDiscord(NOMINEE)
      .sees("dm")
      .filter(({ attachments }) => attachments.length > 0),
  ).toHaveLength(1);
  expect(slackHand(months, NOMINEE).sees("dm")).toEqual([]);
  expect(wentThrough("PUT /guilds/:guild/members/:member/roles/:role")).toBe(1);
  expect(wentThrough("DELETE /guilds/:guild/members/:member/roles/:role")).toBe(1);
  expect(discordHand(months, "wes").sees("news")).toEqual([expect.stringContaining("- Hank, for Hyper-V")]);
  expect(slackHand(months, "bea").sees("news")).toEqual([expect.stringContaining("@hank, for Hyper-V")]);
  const cards = slack.created(({ text }) => /^(Review of )?N-1: hank(?!\.)/i.test(text));
  expect(cards.filter(({ threadTs }) => !threadTs)).toHaveLength(2);
  expect(rows("select why from outbox where state = 'failed'")).toEqual([{ why: "closed: Discord says 50007" }]);
}

function confidential(months: MonthsWorld, { nominated, closed, decided, awarded, announced }: Moments): void {
  const left = whatLeft(months);
  const mirabel = new RegExp(`mirabel|<@${months.space.user("mirabel").id}>`, "i");
  const amos = new RegExp(`amos|<@${months.onDiscord("amos").id}>`, "i");
  const hank = new RegExp(`hank|<@!?(${months.onDiscord(NOMINEE).id}|${months.space.user(NOMINEE).id})>`, "i");
  const word = (mark: string) => new RegExp(mark);
  const known: readonly Secret[] = [
    { what: "a nominator", words: mirabel, readers: [...STAFF, "mirabel"] },
    { what: "a nominator", words: amos, readers: [...STAFF, "amos"] },
    { what: "a reason", words: word(MARKS.reason), readers: [...STAFF, "mirabel"] },
    { what: "a reason", words: word(MARKS.otherReason), readers: [...STAFF, "amos"] },
    { what: "what the lead wrote", words: word(MARKS.greeting), readers: [...STAFF, NOMINEE] },
    { what: "what the lead wrote", words: word(MARKS.leads), readers: [...STAFF, NOMINEE] },
    { what: "what the nominee wrote", words: word(MARKS.nominees), readers: [...STAFF, NOMINEE] },
    { what: "what the nominee noted", words: word(MARKS.note), readers: [...STAFF, NOMINEE] },
    ...Object.values(MARKS.votes).map((mark) => ({ what: "a vote", words: word(mark), readers: STAFF })),
    { what: "why it was decided", words: word(MARKS.decision), readers: STAFF },
    {
      ...{ what: "whom it is about", words: hank, from: nominated, until: announced },
      readers: [...STAFF, NOMINEE, "mirabel", "amos"],
    },
  ];
  const unseen: readonly Secret[] = [
    ...Object.entries(MARKS.votes).map(([name, mark]) => ({
      ...{ what: "a sealed vote", words: word(mark), until: closed },
      readers: [name],
    })),
    {
      ...{ what: "how far it is", words: /contacted|document|in review|declin|deferr|accept|N-\d/i, from: nominated },
      readers: [...STAFF, NOMINEE, ...adminsOf(months), "everybody"],
    },
    {
      ...{ what: "the outcome", words: /congratul|awarded|declined|deferred/i, from: decided, until: awarded },
      readers: [...STAFF, "everybody"],
    },
  ];

  expect(leaksIn(left, [...known, ...unseen])).toEqual([]);
  // What is looked for is there, for those whom it is for: nobody looks past it.
  for (const { what, words } of known)
    expect(
      left.some((each) => words.test(each.words)),
      what,
    ).toBe(true);
}

/** Who reads along in the channel of Discord's staff by their rights: they see that there is something, and no more. */
const adminsOf = ({ discord }: MonthsWorld): readonly string[] =>
  [discord.world.users.get(discord.guild().owner_id)?.username].filter((name) => name !== undefined);
