// What was sent to an app, and how it was acknowledged: within three seconds of the clock, late, or never.
import { randomUUID } from "node:crypto";
import type { Fields } from "./shapes.ts";
import type { SlackClock } from "./slack-clock.ts";

export type DeliveryKind = "events_api" | "slash_commands" | "interactive";

export type Outcome =
  | { readonly kind: "acknowledged"; readonly payload: Fields }
  /** Nobody acknowledged it within three seconds. */
  | { readonly kind: "timed out" }
  /** No socket was open, the socket was lost, or the app's address answered with this status. */
  | { readonly kind: "not delivered"; readonly status?: number };

export interface Delivery {
  readonly envelopeId: string;
  readonly teamId: string;
  readonly kind: DeliveryKind;
  readonly payload: Fields;
  /** 0 at first, then the number of the retry. */
  readonly attempt: number;
  readonly sentAt: number;
  outcome: Outcome | undefined;
  /** Settles with the outcome. Nothing moves it on but an acknowledgement and the clock. */
  readonly done: Promise<Outcome>;
}

/** Carries a delivery to an app; false if nobody listens. */
export type Transport = (delivery: Delivery) => boolean;

export interface Deliveries {
  readonly all: readonly Delivery[];
  /** Acknowledgements that came too late or twice. */
  readonly late: readonly { readonly envelopeId: string; readonly payload: Fields }[];
  send(to: { teamId: string; transport: Transport }, kind: DeliveryKind, payload: Fields, attempt?: number): Delivery;
  settle(envelopeId: string, outcome: Outcome): void;
  /** Ends what is past its three seconds. */
  lapse(): void;
  /** Ends everything that is open: the server closes. */
  abandon(): void;
}

const ACK_WITHIN_MS = 3000;

export function deliveries(clock: SlackClock, changed: () => void): Deliveries {
  const all: Delivery[] = [];
  const late: { envelopeId: string; payload: Fields }[] = [];
  const settlers = new Map<string, (outcome: Outcome) => void>();
  const isOverdue = ({ sentAt }: Delivery) => clock.now() - sentAt > ACK_WITHIN_MS;
  const end = (delivery: Delivery, outcome: Outcome) => {
    delivery.outcome = outcome;
    settlers.get(delivery.envelopeId)?.(outcome);
    settlers.delete(delivery.envelopeId);
    changed();
  };
  const open = () => all.filter(({ outcome }) => outcome === undefined);
  return {
    all,
    late,
    send({ teamId, transport }, kind, payload, attempt = 0) {
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      const envelopeId = randomUUID();
      settlers.set(envelopeId, resolve);
      const sentAt = clock.now();
      const delivery: Delivery = {
        envelopeId,
        teamId,
        kind,
        payload,
        attempt,
        sentAt,
        outcome: undefined,
        done: promise,
      };
      all.push(delivery);
      if (!transport(delivery)) end(delivery, { kind: "not delivered" });
      changed();
      return delivery;
    },
    settle(envelopeId, outcome) {
      const delivery = all.find((each) => each.envelopeId === envelopeId);
      if (!delivery) return;
      const isAck = outcome.kind === "acknowledged";
      if (delivery.outcome || (isAck && isOverdue(delivery))) {
        if (isAck) late.push({ envelopeId, payload: outcome.payload });
        if (!delivery.outcome) end(delivery, { kind: "timed out" });
        changed();
        return;
      }
      end(delivery, outcome);
    },
    lapse() {
      for (const delivery of open().filter(isOverdue)) end(delivery, { kind: "timed out" });
    },
    abandon() {
      for (const delivery of open()) end(delivery, { kind: "not delivered" });
    },
  };
}
