import { say, view } from "../chat/view.ts";
import { Refusal } from "../core/refusal.ts";
import type { Acting } from "./acting.ts";
import type { ListeningParts } from "./parts.ts";
import { readSetup } from "./read-setup.ts";
import { TEST_MESSAGE } from "./space-settings.ts";
import type { SetupReport } from "./use-cases.ts";

/** Posts a few words to the staff channel, by the way that everything else goes. Throws a Refusal where there is none. */
export async function sendTestMessage(parts: ListeningParts, acting: Acting): Promise<SetupReport> {
  const report = await readSetup(parts, acting);
  const place = report.choices.staffChannel;
  if (!place) throw new Refusal("There is no staff channel yet. Please choose one first.");
  const { event, work } = acting;
  const id = parts.nextId<"outbox">();
  const at = parts.timer.now();
  const words = view({
    blocks: [
      {
        kind: "text",
        text: say`This is a test. What is for the staff of the ${parts.program.program.name} in this space comes here.`,
      },
    ],
    contains: "public",
  });
  work.causesEffects();
  await work.write(async (tx) => {
    await tx.outbox.add({
      id,
      space: event.place.space,
      effect: { kind: "post", view: words, address: { to: "place", place } },
      // Somebody waits for it.
      priority: 1,
      dueAt: at,
    });
    await tx.settings.set(event.place.space, TEST_MESSAGE, { effect: id, at });
    const account = await acting.account(tx);
    await tx.audit.add({
      id: parts.nextId(),
      at: event.at,
      by: account.id,
      what: "sent a test message",
      subject: { place: place.id },
    });
  });
  return { ...report, testMessage: { at, state: "on its way" } };
}
