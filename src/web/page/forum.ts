// A forum: its posts, the newest talk first, and a new one.
import { useRef, useState } from "preact/hooks";
import type { PlaceShown } from "../shapes.ts";
import { avatar } from "./avatar.ts";
import { classes, html } from "./html.ts";
import { icon } from "./icons.ts";
import { programNow } from "./message.ts";
import { closePopup, Popup } from "./popup.ts";
import { deed, go, personOf, type State } from "./state.ts";
import { isUnread, marksOf } from "./unread.ts";
import { counted, farOff } from "./words.ts";

/** The posts of a forum. */
export function Forum({ state, forum }: { state: State; forum: PlaceShown }) {
  const [tag, setTag] = useState<string>();
  const [writes, setWrites] = useState(false);
  const posts = (state.snapshot?.places ?? [])
    .filter(({ kind, parent }) => kind === "post" && parent === forum.id)
    .filter(({ tags }) => tag === undefined || tags.includes(tag))
    .toSorted((one, other) => (other.last?.at ?? 0) - (one.last?.at ?? 0));
  return html`
    <div class="forum">
      <div class="forum-bar">
        <ul class="tags" aria-label="Show posts with a tag">
          ${forum.tags.map(
            (each) => html`
              <li>
                <button type="button" class="tag" aria-pressed=${tag === each ? "true" : "false"} onClick=${() => setTag(tag === each ? undefined : each)}>
                  ${each}
                </button>
              </li>
            `,
          )}
        </ul>
        <button type="button" class="button main" onClick=${() => setWrites(true)}>${icon("plus")} New post</button>
      </div>
      ${posts.length === 0 ? html`<p class="empty">${tag ? `No post has the tag “${tag}”.` : "No post yet."}</p>` : null}
      <ul class="posts" role="list">${posts.map((post) => postCard(state, post))}</ul>
      ${writes ? html`<${NewPost} state=${state} forum=${forum} done=${() => setWrites(false)} />` : null}
    </div>
  `;
}

function postCard(state: State, post: PlaceShown) {
  const owner = personOf(state, post.owner ?? "");
  const { snapshot } = state;
  const fresh = snapshot && isUnread(snapshot, marksOf(snapshot), post);
  const last = post.last;
  return html`
    <li key=${post.id} class=${classes("post", fresh && "unread")}>
      ${avatar(owner, post.owner ?? "?")}
      <div>
        <h3>
          <button type="button" onClick=${() => go(post.id)}>${post.name}</button>
          ${fresh ? html`<span class="new">new</span>` : null}
        </h3>
        ${last ? html`<p class="excerpt"><strong>${personOf(state, last.by)?.fullName ?? last.by}:</strong> ${last.text}</p>` : null}
        <p class="about">
          ${post.tags.map((tag) => tagChip(tag))}
          <span>${counted(Math.max(0, post.messages - 1), "answer", "answers")}</span>
          ${last ? html`<span>${farOff(last.at, programNow(state))}</span>` : null}
        </p>
      </div>
    </li>
  `;
}

const tagChip = (tag: string) => html`
  <span class=${classes("chip", tag === "solved" && "solved")}>${tag === "solved" ? icon("check") : null}${tag}</span>
`;

/** The tags of a post, and how its author changes them. */
export function PostTags({ state, post }: { state: State; post: PlaceShown }) {
  const forum = state.snapshot?.places.find(({ id }) => id === post.parent);
  const isMine = post.owner === state.me;
  const toggle = (tag: string): void => {
    const tags = post.tags.includes(tag) ? post.tags.filter((each) => each !== tag) : [...post.tags, tag];
    void deed({ do: "tag", post: post.id, tags });
  };
  return html`
    <span class="post-tags">
      ${post.tags.map(tagChip)}
      ${
        isMine && forum
          ? html`
              <button type="button" class="quiet small" popovertarget="tags-of-post">Change tags</button>
              <${Popup} id="tags-of-post" label="Tags">
                <div class="entries">
                  ${forum.tags.map(
                    (tag) => html`
                      <label class="check entry">
                        <input type="checkbox" checked=${post.tags.includes(tag)} onChange=${() => toggle(tag)} />
                        <span>${tag}</span>
                      </label>
                    `,
                  )}
                  <button type="button" class="entry" onClick=${closePopup}>Done</button>
                </div>
              <//>
            `
          : null
      }
    </span>
  `;
}

function NewPost({ state, forum, done }: { state: State; forum: PlaceShown; done(): void }) {
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [tags, setTags] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const dialog = useRef<HTMLDialogElement | null>(null);
  const wrong = { title: title.trim() === "", text: text.trim() === "" };

  async function post(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    const [first] = Object.entries(wrong).flatMap(([name, isWrong]) => (isWrong ? [name] : []));
    if (first) {
      dialog.current?.querySelector<HTMLElement>(`#post-${first}`)?.focus();
      return;
    }
    const posted = await deed({ do: "post", forum: forum.id, title, text, tags: [...tags] });
    if (!posted.ok) return;
    done();
    if (posted.posted) go(posted.posted.place);
  }

  const error = (name: "title" | "text", sentence: string) =>
    tried && wrong[name] ? html`<p class="error" id=${`post-${name}-error`}>${sentence}</p>` : null;
  const around = (name: "title" | "text") => ({
    id: `post-${name}`,
    "aria-invalid": tried && wrong[name] ? "true" : undefined,
    "aria-describedby": tried && wrong[name] ? `post-${name}-error` : undefined,
  });
  return html`
    <dialog
      class="form"
      aria-labelledby="post-heading"
      ref=${(element: HTMLDialogElement | null) => {
        dialog.current = element;
        if (element && !element.open) element.showModal();
      }}
      onClose=${done}
    >
      <form onSubmit=${post} novalidate>
        <header>
          <h2 id="post-heading">New post in ${forum.name}</h2>
          <button type="button" class="quiet" aria-label="Leave the form" onClick=${done}>${icon("close")}</button>
        </header>
        <div class="fields">
          ${state.problem ? html`<p class="error" role="alert">${state.problem}</p>` : null}
          <div class=${classes("field", tried && wrong.title && "wrong")}>
            <label for="post-title">Title</label>
            <input ...${around("title")} type="text" value=${title} onInput=${({ currentTarget }: { currentTarget: HTMLInputElement }) => setTitle(currentTarget.value)} />
            ${error("title", "A title helps others to find it. Please write one.")}
          </div>
          <div class=${classes("field", tried && wrong.text && "wrong")}>
            <label for="post-text">What is it about?</label>
            <textarea ...${around("text")} rows="6" value=${text} onInput=${({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => setText(currentTarget.value)}></textarea>
            ${error("text", "Please say in a few words what it is about.")}
          </div>
          <div class="field">
            <fieldset>
              <legend>Tags</legend>
              <div class="choices">
                ${forum.tags.map(
                  (tag) => html`
                    <label class="check">
                      <input type="checkbox" checked=${tags.includes(tag)} onChange=${() => setTags(tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag])} />
                      <span>${tag}</span>
                    </label>
                  `,
                )}
              </div>
            </fieldset>
          </div>
        </div>
        <footer>
          <button type="button" class="button" onClick=${done}>Leave</button>
          <button type="submit" class="button main">Post</button>
        </footer>
      </form>
    </dialog>
  `;
}
