/** Letters that no decomposition turns into a plain one. */
const PLAIN: Readonly<Record<string, string>> = { ß: "ss", ł: "l", ı: "i", ø: "o", đ: "d", æ: "ae", œ: "oe" };
const NOT_ASCII = /[^\p{ASCII}]/u;
const ELONGATED = /(\p{L}|ー)\1{2,}/gu;
const APOSTROPHES = /['’‘´ʼ]/g;

/** Capitals, accents, apostrophes and drawn-out letters taken away, so that a word has one spelling: "Thaaanks" → "thanks". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = NOT_ASCII.test(lower) ? foldLetters(lower) : lower;
  return plain.replace(APOSTROPHES, "").replace(ELONGATED, "$1");
}

/** U+0300 to U+036F are the accents of Latin and Cyrillic letters; the marks of kana stay, they make another letter. */
const foldLetters = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[ßłıøđæœ]/g, (letter) => PLAIN[letter] ?? letter);
