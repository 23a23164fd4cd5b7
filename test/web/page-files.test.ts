import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { loadAssets } from "../../src/web/assets.ts";
import { openTestWeb } from "../support/web.ts";

const FIRST_LOAD_MAX_BYTES = 300_000;

test("a browser lets the page run its own files alone, and send nothing elsewhere", async () => {
  const { asks } = await openTestWeb();

  const { headers } = await asks("GET", "/");

  const policy = String(headers["content-security-policy"]).split("; ");
  expect(policy).toEqual([
    "default-src 'none'",
    expect.stringMatching(/^script-src 'self' 'sha256-[\w+/]{43}='$/),
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
});

test("everything the page loads first is less than 300 kB on the line", async () => {
  const { asks } = await openTestWeb();
  const { text } = await asks("GET", "/");
  const paths = [...new Set([...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path))];

  const loaded = await Promise.all(paths.map((path) => asks("GET", path, { headers: { "accept-encoding": "gzip" } })));

  const bytes = loaded.reduce((sum, { headers }) => sum + Number(headers["content-length"]), text.length);
  expect(paths.length).toBeGreaterThan(20);
  expect(loaded.every(({ status, headers }) => status === 200 && headers["content-encoding"] === "gzip")).toBe(true);
  expect(bytes).toBeLessThan(FIRST_LOAD_MAX_BYTES);
});

test("TypeScript reaches the browser as JavaScript, and every file it asks for is there", async () => {
  const { files, imports } = await loadAssets();

  const asked = [...files].flatMap(([name, { zipped }]) => {
    if (!/\.m?[tj]s$/.test(name)) return [];
    const text = gunzipSync(zipped).toString("utf8");
    expect(text, name).not.toMatch(/^import type|: string\b.*=>|^interface /m);
    return [...text.matchAll(/^(?:import|export) .*?from ?"([^"]+)"/gm)].map(([, from = ""]) => from);
  });

  const missing = asked.filter((from) => !(from in imports) && !files.has(from.replace("./", "")));
  expect(asked).toContain("preact");
  expect(missing).toEqual([]);
});

test("a file that has not changed is not sent again", async () => {
  const { asks } = await openTestWeb();
  const { text } = await asks("GET", "/");
  const [, path = ""] = /src="([^"]+)"/.exec(text) ?? [];

  const first = await asks("GET", path);
  const again = await asks("GET", path, { headers: { "if-none-match": String(first.headers.etag) } });

  expect(first.headers["cache-control"]).toMatch(/immutable/);
  expect([again.status, again.text]).toEqual([304, ""]);
});
