// Who sits at the terminal, where they are, and what they are shown.
import type { Place } from "../../../chat/place.ts";
import type { MessageId } from "../../../core/ids.ts";
import type { Change } from "../changes.ts";
import type { Playground } from "../index.ts";
import { isSeenBy, memberNamed, placeNamed } from "../lookup.ts";
import { PlaygroundMistake } from "../mistake.ts";
import type { Outcome, Person } from "../person.ts";
import type { Reading } from "../render.ts";
import { type SeenMessage, seeMessage } from "../seen.ts";
import { namesFor } from "../surroundings.ts";
import type { Member } from "../world.ts";
import { type GuidedForm, guideThrough } from "./guided-form.ts";
import { newsLines } from "./news.ts";
import { placeName } from "./place-name.ts";
import { createTranscript } from "./transcript.ts";

export interface SessionParts {
  readonly playground: Playground;
  readonly timeZone: string;
  print(...lines: readonly string[]): void;
}

export interface Session {
  readonly playground: Playground;
  me(): Person;
  place(): Place;
  reading(): Reading;
  print(...lines: readonly string[]): void;
  /** Becomes somebody else, at the same place if they see it. */
  become(name: string): void;
  /** Goes to a place and reads what is there. */
  go(place: string): void;
  /** Goes to a place of which everything was just shown. */
  move(place: string): void;
  /** The last messages of this place. */
  read(): void;
  /** Takes a line that is no face command: an answer to a form's question, else what is said here. */
  take(line: string): Promise<void>;
  /** Says what did not come of something; what did is shown as it happens. */
  tell(outcome: Outcome): void;
  /** `3`: message 3. */
  message(number: string): SeenMessage;
  /** `2`: part 2 of the last message that has such parts. `3.2`: part 2 of message 3. */
  part(numbers: string, has: "buttons" | "selects"): { message: SeenMessage; number: number };
  /** Asks the form's question again; throws a PlaygroundMistake if no form is open. */
  askForm(): void;
  /** What stands before the line that is typed. */
  prompt(): string;
  /** The line that is being taken is the last. */
  quit(): void;
  isOver(): boolean;
  close(): void;
}

const MESSAGES_READ = 20;

/** Somebody at a terminal, as `name` at the first place they see. */
export function openSession({ playground, timeZone, print }: SessionParts, name: string): Session {
  const { world, space } = playground;
  let transcript = createTranscript();
  let me = playground.as(name);
  let place = firstPlace();
  let guide: GuidedForm | undefined;
  let isOver = false;
  const hinted = new Set<string>();

  const member = (): Member => memberNamed(world, space, me.name);
  const reading = (): Reading => ({ timeZone, now: playground.now() });

  function firstPlace(): Place {
    const [first] = me.places();
    if (!first) throw new PlaygroundMistake(`${me.name} sees no place here.`);
    return first;
  }

  function see(id: MessageId): SeenMessage {
    const message = world.messages.get(id);
    if (!message || !isSeenBy(world, member(), message))
      throw new PlaygroundMistake(`${me.name} does not see that message, or not any more.`);
    return seeMessage(world, message);
  }

  function guideMe(): void {
    const { form } = member();
    guide = form && guideThrough(form, namesFor(world, member()));
    if (guide) print(...guide.heading, ...guide.question(reading()));
  }

  function onChange(change: Change): void {
    if (change.kind === "form" && change.account === member().account) guideMe();
    else print(...newsLines(change, { world, member: member(), place, transcript, reading: reading(), hinted }));
  }

  const session: Session = {
    playground,
    me: () => me,
    place: () => place,
    reading,
    print,
    become(other) {
      me = playground.as(other);
      // What one person was shown under a number is nothing for the next.
      transcript = createTranscript();
      if (!me.places().some(({ id }) => id === place.id)) place = firstPlace();
      print(`You are ${me.name} now, in ${placeName(place)}.`);
      guideMe();
    },
    go(to) {
      session.move(to);
      session.read();
    },
    move(to) {
      place = placeNamed(world, member(), to).place;
      hinted.delete(place.id);
      print(`You are in ${placeName(place)}.`);
    },
    read() {
      const seen = me.sees(place).slice(-MESSAGES_READ);
      if (seen.length === 0) print("(nothing here yet)");
      for (const message of seen) print(...transcript.lines(message, reading()));
    },
    async take(line) {
      if (!guide) {
        if (line.trim() !== "") session.tell(await me.types(place, line));
        return;
      }
      const values = guide.answer(line);
      if (values) session.tell(await me.submit(values));
      else print(...guide.question(reading()));
    },
    tell({ event, heard, failure }) {
      if (failure !== undefined)
        print("(Laurel could not take that just now. It comes to Laurel again at the next start.)");
      else if (event && !heard && !playground.connected())
        print("(Laurel is not there just now. It hears of this at the next start.)");
    },
    message(number) {
      if (!/^\d+$/.test(number))
        throw new PlaygroundMistake(`"${number}" is no number of a message. :read shows them.`);
      return see(transcript.message(Number(number)));
    },
    part(numbers, has) {
      const [, of, number] = /^(?:(\d+)\.)?(\d+)$/.exec(numbers) ?? [];
      if (!number) throw new PlaygroundMistake("Write the number of it: 2, or 3.2 for the second one of message 3.");
      const id = of ? transcript.message(Number(of)) : transcript.lastShown((shown) => hasPart(shown, has));
      if (!id) throw new PlaygroundMistake(`No message you were shown has ${has}.`);
      return { message: see(id), number: Number(number) };
    },
    askForm() {
      if (!member().form) throw new PlaygroundMistake("No form is open.");
      guideMe();
    },
    prompt: () => (guide ? `${guide.prompt} > ` : `${me.name} in ${placeName(place)} > `),
    quit: () => {
      isOver = true;
    },
    isOver: () => isOver,
    close: playground.watch(onChange),
  };
  return session;

  function hasPart(id: MessageId, has: "buttons" | "selects"): boolean {
    const message = world.messages.get(id);
    return message !== undefined && isSeenBy(world, member(), message) && seeMessage(world, message)[has].length > 0;
  }
}
