// mrkdwn: what Slack reads as markup, written so that a person's text stays text, and read back.

/** The only real guard against mentions and links: `<!channel>`, `<@U1>` and `<https://…|bank>` are live otherwise. */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const unescapeText = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** An address and words as a link. Bars and brackets would end either of them early, marks would format the words. */
export function linkMarkup(address: string, words: string): string {
  const url = escapeText(address).replaceAll("|", "%7C").replaceAll("&lt;", "%3C").replaceAll("&gt;", "%3E");
  const label = escapeText(words.replaceAll("\n", " ").replaceAll("|", "¦")).replaceAll(
    /[*_~`]/g,
    (mark) => PLAIN[mark] ?? mark,
  );
  return `<${url}|${label}>`;
}

/** Signs that look alike and format nothing: mrkdwn has no way to escape its own. */
const PLAIN: Readonly<Record<string, string>> = { "*": "∗", _: "＿", "~": "∼", "`": "ˋ" };
