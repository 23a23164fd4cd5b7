import { say, view } from "../chat/view.ts";
import type { RowId } from "../core/ids.ts";
import { Refusal } from "../core/refusal.ts";
import type { Acting } from "./acting.ts";
import { publicAnswer } from "./answer-question.ts";
import type { Parts } from "./parts.ts";
import { putOut } from "./put-out.ts";

/** Posts an answer for everybody at the place where it was asked, made again from public sections; once, however often it is pressed. */
export async function shareAnswer(parts: Parts, acting: Acting, question: RowId<"question">): Promise<void> {
  const { place, by } = acting.event;
  if (place.kind === "dm") throw new Refusal("Nobody else reads here. Please ask me in a channel, and share it there.");
  const answered = await publicAnswer(parts, acting, question);
  const shared = view({
    blocks: [
      ...answered.blocks,
      {
        kind: "note",
        text: say`${answered.sources.map(({ title }) => title).join(", ")}, shared by ${{ account: by.account, name: by.name }}`,
      },
    ],
    contains: "public",
  });
  const address = { to: "place", place } as const;
  const isNew = await putOut(
    parts,
    acting,
    { kind: "post", view: shared, address },
    { naturalKey: `share ${question} ${place.id}`, priority: 1 },
  );
  if (!isNew) return;
  await acting.work.write(async (tx) => {
    const account = await acting.account(tx);
    await tx.audit.add({
      id: parts.nextId(),
      at: acting.event.at,
      by: account.id,
      what: "shared an answer",
      // Not the question: it is kept without its author.
      subject: { section: answered.sources.map(({ file, section }) => `${file}#${section}`).join(" ") },
    });
  });
}
