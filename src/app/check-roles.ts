import { mayUse, whoMayUse } from "../command/permission.ts";
import type { PublishedCommand } from "../command/published.ts";
import { Refusal } from "../core/refusal.ts";
import type { Role } from "../core/role.ts";

/**
 * Throws a Refusal unless `roles` open something of a command: the command itself, or a button or form of it that
 * declares its own `allowed`. What stands in a group is for those alone who may use the group.
 */
export function checkRoles(
  { command, group }: PublishedCommand,
  roles: ReadonlySet<Role>,
  allowed: readonly Role[] = command.allowed,
): void {
  for (const each of group ? [group.allowed, allowed] : [allowed])
    if (!mayUse(each, roles)) throw new Refusal(whoMayUse(each));
}
