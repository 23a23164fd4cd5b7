import {
  type Block,
  type Button,
  buttons,
  link as linkTo,
  type Rich,
  say,
  strong,
  type View,
  view,
} from "../../src/chat/view.ts";
import {
  type Decision,
  defineCommand,
  type May,
  openForm,
  optional,
  type Reviewed,
  type ReviewedContribution,
  text,
  type WaitingContribution,
  type WaitingPage,
} from "../../src/command/define.ts";

/** Ten of them, with their links, have to fit into one message. */
const TITLE_MAX = 70;
const LINK_MAX = 150;
const HISTORY_SHOWN = 12;

/** Shows staff what waits for them, a page at a time, and lets them decide about one contribution or a whole page. */
export default defineCommand({
  name: "credits",
  summary: "See which credits wait for staff, and decide about any of them",
  example: "/program credits C-142",
  allowed: ["staff"],
  options: { ref: optional(text("One of them alone, such as C-142", { max: 12 })) },
  async run({ ref }, may) {
    return ref === undefined ? pageView(await may.listWaiting(0)) : oneView(await may.readForReview(readRef(ref)));
  },
  actions: {
    page: { run: async ([page], may) => ({ replace: pageView(await may.listWaiting(Number(page))) }) },
    one: { run: async (_args, may, [ref = ""]) => oneView(await may.readForReview(Number(ref))) },
    look: { run: async ([ref], may) => ({ replace: oneView(await may.readForReview(Number(ref))) }) },
    accept: { run: (args, may) => decide("accept", args, may) },
    refuse: { run: (args, may) => decide("refuse", args, may) },
    review: { run: (args, may) => decide("review", args, may) },
    reinstate: { run: (args, may) => decide("reinstate", args, may) },
    revoke: { run: async (args) => openForm("program credits.reason", ...args) },
    all: { run: (args, may) => decideAll("accept", args, may) },
    none: { run: (args, may) => decideAll("refuse", args, may) },
  },
  forms: {
    reason: {
      title: "Revoke a contribution",
      submitLabel: "Revoke",
      fields: () => [
        {
          id: "reason",
          kind: "long",
          label: "Why",
          hint: "Whose contribution it is will read this.",
          min: 10,
          max: 500,
          required: true,
        },
      ],
      async submit({ reason }, [ref, entries], may) {
        return reviewedView(await may.decideOn("revoke", Number(ref), Number(entries), String(reason)));
      },
    },
  },
});

async function decide(decision: Exclude<Decision, "revoke">, [ref, entries]: readonly string[], may: May) {
  return { replace: reviewedView(await may.decideOn(decision, Number(ref), Number(entries))) };
}

async function decideAll(decision: "accept" | "refuse", [page, refs = ""]: readonly string[], may: May) {
  const { done, tooLate, own } = await may.decideOnAll(decision, readRefs(refs));
  const notes = [
    say`${done} ${decision === "accept" ? "accepted" : "not accepted"}.`,
    ...(tooLate > 0 ? [say`${tooLate} had been decided by somebody else meanwhile, and stay so.`] : []),
    ...(own > 0 ? [say`${own} left out: they are your own, and nobody decides about their own.`] : []),
  ];
  return { replace: pageView(await may.listWaiting(Number(page)), notes) };
}

function pageView({ waiting, total, page, pages }: WaitingPage, notes: readonly Rich[] = []): View {
  const turns = [...(page > 0 ? [turn("Back", page - 1)] : []), ...(page + 1 < pages ? [turn("More", page + 1)] : [])];
  const said = notes.map((text): Block => ({ kind: "text", text }));
  if (total === 0)
    return view({ blocks: [...said, { kind: "text", text: say`Nothing waits for staff.` }], contains: "confidential" });
  const refs = waiting.map(({ ref }) => ref.toString(36)).join(".");
  return view({
    title: "Waiting for staff",
    blocks: [
      ...said,
      {
        kind: "text",
        text: say`${total === 1 ? "One contribution waits" : `${total} contributions wait`}, by whose they are and where.`,
      },
      { kind: "list", items: waiting.map(lineOf) },
      {
        kind: "select",
        action: { do: "program credits.one", args: [] },
        label: "Look at one",
        options: waiting.map(({ ref, title, kind }) => ({
          value: String(ref),
          label: short(`C-${ref} ${title ?? kind}`),
        })),
      },
      ...(pages > 1 ? [{ kind: "note", text: say`Page ${page + 1} of ${pages}` } as const] : []),
      buttons(
        { label: "Accept this page", action: { do: "program credits.all", args: [String(page), refs] }, tone: "main" },
        {
          label: "Accept none of it",
          action: { do: "program credits.none", args: [String(page), refs] },
          tone: "danger",
        },
        ...turns,
      ),
    ],
    contains: "confidential",
  });
}

const lineOf = ({ ref, owner, where, day, kind, title, link }: WaitingContribution): Rich =>
  say`C-${ref}, ${owner}${where ? say` in ${where}` : ""}, ${{ date: day }}, ${kind}: ${linked(title, link)}`;

function reviewedView(reviewed: Reviewed): View {
  return oneView(reviewed.now, reviewed.is === "too late" ? reviewed.why : undefined);
}

const STANDING = {
  stands: "It stands.",
  waiting: "It waits for staff.",
  revoked: "It was revoked.",
  "not accepted": "It was not accepted.",
} as const;

const LABELS: Readonly<Record<Decision, string>> = {
  accept: "Accept",
  refuse: "Do not accept",
  review: "Mark reviewed",
  revoke: "Revoke",
  reinstate: "Reinstate",
};

function oneView(one: ReviewedContribution, note?: Rich): View {
  const { ref, entries, owner, where, day, kind, credit, history, may, isOwn, isNda, standing } = one;
  const earlier = history.length - HISTORY_SHOWN;
  return view({
    title: `C-${ref}`,
    blocks: [
      ...(note ? [{ kind: "text", text: note } as const] : []),
      {
        kind: "text",
        text: say`${kind} of ${owner}, ${{ date: day }}${where ? say`, in ${where}` : ""}. ${strong(STANDING[standing])}`,
      },
      {
        kind: "text",
        text: isNda ? say`It is under an NDA, so its words are not shown here.` : linked(one.title, one.link),
      },
      ...(one.note === undefined ? [] : [{ kind: "quote", text: say`${one.note}` } as const]),
      ...(credit
        ? [
            {
              kind: "text",
              text: say`Helped ${credit.asker}. ${credit.by} ${SIGNALS[credit.signal] ?? credit.signal}.`,
            } as const,
          ]
        : []),
      ...(credit?.excerpt === undefined ? [] : [{ kind: "quote", text: say`${credit.excerpt}` } as const]),
      {
        kind: "list",
        items: history.slice(-HISTORY_SHOWN).map(({ at, words }) => say`${{ at, as: "time" }}: ${words}`),
      },
      ...(earlier > 0 ? [{ kind: "note", text: say`and ${earlier} earlier` } as const] : []),
      ...(isOwn
        ? [{ kind: "note", text: say`This is your own: somebody else of staff decides about it.` } as const]
        : []),
      ...(may.length > 0 ? [buttons(...may.map((decision) => decisionButton(decision, ref, entries)))] : []),
    ],
    contains: "confidential",
  });
}

const SIGNALS: Readonly<Record<string, string>> = {
  "mark-helpful": "marked it as helpful",
  "solved-tag": "closed the question as solved",
  "check-mark": "put a check mark on it",
  thanks: "gave thanks in words",
};

const decisionButton = (decision: Decision, ref: number, entries: number): Button => ({
  label: LABELS[decision],
  action: { do: `program credits.${decision}`, args: [String(ref), String(entries)] },
  ...(decision === "revoke" || decision === "refuse" ? { tone: "danger" as const } : {}),
});

function linked(title: string | undefined, link: string | undefined): Rich {
  const words = short(title ?? "(without a title)");
  return link !== undefined && link.length <= LINK_MAX ? [linkTo(link, words)] : say`${words}`;
}

const turn = (label: string, page: number): Button => ({
  label,
  action: { do: "program credits.page", args: [String(page)] },
});

/** `C-142`, `c142` or `142`; no number at all is one that nothing has. */
const readRef = (typed: string): number => Number(/^\s*(?:c-?)?(\d+)\s*$/i.exec(typed)?.[1] ?? Number.NaN);

/** Short, so that ten of them fit into a button. */
const readRefs = (refs: string): readonly number[] =>
  refs
    .split(".")
    .map((each) => Number.parseInt(each, 36))
    .filter(Number.isSafeInteger);

function short(words: string): string {
  const characters = [...words];
  return characters.length <= TITLE_MAX ? words : `${characters.slice(0, TITLE_MAX - 1).join("")}…`;
}
