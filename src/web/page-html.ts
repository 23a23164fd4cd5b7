// The document. Everything in it is fixed but the addresses of the assets: what people wrote is never put in here.
import { createHash } from "node:crypto";
import { type Assets, assetPath } from "./assets.ts";

export interface PageHtml {
  readonly html: string;
  /** What a browser lets this document do. */
  readonly policy: string;
}

/** In the order in which they overrule each other. */
const STYLES = [
  "base.css",
  "frame.css",
  "people.css",
  "places.css",
  "talk.css",
  "composer.css",
  "popup.css",
  "aside.css",
  "forum.css",
  "forms.css",
  "narrow.css",
];

/** Writes the document around the assets. */
export function pageHtml({ digest, imports, files }: Assets): PageHtml {
  const at = (name: string) => assetPath(digest, name);
  const importMap = JSON.stringify({ imports });
  const scripts = [...Object.values(imports), ...[...files.keys()].filter((name) => name.endsWith(".ts")).map(at)];
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Laurel's playground</title>
<link rel="icon" href="${at("laurel.svg")}" type="image/svg+xml">
${STYLES.map((name) => `<link rel="stylesheet" href="${at(name)}">`).join("\n")}
<script type="importmap">${importMap}</script>
${scripts.map((path) => `<link rel="modulepreload" href="${path}">`).join("\n")}
<script type="module" src="${at("main.ts")}"></script>
</head>
<body>
<div id="page"><p class="opening">Opening the playground …</p></div>
<noscript><p class="opening">The playground is a page of scripts; this browser runs none. <code>npx laurel chat</code> is the same in a terminal.</p></noscript>
</body>
</html>
`;
  const hash = createHash("sha256").update(importMap).digest("base64");
  return {
    html,
    policy: [
      "default-src 'none'",
      `script-src 'self' 'sha256-${hash}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join("; "),
  };
}
