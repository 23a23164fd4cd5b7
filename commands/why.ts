import { type Block, command, link as linkTo, notice, type Rich, say, type View, view } from "../src/chat/view.ts";
import { type Credited, defineCommand, type Explained, optional, webLink } from "../src/command/define.ts";
import type { RowId } from "../src/core/ids.ts";

/** Explains what was credited and what was not; and takes what people say of who helped. */
export default defineCommand({
  name: "why",
  summary: "See why help in chat was credited, or was not",
  example: "/why",
  options: {
    link: optional(webLink("The link of a message; left out, what concerned you lately")),
  },
  async run({ link }, may) {
    return explained(await may.explainCredit(link), link);
  },

  menus: [
    {
      on: "message",
      label: "Mark as helpful",
      run: async ({ message }, may) => notice(creditedWords(await may.markHelpful(message))),
    },
  ],
  actions: {
    helped: {
      async run([ask = "", helper], may, values) {
        const chosen = values.length > 0 ? values : helper === undefined ? [] : [helper];
        const credited = await may.confirmHelp(ask as RowId<"credit ask">, chosen);
        return done(credited.flatMap((each, index): Rich => [...(index > 0 ? [" "] : []), ...creditedWords(each)]));
      },
    },
    nobody: {
      async run([ask = ""], may) {
        await may.declineHelp(ask as RowId<"credit ask">);
        return done(say`Then nobody is credited. Thank you for telling me.`);
      },
    },
    concern: {
      allowed: ["staff"],
      run: async ([concern = "", helper = "", asker = ""], may) =>
        view({
          blocks: [{ kind: "text", text: await may.readConcern(concern, helper, asker) }],
          contains: "confidential",
        }),
    },
  },
});

const done = (words: Rich) => notice(words);

function creditedWords(credited: Credited): Rich {
  switch (credited.is) {
    case "credited":
      return say`Thank you. ${credited.helper.name} is credited for it (C-${credited.ref}).`;
    case "known":
      return say`Thank you. ${credited.helper.name} was credited for this question before (C-${credited.ref}).`;
    case "passed over":
      return credited.why;
  }
}

function explained({ lines }: Explained, link: string | undefined): View {
  if (lines.length === 0)
    return notice(
      link === undefined
        ? say`There is nothing yet: nobody thanked you in a way that I noticed, and you thanked nobody. ${command("why")} with the link of a message tells about that message.`
        : say`I know of nothing about this message that I could tell you.`,
    );
  const items = lines.map(
    ({ at, words, link: to }): Rich => [
      { at, as: "date" },
      ": ",
      ...words,
      ...(to === undefined ? [] : [" ", linkTo(to, "See the message")]),
    ],
  );
  const list: Block = { kind: "list", items };
  return view({
    title: link === undefined ? "Credit that concerns you" : "About this message",
    blocks: [list],
    contains: "personal",
  });
}
