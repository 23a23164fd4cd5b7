import { describe, expect, test } from "vitest";
import { mayUse, rolesFor, whoMayUse } from "../../src/command/permission.ts";
import type { AccountId } from "../../src/core/ids.ts";
import { Refusal } from "../../src/core/refusal.ts";
import type { Role } from "../../src/core/role.ts";
import type { Program } from "../../src/program/schema.ts";
import { program } from "./sample-commands.ts";

const [STAN, GRACE, NOBODY] = ["slack:T1:U0STAN", "slack:T1:U0GRACE", "slack:T1:U0NOBODY"] as AccountId[] as [
  AccountId,
  AccountId,
  AccountId,
];

const withRoles: Program = {
  ...program,
  roles: {
    staff: { playground: ["staff"], discord: ["1001"], slack: ["S1"] },
    lead: { playground: ["lead"], discord: ["1002"], slack: [] },
    employee: { playground: ["employee"], discord: ["1003"], slack: [] },
    awardee: { playground: ["awardee"], discord: ["1004", "1005"], slack: [] },
  },
};

describe("roles follow from what a platform says and program.yaml maps", () => {
  test.each<[string, string[], string, Role[]]>([
    ["everybody is anyone", [], "discord", ["anyone"]],
    ["an unknown role gives nothing", ["99", "staff"], "discord", ["anyone"]],
    ["any of several native roles gives a role", ["1005"], "discord", ["anyone", "awardee"]],
    ["several roles come together", ["1003", "1004"], "discord", ["anyone", "awardee", "employee"]],
    ["a lead is staff too", ["1002"], "discord", ["anyone", "lead", "staff"]],
    ["staff is no lead", ["1001"], "discord", ["anyone", "staff"]],
    ["an admin of a space is no staff", ["admin"], "slack", ["admin", "anyone"]],
    ["a role counts on its own platform alone", ["1001"], "slack", ["anyone"]],
    ["a platform that program.yaml does not name gives nothing", ["staff"], "constructor", ["anyone"]],
  ])("%s", (_name, native, platform, expected) => {
    expect([...rolesFor(native, withRoles, platform, NOBODY)].sort()).toEqual(expected);
  });

  test.each<[string, AccountId, Role[]]>([
    ["who is named for a role has it, without any of the platform's", STAN, ["anyone", "staff"]],
    ["who is named as lead of a region is a lead", GRACE, ["anyone", "lead", "staff"]],
    ["who is named nowhere has none", NOBODY, ["anyone"]],
  ])("%s", (_name, account, expected) => {
    const regions = [{ id: "here", name: "Here", countries: [], lead: { name: "Grace", accounts: [GRACE] } }];
    const staff = { ...withRoles.roles.staff, accounts: [STAN] };
    const named = { ...withRoles, regions, roles: { ...withRoles.roles, staff } };

    expect([...rolesFor([], named, "slack", account)].sort()).toEqual(expected);
  });
});

describe("one fitting role is enough", () => {
  test.each<[string, Role[], Role[], boolean]>([
    ["what is for anyone is for everybody", ["anyone"], ["anyone"], true],
    ["one of several roles", ["awardee", "staff"], ["anyone", "staff"], true],
    ["none of them", ["awardee", "staff"], ["anyone", "admin"], false],
    ["nothing is for nobody", [], ["anyone", "staff", "lead", "admin"], false],
  ])("%s", (_name, allowed, roles, expected) => {
    expect(mayUse(allowed, new Set(roles))).toBe(expected);
  });
});

test("a refusal names who may, and what to do", () => {
  expect(new Refusal(whoMayUse(["awardee", "employee", "staff"])).message).toMatch(
    /people who hold the award, employees or program staff.*ask the program team/,
  );
});
