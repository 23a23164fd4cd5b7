// One page to read, keep and print: self-contained, without a script, and nothing that people wrote is more than text.
import { html } from "htm/preact";
import { render } from "preact-render-to-string";
import { STYLE } from "./style.ts";

export interface PageWork {
  /** `C-142`. */
  readonly ref: string;
  /** In words. */
  readonly day: string;
  readonly title: string;
  readonly link: string | undefined;
  readonly note: string | undefined;
  readonly expertises: readonly string[];
}

/** What there is of one kind. */
export interface PageGroup {
  readonly name: string;
  readonly work: readonly PageWork[];
  /** Help in chat by month, such as `2026-11`. */
  readonly chat: readonly { readonly month: string; readonly answers: number }[];
}

/** What the page shows, in words and numbers. */
export interface Page {
  readonly language: string;
  readonly title: string;
  readonly program: string;
  readonly span: string;
  readonly stand: string;
  /** `N-17`, for staff alone. */
  readonly ref?: string;
  readonly contributions: number;
  readonly kinds: readonly {
    readonly name: string;
    readonly contributions: number;
    readonly amount: string;
    readonly reach: string;
  }[];
  readonly expertises: readonly { readonly name: string; readonly contributions: number }[];
  readonly months: readonly { readonly month: string; readonly byKind: readonly number[] }[];
  readonly notCounted: readonly { readonly contributions: number; readonly why: string }[];
  readonly rule: string;
  readonly groups: readonly PageGroup[];
  readonly apart: readonly (PageWork & { readonly why: string })[];
  readonly notes: readonly { readonly words: string; readonly link: string | undefined }[];
}

/** Nothing is fetched, and nothing runs, whatever stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The page as HTML. */
export function pageOfDossier(page: Page): string {
  return `<!doctype html>\n${render(html`
    <html lang=${page.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content=${POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${page.title}</title>
        <style dangerouslySetInnerHTML=${{ __html: STYLE }} />
      </head>
      <body>
        <main>
          ${heading(page)} ${kindTable(page)} ${monthTable(page)} ${expertiseTable(page)} ${noteList(page)}
          ${page.groups.map(group)} ${apartList(page)}
        </main>
      </body>
    </html>
  `)}\n`;
}

const heading = ({ title, program, span, stand, ref, contributions, rule }: Page) => html`
  <header>
    <p class="program">${program}</p>
    <h1>${title}</h1>
    <p>${span}. ${stand}.${ref === undefined ? "" : ` ${ref}.`}</p>
    <p><strong>${counted(contributions)}</strong> ${contributions === 1 ? "is" : "are"} in the sums. ${rule}</p>
  </header>
`;

const kindTable = ({ kinds, notCounted }: Page) => html`
  <section>
    <h2>By kind</h2>
    ${
      kinds.length === 0
        ? html`<p>Nothing is recorded in these months.</p>`
        : html`<table>
            <thead>
              <tr><th scope="col">Kind</th><th scope="col" class="number">Entries</th><th scope="col">Amount</th><th scope="col">Reach</th></tr>
            </thead>
            <tbody>
              ${kinds.map(
                ({ name, contributions, amount, reach }) => html`
                  <tr><th scope="row">${name}</th><td class="number">${number(contributions)}</td><td>${amount}</td><td>${reach}</td></tr>
                `,
              )}
            </tbody>
          </table>`
    }
    ${
      notCounted.length === 0
        ? null
        : html`<p>Recorded, and in no number above: ${notCounted.map(({ contributions, why }) => `${number(contributions)} (${why})`).join(", ")}.</p>`
    }
  </section>
`;

const monthTable = ({ kinds, months }: Page) =>
  kinds.length === 0
    ? null
    : html`
        <section>
          <h2>By month</h2>
          <table class="months">
            <thead>
              <tr><th scope="col">Month</th>${kinds.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}</tr>
            </thead>
            <tbody>
              ${months.map(
                ({ month, byKind }) => html`
                  <tr>
                    <th scope="row">${monthName(month)}</th>
                    ${byKind.map((count) => html`<td class=${count === 0 ? "number none" : "number"}>${number(count)}</td>`)}
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </section>
      `;

const expertiseTable = ({ expertises }: Page) =>
  expertises.length === 0
    ? null
    : html`
        <section>
          <h2>By expertise</h2>
          <table>
            <thead><tr><th scope="col">Expertise</th><th scope="col" class="number">Entries</th></tr></thead>
            <tbody>
              ${expertises.map(
                ({ name, contributions }) =>
                  html`<tr><th scope="row">${name}</th><td class="number">${number(contributions)}</td></tr>`,
              )}
            </tbody>
          </table>
          <p class="small">An entry with several expertises is in the line of each.</p>
        </section>
      `;

const noteList = ({ notes }: Page) =>
  notes.length === 0
    ? null
    : html`
        <section>
          <h2>In their own words</h2>
          ${notes.map(
            ({ words, link }) => html`
              <blockquote><p>${words}</p>${link === undefined ? null : html`<p>${linked(link, link)}</p>`}</blockquote>
            `,
          )}
        </section>
      `;

const group = ({ name, work, chat }: PageGroup) => html`
  <section>
    <h2>${name}</h2>
    ${work.length === 0 ? null : html`<ul class="work">${work.map((each) => html`<li>${piece(each)}</li>`)}</ul>`}
    ${
      chat.length === 0
        ? null
        : html`<p>Help in chat, credited by those who were helped: ${chat.map(({ month, answers }) => `${monthName(month)}: ${number(answers)}`).join(", ")}.</p>`
    }
  </section>
`;

const apartList = ({ apart }: Page) =>
  apart.length === 0
    ? null
    : html`
        <section>
          <h2>Recorded, and not counted</h2>
          <ul class="work">${apart.map((each) => html`<li>${piece(each)} <em>${each.why}</em></li>`)}</ul>
        </section>
      `;

const piece = ({ ref, day, title, link, note, expertises }: PageWork) => html`
  <span class="day">${day}</span> ${link === undefined ? title : linked(link, title)}
  <span class="small"> ${[ref, ...expertises].join(", ")}</span>
  ${note === undefined ? null : html`<p class="note">${note}</p>`}
`;

/** A link for whoever reads it on a screen, with its address for whoever reads it on paper. */
function linked(address: string, words: string) {
  if (!/^https?:\/\//i.test(address)) return `${words} (${address})`;
  return html`<a href=${address} rel="noopener noreferrer">${words}</a>${
    words === address ? null : html`<span class="address"> ${address}</span>`
  }`;
}

const NUMBER = new Intl.NumberFormat("en-GB");
const number = (value: number): string => NUMBER.format(value);
const counted = (contributions: number): string =>
  contributions === 1 ? "1 contribution" : `${number(contributions)} contributions`;
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const monthName = (month: string): string => MONTH.format(new Date(`${month}-01T00:00:00Z`));
