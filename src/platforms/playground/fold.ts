import type { AccountId, MessageId } from "../../core/ids.ts";
import type { Change } from "./changes.ts";
import type { Happened, Member, Message, World } from "./world.ts";

type Growing<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : T[K];
};
/** The world while it is folded. Everybody else sees it as a `World`, which cannot be written to. */
export type GrowingWorld = Growing<World>;

export const emptyWorld = (): GrowingWorld => ({
  id: "",
  spaces: new Map(),
  members: new Map(),
  places: new Map(),
  messages: new Map(),
  events: new Map(),
  aheadMs: 0,
  published: new Map(),
});

/** Brings one change into the world. Whether it may happen was decided before it was written down. */
export function applyChange(world: GrowingWorld, change: Change): void {
  switch (change.kind) {
    case "begun":
      world.id = change.world;
      return;
    case "space":
      world.spaces.set(change.space, change.name);
      return;
    case "member":
      world.members.set(change.member.account, {
        ...change.member,
        present: true,
        takesDms: true,
        home: undefined,
        form: undefined,
      });
      return;
    case "membership":
      changeMember(world, change.account, () => ({ present: change.present }));
      return;
    case "role":
      changeMember(world, change.account, ({ roles }) => ({
        roles: [...roles.filter((role) => role !== change.role), ...(change.given ? [change.role] : [])],
      }));
      return;
    case "dms":
      changeMember(world, change.account, () => ({ takesDms: change.open }));
      return;
    case "home":
      changeMember(world, change.account, () => ({ home: change.view }));
      return;
    case "form":
      changeMember(world, change.account, () => ({ form: change.opened }));
      return;
    case "place":
      world.places.set(change.place.place.id, change.place);
      return;
    case "tags": {
      const post = world.places.get(change.post);
      if (post) world.places.set(change.post, { ...post, tags: change.tags });
      return;
    }
    case "message":
      world.messages.set(change.message.id, {
        ...change.message,
        edited: false,
        removed: false,
        reactions: new Map(),
      });
      return;
    case "edit":
      changeMessage(world, change.message, () => ({ body: change.body, edited: true }));
      return;
    case "remove":
      changeMessage(world, change.message, () => ({ removed: true, body: { text: [] }, files: [] }));
      return;
    case "reaction":
      changeMessage(world, change.message, ({ reactions }) => {
        const others = (reactions.get(change.emoji) ?? []).filter((account) => account !== change.by);
        const after = new Map(reactions).set(change.emoji, change.added ? [...others, change.by] : others);
        if (after.get(change.emoji)?.length === 0) after.delete(change.emoji);
        return { reactions: after };
      });
      return;
    case "event":
      world.events.set(change.event.key, {
        event: change.event,
        source: change.source,
        acknowledged: false,
        answer: undefined,
      });
      return;
    case "acknowledged":
      changeEvent(world, change.event, { acknowledged: true });
      return;
    case "answered":
      changeEvent(world, change.event, { answer: { message: change.message } });
      return;
    case "clock":
      world.aheadMs = change.aheadMs;
      return;
    case "published":
      world.published = new Map(change.commands);
      return;
  }
}

function changeMember(world: GrowingWorld, account: AccountId, to: (member: Member) => Partial<Member>): void {
  const member = world.members.get(account);
  if (member) world.members.set(account, { ...member, ...to(member) });
}

function changeMessage(world: GrowingWorld, id: MessageId, to: (message: Message) => Partial<Message>): void {
  const message = world.messages.get(id);
  if (message) world.messages.set(id, { ...message, ...to(message) });
}

function changeEvent(world: GrowingWorld, key: Happened["event"]["key"], to: Partial<Happened>): void {
  const happened = world.events.get(key);
  if (happened) world.events.set(key, { ...happened, ...to });
}
