import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Option } from "../../chat/view.ts";
import { readTyping, type Suggestion, type Typing } from "./completion.ts";
import { html } from "./html.ts";
import { icon } from "./icons.ts";
import { inThisTab } from "./kept.ts";
import { complete, type State } from "./state.ts";

export interface ComposerProps {
  readonly state: State;
  /** Where it is written: suggestions depend on it, and drafts are kept by it. */
  readonly place: string;
  readonly label: string;
  readonly placeholder: string;
  /** Slash commands make sense here. */
  readonly commands: boolean;
  /** What the line answers, and how to forget it. */
  readonly replyTo?: { readonly words: string; forget(): void };
  /** Text to put in, with a number that grows whenever it is meant. */
  readonly given?: { readonly text: string; readonly at: number };
  /** Resolves with whether it was sent: if not, it stays. */
  send(text: string): Promise<boolean>;
}

/** Where a line is typed, with what it may go on with. */
export function Composer({ state, place, label, placeholder, commands, replyTo, given, send }: ComposerProps) {
  const id = useId();
  const draftKey = `draft ${state.me} ${place}`;
  const [text, setText] = useState(() => inThisTab.read(draftKey) ?? "");
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const [found, setFound] = useState<{ readonly asked: string; readonly options: readonly Option[] }>();
  const box = useRef<HTMLTextAreaElement>(null);

  const typing = typingIn(state, text, caret, commands);
  const suggestions = withFound(typing, found);
  const isOpen = !isClosed && suggestions.length > 0;
  const at = Math.min(chosen, suggestions.length - 1);
  const asked = typing.asks && JSON.stringify(typing.asks);

  useEffect(() => {
    setText(inThisTab.read(draftKey) ?? "");
  }, [draftKey]);
  useEffect(() => {
    if (given && given.at > 0) write(given.text);
  }, [given?.at]);
  useEffect(() => {
    const { asks } = typing;
    if (!asks || !asked) return;
    let isWanted = true;
    void complete(asks.command, asks.option, asks.typed, place).then((options) => {
      if (isWanted) setFound({ asked, options });
    });
    return () => {
      isWanted = false;
    };
  }, [asked, place]);

  function keep(next: string): void {
    setText(next);
    inThisTab.write(draftKey, next === "" ? undefined : next);
  }

  function write(next: string, caretAt = next.length): void {
    keep(next);
    setCaret(caretAt);
    setChosen(0);
    setClosed(false);
    box.current?.focus();
    // The element has the text only after it was drawn again.
    queueMicrotask(() => requestAnimationFrame(() => box.current?.setSelectionRange(caretAt, caretAt)));
  }

  function take({ insert }: Suggestion): void {
    const before = text.slice(0, typing.from) + insert;
    write(before + text.slice(caret).trimStart(), before.length);
  }

  async function submit(): Promise<void> {
    const sent = text;
    if (sent.trim() === "") return;
    // It is out of the way at once, and back if it could not be sent.
    keep("");
    setCaret(0);
    if (await send(sent)) replyTo?.forget();
    else write(sent);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const suggestion = isOpen ? suggestions[at] : undefined;
    if (suggestion && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const step = event.key === "ArrowDown" ? 1 : suggestions.length - 1;
      setChosen((at + step) % suggestions.length);
    } else if (
      suggestion &&
      (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey && completes(suggestion)))
    ) {
      if (event.shiftKey) return;
      take(suggestion);
    } else if (event.key === "Escape" && isOpen) setClosed(true);
    else if (event.key === "Enter" && !event.shiftKey) void submit();
    else return;
    event.preventDefault();
  }

  /** Enter sends a line that is complete as it stands, also where it could go on. */
  const completes = ({ insert }: Suggestion): boolean => {
    const word = text.slice(typing.from, caret);
    return insert.trim() !== word.trim() && (word !== "" || chosen > 0);
  };

  const follow = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }): void => {
    setCaret(currentTarget.selectionStart);
  };

  return html`
    <form
      class="composer"
      onSubmit=${(event: Event) => {
        event.preventDefault();
        void submit();
      }}
    >
      ${
        replyTo
          ? html`<p class="replying">
              <span>${icon("reply")} Replying to ${replyTo.words}</span>
              <button type="button" class="quiet" onClick=${() => replyTo.forget()} aria-label="Do not reply">${icon("close")}</button>
            </p>`
          : null
      }
      ${usageLine(typing)}
      ${
        isOpen
          ? html`<ul class="suggestions" id=${`${id}-list`} role="listbox" aria-label="Suggestions">
              ${suggestions.map(
                (each, index) => html`
                  <li
                    id=${`${id}-${index}`}
                    role="option"
                    aria-selected=${index === at ? "true" : "false"}
                    onPointerDown=${(event: Event) => {
                      event.preventDefault();
                      take(each);
                    }}
                  >
                    <span>${each.label}</span><small>${each.hint}</small>
                  </li>
                `,
              )}
            </ul>`
          : null
      }
      <div class="box">
        <textarea
          ref=${box}
          id=${`${id}-box`}
          rows="1"
          value=${text}
          placeholder=${placeholder}
          aria-label=${label}
          aria-autocomplete="list"
          aria-controls=${isOpen ? `${id}-list` : undefined}
          aria-activedescendant=${isOpen ? `${id}-${at}` : undefined}
          aria-describedby=${`${id}-hint`}
          spellcheck
          onInput=${(event: { currentTarget: HTMLTextAreaElement }) => {
            keep(event.currentTarget.value);
            follow(event);
            setChosen(0);
            setClosed(false);
          }}
          onKeyUp=${follow}
          onClick=${follow}
          onBlur=${() => setClosed(true)}
          onFocus=${() => setClosed(false)}
          onKeyDown=${onKeyDown}
        ></textarea>
        <button type="submit" class="send" aria-label="Send" disabled=${text.trim() === ""}>${icon("send")}</button>
      </div>
      <p class="unseen" id=${`${id}-hint`}>
        Enter sends, Shift and Enter begins a new line.${commands ? " A slash begins a command; arrow keys and Tab take a suggestion." : ""}
      </p>
      <p class="unseen" role="status">${isOpen ? `${suggestions.length} suggestions` : ""}</p>
    </form>
  `;
}

function typingIn({ snapshot }: State, text: string, caret: number, commands: boolean): Typing {
  if (!snapshot) return { from: 0, suggestions: [] };
  return readTyping(text, caret, { ...snapshot, commands: commands ? snapshot.commands : [] });
}

function withFound({ asks, suggestions }: Typing, found: { asked: string; options: readonly Option[] } | undefined) {
  if (!asks || found?.asked !== JSON.stringify(asks)) return suggestions;
  const options = found.options.map(({ label, value, hint = "" }) => ({ label, hint, insert: `${quoted(value)} ` }));
  return [...options, ...suggestions];
}

/** Words that belong together stand in quotes, as Laurel reads them. */
const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

/** The options of the command that is being typed, the one in hand marked. */
function usageLine({ command, option }: Typing) {
  if (!command || command.options.length === 0) return null;
  return html`
    <p class="usage">
      <code>/${command.name}</code>
      ${command.options.map(
        ({ name, optional }) => html`
          <span class=${name === option?.name ? "current" : ""}>${optional ? `[${name}]` : name}</span>
        `,
      )}
      ${option ? html`<span class="what">${option.summary}</span>` : null}
    </p>
  `;
}
