import type { FieldValue } from "../chat/form.ts";
import type { MessageId } from "../core/ids.ts";
import type { Playground } from "../platforms/playground/index.ts";
import { PlaygroundMistake } from "../platforms/playground/mistake.ts";
import type { Outcome, Person } from "../platforms/playground/person.ts";
import { sentFile } from "../platforms/playground/surroundings.ts";
import type { Deed } from "./deed-shapes.ts";
import type { Answered } from "./shapes.ts";

/** Does what somebody did on the page. Throws a PlaygroundMistake where it cannot be done. */
export async function doDeed(playground: Playground, as: string, deed: Deed): Promise<Answered> {
  const outcome = await outcomeOf(playground.as(as), deed, playground);
  const { posted, answer, event, heard, failure } = outcome ?? { heard: true };
  return {
    ok: true,
    ...(posted ? { posted: { id: posted.id, place: posted.place.id } } : {}),
    ...(answer ? { answer: { id: answer.ref.id, place: answer.ref.place.id } } : {}),
    late: failure !== undefined || (event !== undefined && !heard && !playground.connected()),
  };
}

function outcomeOf(person: Person, deed: Deed, playground: Playground): Promise<Outcome | undefined> {
  switch (deed.do) {
    case "type":
      return person.types(deed.place, deed.text, deed.replyTo ? { replyTo: message(deed.replyTo) } : {});
    case "thread":
      return person.opensThread(message(deed.under), deed.text);
    case "post":
      return person.posts(deed.forum, deed.title.trim(), deed.text, deed.tags);
    case "tag":
      return person.tags(deed.post, deed.tags);
    case "edit":
      return person.edits(message(deed.message), deed.text);
    case "delete":
      return person.deletes(message(deed.message));
    case "react":
      return deed.on
        ? person.react(message(deed.message), deed.emoji)
        : person.unreact(message(deed.message), deed.emoji);
    case "press":
      checkLabel(playground, deed);
      return person.press(message(deed.message), deed.button);
    case "choose":
      return person.choose(message(deed.message), deed.values, deed.select);
    case "submit":
      return person.submit(Object.fromEntries(Object.entries(deed.values).map(([id, value]) => [id, typed(value)])));
    case "dismiss":
      return person.dismiss().then(() => undefined);
    case "menu":
      return person.menu("person" in deed.on ? deed.on : message(deed.on.message), deed.label, deed.place);
    case "look at home":
      return person.opensHome();
  }
}

/** The message may have changed under the finger: a number alone could mean another button by now. */
function checkLabel({ world }: Playground, { message: id, button, label }: Extract<Deed, { do: "press" }>): void {
  const body = world.messages.get(message(id))?.body;
  const blocks = body && "view" in body ? body.view.blocks : [];
  const found = blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []))[button - 1];
  if (found && found.label !== label) throw new PlaygroundMistake("That message has changed. Look at it again.");
}

type SubmittedValue = Extract<Deed, { do: "submit" }>["values"][string];

const typed = (value: SubmittedValue): FieldValue =>
  typeof value === "object" && value !== null && "file" in value ? sentFile(value.file) : value;

const message = (id: string): MessageId => id as MessageId;
