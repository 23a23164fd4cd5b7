import type { Delivery, Destination, Effect } from "../chat/effect.ts";
import { type AccountId, platformOf, type RowId } from "../core/ids.ts";
import type { Reads } from "../store/store.ts";

/** A delivery and the platform it goes to, or why there is none: it cannot be done, or there is nothing to do. */
export type Resolved =
  | { readonly platform: string; readonly delivery: Delivery }
  | { readonly nowhere: string }
  | { readonly nothingToDo: true };

/** Looks up where an effect goes now: the account that suits a person, the message behind a card. */
export async function resolveEffect(reads: Reads, effect: Effect): Promise<Resolved> {
  switch (effect.kind) {
    case "post": {
      const to = await destinationOf(reads, effect.address);
      if (!to) return { nowhere: "the person has no account that Laurel may write to" };
      const platform = platformOf("place" in to ? to.place.id : to.account);
      return { platform, delivery: { kind: "post", ...shown(effect), to } };
    }
    case "edit":
    case "remove": {
      const on = await reads.cards.find(effect.card);
      if (!on && effect.kind === "remove") return { nothingToDo: true };
      if (!on) return { nowhere: "its message is not there any more" };
      const platform = platformOf(on.place.id);
      return {
        platform,
        delivery: effect.kind === "edit" ? { kind: "edit", ...shown(effect), on } : { kind: "remove", on },
      };
    }
    case "react":
      return { platform: platformOf(effect.on.place.id), delivery: effect };
    case "role":
    case "home":
      return { platform: platformOf(effect.of), delivery: effect };
  }
}

const shown = ({ view, bare }: Effect & { kind: "post" | "edit" }) => ({ view, ...(bare ? { bare } : {}) });

async function destinationOf(
  reads: Reads,
  address: (Effect & { kind: "post" })["address"],
): Promise<Destination | undefined> {
  if (address.to === "place") {
    const { place, under, onlyFor } = address;
    return { place, ...(under ? { under } : {}), ...(onlyFor ? { onlyFor } : {}) };
  }
  if (address.to === "account") return { account: address.account };
  const account = await accountFor(reads, address.person);
  return account && { account };
}

/** The account on which a person is reached: the one seen last. Undefined if there is none. */
export async function accountFor(reads: Reads, person: RowId<"person">): Promise<AccountId | undefined> {
  const [latest] = await reads.accounts.ofPerson(person);
  return latest?.account;
}
