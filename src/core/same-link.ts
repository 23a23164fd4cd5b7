/** Parts of a query that say where a reader came from, and nothing of what they read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|si|wt\.mc_id|ref_src)$/i;

/**
 * One spelling for all addresses that lead to the same: without scheme, `www.`, tracking, and a slash at the end.
 * What is no web address stays as it is.
 */
export function linkSpelling(link: string): string {
  const url = URL.parse(link);
  if (!url) return link;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.toLowerCase().replace(/^www\./, "");
  return `${host}${url.pathname.replace(/\/+$/, "")}${url.search}${url.hash}`;
}
