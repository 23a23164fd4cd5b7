import { render } from "preact";
import { App } from "./app.ts";
import { html } from "./html.ts";
import { begin, type State } from "./state.ts";
import { showTheme } from "./top-bar.ts";

const page = document.getElementById("page");
if (!page) throw new Error("the document has no place for the page");
showTheme();
page.replaceChildren();

let isDue = false;
let latest: State;
begin((state) => {
  latest = state;
  if (isDue) return;
  isDue = true;
  // Several changes of one moment are drawn once.
  queueMicrotask(() => {
    isDue = false;
    render(html`<${App} state=${latest} />`, page);
  });
});
