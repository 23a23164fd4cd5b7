// Slack names emoji; everybody else writes them.

const NAMES: Readonly<Record<string, string>> = {
  "✅": "white_check_mark",
  "☑️": "ballot_box_with_check",
  "✔️": "heavy_check_mark",
  "👍": "+1",
  "👎": "-1",
  "👏": "clap",
  "🙏": "pray",
  "🙌": "raised_hands",
  "👌": "ok_hand",
  "💪": "muscle",
  "👋": "wave",
  "❤️": "heart",
  "🎉": "tada",
  "⭐": "star",
  "🌟": "star2",
  "🏅": "sports_medal",
  "🏆": "trophy",
  "💡": "bulb",
  "👀": "eyes",
  "❓": "question",
  "❌": "x",
  "➕": "heavy_plus_sign",
  "📌": "pushpin",
  "🌿": "herb",
  "🚀": "rocket",
  "💯": "100",
  "😀": "grinning",
  "🙂": "slightly_smiling_face",
  "😊": "blush",
  "🤝": "handshake",
};
const SIGNS = new Map(Object.entries(NAMES).map(([sign, name]) => [name, sign]));
const ALIASES: Readonly<Record<string, string>> = { thumbsup: "+1", thumbsdown: "-1", folded_hands: "pray" };
const TONES = ["🏻", "🏼", "🏽", "🏾", "🏿"];

/** `white_check_mark` → ✅, `+1::skin-tone-3` → 👍🏼. One this adapter does not know stays its name between colons. */
export function emojiOf(name: string): string {
  const [base = "", tone] = name.split("::");
  const sign = SIGNS.get(ALIASES[base] ?? base);
  if (sign === undefined) return `:${name}:`;
  const index = Number(/^skin-tone-([2-6])$/.exec(tone ?? "")?.[1]) - 2;
  return `${sign.replace("\ufe0f", TONES[index] ? "" : "\ufe0f")}${TONES[index] ?? ""}`;
}

/** ✅ → `white_check_mark`. Undefined for one that Slack's name is not known of. */
export function emojiName(emoji: string): string | undefined {
  const named = /^:([a-z0-9_+'-]+(?:::skin-tone-\d)?):$/.exec(emoji)?.[1];
  if (named) return named;
  const tone = TONES.findIndex((each) => emoji.includes(each));
  const bare = tone < 0 ? emoji : emoji.replace(TONES[tone] ?? "", "");
  const name = NAMES[bare] ?? NAMES[`${bare}\ufe0f`] ?? NAMES[bare.replace("\ufe0f", "")];
  return name && (tone < 0 ? name : `${name}::skin-tone-${tone + 2}`);
}
