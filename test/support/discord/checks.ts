// What holds for everything that Laurel sends, whatever a test is about.
import { expect } from "vitest";
import type { Body, Call, SentMessage } from "./record.ts";
import type { DiscordServer } from "./server.ts";

const CREATES_OR_EDITS = [
  /^POST \/channels\/\d+\/messages$/,
  /^PATCH \/channels\/\d+\/messages\/\d+$/,
  /^POST \/webhooks\/\d+\/[^/]+$/,
  /^PATCH \/webhooks\/\d+\/[^/]+\/messages\/[^/]+$/,
];
const CALLBACK = /^POST \/interactions\/\d+\/[^/]+\/callback$/;
const FORUM_POST = /^POST \/channels\/\d+\/threads$/;

/** For an `afterEach`: fails with everything that is wrong in what was sent. */
export function checkCalls(server: DiscordServer): void {
  expect(problemsIn(server)).toEqual([]);
}

/** One sentence for each thing that must not be sent and was, or that Discord would not take. */
export function problemsIn(server: DiscordServer): readonly string[] {
  return [
    ...server.calls.calls.flatMap((call) => problemsOf(server, call)),
    ...server.postings.flatMap(({ place, readers, text }) =>
      server.secrets.flatMap(({ words, readers: may }) => {
        const others = readers.filter((name) => !may.includes(name));
        return text.includes(words) && others.length > 0
          ? [`"${words}" stood in ${place}, read by ${others.join(", ")}`]
          : [];
      }),
    ),
  ];
}

function problemsOf(server: DiscordServer, call: Call): readonly string[] {
  const at = `${call.method} ${call.path}`;
  const expected = server.expectedCodes.has(call.code ?? 0);
  const messages = expected ? [] : messagesIn(call);
  const open = messages.filter(({ allowed_mentions: allowed }) => allowed?.parse?.length !== 0);
  return [
    ...open.map(() => `${at}: mentions are parsed, allowed_mentions.parse must be []`),
    ...(JSON.stringify(call.raw).includes(server.token) ? [`${at}: the bot token stands in the body`] : []),
    ...(call.code === 50035 && !expected ? [`${at}: refused as invalid: ${JSON.stringify(call.answer)}`] : []),
    ...(call.status === 500 && !server.expectedCodes.has(500) && isOwnFailure(call)
      ? [`${at}: ${JSON.stringify(call.answer)}`]
      : []),
    ...(call.status === 404 && call.code === 0 ? [`${at}: the server has no such route`] : []),
  ];
}

const isOwnFailure = ({ answer }: Call): boolean =>
  String(Object(answer).message).startsWith("The server itself failed");

/** The messages that a call creates or edits. */
function messagesIn(call: Call): readonly SentMessage[] {
  const at = `${call.method} ${call.path}`;
  const { body } = call;
  if (CREATES_OR_EDITS.some((pattern) => pattern.test(at))) return [body];
  if (CALLBACK.test(at)) return answersWithMessage(body) ? [body.data ?? {}] : [];
  return FORUM_POST.test(at) && body.message ? [body.message] : [];
}

const answersWithMessage = ({ type }: Body): boolean => type === 4 || type === 7;
