import type { Receipt } from "../../chat/effect.ts";
import type { Event } from "../../chat/event.ts";
import type { Reply } from "../../chat/reply.ts";
import type { View } from "../../chat/view.ts";
import type { Change } from "./changes.ts";
import { never, unfitForm, unfitView } from "./fitting.ts";
import { factsOf, laurelIn, refOf } from "./lookup.ts";
import { below, type Draft, type Moment, posting } from "./posting.ts";
import type { Happened, OpenForm } from "./world.ts";

/** What a call of the port comes to: changes to make, and what to report. */
export interface Decision {
  readonly changes: readonly Change[];
  readonly receipt: Receipt;
}

const refuse = (why: string): Decision => ({ changes: [], receipt: never("refused", why) });

/** What an answer to an event comes to. One that was answered already stays as it is. */
export function decideAnswer(moment: Moment, event: Event, reply: Reply): Decision {
  if (event.kind === "home") return showHome(event, reply);
  const happened = moment.world.events.get(event.key);
  if (!happened) return { changes: [], receipt: never("gone", "this playground knows of no such event") };
  if (happened.answer) return { changes: [], receipt: { kind: "sent", ref: publicRef(moment, happened) } };
  if (event.handle.until !== undefined && event.handle.until < moment.realAt)
    return { changes: [], receipt: never("late", "the event can no longer be answered") };

  const decision = decideReply(moment, happened, reply);
  if (decision.receipt.kind !== "sent") return decision;
  const answered: Change = { kind: "answered", event: event.key, message: messageOf(decision) };
  const closed: readonly Change[] =
    event.kind === "submit" && reply.kind !== "errors" && reply.kind !== "open"
      ? [{ kind: "form", account: event.by.account }]
      : [];
  return { ...decision, changes: [...closed, ...decision.changes, answered] };
}

function decideReply(moment: Moment, happened: Happened, reply: Reply): Decision {
  const { event } = happened;
  switch (reply.kind) {
    case "nothing":
      return { changes: [], receipt: { kind: "sent" } };
    case "say":
      return sayHere(moment, event, reply.view, reply.hidden);
    case "replace":
      return replaceSource(moment, happened, reply.view, reply.hidden);
    case "open": {
      if (!event.handle.mayOpenForm) return refuse("a form cannot be opened in answer to this");
      const why = unfitForm(reply.form, moment.manners);
      return why ? refuse(why) : openForm(happened, { form: reply.form, errors: {} });
    }
    case "errors": {
      const can = moment.manners.can["errors at fields"];
      if (can !== true) return refuse(`errors cannot be shown at fields: ${can.reason}`);
      if (event.kind !== "submit") return refuse("only a submitted form has fields to show errors at");
      return openForm(happened, { form: reply.form, errors: reply.errors });
    }
  }
}

function openForm({ event, source }: Happened, shown: Pick<OpenForm, "form" | "errors">): Decision {
  const opened = { ...shown, place: event.place.id, source };
  return { changes: [{ kind: "form", account: event.by.account, opened }], receipt: { kind: "sent" } };
}

function sayHere(moment: Moment, event: Event, view: View, hidden: boolean): Decision {
  // Never shown to everybody instead: what was to be hidden stays unsaid.
  if (hidden && !event.handle.canHide) return refuse("an answer to this cannot be shown to one person alone");
  const why = unfitView(view, moment.manners);
  if (why) return refuse(why);
  const isAlone = hidden && event.place.kind !== "dm";
  const { changes, ref } = posting(moment, {
    ...whereToSay(moment, event, isAlone),
    author: laurelIn(event.place.space),
    body: { view },
    onlyFor: isAlone ? event.by.account : undefined,
  });
  return { changes, receipt: isAlone ? { kind: "sent" } : { kind: "sent", ref } };
}

function whereToSay(moment: Moment, event: Event, isAlone: boolean): Pick<Draft, "in" | "replyTo"> {
  const here = { in: factsOf(moment.world, { place: event.place.id }) };
  if (event.kind !== "message" && event.kind !== "reaction") return here;
  const about = moment.world.messages.get(event.kind === "message" ? event.ref.id : event.on.id);
  if (!about) return here;
  return isAlone ? { ...here, replyTo: about.id } : below(moment, about);
}

function replaceSource(moment: Moment, { event, source }: Happened, view: View, hidden: boolean): Decision {
  const message = source && moment.world.messages.get(source);
  if (!message || message.removed) return sayHere(moment, event, view, hidden);
  const isAlone = message.onlyFor !== undefined || factsOf(moment.world, message).place.kind === "dm";
  // Others read the message: what is meant for one person does not go into it.
  if (hidden && !isAlone) return sayHere(moment, event, view, hidden);
  const why = unfitView(view, moment.manners);
  if (why) return refuse(why);
  return {
    changes: [{ kind: "edit", message: message.id, body: { view } }],
    receipt: message.onlyFor ? { kind: "sent" } : { kind: "sent", ref: refOf(moment.world, message) },
  };
}

function showHome(event: Event, reply: Reply): Decision {
  if (reply.kind === "nothing") return { changes: [], receipt: { kind: "sent" } };
  if (reply.kind !== "say" && reply.kind !== "replace") return refuse("a home tab shows a view and nothing else");
  return {
    changes: [{ kind: "home", account: event.by.account, view: reply.view }],
    receipt: { kind: "sent" },
  };
}

function messageOf({ changes }: Decision) {
  for (const change of changes) {
    if (change.kind === "message") return change.message.id;
    if (change.kind === "edit") return change.message;
  }
  return undefined;
}

/** An ephemeral message cannot be found again, as on other platforms. */
function publicRef(moment: Moment, { answer }: Happened) {
  const message = answer?.message && moment.world.messages.get(answer.message);
  return message && message.onlyFor === undefined ? refOf(moment.world, message) : undefined;
}
