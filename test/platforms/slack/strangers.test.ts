// People of other organisations, and channels that look like something else: nobody gets more than is theirs.
import { expect, onTestFinished, test } from "vitest";
import { notice, say } from "../../../src/chat/view.ts";
import { scriptedInlet } from "../../contracts/platform/scripted-inlet.ts";
import { Person } from "../../support/slack/person.ts";
import { postTo, signed } from "../../support/slack/signed-http.ts";
import { accountIn, nextRun, type StartedStage, started } from "./stage.ts";

/** Eve of another organisation, in #general, as this workspace's app is told of her. */
function shareGeneralWithEve({ server, space }: StartedStage): Person {
  const other = server.addWorkspace("Fabrikam");
  const eve = other.addPerson("eve", { isAdmin: true });
  space.share("general", other, ["eve"]);
  return new Person(space, eve.user);
}

test("a public channel called #directmessage is no DM: what is for one alone stays hidden there", async () => {
  const { inlet, slack, space, settled } = await started();
  space.addChannel("directmessage");
  inlet.answerWith({ kind: "say", view: notice(say`Your term ends in May.`), hidden: true });

  await space.person("ada").command("directmessage", "/mvp me");
  await settled();

  const { place } = inlet.last("command");
  expect(place).toMatchObject({ kind: "channel", readers: "members" });
  expect(await slack.readersOf(place)).toBe("members");
  expect(space.person("ada").sees("directmessage")).toMatchObject([
    { text: "Your term ends in May.", ephemeral: true },
  ]);
  expect(space.person("hank").sees("directmessage")).toEqual([]);
});

test("somebody of another organisation has no role here: neither by a user group nor as their own workspace's admin", async () => {
  const stage = await started();
  const { server, slack, space } = stage;
  const eve = shareGeneralWithEve(stage);
  for (const group of server.world.groups.values()) group.members.add(eve.id);

  const roles = await slack.rolesOf(
    `slack:${space.teamId}:${eve.id}` as ReturnType<typeof accountIn>,
    placeSpace(space),
  );

  expect(roles).toEqual([]);
  expect(await slack.rolesOf(accountIn(space, "sam"), placeSpace(space))).toHaveLength(1);
});

const placeSpace = (space: StartedStage["space"]) =>
  `slack:${space.teamId}` as Parameters<StartedStage["slack"]["rolesOf"]>[1];

test("a command of somebody of another organisation is theirs, once they are known", async () => {
  const stage = await started();
  const eve = shareGeneralWithEve(stage);
  const { inlet, space, slack, settled } = stage;
  await slack.rolesOf(`slack:${space.teamId}:${eve.id}` as ReturnType<typeof accountIn>, placeSpace(space));

  await eve.command(space.channel("general"), "/mvp help");
  await settled();

  expect(inlet.last("command").by.foreign).toBe(true);
});

test("what somebody of another organisation said while Laurel was away is a stranger's", async () => {
  const stage = await started();
  const { server, slack, space, timer } = stage;
  shareGeneralWithEve(stage);
  const other = [...server.world.workspaces.values()].find(({ teamId }) => teamId !== space.teamId);
  const lastTakenAt = timer.now();
  await slack.stop(0);
  timer.advance(60_000);
  await other?.person("eve").mentions(space.channel("general"), `<@${space.bot.id}> hello`);
  const next = nextRun(stage);
  onTestFinished(() => next.stop(0));
  const inlet = scriptedInlet(() => next, []);

  await next.start(
    {
      ...inlet,
      lastTakenAt,
      take: (event, acknowledge) => inlet.take(event, acknowledge).finally(() => server.world.changed()),
    },
    [],
  );
  await server.until("her mention", () => inlet.taken.length > 0);

  expect(inlet.last("message").by.foreign).toBe(true);
});

test("a form that somebody of another organisation sends arrives where its app is installed, and nowhere else", async () => {
  const { inlet, space } = await started({ mode: "http", startAt: Date.now() });
  const view = (installed: string) => ({
    type: "view_submission",
    team: { id: "TELSEWHERE" },
    user: { id: "USTRANGER", team_id: "TELSEWHERE" },
    trigger_id: `1.${installed}`,
    view: { id: "V1", callback_id: "form", app_installed_team_id: installed, state: { values: {} } },
  });
  const sends = (payload: object) =>
    postTo(
      space.requestUrl ?? "",
      signed(
        space,
        new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
        "application/x-www-form-urlencoded",
      ),
    );

  await sends(view(space.teamId));
  await sends(view("TELSEWHERE"));

  expect(inlet.taken.map(({ kind, by }) => [kind, by.foreign])).toEqual([["submit", true]]);
});
