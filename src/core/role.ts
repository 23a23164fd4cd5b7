/**
 * What somebody is in the program or a space. `anyone` is everybody, `lead` is staff responsible for a region, and
 * `admin` runs a space and sees nothing of nominations.
 */
export type Role = "anyone" | "awardee" | "employee" | "staff" | "lead" | "admin";
