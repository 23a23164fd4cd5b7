// The lines of a `.env` as Node's `parseEnv` takes them, which tells neither lines nor quotes.

/** A line that sets a key, or that only looks as if it should. */
export interface EnvLine {
  readonly line: number;
  readonly key: string;
  readonly sets: boolean;
  /** "open": the value begins with a quote that nothing closes. Node then takes the quote for a part of the value. */
  readonly quote?: "open" | "closed";
  /** Keys that seem to be set on the further lines of a quoted value; undefined for a value of one line. */
  readonly swallows?: readonly string[];
}

const SETTING = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=[^\S\n]*(["'`]?)/;
const ALMOST = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*(?::|$)/;

/** Reads the lines of a `.env` whose line ends are `\n`. A line within a quoted value is none of its own. */
export function readEnvLines(text: string): EnvLine[] {
  const lines = text.split("\n");
  const found: EnvLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const written = lines[index] ?? "";
    const setting = SETTING.exec(written);
    const [head = "", key = ALMOST.exec(written)?.[1], quote = ""] = setting ?? [];
    if (key === undefined) continue;
    const line = { line: index + 1, key, sets: setting !== null };
    if (quote === "") found.push(line);
    else if (written.includes(quote, head.length)) found.push({ ...line, quote: "closed" });
    else {
      const end = lines.findIndex((later, at) => at > index && later.includes(quote));
      if (end < 0) found.push({ ...line, quote: "open" });
      else {
        const inside = lines.slice(index + 1, end + 1).flatMap((later) => SETTING.exec(later)?.[1] ?? []);
        found.push({ ...line, quote: "closed", swallows: inside });
        index = end;
      }
    }
  }
  return found;
}
