// The files of the page: read once, TypeScript with its types stripped, compressed, and named by what is in all of them.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly zipped: Buffer;
  readonly etag: string;
}

export interface Assets {
  /** Changes with any of the files. */
  readonly digest: string;
  /** By name within the folder of this digest. */
  readonly files: ReadonlyMap<string, Asset>;
  /** What `import "preact"` of the page stands for, by package. */
  readonly imports: Readonly<Record<string, string>>;
}

const PAGE = join(import.meta.dirname, "page");
const SOURCES = /\.(ts|css|svg)$/;
const SCRIPT = "text/javascript; charset=utf-8";
const TYPES: Readonly<Record<string, string>> = {
  ".ts": SCRIPT,
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The packages that run in the page. */
const PACKAGES = ["preact", "preact/hooks", "htm"];

/** Reads everything the page consists of. */
export async function loadAssets(): Promise<Assets> {
  const names = (await readdir(PAGE)).filter((name) => SOURCES.test(name)).sort();
  const own = await Promise.all(names.map(async (name): Promise<[string, Asset]> => [name, await ownAsset(name)]));
  const packages = await Promise.all(
    PACKAGES.map(async (name): Promise<[string, Asset]> => {
      const text = await readFile(new URL(import.meta.resolve(name)), "utf8");
      // The map is for whoever works on the package, and is not served.
      return [fileOfPackage(name), asset(SCRIPT, text.replace(/^\/\/# sourceMappingURL=.*$/m, ""))];
    }),
  );
  const files = new Map([...own, ...packages]);
  const hash = createHash("sha256");
  for (const [name, { etag }] of files) hash.update(name).update(etag);
  const digest = hash.digest("hex").slice(0, 16);
  return {
    digest,
    files,
    imports: Object.fromEntries(PACKAGES.map((name) => [name, assetPath(digest, fileOfPackage(name))])),
  };
}

/** Where an asset is served. */
export const assetPath = (digest: string, name: string): string => `/assets/${digest}/${name}`;

const fileOfPackage = (name: string): string => `${name.replace("/", "-")}.mjs`;

async function ownAsset(name: string): Promise<Asset> {
  const text = await readFile(join(PAGE, name), "utf8");
  const extension = extname(name);
  return asset(TYPES[extension] ?? "", extension === ".ts" ? strip(text) : text);
}

/** Node warns that this may change. Its version is ours to choose, and the warning is no news for whoever runs Laurel. */
function strip(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(text, { mode: "strip" });
  } finally {
    process.emitWarning = emitWarning;
  }
}

function asset(type: string, text: string): Asset {
  const body = Buffer.from(text);
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
  return { type, body, zipped: gzipSync(body, { level: 9 }), etag };
}
