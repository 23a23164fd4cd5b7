import type { LinkedMessage } from "../platform.ts";
import { messageId, placeId } from "./ids.ts";
import type { Workspace } from "./workspace.ts";

const MESSAGE = /^\/archives\/([A-Z0-9]+)\/p(\d+)(\d{6})\/?$/;

/** The message that a link leads to, as Slack copies it: one in a thread names its thread. */
export function readLink(
  workspaces: Iterable<Pick<Workspace, "url" | "team" | "space">>,
  link: string,
): LinkedMessage | undefined {
  const url = URL.parse(link.trim());
  const [, channel, seconds, rest] = MESSAGE.exec(url?.pathname ?? "") ?? [];
  if (!url || channel === undefined) return undefined;
  for (const { url: own, team, space } of workspaces)
    if (own !== "" && URL.parse(own)?.host === url.host) {
      const thread = url.searchParams.get("thread_ts") ?? undefined;
      return { space, place: placeId(team, channel, thread), message: messageId(`${seconds}.${rest}`) };
    }
  return undefined;
}
