import {
  type Block,
  type Button,
  buttons,
  notice,
  type PersonRef,
  type Rich,
  say,
  type View,
  view,
} from "../../src/chat/view.ts";
import {
  defineCommand,
  member,
  openForm,
  type SeenPerson,
  type ShownAccount,
  type Voided,
} from "../../src/command/define.ts";
import type { RowId } from "../../src/core/ids.ts";

type Account = RowId<"account">;

const REASON = {
  id: "reason",
  kind: "long",
  label: "Why they are one person",
  hint: "Kept for staff; nobody else reads it.",
  min: 10,
  max: 500,
  required: true,
} as const;

/** Shows staff which accounts are one person's, merges two people with a reason, and takes that back. */
export default defineCommand({
  name: "people",
  summary: "See which accounts are one person's, merge two people, or undo that",
  example: "/program people @grace",
  allowed: ["staff"],
  options: { who: member("Whose accounts") },
  run: async ({ who }, may) => personView(await may.readPerson(who)),
  actions: {
    here: { run: async (args) => openForm("program people.merge", ...args) },
    elsewhere: { run: async (args) => openForm("program people.find", ...args) },
    pick: { run: async ([one = ""], _may, [other = ""]) => openForm("program people.reason", one, other) },
    undo: {
      async run([from = "", at = ""], may) {
        const person = await may.undoMerge(from as RowId<"person">, at as Account);
        return { replace: personView(person, UNDONE) };
      },
    },
  },
  forms: {
    merge: {
      title: "Merge two people",
      submitLabel: "Merge",
      fields: () => [{ id: "other", kind: "person", label: "With whom", required: true }, REASON],
      async submit({ other, reason }, [one = ""], may) {
        return mergedView(await may.mergePeople(one as Account, other as PersonRef, String(reason)));
      },
    },
    find: {
      title: "On another platform",
      submitLabel: "Look",
      fields: () => [{ id: "name", kind: "text", label: "The name they have there", max: 100, required: true }],
      async submit({ name }, [one = ""], may) {
        return foundView(one, await may.findAccounts(String(name)));
      },
    },
    reason: {
      title: "Merge two people",
      submitLabel: "Merge",
      fields: () => [REASON],
      async submit({ reason }, [one = "", other = ""], may) {
        return mergedView(await may.mergePeople(one as Account, other as Account, String(reason)));
      },
    },
  },
});

const UNDONE = say`Undone: they are two people again. What stopped counting by the merge stays so; /program credits reinstates it.`;

function personView({ id, accounts, merges, isOwn }: SeenPerson, ...notes: readonly Rich[]): View {
  return view({
    title: "One person",
    blocks: [
      ...notes.map((text): Block => ({ kind: "text", text })),
      { kind: "text", text: say`${accounts.length === 1 ? "One account:" : `${accounts.length} accounts:`}` },
      { kind: "list", items: accounts.map(named) },
      ...merges.map(
        ({ at, accounts: brought }): Block => ({
          kind: "text",
          text: say`Since ${{ at, as: "date" }}: ${brought.length > 0 ? joined(brought) : "somebody without an account"}.`,
        }),
      ),
      ...(isOwn
        ? [{ kind: "note", text: say`This is yourself: somebody else of staff decides about it.` } as const]
        : [
            buttons(
              press("Merge with somebody here", "here", [id]),
              press("With somebody elsewhere", "elsewhere", [id]),
              ...merges.map(({ from, accounts: brought }) =>
                press(`Undo ${short(brought.map(({ who }) => who.name).join(", "))}`, "undo", [from, id], "danger"),
              ),
            ),
          ]),
    ],
    contains: "confidential",
  });
}

function foundView(one: string, found: readonly ShownAccount[]): View {
  if (found.length === 0)
    return notice(say`I have met nobody of this name. It has to be written as it stands there.`, "confidential");
  return view({
    blocks: [
      {
        kind: "text",
        text: say`A name says nothing about who somebody is. Please choose only if you know that it is the same person.`,
      },
      { kind: "list", items: found.map(named) },
      {
        kind: "select",
        action: { do: "program people.pick", args: [one] },
        label: "Which of them",
        options: found.map(({ id, who, platform }) => ({ value: id, label: `${short(who.name)} on ${platform}` })),
      },
    ],
    contains: "confidential",
  });
}

function mergedView({ person, voided }: { readonly person: SeenPerson; readonly voided: Voided }): View {
  const { between, twice, nominations } = voided;
  return personView(
    person,
    say`Done: they are one person now. Not counted any more: ${between} credits between the two, ${twice} contributions that both had, ${nominations} nominations of one by the other.`,
  );
}

const press = (label: string, own: string, args: readonly string[], tone?: Button["tone"]): Button => ({
  label,
  action: { do: `program people.${own}`, args },
  ...(tone ? { tone } : {}),
});

const named = ({ who, platform }: ShownAccount): Rich => say`${who} on ${platform}`;
const joined = (accounts: readonly ShownAccount[]): Rich =>
  accounts.flatMap((account, at) => (at === 0 ? named(account) : [", ", ...named(account)]));

const NAME_MAX = 40;
function short(name: string): string {
  const characters = [...name];
  return characters.length <= NAME_MAX ? name : `${characters.slice(0, NAME_MAX - 1).join("")}…`;
}
