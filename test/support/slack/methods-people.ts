// Users, user groups, bots, the workspace, and who the app itself is.
import { type ApiCall, type Method, SlackRefusal } from "./api-call.ts";
import type { Fields } from "./shapes.ts";
import { wireUser } from "./wire.ts";

const authTest = ({ workspace }: ApiCall): Fields => ({
  url: `https://${workspace.domain}.slack.com/`,
  team: workspace.name,
  user: workspace.bot.name,
  team_id: workspace.teamId,
  user_id: workspace.bot.id,
  bot_id: workspace.botId,
  app_id: workspace.appId,
  is_enterprise_install: false,
});

const usersInfo = (call: ApiCall): Fields => ({
  user: wireUser(call.workspace, call.user(call.needed("user")), call.flag("include_locale")),
});

function usersList(call: ApiCall): Fields {
  const known = [...call.world.users.values()].filter(({ id }) => call.workspace.knows(id));
  const { page, response_metadata } = call.page(known);
  return {
    members: page.map((each) => wireUser(call.workspace, each, call.flag("include_locale"))),
    response_metadata,
  };
}

function usergroupsList(call: ApiCall): Fields {
  const groups = [...call.world.groups.values()].filter(
    (each) => each.teamId === call.workspace.teamId && (call.flag("include_disabled") || !each.disabled),
  );
  return {
    usergroups: groups.map((group) => ({
      id: group.id,
      team_id: group.teamId,
      is_usergroup: true,
      name: group.name,
      handle: group.handle,
      date_delete: group.disabled ? 1 : 0,
      user_count: group.members.size,
      ...(call.flag("include_users") ? { users: [...group.members] } : {}),
    })),
  };
}

function usergroupsUsersList(call: ApiCall): Fields {
  const group = call.world.groups.get(call.needed("usergroup"));
  if (group?.teamId !== call.workspace.teamId) throw new SlackRefusal("no_such_subteam");
  if (group.disabled && !call.flag("include_disabled")) throw new SlackRefusal("subteam_disabled");
  return { users: [...group.members] };
}

function botsInfo(call: ApiCall): Fields {
  const id = call.text("bot");
  const user = [...call.world.users.values()].find((each) => each.botId === id && call.workspace.knows(each.id));
  if (!user) throw new SlackRefusal("bot_not_found");
  const isOwn = id === call.workspace.botId;
  return {
    bot: {
      id,
      deleted: user.deleted,
      name: user.name,
      user_id: user.id,
      ...(isOwn ? { app_id: call.workspace.appId } : {}),
    },
  };
}

function teamInfo(call: ApiCall): Fields {
  const id = call.text("team") ?? call.workspace.teamId;
  const team = call.world.workspaces.get(id);
  if (!team) throw new SlackRefusal("team_not_found");
  return { team: { id, name: team.name, domain: team.domain, email_domain: "" } };
}

export const PEOPLE_METHODS: Readonly<Record<string, Method>> = {
  "auth.test": { run: authTest },
  "users.info": { scopes: ["users:read"], run: usersInfo },
  "users.list": { scopes: ["users:read"], run: usersList },
  "usergroups.list": { scopes: ["usergroups:read"], run: usergroupsList },
  "usergroups.users.list": { scopes: ["usergroups:read"], run: usergroupsUsersList },
  "bots.info": { scopes: ["users:read"], run: botsInfo },
  "team.info": { scopes: ["team:read"], run: teamInfo },
};
