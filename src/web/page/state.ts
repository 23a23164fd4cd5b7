// What the page knows and does: one state, the line to the server, and what people do with it.
import type { PlaceId } from "../../core/ids.ts";
import type { Deed } from "../deed-shapes.ts";
import type { Answered, ClockStep, Completed, MessageShown, Messages, News, PlaceShown, Snapshot } from "../shapes.ts";
import { browserNow } from "./browser-time.ts";
import { markRead } from "./unread.ts";
import { plainWords } from "./words.ts";

export interface State {
  readonly me: string;
  /** The place in front, or Laurel's home tab. Empty until it is known where to be. */
  readonly at: string;
  /** The thread beside it. */
  readonly thread: string | undefined;
  readonly aside: "members" | undefined;
  readonly menuIsOpen: boolean;
  readonly snapshot: Snapshot | undefined;
  /** Whether the line to Laurel is open. */
  readonly connected: boolean;
  /** Milliseconds by which the program's clock is ahead of the browser's. */
  readonly aheadMs: number;
  readonly messages: ReadonlyMap<string, { readonly list: readonly MessageShown[]; readonly earlier: boolean }>;
  /** How many deeds Laurel has not dealt with yet. */
  readonly busy: number;
  /** What could not be done, until it is put away. */
  readonly problem: string | undefined;
  /** The last thing that happened, for who listens rather than looks. */
  readonly said: string;
}

export const HOME = "home";
const NEWCOMER = "noor";

let state: State = {
  ...addressed(),
  aside: undefined,
  menuIsOpen: false,
  snapshot: undefined,
  connected: false,
  aheadMs: 0,
  messages: new Map(),
  busy: 0,
  problem: undefined,
  said: "",
};
let token = "";
let page = "";
let line: EventSource | undefined;
let show: (state: State) => void = () => undefined;

/** Where the address of the page leads: who to be, and where. */
function addressed(): Pick<State, "me" | "at" | "thread"> {
  const asked = new URLSearchParams(location.search);
  return { me: asked.get("as") || NEWCOMER, at: asked.get("at") ?? "", thread: asked.get("thread") ?? undefined };
}

/** The address of somebody, somewhere. */
export function addressOf({ me, at, thread }: Pick<State, "me" | "at" | "thread">): string {
  const asked = new URLSearchParams({ as: me, ...(at ? { at } : {}), ...(thread ? { thread } : {}) });
  return `/?${asked}`;
}

function change(to: Partial<State>): void {
  state = { ...state, ...to };
  show(state);
}

/** Begins: `render` is called with every new state. */
export function begin(render: (state: State) => void): void {
  show = render;
  window.addEventListener("popstate", () => {
    const before = state.me;
    change({ ...addressed(), menuIsOpen: false });
    if (state.me !== before) connect();
    else void load();
  });
  document.addEventListener("visibilitychange", read);
  show(state);
  connect();
}

/** Opens the line as the person in front. It mends itself when Laurel is started again. */
function connect(): void {
  line?.close();
  change({ snapshot: undefined, messages: new Map(), connected: false });
  line = new EventSource(`/live?as=${encodeURIComponent(state.me)}`);
  line.onmessage = ({ data }) => hear(JSON.parse(data) as News);
  line.onerror = () => {
    change({ connected: false });
    // A refusal ends the line for good: nobody has this name.
    if (line?.readyState === EventSource.CLOSED && state.me !== NEWCOMER && !state.snapshot) become(NEWCOMER);
  };
}

function hear(news: News): void {
  switch (news.kind) {
    case "hello":
      token = news.token;
      // Another version is served now: what is on the page may not fit any more.
      if (page !== "" && page !== news.page) location.reload();
      page = news.page;
      // What happened while the line was down was not told.
      change({ connected: true, messages: new Map() });
      return;
    case "snapshot": {
      const { snapshot } = news;
      const isFirst = state.snapshot === undefined;
      change({ snapshot, aheadMs: snapshot.clock.now - browserNow() });
      if (isFirst || !placeOf(state, state.at)) settle();
      // What was opened before it was told of is there now: a thread that begins comes with its first message.
      else if ([state.at, state.thread].some(isNotLoaded)) void load();
      read();
      return;
    }
    case "message":
      putMessage(news.message);
      if (news.isNew) announce(news.message);
      return;
    case "gone":
      changeList(news.place, (list) => list.filter(({ id }) => id !== news.message));
      return;
  }
}

/** Where the address led nowhere, the first place it is. */
function settle(): void {
  const { snapshot, at, thread } = state;
  if (!snapshot) return;
  const isThere = at === HOME || placeOf(state, at);
  const first = isThere ? at : (snapshot.places[0]?.id ?? HOME);
  const besides = thread && placeOf(state, thread) ? thread : undefined;
  if (first !== at || besides !== thread)
    history.replaceState(null, "", addressOf({ ...state, at: first, thread: besides }));
  change({ at: first, thread: besides });
  void load();
}

export const placeOf = ({ snapshot }: State, id: string | undefined): PlaceShown | undefined =>
  snapshot?.places.find((place) => place.id === id);

const isNotLoaded = (id: string | undefined): boolean =>
  id !== undefined && placeOf(state, id) !== undefined && !state.messages.has(id);

/** Loads the messages of what is in front, where they are not there yet. */
async function load(): Promise<void> {
  for (const id of [state.at, state.thread]) {
    const place = placeOf(state, id);
    if (id && place && place.kind !== "forum" && !state.messages.has(id)) await loadPlace(id);
  }
  if (state.at === HOME) await deed({ do: "look at home" });
  read();
}

async function loadPlace(id: string, before?: string): Promise<void> {
  const { me } = state;
  const asked = new URLSearchParams({ as: me, place: id, ...(before ? { before } : {}) });
  const response = await fetch(`/messages?${asked}`).catch(() => undefined);
  if (!response?.ok || state.me !== me) return;
  const { messages, earlier } = (await response.json()) as Messages;
  const later = before ? (state.messages.get(id)?.list ?? []) : [];
  change({ messages: new Map(state.messages).set(id, { list: [...messages, ...later], earlier }) });
}

/** Loads what was said before what is shown. */
export const loadEarlier = (id: string): Promise<void> => loadPlace(id, state.messages.get(id)?.list[0]?.id);

function putMessage(message: MessageShown): void {
  changeList(message.place, (list) => {
    const at = list.findIndex(({ id }) => id === message.id);
    return at < 0 ? (isKnown(list, message) ? [...list, message] : list) : list.with(at, message);
  });
}

/** A message before the first that is shown is not there to be changed. */
const isKnown = (list: readonly MessageShown[], { id }: MessageShown): boolean => {
  const last = list.at(-1);
  return last === undefined || last.id < id;
};

function changeList(place: PlaceId, to: (list: readonly MessageShown[]) => readonly MessageShown[]): void {
  const known = state.messages.get(place);
  if (known) change({ messages: new Map(state.messages).set(place, { ...known, list: to(known.list) }) });
}

function announce(message: MessageShown): void {
  if (message.by === state.me || ![state.at, state.thread].includes(message.place)) return;
  const who = personOf(state, message.by)?.fullName ?? message.by;
  const words = "view" in message.body ? message.body.view.plain : plainWords(message.body.text);
  change({ said: `${who}${message.onlyYou ? ", only you can see this" : ""}: ${words}` });
}

export const personOf = ({ snapshot }: State, name: string) => snapshot?.people.find((person) => person.name === name);

/** What is in front of somebody who looks at the page has been read. */
function read(): void {
  const { snapshot } = state;
  if (!snapshot || document.visibilityState !== "visible") return;
  for (const id of [state.at, state.thread]) {
    const place = placeOf(state, id);
    if (place) markRead(snapshot, place);
  }
  show(state);
}

/** Goes somewhere, with a thread beside it or without. */
export function go(at: string, thread?: string): void {
  const place = placeOf(state, at);
  // A thread stands beside its channel.
  const isThread = place?.kind === "thread" && place.parent !== undefined;
  change({ ...(isThread ? { at: place.parent, thread: at } : { at, thread }), menuIsOpen: false, problem: undefined });
  history.pushState(null, "", addressOf(state));
  void load();
}

/** Becomes somebody else, in this tab alone. */
export function become(me: string): void {
  change({ me, menuIsOpen: false, problem: undefined, thread: undefined });
  history.pushState(null, "", addressOf(state));
  connect();
}

export const toggleAside = (): void => change({ aside: state.aside ? undefined : "members" });
export const toggleMenu = (menuIsOpen = !state.menuIsOpen): void => change({ menuIsOpen });
export const putAway = (): void => change({ problem: undefined });

/** Does something as the person in front. What could not be done is shown, and returned. */
export async function deed(wanted: Deed): Promise<Answered> {
  const { me } = state;
  change({ busy: state.busy + 1, problem: undefined });
  const answered = await post<Answered>("/do", { as: me, deed: wanted });
  change({
    busy: state.busy - 1,
    ...(answered.ok ? {} : { problem: answered.sentence }),
    ...(answered.ok && answered.late
      ? { problem: "Laurel could not take that just now, and hears of it at the next start." }
      : {}),
  });
  return answered;
}

export async function moveClock(step: ClockStep): Promise<void> {
  const answered = await post<Answered>("/clock", { step });
  if (!answered.ok) change({ problem: answered.sentence });
}

/** Suggestions for an option of a command that is being typed; none where that fails. */
export async function complete(command: string, option: string, typed: string, place: string) {
  const completed = await post<Completed | Answered>("/complete", { as: state.me, command, option, typed, place });
  return completed.ok && "options" in completed ? completed.options : [];
}

async function post<T>(path: string, body: unknown): Promise<T | Extract<Answered, { ok: false }>> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-laurel-token": token },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response)
    return {
      ok: false,
      sentence: "Laurel is not there just now. What you wrote is still here; try again in a moment.",
    };
  return (await response.json()) as T;
}
