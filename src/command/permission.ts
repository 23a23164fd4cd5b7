import type { AccountId } from "../core/ids.ts";
import type { Said } from "../core/refusal.ts";
import type { Role } from "../core/role.ts";
import type { Program } from "../program/schema.ts";
import { either } from "./problem.ts";

/** What platforms call the one who runs a space; program.yaml may give no role that name. */
const SPACE_ADMIN = "admin";
const FROM_PROGRAM = ["awardee", "employee", "staff", "lead"] as const;

/**
 * The roles of somebody on a platform. Everybody is `anyone`; a lead is staff responsible for a region, and so is
 * staff too; `admin` comes from the platform and brings nothing else with it.
 * @param native the platform's own names or ids of roles
 * @param account whose they are: program.yaml may name it
 * @param ofSpace what the space gives beside program.yaml
 */
export function rolesFor(
  native: readonly string[],
  program: Program,
  platform: string,
  account: AccountId,
  ofSpace: Partial<Readonly<Record<Role, readonly string[]>>> = {},
): ReadonlySet<Role> {
  const roles = new Set<Role>(["anyone"]);
  for (const role of FROM_PROGRAM) {
    const names = [...nativeRolesFor(program, role, platform), ...(ofSpace[role] ?? [])];
    const isNamed = program.roles[role].accounts?.includes(account) === true;
    if (isNamed || names.some((name) => native.includes(name))) roles.add(role);
  }
  if (program.regions.some(({ lead }) => lead?.accounts.includes(account))) roles.add("lead");
  if (roles.has("lead")) roles.add("staff");
  if (native.includes(SPACE_ADMIN)) roles.add("admin");
  return roles;
}

/** The platform's own roles that give a role by program.yaml. */
export function nativeRolesFor(
  { roles }: Pick<Program, "roles">,
  role: (typeof FROM_PROGRAM)[number],
  platform: string,
): readonly string[] {
  const { accounts: _, ...granting } = roles[role];
  return Object.entries(granting).find(([name]) => name === platform)?.[1] ?? [];
}

/** Whether one of `roles` is among those that may. */
export function mayUse(allowed: readonly Role[], roles: ReadonlySet<Role>): boolean {
  return allowed.includes("anyone") || allowed.some((role) => roles.has(role));
}

const CALLED: Readonly<Record<Role, string>> = {
  anyone: "everybody",
  awardee: "people who hold the award",
  employee: "employees",
  staff: "program staff",
  lead: "regional leads",
  admin: "admins of this space",
};

/** Says who may use something, to somebody who may not. */
export function whoMayUse(allowed: readonly Role[]): readonly Said[] {
  const who = either(allowed.map((role) => CALLED[role]));
  return [
    `This is for ${who || "nobody"}. If that should be you, please ask the program team; `,
    { command: "help" },
    " shows what you can use.",
  ];
}
