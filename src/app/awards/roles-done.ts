/** The setting that says for which table, spaces and roles everybody's roles were gone through. Without it all are, once more. */
export const ROLES_DONE = "roles done";
