import { type Button, buttons, notice, type Rich, say, strong, type View, view } from "../../src/chat/view.ts";
import { defineCommand, openForm, optional, text, type UnderWay, type UnderWayPage } from "../../src/command/define.ts";

/** Shows staff which candidacies are under way, and lets them vote, decide and undo. */
export default defineCommand({
  name: "review",
  summary: "See which candidacies are under way, vote in a review, and decide",
  example: "/program review N-17",
  allowed: ["staff"],
  options: { ref: optional(text("One of them alone, such as N-17", { max: 12 })) },
  async run({ ref }, may) {
    return ref === undefined ? pageView(await may.listUnderWay(0)) : may.readReview(readRef(ref));
  },
  actions: {
    list: { run: async ([page], may) => ({ replace: pageView(await may.listUnderWay(Number(page))) }) },
    one: { run: async (_args, may, [ref = ""]) => may.readReview(Number(ref)) },
    /** For cards that others read along with: to the one who presses alone. */
    show: { run: async ([ref], may) => may.readReview(Number(ref)) },
    vote: { run: async (args) => openForm("program review.ballot", ...args) },
    aside: {
      async run([ref], may) {
        await may.stepAside(Number(ref));
        return notice(
          say`You stepped aside in N-${ref ?? ""}. If you vote until it closes, that counts instead.`,
          "confidential",
        );
      },
    },
    decide: { run: async (args) => openForm("program review.decision", ...args) },
    undo: { run: async (args) => openForm("program review.undoing", ...args) },
    back: { run: async (args) => openForm("program review.return", ...args) },
    reasons: { run: async ([ref], may) => may.readReasons(Number(ref)) },
    dossier: {
      async run([ref], may) {
        const file = await may.reviewedDossier(Number(ref));
        return view({
          blocks: [
            { kind: "text", text: say`The dossier of N-${ref ?? ""}: open it in a browser to read or print it.` },
            { kind: "file", file },
          ],
          contains: "confidential",
        });
      },
    },
    "hand-in": {
      async run([ref], may) {
        await may.handInDossierFor(Number(ref));
        return notice(say`Handed in for them, and marked as done on their behalf.`, "confidential");
      },
    },
  },
  forms: {
    ballot: {
      title: "Vote",
      submitLabel: "Vote",
      fields: ({ review }) => [
        {
          id: "outcome",
          kind: "choice",
          label: "What you would decide",
          options: outcomes(review.outcomes),
          required: true,
        },
        {
          id: "reason",
          kind: "long",
          label: "Why",
          hint: "For staff, once the review closes. You can vote again until then.",
          ...lengths(review.reason),
          required: true,
        },
      ],
      async submit(values, [ref], may) {
        await may.castVote(Number(ref), values);
        return notice(
          say`Your vote in N-${ref ?? ""} is kept. Nobody sees how you voted until the review closes; until then you can vote again.`,
          "confidential",
        );
      },
    },
    decision: {
      title: "Decide",
      submitLabel: "Decide",
      fields: ({ review }) => [
        { id: "outcome", kind: "choice", label: "The outcome", options: outcomes(review.outcomes), required: true },
        {
          id: "reason",
          kind: "long",
          label: "Why",
          hint: "For staff alone.",
          ...lengths(review.reason),
          required: true,
        },
        {
          id: "kind",
          kind: "long",
          label: "For them, unless it is awarded",
          hint: "They read this, once the decision cannot be undone any more. Be kind, and say what was good.",
          ...lengths(review.reason),
          required: false,
        },
      ],
      submit: (values, [ref], may) => may.decideCandidacy(Number(ref), values),
    },
    undoing: {
      title: "Undo the decision",
      submitLabel: "Undo",
      fields: ({ review }) => [
        {
          id: "reason",
          kind: "long",
          label: "Why",
          hint: "For staff alone.",
          ...lengths(review.reason),
          required: true,
        },
      ],
      submit: async ({ reason }, [ref], may) => may.takeDecisionBack(Number(ref), String(reason)),
    },
    return: {
      title: "Give the dossier back",
      submitLabel: "Give it back",
      fields: ({ review }) => [
        {
          id: "words",
          kind: "long",
          label: "What they can change",
          hint: "They read this.",
          max: review.reason.maxCharacters,
          required: true,
        },
      ],
      submit: async ({ words }, [ref], may) => may.giveDossierBack(Number(ref), String(words)),
    },
  },
});

function pageView({ candidacies, total, page, pages }: UnderWayPage): View {
  if (total === 0) return notice(say`Nothing is under way.`, "confidential");
  const turns = [...(page > 0 ? [turn("Back", page - 1)] : []), ...(page + 1 < pages ? [turn("More", page + 1)] : [])];
  return view({
    title: "Candidacies under way",
    blocks: [
      {
        kind: "text",
        text: say`${total === 1 ? "One candidacy" : `${total} candidacies`}, the one that waits for longest first.`,
      },
      { kind: "list", items: candidacies.map(lineOf) },
      {
        kind: "select",
        action: { do: "program review.one", args: [] },
        label: "Open one",
        options: candidacies.map(({ ref, name }) => ({ value: String(ref), label: short(`N-${ref} ${name}`) })),
      },
      ...(pages > 1 ? [{ kind: "note", text: say`Page ${page + 1} of ${pages}` } as const] : []),
      ...(turns.length > 0 ? [buttons(...turns)] : []),
    ],
    contains: "confidential",
  });
}

function lineOf({ ref, name, state, since, holder, waitsFor, until }: UnderWay): Rich {
  const by = until === undefined ? say`` : say`, until ${{ date: until }}`;
  return say`${strong(`N-${ref}`)} ${name}: ${state} since ${{ at: since, as: "date" }}, with ${holder ?? "nobody yet"}. Waits for ${waitsFor}${by}.`;
}

const LABELS: Readonly<Record<string, string>> = {
  awarded: "Award",
  declined: "Decline",
  deferred: "Defer to the next award date",
};
const outcomes = (known: readonly string[]) => known.map((value) => ({ value, label: LABELS[value] ?? value }));
const lengths = ({ minCharacters, maxCharacters }: { minCharacters: number; maxCharacters: number }) => ({
  min: minCharacters,
  max: maxCharacters,
});

const turn = (label: string, page: number): Button => ({
  label,
  action: { do: "program review.list", args: [String(page)] },
});

/** `N-17`, `n17` or `17`; no number at all is one that nothing has. */
const readRef = (typed: string): number => Number(/^\s*(?:n-?)?(\d+)\s*$/i.exec(typed)?.[1] ?? Number.NaN);

const NAME_MAX = 70;
function short(words: string): string {
  const characters = [...words];
  return characters.length <= NAME_MAX ? words : `${characters.slice(0, NAME_MAX - 1).join("")}…`;
}
