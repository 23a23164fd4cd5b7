import type { Delivery } from "./deliveries.ts";
import type { Workspace } from "./workspace.ts";

export interface HeldDeliveries {
  readonly held: readonly Delivery[];
  /** Lets them go, in the order given, and holds nothing from then on. What is left out is lost. */
  release(order?: (held: readonly Delivery[]) => readonly Delivery[]): void;
}

/** Holds back what goes to a workspace's app, so that it can arrive late, in another order, or never. */
export function holdDeliveries(workspace: Workspace): HeldDeliveries {
  const { transport } = workspace;
  const held: Delivery[] = [];
  workspace.transport = (delivery) => {
    held.push(delivery);
    return true;
  };
  return {
    held,
    release(order = (all) => all) {
      workspace.transport = transport;
      const { deliveries } = workspace.world;
      const sent = order(held);
      for (const delivery of sent)
        if (!transport(delivery)) deliveries.settle(delivery.envelopeId, { kind: "not delivered" });
      for (const lost of held.filter((each) => !sent.includes(each)))
        deliveries.settle(lost.envelopeId, { kind: "not delivered" });
    },
  };
}
