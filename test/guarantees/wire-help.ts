// Help on the wire: what is chosen there, who asks and who answers on Slack, and what came of it on record.
import { CREDIT_SIGNALS } from "../../src/app/space-settings.ts";
import type { PlaceId, SpaceId } from "../../src/core/ids.ts";
import { SIGNALS } from "../../src/program/sections/credit.ts";
import type { OpenedStore } from "../../src/store/open.ts";
import type { MessageRef, Person } from "../support/slack/person.ts";
import { postTo, requestFor } from "../support/slack/signed-http.ts";
import type { Workspace } from "../support/slack/workspace.ts";

export const QUESTION = "How do I get the printer queue unstuck on the new servers?";
export const ANSWER = "Restart the print spooler service, then clear the queue: that is what helped here every time.";

/** Chooses every signal of help for one channel of a space, `discord:GUILD` or `slack:TEAM`. */
export const chooseSignals = (store: OpenedStore, id: string, channel: string): Promise<void> => {
  const space = id as SpaceId;
  const place = { space, id: `${space}:${channel}` as PlaceId, kind: "channel" };
  return store.transact((tx) => tx.settings.set(space, CREDIT_SIGNALS, { signals: SIGNALS, places: [place] }));
};

/** `asker` asks in #general, and `helper` answers below. */
export async function helps(asker: Person, helper: Person): Promise<{ question: MessageRef; answer: MessageRef }> {
  const question = await asker.writes("general", QUESTION);
  return { question, answer: await helper.replies(question, ANSWER) };
}

/** All credits on record, each with the kinds of its entries. */
export async function creditsOn(store: OpenedStore) {
  const rows = await store.read.ledger.page(undefined, 1_000);
  const credits = await Promise.all(rows.map(({ id }) => store.read.credits.find(id)));
  return rows.map(({ entries }, index) => ({
    entries: entries.map(({ kind }) => kind).join(" "),
    question: credits[index]?.question,
    asker: credits[index]?.asker,
    helper: credits[index]?.helper,
  }));
}

/**
 * Sends each event to the addresses that `to` names for it, at once. It counts as delivered when one of them took it.
 */
export function deliverTo(space: Workspace, to: (number: number) => readonly string[]): void {
  const { deliveries } = space.world;
  let number = 0;
  space.transport = (delivery) => {
    const request = requestFor(space, delivery);
    const sent = to(number++).map((url) => postTo(url, request).catch(() => ({ status: 0, body: "" })));
    void Promise.all(sent).then((answers) => {
      const taken = answers.find(({ status }) => status === 200);
      deliveries.settle(
        delivery.envelopeId,
        taken ? { kind: "acknowledged", payload: {} } : { kind: "not delivered", status: answers[0]?.status ?? 0 },
      );
    });
    return true;
  };
}
