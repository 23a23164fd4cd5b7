// The messages of one place, and where the next is written.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MessageShown, PlaceShown } from "../shapes.ts";
import { Composer } from "./composer.ts";
import { type Children, classes, html } from "./html.ts";
import { icon } from "./icons.ts";
import { type MessageActs, messageItem, programNow } from "./message.ts";
import { messageMenu, reactionPicker } from "./message-menus.ts";
import { FloatingPopup } from "./popup.ts";
import { deed, loadEarlier, personOf, placeOf, type State } from "./state.ts";
import { dayInWords, dayOf } from "./words.ts";

/** Two messages of one person within this time stand together. */
const TOGETHER_MS = 5 * 60_000;
/** So near to the end counts as there. */
const NEAR_PX = 80;

interface Opened {
  readonly what: "reactions" | "menu";
  readonly message: MessageShown;
  readonly source: HTMLElement;
}

export interface TalkProps {
  readonly state: State;
  readonly place: PlaceShown;
  /** What stands above the first message. */
  readonly above?: Children;
  /** Under which message a thread that is not there yet would stand. */
  readonly under?: string;
}

/** A channel, a thread, a forum post or the DM with Laurel. */
export function Talk({ state, place, above }: TalkProps) {
  const known = state.messages.get(place.id);
  const list = known?.list ?? [];
  const scroller = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  const [behind, setBehind] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const [replyTo, setReplyTo] = useState<MessageShown>();
  const [given, setGiven] = useState({ text: "", at: 0 });
  const [editing, setEditing] = useState<MessageShown>();
  const last = list.at(-1);

  const toEnd = (): void => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
  };
  useLayoutEffect(() => {
    wasAtEnd.current = true;
    setReplyTo(undefined);
    setEditing(undefined);
    toEnd();
  }, [place.id, known === undefined]);
  useLayoutEffect(() => {
    if (wasAtEnd.current || last?.by === state.me) toEnd();
    else setBehind(true);
  }, [last?.id]);
  useLayoutEffect(() => {
    if (wasAtEnd.current) toEnd();
  });
  useEffect(() => setOpened(undefined), [place.id]);

  const onScroll = ({ currentTarget: box }: { currentTarget: HTMLElement }): void => {
    wasAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
    if (wasAtEnd.current) setBehind(false);
  };

  /** A picture has its height only once it is there. */
  const onPicture = (): void => {
    if (wasAtEnd.current) toEnd();
  };

  const acts: MessageActs = {
    write: (text) => setGiven(({ at }) => ({ text, at: at + 1 })),
    reply: (message) => {
      setEditing(undefined);
      setReplyTo(message);
      setGiven(({ at }) => ({ text: "", at: at + 1 }));
    },
    open: (what, message, source) => setOpened({ what, message, source }),
  };
  const edit = (message: MessageShown): void => {
    setReplyTo(undefined);
    setEditing(message);
    const { body } = message;
    setGiven(({ at }) => ({ text: "text" in body ? typedAgain(body.text) : "", at: at + 1 }));
  };

  async function send(text: string): Promise<boolean> {
    const done = await deed(
      editing
        ? { do: "edit", message: editing.id, text }
        : { do: "type", place: place.id, text, ...(replyTo ? { replyTo: replyTo.id } : {}) },
    );
    if (done.ok) {
      setEditing(undefined);
      // What comes of it is what one wants to see.
      wasAtEnd.current = true;
      toEnd();
    }
    return done.ok;
  }

  const title = place.kind === "dm" ? "Laurel" : place.kind === "channel" ? `#${place.name}` : place.name;
  const answering = editing ?? replyTo;
  return html`
    <div class=${classes("talk", (place.kind === "post" || place.kind === "thread") && "from-top")}>
      <div class="scroller" ref=${scroller} onScroll=${onScroll} onLoadCapture=${onPicture} tabindex="0" role="region" aria-label=${`Messages in ${title}`}>
        ${
          known?.earlier
            ? html`<button type="button" class="button earlier" onClick=${() => void loadEarlier(place.id)}>Earlier messages</button>`
            : null
        }
        ${above}
        ${known && list.length === 0 ? emptyPlace(place, send) : null}
        <ol class="messages" role="list">${items(state, list, acts)}</ol>
        ${state.busy > 0 ? html`<p class="waiting" aria-live="off">${busyWords(state)}<span class="dots"><i></i><i></i><i></i></span></p>` : null}
      </div>
      ${behind ? html`<button type="button" class="button behind" onClick=${toEnd}>${icon("down")} New messages</button>` : null}
      <${Composer}
        state=${state}
        place=${place.id}
        label=${`Message to ${title}`}
        placeholder=${PLACEHOLDERS[place.kind] ?? `Message ${title}, or / for a command`}
        commands=${true}
        replyTo=${
          answering && {
            words: editing
              ? "yourself: this changes your message"
              : (personOf(state, answering.by)?.fullName ?? answering.by),
            forget: () => {
              setReplyTo(undefined);
              if (editing) acts.write("");
              setEditing(undefined);
            },
          }
        }
        given=${given}
        send=${send}
      />
      <${FloatingPopup} at=${opened} label=${opened?.what === "reactions" ? "React" : "Message"} closed=${() => setOpened(undefined)}>
        ${opened?.what === "reactions" ? reactionPicker(opened.message) : null}
        ${opened?.what === "menu" ? messageMenu(state, opened.message, { ...acts, edit }) : null}
      <//>
    </div>
  `;
}

const busyWords = ({ snapshot }: State): string =>
  snapshot?.learned === false ? "Laurel is still learning, and answers in a few seconds " : "Laurel is on it ";

function items(state: State, list: readonly MessageShown[], acts: MessageActs) {
  const timeZone = state.snapshot?.program.timeZone ?? "UTC";
  return list.map((message, index) => {
    const before = list[index - 1];
    const isNewDay = !before || dayOf(before.at, timeZone) !== dayOf(message.at, timeZone);
    const follows =
      before !== undefined &&
      !isNewDay &&
      before.by === message.by &&
      before.onlyYou === message.onlyYou &&
      !message.replyTo &&
      message.at - before.at < TOGETHER_MS;
    return [
      isNewDay
        ? html`<li key=${`day ${message.id}`} class="day"><span>${dayInWords(message.at, programNow(state), timeZone)}</span></li>`
        : null,
      messageItem(state, message, follows, acts),
    ];
  });
}

/** The text of a message as it was typed. */
const typedAgain = (text: Extract<MessageShown["body"], { text: unknown }>["text"]): string =>
  text
    .map((part) => {
      if (typeof part === "string") return part;
      if ("person" in part) return `@${part.person.name}`;
      return "place" in part ? `#${part.place.name ?? ""}` : "";
    })
    .join("");

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  dm: "Ask about the program",
  post: "Answer here",
  thread: "Answer in the thread",
};
const EXAMPLES = ["How long does an award last?", "Who can nominate?", "When are awards granted?"];

function emptyPlace({ kind, name }: PlaceShown, send: (text: string) => Promise<boolean>) {
  if (kind !== "dm") return html`<p class="empty">Nothing was said in ${name} yet.</p>`;
  return html`
    <div class="empty">
      <p>You and Laurel alone. Ask about the program in your own words:</p>
      <p class="buttons">
        ${EXAMPLES.map((text) => html`<button type="button" class="button" onClick=${() => void send(text)}>${text}</button>`)}
      </p>
    </div>
  `;
}

/** A thread beside its channel, or what will be one. */
export function threadOf(state: State): PlaceShown | undefined {
  const place = placeOf(state, state.thread);
  return place?.kind === "thread" ? place : undefined;
}
