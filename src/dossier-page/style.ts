/** How the page looks: on a screen in light and dark, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1c; --pale: #595959; --ground: #ffffff; --line: #c9c9c9; --accent: #00528f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --pale: #b5b5b5; --ground: #181818; --line: #4a4a4a; --accent: #8cc8ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--accent); padding-bottom: .2rem; }
p { margin: .4rem 0; }
.program, .small, .day { color: var(--pale); }
.small { font-size: .875rem; }
.day { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: bottom; }
thead th { border-bottom-width: 2px; }
tbody th { font-weight: 400; }
.number { text-align: right; }
.none { color: var(--pale); }
ul.work { padding-left: 1.2rem; }
li { margin: .35rem 0; }
li, blockquote { overflow-wrap: anywhere; }
a { color: var(--accent); }
.address { display: none; }
.note, blockquote p { white-space: pre-line; }
.note { color: var(--pale); }
blockquote { margin: .6rem 0; padding: .1rem 0 .1rem 1rem; border-left: 4px solid var(--accent); }
@media (max-width: 40rem) { .months { display: block; overflow-x: auto; } }
@media print {
  :root { color-scheme: light; --ink: #000000; --pale: #444444; --ground: #ffffff; --line: #999999; --accent: #000000; }
  @page { margin: 18mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  tr, li, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
  .address { display: inline; font-size: .85em; color: var(--pale); }
}
`;
