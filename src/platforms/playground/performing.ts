import type { Delivery, Destination, Once } from "../../chat/effect.ts";
import type { MessageRef } from "../../chat/place.ts";
import type { AccountId, Instant } from "../../core/ids.ts";
import type { Ability } from "../platform.ts";
import type { Decision } from "./answering.ts";
import { never, unfitView } from "./fitting.ts";
import { dmPlaceId } from "./ids.ts";
import { dmOf, laurelIn, maySee, refOf } from "./lookup.ts";
import { below, type Draft, type Moment, posting } from "./posting.ts";
import type { Member, Message, World } from "./world.ts";

const NEEDS: Readonly<Partial<Record<Delivery["kind"], Ability>>> = {
  edit: "edit",
  remove: "remove",
  react: "reactions",
  role: "roles",
  home: "home",
};

const impossible = (...because: Parameters<typeof never>): Decision => ({ changes: [], receipt: never(...because) });
const done = (changes: Decision["changes"], ref?: MessageRef): Decision => ({
  changes,
  receipt: { kind: "sent", ref },
});

/**
 * What an effect comes to. A post is made each time it is asked for, as on a platform that knows no nonce;
 * the rest comes to the same however often it is done.
 */
export function decidePerform(moment: Moment, delivery: Delivery, once: Once): Decision {
  const need = NEEDS[delivery.kind];
  const can = need === undefined || moment.manners.can[need];
  if (can !== true) return impossible("refused", `no ${need} here: ${can.reason}`);
  const why = "view" in delivery ? unfitView(delivery.view, moment.manners) : undefined;
  if (why) return impossible("refused", why);

  switch (delivery.kind) {
    case "post":
      return post(moment, delivery, once);
    case "edit":
      return onMessage(moment, delivery.on, (message) =>
        isLaurels(message, delivery.on)
          ? done([{ kind: "edit", message: message.id, body: { view: delivery.view } }], refOf(moment.world, message))
          : impossible("forbidden", "somebody else wrote that message"),
      );
    case "remove": {
      const message = standing(moment, delivery.on);
      if (message && !isLaurels(message, delivery.on))
        return impossible("forbidden", "somebody else wrote that message");
      return done(message ? [{ kind: "remove", message: message.id }] : []);
    }
    case "react":
      return onMessage(moment, delivery.on, ({ id }) => {
        const by = laurelIn(delivery.on.place.space);
        return done([{ kind: "reaction", message: id, emoji: delivery.emoji, by, added: !delivery.off }]);
      });
    case "role":
      return onMember(moment, delivery.of, () =>
        done([{ kind: "role", account: delivery.of, role: delivery.role, given: delivery.give }]),
      );
    case "home":
      return onMember(moment, delivery.of, () => done([{ kind: "home", account: delivery.of, view: delivery.view }]));
  }
}

function post(moment: Moment, { view, to }: Extract<Delivery, { kind: "post" }>, once: Once): Decision {
  if ("account" in to)
    return onMember(moment, to.account, (member) => {
      const can = moment.manners.can["direct messages"];
      if (can !== true) return impossible("closed", `no direct messages here: ${can.reason}`);
      if (member.bot) return impossible("refused", "a bot takes no direct messages");
      if (!member.takesDms) return impossible("closed", "this person takes no direct messages");
      return postIn({ in: dmOf(member) });
    });
  if (to.under) return onMessage(moment, to.under, (root) => postIn(below(moment, root)));
  const facts = moment.world.places.get(to.place.id);
  if (!facts) return impossible("gone", "this place is not there any more");
  return facts.place.kind === "forum"
    ? impossible("refused", "a forum holds posts; post inside one of them")
    : postIn({ in: facts });

  function postIn(where: Pick<Draft, "in" | "replyTo">): Decision {
    const author = laurelIn(where.in.place.space);
    const onlyFor = "place" in to ? to.onlyFor : undefined;
    if (onlyFor === undefined) {
      const { changes, ref } = posting(moment, { ...where, author, body: { view }, once });
      return done(changes, ref);
    }
    const can = moment.manners.can["hidden posts"];
    if (can !== true) return impossible("refused", `no hidden posts here: ${can.reason}`);
    return onMember(moment, onlyFor, (member) => {
      if (!maySee(moment.world, member, where.in)) return impossible("closed", "this person does not see that place");
      // As on Slack, it is not kept: it cannot be found again, and is seen nowhere but where it was shown.
      return done(posting(moment, { ...where, author, body: { view }, onlyFor, once }).changes);
    });
  }
}

const isLaurels = (message: Message, on: MessageRef): boolean => message.author === laurelIn(on.place.space);

/** An ephemeral message cannot be found again, as on other platforms. */
function standing({ world }: Moment, on: MessageRef): Message | undefined {
  const message = world.messages.get(on.id);
  return message && !message.removed && message.onlyFor === undefined ? message : undefined;
}

function onMessage(moment: Moment, on: MessageRef, decide: (message: Message) => Decision): Decision {
  const message = standing(moment, on);
  return message ? decide(message) : impossible("gone", "this message is not there any more");
}

function onMember({ world }: Moment, account: AccountId, decide: (member: Member) => Decision): Decision {
  const member = world.members.get(account);
  return member?.present ? decide(member) : impossible("gone", "this person is not in the space any more");
}

/** Every message that was posted under `once`, removed ones too: as often as the platform counts it. */
export const postedUnder = (world: World, once: Once): readonly Message[] =>
  [...world.messages.values()].filter((message) => message.once === once);

/** Looks at a destination for a message posted under `once` at `since` (real timer) or later. */
export function findSent(world: World, once: Once, to: Destination, since: Instant): MessageRef | undefined {
  const placeId = "account" in to ? dmPlaceId(to.account) : to.place.id;
  const found = postedUnder(world, once).find(
    (message) =>
      !message.removed &&
      message.postedAt >= since &&
      (message.place === placeId || world.places.get(message.place)?.place.parent === placeId),
  );
  return found && refOf(world, found);
}
