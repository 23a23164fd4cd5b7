import type { MessageEvent } from "../chat/event.ts";
import { buttons, say, type View, view } from "../chat/view.ts";
import { today } from "../core/calendar.ts";
import { channelOf } from "../core/concerns.ts";
import type { RowId } from "../core/ids.ts";
import { type Section, sectionId } from "../knowledge/section.ts";
import type { ListeningParts } from "./parts.ts";
import { quietUntil } from "./quiet.ts";
import { cardOf, NOT_WANTED } from "./unasked-not-wanted.ts";
import { readSetting, UNASKED } from "./unasked-setting.ts";
import { HOUR_MS, waitMsOf } from "./unasked-times.ts";
import type { Work } from "./work.ts";

/**
 * Puts an answer out that nobody asked Laurel for, to be posted after the wait unless it is withdrawn. None where the
 * channel has had as many as program.yaml allows, or has had this very one, within an hour of the question.
 */
export async function planUnasked(
  parts: ListeningParts,
  event: MessageEvent,
  section: Section,
  work: Work,
): Promise<void> {
  const { program, timer, nextId, watch } = parts;
  const { place, ref, by, at } = event;
  const shown = sectionId(section);
  const channel = channelOf(place);
  const waits = await work.write(async (tx) => {
    // Everything that counts for this channel stands behind this row.
    if (readSetting(await tx.settings.take(channel, UNASKED))?.state !== "on") return false;
    if (watch.isSettled(channel, ref.id)) return false;
    if ((await quietUntil(tx, place.space, timer.now())) !== undefined) return false;
    // To both sides: events may come late, and no hour may hold more.
    const near = await tx.unasked.standing(channel, at - HOUR_MS, at + HOUR_MS);
    if (near.length >= program.answers.unasked.perHourPerChannel) return false;
    if (near.some((row) => row.section === shown)) return false;

    const id = nextId<"unasked answer">();
    const effect = `unasked ${id}`;
    const { id: asker } = await tx.accounts.ensure({
      account: by.account,
      name: by.name,
      bot: by.bot,
      at,
      inDm: false,
    });
    if (!(await tx.unasked.add({ id, place: channel, message: ref.id, asker, section: shown, askedAt: at, effect })))
      return false;
    return tx.outbox.add({
      id: nextId(),
      space: place.space,
      effect: {
        kind: "post",
        view: answerView(parts, id, section),
        // A post is a thread of its own.
        address: { to: "place", place, ...(place.kind === "post" ? {} : { under: ref }) },
        card: cardOf(id),
      },
      naturalKey: effect,
      dueAt: timer.now() + waitMsOf(program),
    });
  });
  if (waits) work.causesEffects();
  work.afterCommit(() => {
    if (waits) watch.waits(channel, { message: ref.id, asker: by.account, askedAt: at });
    else watch.dismiss(channel, ref.id);
  });
}

function answerView(
  { knowledge, clock, program }: ListeningParts,
  id: RowId<"unasked answer">,
  section: Section,
): View {
  return view({
    blocks: [
      ...knowledge.blocksOf(section, today(clock.now(), program.program.timeZone)),
      { kind: "note", text: say`From: ${section.title}. Nobody asked me; one press takes this away.` },
      buttons({ label: "Not wanted", action: { do: NOT_WANTED, args: [id] } }),
    ],
    contains: "public",
  });
}
