// Events by which what is kept of people, groups and channels is renewed, whatever else becomes of them.
import { z } from "zod";
import { readProfile } from "./people.ts";
import type { Workspace } from "./workspace.ts";

const news = z.object({
  event: z.object({
    type: z.string(),
    channel: z.unknown().optional(),
    channel_type: z.string().optional(),
    user: z.unknown().optional(),
  }),
});

const CHANNEL_NEWS = ["member_joined_channel", "member_left_channel", "channel_shared", "channel_unshared"];

export function tellCaches(space: Workspace, body: unknown): void {
  const { data } = news.safeParse(body);
  if (!data) return;
  const { type, channel, channel_type, user } = data.event;
  if (CHANNEL_NEWS.includes(type) && typeof channel === "string") space.channels.changed(channel);
  if (type === "subteam_members_changed") space.groups.changed();
  if (type === "message" && channel_type === "im" && typeof channel === "string")
    space.channels.facts.put(channel, {
      id: channel,
      name: undefined,
      kind: "im",
      shared: false,
      archived: false,
      joined: true,
    });
  const profile = type === "user_change" ? readProfile(user, space.team) : undefined;
  // Somebody who left is told of by the event itself, which looks at what is kept first.
  if (profile && !profile.gone) space.people.put(profile.id, profile);
}
