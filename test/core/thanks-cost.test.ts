// Crafted words must not hold the event loop: what it costs to judge them grows with their length, and no faster.
import { expect, test } from "vitest";
import { judgeThanks, soundsLikeThanks } from "../../src/core/thanks.ts";

/** Five times what any platform lets somebody send: what grows with the square takes ten seconds here, the rest a fraction of one. What else the machine does is not counted. */
const LENGTH = 200_000;
const MOST_MS = 2_000;

test.each([
  ["mentions of everybody that do not end", "<!channel|"],
  ["mentions that do not end", "<@a"],
  ["links that do not end", "<http://"],
  ["quotes that do not end", "“"],
  ["code that does not end", "```a"],
  ["spaces", " "],
  ["line breaks and marks of a quote", "\n > "],
  ["the same thanks over and over", "thanks "],
  ["emoji", "🙏"],
  ["invisible characters", "\u200b"],
])("%s", (_case, piece) => {
  const text = `thanks ${piece.repeat(LENGTH / piece.length)}x`;
  const before = process.threadCpuUsage().user;

  soundsLikeThanks(text, true);
  judgeThanks(text, { prev: text });

  expect((process.threadCpuUsage().user - before) / 1_000).toBeLessThan(MOST_MS);
});
