// The net under every test with this Slack: what an app may never say, whatever the test is about.
import { type Outgoing, outgoing } from "./outgoing.ts";
import type { SlackServer } from "./server.ts";
import type { Fields } from "./shapes.ts";
import type { World } from "./world.ts";

export interface CheckRules {
  /** Words that only these people may read; where anybody else could, it is a leak. */
  readonly confidential?: readonly { readonly word: string; readonly readers: readonly string[] }[];
  /** The test means to exceed a limit: refusals of blocks and texts are no mistake. */
  readonly expectsRefusals?: boolean;
}

/** Throws, with one line for each rule broken. */
export function checkCalls(slack: SlackServer, rules: CheckRules = {}): void {
  const broken = brokenRules(slack.world, rules);
  if (broken.length) throw new Error(`Slack was told what it should not be:\n${broken.join("\n")}`);
}

/** One line for each rule that what an app said breaks. */
export function brokenRules(world: World, rules: CheckRules = {}): readonly string[] {
  const said = outgoing(world);
  return [
    ...said.flatMap((each) => [
      ...liveText(world, each),
      ...options(each),
      ...secrets(world, each),
      ...textBesideBlocks(each),
      ...leaks(each, rules.confidential ?? []),
    ]),
    ...(rules.expectsRefusals ? [] : refusals(world)),
  ];
}

/** Texts of which Slack makes mentions and links. */
function markedTexts({ text, blocks }: Outgoing): readonly string[] {
  const texts: string[] = text === undefined ? [] : [text];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const part: Fields = { ...value };
    if ((part.type === "mrkdwn" || part.type === "markdown") && typeof part.text === "string") texts.push(part.text);
    for (const each of Object.values(part)) look(each);
  };
  look(blocks);
  return texts;
}

const ENTITY = /<[^<>\s][^<>]*>/g;
const BROADCAST = /<!(here|channel|everyone|subteam\^)[^>]*>/;

/** What somebody typed in angle brackets has to come back escaped; and Laurel never pings everybody. */
function liveText(world: World, each: Outgoing): readonly string[] {
  const typed = new Set(world.typed.flatMap((text) => text.match(ENTITY) ?? []));
  return markedTexts(each).flatMap((text) => {
    const broadcast = BROADCAST.exec(text)?.[0];
    const live = (text.match(ENTITY) ?? []).filter((entity) => typed.has(entity));
    const echoed = world.wired.flatMap(echoesOf).filter((echo) => text.includes(echo));
    return [
      ...(broadcast ? [`${each.by} pings everybody: ${broadcast}`] : []),
      ...live.map((entity) => `${each.by} lets through what somebody typed: ${entity}`),
      ...echoed.map((echo) => `${each.by} repeats a mention that somebody typed: ${echo}`),
    ];
  });
}

const MENTION = /<[@!][^<>]+>/g;
const AROUND = 10;
/** With less around it a mention may stand there by the app's own words. */
const TELLING = 8;

/** Pieces of what somebody wrote that show that it was repeated: a live mention with the words beside it. */
const echoesOf = (wired: string): readonly string[] =>
  [...wired.matchAll(MENTION)].flatMap(({ 0: mention, index }) => {
    const end = index + mention.length;
    const piece = wired.slice(Math.max(0, index - AROUND), end + AROUND);
    return piece.length - mention.length < TELLING ? [] : [piece];
  });

function options({ by, said }: Outgoing): readonly string[] {
  const linksNames = said.link_names !== undefined && !["false", "0"].includes(String(said.link_names));
  const parses = said.parse !== undefined && said.parse !== "none";
  return [...(linksNames ? [`${by} sets link_names`] : []), ...(parses ? [`${by} sets parse to ${said.parse}`] : [])];
}

function secrets(world: World, { by, said }: Outgoing): readonly string[] {
  const text = JSON.stringify(said);
  const known = [...world.workspaces.values()].flatMap((each): [string, string][] => [
    ["the bot's token", each.botToken],
    ["the app's token", each.appToken],
    ["the signing secret", each.signingSecret],
  ]);
  return [...known, ["a response_url", `${world.origin}/respond/`] as const]
    .filter(([, secret]) => text.includes(secret))
    .map(([name]) => `${by} carries ${name}`);
}

function textBesideBlocks({ by, isMessage, text, blocks }: Outgoing): readonly string[] {
  return isMessage && blocks.length > 0 && !text ? [`${by} has blocks and no text beside them`] : [];
}

function leaks(
  { by, said, readers }: Outgoing,
  confidential: NonNullable<CheckRules["confidential"]>,
): readonly string[] {
  const text = JSON.stringify(said).toLowerCase();
  return confidential.flatMap(({ word, readers: may }) => {
    const others = readers.map(({ name }) => name).filter((name) => !may.includes(name));
    return text.includes(word.toLowerCase()) && others.length ? [`${by} shows "${word}" to ${others.join(", ")}`] : [];
  });
}

const LIMITS = [
  "invalid_blocks",
  "invalid_arguments",
  "msg_too_long",
  "msg_blocks_too_long",
  "view_too_large",
  "no_text",
  "unknown_method",
];

const refusals = (world: World): readonly string[] =>
  world.calls.flatMap(({ method, answer }) =>
    LIMITS.includes(answer?.error ?? "")
      ? [`${method} was refused: ${answer?.error} ${(answer?.messages ?? []).join("; ")}`.trim()]
      : [],
  );
