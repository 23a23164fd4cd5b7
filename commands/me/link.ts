import {
  code as asTyped,
  type Block,
  buttons,
  command,
  notice,
  type Rich,
  say,
  type View,
  view,
} from "../../src/chat/view.ts";
import { defineCommand, type May, optional, type ShownAccount, text, type Voided } from "../../src/command/define.ts";
import type { RowId } from "../../src/core/ids.ts";

/** Makes one person of somebody's accounts on several platforms, by a code that is typed on the other one. */
export default defineCommand({
  name: "link",
  summary: "Link your accounts on several platforms, or unlink one",
  example: "/me link 7K2QM-X9F4T",
  options: { code: optional(text("The code that your other account was given", { max: 40 })) },
  async run({ code }, may) {
    if (code === undefined) return codeView(may);
    const linked = await may.linkAccount(code);
    if ("refused" in linked) return notice(linked.refused, "personal");
    return linkedView(linked.with, linked.voided);
  },
  actions: {
    ask: {
      async run([id], may) {
        const account = (await may.readLinked()).find((each) => each.id === id);
        return { replace: account ? questionView(account) : GONE };
      },
    },
    unlink: {
      async run([id = ""], may) {
        return { replace: unlinkedView(await may.unlinkAccount(id as RowId<"account">)) };
      },
    },
    keep: {
      async run(_args, may) {
        const linked = await may.readLinked();
        return { replace: view({ blocks: linkedBlocks(linked), contains: "personal" }) };
      },
    },
  },
});

async function codeView(may: May): Promise<View> {
  const linked = await may.readLinked();
  const made = await may.makeLinkCode();
  const blocks: Block[] =
    "refused" in made
      ? [{ kind: "text", text: made.refused }]
      : [
          {
            kind: "text",
            text: say`On the other platform, type ${asTyped(`/me link ${made.code}`)} there (on Slack: ${asTyped(`/${made.slackWord} me link ${made.code}`)}). The code holds for ${made.minutes} minutes, works once, and takes the place of an earlier one.`,
          },
          {
            kind: "text",
            text: say`Linking makes one person of both accounts: one year, one record, the same wherever you are. Nothing counts twice, and what one account credited to the other does not count any more, also if you unlink them later.`,
          },
          {
            kind: "note",
            text: say`Whoever types it becomes one person with you, so give it to nobody. I never ask you for it.`,
          },
        ];
  return view({
    title: "Link your accounts",
    blocks: [...blocks, ...(linked.length > 0 ? linkedBlocks(linked) : [])],
    contains: "personal",
  });
}

function linkedBlocks(linked: readonly ShownAccount[]): readonly Block[] {
  if (linked.length === 0) return [{ kind: "text", text: say`No other account is linked with this one.` }];
  return [
    { kind: "text", text: say`Linked with this account:` },
    { kind: "list", items: linked.map(named) },
    buttons(
      ...linked.map(({ id, who, platform }) => ({
        label: `Unlink ${short(who.name)} (${platform})`,
        action: { do: "me link.ask", args: [id] },
      })),
    ),
  ];
}

const linkedView = (account: ShownAccount, voided: Voided): View =>
  view({
    blocks: [
      {
        kind: "text",
        text: say`Done: this account and ${named(account)} are one person now, with one year and one record.`,
      },
      ...voidedBlocks(voided),
      { kind: "note", text: say`${command("me link")} shows your accounts, and unlinks them.` },
    ],
    contains: "personal",
  });

/** What does not count any more, in numbers. */
function voidedBlocks({ between, twice, nominations }: Voided): readonly Block[] {
  const items: readonly Rich[] = [
    ...(between > 0 ? [say`${between} ${between === 1 ? "credit" : "credits"} between the two accounts`] : []),
    ...(twice > 0 ? [say`${twice} ${twice === 1 ? "contribution" : "contributions"} that both accounts had`] : []),
    ...(nominations > 0
      ? [say`${nominations} ${nominations === 1 ? "nomination" : "nominations"} of one account by the other`]
      : []),
  ];
  if (items.length === 0) return [{ kind: "text", text: say`Everything that counted before counts still.` }];
  return [
    { kind: "text", text: say`These do not count any more:` },
    { kind: "list", items },
  ];
}

const questionView = (account: ShownAccount): View =>
  view({
    title: "Unlink this account?",
    blocks: [
      {
        kind: "text",
        text: say`${named(account)} will have a year and a record of its own again, with what was done there. What stopped counting when you linked them stays so.`,
      },
      buttons(
        { label: "Unlink", action: { do: "me link.unlink", args: [account.id] }, tone: "danger" },
        { label: "Keep it", action: { do: "me link.keep", args: [] } },
      ),
    ],
    contains: "personal",
  });

const unlinkedView = (account: ShownAccount): View =>
  view({
    blocks: [
      {
        kind: "text",
        text: say`Done: ${named(account)} is on its own again. What stopped counting when you linked the two stays so.`,
      },
    ],
    contains: "personal",
  });

const GONE = notice(say`This account is not linked with yours any more.`, "personal");

const named = ({ who, platform }: ShownAccount): Rich => say`${who} on ${platform}`;

const NAME_MAX = 40;
function short(name: string): string {
  const characters = [...name];
  return characters.length <= NAME_MAX ? name : `${characters.slice(0, NAME_MAX - 1).join("")}…`;
}
