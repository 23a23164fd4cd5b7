// Who reads along at a channel. Wherever it cannot be told, nobody is trusted.
import { expect, test } from "vitest";
import { DM_SPACE, spaceId } from "../../../src/platforms/discord/ids.ts";
import { addGuild, addRole, addText, join } from "../../support/discord/building.ts";
import { changeRole, deleteRole, overwrite } from "../../support/discord/changing.ts";
import type { DiscordServer } from "../../support/discord/server.ts";
import { stage } from "./stage.ts";

/** The owner sees every channel: a staff channel needs an owner who is staff. */
function ownerIsStaff(server: DiscordServer): void {
  const guild = server.guild();
  const owner = guild.members.get(guild.owner_id);
  if (owner) owner.roles = [server.role("staff")];
}

test.for<readonly [who: string, readers: string, set: (server: DiscordServer) => void]>([
  ["staff alone, the owner among them", "staff", () => {}],
  ["an owner who is no staff", "members", (server) => server.person("owner-of-program").has([])],
  [
    "a role that is no staff",
    "members",
    (server) => overwrite(server, server.channel("staff"), "awardee", { allow: ["ViewChannel"] }),
  ],
  [
    "administrators who are no staff",
    "members",
    (server) => void addRole(server, server.guild(), "helpers", { permissions: ["Administrator"] }),
  ],
  [
    "a member by name who is no staff",
    "members",
    (server) => overwrite(server, server.channel("staff"), "ada", { allow: ["ViewChannel"] }),
  ],
  [
    "a member by name who is staff",
    "staff",
    (server) => overwrite(server, server.channel("staff"), "sue", { allow: ["ViewChannel"] }),
  ],
  [
    "a member by name who is kept out",
    "staff",
    (server) => overwrite(server, server.channel("staff"), "ada", { deny: ["ViewChannel"] }),
  ],
  [
    "everybody",
    "members",
    (server) => overwrite(server, server.channel("staff"), "@everyone", { allow: ["ViewChannel"] }),
  ],
  [
    "somebody by name who has left",
    "staff",
    (server) => {
      overwrite(server, server.channel("staff"), "ada", { allow: ["ViewChannel"] });
      server.guild().members.delete(server.person("ada").id);
    },
  ],
])("a channel that is seen by %s is read by %s", async ([, readers, set]) => {
  const on = await stage({
    before(server) {
      ownerIsStaff(server);
      set(server);
    },
  });

  expect(await on.platform.readersOf(on.place("staff"))).toBe(readers);
});

test.for([
  ["no staff", [], "members"],
  ["staff", ["staff"], "staff"],
] as const)(
  "another bot that can see everything and is %s reads along like anybody else",
  async ([, roles, readers]) => {
    const on = await stage({
      before(server) {
        ownerIsStaff(server);
        const robot = server.person("robot");
        addRole(server, server.guild(), "robots", { permissions: ["Administrator"], ofBot: robot.id });
        robot.has(["robots", ...roles]);
      },
    });

    expect(await on.platform.readersOf(on.place("staff"))).toBe(readers);
    expect((await on.platform.audienceOf(on.place("staff"))).who).toContain("the bot robots");
  },
);

test("a channel for everybody is not staff's because there is no other role than staff", async () => {
  const on = await stage({
    before(server) {
      ownerIsStaff(server);
      deleteRole(server, server.guild(), "awardee");
    },
  });

  expect(await on.platform.readersOf(on.place("general"))).toBe("members");
});

test("another change of the channel is heard of at once", async () => {
  const on = await stage({ before: ownerIsStaff });
  const before = await on.platform.readersOf(on.place("staff"));
  overwrite(on.server, on.server.channel("staff"), "awardee", { allow: ["ViewChannel"] });
  await on.settled();
  const opened = await on.platform.readersOf(on.place("staff"));
  overwrite(on.server, on.server.channel("staff"), "awardee", { deny: ["ViewChannel"] });
  changeRole(on.server, on.server.guild(), "awardee", { permissions: ["Administrator"] });
  await on.settled();

  expect([before, opened, await on.platform.readersOf(on.place("staff"))]).toEqual(["staff", "members", "members"]);
});

test("somebody by name who lost the staff role is noticed within a minute", async () => {
  const on = await stage({
    hearsMembers: false,
    before(server) {
      ownerIsStaff(server);
      overwrite(server, server.channel("staff"), "sue", { allow: ["ViewChannel"] });
    },
  });
  const before = await on.platform.readersOf(on.place("staff"));
  on.server.person("sue").has([]);
  on.timer.advance(60_000);

  expect([before, await on.platform.readersOf(on.place("staff"))]).toEqual(["staff", "members"]);
});

test("a thread is read by those who read its channel", async () => {
  const on = await stage({ before: ownerIsStaff });
  const inStaff = on.server.person("sue").startsThread("staff", "Candidates");
  const inGeneral = on.server.person("ada").startsThread("general", "Lunch");
  await on.settled();

  expect(await on.platform.readersOf(on.place(inStaff.id))).toBe("staff");
  expect(await on.platform.readersOf(on.place(inGeneral.id))).toBe("members");
});

test("where Discord cannot be asked, the readers are unknown, and asked for again", async () => {
  const on = await stage({ before: ownerIsStaff });
  on.server.faults.add("GET /guilds/:id/members/:id", { is: "error", status: 500, when: "before" });

  expect(await on.platform.readersOf(on.place("staff"))).toBe("unknown");
  expect(await on.platform.readersOf(on.place("staff"))).toBe("staff");
});

test("chatter makes nobody ask who reads along", async () => {
  const on = await stage({ before: ownerIsStaff });
  on.inlet.concernedIf(() => false);
  const calls = on.server.calls.calls.length;
  on.server.person("sue").writes("staff", "good morning");
  await on.settled();

  expect(on.server.calls.calls.length).toBe(calls);
});

test("who reads along is told in words, widest first, and without anybody's name", async () => {
  const on = await stage({
    before(server) {
      overwrite(server, server.channel("staff"), "ada", { allow: ["ViewChannel"] });
      overwrite(server, server.channel("staff"), "hank", { allow: ["ViewChannel"] });
    },
  });

  expect(await on.platform.audienceOf(on.place("general"))).toEqual({
    readers: "members",
    who: ["everybody in the server"],
  });
  expect(await on.platform.audienceOf(on.place("staff"))).toEqual({
    readers: "members",
    who: ["role staff", "2 people by name", "administrators and the owner"],
  });
});

test("roles in a DM are those of every server shared with the person, and nobody is admin there", async () => {
  const on = await stage({
    before(server) {
      const other = addGuild(server, "other");
      const helper = addRole(server, other, "helper");
      addText(server, other, "lobby");
      join(server.world, other, server.person("sue").user, [helper.id]);
      server.person("owner-of-other").joins(server.guild(), ["awardee"]);
    },
  });
  const other = on.server.guild("other");
  const sue = await on.platform.rolesOf(on.account("sue"), DM_SPACE);
  const owner = on.account("owner-of-other");

  expect([...sue].sort()).toEqual([on.server.role("staff"), on.server.role("helper", other)].sort());
  expect(await on.platform.rolesOf(owner, DM_SPACE)).toEqual([on.server.role("awardee")]);
  expect(await on.platform.rolesOf(owner, spaceId(other.id))).toEqual(["admin"]);
});

test("who is not there has no roles", async () => {
  const on = await stage();
  on.server.guild().members.delete(on.server.person("hank").id);

  expect(await on.platform.rolesOf(on.account("hank"), on.place("general").space)).toEqual([]);
});
