// Which kind of contribution a link is, told by its shape alone: nothing is fetched.

/** As much of a program's kind as is needed to know its links. */
export interface LinkedKind {
  readonly id: string;
  /** See `isLinkPattern`. */
  readonly links?: readonly string[] | undefined;
}

const PART = /^[\p{L}\p{N}._~@+*-]+$/u;

/**
 * Whether `pattern` says which links it means, in one of three ways. In all of them `*` stands for any one part.
 * - a host with all below it and all hosts of its domain: `youtube.com`
 * - the same with the beginning of a path: `github.com` + `/*` + `/*` + `/releases`
 * - parts of a path that stand anywhere, on any host: `/blog/`
 * A host whose last part is `*` means all hosts that begin so: `blog.*`.
 */
export function isLinkPattern(pattern: string): boolean {
  const { host, parts } = takeApart(pattern);
  if (pattern.includes("//") || (host === "" && parts.length === 0)) return false;
  const labels = host === "" ? [] : host.split(".");
  return [...labels, ...parts].every((part) => PART.test(part)) && (host === "" || labels.length > 1);
}

/**
 * The kind whose pattern fits a web address best: one that names the host before one that does not, the longer before
 * the shorter. Undefined where none fits, where two kinds fit as well, and for what is no web address.
 */
export function kindOfLink(link: string, kinds: readonly LinkedKind[]): string | undefined {
  const url = URL.parse(link);
  if (!url) return undefined;
  const host = url.hostname.toLowerCase().replace(/^www\./, "");
  const path = partsOf(url.pathname.toLowerCase());
  const fits = kinds.map(({ id, links = [] }) => ({
    id,
    weight: Math.max(0, ...links.map((pattern) => weigh(takeApart(pattern.toLowerCase()), host, path))),
  }));
  const heaviest = Math.max(0, ...fits.map(({ weight }) => weight));
  const [best, ...others] = fits.filter(({ weight }) => weight === heaviest && weight > 0);
  return others.length === 0 ? best?.id : undefined;
}

interface Pattern {
  readonly host: string;
  readonly parts: readonly string[];
}

function takeApart(pattern: string): Pattern {
  const slash = pattern.indexOf("/");
  const host = slash < 0 ? pattern : pattern.slice(0, slash);
  return { host, parts: slash < 0 ? [] : partsOf(pattern.slice(slash)) };
}

const partsOf = (path: string): readonly string[] => path.split("/").filter((part) => part !== "");

/** A host outweighs any path. */
const HOST_WEIGHT = 100;

/** 0 where it does not fit. */
function weigh({ host, parts }: Pattern, of: string, path: readonly string[]): number {
  if (host === "") return path.some((_part, at) => parts.length > 0 && stand(parts, path.slice(at))) ? parts.length : 0;
  return isOfHost(host, of) && stand(parts, path) ? HOST_WEIGHT + host.split(".").length + parts.length : 0;
}

function isOfHost(host: string, of: string): boolean {
  if (host.endsWith(".*")) return of.startsWith(host.slice(0, -1));
  return of === host || of.endsWith(`.${host}`);
}

const stand = (parts: readonly string[], path: readonly string[]): boolean =>
  parts.every((part, at) => (part === "*" ? path[at] !== undefined : path[at] === part));
